"""Office holders: who held which office on a day, or ever."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisrecords import Commonwealth, Period
from cisrecords.archive import Archive, from_object, overlapping_tenures
from cisrecords.dates import DayRange, Verdict, lasted_on, whole_day
from cisrecords.errors import Ambiguous, BadQuery, InvalidDate, NotFound, VagueDate
from cisrecords.evidence import Claim, Source
from cisrecords.query import office_holders
from cisrecords.query.offices.tenures import (
    describe_end,
    describe_horizon,
    holder_order,
    rival_tenures,
)
from cisrecords.records import Body, Office, Person, State, Tenure

DAYS = ("1999-12-31", "2000-01-01", "2000-06-15", "2001-07-31", "2004-02-29")
PERIODS = (
    *(None, "2000-01-01/2001-07-31", "2000/2001", "2000-06/..", "1999/", "/2001"),
    *("[..2000-06-15]/[2000-06-15..]", "2000-06-15/2000-06-15", "../2000"),
)


@st.composite
def _archives(draw: st.DrawFn) -> Archive:
    """Return records with a few random tenures."""
    count = draw(st.integers(0, 5))
    tenures = [
        Tenure(
            id=f"t-{number}",
            person=draw(st.sampled_from(["ann", "bob"])),
            office=draw(st.sampled_from(["chair", "head"])),
            period=draw(st.sampled_from(PERIODS)),
        )
        for number in range(count)
    ]
    conflicts = {fault.path for fault in overlapping_tenures(tenures, from_object)}
    places = (f"$.tenures[{place}]" for place in range(count))
    clashing = [any(path.startswith(place) for path in conflicts) for place in places]
    return archive(*(one for one, clash in zip(tenures, clashing, strict=True) if not clash))


def archive(*tenures: Tenure, **more: Any) -> Archive:
    """Return records with some tenures of two offices."""
    return Archive(
        states=[State(id="KZ", names="Kazakhstan"), State(id="RU", names="Russia")],
        bodies=[Body(id="cis", names="Commonwealth"), Body(id="council", names="Council")],
        offices=[
            Office(id="chair", of="cis", names="Chairmanship"),
            Office(id="head", of="council", names="Head of the council"),
        ],
        people=[Person(id="ann", names="Ann Petrova"), Person(id="bob", names="Bob Orlov")],
        tenures=tenures,
        sources=[Source(id="s"), Source(id="t")],
        **more,
    )


def held(period: str | None, **more: Any) -> Tenure:
    """Make a tenure of the council's head."""
    given = {"person": "ann", "office": "head", "cites": "s", **more}
    return Tenure(id="t-1", period=period, **given)


class TestLaw:
    """A table of holders is a scan over the tenures."""

    @given(records=_archives(), day=st.sampled_from(DAYS))
    def test_equals_a_scan(self, records: Archive, day: str) -> None:
        """Those of a day lasted then, or may have unless somebody else surely held the chair."""
        verdicts = {one.id: whole_day(day).verdict(one.period) for one in records.tenures}
        sure = {one.person for one in records.tenures if verdicts[one.id] and one.office == "chair"}
        possible = {
            one.id: bool(verdicts[one.id])
            for one in records.tenures
            if verdicts[one.id].value != "no"
        }
        listed = {row.records[0]: row.certain for row in office_holders(records, day)}
        left_out = {records.tenures[one] for one in possible.keys() - listed.keys()}

        assert possible == possible | listed
        assert all(one.office == "chair" and not verdicts[one.id] for one in left_out)
        assert left_out >= {
            one
            for one in records.tenures
            if one.office == "chair" and verdicts[one.id] is Verdict.MAYBE and sure - {one.person}
        }

    @given(records=_archives(), day=st.sampled_from(DAYS))
    def test_agrees_with_its_two_ends(self, records: Archive, day: str) -> None:
        """A tenure with two known ends is listed from the one to the other."""
        known = {
            tenure.id: lasted_on(whole_day(day), tenure.period.start, tenure.period.end)
            for tenure in records.tenures
            if tenure.period and tenure.period.start and tenure.period.end
        }
        listed = {row.records[0]: row.certain for row in office_holders(records, day)}

        assert {one for one in known if known[one].value != "no"} == listed.keys() & known.keys()
        assert all(known[one] for one in known if listed.get(one))

    @given(records=_archives())
    def test_without_a_day_every_tenure_once(self, records: Archive) -> None:
        """Without a day each tenure is listed once, grouped by office."""
        rows = office_holders(records).rows()

        assert sorted(records.tenures.ids()) == sorted(row.records[0] for row in rows)
        assert sorted(row.office or "" for row in rows) == [row.office for row in rows]

    @pytest.mark.long
    @given(records=_archives(), day=st.sampled_from(DAYS))
    def test_criteria_narrow(self, records: Archive, day: str) -> None:
        """The rows of an office, a body or a person are a selection of all rows."""
        every = office_holders(records, day).rows()

        for name, value in (("office", "head"), ("body", "cis"), ("person", "bob")):
            asked: dict[str, Any] = {name: value}
            narrowed = office_holders(records, day, **asked).rows()
            assert tuple(row for row in every if row[name] == value) == narrowed


class TestRows:
    """The content of a row."""

    def test_a_whole_row(self) -> None:
        """A row has the office, its owner, the holder, the days and the sources."""
        (row,) = office_holders(archive(held("2000/..", acting=True, note="By decree.")))

        assert ("head", "council", "ann", None) == row[:4]
        assert ("2000", None, True) == (str(row.since), row.until, row.acting)
        assert row.reasons
        assert (True, ("t-1",), ("s",)) == (row.certain, row.records, row.sources)

    def test_an_undated_tenure_is_a_maybe(self) -> None:
        """A tenure without days may have lasted on any day, and says so."""
        (row,) = office_holders(archive(held(None)), "2010-01-01")

        assert row.certain is False
        assert row.reasons

    def test_vague_days_are_a_maybe(self) -> None:
        """A tenure whose vague end may have come before the day says so."""
        (row,) = office_holders(archive(held("2000/2001")), "2001-07-31")

        assert row.certain is False
        assert row.reasons

    def test_an_office_of_a_state(self) -> None:
        """The offices of a state are found as those of a body are."""
        records = Archive(
            states=[State(id="KZ", names="Kazakhstan")],
            people=[Person(id="ann", names="Ann Petrova")],
            offices=[Office(id="president", of="KZ", names="President")],
            tenures=[Tenure(id="t-1", person="ann", office="president", period="2000/..")],
        )

        assert ("KZ",) == office_holders(records, body="Kazakhstan")["body"]

    def test_a_state_holds_a_chair(self) -> None:
        """A state is found as a holder as a person is."""
        chair = Tenure(id="t-9", state="KZ", office="chair", period="2015/2015")
        rows = office_holders(archive(chair, held(None)), person="Kazakhstan")

        assert [("KZ", None)] == [(row.state, row.person) for row in rows]

    def test_past_the_horizon_nothing_is_certain(self) -> None:
        """A day past what the records know gives the last holder, and no certainty."""
        records = archive(held("2000/.."), horizon={"tenures": "2020-06"})

        assert [True] == list(office_holders(records, "2020-06-30")["certain"])
        (row,) = office_holders(records, "2020-07-01")
        assert not row.certain
        assert row.reasons

    def test_an_empty_answer_keeps_its_columns(self) -> None:
        """Where nobody is on record, the columns are still there."""
        empty = office_holders(archive(held("2000/2001")), "1990-01-01")

        assert (0, "office", "sources") == (len(empty), empty.columns[0], empty.columns[-1])


class TestRivals:
    """Rival claims on a tenure."""

    def claimed(self, field: str, value: str, day: str | None) -> tuple[bool, tuple[str, ...]]:
        """Return whether the one row is certain, and its records, under a claim."""
        claim = Claim(id="c", about="t-1", field=field, value=value, cites="t")
        records = archive(held("2000-01-01/2001-12-31"), claims=[claim])
        (row,) = office_holders(records, day)
        return row.certain, row.records

    @pytest.mark.parametrize(
        ("value", "day", "certain"),
        [
            ("2000-01-01/2001-06-30", "2000-06-15", True),
            ("2000-01-01/2001-06-30", "2001-07-31", False),
            ("2000-02-01/2001", "2001-12-31", False),
            ("2000-01-01/2001", "2001-12-31", True),
            ("[..2000-06-15]/[2000-06-15..]", "2001-12-31", True),
            ("[..2002-06-15]/[2002-06-15..]", "2001-12-31", False),
            ("until the summer", "2000-06-15", False),
            ("2000-01-01/2001-06-30", None, False),
        ],
    )
    def test_other_days(self, value: str, day: str | None, certain: bool) -> None:
        """Other days count where they change the answer for the day, or cannot be read."""
        records = ("t-1",) if certain else ("t-1", "c")

        assert (certain, records) == self.claimed("period", value, day)

    @pytest.mark.parametrize(
        ("field", "value"),
        [("office", "chair"), ("person", "bob"), ("state", "KZ"), ("exists", "no")],
    )
    def test_another_fact(self, field: str, value: str) -> None:
        """A rival office or holder, or a denial, counts on every day."""
        claim = Claim(id="c", about="t-1", field=field, value=value, cites="t")
        records = archive(held("2000-01-01/2001-12-31"), claims=[claim])
        (row,) = office_holders(records, "2000-06-15")

        assert row.certain is False
        assert row.reasons
        assert (("t-1", "c"), ("s", "t")) == (row.records, row.sources)

    def test_a_note_is_no_rival(self) -> None:
        """A claim about the note leaves the row as it is."""
        assert (True, ("t-1",)) == self.claimed("note", "By decree.", "2000-06-15")

    def test_of_nothing(self) -> None:
        """A tenure of which no claim is on record has no rivals."""
        assert [] == list(rival_tenures(archive(held("2000/..")), held("2000/.."), DayRange()))


class TestHelpers:
    """Sentences and order."""

    @pytest.mark.parametrize(
        ("period", "count"),
        [
            ("2000/2001", 0),
            ("2000/..", 1),
            ("2000/", 1),
            ("/2001", 1),
            ("../2001", 1),
            ("/..", 2),
        ],
    )
    def test_unknown_ends(self, period: str, count: int) -> None:
        """Each end that is unknown, or yet to come, has a sentence of its own."""
        assert count == len({*describe_end(Period(period))})

    def test_no_horizon(self) -> None:
        """Without a horizon no day is past it."""
        assert () == describe_horizon(archive(), "tenures", 800_000)

    def test_order(self) -> None:
        """Tenures of one office are in order of their days, undated ones last."""
        tenures = [
            Tenure(id=f"t-{place}", person="ann", office="head", period=period)
            for place, period in enumerate([None, "2001/..", "2000/2001"])
        ]

        assert ["t-2", "t-1", "t-0"] == [one.id for one in sorted(tenures, key=holder_order)]


class TestShipped:
    """The shipped tenures."""

    def test_executive_secretaries(self, cw: Commonwealth) -> None:
        """On the day of the handover both are listed, as a tenure includes both its ends."""
        rows = cw.office_holders("2007-10-05", office="cis-executive-secretary")

        assert ("rushailo-vladimir", "lebedev-sergey") == rows["person"]

    def test_rival_end(self, cw: Commonwealth) -> None:
        """Between the decree and the decision of 1999, the tenure of Berezovsky is in doubt."""
        rows = cw.office_holders("1999-03-10", person="Berezovsky").rows()

        assert [(False, True)] == [
            (row.certain, "from April 1998 to 4 March 1999" in (row.reasons or "")) for row in rows
        ]

    def test_agrees_with_find(self, cw: Commonwealth) -> None:
        """The rows of a day are the tenures that `find` finds for it, save chairs known vaguely."""
        rows = [row for row in cw.office_holders("2020-11-18") if row.records[0] in cw.tenures]
        found = cw.tenures.find(on="2020-11-18")
        listed = {row.records[0] for row in rows}
        missing = {*found.ids()} - listed

        assert listed <= {*found.ids()}
        assert missing <= {*found.maybe}
        assert {"ten-khasbulatov-ruslan-ipa-council-chair"} <= missing

    def test_a_narrowed_view(self, cw: Commonwealth) -> None:
        """A view by day knows fewer tenures, and none for certain after its day."""
        then = cw.known_on("2010-01-01")
        rows = then.office_holders("2020-11-18").rows()

        assert len(rows) < len(cw.office_holders("2020-11-18"))
        assert not any(row.certain for row in rows)

    @pytest.mark.parametrize(
        ("asked", "error"),
        [
            ({"on": "2020"}, VagueDate),
            ({"on": "yesterday"}, InvalidDate),
            ({"office": "cis-executive-secretery"}, NotFound),
            ({"body": "Economic Cuort"}, NotFound),
            ({"person": "Lebedek"}, NotFound),
            ({"person": ""}, BadQuery),
            ({"office": 7}, BadQuery),
        ],
    )
    def test_errors(self, cw: Commonwealth, asked: dict[str, Any], error: type[Exception]) -> None:
        """What is vague, misspelt or of another type is an error, never an empty table."""
        with pytest.raises(error):
            cw.office_holders(**asked)

    @pytest.mark.parametrize("criterion", ["office", "body", "person"])
    def test_no_string(self, criterion: str) -> None:
        """A value that is no string is named in the error."""
        with pytest.raises(BadQuery) as caught:
            office_holders(archive(), **dict[str, Any]({criterion: ""}))

        assert (criterion, "") == (caught.value.criterion, caught.value.value)

    def test_an_ambiguous_name(self) -> None:
        """A name that two people bear is an error that lists both."""
        twins = [Person(id="orlov-a", names="A. Orlov"), Person(id="orlov-b", names="B. Orlov")]

        with pytest.raises(Ambiguous, match="orlov-a"):
            office_holders(Archive(people=twins), person="Orlov")

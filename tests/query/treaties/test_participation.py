"""Participation: the acts of states on an instrument, and of one state on all."""

import pytest

from cisrecords import (
    Act,
    Adoption,
    Body,
    Claim,
    Commonwealth,
    Instrument,
    Meeting,
    PartialDate,
    Session,
    Source,
    Stance,
    State,
    Table,
)
from cisrecords.errors import Ambiguous, BadQuery, InvalidDate, NotFound, VagueDate
from cisrecords.table import Row

DATES = (
    *("signed", "ratified", "acceded", "deposited", "in_force", "provisional", "reservation"),
    *("declined", "suspended", "denounced", "withdrawn"),
)
TAIL = ("standing", "certain", "reasons", "records", "sources")


def act(kind: str, date: str | None, state: str = "GE", **more: str) -> Act:
    """Make an act on the treaty."""
    day = (date or "undated").strip("[]").replace("..", "-")
    name = f"{state}-{kind}-{day}".lower()
    return Act(id=name, state=state, kind=kind, instrument="treaty", date=date, cites="s", **more)


def build(
    *acts: Act, claims: tuple[Claim, ...] = (), stances: tuple[Stance, ...] = ()
) -> Commonwealth:
    """Make records of the treaty."""
    papers = [Adoption(instrument="treaty", stances=stances, cites="s")] if stances else []
    return Commonwealth(
        states=[State(id=state, names=state) for state in ("GE", "UZ")],
        bodies=[Body(id="cis", names="CIS")],
        instruments=[Instrument(id="treaty", names="Treaty", date="2011", in_force="2012-09-20")],
        meetings=[
            Meeting(id="m", sessions=[Session("cis")], when="2011-10-17/2011-10-18", adopted=papers)
        ],
        acts=acts,
        claims=claims,
        sources=[Source(id="s"), Source(id="other")],
        horizon={"acts": "2026-03-23"},
    )


def row(cw: Commonwealth, on: str | None = None, state: str = "GE") -> Row:
    """Return the row of a state."""
    (found,) = (each for each in cw.participation("treaty", on=on).rows() if each.state == state)
    return found


def claim(about: str, field: str, value: str) -> Claim:
    """Make a claim of another source."""
    return Claim(id="c", about=about, field=field, value=value, cites="other")


class TestShape:
    """The columns and rows of the answer."""

    def test_columns(self, cw: Commonwealth) -> None:
        """Each column is there, in order, with a meaning; a state has instruments for states."""
        by_text, by_state = cw.participation("cisfta-2011"), cw.participation("Armenia")

        assert ("state", *DATES, *TAIL) == by_text.columns
        assert ("instrument", "title", *DATES, *TAIL) == by_state.columns
        assert all(column.meaning for column in by_text.schema)

    def test_rows_of_a_text(self, cw: Commonwealth) -> None:
        """There is a row for each state of an act or a stance, by id."""
        assert (
            "AM",
            "AZ",
            "BY",
            "KG",
            "KZ",
            "MD",
            "RU",
            "TJ",
            "TM",
            "UA",
            "UZ",
        ) == cw.participation("cisfta-2011")["state"]

    def test_rows_of_a_state(self, cw: Commonwealth) -> None:
        """The instruments of a state come by their dates, with their titles."""
        table = cw.participation("AZ")
        dates = [cw.instruments[text].date for text in table["instrument"]]

        assert dates == sorted(dates, key=lambda date: date.earliest_ordinal if date else 0)
        assert [cw.instruments[text].name for text in table["instrument"]] == list(table["title"])

    def test_a_text_without_acts(self, cw: Commonwealth) -> None:
        """An instrument without a recorded act has no row, and its columns all the same."""
        empty = cw.participation("theme-year-2024")

        assert (0, ("state", *DATES, *TAIL)) == (len(empty), empty.columns)

    def test_can_be_cited(self, cw: Commonwealth) -> None:
        """Every row names records and sources that there are."""
        for each in cw.participation("cisfta-2011").rows():
            assert each.records
            assert each.sources
            assert all(cw.resolve(record).id == record for record in each.records)
            assert all(source in cw.sources for source in each.sources)


class TestCells:
    """The day of each kind of step."""

    @pytest.mark.parametrize(
        ("kind", "column"),
        [
            ("signature", "signed"),
            ("ratification", "ratified"),
            ("accession", "acceded"),
            ("deposit", "deposited"),
            ("entry-into-force", "in_force"),
            ("provisional-application", "provisional"),
            ("reservation", "reservation"),
            ("declined", "declined"),
            ("suspension", "suspended"),
            ("denunciation", "denounced"),
            ("notice-of-withdrawal", "denounced"),
            ("withdrawal", "withdrawn"),
        ],
    )
    def test_each_kind_has_its_column(self, kind: str, column: str) -> None:
        """An act fills one cell, and leaves the others empty."""
        found = row(build(act(kind, "2013-05")))

        assert {column: PartialDate("2013-05")} == {
            name: found[name] for name in DATES if found[name] is not None
        }

    def test_the_first_of_several(self) -> None:
        """Of several acts of one kind the cell has the first, and the reasons have all."""
        found = row(build(act("reservation", "2014"), act("reservation", "2013", note="Art. 5.")))

        assert PartialDate("2013") == found.reservation
        assert "Art. 5." in found.reasons
        assert found.reasons != "Art. 5."

    def test_an_undated_act(self) -> None:
        """An act without a day leaves its cell empty, and is among the reasons."""
        found = row(build(act("accession", None)))

        assert (None, "party") == (found.acceded, found.standing)
        assert found.reasons


class TestStances:
    """Stances in the papers of a meeting."""

    @pytest.mark.parametrize(
        ("stance", "standing", "cells"),
        [
            ("signed", "signatory", {"signed"}),
            ("signed-with-reservation", "signatory", {"signed", "reservation"}),
            ("declined", "declined", {"declined"}),
            ("blocked", "internal", set[str]()),
            ("deferred", "internal", set[str]()),
        ],
    )
    def test_count_from_the_last_day_of_the_meeting(
        self, stance: str, standing: str, cells: set[str]
    ) -> None:
        """Signing and declining fill their cells; anything less is among the reasons."""
        found = row(build(stances=(Stance(participant="GE", stance=stance, cites="s"),)))

        assert (standing, ("m",), ("s",)) == (found.standing, found.records, found.sources)
        assert {PartialDate("2011-10-18")} >= {found[name] for name in cells}
        assert cells == {name for name in DATES if found[name] is not None}
        assert found.reasons

    def test_with_a_reason(self, cw: Commonwealth) -> None:
        """The reasons include why a state put its decision off."""
        table = cw.participation("Turkmenistan")
        (found,) = (each for each in table.rows() if each.instrument == "cisfta-2011")

        assert "deferred: said that it would think over joining." in found.reasons


class TestCertain:
    """What makes a standing uncertain."""

    def test_a_disputed_act(self) -> None:
        """Where a source denies an act, the reasons include the standing without it."""
        done = act("accession", "2014-01")
        found = row(build(done, claims=(claim(done.id, "exists", "no"),)))

        assert ("party", False) == (found.standing, found.certain)
        assert found.reasons
        assert ("other", "s") == found.sources

    def test_a_claimed_act(self) -> None:
        """An act that only one source reports makes the other standing a maybe."""
        cw = build(claims=(claim("treaty", "acts[UZ.ratification].date", "2013-12"),))
        found = row(cw, state="UZ")

        assert ("none", False, None) == (found.standing, found.certain, found.ratified)
        assert found.reasons
        assert ("c",) == found.records

    def test_a_vague_day_on_a_day_within(self) -> None:
        """On a day on which a vague date may or may not have come, nothing is certain."""
        cw = build(act("entry-into-force", "[2013-01-01..2013-12-31]"))

        assert ("none", False) == (row(cw, "2013-06-01").standing, row(cw, "2013-06-01").certain)
        assert ("party", True) == (row(cw, "2014-01-01").standing, row(cw, "2014-01-01").certain)
        assert ("none", True) == (row(cw, "2012-12-31").standing, row(cw, "2012-12-31").certain)

    def test_undated_where_order_matters(self) -> None:
        """An undated withdrawal beside a dated accession may have come first."""
        found = row(build(act("accession", "2014-01-01"), act("withdrawal", None)))

        assert ("former", False) == (found.standing, found.certain)
        assert found.reasons

    def test_undated_where_order_does_not_matter(self) -> None:
        """An undated accession beside a signature makes a party by the end of the records."""
        cw = build(act("signature", "2011-10-18"), act("accession", None))

        assert ("party", True) == (row(cw).standing, row(cw).certain)
        assert ("signatory", False) == (
            row(cw, "2015-01-01").standing,
            row(cw, "2015-01-01").certain,
        )

    def test_a_running_term_that_is_not_on_record(self) -> None:
        """From a denunciation on nothing is certain: its own term is not on record."""
        cw = build(act("accession", "2013-01-01"), act("denunciation", "2018-03-01"))
        rows = [row(cw, day) for day in ("2018-02-28", "2018-03-01", "2019-03-01")]

        assert [("party", True), ("party", False), ("former", False)] == [
            (each.standing, each.certain) for each in rows
        ]

    def test_past_the_horizon(self) -> None:
        """Past the last day that acts are known to, nothing is certain."""
        found = row(build(act("accession", "2013-01-01")), "2026-03-24")

        assert ("party", False) == (found.standing, found.certain)

    def test_a_narrowed_view(self, cw: Commonwealth) -> None:
        """Facts of later sources are left out of a view, and nothing in it is certain."""
        view = cw.known_on("2012-01-01")
        table = view.participation("charter-1993")

        assert 0 < len(table) <= len(cw.participation("charter-1993"))
        assert {False} == set(table["certain"])
        assert all(reason for reason in table["reasons"])
        for state in view.states:
            assert isinstance(view.participation(state.id), Table)


class TestShippedStandings:
    """The free trade treaty of 2011, as far as the records go."""

    def test_standings(self, cw: Commonwealth) -> None:
        """Each state has the standing that its acts make."""
        standings: dict[str, list[str]] = {}
        for each in cw.participation("cisfta-2011").rows():
            standings.setdefault(each.standing, []).append(each.state)

        assert {
            "party": ["AM", "BY", "KG", "KZ", "MD", "TJ", "UA"],
            "declined": ["AZ"],
            "suspended": ["RU"],
            "internal": ["TM", "UZ"],
        } == standings

    def test_doubts(self, cw: Commonwealth) -> None:
        """Kyrgyzstan's ratification and Uzbekistan's part are disputed."""
        table = cw.participation("cisfta-2011")

        assert ["KG", "UZ"] == [each.state for each in table.rows() if not each.certain]

    def test_provisional(self, cw: Commonwealth) -> None:
        """Russia and Turkmenistan apply the agreement of 1994 without being bound for good."""
        table = cw.participation("fta-1994")

        assert ["RU", "TM"] == [
            each.state for each in table.rows() if each.standing == "provisional"
        ]


class TestErrors:
    """Wrong arguments."""

    def test_misspelt(self, cw: Commonwealth) -> None:
        """A name that nothing bears is refused, with the nearest."""
        with pytest.raises(NotFound) as caught:
            cw.participation("Azerbaijn")
        assert [cw.states[each].id for each in caught.value.suggestions][:1] == ["AZ"]

    def test_text_and_state_of_one_name(self) -> None:
        """A name of both an instrument and a state is refused, with both."""
        cw = Commonwealth(
            states=[State(id="GE", names="Union")], instruments=[Instrument(id="t", names="Union")]
        )

        with pytest.raises(Ambiguous) as caught:
            cw.participation("Union")
        assert {"GE", "t"} == set(caught.value.candidates)

    @pytest.mark.parametrize("name", ["", None, 5])
    def test_no_name(self, cw: Commonwealth, name: str) -> None:
        """Anything but a name is refused."""
        with pytest.raises(BadQuery):
            cw.participation(name)

    def test_days(self, cw: Commonwealth) -> None:
        """A vague day and a bad one are refused."""
        with pytest.raises(VagueDate) as caught:
            cw.participation("AZ", on="2010")
        assert "2010" == caught.value.text
        with pytest.raises(InvalidDate):
            cw.participation("AZ", on="yesterday")

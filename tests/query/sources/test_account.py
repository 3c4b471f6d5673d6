"""Accounts: what one source says of a meeting, and what it is silent about."""

from typing import Any

import attrs
import pytest

from cisrecords import Commonwealth
from cisrecords.errors import Ambiguous, BadQuery, NotFound
from cisrecords.evidence import Claim, Source
from cisrecords.records import Attendance, Plan


class TestAccount:
    """One source's account of one meeting."""

    def test_rows_of_the_source_only(self, small: Commonwealth) -> None:
        """Only rows that cite the source are its account."""
        found = small.account("m-1", "early")

        assert ["AZ", "KG"] == [row.participant for row in found.attendance]
        assert ((), (), ()) == (found.agenda, found.statements, found.claims)

    def test_the_other_account(self, small: Commonwealth) -> None:
        """The other source has its own rows, agenda, statements and rival claims."""
        found = small.account("m-1", "late")

        assert ["AZ", "MD"] == [row.participant for row in found.attendance]
        assert (1, 1, ["c-1"]) == (
            len(found.agenda),
            len(found.statements),
            [claim.id for claim in found.claims],
        )

    def test_what_a_source_says_was_announced(self, small: Commonwealth) -> None:
        """The plans that cite a source are in its account, and in no other."""
        plan = Plan(status="announced", when="2020-10", cites="late")
        met = attrs.evolve(small.meetings["m-1"], plans=[plan])
        found = small.merge(met).commonwealth

        assert (plan,) == found.account("m-1", "late").plans
        assert () == found.account("m-1", "early").plans

    def test_silence_is_not_absence(self, small: Commonwealth) -> None:
        """A source is silent about participants that only others name; no row is made."""
        assert ("KG",) == small.account("m-1", "late").silent
        assert ("MD",) == small.account("m-1", "early").silent
        assert "KG" in small.meetings["m-1"].participants

    def test_a_source_that_lists_nobody_is_silent_about_nobody(self, small: Commonwealth) -> None:
        """Only a source that lists participants can be silent."""
        found = small.account("m-1", "undated")

        assert ((), ()) == (found.attendance, found.silent)

    @pytest.mark.parametrize(("meeting", "source"), [("m-9", "early"), ("m-1", "earlier")])
    def test_unknown_names(self, small: Commonwealth, meeting: str, source: str) -> None:
        """An unknown meeting or source is an error that suggests the nearest."""
        with pytest.raises(NotFound) as caught:
            small.account(meeting, source)

        assert caught.value.suggestions

    def test_source_by_title(self, small: Commonwealth) -> None:
        """A source is found by its title as well as by its id, in any case."""
        titled = _with_sources(small, Source(id="x-1", title="News of the Day"))

        assert "x-1" == titled.account("m-1", "news of the day").source

    def test_title_of_two_sources(self, small: Commonwealth) -> None:
        """A title that two sources bear is ambiguous, and both are listed."""
        twins = (Source(id=f"x-{n}", title="News of the Day") for n in (1, 2))

        with pytest.raises(Ambiguous) as caught:
            _with_sources(small, *twins).account("m-1", "News of the Day")
        assert ("x-1", "x-2") == caught.value.candidates

    @pytest.mark.parametrize(("meeting", "source"), [(None, "early"), ("m-1", 5), ("", "early")])
    def test_what_is_no_text(self, small: Commonwealth, meeting: object, source: object) -> None:
        """Anything but a string is refused."""
        with pytest.raises(BadQuery):
            small.account(meeting, source)  # type: ignore[arg-type]

    def test_a_claim_breaks_the_silence(self, small: Commonwealth) -> None:
        """A source with a rival value for a participant is not silent about it."""
        claim = Claim(
            id="c-9", about="m-1", field="attendance[KG].presence", value="absent", cites="late"
        )
        parts = small.parts()
        found = Commonwealth(**{**parts, "claims": (*parts["claims"], claim)}).account(
            "m-1", "late"
        )

        assert ((), ["c-9", "c-1"]) == (found.silent, [one.id for one in found.claims])

    def test_a_source_that_lists_only_unresolved_names(self, small: Commonwealth) -> None:
        """A source that prints a participant we could not resolve lists participants as well."""
        row = Attendance(participant_as_reported="the fourth state", cites="undated")
        parts = small.parts()
        meeting = attrs.evolve(
            small.meetings["m-1"], attendance=(*small.meetings["m-1"].attendance, row)
        )
        others = (one for one in parts["meetings"] if one.id != "m-1")
        more = Commonwealth(**{**parts, "meetings": (meeting, *others)})

        assert ("AZ", "KG", "MD") == more.account("m-1", "undated").silent

    @pytest.mark.parametrize(
        ("fields", "silent"),
        [
            ({"participant_as_reported": "nine states", "count": 9}, ()),
            ({"participant_as_reported": "all but Ukraine", "count": 3}, ()),
            ({"participant_as_reported": "two delegations", "count": 2, "presence": "absent"}, ()),
            ({"count": 3}, ()),
            ({"participant": "MD", "count": 3}, ("AZ", "KG")),
        ],
    )
    def test_a_source_that_counts_participants(
        self, small: Commonwealth, fields: dict[str, Any], silent: tuple[str, ...]
    ) -> None:
        """A source that counts participants without naming them is silent about none."""
        row = Attendance(**fields, cites="undated")
        meeting = small.meetings["m-1"]
        more = attrs.evolve(meeting, attendance=(*meeting.attendance, row))
        others = (one for one in small.meetings if one.id != "m-1")
        found = attrs.evolve(small, meetings=(more, *others)).account("m-1", "undated")

        assert silent == found.silent

    def test_name(self, small: Commonwealth) -> None:
        """It is named by its meeting and its source."""
        assert "m-1 by late" == small.account("m-1", "late").name


class TestPartition:
    """The accounts of all sources make the record, on the shipped meetings."""

    @pytest.mark.parametrize("part", ["attendance", "agenda", "statements", "adopted"])
    def test_rows_of_all_sources_are_the_rows_of_the_record(
        self, cw: Commonwealth, part: str
    ) -> None:
        """Each row is in the accounts of the sources it cites, in the order of the record."""
        for meeting in cw.meetings:
            rows = getattr(meeting, part)
            accounts = {
                s.id: getattr(cw.account(meeting.id, s.id), part) for s in cw.sources_of(meeting)
            }

            for source, kept in accounts.items():
                assert kept == tuple(row for row in rows if _cites(row, source))
            assert set(rows) == {row for kept in accounts.values() for row in kept}

    def test_listed_and_silent_do_not_overlap(self, cw: Commonwealth) -> None:
        """Whom a source lists it is not silent about, and nobody else is attested by anyone."""
        for meeting in cw.meetings:
            attested = {row.participant for row in meeting.attendance} - {None}
            for source in cw.sources_of(meeting):
                found = cw.account(meeting.id, source.id)
                listed = {row.participant for row in found.attendance} - {None}

                assert listed.isdisjoint(found.silent)
                assert listed | set(found.silent) <= attested


def _cites(row: Any, source: str) -> bool:
    return any(cite.source == source for cite in row.cites)


def _with_sources(cw: Commonwealth, *sources: Source) -> Commonwealth:
    parts = cw.parts()
    return Commonwealth(**{**parts, "sources": (*parts["sources"], *sources)})

"""Adding to the records: real reports taken out of the shipped records and put back."""

from typing import Any

import attrs
import pytest

import cisrecords as cis
from cisrecords import Commonwealth, Meeting

DISTINCT = 6


def told_by(meeting: Meeting, source: str) -> Meeting:
    """Build a meeting as one source reports it, row by row."""
    fields: dict[str, Any] = {
        name: tuple(
            attrs.evolve(row, cites=[cite for cite in row.cites if cite.source == source])
            for row in getattr(meeting, name)
            if any(cite.source == source for cite in row.cites)
        )
        for name in ("attendance", "agenda", "statements", "adopted")
    }
    return Meeting(id="the-report", sessions=meeting.sessions, when=meeting.when, **fields)


def without(cw: Commonwealth, meeting: Meeting, source: str) -> Commonwealth:
    """Remove from a meeting all rows that only one source has, and the source from the others."""
    fields: dict[str, Any] = {
        name: tuple(
            attrs.evolve(row, cites=rest)
            for row in getattr(meeting, name)
            if (rest := tuple(cite for cite in row.cites if cite.source != source))
        )
        for name in ("attendance", "agenda", "statements", "adopted")
    }
    narrowed = attrs.evolve(meeting, **fields)
    meetings = [narrowed if each.id == meeting.id else each for each in cw.meetings]
    return Commonwealth(**(cw.parts() | {"meetings": meetings}))


def reports(cw: Commonwealth) -> list[tuple[str, str]]:
    """Choose meetings with several sources, and one source of each that lists participants."""
    found: list[tuple[str, str]] = [
        (meeting.id, source.id)
        for meeting in cw.meetings
        if len(cw.sources_of(meeting)) > 2 and meeting.when is not None and meeting.ordinal
        for source in cw.sources_of(meeting)
        if len(cw.account(meeting.id, source.id).attendance) > 3
    ]
    return found[:: max(1, len(found) // DISTINCT)][:DISTINCT]


@pytest.mark.parametrize("place", range(DISTINCT))
def test_a_report_put_back_has_its_account_again(cw: Commonwealth, place: int) -> None:
    """A report merged under an id of its own is matched, and its account is what it was."""
    identity, source = reports(cw)[place]
    meeting = cw.meetings[identity]
    before = cw.account(identity, source)
    missing = without(cw, meeting, source)
    assert before.attendance != missing.account(identity, source).attendance

    merged = missing.merge(told_by(meeting, source))
    after = merged.commonwealth.account(identity, source)

    assert [("the-report", identity, "session")] == [attrs.astuple(m) for m in merged.matched]
    assert () == merged.added
    assert {row.name for row in before.attendance} == {row.name for row in after.attendance}
    assert len(before.statements) == len(after.statements)
    assert len(before.agenda) == len(after.agenda)
    assert len(before.adopted) == len(after.adopted)


def test_many_rows_in_one_call(cw: Commonwealth) -> None:
    """Eight delegations are one call, and make a valid record."""
    eight = "Azerbaijan Belarus Kazakhstan Kyrgyzstan Russia Tajikistan Turkmenistan Uzbekistan"
    rows = cw.seats(eight.split(), capacities=["head-of-delegation"], cites="newsaz-2023-10-11")
    session = cis.Session("council-of-heads-of-security-agencies", 99)
    merged = cw.merge(Meeting(id="mine", sessions=[session], attendance=rows))

    assert 8 == len(merged.commonwealth.meetings["mine"].participants)
    assert "mine" not in cw.meetings

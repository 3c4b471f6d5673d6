"""`Account`: the statements of one source about a meeting, and its silences."""

from typing import Any

import attrs

from cisrecords.archive import Archive, check_reference
from cisrecords.evidence import Citation, Claim, Source
from cisrecords.fields import MeetingId, ParticipantId, SourceId, rows_of
from cisrecords.records import Adoption, AgendaItem, Attendance, Meeting, Plan, Statement
from cisrecords.render import Printable

__all__ = ["Account", "account"]


@attrs.frozen(kw_only=True, repr=False)
class Account(Printable):
    """What one source says of a meeting, and the participants it is silent about.

    Attributes:
        meeting: Id of the meeting.
        source: Id of the source.
        attendance: The rows of attendance that cite it.
        silent: Ids of participants that other sources name and this one, which also lists
            participants, leaves out; none where it counts participants that it does not name, as
            any of them may be meant. Silence is not absence.
        agenda: The agenda items that cite it.
        statements: The statements that cite it.
        adopted: The documents of the meeting that cite it.
        plans: The announcements of the meeting that cite it.
        claims: The rival values and the figures that it gives.

    Example:
        >>> import cisrecords
        >>> cw = cisrecords.load()
        >>> cw.account("sc-08", "azerbaijan-security-council-2020").silent
        ('KG',)
    """

    meeting: MeetingId
    source: SourceId
    attendance: tuple[Attendance, ...] = ()
    silent: tuple[ParticipantId, ...] = ()
    agenda: tuple[AgendaItem, ...] = ()
    statements: tuple[Statement, ...] = ()
    adopted: tuple[Adoption, ...] = ()
    plans: tuple[Plan, ...] = ()
    claims: tuple[Claim, ...] = ()

    @property
    def name(self) -> str:
        """The ids of the meeting and the source."""
        return f"{self.meeting} by {self.source}"


def account(archive: Archive, meeting: Meeting | str, source: Source | str) -> Account:
    """Return what one source says of a meeting; see `Commonwealth.account`."""
    record = archive.meetings[check_reference("meeting", meeting, ["meetings"])]
    witness = archive.sources[check_reference("source", source, ["sources"])].id
    rows: dict[str, tuple[Any, ...]] = {
        name: tuple(row for row in getattr(record, name) if _cites(row.cites, witness))
        for name in rows_of(Meeting)
    }
    claims = tuple(claim for claim in archive.rivals(record) if _cites(claim.cites, witness))
    return Account(
        meeting=record.id,
        source=witness,
        silent=_silent(record, rows["attendance"], claims),
        claims=claims,
        **rows,
    )


def _cites(cites: tuple[Citation, ...], source: str) -> bool:
    return any(cite.source == source for cite in cites)


def _silent(
    meeting: Meeting, attendance: tuple[Attendance, ...], claims: tuple[Claim, ...]
) -> tuple[ParticipantId, ...]:
    listing = any(row.participant or row.participant_as_reported for row in attendance)
    if not listing or any(row.unnamed for row in attendance):
        return ()
    listed = {row.participant for row in attendance}
    named = dict.fromkeys(row.participant for row in meeting.attendance if row.participant)
    return tuple(
        participant
        for participant in named
        if participant not in listed and not any(_is_of_row(claim, participant) for claim in claims)
    )


def _is_of_row(claim: Claim, participant: str) -> bool:
    return claim.path.head == "attendance" and claim.path.key == participant

"""`Account`: what one source says of a meeting, and what it is silent about."""

from typing import Any

import attrs

from cisrecords.archive import Archive
from cisrecords.evidence import Citation, Claim
from cisrecords.fields import MeetingId, ParticipantId, SourceId, rows_of
from cisrecords.records import Adoption, AgendaItem, Attendance, Meeting, Plan, Statement

__all__ = ["Account", "account"]


@attrs.frozen(kw_only=True)
class Account:
    """What one source says of a meeting, and what it is silent about.

    Attributes:
        meeting: Id of the meeting.
        source: Id of the source.
        attendance: The attendance rows that it stands behind.
        silent: Ids of participants that others attest and this source, though it lists
            participants, does not. Silence is not absence.
        agenda: The agenda items that it stands behind.
        statements: The statements that it stands behind.
        adopted: What it says of documents.
        plans: What it says was announced of the meeting.
        claims: What it says otherwise than the record, and the figures that it states.

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
        """The meeting and the source."""
        return f"{self.meeting} by {self.source}"


def account(archive: Archive, meeting: str, source: str) -> Account:
    """Tell what one source says of a meeting; see `Commonwealth.account`.

    Args:
        archive: The records.
        meeting: The id of a meeting.
        source: The id or title of a source.

    Returns:
        The account; empty where the source says nothing of the meeting.

    Raises:
        NotFound: There is no such meeting or source.
        Ambiguous: A name fits more than one.

    Example:
        >>> from cisrecords.records import Session
        >>> from cisrecords.evidence import Source
        >>> met = Meeting(id="m-1", sessions=[Session("cis")])
        >>> from cisrecords.records import Body
        >>> archive = Archive(
        ...     meetings=[met], sources=[Source(id="s-1")], bodies=[Body(id="cis", names="CIS")]
        ... )
        >>> account(archive, "m-1", "s-1").attendance
        ()
    """
    found, witness = archive.meetings[meeting], archive.sources[source].id
    rows: dict[str, tuple[Any, ...]] = {
        name: tuple(row for row in getattr(found, name) if _cited(row.cites, witness))
        for name in rows_of(Meeting)
    }
    claims = tuple(claim for claim in archive.rivals(found) if _cited(claim.cites, witness))
    return Account(
        meeting=found.id,
        source=witness,
        silent=_silent(found, rows["attendance"], claims),
        claims=claims,
        **rows,
    )


def _cited(cites: tuple[Citation, ...], source: str) -> bool:
    return any(cite.source == source for cite in cites)


def _silent(
    meeting: Meeting, attendance: tuple[Attendance, ...], claims: tuple[Claim, ...]
) -> tuple[ParticipantId, ...]:
    if not any(row.participant or row.participant_as_reported for row in attendance):
        return ()
    mentioned = {row.participant for row in attendance}
    attested = dict.fromkeys(row.participant for row in meeting.attendance if row.participant)
    return tuple(
        participant
        for participant in attested
        if participant not in mentioned
        and not any(_is_of_row(claim, participant) for claim in claims)
    )


def _is_of_row(claim: Claim, participant: str) -> bool:
    return claim.path.head == "attendance" and claim.path.key == participant

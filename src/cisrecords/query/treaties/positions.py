"""Where states set themselves apart: reservations, refusals, opinions and stated lines."""

from collections.abc import Iterator

import attrs

from cisrecords.archive import Archive
from cisrecords.dates import When
from cisrecords.evidence import EXISTS, STANCE, Citation, Claim
from cisrecords.law.treaty_scenarios import parse_act_claim
from cisrecords.query.common.answer_table import CERTAIN, RECORDS, SOURCES, answer, source_ids
from cisrecords.query.find.finder import parse_term, resolve_id
from cisrecords.records import Act, Stance
from cisrecords.table import Column, ColumnType, Table
from cisrecords.terms import ActKind, Position
from cisrecords.terms import Stance as StanceWord

__all__ = ["positions"]

_HEADS = (
    Column("when", ColumnType.DATE, "The day of the position; none where that is not on record."),
    Column("state", ColumnType.TEXT, "Id of the state or body; none where the words tell whose."),
    Column("instrument", ColumnType.TEXT, "Id of the text; none where its title is not known."),
    Column("meeting", ColumnType.TEXT, "Id of the meeting at which it was taken, if at one."),
    Column("position", ColumnType.TEXT, "What it is: a word of `terms.Position`."),
    Column("words", ColumnType.TEXT, "What it says, in our words."),
    CERTAIN,
    RECORDS,
    SOURCES,
)

_BY_ACT = {ActKind.RESERVATION: Position.RESERVATION, ActKind.DECLINED: Position.DECLINED}
_BY_STANCE = {
    StanceWord.SIGNED_WITH_RESERVATION: Position.RESERVATION,
    StanceWord.DECLINED: Position.DECLINED,
    StanceWord.BLOCKED: Position.BLOCKED,
    StanceWord.NOT_INTERESTED: Position.NOT_INTERESTED,
    StanceWord.IN_PART: Position.IN_PART,
    StanceWord.DEFERRED: Position.DEFERRED,
}


@attrs.frozen(kw_only=True)
class _Told:
    when: When | None = None
    state: str | None = None
    instrument: str | None = None
    meeting: str | None = None
    position: Position
    words: str | None = None
    certain: bool = True
    records: tuple[str, ...]
    cites: tuple[Citation, ...]

    @property
    def order(self) -> tuple[object, ...]:
        """The day, undated last; then the state, the text and the position."""
        first = self.when.earliest_ordinal if self.when else 0
        return (self.when is None, first, self.state or "", self.instrument or "", self.position)


def positions(
    archive: Archive,
    instrument: str | None = None,
    *,
    state: str | None = None,
    kind: Position | str | None = None,
) -> Table:
    """Tell who set itself apart from which text, and how; see `Commonwealth.positions`.

    Args:
        archive: The records.
        instrument: A text by id or any name; none for all of them and for stated lines.
        state: A state or body by id or any name; none for all.
        kind: A word of `terms.Position`; none for all.

    Returns:
        A row for each position, by day, undated last.

    Raises:
        NotFound: Nothing is called so.
        Ambiguous: A name fits more than one.
        BadQuery: There is no such kind, or a name is no text.

    Example:
        >>> import cisrecords
        >>> positions(cisrecords.load(), "concept-2007", state="Azerbaijan")["position"]
        ('reservation',)
    """
    text = resolve_id(archive, "instrument", instrument, "instruments")
    who = resolve_id(archive, "state", state, "states", "bodies")
    wanted = parse_term("kind", kind, Position)
    found = [
        told
        for told in (*_of_acts(archive), *_of_stances(archive), *_of_claims(archive))
        if text in (None, told.instrument)
        and who in (None, told.state)
        and wanted in (None, told.position)
    ]
    rows = [
        (
            told.when,
            told.state,
            told.instrument,
            told.meeting,
            told.position.value,
            told.words,
            told.certain,
            told.records,
            source_ids(told.cites),
        )
        for told in sorted(found, key=lambda told: (*told.order, told.records))
    ]
    return answer(_HEADS, rows)


def _of_acts(archive: Archive) -> Iterator[_Told]:
    for act in archive.acts:
        if act.kind in _BY_ACT:
            against = _against(archive, act)
            yield _Told(
                when=act.date,
                state=act.state,
                instrument=act.instrument,
                position=_BY_ACT[act.kind],
                words=act.note,
                certain=not against,
                records=(act.id, *(claim.id for claim in against)),
                cites=(*act.cites, *(cite for claim in against for cite in claim.cites)),
            )


def _against(archive: Archive, act: Act) -> list[Claim]:
    """Find who says that a position was never taken, or that who declined signed or consented."""
    found = [
        claim
        for claim in archive.claims_about(act.id)
        if claim.field == "kind" or (claim.field == EXISTS and claim.denies)
    ]
    if act.kind is ActKind.DECLINED and act.instrument is not None:
        for claim in archive.claims_about(act.instrument):
            told = parse_act_claim(claim)
            if told is not None and told[0] == act.state and told[1] in _AGREEING:
                found += [claim] if told[2] == EXISTS and claim.affirms else []
    return found


_AGREEING = (ActKind.SIGNATURE, ActKind.RATIFICATION, ActKind.ACCESSION, ActKind.JOINED)


def _of_stances(archive: Archive) -> Iterator[_Told]:
    """Tell the stances at meetings; two of one participant that differ make neither certain."""
    for meeting in archive.meetings:
        for adoption in meeting.adopted:
            words: dict[str, set[StanceWord]] = {}
            for stance in adoption.stances:
                words.setdefault(stance.participant, set()).add(stance.stance)
            for stance in adoption.stances:
                if stance.stance in _BY_STANCE:
                    yield _Told(
                        when=meeting.when,
                        state=stance.participant,
                        instrument=adoption.instrument,
                        meeting=meeting.id,
                        position=_BY_STANCE[stance.stance],
                        words=_words(stance, adoption.instrument, adoption.described),
                        certain=len(words[stance.participant]) == 1,
                        records=(meeting.id,),
                        cites=stance.cites,
                    )


def _words(stance: Stance, instrument: str | None, described: str | None) -> str | None:
    about = f"on {described}" if instrument is None and described else None
    return "; ".join(part for part in (stance.reason, about) if part) or None


def _of_claims(archive: Archive) -> Iterator[_Told]:
    """Tell the lines that are stated by, or at a meeting of, states and bodies."""
    parties = {*archive.states.ids(), *archive.bodies.ids()}
    for claim in archive.claims:
        if claim.path.free == STANCE:
            yield _Told(
                when=claim.as_of,
                state=claim.about if claim.about in parties else None,
                instrument=claim.about if archive.instruments.with_id(claim.about) else None,
                meeting=claim.about if archive.meetings.with_id(claim.about) else None,
                position=Position.STATED,
                words="; ".join(part for part in (claim.value, claim.note) if part),
                records=(claim.id,),
                cites=claim.cites,
            )

"""The reservations, refusals, opinions and announced positions of states."""

from collections.abc import Iterator

import attrs

from cisrecords.archive import Archive, parse_term
from cisrecords.archive.columns.codes import CodedRow
from cisrecords.archive.prose import reason_in_words
from cisrecords.dates import When
from cisrecords.evidence import EXISTS, STANCE, Citation, Claim
from cisrecords.law.treaty_scenarios import parse_act_claim
from cisrecords.query.common.added_columns import NamedStateRow, add_columns
from cisrecords.query.common.answer_table import CERTAIN, RECORDS, SOURCES, answer, source_ids
from cisrecords.query.common.arguments import resolve_id
from cisrecords.records import Act, Body, Instrument, Stance, State
from cisrecords.table import Table, cell
from cisrecords.terms import ActKind, Position
from cisrecords.terms import Stance as StanceTerm

__all__ = ["PositionRow", "positions"]


class PositionRow(CodedRow, NamedStateRow):
    """A row of `Commonwealth.positions`: what a state declared or declined.

    Example:
        >>> import cisrecords
        >>> cisrecords.load().positions("concept-2007", kind="declined")[0].state
        'GE'
    """

    when: When | None = cell("The day of the position; empty where it is not recorded.")
    state: str | None = cell("Id of the state or body; empty where only `words` name it.")
    instrument: str | None = cell("Id of the instrument; empty if its title is not known.")
    meeting: str | None = cell("Id of the meeting at which it was taken, if at one.")
    position: str = cell("What it is, as a term of `terms.Position`.")
    words: str | None = cell("What it says, in our words.")
    certain: bool = cell(CERTAIN.meaning)
    records: tuple[str, ...] = cell(RECORDS.meaning)
    sources: tuple[str, ...] = cell(SOURCES.meaning)


_BY_ACT = {ActKind.RESERVATION: Position.RESERVATION, ActKind.DECLINED: Position.DECLINED}
_AGREEING = (ActKind.SIGNATURE, ActKind.RATIFICATION, ActKind.ACCESSION, ActKind.JOINED)
_BY_STANCE = {
    StanceTerm.SIGNED_WITH_RESERVATION: Position.RESERVATION,
    StanceTerm.DECLINED: Position.DECLINED,
    StanceTerm.BLOCKED: Position.BLOCKED,
    StanceTerm.NOT_INTERESTED: Position.NOT_INTERESTED,
    StanceTerm.IN_PART: Position.IN_PART,
    StanceTerm.DEFERRED: Position.DEFERRED,
}


@attrs.frozen(kw_only=True)
class _PositionRow:
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
        """By day, undated last; then by state, instrument and position."""
        first = self.when.earliest_ordinal if self.when else 0
        return (self.when is None, first, self.state or "", self.instrument or "", self.position)


def positions(
    archive: Archive,
    instrument: Instrument | str | None = None,
    *,
    state: State | Body | str | None = None,
    kind: Position | str | None = None,
    codes: bool = False,
    lang: str | None = None,
) -> Table[PositionRow]:
    """List reservations, refusals and announced positions; see `Commonwealth.positions`."""
    wanted_instrument = resolve_id(archive, "instrument", instrument, "instruments")
    wanted_state = resolve_id(archive, "state", state, "states", "bodies")
    wanted_kind = parse_term("kind", kind, Position)
    chosen = [
        row
        for row in (*_of_acts(archive), *_of_stances(archive), *_of_claims(archive))
        if wanted_instrument in (None, row.instrument)
        and wanted_state in (None, row.state)
        and wanted_kind in (None, row.position)
    ]
    rows = [
        (
            row.when,
            row.state,
            row.instrument,
            row.meeting,
            row.position.value,
            row.words,
            row.certain,
            row.records,
            source_ids(row.cites),
        )
        for row in sorted(chosen, key=lambda row: (*row.order, row.records))
    ]
    return add_columns(archive, answer(PositionRow, rows), codes=codes, lang=lang)


def _of_acts(archive: Archive) -> Iterator[_PositionRow]:
    for act in archive.acts:
        if act.kind in _BY_ACT:
            against = _against(archive, act)
            yield _PositionRow(
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
    """Find the claims that a position was never taken, or that a state that declined consented."""
    rivals = [
        claim
        for claim in archive.claims_about(act.id)
        if claim.field == "kind" or (claim.field == EXISTS and claim.denies)
    ]
    if act.kind is ActKind.DECLINED and act.instrument is not None:
        for claim in archive.claims_about(act.instrument):
            parsed = parse_act_claim(claim)
            if parsed is not None and parsed[0] == act.state and parsed[1] in _AGREEING:
                rivals += [claim] if parsed[2] == EXISTS and claim.affirms else []
    return rivals


def _of_stances(archive: Archive) -> Iterator[_PositionRow]:
    """List the stances at meetings; where one participant has two, neither is certain."""
    for meeting in archive.meetings:
        for adoption in meeting.adopted:
            terms: dict[str, set[StanceTerm]] = {}
            for stance in adoption.stances:
                terms.setdefault(stance.participant, set()).add(stance.stance)
            for stance in adoption.stances:
                if stance.stance in _BY_STANCE:
                    yield _PositionRow(
                        when=meeting.when,
                        state=stance.participant,
                        instrument=adoption.instrument,
                        meeting=meeting.id,
                        position=_BY_STANCE[stance.stance],
                        words=_words(stance, adoption.instrument, adoption.described),
                        certain=len(terms[stance.participant]) == 1,
                        records=(meeting.id,),
                        cites=stance.cites,
                    )


def _words(stance: Stance, instrument: str | None, described: str | None) -> str | None:
    about = f"on {described}" if instrument is None and described else None
    return "; ".join(part for part in (reason_in_words(stance), about) if part) or None


def _of_claims(archive: Archive) -> Iterator[_PositionRow]:
    """List the positions announced by states and bodies, or at their meetings."""
    parties = {*archive.states.ids(), *archive.bodies.ids()}
    for claim in archive.claims:
        if claim.path.free == STANCE:
            yield _PositionRow(
                when=claim.as_of,
                state=claim.about if claim.about in parties else None,
                instrument=claim.about if archive.instruments.with_id(claim.about) else None,
                meeting=claim.about if archive.meetings.with_id(claim.about) else None,
                position=Position.STATED,
                words="; ".join(part for part in (claim.value, claim.note) if part),
                records=(claim.id,),
                cites=claim.cites,
            )

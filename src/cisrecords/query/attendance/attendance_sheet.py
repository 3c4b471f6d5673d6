"""How a state took part in one meeting, by all rows and claims of the meeting together."""

from collections.abc import Iterable, Iterator, Sequence

import attrs

from cisrecords.archive import Archive
from cisrecords.archive.prose import Prose
from cisrecords.dates import Verdict
from cisrecords.dates.words import list_in_words
from cisrecords.evidence import EXISTS, Claim
from cisrecords.query.attendance.ranks import highest, is_below
from cisrecords.query.attendance.turnout import Turnout
from cisrecords.query.common.answer_table import source_ids
from cisrecords.query.common.presence_in_words import PRESENCE_IN_WORDS
from cisrecords.records import Attendance, Meeting
from cisrecords.terms import Level, MeetingStatus, Presence

__all__ = ["MeetingAttendance", "StateAttendance"]

_ONE_EACH = (Level.HEAD_OF_STATE, Level.HEAD_OF_GOVERNMENT, Level.MINISTER)
"""Ranks that one person of a state holds in a body; whoever sits in their place is below them."""


@attrs.frozen
class StateAttendance:
    """How a state or body took part in a meeting.

    `there` is `NO` where no source has it there. `level` and `people` are those of the rows that
    decide the turnout. The sources of a silence are those that name others.
    """

    turnout: Turnout
    there: Verdict
    level: Level | None
    people: tuple[str, ...]
    certain: bool
    reasons: tuple[str, ...]
    claims: tuple[str, ...]
    sources: tuple[str, ...]


class MeetingAttendance:
    """The attendance of a meeting whose body meets at a rank, by state."""

    def __init__(
        self,
        meeting: Meeting,
        level: Level | None,
        claims: Iterable[Claim],
        prose: Prose | None = None,
    ) -> None:
        self._level = level
        self._is_held = meeting.status is MeetingStatus.HELD
        self._claims = [claim for claim in claims if claim.path.head == "attendance"]
        self._prose = prose or Prose(Archive())
        self.rows: dict[str, list[Attendance]] = {}
        named: dict[str, set[str]] = {}
        self._is_list = False
        self._unresolved: list[str] = []
        self._counts_unnamed = False
        for row in meeting.attendance:
            if row.participant is not None:
                self.rows.setdefault(row.participant, []).append(row)
            who = row.participant or row.participant_as_reported
            if who is None and row.unnamed:
                who = row.name
            if who is not None:
                self._is_list = True
                if row.participant is None:
                    self._unresolved.append(who)
                    came = row.presence not in Presence.away
                    self._counts_unnamed |= came and row.unnamed > 0
                for cite in row.cites:
                    named.setdefault(cite.source, set()).add(who)
        self._counts = {source: len(named[source]) for source in sorted(named)}

    def of_state(self, who: str, *, ranked: bool = True) -> StateAttendance:
        """Return how a state or body took part.

        Only states are ranked, as only they sit at the rank of the body and may be represented
        below it; organisations have officials at their head.
        """
        rows = self.rows.get(who)
        level = self._level if ranked else None
        sentences = _Sentences(self._prose, who)
        summary = (
            _weigh_rows(rows, level, sentences, held=self._is_held) if rows else self._silence(who)
        )
        turnout = summary.turnout
        claims = self._bearing_on(who, summary) if self._claims else ()
        disputed = summary.disputed or any(_disputes(claim, turnout) for claim in claims)
        other = any(_changes_turnout(claim, turnout, level) for claim in claims)
        there = Verdict.of(
            certain=turnout.attended and not disputed,
            possible=summary.is_open or summary.disputed or any(map(_puts_there, claims)),
        )
        return StateAttendance(
            turnout,
            there,
            highest(row.level for row in summary.rows),
            tuple(dict.fromkeys(row.person for row in summary.rows if row.person is not None)),
            summary.certain and not disputed and not other,
            (*summary.reasons, *map(sentences.of_claim, claims)),
            tuple(claim.id for claim in claims),
            source_ids(*(row.cites for row in summary.rows)) if rows else tuple(self._counts),
        )

    def _silence(self, who: str) -> "_Summary":
        if not self._is_list:
            return _Summary(Turnout.UNKNOWN, reasons=("No source names any participant.",))
        name = self._prose.name(who)
        counts = [
            f"{self._prose.source(source)} names {count}" for source, count in self._counts.items()
        ]
        others = f"; {list_in_words(counts)}" if counts else ""
        reasons = [f"No source that names participants names {name}{others}."]
        reasons += [f'{name} may be among "{printed}".' for printed in self._unresolved]
        return _Summary(
            Turnout.SILENT,
            certain=not self._unresolved,
            reasons=tuple(reasons),
            among_unnamed=self._counts_unnamed,
        )

    def _bearing_on(self, who: str, summary: "_Summary") -> tuple[Claim, ...]:
        row = f"attendance[{who}]"
        fields = {row, f"{row}.presence", f"{row}.{EXISTS}"}
        if summary.turnout.attended:
            fields.add(f"{row}.level")
        if not summary.rows:
            fields.add("attendance")
        claims = (claim for claim in self._claims if claim.field in fields)
        reported = self._is_held and (summary.turnout.attended or summary.turnout.away)
        return tuple(
            one for one in claims if not (reported and one.value == Presence.EXPECTED.value)
        )


@attrs.frozen
class _Summary:
    """What the rows of one state come to."""

    turnout: Turnout
    rows: Sequence[Attendance] = ()
    """The rows that decide the turnout."""
    disputed: bool = False
    """Whether other rows contradict it on whether the state was there."""
    certain: bool = True
    reasons: tuple[str, ...] = ()
    among_unnamed: bool = False
    """Whether it may be one of those whom a source counts and does not name."""

    @property
    def is_open(self) -> bool:
        """Whether it was there or may have been; a row without a presence leaves that open."""
        named = self.turnout is Turnout.UNKNOWN and bool(self.rows)
        return self.turnout.perhaps or named or self.among_unnamed


class _Sentences:
    """The reasons that rows and claims give for one state."""

    def __init__(self, prose: Prose, who: str) -> None:
        self._prose = prose
        self._name = prose.name(who)

    def of_rows(self, *rows: Attendance) -> Iterator[str]:
        """List what sources say, of whom where a person stayed away or is only named."""
        groups: dict[tuple[str, Presence | None], list[Attendance]] = {}
        for row in rows:
            personal = row.of_person and (row.presence is None or row.presence in Presence.away)
            subject = self._person(row) if personal else self._name
            groups.setdefault((subject, row.presence), []).append(row)
        for (subject, presence), alike in groups.items():
            by = self._prose.sources(*(row.cites for row in alike))
            yield f"{subject} {PRESENCE_IN_WORDS[presence]}, according to {by}."

    def of_claim(self, claim: Claim) -> str:
        """Return what a claim says instead, with its note."""
        leaf, value = claim.path.leaf, claim.value
        if leaf == "presence" and value in tuple(Presence):
            rival = f"{self._name} {PRESENCE_IN_WORDS[Presence(value)]}"
        elif leaf == EXISTS:
            rival = f"{self._name} is {'' if claim.affirms else 'not '}among the participants"
        elif leaf == "level":
            rival = f"{self._name} sent somebody of the rank of {_in_words(value)}"
        else:
            rival = f'the attendance is "{value}"'
        note = f" {claim.note}" if claim.note else ""
        return f"But {rival}, according to {self._prose.sources(claim.cites)}.{note}"

    def nobody_else(self) -> str:
        """Return that the absence of a person leaves the state itself open."""
        return f"No source says whether anybody else represented {self._name}."

    def _person(self, row: Attendance) -> str:
        if row.person is not None:
            return self._prose.name(row.person)
        if row.level is not None and not row.name_as_reported and not row.office_as_reported:
            return f"The {_in_words(row.level)} of {self._name}"
        return row.name_as_reported or f'The "{row.office_as_reported}" of {self._name}'


def _in_words(level: str) -> str:
    return level.replace("-", " ")


def _weigh_rows(
    rows: Sequence[Attendance], level: Level | None, sentences: _Sentences, *, held: bool
) -> _Summary:
    """Weigh the rows of one state: what was reported goes before what was expected.

    Once the meeting is held, a report of an absence outweighs every row that is expected or
    possible. A row without a presence never outweighs anything, whatever the capacity in which it
    names somebody: a source that reports that somebody presided is recorded as present.
    """
    away = [row for row in rows if row.presence in Presence.away]
    opened = [row for row in rows if row.presence in Presence.open]
    sat = [row for row in rows if row.presence in Presence.attended]
    unsaid = [row for row in rows if row.presence is None]
    of_state = [row for row in away if not row.of_person]
    if sat:
        turnout = _turnout_of_seats(sat, away, level)
        reasons = [*sentences.of_rows(*sat, *away)]
        higher: list[Attendance] = []
        if turnout is Turnout.REPRESENTED and level is not None:
            higher = [row for row in unsaid if row.of_person and not is_below(row.level, level)]
            reasons.append(f"The body meets at the level of {_in_words(level)}.")
            reasons += sentences.of_rows(*higher)
        return _Summary(turnout, sat, bool(of_state), not higher, tuple(reasons))
    reported = held and any(row.presence is Presence.ABSENT for row in away)
    if of_state or (away and (reported or not opened)):
        absent = any(row.presence is Presence.ABSENT for row in of_state or away)
        left_open = [row for row in opened if row.presence is Presence.POSSIBLE and not reported]
        reasons = [*sentences.of_rows(*away, *left_open, *unsaid)]
        if not of_state:
            reasons.append(sentences.nobody_else())
        turnout = Turnout.ABSENT if absent else Turnout.DECLINED
        disputed = bool(left_open) or bool(unsaid and not of_state)
        return _Summary(turnout, away, disputed, bool(of_state), tuple(reasons))
    if not opened:
        return _Summary(Turnout.UNKNOWN, unsaid, False, False, tuple(sentences.of_rows(*unsaid)))
    expected = any(row.presence is Presence.EXPECTED for row in opened)
    turnout = Turnout.EXPECTED if expected else Turnout.POSSIBLE
    reasons = [*sentences.of_rows(*opened, *away, *unsaid)]
    return _Summary(turnout, opened, False, False, tuple(reasons))


def _turnout_of_seats(
    sat: Sequence[Attendance], away: Sequence[Attendance], level: Level | None
) -> Turnout:
    if level is not None and _is_lower(sat, away, level):
        return Turnout.REPRESENTED
    by_video = all(row.presence is Presence.BY_VIDEO for row in sat)
    return Turnout.BY_VIDEO if by_video else Turnout.PRESENT


def _is_lower(sat: Sequence[Attendance], away: Sequence[Attendance], level: Level) -> bool:
    """Check whether all who sat are known to be below the rank at which the body meets."""
    known = [row.level for row in sat if row.level is not None]
    if not all(is_below(one, level) for one in known):
        return False
    if level in _ONE_EACH and any(row.level is level for row in away):
        return True
    named = {row.person or row.name_as_reported for row in sat} - {None}
    ranked = {row.person or row.name_as_reported for row in sat if row.level is not None}
    return bool(known) and named <= ranked


def _puts_there(claim: Claim) -> bool:
    might = (*Presence.attended, *Presence.open)
    return claim.affirms or (claim.path.leaf == "presence" and claim.value in might)


def _disputes(claim: Claim, turnout: Turnout) -> bool:
    """Check whether a claim leaves open whether the state was there."""
    if claim.path.leaf == "level":
        return False
    if claim.path.leaf == EXISTS:
        return claim.affirms is turnout.unsaid
    there = turnout.attended and claim.value in Presence.attended
    away = turnout.away and claim.value in Presence.away
    return not ((there or away) and claim.path.leaf == "presence")


def _changes_turnout(claim: Claim, turnout: Turnout, level: Level | None) -> bool:
    """Check whether a claim that has the state there makes another turnout of it."""
    if claim.path.leaf == "presence":
        return {claim.value, turnout} == {Turnout.PRESENT, Turnout.BY_VIDEO}
    if level is None or claim.path.leaf != "level" or claim.value not in tuple(Level):
        return False
    return is_below(Level(claim.value), level) is not (turnout is Turnout.REPRESENTED)

"""How a state was at one meeting, as all rows and claims of the meeting together tell it."""

from collections.abc import Iterable, Sequence

import attrs

from cisrecords.dates import Verdict
from cisrecords.evidence import EXISTS, Claim
from cisrecords.query.attendance.ranks import highest, is_below
from cisrecords.query.attendance.turnout import Turnout
from cisrecords.query.common.answer_table import source_ids
from cisrecords.records import Attendance, Meeting
from cisrecords.terms import Level, MeetingStatus, Presence

__all__ = ["MeetingAttendance", "StateAttendance"]

_UNSAID = "named without a word of whether it was there,"
_ONE_EACH = (Level.HEAD_OF_STATE, Level.HEAD_OF_GOVERNMENT, Level.MINISTER)
"""Ranks that one person of a state holds in a body, so that who sits for them stands below."""


@attrs.frozen
class StateAttendance:
    """What the rows and claims of a meeting say of one state or body.

    Attributes:
        word: How it was there.
        there: Whether it was there; `NO` where no source says so.
        level: The rank of the best-ranked person that the word is about.
        people: Ids of the persons that the word is about.
        certain: Whether no source says otherwise, and the word leaves nothing open.
        reasons: Who says what, in sentences.
        claims: Ids of the claims that bear on it.
        sources: Ids of the sources that say so; for a silence, of those that name others.

    Example:
        >>> from cisrecords.records import Session
        >>> row = Attendance(participant="AZ", presence="expected")
        >>> met = Meeting(id="m-1", sessions=[Session("cis")], attendance=[row])
        >>> voice = MeetingAttendance(met, None, ()).voice("AZ")
        >>> voice.word.value, voice.certain
        ('expected', False)
    """

    word: Turnout
    there: Verdict
    level: Level | None
    people: tuple[str, ...]
    certain: bool
    reasons: tuple[str, ...]
    claims: tuple[str, ...]
    sources: tuple[str, ...]


class MeetingAttendance:
    """The list of attendance of a meeting, by state.

    Args:
        meeting: The meeting.
        level: The rank at which its body meets, where it is known.
        claims: The claims about the meeting.

    Example:
        >>> from cisrecords.records import Session
        >>> met = Meeting(id="m-1", sessions=[Session("cis")])
        >>> MeetingAttendance(met, None, ()).voice("AZ").word.value
        'unknown'
    """

    def __init__(self, meeting: Meeting, level: Level | None, claims: Iterable[Claim]) -> None:
        self._level = level
        self._is_held = meeting.status is MeetingStatus.HELD
        self._claims = [claim for claim in claims if claim.path.head == "attendance"]
        self.rows: dict[str, list[Attendance]] = {}
        named: dict[str, set[str]] = {}
        self._is_list = False
        self._unresolved: list[str] = []
        for row in meeting.attendance:
            if row.participant is not None:
                self.rows.setdefault(row.participant, []).append(row)
            who = row.participant or row.participant_as_reported
            if who is not None:
                self._is_list = True
                if row.participant is None:
                    self._unresolved.append(who)
                for cite in row.cites:
                    named.setdefault(cite.source, set()).add(who)
        self._named = {source: len(named[source]) for source in sorted(named)}

    def voice(self, who: str, *, ranked: bool = True) -> StateAttendance:
        """Tell how a state or body was there.

        Args:
            who: Its id.
            ranked: Whether it sits at the rank of the body, as states do, so that it may be
                represented below it; organisations have officials at their head.

        Returns:
            What the meeting says of it.

        Example:
            >>> from cisrecords.records import Session
            >>> row = Attendance(participant="AZ", presence="present")
            >>> met = Meeting(id="m-1", sessions=[Session("cis")], attendance=[row])
            >>> [MeetingAttendance(met, None, ()).voice(state).word.value for state in ("AZ", "KG")]
            ['present', 'silent']
        """
        rows = self.rows.get(who)
        level = self._level if ranked else None
        told = _told(rows, level, held=self._is_held) if rows else self._silence()
        claims = self._bearing_on(who, told) if self._claims else ()
        shaken = told.against or any(_shakes(claim, told.word) for claim in claims)
        other = any(_rewords(claim, told.word, level) for claim in claims)
        there = Verdict.of(
            certain=told.word.attended and not shaken,
            possible=told.is_open or told.against or any(map(_puts_there, claims)),
        )
        return StateAttendance(
            told.word,
            there,
            highest(row.level for row in told.rows),
            tuple(dict.fromkeys(row.person for row in told.rows if row.person is not None)),
            told.sure and not shaken and not other,
            (*told.reasons, *map(_claimed, claims)),
            tuple(claim.id for claim in claims),
            source_ids(*(row.cites for row in told.rows)) if rows else tuple(self._named),
        )

    def _silence(self) -> "_Told":
        if not self._is_list:
            return _Told(Turnout.UNKNOWN, reasons=("No source names any participant.",))
        counts = ", ".join(f"{source} (names {count})" for source, count in self._named.items())
        reasons = [f"Not named by {counts or 'those who name others'}."]
        reasons += [f"It may be among those named as {who}." for who in self._unresolved]
        return _Told(Turnout.SILENT, sure=not self._unresolved, reasons=tuple(reasons))

    def _bearing_on(self, who: str, told: "_Told") -> tuple[Claim, ...]:
        row = f"attendance[{who}]"
        fields = {row, f"{row}.presence", f"{row}.{EXISTS}"}
        if told.word.attended:
            fields.add(f"{row}.level")
        if not told.rows:
            fields.add("attendance")
        return tuple(claim for claim in self._claims if claim.field in fields)


@attrs.frozen
class _Told:
    """What the rows of one state say together."""

    word: Turnout
    rows: Sequence[Attendance] = ()
    """Those that say the word."""
    against: bool = False
    """Whether other rows say that it was or was not there, against the word."""
    sure: bool = True
    reasons: tuple[str, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether it was there or may have been: a row that does not say it leaves it open."""
        return self.word.perhaps or (self.word is Turnout.UNKNOWN and bool(self.rows))


def _told(rows: Sequence[Attendance], level: Level | None, *, held: bool) -> _Told:
    """Weigh the rows of one state: what was reported goes before what was expected.

    Once the meeting is held, a report of an absence outweighs every row that is expected or
    possible. A row without a word on presence never outweighs anything, whatever the capacity in
    which it names somebody: a source that reports that somebody presided is recorded as present.
    """
    away = [row for row in rows if row.presence in Presence.away]
    opened = [row for row in rows if row.presence in Presence.open]
    sat = [row for row in rows if row.presence in Presence.attended]
    unsaid = [row for row in rows if row.presence is None]
    whole = [row for row in away if not row.of_person]
    if sat:
        word = _word_of_seats(sat, away, level)
        reasons = [*_sentences((*sat, *away))]
        if word is Turnout.REPRESENTED:
            reasons.append(f"The body meets at the level of {level}.")
            higher = [row for row in unsaid if row.of_person and not is_below(row.level, level)]
            reasons += _sentences(higher)
            return _Told(word, sat, bool(whole), not higher, tuple(reasons))
        return _Told(word, sat, bool(whole), True, tuple(reasons))
    reported = held and any(row.presence is Presence.ABSENT for row in away)
    if whole or (away and (reported or not opened)):
        absent = any(row.presence is Presence.ABSENT for row in whole or away)
        left_open = [row for row in opened if row.presence is Presence.POSSIBLE and not reported]
        reasons = [*_sentences((*away, *left_open, *unsaid))]
        if not whole:
            reasons.append("Whether anybody else sat for it is not told.")
        word = Turnout.ABSENT if absent else Turnout.DECLINED
        against = bool(left_open) or bool(unsaid and not whole)
        return _Told(word, away, against, bool(whole), tuple(reasons))
    if not opened:
        return _Told(Turnout.UNKNOWN, unsaid, False, False, tuple(_sentences(unsaid)))
    expected = any(row.presence is Presence.EXPECTED for row in opened)
    word = Turnout.EXPECTED if expected else Turnout.POSSIBLE
    return _Told(word, opened, False, False, tuple(_sentences((*opened, *away, *unsaid))))


def _word_of_seats(
    sat: Sequence[Attendance], away: Sequence[Attendance], level: Level | None
) -> Turnout:
    if level is not None and _is_lower(sat, away, level):
        return Turnout.REPRESENTED
    by_video = all(row.presence is Presence.BY_VIDEO for row in sat)
    return Turnout.BY_VIDEO if by_video else Turnout.PRESENT


def _is_lower(sat: Sequence[Attendance], away: Sequence[Attendance], level: Level) -> bool:
    """Say whether all who sat are known to be below the rank at which the body meets."""
    known = [row.level for row in sat if row.level is not None]
    if not all(is_below(one, level) for one in known):
        return False
    if level in _ONE_EACH and any(row.level is level for row in away):
        return True
    named = {row.person or row.name_as_reported for row in sat} - {None}
    ranked = {row.person or row.name_as_reported for row in sat if row.level is not None}
    return bool(known) and named <= ranked


def _sentences(rows: Iterable[Attendance]) -> Iterable[str]:
    """Tell who says what, and of whom where it is said of a person who stayed away."""
    said: dict[tuple[str, str], list[Attendance]] = {}
    for row in rows:
        whom = _whom(row) if row.presence in Presence.away and row.of_person else ""
        if row.presence is None and row.of_person:
            whom = _whom(row)
        said.setdefault((whom, row.presence or _UNSAID), []).append(row)
    for (whom, word), same in said.items():
        what = f"{whom}: {word}" if whom else word[0].upper() + word[1:]
        yield f"{what} according to {_by(*same)}."


def _whom(row: Attendance) -> str:
    return row.person or row.name_as_reported or row.office_as_reported or row.level or ""


def _by(*rows: Attendance | Claim) -> str:
    return ", ".join(source_ids(*(row.cites for row in rows))) or "no source"


def _claimed(claim: Claim) -> str:
    what = claim.path.leaf or claim.field
    note = f" {claim.note}" if claim.note else ""
    return f"But {what} according to {_by(claim)}: {claim.value}.{note}"


def _puts_there(claim: Claim) -> bool:
    might = (*Presence.attended, *Presence.open)
    return claim.affirms or (claim.path.leaf == "presence" and claim.value in might)


def _shakes(claim: Claim, word: Turnout) -> bool:
    """Say whether a claim leaves open whether it was there."""
    if claim.path.leaf == "level":
        return False
    if claim.path.leaf == EXISTS:
        return claim.affirms is (word.unsaid)
    groups = (Turnout.attended, Turnout.away)
    same = any(word in group and claim.value in group for group in groups)
    return not (same and claim.path.leaf == "presence")


def _rewords(claim: Claim, word: Turnout, level: Level | None) -> bool:
    """Say whether a claim makes another word of how it was there."""
    if claim.path.leaf == "presence":
        return {claim.value, word} == {Turnout.PRESENT, Turnout.BY_VIDEO}
    if level is None or claim.path.leaf != "level" or claim.value not in tuple(Level):
        return False
    return is_below(Level(claim.value), level) is not (word is Turnout.REPRESENTED)

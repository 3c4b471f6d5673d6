"""`TreatyTimeline`: the standing of a state to an instrument or body on every day."""

import datetime
from collections.abc import Iterable, Iterator, Sequence

import attrs

from cisrecords.dates import PartialDate
from cisrecords.evidence import Citation
from cisrecords.law.standing import StandingStep
from cisrecords.law.timeline import Spell, Timeline
from cisrecords.law.values import Reason
from cisrecords.terms import Standing

__all__ = ["Alternative", "TreatyStatus", "TreatyTimeline"]


@attrs.frozen(kw_only=True)
class Alternative:
    """What would be if another source were right, or a vague day another one.

    Attributes:
        text: What would have to be so.
        record: Id of the record in question, or of the claim.
        cites: The sources that say so.
        steps: The steps that would follow.

    Example:
        >>> Alternative(text="the deposit was never made", record="a", cites=(), steps=()).record
        'a'
    """

    text: str
    record: str
    cites: tuple[Citation, ...]
    steps: tuple[StandingStep, ...]


@attrs.frozen(kw_only=True)
class TreatyStatus:
    """What a state is to a text or a body on a day, and why.

    Attributes:
        standing: Its standing.
        since: The first day on which it is bound, or has this standing where it is not.
        until: The last day of that; ``None`` where none is on record.
        certain: False where a source, a vague day or a gap leaves another standing open.
        maybe: Whether it is bound, applies the text, or sits, on one of the readings.
        reasons: The grounds, the latest first, then the other readings.
        records: Ids of the records that it rests on.

    Example:
        >>> TreatyStatus(standing=Standing.NONE).certain
        True
    """

    standing: Standing
    since: PartialDate | None = None
    until: PartialDate | None = None
    certain: bool = True
    maybe: bool = False
    reasons: tuple[Reason, ...] = ()
    records: tuple[str, ...] = ()


class TreatyTimeline:
    """The standing of one state to one text or body on every day.

    Args:
        steps: The steps of the adopted reading.
        rivals: The other readings.
        ground: Why there is no standing before any step.

    Example:
        >>> timeline = TreatyTimeline((), (), "nothing is on record")
        >>> timeline.on(datetime.date(2020, 1, 1)).standing.value
        'none'
    """

    def __init__(
        self, steps: Iterable[StandingStep], rivals: Iterable[Alternative], ground: str
    ) -> None:
        self._ground = Reason(text=ground)
        self._line = self._of(steps)
        self._rivals = [(rival, self._of(rival.steps)) for rival in rivals]

    def _of(self, steps: Iterable[StandingStep]) -> Timeline[Standing]:
        return Timeline(steps, Standing.NONE, Standing.FORMER, self._ground)

    def on(self, day: datetime.date) -> TreatyStatus:
        """Return the standing of a day.

        Args:
            day: The day.

        Returns:
            The standing, with its grounds and with what else it may be.

        Example:
            >>> timeline = TreatyTimeline((), (), "nothing is on record")
            >>> timeline.on(datetime.date(2020, 1, 1)).reasons[0].text
            'nothing is on record'
        """
        spell = self._line.at(day)
        readings = [(rival, line.at(day).status) for rival, line in self._rivals]
        others = [(rival, other) for rival, other in readings if other is not spell.status]
        grounds = tuple(self._line.reasons(day))
        told = tuple(_otherwise(rival, other, spell.status) for rival, other in others)
        since, until = _bounds(self._line.spells, spell)
        acts = (reason.act for reason in grounds if reason.act is not None)
        return TreatyStatus(
            standing=spell.status,
            since=PartialDate(since) if since else None,
            until=PartialDate(until) if until else None,
            certain=not others,
            maybe=any(each.tied for each in (spell.status, *(other for _, other in others))),
            reasons=(*grounds, *dict.fromkeys(told)),
            records=tuple(dict.fromkeys((*acts, *(rival.record for rival, _ in others)))),
        )


def _otherwise(rival: Alternative, other: Standing, adopted: Standing) -> Reason:
    text = f"If {rival.text}, its standing would be {other.value}, not {adopted.value}."
    return Reason(text=text, cites=rival.cites)


def _bounds(
    spells: Sequence[Spell[Standing]], spell: Spell[Standing]
) -> tuple[datetime.date | None, datetime.date | None]:
    """Tell the first and last day of a spell; being bound goes on through a suspension."""
    if not spell.status.bound:
        return spell.since, spell.until
    place = spells.index(spell)
    run = [spell]
    run[:0] = reversed(list(_while_bound(reversed(spells[:place]))))
    run.extend(_while_bound(spells[place + 1 :]))
    return run[0].since, run[-1].until


def _while_bound(spells: Iterable[Spell[Standing]]) -> Iterator[Spell[Standing]]:
    for spell in spells:
        if not spell.status.bound:
            return
        yield spell

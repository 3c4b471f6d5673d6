"""Claims about acts, reached by a path from the instrument, the body or the state of the act."""

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property

import attrs

from cisrecords.evidence import ACTS, Claim, FieldPath
from cisrecords.records import Act

__all__ = ["ActIndex"]


class ActIndex:
    """Acts by the keys under which an instrument, a body or a state has them as parts.

    An act is the only record that is part of another by path: ``acts[KZ.ratification]`` of an
    instrument or a body, ``acts[charter-1993.ratification]`` of a state; the id or the kind of an
    act alone is a key, too. The acts are read when they are first needed.
    """

    def __init__(self, acts: Callable[[], Iterable[Act]]) -> None:
        self._acts = acts

    @cached_property
    def _by_place(self) -> dict[tuple[str, str], list[Act]]:
        acts: dict[tuple[str, str], list[Act]] = {}
        for act in self._acts():
            for place in _places(act):
                acts.setdefault(place, []).append(act)
        return acts

    def at(self, identity: str, path: FieldPath) -> tuple[Act, ...]:
        """Return the acts to which a path in the record with an id leads, or none."""
        if path.head != ACTS or path.key is None:
            return ()
        return tuple(self._by_place.get((identity, path.key), ()))

    def each(self, claim: Claim) -> tuple[Claim, ...]:
        """Return a claim about acts as a claim about each of the acts, or none."""
        if not claim.field.startswith(ACTS):
            return ()
        rest = claim.path.rest
        if rest is None:
            return ()
        return tuple(
            attrs.evolve(claim, about=act.id, field=str(rest))
            for act in self.at(claim.about, claim.path)
        )

    def restated(self, claim: Claim) -> Claim:
        """Return a claim about one act as a claim about the act itself, any other unchanged."""
        claims = self.each(claim)
        return claims[0] if len(claims) == 1 else claim


def _places(act: Act) -> Iterator[tuple[str, str]]:
    """Yield the records that an act is part of, each with every key that the act has there."""
    homes = {home for home in (act.instrument, act.body, act.state) if home is not None}
    for home in homes:
        yield home, act.id
        yield home, act.kind.value
        yield from ((home, f"{other}.{act.kind.value}") for other in homes - {home})

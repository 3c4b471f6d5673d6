"""Claims about a part that is itself a record: an act, reached from what it was done on or by."""

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property

import attrs

from cisrecords.evidence import ACTS, Claim, FieldPath
from cisrecords.records import Act

__all__ = ["ActIndex"]


class ActIndex:
    """Acts by the keys under which an instrument, a body or a state has them as parts.

    Acts are the only records that are parts of other records by path: ``acts[KZ.ratification]``
    of an instrument or a body, ``acts[charter-1993.ratification]`` of a state. The id of an act
    and its kind alone are keys, too.

    Args:
        acts: A function that returns the acts; it is called when they are first needed.

    Example:
        >>> act = Act(id="act-1", state="KZ", kind="ratification", instrument="charter-1993")
        >>> path = FieldPath("acts[KZ.ratification].date")
        >>> [act.id for act in ActIndex(lambda: [act]).at("charter-1993", path)]
        ['act-1']
    """

    def __init__(self, acts: Callable[[], Iterable[Act]]) -> None:
        self._acts = acts

    @cached_property
    def _found(self) -> dict[tuple[str, str], list[Act]]:
        found: dict[tuple[str, str], list[Act]] = {}
        for act in self._acts():
            for place in _places(act):
                found.setdefault(place, []).append(act)
        return found

    def at(self, identity: str, path: FieldPath) -> tuple[Act, ...]:
        """Return the acts that a path leads to.

        Args:
            identity: The id of the record in which the path begins.
            path: The path.

        Returns:
            The acts; none where it leads elsewhere, or to an act that is not on record.

        Example:
            >>> ActIndex(lambda: []).at("charter-1993", FieldPath("acts[KZ.ratification].date"))
            ()
        """
        if path.head != ACTS or path.key is None:
            return ()
        return tuple(self._found.get((identity, path.key), ()))

    def each(self, claim: Claim) -> tuple[Claim, ...]:
        """Return a claim about a part as a claim about each act that the part is.

        Args:
            claim: The claim.

        Returns:
            For each act the same claim, with the act and its own field in place of the record and
            the path in it; none where the claim is not about acts that are on record.

        Example:
            >>> act = Act(id="act-1", state="KZ", kind="ratification", instrument="charter-1993")
            >>> field = "acts[KZ.ratification].exists"
            >>> claim = Claim(id="c", about="charter-1993", field=field, value="no", cites="s")
            >>> [(one.about, one.field) for one in ActIndex(lambda: [act]).each(claim)]
            [('act-1', 'exists')]
        """
        rest = claim.path.rest
        if rest is None:
            return ()
        return tuple(
            attrs.evolve(claim, about=act.id, field=str(rest))
            for act in self.at(claim.about, claim.path)
        )

    def restated(self, claim: Claim) -> Claim:
        """Return a claim as one about the record that its part is.

        Args:
            claim: The claim.

        Returns:
            The claim about the act, where it is about one act; else the claim itself.

        Example:
            >>> claim = Claim(id="c", about="cis", field="area", value="law", cites="s")
            >>> ActIndex(lambda: []).restated(claim) is claim
            True
        """
        found = self.each(claim)
        return found[0] if len(found) == 1 else claim


def _places(act: Act) -> Iterator[tuple[str, str]]:
    """List the records that an act is part of, each with every key it has there."""
    homes = {home for home in (act.instrument, act.body, act.state) if home is not None}
    for home in homes:
        yield home, act.id
        yield home, act.kind.value
        yield from ((home, f"{other}.{act.kind.value}") for other in homes - {home})

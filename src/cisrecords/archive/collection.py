"""`Collection`: an immutable, ordered set of records of one kind, looked up by any name."""

from collections.abc import Iterator
from functools import cached_property
from typing import Generic, TypeVar, overload

import attrs

from cisrecords.archive.aliases import aliases, foldings
from cisrecords.archive.asked import text_asked
from cisrecords.archive.kinds import KIND_CLASSES, AnyRecord
from cisrecords.errors import Ambiguous, BadQuery, NotFound
from cisrecords.names import NameIndex

__all__ = ["Collection", "Match"]

T_co = TypeVar("T_co", bound=AnyRecord, covariant=True)
D = TypeVar("D")

_SINGULAR = {"bodies": "body", "people": "person", "cities": "city"}


@attrs.frozen
class Match:
    """A record that a search found.

    Attributes:
        record: The record.
        score: From 0 to 1; 1 only where a name is equal after folding.
        name: The name that matched.

    Example:
        >>> from cisrecords.records import State
        >>> Match(State(id="GE", names="Georgia"), score=0.93, name="Georgja").record.id
        'GE'
    """

    record: AnyRecord
    score: float
    name: str


@attrs.frozen(slots=False, repr=False)
class Collection(Generic[T_co]):
    """Records of one kind, in order, by id or by any exact name in any script.

    Attributes:
        records: The records, in order.
        kind: The name of the collection, such as ``"meetings"``.

    Example:
        >>> from cisrecords.records import State
        >>> states = Collection((State(id="GE", names=["Georgia", "Грузия"]),), "states")
        >>> states["грузия"]
        <State GE 'Georgia'>
    """

    records: tuple[T_co, ...]
    kind: str

    def __len__(self) -> int:
        return len(self.records)

    def __iter__(self) -> Iterator[T_co]:
        return iter(self.records)

    def __contains__(self, item: object) -> bool:
        if isinstance(item, str):
            return item in self._by_id or bool(self._keys(item))
        return item in self.records

    def __getitem__(self, key: str) -> T_co:
        """Return the record with this id, or the only one that bears this name.

        Args:
            key: An id, an ISO code of a state, or a name in any script.

        Returns:
            The record.

        Raises:
            NotFound: No record has this id or name; the nearest are suggested.
            Ambiguous: More than one record bears the name.
            BadQuery: The key is no text.
        """
        key = text_asked("key", key)
        if key in self._by_id:
            return self._by_id[key]
        found = self._keys(key)
        if len(found) == 1:
            return self._by_id[found[0]]
        if found:
            raise Ambiguous(key, found)
        what = _SINGULAR.get(self.kind, self.kind.removesuffix("s"))
        raise NotFound(key, self._index.nearest(key), what)

    @overload
    def get(self, key: str) -> T_co | None: ...

    @overload
    def get(self, key: str, default: D) -> T_co | D: ...

    def get(self, key: str, default: object = None) -> object:
        """Return the record with this id or name, or a default where there is none.

        Args:
            key: An id, an ISO code of a state, or a name in any script.
            default: What to return where nothing is called so.

        Returns:
            The record, or `default`.

        Raises:
            Ambiguous: More than one record bears the name.
            BadQuery: The key is no text.

        Example:
            >>> Collection((), "states").get("Atlantis", "nowhere")
            'nowhere'
        """
        try:
            return self[key]
        except NotFound:
            return default

    def search(self, text: str, limit: int = 5) -> tuple[Match, ...]:
        """Find the records whose names come nearest to a text, scored.

        Args:
            text: Some name, spelled in any way.
            limit: How many to return at most.

        Returns:
            The matches, best first; 1 is scored only where a name is equal after folding.

        Raises:
            BadQuery: The text is empty, or the limit is below one.

        Example:
            >>> Collection((), "states").search("Georgia")
            ()
        """
        text = text_asked("text", text)
        if limit < 1:
            raise BadQuery("limit", limit, "a search returns at least one match")
        hits = self._index.search(text, limit)
        return tuple(Match(self._by_id[hit.key], hit.score, hit.name) for hit in hits)

    def ids(self) -> tuple[str, ...]:
        """Return the ids of the records, in order.

        Returns:
            The ids.

        Example:
            >>> Collection((), "states").ids()
            ()
        """
        return tuple(record.id for record in self.records)

    def __repr__(self) -> str:
        listed = ", ".join(self.ids()[:6])
        more = ", ..." if len(self) > 6 else ""
        return f"<{len(self)} {self.kind}: {listed}{more}>" if self.records else f"<no {self.kind}>"

    def _keys(self, text: str) -> tuple[str, ...]:
        return next((found for index in self._indexes if (found := index.exact(text))), ())

    @cached_property
    def _by_id(self) -> dict[str, T_co]:
        return {record.id: record for record in self.records}

    @property
    def _index(self) -> NameIndex:
        return self._indexes[0]

    @cached_property
    def _indexes(self) -> tuple[NameIndex, ...]:
        pairs = [(record.id, alias) for record in self.records for alias in aliases(record)]
        return tuple(NameIndex(pairs, fold=fold) for fold in foldings(KIND_CLASSES[self.kind]))

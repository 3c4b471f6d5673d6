"""`Collection`: an immutable, ordered set of records of one kind, found by id or name."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any, Generic, Self, SupportsIndex, TypeVar, overload

import attrs

from cisrecords import archive, names, records
from cisrecords import table as tables
from cisrecords.archive.aliases import aliases, parts_of_names, style_of
from cisrecords.archive.arguments import check_limit, check_name, check_reference
from cisrecords.archive.kinds import KIND_CLASSES, noun_of
from cisrecords.archive.order import in_order
from cisrecords.errors import Ambiguous, CisRecordsWarning, NotFound, OutOfRange, whole_number
from cisrecords.names import did_you_mean
from cisrecords.render import SUMMARY_WIDTH, Printable, join_fitting, short_label
from cisrecords.terms import Scheme

__all__ = ["Collection", "Match", "collected", "gather"]

T_co = TypeVar("T_co", bound="archive.AnyRecord", covariant=True)
C = TypeVar("C", bound="Collection[Any]")
D = TypeVar("D")

_SHOWN_IDS = 6


@attrs.frozen(repr=False)
class Match(Printable, Generic[T_co]):
    """A record found by a search.

    Attributes:
        record: The record.
        score: From 0 to 1; 1 only where a name is equal after folding.
        name: The name that matched.

    Example:
        >>> from cisrecords.records import State
        >>> Match(State(id="GE", names="Georgia"), score=0.93, name="Georgja").record.id
        'GE'
    """

    record: T_co
    score: float
    name: str

    def __repr__(self) -> str:
        found = f"{type(self.record).__name__} {self.record.id} {self.score:.2f}"
        return short_label("Match", f"{found} {self.name}")


@attrs.frozen(slots=False, repr=False)
class Collection(Printable, Generic[T_co]):
    """Records of one kind, in order, found by id or by any exact name in any script.

    ``states["GE"]`` is the record with an id or a name, ``states[0]`` the first one, ``states[:3]``
    a collection of the first three.

    Attributes:
        records: The records, in order.
        kind: The name of the collection, such as ``"meetings"``.
        retired: Ids that are no longer used, each with the id that replaces it.

    Example:
        >>> from cisrecords.records import State
        >>> states = Collection((State(id="GE", names=["Georgia", "Грузия"]),), "states")
        >>> states["грузия"]
        <State GE 'Georgia'>
    """

    records: tuple[T_co, ...]
    kind: str
    retired: Mapping[str, str] = attrs.field(factory=dict[str, str], eq=False)

    def __len__(self) -> int:
        return len(self.records)

    def __iter__(self) -> Iterator[T_co]:
        return iter(self.records)

    def __contains__(self, item: object) -> bool:
        if isinstance(item, str):
            return bool(item.strip() and self.named(item))
        return item in self.records

    def __reversed__(self) -> Iterator[T_co]:
        return reversed(self.records)

    @overload
    def __getitem__(self, key: str | SupportsIndex | archive.AnyRecord) -> T_co: ...

    @overload
    def __getitem__(self, key: slice) -> Self: ...

    def __getitem__(self, key: object) -> object:
        """Return the record with this id or name, the one at a position, or those of a slice.

        A string is always an id or a name. A record leads to the one here with its id.
        """
        if isinstance(key, slice):
            return self._part(self.records[key])
        position = whole_number(key)
        if position is not None:
            if not -len(self) <= position < len(self):
                raise OutOfRange(position, len(self))
            return self.records[position]
        text = self._text_of(check_reference("key", key, [self.kind]))
        found = self.named(text)
        if len(found) == 1:
            return found[0]
        if found:
            raise Ambiguous(text, [record.id for record in found])
        raise NotFound(text, self.nearest(text), noun_of([self.kind]))

    def _part(self, records: tuple[T_co, ...]) -> Self:
        """Return some of the records as a collection of the same kind."""
        return attrs.evolve(self, records=records)

    def _text_of(self, reference: archive.AnyRecord | str) -> str:
        """Return an id or a name as it is, and the id of a record that is here, too."""
        if isinstance(reference, str):
            return reference
        if reference.id in self._by_id or reference.id in self.retired:
            return reference.id
        raise NotFound(reference.id, self.nearest(reference.name), noun_of([self.kind]))

    @overload
    def get(self, key: str | archive.AnyRecord) -> T_co | None: ...

    @overload
    def get(self, key: str | archive.AnyRecord, default: D) -> T_co | D: ...

    def get(self, key: Any, default: object = None) -> object:
        """Return the record with this id or name, or a default where there is none.

        Args:
            key: An id, an ISO code of a state, a name in any script, or a record.
            default: What to return where no record has this id or name.

        Returns:
            The record, or `default`.

        Raises:
            Ambiguous: More than one record has the name.
            BadQuery: The key is neither a string nor a record of this kind.

        Example:
            >>> Collection((), "states").get("Atlantis", "nowhere")
            'nowhere'
        """
        try:
            return self[check_reference("key", key, [self.kind])]
        except NotFound:
            return default

    def with_id(self, identity: str) -> T_co | None:
        """Return the record with exactly this id, without a search by name.

        Args:
            identity: An id.

        Returns:
            The record, or ``None``.

        Raises:
            BadQuery: The id is not a string, or is empty.

        Example:
            >>> Collection((), "states").with_id("GE") is None
            True
        """
        return self._by_id.get(check_name("identity", identity))

    def named(self, text: str) -> tuple[T_co, ...]:
        """Return every record with a name, or the one record with that id.

        Args:
            text: An id, an ISO code of a state, or a name in any script.

        Returns:
            The records; none where no record has this id or name.

        Raises:
            BadQuery: The name is not a string, or is empty.

        Example:
            >>> Collection((), "states").named("Atlantis")
            ()
        """
        if check_name("text", text) in self._by_id:
            return (self._by_id[text],)
        if self.retired.get(text) in self._by_id:
            replacement = self.retired[text]
            message = f"the id {text!r} is retired; use {replacement!r} instead"
            warnings.warn(message, CisRecordsWarning, stacklevel=3)
            return (self._by_id[replacement],)
        keys = self._names.exact(text)
        return tuple(self._by_id[key] for key in keys)

    def nearest(self, text: str) -> tuple[str, ...]:
        """Return the names nearest to a string, as the errors suggest them.

        Args:
            text: A name, in any spelling.

        Returns:
            At most three names, the nearest first.

        Raises:
            BadQuery: The name is not a string, or is empty.

        Example:
            >>> Collection((), "states").nearest("Atlantis")
            ()
        """
        check_name("text", text)
        if not issubclass(KIND_CLASSES[self.kind], records.Named):
            return did_you_mean(text, self.ids()) or self._names.nearest(text)
        return self._names.nearest(text) or did_you_mean(text, self.ids())

    def by(self, scheme: Scheme | str, value: str | int) -> T_co:
        """Return the record with an identifier in a catalogue of somebody else.

        Args:
            scheme: A term of `terms.Scheme`, such as ``"cow"`` or ``"wikidata"``.
            value: The identifier; a number may be a string or an integer, with or without
                leading zeros.

        Returns:
            The record.

        Raises:
            NotFound: No record has this identifier; the nearest ones on record are suggested.
            Ambiguous: More than one record has it.
            BadQuery: There is no such scheme, or records of this kind have no identifiers, or the
                value is neither a string nor a whole number.

        Example:
            >>> import cisrecords
            >>> cisrecords.load().states.by("cow", 372)
            <State GE 'Georgia'>
        """
        catalogue, text = archive.parse_identifier(self.kind, scheme, value)
        found = self._by_identifier.get(archive.key_of(catalogue, text), ())
        if len(found) == 1:
            return found[0]
        if found:
            raise Ambiguous(text, [record.id for record in found])
        near = did_you_mean(text, archive.values_in(catalogue, self.records))
        raise NotFound(text, near, f"{catalogue} identifier of a {noun_of([self.kind])}")

    def search(self, text: str, limit: int = 5) -> tuple[Match[T_co], ...]:
        """Find the records whose names are nearest to a string, with scores.

        Args:
            text: A name, in any spelling.
            limit: How many to return at most.

        Returns:
            The matches, best first; the score is 1 only where a name is equal after folding.

        Raises:
            BadQuery: The name is empty, or the limit is not a whole number of at least 1.

        Example:
            >>> Collection((), "states").search("Georgia")
            ()
        """
        hits = self._names.search(check_name("text", text), check_limit(limit))
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

    def table(self, *, lang: str | None = None) -> tables.Table:
        """Return the records as a table, a row each.

        Args:
            lang: The language of the names, such as ``"ru"``; English where a record has no name
                in it, and by default.

        Returns:
            Columns for the id, the name and every field that fits into a cell: ids, terms,
            strings, numbers and dates. Fields with rows of their own and citations are left
            out; a cell is ``None`` where the record has no value.

        Raises:
            BadQuery: No name on record is in the language.

        Example:
            >>> import cisrecords
            >>> cisrecords.load().states.table().columns
            ('id', 'name', 'alpha_3')
        """
        return archive.tabulate(self.kind, self.records, self._language(lang))

    def _language(self, lang: str | None) -> str | None:
        """Return a language in which records have names, or raise `BadQuery`."""
        return archive.check_language(lang, self.records)

    def _ipython_key_completions_(self) -> list[str]:
        """List the keys that IPython and Jupyter offer: ids, then names of one record only."""
        names = [record.name for record in self.records if len(self.named(record.name)) == 1]
        return list(dict.fromkeys((*self.ids(), *names)))

    def __getstate__(self) -> dict[str, Any]:
        state = {name: getattr(self, name) for name in attrs.fields_dict(type(self))}
        return state | {"retired": dict(self.retired)}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__dict__.update(state)

    def __repr__(self) -> str:
        title = self._printed_heading()
        ids = [*self.ids()[:_SHOWN_IDS], *(["..."] if len(self) > _SHOWN_IDS else [])]
        listed = join_fitting(ids, SUMMARY_WIDTH - len(title) - len("<: >"))
        return f"<{title}: {listed}>" if self.records else f"<{title}>"

    def _printed_heading(self) -> str:
        return f"{len(self) or 'no'} {self.kind}"

    def _printed_name(self) -> str:
        return self._printed_heading()

    def _printed_fields(self) -> Iterable[tuple[str, object]]:
        return ()

    def _printed_items(self) -> Iterable[object]:
        return self.records

    @cached_property
    def _by_id(self) -> Mapping[str, T_co]:
        return {record.id: record for record in self.records}

    @cached_property
    def _by_identifier(self) -> dict[archive.Key, tuple[T_co, ...]]:
        found: dict[archive.Key, tuple[T_co, ...]] = {}
        for record in self.records:
            for key in archive.keys_of_record(record):
                found[key] = (*found.get(key, ()), record)
        return found

    @cached_property
    def _names(self) -> names.NameIndex:
        pairs = [(record.id, alias) for record in self.records for alias in aliases(record)]
        parts = [(record.id, part) for record in self.records for part in parts_of_names(record)]
        return names.NameIndex(pairs, style_of(KIND_CLASSES[self.kind]), parts)


def gather(
    cls: type[C],
    kind: str,
    records: Iterable[Any] | Mapping[str, Any],
    retired: Mapping[str, str],
    **more: Any,
) -> C:
    """Return records as a collection of a class; those of a mapping are read one by one, if late.

    A mapping has each record by its id. The collection asks it for a record when that is looked up,
    and for all of them when their order or their names are first needed.
    """
    if not isinstance(records, Mapping):
        return cls(in_order(kind, records), kind, retired, **more)
    late = cls((), kind, retired, **more)
    del late.__dict__["records"]
    late.__dict__["_by_id"] = records
    return late


def _read(collection: Collection[Any]) -> tuple[Any, ...]:
    return in_order(collection.kind, collection._by_id.values())  # noqa: SLF001 - its own


_records = cached_property(_read)
_records.__set_name__(Collection, "records")
setattr(Collection, "records", _records)  # noqa: B010 - a type checker knows it as a field


def collected(records: Iterable[Any]) -> Collection[Any]:
    """Return records as a collection without a kind, which the `Archive` that takes it sets."""
    return Collection(tuple(records), "")

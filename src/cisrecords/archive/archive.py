"""`Archive`: all records together, immutable and checked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from types import MappingProxyType
from typing import Any, ClassVar, Self

import attrs

from cisrecords import archive as room
from cisrecords import evidence
from cisrecords import records as classes
from cisrecords.archive.act_claims import ActIndex
from cisrecords.archive.arguments import check_limit, check_name, check_reference, is_record
from cisrecords.archive.collection import Collection, Match, collected, gather
from cisrecords.archive.horizon import Horizon
from cisrecords.archive.kinds import KIND_CLASSES, kind_of, noun_of
from cisrecords.dates import PartialDate
from cisrecords.errors import Ambiguous, BadQuery, InvalidRecords, NotFound, Problem
from cisrecords.evidence import Claim
from cisrecords.names import did_you_mean
from cisrecords.render import Printable, escaped

__all__ = ["Archive"]

_EMPTY: Any = ()  # an empty value for every converter below


def _horizon(days: Mapping[str, PartialDate | str] | None) -> Horizon:
    return days if isinstance(days, Horizon) else Horizon(days)


def _gaps(gaps: Iterable[classes.Gap]) -> tuple[classes.Gap, ...]:
    return tuple(gaps)


def _retired(ids: Mapping[str, str] | None) -> Mapping[str, str]:
    return MappingProxyType(dict(ids or {}))


@attrs.frozen(slots=False, kw_only=True, repr=False)
class Archive(Printable):
    """All records together, as collections in which records are found by id or by any name.

    ``attrs.evolve`` builds another one with some parts replaced, checked like the first. Two are
    equal if they are of one class and their contents are equal.

    Attributes:
        states: The states, by id (ISO 3166-1 alpha-2).
        bodies: The bodies, by id; the Commonwealth itself is ``cis``.
        offices: The offices, by id.
        people: The people, by id.
        tenures: The tenures of offices, by id.
        instruments: The instruments, by id.
        acts: The acts of states, by day, undated last.
        topics: The topics, by id.
        meetings: The meetings, by day, undated last.
        claims: The rival values and figures that sources give, by id.
        sources: The sources, by id.
        cities: The cities, by id, with their names by period.
        horizon: The last day to which each kind of record is known.
        gaps: What is known to be missing.
        version: The version of the records.
        knowledge: What a view of an earlier day leaves out (see `Commonwealth.known_on`);
            ``None`` for the full dataset.
        retired: Ids that are no longer used, each with the id that replaces it.

    Raises:
        InvalidRecords: An id is used twice, a reference leads nowhere, a record is among those of
            another kind, or a claim is about a field that does not exist; it lists all faults.

    Example:
        >>> from cisrecords.records import State
        >>> archive = Archive(states=[State(id="GE", names="Georgia")])
        >>> archive.states["georgia"].id
        'GE'
        >>> attrs.evolve(archive, version="2").version
        '2'
    """

    states: Collection[classes.State] = attrs.field(default=_EMPTY, converter=collected)
    bodies: Collection[classes.Body] = attrs.field(default=_EMPTY, converter=collected)
    offices: Collection[classes.Office] = attrs.field(default=_EMPTY, converter=collected)
    people: Collection[classes.Person] = attrs.field(default=_EMPTY, converter=collected)
    tenures: Collection[classes.Tenure] = attrs.field(default=_EMPTY, converter=collected)
    instruments: Collection[classes.Instrument] = attrs.field(default=_EMPTY, converter=collected)
    acts: Collection[classes.Act] = attrs.field(default=_EMPTY, converter=collected)
    topics: Collection[classes.Topic] = attrs.field(default=_EMPTY, converter=collected)
    meetings: Collection[classes.Meeting] = attrs.field(default=_EMPTY, converter=collected)
    claims: Collection[Claim] = attrs.field(default=_EMPTY, converter=collected)
    sources: Collection[evidence.Source] = attrs.field(default=_EMPTY, converter=collected)
    cities: Collection[classes.City] = attrs.field(default=_EMPTY, converter=collected)
    horizon: Horizon = attrs.field(default=_EMPTY, converter=_horizon)
    gaps: tuple[classes.Gap, ...] = attrs.field(default=(), converter=_gaps)
    version: str = ""
    knowledge: room.Knowledge | None = None
    retired: Mapping[str, str] = attrs.field(default=_EMPTY, converter=_retired)

    _printed_in_full: ClassVar[bool] = False

    def __attrs_post_init__(self) -> None:
        records = {kind: getattr(self, kind).records for kind in KIND_CLASSES}
        records["gaps"] = self.gaps
        problems = [*_faults(records), *_faults_of_retired(records, self.retired)]
        if problems:
            raise InvalidRecords(problems)
        self.__dict__.update({kind: self._collect(kind, records[kind]) for kind in KIND_CLASSES})

    @classmethod
    def read_late(
        cls,
        read: Callable[[str], Iterable[Any] | Mapping[str, Any]],
        *,
        horizon: Mapping[str, PartialDate | str] | None = None,
        gaps: Iterable[classes.Gap] = (),
        version: str = "",
        retired: Mapping[str, str] | None = None,
    ) -> Self:
        """Build an archive of valid records, and read each kind when it is first used.

        Ids and references across records are not checked again.

        Args:
            read: A function from the name of a kind to its records. Where it returns a mapping, of
                each record by its id, a record that is looked up by its id is read alone.
            horizon: The last day to which each kind of record is known.
            gaps: What is known to be missing; iterated when it is first used.
            version: The version of the records.
            retired: Ids that are no longer used, each with the id that replaces it.

        Returns:
            The archive; none of its records are read yet.

        Example:
            >>> Archive.read_late(lambda kind: [], version="1").states
            <no states>
        """
        archive = cls.__new__(cls)  # there is nothing to check yet
        archive.__dict__.update(
            _read=read,
            _unread_gaps=iter(gaps),
            horizon=_horizon(horizon),
            version=version,
            knowledge=None,
            retired=_retired(retired),
        )
        return archive

    def _collect(self, kind: str, records: Iterable[Any] | Mapping[str, Any]) -> Collection[Any]:
        """Return records as the collection that this class has for their kind, in order."""
        collection: Collection[Any] = gather(Collection[Any], kind, records, self.retired)
        return collection

    def __reduce__(self) -> tuple[Any, ...]:
        return _rebuild, (type(self), self.parts())

    def __hash__(self) -> int:
        ids = tuple(record.id for kind in KIND_CLASSES for record in self.collection(kind))
        return hash((ids, self.horizon, self.version))

    def _printed_heading(self) -> str:
        return f"{type(self).__name__} {self.version}".rstrip()

    def __repr__(self) -> str:
        counts = ", ".join(f"{len(self.collection(kind))} {kind}" for kind in KIND_CLASSES)
        version = f" {escaped(self.version)}" if self.version else ""
        return f"<{type(self).__name__}{version}: {counts}>"

    def parts(self) -> dict[str, Any]:
        """Return the arguments that build an equal archive.

        Returns:
            Tuples of records and plain values, by the name of the argument.

        Example:
            >>> Archive(version="1").parts()["version"]
            '1'
        """
        parts = {name: getattr(self, name) for name in attrs.fields_dict(type(self))}
        records = {kind: parts[kind].records for kind in KIND_CLASSES}
        return {**parts, **records, "retired": dict(self.retired)}

    def collection(self, kind: str) -> Collection[room.AnyRecord]:
        """Return the collection of a kind by its name.

        Args:
            kind: The name of the kind, such as ``"meetings"``.

        Returns:
            The collection.

        Raises:
            BadQuery: There is no such kind.

        Example:
            >>> len(Archive().collection("states"))
            0
        """
        collection: Collection[room.AnyRecord] = getattr(self, _check_kind(kind))
        return collection

    def resolve(
        self,
        query: room.AnyRecord | str,
        kinds: Sequence[str] = tuple(KIND_CLASSES),
        *,
        criterion: str = "query",
    ) -> room.AnyRecord:
        """Find the one record of some kinds that has an id or a name.

        Args:
            query: An id, an ISO code of a state, or a name in any script; or a record, for the one
                with its id.
            kinds: The kinds of records to search.
            criterion: The name of the argument, for the error.

        Returns:
            The record.

        Raises:
            NotFound: No record of these kinds has this id or name.
            Ambiguous: More than one record has the name.
            BadQuery: The query is neither a string nor a record of these kinds, or a kind is
                not known.

        Example:
            >>> from cisrecords.records import State
            >>> Archive(states=[State(id="GE", names="Georgia")]).resolve("GEORGIA").id
            'GE'
        """
        if isinstance(kinds, str) or not isinstance(kinds, Iterable):
            raise BadQuery("kinds", kinds, f"must be a list, such as {[*KIND_CLASSES][:2]}")
        kinds = tuple(kinds)
        for kind in kinds:
            _check_kind(kind)
        query = check_reference(criterion, query, kinds)
        if not isinstance(query, str):
            return self.collection(kind_of(query))[query]
        for kind in kinds:
            if (record := self.collection(kind).with_id(query)) is not None:
                return record
        collections = [self.collection(kind) for kind in kinds]
        by_id = {one.id: one for collection in collections for one in collection.named(query)}
        if len(by_id) == 1:
            return next(iter(by_id.values()))
        if by_id:
            raise Ambiguous(query, by_id)
        near = [name for collection in collections for name in collection.nearest(query)]
        raise NotFound(query, did_you_mean(query, near) or near[:3], noun_of(kinds))

    def search(self, text: str, limit: int = 5) -> tuple[Match[room.AnyRecord], ...]:
        """Find the records of any kind whose names are nearest to a string.

        Args:
            text: A name, in any spelling.
            limit: How many to return at most.

        Returns:
            The matches, best first.

        Raises:
            BadQuery: The name is empty, or the limit is not a whole number of at least 1.

        Example:
            >>> from cisrecords.records import State
            >>> Archive(states=[State(id="GE", names="Georgia")]).search("georgia")[0].score
            1.0
        """
        check_limit(limit)
        matches = [
            match for kind in KIND_CLASSES for match in self.collection(kind).search(text, limit)
        ]
        return tuple(sorted(matches, key=lambda match: -match.score)[:limit])

    def rivals(self, record: room.AnyRecord | str) -> tuple[Claim, ...]:
        """Return the rival claims about a record or any part of it.

        Args:
            record: A record, its id, or any name of it.

        Returns:
            The claims about it, figures and stated positions included, by field and value.

        Raises:
            NotFound: No record has this id or name.
            Ambiguous: More than one record has the name.
            BadQuery: It is neither a record nor a string.

        Example:
            >>> from cisrecords.records import State
            >>> Archive(states=[State(id="GE", names="Georgia")]).rivals("GE")
            ()
        """
        pairs = self._claims_about.get(self._record_of(record).id, ())
        return tuple(claim for claim, _ in sorted(pairs, key=lambda pair: _claim_order(pair[0])))

    def claims_about(self, identity: str) -> tuple[Claim, ...]:
        """Return the claims about the record with an id, each by the field of that record.

        A claim about an act that is made on another record is included: one about
        ``acts[KZ.ratification].exists`` of an instrument is returned, for the act, as one about
        its ``exists``. `rivals` returns the same claims as they were made.

        Args:
            identity: The id of a record.

        Returns:
            The claims about it, by field and value; none where there is no such record.

        Raises:
            BadQuery: The id is not a string, or is empty.

        Example:
            >>> Archive().claims_about("GE")
            ()
        """
        pairs = self._claims_about.get(check_name("identity", identity), ())
        return tuple(restated for _, restated in pairs)

    def sources_of(self, record: room.AnyRecord | str) -> Collection[evidence.Source]:
        """Return every source that a record or any part of it cites, each once."""
        citing = self._record_of(record)
        cited = (
            reference.value
            for reference in room.references(citing, type(citing), "$", room.from_object)
            if reference.path.endswith(".source")
        )
        records = tuple(self.sources[identity] for identity in dict.fromkeys(cited))
        return Collection(records, "sources", self.retired)

    def _record_of(self, record: room.AnyRecord | str) -> room.AnyRecord:
        if isinstance(record, str):
            return self.resolve(record)
        if is_record(record):
            return record
        raise BadQuery("record", record, "must be a record, or its id or name (a string)")

    @cached_property
    def act_index(self) -> ActIndex:
        """The acts by the keys under which other records have them as parts."""
        return ActIndex(lambda: self.acts)

    @cached_property
    def _claims_about(self) -> dict[str, tuple[tuple[Claim, Claim], ...]]:
        """The claims about each record, as they were made and as claims about that record."""
        about: dict[str, list[tuple[Claim, Claim]]] = {}
        for claim in self.claims:
            about.setdefault(claim.about, []).append((claim, claim))
            for restated in self.act_index.each(claim):
                about.setdefault(restated.about, []).append((claim, restated))
        return {
            identity: tuple(sorted(claims, key=lambda pair: _claim_order(pair[1])))
            for identity, claims in about.items()
        }


def _check_kind(kind: str) -> str:
    if check_name("kind", kind) not in KIND_CLASSES:
        near = did_you_mean(kind, KIND_CLASSES)
        raise BadQuery("kind", kind, "unknown kind of record", near)
    return kind


def _claim_order(claim: Claim) -> tuple[str, str, str]:
    return claim.field, claim.value, claim.id


def _late(kind: str) -> cached_property[Collection[Any]]:
    """Return the property of a kind, which reads the records that `read_late` left unread."""

    def read(archive: Archive) -> Collection[Any]:
        return archive._collect(kind, archive.__dict__["_read"](kind))  # noqa: SLF001 - its own

    late = cached_property(read)
    late.__set_name__(Archive, kind)
    return late


def _late_gaps() -> cached_property[tuple[classes.Gap, ...]]:
    """Return the property of the gaps that `read_late` left unread."""
    late = cached_property(lambda archive: tuple(archive.__dict__.pop("_unread_gaps")))
    late.__set_name__(Archive, "gaps")
    return late


for _kind in KIND_CLASSES:
    setattr(Archive, _kind, _late(_kind))
setattr(Archive, "gaps", _late_gaps())  # noqa: B010 - a type checker knows it as a field


def _faults(records: Mapping[str, tuple[Any, ...]]) -> list[Problem]:
    class_of: dict[str, type] = {**KIND_CLASSES, "gaps": classes.Gap}
    problems = [
        Problem(f"$.{kind}[{index}]", "wrong-type", f"a {class_of[kind].__name__}", record)
        for kind, of_kind in records.items()
        for index, record in enumerate(of_kind)
        if not isinstance(record, class_of[kind])
    ]
    return problems or list(room.faults_across(records))


def _faults_of_retired(
    records: Mapping[str, tuple[Any, ...]], retired: Mapping[str, str]
) -> Iterator[Problem]:
    used = {one.id for kind in KIND_CLASSES for one in records[kind] if hasattr(one, "id")}
    return room.faults_of_retired(retired, used, "$.retired.{}".format)


def _rebuild(cls: type[Archive], parts: dict[str, Any]) -> Archive:
    return cls(**parts)

"""`Archive`: the immutable whole of the records, checked when it is built."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, Self

from cisrecords.archive.asked import limit_asked, text_asked
from cisrecords.archive.collection import Collection, Match
from cisrecords.archive.horizon import Horizon
from cisrecords.archive.integrity import faults_across, faults_of_retired
from cisrecords.archive.kinds import KIND_CLASSES, AnyRecord, noun_of
from cisrecords.archive.knowledge import Knowledge
from cisrecords.archive.references import from_object, references
from cisrecords.archive.shelf import Shelf
from cisrecords.dates import PartialDate
from cisrecords.errors import Ambiguous, BadQuery, InvalidRecords, NotFound, Problem
from cisrecords.evidence import Claim, Source
from cisrecords.names import did_you_mean
from cisrecords.records import (
    Act,
    Body,
    City,
    Gap,
    Instrument,
    Meeting,
    Office,
    Person,
    State,
    Tenure,
    Topic,
)

__all__ = ["Archive"]


class Archive:
    """All records together, as collections that are looked up by any name.

    Args:
        states: The states.
        bodies: The bodies; the Commonwealth itself is ``cis``.
        offices: The offices.
        people: The people.
        tenures: The tenures of offices.
        instruments: The instruments.
        acts: The acts of states.
        topics: The topics.
        meetings: The meetings.
        claims: The claims of those who say otherwise, and the figures that are stated.
        sources: The sources.
        cities: The cities, with their names by period.
        horizon: The last day to which each kind of record is known.
        gaps: What is known to be missing.
        version: The version of the records.
        knowledge: What the view leaves out, where it is a narrowed one.
        retired: Ids that are no longer used, each with the id that stands for it now.

    Raises:
        InvalidRecords: An id is used twice, a reference leads nowhere, a record stands under the
            wrong kind, or a claim is about a field that does not exist; all faults are told.

    Example:
        >>> Archive(states=[State(id="GE", names="Georgia")]).states["georgia"].id
        'GE'
    """

    def __init__(
        self,
        *,
        states: Iterable[State] = (),
        bodies: Iterable[Body] = (),
        offices: Iterable[Office] = (),
        people: Iterable[Person] = (),
        tenures: Iterable[Tenure] = (),
        instruments: Iterable[Instrument] = (),
        acts: Iterable[Act] = (),
        topics: Iterable[Topic] = (),
        meetings: Iterable[Meeting] = (),
        claims: Iterable[Claim] = (),
        sources: Iterable[Source] = (),
        cities: Iterable[City] = (),
        horizon: Mapping[str, PartialDate | str] | None = None,
        gaps: Iterable[Gap] = (),
        version: str = "",
        knowledge: Knowledge | None = None,
        retired: Mapping[str, str] | None = None,
    ) -> None:
        given: dict[str, tuple[Any, ...]] = {
            "states": tuple(states),
            "bodies": tuple(bodies),
            "offices": tuple(offices),
            "people": tuple(people),
            "tenures": tuple(tenures),
            "instruments": tuple(instruments),
            "acts": tuple(acts),
            "topics": tuple(topics),
            "meetings": tuple(meetings),
            "claims": tuple(claims),
            "sources": tuple(sources),
            "cities": tuple(cities),
            "gaps": tuple(gaps),
        }
        problems = [*_faults(given), *_misretired(given, retired or {})]
        if problems:
            raise InvalidRecords(problems)
        self._gaps = given.pop("gaps")
        self._records: Mapping[str, tuple[Any, ...]] = Shelf(given.__getitem__)
        self._horizon = horizon if isinstance(horizon, Horizon) else Horizon(horizon)
        self._version = version
        self._knowledge = knowledge
        self._retired = dict(retired or {})
        self._locked = True

    @classmethod
    def read_late(
        cls,
        read: Callable[[str], Iterable[Any]],
        *,
        horizon: Mapping[str, PartialDate | str] | None = None,
        gaps: Iterable[Gap] = (),
        version: str = "",
        retired: Mapping[str, str] | None = None,
    ) -> Self:
        """Make one of records that are known to fit together, each kind read when asked for.

        What refers across records is not checked again.

        Args:
            read: A function from the name of a kind to its records.
            horizon: The last day to which each kind of record is known.
            gaps: What is known to be missing.
            version: The version of the records.
            retired: Ids that are no longer used, each with the id that stands for it now.

        Returns:
            The records; nothing of them is read yet.

        Example:
            >>> Archive.read_late(lambda kind: [], version="1").states
            <no states>
        """
        made = cls(horizon=horizon, version=version)
        late = {"_records": Shelf(read), "_gaps": tuple(gaps), "_retired": dict(retired or {})}
        made.__dict__.update(late)
        return made

    def __setattr__(self, name: str, value: object) -> None:
        if "_locked" in self.__dict__:
            msg = f"the records cannot be changed ({name}); build a new {type(self).__name__}"
            raise AttributeError(msg)
        super().__setattr__(name, value)

    def __delattr__(self, name: str) -> None:
        msg = f"the records cannot be changed ({name}); build a new {type(self).__name__}"
        raise AttributeError(msg)

    def __reduce__(self) -> tuple[Any, ...]:
        return _rebuild, (type(self), self.parts())

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Archive):
            return NotImplemented
        return self.parts() == other.parts()

    def __hash__(self) -> int:
        ids = tuple(record.id for records in self._records.values() for record in records)
        return hash((ids, self._horizon, self._version))

    def __repr__(self) -> str:
        counts = ", ".join(f"{len(records)} {kind}" for kind, records in self._records.items())
        version = f" {self._version}" if self._version else ""
        return f"<{type(self).__name__}{version}: {counts}>"

    def parts(self) -> dict[str, Any]:
        """Return everything that it is made of, as its own class takes it.

        Returns:
            The arguments that build an equal one.

        Example:
            >>> Archive(version="1").parts()["version"]
            '1'
        """
        return {
            **self._records,
            "horizon": self._horizon,
            "gaps": self._gaps,
            "version": self._version,
            "knowledge": self._knowledge,
            "retired": self._retired,
        }

    @cached_property
    def states(self) -> Collection[State]:
        """The states, by id (ISO 3166-1 alpha-2)."""
        return Collection(self._records["states"], "states", self._retired)

    @cached_property
    def bodies(self) -> Collection[Body]:
        """The bodies, by id; the Commonwealth itself is ``cis``."""
        return Collection(self._records["bodies"], "bodies", self._retired)

    @cached_property
    def offices(self) -> Collection[Office]:
        """The offices, by id."""
        return Collection(self._records["offices"], "offices", self._retired)

    @cached_property
    def people(self) -> Collection[Person]:
        """The people, by id."""
        return Collection(self._records["people"], "people", self._retired)

    @cached_property
    def tenures(self) -> Collection[Tenure]:
        """The tenures, by id."""
        return Collection(self._records["tenures"], "tenures", self._retired)

    @cached_property
    def instruments(self) -> Collection[Instrument]:
        """The instruments, by id."""
        return Collection(self._records["instruments"], "instruments", self._retired)

    @cached_property
    def acts(self) -> Collection[Act]:
        """The acts, by day, undated last."""
        return Collection(self._records["acts"], "acts", self._retired)

    @cached_property
    def topics(self) -> Collection[Topic]:
        """The topics, by id."""
        return Collection(self._records["topics"], "topics", self._retired)

    @cached_property
    def meetings(self) -> Collection[Meeting]:
        """The meetings, by day, undated last."""
        return Collection(self._records["meetings"], "meetings", self._retired)

    @cached_property
    def claims(self) -> Collection[Claim]:
        """The claims, by id."""
        return Collection(self._records["claims"], "claims", self._retired)

    @cached_property
    def sources(self) -> Collection[Source]:
        """The sources, by id."""
        return Collection(self._records["sources"], "sources", self._retired)

    @cached_property
    def cities(self) -> Collection[City]:
        """The cities, by id, with their names by period."""
        return Collection(self._records["cities"], "cities", self._retired)

    @property
    def horizon(self) -> Horizon:
        """The last day to which each kind of record is known."""
        return self._horizon

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """What is known to be missing."""
        return self._gaps

    @property
    def version(self) -> str:
        """The version of the records."""
        return self._version

    @property
    def knowledge(self) -> Knowledge | None:
        """What the view leaves out, where it is a narrowed one (see `Commonwealth.known_on`)."""
        return self._knowledge

    @property
    def retired(self) -> Mapping[str, str]:
        """Ids that are no longer used, each with the id that stands for it now."""
        return dict(self._retired)

    def collection(self, kind: str) -> Collection[AnyRecord]:
        """Return the collection of a kind by its name.

        Args:
            kind: Such as ``"meetings"``.

        Returns:
            The collection.

        Raises:
            BadQuery: There is no such kind.

        Example:
            >>> len(Archive().collection("states"))
            0
        """
        if text_asked("kind", kind) not in KIND_CLASSES:
            near = did_you_mean(kind, KIND_CLASSES)
            raise BadQuery("kind", kind, "there is no such kind of record", near)
        collection: Collection[AnyRecord] = getattr(self, kind)
        return collection

    def resolve(self, query: str, kinds: Sequence[str] = tuple(KIND_CLASSES)) -> AnyRecord:
        """Find the one record of some kinds that has an id or bears a name.

        Args:
            query: An id, an ISO code of a state, or a name in any script.
            kinds: The kinds to look among.

        Returns:
            The record.

        Raises:
            NotFound: Nothing of these kinds is called so.
            Ambiguous: More than one record bears the name.
            BadQuery: The query is no text, or a kind is not known.

        Example:
            >>> Archive(states=[State(id="GE", names="Georgia")]).resolve("GEORGIA").id
            'GE'
        """
        text_asked("query", query)
        if isinstance(kinds, str) or not isinstance(kinds, Iterable):
            raise BadQuery("kinds", kinds, f"give a list of kinds, such as {[*KIND_CLASSES][:2]}")
        kinds = tuple(kinds)
        for kind in kinds:
            if (known := self.collection(kind).with_id(query)) is not None:
                return known
        collections = [self.collection(kind) for kind in kinds]
        found = {
            record.id: record for collection in collections for record in collection.named(query)
        }
        if len(found) == 1:
            return next(iter(found.values()))
        if found:
            raise Ambiguous(query, found)
        near = [name for collection in collections for name in collection.nearest(query)]
        raise NotFound(query, did_you_mean(query, near) or near[:3], noun_of(kinds))

    def search(self, text: str, limit: int = 5) -> tuple[Match[AnyRecord], ...]:
        """Find the records of any kind whose names come nearest to a text.

        Args:
            text: Some name, spelled in any way.
            limit: How many to return at most.

        Returns:
            The matches, best first.

        Raises:
            BadQuery: The text is empty, or the limit is no whole number from one.

        Example:
            >>> Archive(states=[State(id="GE", names="Georgia")]).search("georgia")[0].score
            1.0
        """
        limit_asked(limit)
        found = [
            match for kind in KIND_CLASSES for match in self.collection(kind).search(text, limit)
        ]
        return tuple(sorted(found, key=lambda match: -match.score)[:limit])

    def rivals(self, record: AnyRecord | str) -> tuple[Claim, ...]:
        """Return what sources say otherwise about a record or any part of it.

        Args:
            record: A record, its id, or any name of it.

        Returns:
            The claims about it, figures and stated positions included, by field and value.

        Raises:
            NotFound: Nothing is called so.
            Ambiguous: More than one record bears the name.
            BadQuery: It is neither a record nor a text.

        Example:
            >>> Archive(states=[State(id="GE", names="Georgia")]).rivals("GE")
            ()
        """
        return self.claims_about(self._meant(record).id)

    def claims_about(self, identity: str) -> tuple[Claim, ...]:
        """Return the claims about the record with an id, without looking the record up.

        Args:
            identity: The id of a record.

        Returns:
            The claims about it, by field and value; none where there is no such record.

        Raises:
            BadQuery: The id is no text, or an empty one.

        Example:
            >>> Archive().claims_about("GE")
            ()
        """
        return self._claims_about.get(text_asked("identity", identity), ())

    def sources_of(self, record: AnyRecord | str) -> Collection[Source]:
        """Return every source that a record or any part of it cites, each once.

        Args:
            record: A record, its id, or any name of it.

        Returns:
            The sources, in the order in which the record cites them.

        Raises:
            NotFound: Nothing is called so.
            Ambiguous: More than one record bears the name.
            BadQuery: It is neither a record nor a text.

        Example:
            >>> Archive(states=[State(id="GE", names="Georgia")]).sources_of("GE")
            <no sources>
        """
        found = self._meant(record)
        cited = (
            reference.value
            for reference in references(found, type(found), "$", from_object)
            if reference.path.endswith(".source")
        )
        records = tuple(self.sources[identity] for identity in dict.fromkeys(cited))
        return Collection(records, "sources", self._retired)

    def _meant(self, record: AnyRecord | str) -> AnyRecord:
        if isinstance(record, str):
            return self.resolve(record)
        if isinstance(record, tuple(KIND_CLASSES.values())):
            return record
        raise BadQuery("record", record, "this is asked by a record, its id or a name of it")

    @cached_property
    def _claims_about(self) -> dict[str, tuple[Claim, ...]]:
        about: dict[str, list[Claim]] = {}
        for claim in sorted(self.claims, key=lambda claim: (claim.field, claim.value, claim.id)):
            about.setdefault(claim.about, []).append(claim)
        return {identity: tuple(claims) for identity, claims in about.items()}


def _faults(given: Mapping[str, tuple[Any, ...]]) -> list[Problem]:
    classes: dict[str, type] = {**KIND_CLASSES, "gaps": Gap}
    problems = [
        Problem(f"$.{kind}[{index}]", "wrong-type", f"a {classes[kind].__name__}", record)
        for kind, records in given.items()
        for index, record in enumerate(records)
        if not isinstance(record, classes[kind])
    ]
    return problems or list(faults_across(given))


def _misretired(
    given: Mapping[str, tuple[Any, ...]], retired: Mapping[str, str]
) -> Iterator[Problem]:
    used = {record.id for kind in KIND_CLASSES for record in given[kind] if hasattr(record, "id")}
    return faults_of_retired(retired, used, "$.retired.{}".format)


def _rebuild(cls: type[Archive], parts: dict[str, Any]) -> Archive:
    return cls(**parts)

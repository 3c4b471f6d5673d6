"""Combine an incoming record with the existing record that it matches."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, cast

import attrs

from cisrecords.dates import When
from cisrecords.dates.agreement import agreed
from cisrecords.evidence import Citation, FieldPath, Source
from cisrecords.fields import Spec, rows_of, specs
from cisrecords.names import fold
from cisrecords.query.common.field_values import supporting
from cisrecords.query.merging.announcements import (
    Published,
    move_announcements_to_plans,
    plans_in_order,
)
from cisrecords.query.merging.inferred_fields import combine_inferred
from cisrecords.query.merging.inherited_citations import cite_row
from cisrecords.query.merging.located_problems import in_record
from cisrecords.query.merging.match_sources import bare_address
from cisrecords.query.merging.precision import complete_place, find_place
from cisrecords.records import Attendance, City, Meeting, Place
from cisrecords.terms import Presence

__all__ = ["CombinedRecord", "combine", "value_strings"]

_ALIASES = {"title": 'Also titled "{}".', "url": "Also at {}."}
"""What a source can have several of, with how a note keeps a second one."""

_NOT_COMPARED = ("id", "cites", "note", "related", "inferred")


@attrs.define
class CombinedRecord:
    """An existing record combined with an incoming one.

    `rivals` are other values, `vaguer` less exact ones: field, value, and the citations for it.
    """

    record: Any
    rivals: list[tuple[str, str, tuple[Citation, ...]]] = attrs.field(factory=list[Any])
    vaguer: list[tuple[str, str, tuple[Citation, ...]]] = attrs.field(factory=list[Any])


def combine(
    existing: Any,
    incoming: Any,
    cities: Mapping[str, City] | None = None,
    published: Published | None = None,
) -> CombinedRecord:
    """Merge an incoming record into the existing record it matches, overwriting nothing.

    Unknown fields are filled in, and equal values get further citations. Of two dates the more
    exact one is preferred, a venue is added to its city, and any other value is a rival. `cities`
    has the cities by folded name, `published` the days of sources.
    """
    if isinstance(existing, Meeting):
        existing, incoming = move_announcements_to_plans(existing, incoming, published)
    if isinstance(existing, Source):
        incoming = _without_descriptions(existing, incoming)
    combiner = _Combiner(existing, incoming, cities or {})
    for name, spec in specs(existing.__class__):
        if name not in _NOT_COMPARED:
            combiner.combine_field(name, spec)
    out = combiner.result()
    if isinstance(existing, Meeting):
        plans = plans_in_order(out.record.plans, published or {})
        if plans != out.record.plans:
            out.record = attrs.evolve(out.record, plans=plans)
    return out


def _without_descriptions(existing: Source, incoming: Source) -> Source:
    """Return an incoming source without what only describes the existing one in other words.

    Another wording of its title and another address of it are kept in the note.
    """
    changed: dict[str, Any] = {}
    note = incoming.note
    for name in ("kind", "extent", "publisher", *_ALIASES):
        old, new = getattr(existing, name), getattr(incoming, name)
        if not old or not new:
            continue
        key = bare_address if name == "url" else fold
        alike = name in ("kind", "extent") or key(old) == key(new)
        if alike or name in _ALIASES:
            changed[name] = None
        if not alike and name in _ALIASES:
            note = _combine_notes(note, _ALIASES[name].format(new))
    return attrs.evolve(incoming, **changed, note=note)


class _Combiner:
    """Compares an incoming record with the existing one field by field."""

    def __init__(self, existing: Any, incoming: Any, cities: Mapping[str, City]) -> None:
        self.existing = existing
        self.incoming = incoming
        self.cities = cities
        self.out = CombinedRecord(existing)
        self.changed: dict[str, Any] = {}
        self.agreed: list[str] = []
        self.filled: list[str] = []
        self.replaced: list[str] = []
        self.conflicts: list[tuple[str, str, tuple[Citation, ...]]] = []

    def combine_field(self, name: str, spec: Spec) -> None:
        """Combine one field of the two records."""
        old, new = getattr(self.existing, name), getattr(self.incoming, name)
        if new in (None, ()):
            return
        if name in rows_of(self.existing.__class__):
            self.changed[name] = self._combine_row_field(name, old, new)
        elif old in (None, ()):
            self.changed[name] = new
            self.filled.append(name)
        elif old == new or (spec.shape == "many" and set(new) <= set(old)):
            self.agreed.append(name)
        elif name == "sessions":
            self._combine_sessions(old, new)
        elif name == "places":
            self.changed[name] = tuple(self._combine_places(name, [*old], new))
        elif name in ("place", "seat"):
            self.changed[name] = self._combine_places(name, [old], (new,))[0]
        elif spec.shape == "many":
            more = [item for item in new if item not in old]
            self.out.rivals += [(name, _value_string(item), self._citations(name)) for item in more]
        else:
            self._compare_values(name, old, new)

    def _compare_values(self, name: str, old: Any, new: Any) -> None:
        both = agreed(old, new) if isinstance(old, When) and isinstance(new, When) else None
        if both is None:
            self.out.rivals.append((name, _value_string(new), self._citations(name)))
            return
        if both != old:
            self._add_vaguer(name, old, self._citations(name, of=self.existing))
            self.replaced.append(name)
            self.changed[name] = both
            self.filled.append(name)
        if both != new:
            self._add_vaguer(name, new, self._citations(name))

    def _add_vaguer(self, name: str, value: Any, cites: tuple[Citation, ...]) -> None:
        if cites:
            self.out.vaguer.append((name, _value_string(value), cites))

    def _combine_places(self, name: str, known: list[Place], new: Iterable[Place]) -> list[Place]:
        for place in new:
            index = find_place(place, known, self.cities)
            if index is None:
                self.out.rivals.append((name, _value_string(place), self._citations(name)))
                continue
            complete = complete_place(known[index], place)
            (self.agreed if complete == known[index] else self.filled).append(name)
            known[index] = complete
        return known

    def _combine_row_field(self, name: str, old: Any, new: Any) -> tuple[Any, ...]:
        if name == "attendance":
            self.conflicts += _presence_conflicts(old, new)
        if name == "identifiers":
            new = self._same_identifiers(old, new)
        if name == "names":
            old, new = self._add_name_citations(old, new)
        return _combine_rows(old, new)

    def _same_identifiers(self, old: Any, new: Any) -> tuple[Any, ...]:
        """Leave out the identifiers that differ from those of their scheme, which are rivals."""
        known: dict[Any, list[str]] = {}
        for row in old:
            known.setdefault(row.scheme, []).append(row.value)
        others = [row for row in new if row.value not in known.get(row.scheme, (row.value,))]
        self.out.rivals += [
            (
                f"identifiers[{row.scheme}].value",
                row.value,
                row.cites or self._citations("identifiers"),
            )
            for row in others
        ]
        return tuple(row for row in new if row not in others)

    def _add_name_citations(self, old: Any, new: Any) -> tuple[Any, Any]:
        """Add the citations of the record to uncited names, unless the other repeats them all."""
        bare = {name for name in old if not name.cites}
        same: set[Any] = set()
        if bare and bare <= {*new}:
            self.agreed.append("names")
            same = bare
        again = {*map(_without_citations, new)} - same
        ours, theirs = self._citations("names", of=self.existing), self._citations("names")
        return (
            tuple(cite_row(name, ours) if name in again else name for name in old),
            tuple(name if name in same else cite_row(name, theirs) for name in new),
        )

    def _combine_sessions(self, old: Any, new: Any) -> None:
        numbers = {session.body: session.ordinal for session in old}
        reported = {session.body: session.ordinal for session in new}
        cites = self._citations("sessions")
        for body, number in reported.items():
            path = f"sessions[{body}]"
            if body not in numbers:
                self.out.rivals.append((f"{path}.exists", "yes", cites))
            elif numbers[body] is not None and number not in (None, numbers[body]):
                self.out.rivals.append((f"{path}.ordinal", str(number), cites))
            elif numbers[body] is None and number is not None:
                numbers[body] = number
                self.filled.append("sessions")
        self.changed["sessions"] = tuple(
            attrs.evolve(session, ordinal=numbers[session.body]) for session in old
        )

    def _citations(self, name: str, of: Any = None) -> tuple[Citation, ...]:
        record = self.incoming if of is None else of
        if isinstance(record, Source):
            return (Citation(self.existing.id),)
        return supporting(getattr(record, "cites", ()), name)

    def result(self) -> CombinedRecord:
        """Build the combined record."""
        existing, incoming = self.existing, self.incoming
        if more := getattr(incoming, "related", ()):
            self.changed["related"] = tuple(dict.fromkeys((*existing.related, *more)))
        if note := _combine_notes(getattr(existing, "note", None), getattr(incoming, "note", None)):
            self.changed["note"] = note
        if hasattr(existing, "cites"):
            self.changed["cites"] = self._combine_citations(existing.cites, incoming.cites)
        self.out.rivals += self.conflicts
        before = {name: getattr(existing, name) for name in self.changed}
        with in_record(existing.id):
            if before != self.changed:
                self.out.record = attrs.evolve(existing, **self.changed)
        if isinstance(existing, Meeting):
            inferred = combine_inferred(existing, incoming, self.out.record)
            if inferred != existing.inferred:
                self.out.record = attrs.evolve(self.out.record, inferred=inferred)
        return self.out

    def _combine_citations(
        self, old: tuple[Citation, ...], new: tuple[Citation, ...]
    ) -> tuple[Citation, ...]:
        """Combine the citations, each limited to the fields that its own record states."""
        stated = _stated_fields(self.existing)
        names = (name for name, _ in specs(self.existing.__class__))
        same = [name for name in names if name in (*self.agreed, *self.filled)]
        rows = rows_of(self.existing.__class__)
        if self.filled:
            kept = [name for name in stated if name not in self.replaced] or ["names"]
            old = tuple(_limit_supports(cite, kept, rows) for cite in old)
        all_same = not self.out.rivals and set(stated) <= set(same)
        added = new if all_same else tuple(_limit_supports(cite, same, rows) for cite in new)
        return _add_citations(old, [cite for cite in added if all_same or cite.supports])


def _stated_fields(record: Any) -> list[str]:
    names = (name for name, _ in specs(record.__class__))
    fields = [name for name in names if name not in (*_NOT_COMPARED, *rows_of(record.__class__))]
    if not all(name.cites for name in getattr(record, "names", ())):
        fields.append("names")
    return [name for name in fields if getattr(record, name) not in (None, ())]


def _limit_supports(cite: Citation, names: Iterable[str], rows: Iterable[str]) -> Citation:
    """Limit what a citation supports to some fields and to the rows it already supports."""
    known = list(names)
    if not cite.supports:
        return attrs.evolve(cite, supports=tuple(known))
    kept = [path for path in cite.supports if FieldPath(path).head in (*known, *rows)]
    return attrs.evolve(cite, supports=tuple(kept))


def _add_citations(old: tuple[Citation, ...], new: Iterable[Citation]) -> tuple[Citation, ...]:
    """Add citations; one of the same source and place only adds the paths that it supports."""
    cites = [*old]
    for cite in new:
        bare = _without_supports(cite)
        same = [place for place, known in enumerate(cites) if _without_supports(known) == bare]
        if not same:
            cites.append(cite)
        elif all(cites[place].supports for place in same):
            supported = {path for place in same for path in cites[place].supports}
            more = tuple(path for path in cite.supports if path not in supported)
            known = cites[same[-1]]
            supports = (*known.supports, *more) if cite.supports else ()
            cites[same[-1]] = attrs.evolve(known, supports=supports)
    return tuple(cites)


def _without_supports(cite: Citation) -> Citation:
    return attrs.evolve(cite, supports=())


def _combine_notes(old: str | None, new: str | None) -> str | None:
    if old and new and new not in old:
        return f"{old} {new}"
    return old or new


def _combine_rows(old: tuple[Any, ...], new: tuple[Any, ...]) -> tuple[Any, ...]:
    """Combine rows; an incoming row equal to an existing one only adds its citations."""
    rows = [*old]
    places = {_without_citations(row): place for place, row in reversed([*enumerate(old)])}
    for row in new:
        place = places.setdefault(_without_citations(row), len(rows))
        if place == len(rows):
            rows.append(row)
        elif row not in old:
            rows[place] = _add_row_citations(rows[place], row)
    return tuple(rows)


def _add_row_citations(row: Any, same: Any) -> Any:
    """Add to a row, and to its own rows, the citations of an equal row."""
    changed: dict[str, Any] = {
        name: tuple(map(_add_row_citations, getattr(row, name), getattr(same, name)))
        for name in rows_of(row.__class__)
    }
    return attrs.evolve(row, **changed, cites=tuple(dict.fromkeys((*row.cites, *same.cites))))


def _without_citations(row: Any) -> Any:
    changed: dict[str, Any] = {
        name: tuple(map(_without_citations, getattr(row, name))) for name in rows_of(row.__class__)
    }
    return attrs.evolve(row, **changed, cites=())


def _presence_conflicts(
    old: Iterable[Attendance], new: Iterable[Attendance]
) -> Iterator[tuple[str, str, tuple[Citation, ...]]]:
    """List the presence of participants who came by one record and stayed away by the other."""
    known = [row for row in old if row.participant and _is_about_participant(row)]
    for row in new:
        rivals = [each for each in known if each.participant == row.participant]
        if not _is_about_participant(row) or not rivals:
            continue
        if all(
            (each.presence in Presence.away) != (row.presence in Presence.away) for each in rivals
        ):
            yield f"attendance[{row.participant}].presence", str(row.presence), row.cites


def _is_about_participant(row: Attendance) -> bool:
    """Check whether a row is about the participant: a person away is not a state away."""
    return row.presence in Presence.attended or (
        row.presence in Presence.away and not row.of_person
    )


def value_strings(value: object) -> tuple[str, ...]:
    """Return the strings by which claims state a value, one for each of several."""
    if value is None:
        return ()
    several = cast(tuple[object, ...], value if isinstance(value, tuple) else (value,))
    return tuple(map(_value_string, several))


def _value_string(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return value.name if isinstance(value, Place) else str(value)

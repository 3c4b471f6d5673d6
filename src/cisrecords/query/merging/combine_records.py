"""What a given record adds to the one on file: fields, rows, and what it says otherwise."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, cast

import attrs

from cisrecords.evidence import Citation, FieldPath, Source
from cisrecords.fields import Spec, rows_of, specs
from cisrecords.query.common.field_values import supporting
from cisrecords.query.merging.announcements import settle_announcements
from cisrecords.query.merging.inherited_citations import cite_row
from cisrecords.query.merging.precision import complete_place, find_place, finer
from cisrecords.records import Attendance, Meeting, Place
from cisrecords.terms import Presence

__all__ = ["Combined", "combine", "values_as_text"]

_OURS = ("id", "cites", "note", "related", "inferred")


@attrs.define
class Combined:
    """A record on file with what a given one adds.

    Attributes:
        record: The record as it stands now.
        rivals: What the given one says otherwise: the field, the value, and who says so.
        older: What one of the two says less exactly: the field, the value, and who says so.

    Example:
        >>> from cisrecords.records import State
        >>> Combined(State(id="GE", names="Georgia")).rivals
        []
    """

    record: Any
    rivals: list[tuple[str, str, tuple[Citation, ...]]] = attrs.field(factory=list[Any])
    older: list[tuple[str, str, tuple[Citation, ...]]] = attrs.field(factory=list[Any])


def combine(standing: Any, given: Any, cities: Mapping[str, str] | None = None) -> Combined:
    """Join a given record to the one on file that it is.

    Nothing is overwritten: what was not known is filled in, an equal value is cited further, of
    two dates the more exact one stands and the vaguer one is kept as a claim, a venue is added
    to the city on file, and another value is a rival.
    A meeting that was only announced becomes one that was held, the old day among its plans.

    Args:
        standing: The record on file.
        given: The given record, of the same class.
        cities: The id of the city for each of its folded names, as far as there is a table.

    Returns:
        What came of it.

    Example:
        >>> from cisrecords.records import Body
        >>> one = Body(id="court", names="Economic Court", established="1992", cites="a")
        >>> two = Body(id="court", names="Economic Court", established="1993-05", cites="b")
        >>> combine(one, two).rivals
        [('established', '1993-05', (Citation(source='b'),))]
    """
    if isinstance(standing, Meeting):
        standing, given = settle_announcements(standing, given)
    work = _Join(standing, given, cities or {})
    for name, spec in specs(standing.__class__):
        if name not in _OURS:
            work.field(name, spec)
    return work.result()


class _Join:
    """One given record beside the one on file."""

    def __init__(self, standing: Any, given: Any, cities: Mapping[str, str]) -> None:
        self.standing = standing
        self.given = given
        self.cities = cities
        self.out = Combined(standing)
        self.changed: dict[str, Any] = {}
        self.agreed: list[str] = []
        self.filled: list[str] = []
        self.apart: list[tuple[str, str, tuple[Citation, ...]]] = []

    def field(self, name: str, spec: Spec) -> None:
        """Join one field."""
        old, new = getattr(self.standing, name), getattr(self.given, name)
        if new in (None, ()):
            return
        if name in rows_of(self.standing.__class__):
            self.changed[name] = self._of_the_row(name, old, new)
        elif old in (None, ()):
            self.changed[name] = new
            self.filled.append(name)
        elif old == new or (spec.shape == "many" and set(new) <= set(old)):
            self.agreed.append(name)
        elif name == "sessions":
            self._sessions(old, new)
        elif name == "places":
            self.changed[name] = tuple(self._places(name, [*old], new))
        elif name in ("place", "seat"):
            self.changed[name] = self._places(name, [old], (new,))[0]
        elif spec.shape == "many":
            more = [item for item in new if item not in old]
            self.out.rivals += [(name, _text(item), self._said(name)) for item in more]
        else:
            self._other(name, old, new)

    def _other(self, name: str, old: Any, new: Any) -> None:
        if finer(new, old) and not finer(old, new):
            self._older(name, old, self._said(name, of=self.standing))
            self.changed[name] = new
            self.filled.append(name)
        elif finer(old, new):
            self._older(name, new, self._said(name))
        else:
            self.out.rivals.append((name, _text(new), self._said(name)))

    def _older(self, name: str, value: Any, cites: tuple[Citation, ...]) -> None:
        if cites:
            self.out.older.append((name, _text(value), cites))

    def _places(self, name: str, known: list[Place], new: Iterable[Place]) -> list[Place]:
        for place in new:
            spot = find_place(place, known, self.cities)
            if spot is None:
                self.out.rivals.append((name, _text(place), self._said(name)))
                continue
            whole = complete_place(known[spot], place)
            (self.agreed if whole == known[spot] else self.filled).append(name)
            known[spot] = whole
        return known

    def _of_the_row(self, name: str, old: Any, new: Any) -> tuple[Any, ...]:
        if name == "attendance":
            self.apart += _contradicted(old, new)
        if name == "names":
            old, new = self._names(old, new)
        return _rows(old, new)

    def _names(self, old: Any, new: Any) -> tuple[Any, Any]:
        """Cite for names that cite nobody who tells of their record, where that is not one."""
        bare = {name for name in old if not name.cites}
        same: set[Any] = set()
        if bare and bare <= {*new}:
            self.agreed.append("names")
            same = bare
        again = {*map(_bare, new)} - same
        ours, theirs = self._said("names", of=self.standing), self._said("names")
        return (
            tuple(cite_row(name, ours) if name in again else name for name in old),
            tuple(name if name in same else cite_row(name, theirs) for name in new),
        )

    def _sessions(self, old: Any, new: Any) -> None:
        numbers = {session.body: session.ordinal for session in old}
        told = {session.body: session.ordinal for session in new}
        for body, number in told.items():
            if body not in numbers:
                self.out.rivals.append((f"sessions[{body}].exists", "yes", self._said("sessions")))
            elif numbers[body] is not None and number not in (None, numbers[body]):
                field = f"sessions[{body}].ordinal"
                self.out.rivals.append((field, str(number), self._said("sessions")))
            elif numbers[body] is None and number is not None:
                numbers[body] = number
                self.filled.append("sessions")
        self.changed["sessions"] = tuple(
            attrs.evolve(session, ordinal=numbers[session.body]) for session in old
        )

    def _said(self, name: str, of: Any = None) -> tuple[Citation, ...]:
        record = self.given if of is None else of
        if isinstance(record, Source):
            return (Citation(self.standing.id),)
        return supporting(getattr(record, "cites", ()), name)

    def result(self) -> Combined:
        """Put the record together."""
        standing, given = self.standing, self.given
        for name in ("related", "inferred"):
            if more := getattr(given, name, ()):
                self.changed[name] = tuple(dict.fromkeys((*getattr(standing, name), *more)))
        if note := _noted(getattr(standing, "note", None), getattr(given, "note", None)):
            self.changed["note"] = note
        if hasattr(standing, "cites"):
            self.changed["cites"] = self._cites(standing.cites, given.cites)
        self.out.rivals += self.apart
        before = {name: getattr(standing, name) for name in self.changed}
        if before != self.changed:
            self.out.record = attrs.evolve(standing, **self.changed)
        return self.out

    def _cites(self, old: tuple[Citation, ...], new: tuple[Citation, ...]) -> tuple[Citation, ...]:
        """Cite both, each for what it says: a source of one record says nothing of the other."""
        said = _said_by(self.standing)
        names = (name for name, _ in specs(self.standing.__class__))
        told = [name for name in names if name in (*self.agreed, *self.filled)]
        rows = rows_of(self.standing.__class__)
        if self.filled:
            old = tuple(_narrowed(cite, said or ["names"], rows) for cite in old)
        whole = not self.out.rivals and set(said) <= set(told)
        added = new if whole else tuple(_narrowed(cite, told, rows) for cite in new)
        return _cited(old, [cite for cite in added if whole or cite.supports])


def _said_by(record: Any) -> list[str]:
    names = (name for name, _ in specs(record.__class__))
    told = [name for name in names if name not in (*_OURS, *rows_of(record.__class__))]
    if not all(name.cites for name in getattr(record, "names", ())):
        told.append("names")
    return [name for name in told if getattr(record, name) not in (None, ())]


def _narrowed(cite: Citation, names: Iterable[str], rows: Iterable[str]) -> Citation:
    """Let a citation stand behind no more than some fields, and the rows that it is cited for."""
    known = list(names)
    if not cite.supports:
        return attrs.evolve(cite, supports=tuple(known))
    kept = [path for path in cite.supports if FieldPath(path).head in (*known, *rows)]
    return attrs.evolve(cite, supports=tuple(kept))


def _cited(old: tuple[Citation, ...], new: Iterable[Citation]) -> tuple[Citation, ...]:
    """Add citations; one of a place that is cited already only adds what it stands behind."""
    cites = [*old]
    for cite in new:
        same = [place for place, known in enumerate(cites) if _place(known) == _place(cite)]
        if not same:
            cites.append(cite)
        elif all(cites[place].supports for place in same):
            told = {path for place in same for path in cites[place].supports}
            more = tuple(path for path in cite.supports if path not in told)
            known = cites[same[-1]]
            supports = (*known.supports, *more) if cite.supports else ()
            cites[same[-1]] = attrs.evolve(known, supports=supports)
    return tuple(cites)


def _place(cite: Citation) -> Citation:
    return attrs.evolve(cite, supports=())


def _noted(old: str | None, new: str | None) -> str | None:
    if old and new and new not in old:
        return f"{old} {new}"
    return old or new


def _rows(old: tuple[Any, ...], new: tuple[Any, ...]) -> tuple[Any, ...]:
    """Put rows together; a new one that says what an old one says only adds its sources."""
    rows = [*old]
    places = {_bare(row): place for place, row in reversed([*enumerate(old)])}
    for row in new:
        place = places.setdefault(_bare(row), len(rows))
        if place == len(rows):
            rows.append(row)
        elif row not in old:
            rows[place] = _backed(rows[place], row)
    return tuple(rows)


def _backed(row: Any, same: Any) -> Any:
    """Add to a row, and to its own rows, the sources of one that says the same."""
    changed: dict[str, Any] = {
        name: tuple(map(_backed, getattr(row, name), getattr(same, name)))
        for name in rows_of(row.__class__)
    }
    return attrs.evolve(row, **changed, cites=tuple(dict.fromkeys((*row.cites, *same.cites))))


def _bare(row: Any) -> Any:
    changed: dict[str, Any] = {
        name: tuple(map(_bare, getattr(row, name))) for name in rows_of(row.__class__)
    }
    return attrs.evolve(row, **changed, cites=())


def _contradicted(
    old: Iterable[Attendance], new: Iterable[Attendance]
) -> Iterator[tuple[str, str, tuple[Citation, ...]]]:
    """Tell where one says that somebody sat and the other that they stayed away."""
    whole = [row for row in old if row.participant and _is_whole(row)]
    for row in new:
        against = [each for each in whole if each.participant == row.participant]
        if not _is_whole(row) or not against:
            continue
        if all(
            (each.presence in Presence.away) != (row.presence in Presence.away) for each in against
        ):
            yield f"attendance[{row.participant}].presence", str(row.presence), row.cites


def _is_whole(row: Attendance) -> bool:
    """Say whether a row tells of the participant: a person away is not a state away."""
    return row.presence in Presence.attended or (
        row.presence in Presence.away and not row.of_person
    )


def values_as_text(value: object) -> tuple[str, ...]:
    """Tell the words in which claims tell a value.

    Args:
        value: The value of a field.

    Returns:
        The words for it, or for each of several; none for what is not known.

    Example:
        >>> values_as_text((Place("Baku", "AZ"), Place("Minsk", "BY")))
        ('Baku, AZ', 'Minsk, BY')
    """
    if value is None:
        return ()
    several = cast(tuple[object, ...], value if isinstance(value, tuple) else (value,))
    return tuple(map(_text, several))


def _text(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)

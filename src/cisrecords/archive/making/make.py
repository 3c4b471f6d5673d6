"""`make`: a record from names in place of ids."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeVar, cast

import attrs

from cisrecords.archive.any_record import AnyRecord
from cisrecords.archive.archive import Archive
from cisrecords.archive.arguments import is_record
from cisrecords.archive.kinds import kind_of
from cisrecords.archive.making.city_countries import fill_countries
from cisrecords.archive.making.names_to_ids import describe_failure, resolve_name, together
from cisrecords.archive.making.plain_values import plain_fields
from cisrecords.archive.making.printed_names import printed_participant, printed_person
from cisrecords.archive.making.proposed_ids import propose_id
from cisrecords.errors import Ambiguous, BadQuery, InvalidRecords, NotFound, Problem
from cisrecords.fields import Checked, Spec, problems_of, specs
from cisrecords.names import did_you_mean
from cisrecords.records import Attendance, City, Meeting, Place, State

__all__ = ["make"]

R = TypeVar("R", bound=Checked)

_BROKEN: Any = object()
"""Stands for a value whose problems are reported."""


def make(archive: Archive, cls: type[R], fields: Mapping[str, Any]) -> R:
    """Make a record of a class from names in place of ids; see `Commonwealth.make`."""
    given: Any = cls
    if not isinstance(given, type) or not issubclass(given, Checked) or not attrs.has(given):
        raise BadQuery("cls", cast(object, cls), "must be a record class, such as Meeting")
    plain = plain_fields(fields, cls)
    maker = _Maker(together(archive, _records_in(plain)))
    made = maker.build(cls, plain, "$")
    if maker.problems:
        raise InvalidRecords(maker.problems)
    return cast(R, made)


def _records_in(value: Any) -> Iterator[AnyRecord]:
    """Yield the records with ids among values, which may not be on record yet."""
    if is_record(value):
        yield value
    elif isinstance(value, dict):
        yield from _records_in(tuple(cast(Mapping[str, Any], value).values()))
    elif isinstance(value, tuple):
        for part in cast(Sequence[Any], value):
            yield from _records_in(part)


class _Maker:
    """Builds records from plain fields and collects the problems of all of them."""

    def __init__(self, archive: Archive) -> None:
        self.archive = archive
        self.problems: list[Problem] = []

    def build(self, cls: Any, fields: Mapping[str, Any], path: str) -> Any:
        """Return a record of a class, or a mark where anything in it is wrong."""
        before = len(self.problems)
        known = dict(specs(cls))
        self._refuse_unknown(fields, known, path)
        if cls is Attendance:
            fields = self._with_printed_names(fields)
        values: dict[str, Any] = {}
        for name, spec in known.items():
            if name in fields:
                at = f"{path}.{name}"
                value = fields[name] if name == "id" else self._value(fields[name], spec, at)
                values[name] = self._converted(cls, name, spec, value, at)
        self._complete(cls, known, values, path, valid=len(self.problems) == before)
        if len(self.problems) > before:
            return _BROKEN
        try:
            made: Any = cls(**values)
        except InvalidRecords as error:
            self.problems += (problem.under(path) for problem in error.problems)
            return _BROKEN
        return fill_countries(made, self.archive.cities) if cls is Meeting else made

    def _refuse_unknown(self, fields: Mapping[str, Any], known: Mapping[str, Any], at: str) -> None:
        expected = "one of " + ", ".join(known)
        for key in fields:
            if key not in known:
                near = did_you_mean(key, known)
                hint = f"did you mean {near[0]!r}?" if near else "leave it out"
                path = f"{at}.{key}"
                self.problems.append(Problem(path, "unknown-key", expected, fields[key], hint))

    def _with_printed_names(self, fields: Mapping[str, Any]) -> dict[str, Any]:
        """Return the fields of a row of attendance with what was printed kept beside ids."""
        kept: dict[str, Any] = {}
        if isinstance(person := fields.get("person"), str):
            kept |= printed_person(self.archive, person, fields.get("note"))
        if isinstance(participant := fields.get("participant"), str):
            kept |= printed_participant(self.archive, participant)
        reported = {name: fields[name] for name in fields if name.endswith("_as_reported")}
        both = {**fields, **kept, **reported}
        return {name: value for name, value in both.items() if value is not None}

    def _value(self, value: Any, spec: Spec, at: str) -> Any:
        if spec.item is not None and type(value) is tuple:
            listed = enumerate(cast(Sequence[Any], value))
            items = tuple(self._value(item, spec.item, f"{at}[{index}]") for index, item in listed)
            return _BROKEN if any(item is _BROKEN for item in items) else items
        if spec.shape == "record":
            return self._part(value, spec.type, at)
        return self._reference(value, spec, at) if spec.shape == "id" else value

    def _part(self, value: Any, cls: Any, at: str) -> Any:
        if isinstance(value, cls):
            given = {name: getattr(value, name) for name, _ in specs(cls)}
            stated = {name: part for name, part in given.items() if part not in (None, ())}
            return self.build(cls, stated, at)
        if isinstance(value, dict):
            return self.build(cls, cast(Mapping[str, Any], value), at)
        first = attrs.fields(cls)[0]
        if first.kw_only or not isinstance(value, str | Checked):
            return value
        return self.build(cls, self._place(value) if cls is Place else {first.name: value}, at)

    def _place(self, value: Any) -> dict[str, Any]:
        """Return the fields of a place that is given by one name: of a city, else of a state."""
        if isinstance(value, City):
            return {"city": value.name}
        if isinstance(value, State):
            return {"country": value.id}
        is_state = isinstance(value, str) and value not in self.archive.cities
        return {"country" if is_state and value in self.archive.states else "city": value}

    def _reference(self, value: Any, spec: Spec, at: str) -> Any:
        if is_record(value):
            if kind_of(value) in spec.targets:
                return value.id
            hint = f"this is one of {kind_of(value)}"
            self.problems.append(Problem(at, "wrong-type", spec.words, value, hint))
            return _BROKEN
        if not isinstance(value, str):
            return value
        try:
            return resolve_name(self.archive, value, spec.targets).id
        except (Ambiguous, NotFound) as error:
            self.problems.append(describe_failure(error, spec.words, at))
            return _BROKEN

    def _converted(self, cls: Any, name: str, spec: Spec, value: Any, at: str) -> Any:
        """Return a value as the converter of its field gives it, or a mark where it is invalid."""
        if value is _BROKEN:
            return _BROKEN
        attribute: Any = attrs.fields_dict(cls)[name]
        converter = attribute.converter
        result = value if converter is None else converter(value)
        faults = list(problems_of(result, spec, at))
        self.problems += faults
        return _BROKEN if faults else result

    def _complete(
        self, cls: Any, known: Mapping[str, Spec], values: dict[str, Any], at: str, *, valid: bool
    ) -> None:
        """Propose an id where there is none, and report every other field that is missing."""
        required = [field.name for field in attrs.fields(cls) if field.default is attrs.NOTHING]
        missing = [name for name in required if name not in values]
        if missing == ["id"] and valid and (proposed := propose_id(self.archive, cls, values)):
            values["id"] = proposed
            return
        for name in missing:
            if name != "id" or cls is State:
                hint = "write its ISO 3166-1 alpha-2 code" if name == "id" else "add it"
                path = f"{at}.{name}"
                self.problems.append(Problem(path, "missing-key", known[name].words, None, hint))

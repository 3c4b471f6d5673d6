"""Strategies for records, built from the types of their fields."""

from collections.abc import Callable, Iterable
from functools import cache, partial
from typing import Any, TypeVar

import attrs
from hypothesis import strategies as st

from cisrecords.archive import Knowledge, leads
from cisrecords.dates import PartialDate
from cisrecords.errors import BadQuery
from cisrecords.evidence import (
    AFFIRMING,
    DENYING,
    EXISTS,
    Citation,
    Claim,
    FieldPath,
    Name,
    Source,
)
from cisrecords.fields import Checked, Spec, specs
from cisrecords.names import did_you_mean
from cisrecords.records import (
    Adoption,
    AgendaItem,
    Attendance,
    Meeting,
    Place,
    Session,
    Tenure,
    oldest_first,
)
from cisrecords.testing.edtf import dates, dates_or_periods, periods
from cisrecords.testing.values import amounts, ids, texts

__all__ = ["few", "record", "records", "value_for"]

R = TypeVar("R", bound=Checked)
T = TypeVar("T")
_Any = st.SearchStrategy[Any]
_Ids = Callable[[tuple[str, ...]], _Any]

_NEEDED: dict[type, tuple[str, ...]] = {
    Place: ("city", "country", "venue"),
    Tenure: ("person", "state"),
    AgendaItem: ("summary", "title", "kind"),
    Adoption: ("described", "instrument"),
    Attendance: (
        "participant",
        "name_as_reported",
        "person",
        "participant_as_reported",
        "count",
        "office_as_reported",
    ),
}
"""The fields of which at least one is always present."""

_FIELDS = ("exists", "status", "figure:members", "stance:treaty", "article:7")
_PATHS = ("when", "names", "attendance[MD].presence", "sessions[cis].ordinal")
_INFERRED = ("kind", "format", "when", "attendance[AZ].level")
_LANGUAGES = ("en", "ru", "ka", "uz-Cyrl", "hy")


_MOST = 8
"""How many optional fields are present at most."""


@cache
def _special() -> dict[tuple[type, str], _Any]:
    counts = st.integers(0, 3)
    return {
        (Citation, "supports"): few(st.sampled_from(_PATHS)),
        (Name, "lang"): st.sampled_from(_LANGUAGES),
        (Source, "language"): st.sampled_from(_LANGUAGES),
        (Claim, "field"): st.sampled_from(_FIELDS + _PATHS),
        (Meeting, "inferred"): few(st.sampled_from(_INFERRED)),
        (Session, "ordinal"): st.integers(1, 99),
        (Adoption, "count"): st.integers(0, 99),
        (Attendance, "count"): st.integers(1, 99),
        **{(Knowledge, name): counts for name in ("acts", "facts", "for_want_of_a_date")},
    }


def _any_id(targets: tuple[str, ...]) -> _Any:
    """Draw any id."""
    del targets
    return ids()


_LEAVES: dict[str, Callable[[], _Any]] = {
    "text": texts,
    "integer": partial(st.integers, -(2**53) + 1, 2**53 - 1),
    "yes-no": st.booleans,
    "date": dates,
    "period": periods,
    "when": dates_or_periods,
    "amount": amounts,
}


def records(cls: type[R], **fixed: st.SearchStrategy[Any]) -> st.SearchStrategy[R]:
    """Draw valid records of a record class, or of the class of a part of a record.

    Optional fields are present at times. The ids of other records are any ids: where references
    have to lead to records, draw `commonwealths`.

    Args:
        cls: A record class, or the class of a part of one.
        **fixed: Strategies for some of the fields, in place of the usual ones.

    Returns:
        The strategy; it shrinks towards a record with its required fields only.

    Raises:
        BadQuery: `cls` is not a record class, or has no such field.

    Example:
        >>> from hypothesis import given, strategies as st
        >>> @given(records(Session, body=st.just("cis")))
        ... def law(session):
        ...     assert session.body == "cis"
        >>> law()
    """
    return record(cls, _any_id, **fixed)


def record(
    cls: type[R], id_of: Callable[[tuple[str, ...]], _Any], **fixed: st.SearchStrategy[Any]
) -> st.SearchStrategy[R]:
    """Draw records of a class whose ids come from `id_of`, a function from kinds to a strategy."""
    if not _is_record_class(cls):
        raise BadQuery("cls", cls, "must be a record class, such as Meeting")
    known: Any = cls
    for name, one in fixed.items():
        if name not in _strategies(known, id_of):
            near = did_you_mean(name, _strategies(known, id_of))
            raise BadQuery(name, one, f"{cls.__name__} has no such field", near)
    return _with(known, id_of, fixed) if fixed else _part(known, id_of)


def _with(cls: Any, id_of: _Ids, fixed: dict[str, _Any]) -> _Any:
    values = {**_strategies(cls, id_of), **fixed}
    pairs = {name: one.map(partial(_pair, name)) for name, one in values.items()}
    required = {field.name for field in attrs.fields(cls) if field.default is attrs.NOTHING}
    others = [pairs[name] for name in values if name not in {*required, *fixed}]
    of_these = [pairs[name] for name in _NEEDED.get(cls, ()) if name not in fixed]
    return st.builds(
        partial(_build, cls),
        st.tuples(st.one_of(of_these)) if of_these else st.just(()),
        st.lists(st.one_of(others), max_size=min(_MOST, len(others))) if others else st.just(()),
        **{name: values[name] for name in values if name in {*required, *fixed}},
    )


def few(item: st.SearchStrategy[T]) -> st.SearchStrategy[tuple[T, ...]]:
    """Draw one or two items, with fewer draws than a list of Hypothesis takes."""
    return st.tuples(item) | st.tuples(item, item)


def _is_record_class(cls: object) -> bool:
    return isinstance(cls, type) and issubclass(cls, Checked) and attrs.has(cls)


@cache
def _record(cls: Any, id_of: _Ids) -> _Any:
    return _with(cls, id_of, {})


@st.composite
def _part(draw: st.DrawFn, cls: type, id_of: _Ids) -> Any:
    """Draw a record in a function of its own, so that Hypothesis shows the strategy in short."""
    return draw(_record(cls, id_of))


@cache
def _strategies(cls: Any, id_of: _Ids) -> dict[str, _Any]:
    """Return the strategy of each field, for when it is present."""
    usual = {name: _value(spec, id_of) for name, spec in specs(cls)}
    return {name: _special().get((cls, name), one) for name, one in usual.items()}


def _value(spec: Spec, id_of: _Ids) -> _Any:
    if spec.item is not None:
        return few(_value(spec.item, id_of))
    if spec.shape == "record":
        return _part(spec.type, id_of)
    if spec.shape == "term":
        return st.sampled_from(list(spec.type))
    if spec.shape == "id":
        return id_of(spec.targets)
    return _LEAVES[spec.shape]()


def _pair(name: str, value: Any) -> tuple[str, Any]:
    return name, value


def _build(
    cls: type[Any],
    one_of_them: Iterable[tuple[str, Any]],
    others: Iterable[tuple[str, Any]],
    /,
    **values: Any,
) -> Any:
    """Build the record, with contradictions between its fields corrected."""
    values = {**dict(others), **dict(one_of_them), **values}
    first, last = values.get("established"), values.get("dissolved")
    if isinstance(first, PartialDate) and isinstance(last, PartialDate) and last.before(first):
        values |= {"established": last, "dissolved": first}
    if cls is Source and values.get("copy_of") == values["id"]:
        del values["copy_of"]
    if cls is Claim:
        values["value"] = value_for(values["field"], values["value"])
    if cls is Meeting:
        values["plans"] = oldest_first(values.get("plans", ()))
    return _with_paths_that_lead(cls(**values))


def _with_paths_that_lead(made: Any) -> Any:
    """Replace each path that a citation of a record supports in vain by a field of the record."""
    cites: tuple[Citation, ...] = getattr(made, "cites", ())
    if not any(cite.supports for cite in cites):
        return made
    names = [name for name, _ in specs(made.__class__) if name != "cites"]
    changed: list[Citation] = []
    for cite in cites:
        paths = (
            path if leads(made, path) else names[len(path) % len(names)] for path in cite.supports
        )
        changed.append(attrs.evolve(cite, supports=tuple(dict.fromkeys(paths))))
    return attrs.evolve(made, cites=tuple(changed))


def value_for(field: str, value: str) -> str:
    """Return a value for a claim about a field: yes or no where nothing else is valid."""
    known = value.strip().lower() in (*AFFIRMING, *DENYING)
    if known or FieldPath(field).leaf != EXISTS:
        return value
    return "no" if len(value) == 1 else "yes"

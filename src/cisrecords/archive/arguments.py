"""Checks of arguments: records, ids and names, terms and limits."""

from collections.abc import Iterable
from functools import cache
from typing import TypeGuard, TypeVar

from cisrecords import archive
from cisrecords.archive.kinds import KIND_CLASSES, kind_of, noun_of
from cisrecords.errors import BadQuery, whole_number
from cisrecords.names import nearest_terms
from cisrecords.terms import Term

__all__ = ["check_limit", "check_name", "check_reference", "is_record", "parse_term"]

W = TypeVar("W", bound=Term)


def check_name(criterion: str, value: object) -> str:
    """Return an id or name; raise `BadQuery` where it is not a string or is blank."""
    if isinstance(value, str) and value.strip():
        return value
    raise BadQuery(criterion, value, "must be an id or a name (a string)")


@cache
def _record_classes() -> tuple[type, ...]:
    return tuple(KIND_CLASSES.values())


def is_record(value: object) -> "TypeGuard[archive.AnyRecord]":
    """Check whether a value is a record with an id of its own."""
    return not isinstance(value, str) and isinstance(value, _record_classes())


def check_reference(
    criterion: str, value: object, kinds: Iterable[str]
) -> "archive.AnyRecord | str":
    """Return a record of one of the kinds, an id or a name; raise `BadQuery` for anything else."""
    kinds = tuple(kinds)
    if is_record(value):
        if kind_of(value) in kinds:
            return value
        noun = noun_of([kind_of(value)])
        raise BadQuery(criterion, value, f"this is of kind {noun}; pass a {noun_of(kinds)}")
    if isinstance(value, str) and value.strip():
        return value
    what = f"must be a {noun_of(kinds)}: the record, its id or a name (a string)"
    if whole_number(value) is not None:
        what += "; a number alone names no record, since catalogues number them differently"
    raise BadQuery(criterion, value, what)


def parse_term(criterion: str, value: object, vocabulary: type[W]) -> W | None:
    """Return the term of a vocabulary that a value is or spells; ``None`` stays."""
    if value is None:
        return None
    if isinstance(value, str):
        try:
            return vocabulary(value)
        except ValueError:
            near = nearest_terms(value, vocabulary)
    else:
        near = ()
    raise BadQuery(criterion, value, f"must be one of {', '.join(vocabulary)}", near)


def check_limit(value: object) -> int:
    """Return a limit; raise `BadQuery` where it is not a whole number of at least 1."""
    number = whole_number(value)
    if number is not None and number > 0:
        return number
    raise BadQuery("limit", value, "must be a whole number of at least 1")

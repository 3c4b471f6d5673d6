"""The identifiers of records in the catalogues of others: how they are looked up and compared."""

from collections.abc import Iterable, Iterator

from cisrecords.archive.arguments import parse_term
from cisrecords.archive.kinds import KIND_CLASSES
from cisrecords.errors import BadQuery, whole_number
from cisrecords.evidence import Identifier
from cisrecords.records import Identified
from cisrecords.terms import Scheme

__all__ = ["Key", "identifier_in", "key_of", "keys_of_record", "parse_identifier", "values_in"]

Key = tuple[Scheme, str]
"""A scheme and an identifier in the form in which identifiers are compared."""

_TOO_MANY = 10**100
_ISO = "ISO codes of states are found as names are, as in states['GEO']"


def parse_identifier(kind: str, scheme: object, value: object) -> tuple[Scheme, str]:
    """Return the scheme and the identifier of a question about records of one kind."""
    if not issubclass(KIND_CLASSES[kind], Identified):
        kinds = (name for name, cls in KIND_CLASSES.items() if issubclass(cls, Identified))
        reason = f"{kind} have no identifiers in catalogues; {', '.join(kinds)} have"
        raise BadQuery("scheme", scheme, reason)
    catalogue = None if scheme is None else _scheme(scheme)
    if catalogue is None:
        raise BadQuery("scheme", scheme, f"must be one of {', '.join(Scheme)}")
    number = whole_number(value)
    if number is not None and 0 <= number < _TOO_MANY:
        return catalogue, str(number)
    if isinstance(value, str) and value.strip():
        return catalogue, value.strip()
    raise BadQuery("value", value, "must be an identifier: a string or a number from 0")


def _scheme(scheme: object) -> Scheme | None:
    try:
        return parse_term("scheme", scheme, Scheme)
    except BadQuery as error:
        reason = f"{error.reason}; {_ISO}"
        raise BadQuery("scheme", scheme, reason, error.suggestions) from None


def key_of(scheme: Scheme, value: str) -> Key:
    """Return an identifier as it is compared, without spaces around it.

    Numbers are compared without leading zeros, others by letter.
    """
    text = value.strip()
    return scheme, (text.lstrip("0") or "0") if scheme.numeric else text.casefold()


def keys_of_record(record: object) -> Iterator[Key]:
    """Yield each identifier of a record, once."""
    yield from dict.fromkeys(key_of(row.scheme, row.value) for row in _rows(record))


def values_in(scheme: Scheme, records: Iterable[object]) -> Iterator[str]:
    """Yield the identifiers that records have in a scheme."""
    yield from (row.value for record in records for row in _rows(record) if row.scheme is scheme)


def identifier_in(record: Identified, scheme: Scheme) -> Identifier | None:
    """Return the preferred identifier of a record in a scheme: the first one."""
    return next((row for row in record.identifiers if row.scheme is scheme), None)


def _rows(record: object) -> tuple[Identifier, ...]:
    return record.identifiers if isinstance(record, Identified) else ()

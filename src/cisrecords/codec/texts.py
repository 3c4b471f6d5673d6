"""`dumps` and `loads`: records to strings and back, without files."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, TypeVar, cast, overload

from cisrecords.archive import Archive, Collection
from cisrecords.codec.convert.bulk import collector_paused
from cisrecords.codec.convert.document import read_content, written_parts
from cisrecords.codec.convert.fast import NO_ANSWER, fast_values
from cisrecords.codec.convert.reading import is_convertible, structure
from cisrecords.codec.convert.writing import bad_strings, to_canonical, to_lines, to_plain
from cisrecords.codec.formats.forms import check_format
from cisrecords.codec.formats.lines import lines_of, open_values
from cisrecords.codec.formats.opened import OpenDocument, open_json
from cisrecords.codec.formats.opening import Content
from cisrecords.codec.formats.text import is_suspicious
from cisrecords.codec.formats.yaml_out import to_yaml
from cisrecords.codec.formats.yamls import open_yaml
from cisrecords.codec.problems.collecting import limit_problems
from cisrecords.commonwealth import Commonwealth
from cisrecords.errors import BadQuery, InvalidRecords
from cisrecords.fields import Spec, spec_of

__all__ = ["dumps", "encoded", "loads", "refuse_bad_characters"]

T = TypeVar("T")
_SEQUENCES = (tuple, list, Collection)


@collector_paused
def dumps(x: object, format: str = "json") -> str:  # noqa: A002
    """Write records as a canonical string; equal records give equal strings.

    Args:
        x: A `Commonwealth` (an object with the schema version and one list for each kind), a
            record (an object with its fields as keys), or a tuple, list or `Collection` of records
            (a list). Default values are left out.
        format: ``"json"``; ``"jsonl"``, with one record on each line, after the metadata for a
            `Commonwealth`; or ``"yaml"``.

    Returns:
        The string, with one newline at its end; `loads` returns an equal value from it.

    Raises:
        BadQuery: The format is unknown, or the value cannot be written.
        InvalidRecords: A string has a character that no document may have.

    Example:
        >>> from cisrecords.records import Place
        >>> print(dumps(Place("Minsk", "BY")), end="")
        {"city": "Minsk", "country": "BY"}
    """
    check_format(format)
    # Many short pieces are decoded faster than a long one, where some have only ASCII.
    return "".join([piece.decode() for piece in encoded(x, format)])


@overload
def loads(data: str | bytes, *, format: str = "json") -> Commonwealth: ...


@overload
def loads(data: str | bytes, cls: type[T], format: str = "json") -> T: ...


@collector_paused
def loads(data: Any, cls: Any = Commonwealth, format: str = "json") -> Any:  # noqa: A002
    """Read records from a string or bytes, strictly: nothing is guessed, coerced or dropped.

    Args:
        data: The string, or its bytes in UTF-8.
        cls: The class of the value: `Commonwealth`, a record class, or a tuple such as
            ``tuple[Meeting, ...]``.
        format: ``"json"``, ``"jsonl"`` or ``"yaml"``, as `dumps` writes them.

    Returns:
        A value of that class.

    Raises:
        InvalidRecords: The data are not valid; all problems are reported together, with path,
            value, line and column.
        UnknownSchema: The schema version is unknown or missing.
        BadQuery: The format or the class is unknown.
        MissingExtra: The format is YAML, and PyYAML is not installed (the extra ``yaml``).

    Example:
        >>> from cisrecords.records import Place
        >>> loads('{"city": "Minsk"}', Place)
        Place(city='Minsk')
        >>> loads('[{"city": "Minsk"}]', tuple[Place, ...])
        (Place(city='Minsk'),)
    """
    of_archive = _is_archive(cls)
    check_format(format)
    if not isinstance(data, str | bytes):
        raise BadQuery("data", data, "must be a string, or bytes in UTF-8")
    if of_archive:
        return read_content(Content(format, data), cls)
    value = fast_values(data, cls, format)
    if value is not NO_ANSWER:
        return value
    if not is_convertible(cls):
        hint = "must be Commonwealth, a record class, or a tuple such as tuple[Meeting, ...]"
        raise BadQuery("cls", cls, hint)
    return _structure(_open(data, spec_of(cls), format), cls)


def encoded(x: Any, format: str) -> Iterator[bytes]:  # noqa: A002
    """Write the string of `dumps`, as pieces in UTF-8."""
    content, searched = _content(x), False
    if format == "json":
        pieces: Iterable[bytes] = [to_canonical(content)]
    elif format == "yaml":
        pieces = [to_yaml(to_plain(content)).encode(errors="surrogatepass")]
    elif isinstance(x, Archive):
        pieces = to_lines(lines_of(content))
    else:
        pieces = to_lines(content if isinstance(x, _SEQUENCES) else [content])
    for piece in pieces:
        if not searched and is_suspicious(piece):
            refuse_bad_characters(x)
            searched = True
        yield piece


def _open(data: str | bytes, spec: Spec, format: str) -> OpenDocument:  # noqa: A002
    if format == "yaml":
        return open_yaml(data, spec)
    return open_values(data) if format == "jsonl" and spec.shape == "many" else open_json(data)


def _is_archive(cls: object) -> bool:
    return isinstance(cls, type) and issubclass(cls, Archive)


def _structure(opened: OpenDocument, cls: Any) -> Any:
    if opened.problems:
        raise InvalidRecords(opened.problems)
    try:
        return structure(opened.tree, cls)
    except InvalidRecords as error:
        raise InvalidRecords(opened.add_positions(error.problems)) from None


def _content(x: Any) -> Any:
    if _is_written(cast(Any, type(x))):
        return x
    if isinstance(x, Archive):
        return written_parts(x)
    if isinstance(x, _SEQUENCES):
        return [_content(item) for item in cast(Iterable[object], x)]
    raise BadQuery("x", x, "must be a Commonwealth, a record, or a tuple of records")


_is_written = cache(is_convertible)


def refuse_bad_characters(x: Any) -> None:
    """Raise `InvalidRecords` if a string has a character that no document may have."""
    for each in cast(Iterable[object], x) if isinstance(x, _SEQUENCES) else (x,):
        problems = limit_problems(bad_strings(to_plain(_content(each))))
        if problems:
            raise InvalidRecords(problems)

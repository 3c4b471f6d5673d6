"""`dumps` and `loads`: records to text and back; nothing here touches a file."""

from collections.abc import Iterable
from typing import Any, TypeVar, cast, overload

from cisrecords.archive import Archive, Collection
from cisrecords.codec.bulk import collector_paused
from cisrecords.codec.canonical import canonical
from cisrecords.codec.converter import converter, is_known
from cisrecords.codec.document import build, document_of
from cisrecords.codec.forms import checked_format
from cisrecords.codec.gather import refused, told
from cisrecords.codec.lines import lines_of, open_values, to_lines
from cisrecords.codec.opened import Opened, built, open_json
from cisrecords.codec.opening import open_text
from cisrecords.codec.text import is_suspicious
from cisrecords.codec.yaml_out import to_yaml
from cisrecords.codec.yamls import open_yaml
from cisrecords.commonwealth import Commonwealth
from cisrecords.errors import BadQuery, InvalidRecords
from cisrecords.fields import Spec, spec_of

__all__ = ["dumps", "loads"]

T = TypeVar("T")
_SEQUENCES = (tuple, list, Collection)


def dumps(x: object, format: str = "json") -> str:  # noqa: A002
    """Write records as canonical text; equal records give the same text.

    Args:
        x: A `Commonwealth` (an object with the schema version and one list a kind), a record
            (an object with the names of its fields as keys), or a tuple, list or `Collection`
            of records (a list). What has its default value is left out.
        format: ``"json"``; ``"jsonl"``, which has a record a line, after a head where it is a
            `Commonwealth`; or ``"yaml"``.

    Returns:
        The text, with one newline at its end; `loads` gives back an equal value.

    Raises:
        BadQuery: The format is not known, or it is nothing that can be written.
        InvalidRecords: A text has a character that no document may have.

    Example:
        >>> from cisrecords.records import Place
        >>> print(dumps(Place("Minsk", "BY")), end="")
        {"city": "Minsk", "country": "BY"}
    """
    checked_format(format)
    with collector_paused():
        plain = _plain(x)
        text = _laid_out(x, plain, format)
        if is_suspicious(text):
            _check_characters(x, plain)
    return text


@overload
def loads(data: str | bytes, *, format: str = "json") -> Commonwealth: ...


@overload
def loads(data: str | bytes, cls: type[T], format: str = "json") -> T: ...


def loads(data: Any, cls: Any = Commonwealth, format: str = "json") -> Any:  # noqa: A002
    """Read records from text, strictly: nothing is guessed, coerced or dropped.

    Args:
        data: The text, or its bytes in UTF-8.
        cls: What it holds: `Commonwealth`, a record class, or a tuple such as
            ``tuple[Meeting, ...]``.
        format: ``"json"``, ``"jsonl"`` or ``"yaml"``, each as `dumps` writes it.

    Returns:
        A value of that type.

    Raises:
        InvalidRecords: It is no valid text of that type; every problem is told at once, with its
            path, value, line and column.
        UnknownSchema: The document follows no schema version that is known, or names none.
        BadQuery: The format or the type is not known.
        MissingExtra: It is YAML, and PyYAML is not installed (the extra ``yaml``).

    Example:
        >>> from cisrecords.records import Place
        >>> loads('{"city": "Minsk"}', Place)
        Place(city='Minsk')
        >>> loads('[{"city": "Minsk"}]', tuple[Place, ...])
        (Place(city='Minsk'),)
    """
    checked_format(format)
    if not isinstance(data, str | bytes):
        raise BadQuery("data", data, "give text, or bytes in UTF-8")
    if _is_archive(cls):
        with collector_paused():
            return built(open_text(data, format), cls)
    if not is_known(cls):
        mend = "give Commonwealth, a record class, or a tuple such as tuple[Meeting, ...]"
        raise BadQuery("cls", cls, mend)
    with collector_paused():
        return _structured(_opened(data, spec_of(cls), format), cls)


def _laid_out(x: object, plain: Any, format: str) -> str:  # noqa: A002
    if format == "yaml":
        return to_yaml(plain)
    if format == "json":
        return canonical(plain)
    if isinstance(x, Archive):
        return to_lines(lines_of(plain))
    return to_lines(plain if isinstance(x, _SEQUENCES) else [plain])


def _opened(data: str | bytes, spec: Spec, format: str) -> Opened:  # noqa: A002
    if format == "yaml":
        return open_yaml(data, spec)
    return open_values(data) if format == "jsonl" and spec.shape == "many" else open_json(data)


def _is_archive(cls: object) -> bool:
    return isinstance(cls, type) and issubclass(cls, Archive)


def _structured(opened: Opened, cls: Any) -> Any:
    if opened.problems:
        raise InvalidRecords(opened.problems)
    try:
        return converter().structure(opened.tree, cls)
    except InvalidRecords as error:
        problems = opened.place(told(error.problems, opened.tree))
        raise InvalidRecords(problems) from None
    except RecursionError:
        mend = "a question holds others only a few levels deep"
        raise refused("too-deep", "JSON that is not nested so deeply", None, mend) from None


def _plain(x: object) -> Any:
    if isinstance(x, Archive):
        return document_of(x)
    if isinstance(x, _SEQUENCES):
        return [_plain(item) for item in cast(Iterable[object], x)]
    if not is_known(type(x)):
        raise BadQuery("x", x, "give a Commonwealth, a record, or a tuple of records")
    return converter().unstructure(x, type(x))


def _check_characters(x: object, plain: Any) -> None:
    """Read back what may hold a bad character: what reading refuses is not written."""
    if isinstance(x, Archive):
        build(plain, type(x))
    elif isinstance(x, _SEQUENCES):
        for item, plain_item in zip(cast(Iterable[object], x), plain, strict=True):
            _check_characters(item, plain_item)
    else:
        _structured(Opened(plain), type(x))

"""Every error of the library, under one root, and `Problem`, which describes one fault.

Each class keeps its facts as attributes, survives pickling, and also derives from the built-in
that fits, so that ``except ValueError`` and ``except LookupError`` work as expected.
"""

from collections.abc import Iterable
from importlib import import_module
from operator import index
from typing import Any, SupportsIndex, cast

import attrs

from cisrecords.render import Printable

__all__ = [
    "Ambiguous",
    "BadQuery",
    "CisRecordsError",
    "CisRecordsWarning",
    "FileProblem",
    "InvalidDate",
    "InvalidRecords",
    "MissingExtra",
    "NotFound",
    "OutOfRange",
    "Problem",
    "UnknownSchema",
    "VagueDate",
    "import_optional",
    "shown",
    "whole_number",
]

_SHOWN_PROBLEMS = 10
_SHOWN_LENGTH = 80


def shown(value: object) -> str:
    """Return the `repr` of a value as an error message shows it, cut to 80 characters."""
    try:
        string = repr(value)
    except Exception:  # noqa: BLE001 - a value that cannot be shown must not hide its problem
        string = f"<{type(value).__name__} that cannot be shown>"
    return string if len(string) <= _SHOWN_LENGTH else string[: _SHOWN_LENGTH - 3] + "..."


@attrs.frozen(repr=False)
class Problem(Printable):
    """One thing that is wrong with one value of a document or a record.

    Attributes:
        path: The place of the value, as a JSON path from the root (``$.acts[3].date``).
        code: A short stable code for programs (``unknown-key``, ``wrong-type``).
        expected: What would be accepted.
        value: The value; ``None`` where it is missing.
        message: A hint on how to fix it; may be empty.
        line: The line of the document on which the value begins, from 1; ``None`` where the
            problem was not found in a document.
        column: The column in that line, from 1. Problems that differ only in line and column
            are equal.

    Example:
        >>> print(Problem("$.state", "dangling-id", "the id of a state", "ZZ"))
        $.state: expected the id of a state, got 'ZZ' [dangling-id]
    """

    path: str
    code: str
    expected: str
    value: object = attrs.field(default=None, eq=shown)
    message: str = ""
    line: int | None = attrs.field(default=None, eq=False)
    column: int | None = attrs.field(default=None, eq=False)

    def __str__(self) -> str:
        fault = f"expected {self.expected}, got {shown(self.value)} [{self.code}]"
        line = f"{self.path}{self._position}: {fault}"
        return f"{line}: {self.message}" if self.message else line

    @property
    def _position(self) -> str:
        if self.line is None:
            return ""
        column = "" if self.column is None else f", column {self.column}"
        return f" (line {self.line}{column})"

    def under(self, prefix: str) -> "Problem":
        """Return the same problem with the path of an outer value put in front of its own.

        Args:
            prefix: The path of the outer value (``$.acts[3]``).

        Returns:
            A new `Problem` whose path starts with `prefix`.

        Example:
            >>> Problem("$.date", "bad-date", "a date").under("$.acts[3]").path
            '$.acts[3].date'
        """
        return attrs.evolve(self, path=prefix + self.path.removeprefix("$"))


class CisRecordsError(Exception):
    """The root of every error that this library raises.

    Example:
        >>> issubclass(NotFound, CisRecordsError)
        True
    """


class CisRecordsWarning(UserWarning):
    """The root of every warning of this library, for instance about the use of a retired id.

    Example:
        >>> issubclass(CisRecordsWarning, UserWarning)
        True
    """


class InvalidRecords(CisRecordsError, ValueError):
    """A record, or a document of records, is not valid; nothing of it is used.

    Attributes:
        problems: Every `Problem`, in the order of the document.

    Example:
        >>> InvalidRecords([Problem("$.id", "missing-key", "an id")]).problems[0].code
        'missing-key'
    """

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: tuple[Problem, ...] = tuple(problems)
        super().__init__(self.problems)

    def __str__(self) -> str:
        lines = [str(problem) for problem in self.problems[:_SHOWN_PROBLEMS]]
        more = len(self.problems) - len(lines)
        if more:
            lines.append(f"... and {more} more; see .problems")
        noun = "problem" if len(self.problems) == 1 else "problems"
        return "\n".join([f"{len(self.problems)} {noun}:", *lines])


class InvalidDate(CisRecordsError, ValueError):
    """A value is not a date or period that the library can read.

    Attributes:
        text: The value as passed.
        reason: What is wrong with it, or what would be accepted.
        suggestions: What may be meant, each in a form that is accepted in its place.

    Example:
        >>> str(InvalidDate("2001-13", "there is no month 13"))
        "'2001-13' is not a date: there is no month 13"
    """

    def __init__(self, text: object, reason: str, suggestions: Iterable[str] = ()) -> None:
        self.text = text
        self.reason = reason
        self.suggestions: tuple[str, ...] = tuple(suggestions)
        super().__init__(text, reason, self.suggestions)

    def __str__(self) -> str:
        return f"{shown(self.text)} is not a date: {self.reason}"


class VagueDate(CisRecordsError, ValueError):
    """A date is not one whole day, which the question needs.

    Attributes:
        text: The date as passed.
        hint: What to do instead.

    Example:
        >>> str(VagueDate("1992-01", "use timeline()"))
        "'1992-01' is not one day: use timeline()"
    """

    def __init__(self, text: object, hint: str) -> None:
        self.text = text
        self.hint = hint
        super().__init__(text, hint)

    def __str__(self) -> str:
        return f"{shown(self.text)} is not one day: {self.hint}"


class BadQuery(CisRecordsError, ValueError):
    """A criterion or an argument of a question is not valid.

    Attributes:
        criterion: The name of the criterion or argument.
        value: Its value, or ``None`` where the name itself is wrong.
        reason: What is wrong, or what would be accepted.
        suggestions: The nearest valid values, best first.

    Example:
        >>> BadQuery("plaec", None, "no such criterion", ["place"]).suggestions
        ('place',)
    """

    def __init__(
        self, criterion: str, value: object, reason: str, suggestions: Iterable[str] = ()
    ) -> None:
        self.criterion = criterion
        self.value = value
        self.reason = reason
        self.suggestions: tuple[str, ...] = tuple(suggestions)
        super().__init__(criterion, value, reason, self.suggestions)

    def __str__(self) -> str:
        argument = self.criterion if self.value is None else f"{self.criterion}={shown(self.value)}"
        return f"{argument}: {self.reason}{_did_you_mean(self.suggestions)}"


class NotFound(CisRecordsError, LookupError):
    """No record has this id or name.

    Attributes:
        query: The id or name that was not found.
        suggestions: The nearest ids and names, best first.
        what: The kind of record, such as ``"state"``; empty where it may be of any kind.

    Example:
        >>> str(NotFound("Turkmenistn", ["Turkmenistan"]))
        "not found: 'Turkmenistn'; did you mean 'Turkmenistan'?"
    """

    def __init__(self, query: object, suggestions: Iterable[str] = (), what: str = "") -> None:
        self.query = query
        self.suggestions: tuple[str, ...] = tuple(suggestions)
        self.what = what
        super().__init__(query, self.suggestions, what)

    def __str__(self) -> str:
        fault = f"{self.what} not found" if self.what else "not found"
        return f"{fault}: {shown(self.query)}{_did_you_mean(self.suggestions)}"


class OutOfRange(CisRecordsError, IndexError):
    """A collection or a table has no record or row at this position.

    Attributes:
        position: The position that was asked for, counted from 0, or from the end if negative.
        length: How many records or rows there are.

    Example:
        >>> str(OutOfRange(9, 3))
        'position 9 is out of range; the last position is 2'
    """

    def __init__(self, position: int, length: int) -> None:
        self.position = position
        self.length = length
        super().__init__(position, length)

    def __str__(self) -> str:
        last = f"the last position is {self.length - 1}" if self.length else "there is none at all"
        return f"position {shown(self.position)} is out of range; {last}"


class Ambiguous(CisRecordsError, LookupError):
    """More than one record has this name.

    Attributes:
        query: The ambiguous name.
        candidates: The ids of all records that have it.
        hint: What to do instead.

    Example:
        >>> Ambiguous("Aliyev", ["aliyev-heydar", "aliyev-ilham"]).candidates
        ('aliyev-heydar', 'aliyev-ilham')
    """

    def __init__(
        self,
        query: object,
        candidates: Iterable[str],
        hint: str = "use one of these ids",
    ) -> None:
        self.query = query
        self.candidates: tuple[str, ...] = tuple(candidates)
        self.hint = hint
        super().__init__(query, self.candidates, hint)

    def __str__(self) -> str:
        listed = ", ".join(shown(candidate) for candidate in self.candidates)
        return f"{shown(self.query)} may be any of {listed}; {self.hint}"


class UnknownSchema(CisRecordsError, ValueError):
    """A document follows a schema version that this library cannot read.

    Attributes:
        found: The version in the document (``None`` where it has none).
        known: The versions that can be read.

    Example:
        >>> UnknownSchema(99, [1]).known
        (1,)
    """

    def __init__(self, found: object, known: Iterable[int]) -> None:
        self.found = found
        self.known: tuple[int, ...] = tuple(known)
        super().__init__(found, self.known)

    def __str__(self) -> str:
        listed = ", ".join(str(version) for version in self.known)
        return (
            f"schema version {shown(self.found)} is not known; this release reads {listed}; "
            "a newer release of cisrecords may read it"
        )


class MissingExtra(CisRecordsError, ImportError):
    """A function needs an optional library that is not installed.

    Attributes:
        extra: The extra of this package that brings the library.
        library: The library that is missing, by the name under which pip installs it.

    Example:
        >>> str(MissingExtra("yaml", "PyYAML"))
        "this needs PyYAML: pip install PyYAML, or pip install 'cisrecords[yaml]'"
    """

    def __init__(self, extra: str, library: str) -> None:
        self.extra = extra
        self.library = library
        super().__init__(extra, library)

    def __str__(self) -> str:
        # The library comes first: that works from a checkout and without an index as well.
        extra = f"pip install 'cisrecords[{self.extra}]'"
        return f"this needs {self.library}: pip install {self.library}, or {extra}"


def whole_number(value: object) -> int | None:
    """Return a whole number of any library as an `int`, or ``None`` for anything else."""
    if isinstance(value, bool) or not hasattr(value, "__index__"):
        return None
    try:
        return index(cast(SupportsIndex, value))
    except TypeError:  # an array of several numbers
        return None


def import_optional(module: str, extra: str, library: str) -> Any:
    """Import a module of an optional library; raise `MissingExtra` where it is not installed."""
    try:
        return import_module(module)
    except ModuleNotFoundError:
        raise MissingExtra(extra, library) from None


class FileProblem(CisRecordsError, OSError):
    """A file or folder cannot be read or written.

    Attributes:
        path: The path, as a string.
        reason: What is wrong, and how to fix it.

    Example:
        >>> str(FileProblem("records.json", "there is no such file"))
        'records.json: there is no such file'
    """

    def __init__(self, path: object, reason: str) -> None:
        self.path: str = str(path)
        self.reason = reason
        # With two arguments OSError would take the path for an error number.
        super().__init__(reason)
        self.filename: str = self.path

    def __reduce__(self) -> tuple[type["FileProblem"], tuple[str, str]]:
        return type(self), (self.path, self.reason)

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}"


def _did_you_mean(suggestions: tuple[str, ...]) -> str:
    if not suggestions:
        return ""
    return "; did you mean " + " or ".join(map(shown, suggestions[:3])) + "?"

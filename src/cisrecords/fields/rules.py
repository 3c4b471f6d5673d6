"""Rules between the fields of a record, which make its check, its reader and its schema."""

from typing import Any, NamedTuple, TypeAlias

from cisrecords.errors import Problem

__all__ = ["AtLeast", "Filled", "OneOf", "Rule"]


class OneOf(NamedTuple):
    """At least one of several fields must be given."""

    names: tuple[str, ...]
    expected: str
    hint: str

    def fault(self, record: Any) -> Problem | None:
        """Return the problem of a record that has none of them."""
        if any(getattr(record, name) not in (None, ()) for name in self.names):
            return None
        return Problem("$", "empty", self.expected, None, self.hint)


class AtLeast(NamedTuple):
    """A whole number must not be smaller than another."""

    name: str
    least: int

    def fault(self, record: Any) -> Problem | None:
        """Return the problem of a record whose number is too small."""
        number = getattr(record, self.name)
        if type(number) is not int or number >= self.least:
            return None
        expected = f"a whole number from {self.least}"
        return Problem(f"$.{self.name}", "out-of-range", expected, number)


class Filled(NamedTuple):
    """A list must not be empty."""

    name: str
    expected: str
    hint: str
    code: str = "empty"

    def fault(self, record: Any) -> Problem | None:
        """Return the problem of a record whose list is empty."""
        value = getattr(record, self.name)
        if value:
            return None
        return Problem(f"$.{self.name}", self.code, self.expected, value, self.hint)


Rule: TypeAlias = OneOf | AtLeast | Filled
"""A rule between fields."""

"""Checks of whole records: every field against its annotation, all problems at once."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, ClassVar, cast

from cisrecords.errors import InvalidRecords, Problem
from cisrecords.fields._leaves import LEAVES
from cisrecords.fields.rules import Rule
from cisrecords.fields.spec import Spec, specs
from cisrecords.render import Printable

__all__ = ["Checked", "faults_beyond_rules", "problems_of", "rules_of"]


class Checked(Printable):
    """The base of every record class: a record never holds an invalid value.

    Example:
        >>> from cisrecords.records import Place
        >>> Place(city="Baku", country="AZ")
        Place(city='Baku', country='AZ')
    """

    __slots__ = ()

    _takes_text: ClassVar[bool] = False
    """Whether a bare string may stand for a record that has it as its first field."""

    _rules: ClassVar[tuple[Rule, ...]] = ()
    """The rules between its fields."""

    def __attrs_post_init__(self) -> None:
        """Raise `InvalidRecords` with every problem of the new object."""
        problems = tuple(self._problems())
        if problems:
            raise InvalidRecords(problems)

    def _problems(self) -> Iterator[Problem]:
        reported: set[str] = set()
        for name, spec in specs(type(self)):
            for problem in problems_of(getattr(self, name), spec, f"$.{name}"):
                reported.add(problem.path)
                yield problem
        by_rule = [fault for rule in self._rules if (fault := rule.fault(self))]
        yield from (fault for fault in (*by_rule, *self._faults()) if fault.path not in reported)

    def _faults(self) -> Sequence[Problem]:
        """Return the faults between fields that no rule states; record classes override it.

        Any field may hold an invalid value here: that is reported already, and so is a fault at the
        same path.
        """
        return ()


def rules_of(cls: type[Checked]) -> tuple[Rule, ...]:
    """Return the rules between the fields of a record class."""
    return cls._rules


def faults_beyond_rules(cls: type[Checked]) -> Callable[[Any], Sequence[Problem]] | None:
    """Return the function that finds faults that no rule states; `None` if a class has none."""
    faults = cls._faults
    return None if faults is Checked._faults else faults  # noqa: SLF001


def problems_of(value: Any, spec: Spec, path: str) -> Iterator[Problem]:
    """Return every problem of a value, after the converters of its field, at a path."""
    if value is None:
        if not spec.optional:
            hint = "give a value, or leave it out where it may be left out"
            yield Problem(path, "wrong-type", spec.words, None, hint)
    elif spec.item is not None:
        yield from _problems_of_items(value, spec, spec.item, path)
    elif spec.shape == "record":
        yield from _problems_of_record(value, spec, path)
    else:
        yield from LEAVES[spec.shape](value, spec, path)


def _problems_of_items(value: Any, spec: Spec, item_spec: Spec, path: str) -> Iterator[Problem]:
    items = cast(tuple[Any, ...], value)
    if not isinstance(value, tuple):
        yield Problem(path, "wrong-type", spec.words, value, "write a list, also for one item")
        return
    for index, item in enumerate(items):
        yield from problems_of(item, item_spec, f"{path}[{index}]")


def _problems_of_record(value: Any, spec: Spec, path: str) -> Iterator[Problem]:
    if isinstance(value, spec.type):
        return
    if isinstance(value, str) and getattr(spec.type, "_takes_text", False):
        # The converter could not build a record of this string; do it again for the reason.
        try:
            spec.type(value)
        except InvalidRecords as error:
            yield from (problem.under(path) for problem in error.problems)
            return
    yield Problem(path, "wrong-type", spec.words, value)

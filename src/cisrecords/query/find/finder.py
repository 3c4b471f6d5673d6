"""`Findable`: the base of collections that have `find`."""

import inspect
from collections.abc import Callable, Iterable
from typing import Generic, Self, TypeVar, cast

import attrs

from cisrecords import archive
from cisrecords import table as tables
from cisrecords.archive import Collection
from cisrecords.dates import Verdict
from cisrecords.law.legal_archive import LegalArchive
from cisrecords.query import common
from cisrecords.query.common.arguments import (
    check_flag,
    refuse_unknown,
)

__all__ = ["Findable"]

T_co = TypeVar("T_co", bound="archive.AnyRecord", covariant=True)
T = TypeVar("T")


@attrs.frozen(slots=False, repr=False)
class Findable(Collection[T_co], Generic[T_co]):
    """A collection with a `find`, whose answers are collections of the same class.

    Attributes:
        archive: The records among which the names in criteria are resolved.
        maybe: Ids of the records of which it is not certain that they match, in order.

    Example:
        >>> import cisrecords
        >>> isinstance(cisrecords.load().acts, Findable)
        True
    """

    archive: LegalArchive = attrs.field(eq=False, kw_only=True)
    maybe: tuple[str, ...] = attrs.field(default=(), kw_only=True)

    def _part(self, records: tuple[T_co, ...]) -> Self:
        ids = {record.id for record in records}
        return self._found(records, tuple(each for each in self.maybe if each in ids))

    def _found(self, records: tuple[T_co, ...], maybe: tuple[str, ...]) -> Self:
        """Return records of this collection, and which of them only possibly match."""
        return attrs.evolve(self, records=records, maybe=maybe)

    def table(self, *, lang: str | None = None) -> "tables.Table":
        """Build a table of the records; see `Collection.table`."""
        return super().table(lang=lang).with_about(common.about_archive(self.archive))

    def _language(self, lang: str | None) -> str | None:
        return archive.check_language(lang, archive.named_records(self.archive))

    def _printed_fields(self) -> Iterable[tuple[str, object]]:
        return (("maybe", self.maybe),) if self.maybe else ()

    def _filter(self, *tests: Callable[[T_co], Verdict] | None, certain: bool = False) -> Self:
        """Return the records that pass every test; a maybe of this collection stays one."""
        check_flag("certain", certain)
        applied = [test for test in tests if test is not None]
        matching: list[T_co] = []
        maybe: list[str] = []
        before = frozenset(self.maybe)
        for record in self.records:
            verdict = _judge(record, applied)
            if verdict and record.id in before:
                verdict = Verdict.MAYBE
            if verdict is Verdict.NO or (certain and verdict is Verdict.MAYBE):
                continue
            matching.append(record)
            if verdict is Verdict.MAYBE:
                maybe.append(record.id)
        return self._found(tuple(matching), tuple(maybe))

    def _refuse_unknown(self, unknown: Iterable[str]) -> None:
        """Raise `BadQuery` for criteria that `find` does not take."""
        if unknown:
            parameters = inspect.signature(getattr(self, "find")).parameters.values()  # noqa: B009
            named = [each.name for each in parameters if each.kind is each.KEYWORD_ONLY]
            refuse_unknown(unknown, named)

    def _equals(self, name: str, value: object) -> Callable[[object], Verdict] | None:
        """Return a test that a field, or an item of it, is a value; no test for ``None``."""
        return None if value is None else self._is_one_of(name, (value,))

    def _is_one_of(
        self, name: str, values: Iterable[object] | None
    ) -> Callable[[object], Verdict] | None:
        """Return a test that a field, or an item of it, is one of the values; none for ``None``."""
        if values is None:
            return None
        wanted = frozenset(values)
        return lambda record: Verdict.sure(not wanted.isdisjoint(_items(getattr(record, name))))


def _judge(record: T, tests: Iterable[Callable[[T], Verdict]]) -> Verdict:
    verdict = Verdict.YES
    for test in tests:
        verdict = verdict & test(record)
        if verdict is Verdict.NO:
            break
    return verdict


def _items(value: object) -> Iterable[object]:
    return cast(tuple[object, ...], value) if isinstance(value, tuple) else (value,)

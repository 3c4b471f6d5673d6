"""The names under which each record can be found."""

from collections.abc import Callable, Iterator

from cisrecords.archive.kinds import AnyRecord
from cisrecords.names import core, fold, loose
from cisrecords.records import Body, Instrument, Named, Person, State

__all__ = ["aliases", "foldings"]


def aliases(record: AnyRecord) -> Iterator[str]:
    """Yield the id of a record, its names in every script, its ISO code, and its family name."""
    yield record.id
    if isinstance(record, State) and record.alpha_3:
        yield record.alpha_3
    if isinstance(record, Named):
        for name in record.names:
            yield name.text
        if isinstance(record, Person):
            yield from _family_names(record)
    else:
        yield record.name


def _family_names(person: Person) -> Iterator[str]:
    for name in person.names:
        last = name.text.replace(".", ". ").split()[-1]
        if last != name.text and not last.endswith("."):
            yield last


def foldings(cls: type) -> tuple[Callable[[str], str], ...]:
    """Return the ways to compare names of a class of records, the strictest first.

    The second way is tried only where the first finds nothing: it ignores "of the CIS" and the
    like in names of bodies and instruments, and doubled letters in those of people.
    """
    if issubclass(cls, Body | Instrument):
        return fold, core
    return (fold, loose) if issubclass(cls, Person) else (fold,)

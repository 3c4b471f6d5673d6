"""Under which texts each record can be looked up."""

from collections.abc import Callable, Iterator

from cisrecords.archive.kinds import AnyRecord
from cisrecords.names import core, fold, loose
from cisrecords.records import Body, Instrument, Named, Person, State

__all__ = ["aliases", "foldings"]


def aliases(record: AnyRecord) -> Iterator[str]:
    """Tell every text by which a record may be asked for.

    Args:
        record: A record.

    Yields:
        Its id, its names in every script, the code of a state, the family name of a person.

    Example:
        >>> list(aliases(State(id="GE", alpha_3="GEO", names="Georgia")))
        ['GE', 'GEO', 'Georgia']
    """
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
    """Say in which ways names of a class of records are compared, the strictest first.

    Args:
        cls: A record class.

    Returns:
        Functions from a text to its key. The second way is tried only where the first finds
        nothing: for bodies and instruments it passes over "of the CIS" and the like, for people
        over doubled letters.

    Example:
        >>> loosest = foldings(Body)[-1]
        >>> loosest("Economic Court of the CIS") == loosest("Economic Court")
        True
    """
    if issubclass(cls, Body | Instrument):
        return fold, core
    return (fold, loose) if issubclass(cls, Person) else (fold,)

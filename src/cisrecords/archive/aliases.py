"""Under which texts each record can be looked up."""

from collections.abc import Callable, Iterator

from cisrecords.archive.kinds import AnyRecord
from cisrecords.names import core, fold
from cisrecords.records import Body, Named, Person, State

__all__ = ["aliases", "folding"]


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


def folding(cls: type) -> Callable[[str], str]:
    """Say how names of a class of records are folded for comparison.

    Args:
        cls: A record class.

    Returns:
        A function from a text to its key; for bodies it passes over "of the CIS" and the like.

    Example:
        >>> folding(Body)("Economic Court of the CIS") == folding(Body)("Economic Court")
        True
    """
    return core if issubclass(cls, Body) else fold

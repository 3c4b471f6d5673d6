"""The names under which each record can be found."""

from __future__ import annotations

from collections.abc import Iterator

from cisrecords import archive, names, records

__all__ = ["aliases", "parts_of_names", "style_of"]


def aliases(record: archive.AnyRecord) -> Iterator[str]:
    """Yield the names of a record in every script, its ISO code, and its id."""
    if isinstance(record, records.State) and record.alpha_3:
        yield record.alpha_3
    if isinstance(record, records.Named):
        for name in record.names:
            yield name.text
    else:
        yield record.name
    if not isinstance(record, records.Person):
        yield record.id
    elif "-" in record.id:
        # The id of a person is a name: family and given name.
        yield record.id.replace("-", " ")


def parts_of_names(record: archive.AnyRecord) -> Iterator[str]:
    """Yield the family names of a person; they alone find the person where nobody else has them."""
    if not isinstance(record, records.Person):
        return
    for name in record.names:
        last = name.text.replace(".", ". ").split()[-1]
        if last != name.text and not last.endswith("."):
            yield last


def style_of(cls: type) -> names.Style:
    """Return how the names of a class of records are compared."""
    if issubclass(cls, records.Person):
        return names.PEOPLE
    return names.PLACES if issubclass(cls, records.State | records.City) else names.TITLES

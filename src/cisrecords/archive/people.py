"""People by the names that reports print."""

import attrs

from cisrecords.archive.archive import Archive
from cisrecords.names import fold

__all__ = ["PersonMatch", "match_person"]


@attrs.frozen
class PersonMatch:
    """The id of the one person that a printed name surely means, and ids of possible ones."""

    person: str | None = None
    possible: tuple[str, ...] = ()


def match_person(archive: Archive, printed: str) -> PersonMatch:
    """Match a printed name with the people on record; a family name alone is too little."""
    if len(fold(printed).split()) < 2:
        return PersonMatch()
    found = archive.people.named(printed)
    return PersonMatch(found[0].id) if len(found) == 1 else PersonMatch()

"""People by the names that reports print."""

import attrs

from cisrecords.archive.archive import Archive
from cisrecords.names import POSSIBLE, SAME, is_full_name, score
from cisrecords.records import Person

__all__ = ["PersonMatch", "has_full_name", "match_person"]


@attrs.frozen
class PersonMatch:
    """The id of the one person that a printed name surely means, and the ids of possible ones."""

    person: str | None = None
    possible: tuple[str, ...] = ()


def match_person(archive: Archive, printed: str) -> PersonMatch:
    """Match a printed name with the people on record.

    A family name alone, initials, and a name that several people bear are never sure.
    """
    hits = archive.people.search(printed)
    if is_full_name(printed):
        near = [hit.record for hit in hits if hit.score >= SAME]
        sure = [person for person in near if has_full_name(person, printed)]
        if len(sure) == 1:
            return PersonMatch(sure[0].id)
    return PersonMatch(None, tuple(hit.record.id for hit in hits if hit.score >= POSSIBLE))


def has_full_name(person: Person, text: str) -> bool:
    """Check whether a full name of a person is the same as a string."""
    return any(is_full_name(name.text) and score(text, name.text) >= SAME for name in person.names)

"""People by the names that reports print."""

import attrs

from cisrecords.archive.archive import Archive
from cisrecords.names import POSSIBLE, SAME, is_full_name, score
from cisrecords.records import Person

__all__ = ["PersonMatch", "match_person"]


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
    sure = [hit.record for hit in hits if hit.score >= SAME and _has_full(hit.record, printed)]
    if len(sure) == 1:
        return PersonMatch(sure[0].id)
    return PersonMatch(None, tuple(hit.record.id for hit in hits if hit.score >= POSSIBLE))


def _has_full(person: Person, printed: str) -> bool:
    """Check whether a full name of a person is the same as a full name."""
    return is_full_name(printed) and any(
        score(printed, name.text) >= SAME and is_full_name(name.text) for name in person.names
    )

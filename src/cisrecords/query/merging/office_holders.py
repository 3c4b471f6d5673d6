"""Match a person of whom only initials are known by an office held on a day."""

from collections.abc import Iterable, Iterator

from cisrecords.archive import AnyRecord, Archive
from cisrecords.dates import When
from cisrecords.dates.days import overlap
from cisrecords.names import SAME, score
from cisrecords.records import Meeting, Person, Tenure

__all__ = ["match_by_office"]


def match_by_office(archive: Archive, person: Person, incoming: Iterable[AnyRecord]) -> str | None:
    """Return the only existing person of a name who held the office of an incoming one that day."""
    found: set[str] = set()
    for office, when in _offices_of(archive, person.id, incoming):
        holders = {
            tenure.person
            for tenure in archive.tenures
            if tenure.office == office
            and tenure.person
            and tenure.period
            and overlap(tenure.period, when)
        }
        bearers = {holder for holder in holders if _same_name(archive.people[holder], person)}
        if len(bearers) != 1:
            return None
        found |= bearers
    return found.pop() if len(found) == 1 else None


def _offices_of(
    archive: Archive, person: str, incoming: Iterable[AnyRecord]
) -> Iterator[tuple[str, When]]:
    """Yield the offices that incoming tenures and attendance give a person, with their days."""
    for record in incoming:
        if isinstance(record, Tenure) and record.person == person and record.period:
            yield record.office, record.period
        elif isinstance(record, Meeting) and record.when is not None:
            for row in record.attendance:
                if row.person == person and row.office_as_reported:
                    for office in archive.offices.named(row.office_as_reported):
                        if row.participant in (None, office.of):
                            yield office.id, record.when


def _same_name(existing: Person, incoming: Person) -> bool:
    return any(
        score(name.text, other.text) >= SAME for name in incoming.names for other in existing.names
    )

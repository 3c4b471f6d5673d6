"""Names resolved into the records that have them, among those on record and new ones."""

from collections.abc import Iterable, Sequence

from cisrecords.archive.aliases import aliases
from cisrecords.archive.any_record import AnyRecord
from cisrecords.archive.archive import Archive
from cisrecords.archive.kinds import KIND_CLASSES, kind_of, noun_of
from cisrecords.archive.people import match_person
from cisrecords.errors import Ambiguous, NotFound, Problem
from cisrecords.names import fold

__all__ = ["describe_failure", "did_you_mean_ids", "nearest_ids", "resolve_name", "together"]

_MOST = 3


def together(archive: Archive, records: Iterable[AnyRecord]) -> Archive:
    """Return an archive with some records added or replaced; nothing is checked."""
    by_kind: dict[str, dict[str, AnyRecord]] = {}
    for record in records:
        by_kind.setdefault(kind_of(record), {})[record.id] = record
    if not by_kind:
        return archive

    def read(kind: str) -> Iterable[AnyRecord]:
        known = {record.id: record for record in archive.collection(kind)}
        return (known | by_kind.get(kind, {})).values()

    both = Archive.read_late(read, retired=archive.retired)
    # The other collections are shared, as their indexes of names take time to build.
    vars(both).update(
        {kind: archive.collection(kind) for kind in KIND_CLASSES if kind not in by_kind}
    )
    return both


def resolve_name(archive: Archive, text: str, kinds: Sequence[str]) -> AnyRecord:
    """Return the one record of some kinds that has an id or a name; a person in any spelling.

    `NotFound` has the nearest ids as suggestions, `Ambiguous` all candidates.
    """
    for kind in kinds:
        if (record := archive.collection(kind).with_id(text)) is not None:
            return record
    match = match_person(archive, text) if "people" in kinds else None
    if match and match.person is not None and list(kinds) == ["people"]:
        return archive.people[match.person]
    named = {one.id: one for kind in kinds for one in archive.collection(kind).named(text)}
    # A name that is equal counts for more than one without "of the CIS" or in another spelling.
    equal = [one for one in named.values() if fold(text) in map(fold, aliases(one))]
    for found in (equal, [*named.values()]):
        if len(found) == 1:
            return found[0]
    possible = match.possible if match else ()
    if named or possible:
        raise Ambiguous(text, named or possible)
    raise NotFound(text, nearest_ids(archive, text, kinds), noun_of(kinds))


def nearest_ids(archive: Archive, text: str, kinds: Iterable[str]) -> tuple[str, ...]:
    """Return the ids of the records of some kinds whose names are nearest to a string.

    They are the ids of those that have the name, where any has.
    """
    listed = list(kinds)
    matches = [match for kind in listed for match in archive.collection(kind).search(text, _MOST)]
    matches.sort(key=lambda match: -match.score)
    exact = [match for match in matches if match.score == 1]
    if matches:
        return tuple(dict.fromkeys(match.record.id for match in exact or matches))[:_MOST]
    collections = [archive.collection(kind) for kind in listed]
    names = [(one, name) for one in collections for name in one.nearest(text)]
    return tuple(dict.fromkeys(each.id for one, name in names for each in one.named(name)))[:_MOST]


def describe_failure(error: Ambiguous | NotFound, expected: str, path: str) -> Problem:
    """Return the problem of a name that means no record, or more than one, at a path."""
    if isinstance(error, Ambiguous):
        hint = "it may be any of " + ", ".join(map(repr, error.candidates)) + "; write one of these"
        return Problem(path, "ambiguous-name", expected, error.query, hint)
    hint = f"no record has this id or name; {did_you_mean_ids(error.suggestions)}"
    return Problem(path, "dangling-id", expected, error.query, hint)


def did_you_mean_ids(ids: Iterable[str]) -> str:
    """Return the hint that names the nearest ids, or what to do where there are none."""
    listed = " or ".join(map(repr, ids))
    return f"did you mean {listed}?" if listed else "add the record or correct the name"

"""What changed in the shipped records since the version before, which a reader may have cited."""

import json
from collections.abc import Iterable
from pathlib import Path

import attrs

from cisrecords.archive import KIND_CLASSES, AnyRecord, Archive
from cisrecords.bundled.manifest import checksum, text_of
from cisrecords.codec import dumps
from cisrecords.codec.canonical import canonical

__all__ = ["PREVIOUS", "Changes", "Edition", "changes_since", "edition_of", "previous", "save"]

PREVIOUS = "previous.json"
"""The name of the file that tells the version before."""

_DIGITS = 12


@attrs.frozen(kw_only=True)
class Edition:
    """A version of the records, told by a digest of each.

    Attributes:
        version: The version.
        records: The first digits of the SHA-256 of each record, by id.

    Example:
        >>> edition_of(Archive(version="1"))
        Edition(version='1', records={})
    """

    version: str
    records: dict[str, str]


@attrs.frozen(kw_only=True)
class Changes:
    """What is different from another version.

    Attributes:
        since: The other version.
        added: Ids of the records that are new.
        removed: Ids of the records that are gone; a retired id still finds its successor.
        changed: Ids of the records that are not what they were.

    Example:
        >>> cited = Edition(version="1", records={"GE": "0" * 12})
        >>> changes_since(cited, Archive())
        Changes(since='1', added=(), removed=('GE',), changed=())
    """

    since: str
    added: tuple[str, ...]
    removed: tuple[str, ...]
    changed: tuple[str, ...]


def edition_of(archive: Archive) -> Edition:
    """Tell a version of the records by a digest of each.

    Args:
        archive: The records.

    Returns:
        The edition.

    Example:
        >>> from cisrecords.records import State
        >>> list(edition_of(Archive(states=[State(id="GE", names="Georgia")])).records)
        ['GE']
    """
    records: Iterable[AnyRecord] = (
        record for kind in KIND_CLASSES for record in archive.collection(kind)
    )
    digests = {record.id: checksum(dumps(record).encode())[:_DIGITS] for record in records}
    return Edition(version=archive.version, records=dict(sorted(digests.items())))


def previous() -> Edition:
    """Return the edition before the shipped one.

    Returns:
        The edition.

    Raises:
        FileProblem: It is missing or cannot be read.

    Example:
        >>> previous().version < "2100"
        True
    """
    return Edition(**json.loads(text_of(PREVIOUS)))


def changes_since(edition: Edition, archive: Archive) -> Changes:
    """Tell what is different in the records from an edition of them.

    Args:
        edition: The edition that is compared with, such as `previous()`.
        archive: The records.

    Returns:
        The ids of the records that were added, removed and changed.

    Example:
        >>> archive = Archive(version="1")
        >>> changes_since(edition_of(archive), archive).changed
        ()
    """
    then, now = edition.records, edition_of(archive).records
    return Changes(
        since=edition.version,
        added=tuple(identity for identity in now if identity not in then),
        removed=tuple(identity for identity in then if identity not in now),
        changed=tuple(
            identity for identity in now if then.get(identity, "") not in ("", now[identity])
        ),
    )


def save(archive: Archive, folder: Path) -> None:
    """Keep an edition as the one before, when a new one is begun.

    Args:
        archive: The records as they were released.
        folder: The folder of the shipped files.

    Raises:
        FileNotFoundError: There is no such folder.

    Example:
        >>> save(Archive(), Path("nowhere"))
        Traceback (most recent call last):
        ...
        FileNotFoundError: [Errno 2] No such file or directory: 'nowhere/previous.json'
    """
    text = canonical(attrs.asdict(edition_of(archive)))
    (folder / PREVIOUS).write_text(text, encoding="utf-8")

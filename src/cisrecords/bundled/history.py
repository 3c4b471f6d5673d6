"""Changes in the shipped records since the previous version, which a reader may have cited."""

import json
from collections.abc import Iterable
from pathlib import Path

import attrs

from cisrecords import codec
from cisrecords.archive import KIND_CLASSES, AnyRecord, Archive
from cisrecords.bundled.manifest import checksum, text_of
from cisrecords.codec.formats.canonical import canonical

__all__ = ["PREVIOUS", "Changes", "Edition", "changes_since", "edition_of", "previous", "save"]

PREVIOUS = "previous.json"
"""The name of the file with the previous edition."""

_DIGITS = 12


@attrs.frozen(kw_only=True)
class Edition:
    """A version of the records: the first digits of the SHA-256 of each record, by id."""

    version: str
    records: dict[str, str]


@attrs.frozen(kw_only=True)
class Changes:
    """Ids of the records that differ from another version: added, removed and changed."""

    since: str
    added: tuple[str, ...]
    removed: tuple[str, ...]
    changed: tuple[str, ...]


def edition_of(archive: Archive) -> Edition:
    """Return the edition of an archive."""
    records: Iterable[AnyRecord] = (
        record for kind in KIND_CLASSES for record in archive.collection(kind)
    )
    digests = {record.id: checksum(codec.dumps(record).encode())[:_DIGITS] for record in records}
    return Edition(version=archive.version, records=dict(sorted(digests.items())))


def previous() -> Edition:
    """Return the edition before the shipped one."""
    return Edition(**json.loads(text_of(PREVIOUS)))


def changes_since(edition: Edition, archive: Archive) -> Changes:
    """Compare an archive with an edition of it."""
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
    """Write an archive as the previous edition into the folder of the shipped files."""
    text = canonical(attrs.asdict(edition_of(archive)))
    (folder / PREVIOUS).write_text(text, encoding="utf-8")

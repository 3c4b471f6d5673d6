"""`load`: the shipped records, each kind read when it is first used."""

import json
from collections.abc import Iterable, Iterator, Mapping, ValuesView
from functools import cache
from typing import Any

from cisrecords import records
from cisrecords.archive import KIND_CLASSES
from cisrecords.bundled.manifest import Manifest, checksum, read_manifest, text_of
from cisrecords.codec.convert.bulk import collector_paused
from cisrecords.codec.convert.generated import fast_reader
from cisrecords.commonwealth import Commonwealth
from cisrecords.errors import FileProblem

__all__ = ["kind_of_file", "load"]


@cache
def load() -> Commonwealth:
    """Return the shipped records, each kind read when it is first used.

    They were checked together before they were shipped; here each file is compared with its
    checksum. A record that is looked up by its id is built alone.

    Returns:
        The one `Commonwealth` of the shipped records.

    Raises:
        FileProblem: A shipped file is missing or was changed; also raised later, when a kind is
            first used.

    Example:
        >>> import cisrecords
        >>> cisrecords.load() is cisrecords.load()
        True
    """
    manifest = read_manifest()
    return Commonwealth.read_late(
        lambda kind: _Unread(kind, manifest),
        horizon=manifest.horizon,
        gaps=_gaps(manifest),
        version=manifest.version,
        retired=manifest.retired,
    )


class _Unread(Mapping[str, Any]):
    """The records of one kind by their ids, each built from its plain data when it is used."""

    def __init__(self, kind: str, manifest: Manifest) -> None:
        self._cls: type[Any] = KIND_CLASSES[kind]
        names = [name for name in manifest.files if kind_of_file(name) == kind]
        self._plain: dict[str, Any] = {
            plain["id"]: plain for name in names for plain in _data_of(name, manifest.files[name])
        }
        self._built: dict[str, Any] = {}

    def __getitem__(self, identity: str) -> Any:
        plain = self._plain[identity]
        if plain is not None:
            self._build([plain])
        return self._built[identity]

    def __contains__(self, identity: object) -> bool:
        return identity in self._plain

    def __iter__(self) -> Iterator[str]:
        return iter(self._plain)

    def __len__(self) -> int:
        return len(self._plain)

    def values(self) -> ValuesView[Any]:
        """Return all records; those that are not built yet are built in one go."""
        self._build([plain for plain in self._plain.values() if plain is not None])
        return super().values()

    def _build(self, plain: Iterable[Any]) -> None:
        for record in _structured(plain, self._cls):
            self._built.setdefault(record.id, record)
            self._plain[record.id] = None


def _gaps(manifest: Manifest) -> "Iterator[records.Gap]":
    yield from _structured(manifest.gaps, records.Gap)


@collector_paused
def _structured(plain: Iterable[Any], cls: Any) -> list[Any]:
    """Return the records of plain data that was checked before it was shipped."""
    read = fast_reader(cls)
    return [read(each, [0]) for each in plain]


@collector_paused
def _data_of(name: str, expected: str) -> Any:
    """Return the plain data of a shipped file; raise `FileProblem` where it was changed."""
    data = text_of(name)
    if checksum(data) != expected:
        reason = "this is not the file that was shipped; reinstall cisrecords"
        raise FileProblem(name, reason)
    return json.loads(data)


def kind_of_file(name: str) -> str:
    """Return the kind of records in a shipped file, from its name."""
    return name.partition("/")[0].removesuffix(".json")

"""`load`: the shipped records, each kind read when it is first used."""

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

from cisrecords.archive import KIND_CLASSES, AnyRecord
from cisrecords.bundled.manifest import Manifest, checksum, read_manifest, text_of
from cisrecords.codec.convert.bulk import collector_paused
from cisrecords.codec.convert.generated import fast_reader
from cisrecords.commonwealth import Commonwealth
from cisrecords.errors import FileProblem
from cisrecords.records import Gap

__all__ = ["kind_of_file", "load"]


@cache
def load() -> Commonwealth:
    """Return the shipped records, each kind read when it is first used.

    They were checked together before they were shipped; here each file is compared with its
    checksum.

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
        lambda kind: _records(kind, manifest),
        horizon=manifest.horizon,
        gaps=[fast_reader(Gap)(gap, [0]) for gap in manifest.gaps],
        version=manifest.version,
        retired=manifest.retired,
    )


def _records(kind: str, manifest: Manifest) -> Iterator[AnyRecord]:
    for name, expected in manifest.files.items():
        if kind_of_file(name) == kind:
            data = text_of(name)
            if checksum(data) != expected:
                reason = "this is not the file that was shipped; reinstall cisrecords"
                raise FileProblem(name, reason)
            cls: Any = KIND_CLASSES[kind]
            read = fast_reader(cls)
            with collector_paused():
                records = [read(plain, [0]) for plain in json.loads(data)]
            yield from records


def kind_of_file(name: str) -> str:
    """Return the kind of records in a shipped file, from its name."""
    return name.partition("/")[0].removesuffix(".json")

"""`load`: the shipped records, read when they are first asked for."""

from functools import cache
from typing import Any

from cisrecords.bundled.manifest import checksum, read_manifest, text_of
from cisrecords.codec import build, parse
from cisrecords.commonwealth import Commonwealth
from cisrecords.errors import FileProblem

__all__ = ["kind_of_file", "load"]


@cache
def load() -> Commonwealth:
    """Return the shipped records; read once, then handed out again.

    Returns:
        The one `Commonwealth` of the shipped records.

    Raises:
        FileProblem: A shipped file is missing or is not what was shipped.

    Example:
        >>> import cisrecords
        >>> cisrecords.load() is cisrecords.load()
        True
    """
    manifest = read_manifest()
    document: dict[str, Any] = {
        "schema": manifest.schema,
        "version": manifest.version,
        "horizon": manifest.horizon,
        "gaps": manifest.gaps,
    }
    for name, expected in manifest.files.items():
        data = text_of(name)
        if checksum(data) != expected:
            reason = "the shipped file is not the one that was shipped; install cisrecords anew"
            raise FileProblem(name, reason)
        document.setdefault(kind_of_file(name), []).extend(parse(data))
    return build(document)


def kind_of_file(name: str) -> str:
    """Say which kind of records a shipped file holds.

    Args:
        name: The name of the file: ``acts.json``, or ``meetings/BODY.json``.

    Returns:
        The name of the collection.

    Example:
        >>> kind_of_file("meetings/economic-court.json")
        'meetings'
    """
    return name.partition("/")[0].removesuffix(".json")

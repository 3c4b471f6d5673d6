"""Bring the shipped files in order after an edit: checked, canonical, with new checksums.

For contributors: ``python -m cisrecords.bundled.refresh`` in a checkout. Nothing is written where
the records have a problem; every problem is printed.
"""

import sys
from pathlib import Path
from typing import Any

from cisrecords.bundled.history import PREVIOUS
from cisrecords.bundled.manifest import MANIFEST, checksum
from cisrecords.bundled.shipped import kind_of_file
from cisrecords.codec import build, parse
from cisrecords.codec.atomic import replace_file
from cisrecords.codec.canonical import canonical
from cisrecords.codec.document import document_of
from cisrecords.errors import InvalidRecords
from cisrecords.fields import KINDS

__all__ = ["files_of", "main", "refresh"]


def files_of(document: dict[str, Any]) -> dict[str, str]:
    r"""Lay a document out as the shipped files are: one a kind, meetings one a body.

    Args:
        document: The plain data of a document.

    Returns:
        The text of each file, by its name.

    Example:
        >>> list(files_of({"topics": [{"id": "trade", "names": [{"text": "trade"}]}]}))
        ['topics.json']
    """
    lists: dict[str, list[Any]] = {}
    for kind in KINDS:
        for record in document.get(kind, ()):
            meeting = kind == "meetings"
            name = f"meetings/{record['sessions'][0]['body']}.json" if meeting else f"{kind}.json"
            lists.setdefault(name, []).append(record)
    return {name: canonical(records) for name, records in sorted(lists.items())}


def refresh(folder: Path) -> list[str]:
    """Check a folder of shipped files, write them canonically, and renew the manifest.

    Args:
        folder: The folder, with its manifest.

    Returns:
        The names of the files that changed.

    Raises:
        InvalidRecords: The records have problems; nothing was written.

    Example:
        >>> refresh(Path("nowhere"))
        Traceback (most recent call last):
        ...
        FileNotFoundError: [Errno 2] No such file or directory: 'nowhere/manifest.json'
    """
    manifest = parse((folder / MANIFEST).read_bytes())
    document = {key: manifest[key] for key in ("schema", "version", "horizon", "gaps", "retired")}
    present = sorted(
        path for path in folder.rglob("*.json") if path.name not in (MANIFEST, PREVIOUS)
    )
    for path in present:
        kind = kind_of_file(path.relative_to(folder).as_posix())
        document.setdefault(kind, []).extend(parse(path.read_bytes()))
    texts = files_of(document_of(build(document)))
    manifest["files"] = {name: checksum(text.encode()) for name, text in texts.items()}
    for path in present:
        if path.relative_to(folder).as_posix() not in texts:
            path.unlink()
    return [
        name
        for name, text in {**texts, MANIFEST: canonical(manifest)}.items()
        if _write(folder / name, text)
    ]


def _write(path: Path, text: str) -> bool:
    data = text.encode()
    if path.exists() and path.read_bytes() == data:
        return False
    path.parent.mkdir(exist_ok=True)
    replace_file(path, data)
    return True


def main(folder: Path = Path(__file__).parent / "data") -> int:
    """Refresh the shipped files of the checkout and tell what changed.

    Args:
        folder: The folder of the shipped files.

    Returns:
        0, or 1 where the records have problems.

    Example:
        >>> callable(main)
        True
    """
    try:
        changed = refresh(folder)
    except InvalidRecords as error:
        sys.stderr.write("".join(f"{problem}\n" for problem in error.problems))
        return 1
    sys.stdout.write("".join(f"{name}\n" for name in changed or ["nothing to change"]))
    return 0


if __name__ == "__main__":
    sys.exit(main())

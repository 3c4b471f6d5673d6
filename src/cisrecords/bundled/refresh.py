"""Check the shipped files after an edit, write them canonically, and renew their checksums.

For contributors: ``python -m cisrecords.bundled.refresh`` in a checkout. Where the records have a
problem, nothing is written and every problem is printed.
"""

import sys
from pathlib import Path
from typing import Any

from cisrecords.bundled.history import PREVIOUS
from cisrecords.bundled.manifest import MANIFEST, checksum
from cisrecords.bundled.shipped import kind_of_file
from cisrecords.codec import build, parse
from cisrecords.codec.convert.document import document_of
from cisrecords.codec.formats.canonical import canonical
from cisrecords.disk.atomic import replace_file
from cisrecords.errors import InvalidRecords
from cisrecords.fields import KINDS

__all__ = ["files_of", "main", "refresh"]


def files_of(document: dict[str, Any]) -> dict[str, str]:
    """Return the content of each shipped file of a document: one a kind, meetings one a body."""
    lists: dict[str, list[Any]] = {}
    for kind in KINDS:
        for record in document.get(kind, ()):
            meeting = kind == "meetings"
            name = f"meetings/{record['sessions'][0]['body']}.json" if meeting else f"{kind}.json"
            lists.setdefault(name, []).append(record)
    return {name: canonical(records) for name, records in sorted(lists.items())}


def refresh(folder: Path) -> list[str]:
    """Check and rewrite a folder of shipped files; return the names of those that changed.

    Where the records have problems it raises `InvalidRecords` and writes nothing.
    """
    manifest = parse((folder / MANIFEST).read_bytes())
    document = {key: manifest[key] for key in ("schema", "version", "horizon", "gaps", "retired")}
    paths = sorted(path for path in folder.rglob("*.json") if path.name not in (MANIFEST, PREVIOUS))
    for path in paths:
        kind = kind_of_file(path.relative_to(folder).as_posix())
        document.setdefault(kind, []).extend(parse(path.read_bytes()))
    contents = files_of(document_of(build(document)))
    manifest["files"] = {name: checksum(text.encode()) for name, text in contents.items()}
    for path in paths:
        if path.relative_to(folder).as_posix() not in contents:
            path.unlink()
    return [
        name
        for name, text in {**contents, MANIFEST: canonical(manifest)}.items()
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
    """Refresh the shipped files of the checkout and print the names of those that changed."""
    try:
        changed = refresh(folder)
    except InvalidRecords as error:
        sys.stderr.write("".join(f"{problem}\n" for problem in error.problems))
        return 1
    sys.stdout.write("".join(f"{name}\n" for name in changed or ["nothing to change"]))
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""The citation of an answer: the version of the dataset, the records, the sources."""

import json
from collections.abc import Iterator
from typing import Any

from cisrecords.archive import Archive
from cisrecords.errors import BadQuery
from cisrecords.evidence import Citation, Source
from cisrecords.names import did_you_mean
from cisrecords.query.common.about import TITLE, dataset_line, view
from cisrecords.query.sources.csl import csl_item
from cisrecords.query.sources.provenance import Provenance, provenance_of

__all__ = ["STYLES", "cite"]

STYLES = ("text", "csl")
"""The styles in which `Commonwealth.cite` writes."""


def cite(archive: Archive, answer: object, style: str = "text") -> str:
    """Write the citation of an answer; see `Commonwealth.cite`."""
    if style not in STYLES:
        near = did_you_mean(style, STYLES)
        raise BadQuery("style", style, f"expected one of {', '.join(STYLES)}", near)
    provenance = provenance_of(archive, answer)
    return _csl(archive, provenance) if style == "csl" else _text(archive, provenance)


def _text(archive: Archive, provenance: Provenance) -> str:
    lines = [dataset_line(archive.version, archive.knowledge)]
    lines.append(f"Records: {', '.join(provenance.records) or 'none'}.")
    lines.append("Sources:" if provenance.sources else "Sources: none.")
    pairs = zip(provenance.sources, provenance.cites, strict=True)
    lines.extend(f"- {_line(source, cites)}" for source, cites in pairs)
    return "\n".join(lines)


def _line(source: Source, cites: tuple[Citation, ...]) -> str:
    published = "undated" if source.published is None else str(source.published)
    parts = (source.title, source.publisher, published, source.url, *_notes(source, cites))
    return f"{'. '.join(part.rstrip('.') for part in parts if part)}. [{source.id}]"


def _notes(source: Source, cites: tuple[Citation, ...]) -> Iterator[str]:
    """List the original of a copy, the locators in the source, and its attributions."""
    if source.copy_of is not None:
        yield f"Copy of {source.copy_of}"
    for label, values in (
        ("At", {cite.locator for cite in cites if cite.locator}),
        ("According to", {cite.according_to for cite in cites if cite.according_to}),
    ):
        if values:
            yield f"{label} {'; '.join(sorted(values))}"


def _csl(archive: Archive, provenance: Provenance) -> str:
    dataset: dict[str, Any] = {
        "id": "cisrecords",
        "type": "dataset",
        "title": f"{TITLE}{view(archive.knowledge)}",
        "note": f"Records: {', '.join(provenance.records) or 'none'}",
    }
    if archive.version:
        dataset["version"] = archive.version
    items = [dataset]
    for source, cites in zip(provenance.sources, provenance.cites, strict=True):
        note = ". ".join(_notes(source, cites))
        items.append({**csl_item(source), **({"note": note} if note else {})})
    return json.dumps(items, ensure_ascii=False, indent=2)

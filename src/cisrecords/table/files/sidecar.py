"""The file beside a file of text: the dataset, and the type and meaning of each column.

It follows CSV on the Web (CSVW), which tools find by its name, ``NAME.csv-metadata.json``.
"""

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

import attrs

from cisrecords.table.about import About
from cisrecords.table.columns import Column, ColumnType

__all__ = ["Sidecar", "metadata_of"]

_ABOUT = {
    "title": "dc:title",
    "version": "schema:version",
    "horizon": "dc:temporal",
    "licence": "dc:license",
    "citation": "dc:bibliographicCitation",
}
_TYPES: dict[ColumnType, dict[str, Any]] = {
    ColumnType.TEXT: {"datatype": "string"},
    ColumnType.WORDS: {"datatype": "string", "separator": " "},
    ColumnType.INTEGER: {"datatype": "long"},
    ColumnType.NUMBER: {"datatype": "double"},
    ColumnType.YES_NO: {"datatype": "boolean"},
    ColumnType.DATE: {"datatype": {"base": "string", "dc:title": "EDTF"}},
    ColumnType.DAY: {"datatype": "date"},
}
_NAME = re.compile("[A-Za-z0-9][A-Za-z0-9_]*")
_GUARDED = (
    "In front of each cell that a spreadsheet would take for a formula, a number or a date "
    "stands an apostrophe, which is no part of it."
)


@attrs.frozen(kw_only=True)
class Sidecar:
    """What the metadata beside a file say of it."""

    about: About | None = None
    delimiter: str = ","
    columns: Mapping[str, Column] = attrs.field(factory=dict[str, Column])

    @classmethod
    def of(cls, document: Any) -> "Sidecar":
        """Return what a document says; nothing, where it is not the metadata of a table."""
        try:
            found = {name: document[key] for name, key in _ABOUT.items() if key in document}
            about = About(**found) if found else None
            heads = [_head(column) for column in document["tableSchema"]["columns"]]
            delimiter = document.get("dialect", {}).get("delimiter", ",")
        except (AttributeError, KeyError, TypeError, ValueError):
            return cls()
        columns = {head.name: head for head in heads}
        return cls(about=about, delimiter=delimiter, columns=columns)


def _head(column: dict[str, Any]) -> Column:
    written = {key: column[key] for key in ("datatype", "separator") if key in column}
    kind = next((kind for kind, known in _TYPES.items() if known == written), ColumnType.TEXT)
    return Column(column["titles"], kind, column.get("dc:description", ""))


def metadata_of(
    name: str,
    heads: Sequence[Column],
    about: About | None,
    dialect: dict[str, Any] | None = None,
    *,
    excel_safe: bool = False,
) -> bytes:
    """Return the metadata of a file by its name; the dialect is that of a CSV file."""
    found = about.to_dict() if about else {}
    document: dict[str, Any] = {
        "@context": "http://www.w3.org/ns/csvw",
        "url": name,
        **{_ABOUT[key]: value for key, value in found.items()},
        **({"dialect": dialect} if dialect else {}),
        "tableSchema": {"columns": [_column(head) for head in heads]},
        **({"notes": [{"dc:description": _GUARDED}]} if excel_safe else {}),
    }
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()


def _column(head: Column) -> dict[str, Any]:
    return {
        **({"name": head.name} if _NAME.fullmatch(head.name) else {}),
        "titles": head.name,
        **_TYPES[head.type],
        **({"dc:description": head.meaning} if head.meaning else {}),
    }

"""The descriptor of a Data Package (https://datapackage.org), made from the schemas of tables."""

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from cisrecords.archive import Archive, TableField, TableSchema, table_schemas
from cisrecords.archive.tables.schema import ID
from cisrecords.query.common.about import LICENCE, LICENCE_URL, TITLE, about_archive
from cisrecords.table import ColumnType

__all__ = ["DESCRIPTOR", "NAME", "descriptor_of"]

DESCRIPTOR = "datapackage.json"
"""The name of the file that describes a package."""

NAME = "cisrecords"
"""The name of a package of records."""

_PROFILE = "https://datapackage.org/profiles/2.0"
_TYPES = {
    ColumnType.TEXT: "string",
    ColumnType.WORDS: "string",
    ColumnType.INTEGER: "integer",
    ColumnType.NUMBER: "number",
    ColumnType.YES_NO: "boolean",
    ColumnType.DATE: "string",
    ColumnType.DAY: "date",
}
_MEDIA = {"csv": "text/csv", "parquet": "application/vnd.apache.parquet"}
_PIECE = 1 << 20


def descriptor_of(archive: Archive | None, folder: Path, format: str) -> dict[str, Any]:  # noqa: A002
    """Return the descriptor of the files in a folder, one for each table.

    Records without an archive are not checked together: only references of rows to the record or
    the row that they belong to are foreign keys then, as these hold in any case.
    """
    whole = archive is not None
    return {
        "$schema": f"{_PROFILE}/datapackage.json",
        "name": NAME,
        "title": TITLE,
        **(_about(archive) if archive is not None else {}),
        "resources": [
            _resource(schema, folder / f"{name}.{format}", format, whole=whole)
            for name, schema in table_schemas().items()
        ],
    }


def _about(archive: Archive) -> dict[str, Any]:
    known = about_archive(archive)
    return {
        **({"version": archive.version} if archive.version else {}),
        "description": f"{known.citation} Licence: {known.licence}.",
        "licenses": [{"name": LICENCE, "path": LICENCE_URL}],
        "citation": known.citation,
        "horizon": {kind: day.text for kind, day in archive.horizon.items()},
    }


def _resource(
    schema: TableSchema,
    path: Path,
    format: str,  # noqa: A002
    *,
    whole: bool,
) -> dict[str, Any]:
    return {
        "name": schema.name,
        "path": path.name,
        "type": "table",
        "description": schema.meaning,
        "format": format,
        "mediatype": _MEDIA[format],
        **(_of_text(path) if format == "csv" else {}),
        "schema": {
            "fields": [_field(field, format) for field in schema.fields],
            "primaryKey": list(schema.key),
            **_foreign_keys(schema, whole=whole),
        },
    }


def _of_text(path: Path) -> dict[str, Any]:
    """Return the encoding, the size and the checksum; frictionless has none for Parquet."""
    size = path.stat().st_size
    return {"encoding": "utf-8", "bytes": size, "hash": f"sha256:{_sha256(path)}"}


def _field(field: TableField, format: str) -> dict[str, Any]:  # noqa: A002
    constraints = {
        **({"required": True} if field.required else {}),
        **({"enum": list(field.terms)} if field.terms else {}),
    }
    numeric = field.column.type in (ColumnType.INTEGER, ColumnType.NUMBER)
    # frictionless reads Parquet by way of pandas, in which an empty number is NaN.
    missing = {"missingValues": ["", "nan"]} if numeric and format == "parquet" else {}
    return {
        "name": field.name,
        "type": _TYPES[field.column.type],
        "description": field.column.meaning,
        **missing,
        **({"constraints": constraints} if constraints else {}),
    }


def _foreign_keys(schema: TableSchema, *, whole: bool) -> Mapping[str, Any]:
    keys = [
        {"fields": [column], "reference": {"resource": table, "fields": ["id"]}}
        for column, table in schema.foreign_keys.items()
        if whole or column in (*schema.owners, ID)
    ]
    return {"foreignKeys": keys} if keys else {}


def _sha256(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            digest.update(piece)
    return digest.hexdigest()

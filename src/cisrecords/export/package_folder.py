"""`package`: all records as a folder of tables that describes itself."""

import json
import os
from collections.abc import Iterable, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Any, cast

from cisrecords.archive import AnyRecord, table_schemas
from cisrecords.archive.tables.schema import DATASET
from cisrecords.commonwealth import Commonwealth
from cisrecords.disk import cannot, is_path, replace_folder
from cisrecords.errors import BadQuery, CisRecordsError
from cisrecords.export.batches import empty_tables, write_batches
from cisrecords.export.descriptor import DESCRIPTOR, NAME, descriptor_of
from cisrecords.export.sinks import SINKS, Sink
from cisrecords.export.whole import tables_with_about
from cisrecords.names import did_you_mean

__all__ = ["package"]


def package(
    records: Commonwealth | Iterable[AnyRecord],
    folder: str | os.PathLike[str],
    format: str = "csv",  # noqa: A002
) -> None:
    """Write all records as a Data Package: a folder with a file for each table and its description.

    The tables are those of `Commonwealth.tables`, and `Commonwealth.from_tables` reads them back.
    ``datapackage.json`` has the type, meaning and vocabulary of each column, the keys and foreign
    keys, the size and checksum of each CSV file, the version, the horizon, the licence and how to
    cite the records (https://datapackage.org). The table ``dataset`` has the last four too, and
    so does each Parquet file.

    The folder is replaced as a whole or not at all. Files of an earlier package that are not part
    of the new one are removed; other files are left alone.

    Args:
        records: A `Commonwealth`; or any number of records, such as those of `stream`, which are
            written in bounded memory. These are not checked together, and nothing is known of
            their dataset: the description has no version, and as foreign keys only those of rows
            to what they belong to.
        folder: The folder; it is created, but not its parent.
        format: ``"csv"`` or ``"parquet"``.

    Raises:
        BadQuery: The format is unknown, or an argument has the wrong type.
        FileProblem: The folder cannot be written, or another process has been writing there for
            ten seconds; the old files are unchanged.
        MissingExtra: The format is Parquet, and pyarrow is not installed (the extra ``arrow``).

    Example:
        >>> import tempfile
        >>> import cisrecords as cis
        >>> from cisrecords import export
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     export.package(cis.load(), f"{folder}/cis")
        ...     files = {path.stem: path for path in Path(folder, "cis").glob("*.csv")}
        ...     cis.Commonwealth.from_tables(files) == cis.load()
        True
    """
    _check_format(format)
    if not is_path(folder) or not os.fspath(folder):
        raise BadQuery("folder", folder, "must be the path of a folder (a string or a Path)")
    if not _are_records(records):
        raise BadQuery("records", records, "must be a Commonwealth, or records such as of stream()")
    path = Path(folder)
    try:
        replace_folder(path, lambda scratch: _fill(scratch, records, format), _earlier(path))
    except CisRecordsError:
        raise  # of a stream, a record or a missing library: it says itself what is wrong
    except (OSError, ValueError) as error:
        raise cannot(folder, "written", error) from error


def _check_format(value: object) -> None:
    if not isinstance(value, str) or value not in SINKS:
        near = did_you_mean(value, SINKS) if isinstance(value, str) else ()
        raise BadQuery("format", value, f"must be one of {', '.join(SINKS)}", near)


def _are_records(value: Any) -> bool:
    listed = isinstance(value, Iterable) and not isinstance(value, str | bytes | Mapping)
    return listed or isinstance(value, Commonwealth)


def _fill(scratch: Path, records: Any, format: str) -> None:  # noqa: A002
    archive: Commonwealth | None = records if isinstance(records, Commonwealth) else None
    whole = None if archive is None else tables_with_about(archive)
    empty = empty_tables(None if whole is None else whole[DATASET].about)
    with ExitStack() as stack:
        sinks: dict[str, Sink] = {}
        for name, table in empty.items():
            sinks[name] = SINKS[format](scratch / f"{name}.{format}", table)
            stack.callback(sinks[name].close)
        if whole is None:
            write_batches(
                cast(Iterable[Any], records), empty, lambda name, table: sinks[name].add(table)
            )
        for name, table in (whole or {}).items():
            if len(table):
                sinks[name].add(table)
    described = descriptor_of(archive, scratch, format)
    text = json.dumps(described, ensure_ascii=False, indent=1)
    (scratch / DESCRIPTOR).write_text(f"{text}\n", encoding="utf-8")


def _earlier(folder: Path) -> tuple[str, ...]:
    """Return the names of the files of a package of this library that is in a folder already."""
    try:
        known = json.loads((folder / DESCRIPTOR).read_bytes())
        named = [one["path"] for one in known["resources"]] if known["name"] == NAME else []
    except (OSError, ValueError, TypeError, KeyError):
        return ()
    ours = {f"{table}.{suffix}" for table in table_schemas() for suffix in SINKS}
    return tuple(name for name in named if name in ours)

"""Tables as a JSON array with an object for each row."""

import datetime
import json
from collections.abc import Sequence

from cisrecords.table._cells import Cell, plain
from cisrecords.table.columns import Column

__all__ = ["json_text"]


def json_text(heads: Sequence[Column], data: Sequence[Sequence[Cell]]) -> str:
    """Return the rows, each on a line of its own; a missing value is ``null``."""
    names = [head.name for head in heads]
    columns = [plain(head.type, cells) for head, cells in zip(heads, data, strict=True)]
    rows = (dict(zip(names, row, strict=True)) for row in zip(*columns, strict=True))
    lines = ",\n".join(
        json.dumps(row, ensure_ascii=False, default=datetime.date.isoformat) for row in rows
    )
    return f"[\n{lines}\n]\n" if lines else "[]\n"

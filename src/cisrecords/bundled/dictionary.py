"""The data dictionary that is shipped: every column of every table."""

import json
import os
from typing import Any

from cisrecords.bundled.manifest import FOLDER, read_shipped

__all__ = ["DICTIONARY", "data_dictionary"]

DICTIONARY = "columns.json"
"""The name of the file with the data dictionary, in the folder of this module."""


def data_dictionary() -> dict[str, Any]:
    """Return the data dictionary that is shipped: every column of every table.

    Returns:
        For each table, by the name of the verb or of the collection, and as ``tables.NAME`` for
        those of `Commonwealth.tables`: ``call`` (what returns it), ``row`` (the class of its rows),
        ``about`` (what a row is), and ``columns``, each with ``name``, ``type`` (see
        `table.ColumnType`), ``meaning``, ``empty`` (whether a cell may be ``None``) and, where the
        column is there only on demand, ``with`` (the argument).

    Raises:
        FileProblem: The file is missing or damaged.

    Example:
        >>> data_dictionary()["panel"]["columns"][1]["name"]
        'year'
    """
    data = read_shipped(os.path.join(os.path.dirname(FOLDER), DICTIONARY))  # noqa: PTH118, PTH120
    found: dict[str, Any] = json.loads(data)
    return found

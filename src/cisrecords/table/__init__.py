"""Answers in columns: tables, and their conversion to the libraries of users."""

from typing import TYPE_CHECKING

from cisrecords._door import lazy

if TYPE_CHECKING:
    from cisrecords.table.about import About
    from cisrecords.table.columns import Column, ColumnType
    from cisrecords.table.rows import Row, cell, columns_of, may_be_empty, optional_columns_of
    from cisrecords.table.table import Table

__all__ = [
    "About",
    "Column",
    "ColumnType",
    "Row",
    "Table",
    "cell",
    "columns_of",
    "may_be_empty",
    "optional_columns_of",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy(
        __name__,
        __all__,
        {
            "about": "About",
            "columns": "Column ColumnType",
            "rows": "Row cell columns_of may_be_empty optional_columns_of",
            "table": "Table",
        },
    )

"""Answers in columns: tables, and their conversion to the libraries of users."""

from cisrecords.table.columns import Column, ColumnType
from cisrecords.table.rows import Row, cell, columns_of, may_be_empty, optional_columns_of
from cisrecords.table.table import Table

__all__ = [
    "Column",
    "ColumnType",
    "Row",
    "Table",
    "cell",
    "columns_of",
    "may_be_empty",
    "optional_columns_of",
]

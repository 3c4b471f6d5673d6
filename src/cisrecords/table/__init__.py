"""Answers in columns: what a table holds, and how it goes into the users' own libraries."""

from cisrecords.table.columns import Column, ColumnType
from cisrecords.table.rows import Row
from cisrecords.table.table import Table

__all__ = ["Column", "ColumnType", "Row", "Table"]

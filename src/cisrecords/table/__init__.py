"""Answers in columns: tables, and their conversion to the libraries of users."""

from cisrecords.table.about import About
from cisrecords.table.columns import Column, ColumnType
from cisrecords.table.rows import Row
from cisrecords.table.table import Table

__all__ = ["About", "Column", "ColumnType", "Row", "Table"]

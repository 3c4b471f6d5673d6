"""The schema of one table: columns, keys, references."""

import pytest

from cisrecords.archive import table_schemas
from cisrecords.archive.tables.schema import TableField, TableSchema
from cisrecords.errors import NotFound
from cisrecords.render import describe
from cisrecords.table import Column, Table

SCHEMA = TableSchema(
    name="sessions",
    meaning="The session of a body.",
    fields=(
        TableField(column=Column("id"), required=True),
        TableField(column=Column("meeting"), references="meetings", required=True),
        TableField(column=Column("ordinal", "integer")),
    ),
    key=("id",),
)


def test_columns_are_those_of_a_table() -> None:
    """A table of the columns can be built, also without rows."""
    assert ("id", "meeting", "ordinal") == Table(SCHEMA.columns, SCHEMA.no_rows).columns


def test_foreign_keys_are_the_columns_that_refer() -> None:
    """Only columns that refer to a table are foreign keys."""
    assert {"meeting": "meetings"} == SCHEMA.foreign_keys


def test_a_field_is_found_by_its_name() -> None:
    """The column of a name comes with what its cells may be."""
    assert SCHEMA.field("id").required
    assert not SCHEMA.field("ordinal").required


def test_an_unknown_field_suggests_the_nearest() -> None:
    """A misspelt column is an error with the nearest one."""
    with pytest.raises(NotFound) as caught:
        SCHEMA.field("meetin")

    assert ("meeting",) == caught.value.suggestions


def test_it_is_printed_with_its_references() -> None:
    """The full text of a schema names the table that a column refers to."""
    text = describe(table_schemas()["sessions"])

    assert "bodies" in text
    assert "ordinal" in text

"""`TableSchema`: the columns, keys and references of one of the tables of all records."""

from collections.abc import Iterable, Mapping

import attrs

from cisrecords.render import Printable
from cisrecords.table import Column
from cisrecords.table.columns import no_column

__all__ = ["DATASET", "ID", "KEY", "POSITION", "RECORDS", "VALUE", "TableField", "TableSchema"]

ID = "id"
"""The column by which other tables refer to a row."""

POSITION = "position"
"""The column with the place of a row among those of its owner, from 1."""

VALUE = "value"
"""The column of the ids, terms or strings of a list."""

DATASET = "dataset"
"""The table of the version, the horizon, the retired ids, and what a view leaves out."""

KEY = "key"
"""The column of the names of the values of the dataset."""

RECORDS = "records"
"""The table of the ids of all records, to which references to several kinds lead."""


@attrs.frozen(kw_only=True, repr=False)
class TableField(Printable):
    """A column of one of the tables of all records, with what its cells may be.

    Attributes:
        column: Its name, type and meaning.
        required: Whether every row has a value.
        references: The table in whose column ``id`` the values stand, for a foreign key.
        terms: The values that are allowed, for a vocabulary.
        derived: Whether the value follows from another column; it need not be given to
            `Commonwealth.from_tables`.

    Example:
        >>> from cisrecords.archive import table_schemas
        >>> table_schemas()["attendance"].field("person").references
        'people'
    """

    column: Column
    required: bool = False
    references: str | None = None
    terms: tuple[str, ...] = ()
    derived: bool = False

    @property
    def name(self) -> str:
        """The name of the column."""
        return self.column.name


@attrs.frozen(kw_only=True, repr=False)
class TableSchema(Printable):
    """The columns and keys of one of the tables of all records.

    Attributes:
        name: The name of the table.
        meaning: What a row of it is.
        fields: Its columns, in order.
        key: The columns that together are different in every row.
        owners: The columns with the record or row that a row belongs to; one of them is filled.

    Example:
        >>> from cisrecords.archive import table_schemas
        >>> schema = table_schemas()["sessions"]
        >>> schema.key, dict(schema.foreign_keys)
        (('id',), {'meeting': 'meetings', 'body': 'bodies'})
    """

    name: str
    meaning: str
    fields: tuple[TableField, ...]
    key: tuple[str, ...]
    owners: tuple[str, ...] = ()

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns of the `Table`."""
        return tuple(field.column for field in self.fields)

    @property
    def no_rows(self) -> tuple[tuple[()], ...]:
        """The data of a `Table` without rows."""
        return ((),) * len(self.fields)

    @property
    def foreign_keys(self) -> Mapping[str, str]:
        """The columns that refer to another table, each with the name of that table."""
        return {field.name: field.references for field in self.fields if field.references}

    def field(self, name: str) -> TableField:
        """Return the column with a name.

        Args:
            name: The name of the column.

        Returns:
            The column.

        Raises:
            NotFound: There is no such column; the nearest are suggested.

        Example:
            >>> from cisrecords.archive import table_schemas
            >>> table_schemas()["acts"].field("date_latest").derived
            True
        """
        found = next((field for field in self.fields if field.name == name), None)
        if found is None:
            raise no_column(name, (field.name for field in self.fields))
        return found

    def _printed_fields(self) -> Iterable[tuple[str, object]]:
        columns = {field.name: _in_words(field) for field in self.fields}
        return (("meaning", self.meaning), ("key", self.key), ("columns", columns))


def _in_words(field: TableField) -> str:
    refers = f" Refers to {field.references}." if field.references else ""
    return f"{field.column.type}. {field.column.meaning}{refers}".rstrip()

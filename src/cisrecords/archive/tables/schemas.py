"""`table_schemas`: the schema of each table, made from the layouts."""

from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType

from cisrecords.archive.columns.tabular import COLUMN_TYPES
from cisrecords.archive.kinds import noun_of
from cisrecords.archive.tables.layout import DATED, Cell, Layout, Owner, layouts
from cisrecords.archive.tables.schema import (
    DATASET,
    ID,
    KEY,
    POSITION,
    RECORDS,
    VALUE,
    TableField,
    TableSchema,
)
from cisrecords.fields import KINDS, Spec
from cisrecords.table import Column, ColumnType

__all__ = ["table_schemas"]


@cache
def table_schemas() -> Mapping[str, TableSchema]:
    """Return the columns and keys of each table of all records.

    They follow from the fields of the record classes, and are the same for every dataset.

    Returns:
        The schemas by the name of the table, in the order of `Commonwealth.tables`.

    Example:
        >>> schemas = table_schemas()
        >>> schemas["attendance"].key, schemas["attendance"].foreign_keys["meeting"]
        (('id',), 'meetings')
        >>> schemas["attendance"].field("presence").terms[:2]
        ('present', 'by-video')
    """
    made = [_of_dataset(), _of_records(), *map(_of_layout, layouts().values())]
    return MappingProxyType({schema.name: schema for schema in made})


def _of_dataset() -> TableSchema:
    meanings = {
        KEY: "version, horizon.KIND, retired.ID, knowledge.FIELD; in files also licence, citation.",
        VALUE: "The version, the last day, the id that replaces it, or the value.",
    }
    fields = (
        TableField(column=Column(name, ColumnType.TEXT, meaning), required=True)
        for name, meaning in meanings.items()
    )
    meaning = "The version, the horizon and the retired ids of the dataset, one value a row."
    return TableSchema(name=DATASET, meaning=meaning, fields=tuple(fields), key=(KEY,))


def _of_records() -> TableSchema:
    fields = (
        TableField(column=Column(ID, ColumnType.TEXT, "The id of a record."), required=True),
        TableField(
            column=Column("kind", ColumnType.TEXT, "The table in which the record stands."),
            required=True,
            terms=KINDS,
        ),
        TableField(column=Column("name", ColumnType.TEXT, "Its best English name."), derived=True),
    )
    meaning = "The id, kind and name of every record; ids are unique across kinds."
    return TableSchema(name=RECORDS, meaning=meaning, fields=fields, key=(ID,))


def _of_layout(layout: Layout) -> TableSchema:
    by_owner = (*(owner.column for owner in layout.owners), POSITION)
    return TableSchema(
        name=layout.table,
        meaning=layout.meaning or _meaning_of_list(layout),
        fields=tuple(_fields(layout)),
        key=(ID,) if layout.has_id else by_owner,
        owners=by_owner[:-1],
    )


def _fields(layout: Layout) -> Iterator[TableField]:
    if not layout.is_kind:
        yield from _key_fields(layout)
    for cell in layout.cells:
        own_id = layout.is_kind and cell.name == ID
        yield from _of_cell(cell, RECORDS if own_id else _references(cell.spec))
    if layout.is_list:
        meaning = f"One of {layout.table.partition('_')[2]}."
        cell = Cell(VALUE, (), layout.spec, meaning, required=True)
        yield from _of_cell(cell, _references(cell.spec))


def _key_fields(layout: Layout) -> Iterator[TableField]:
    if layout.has_id:
        meaning = "The id of the row, by which other tables refer to it."
        yield TableField(column=Column(ID, ColumnType.TEXT, meaning), required=True)
    alone = len(layout.owners) == 1
    for owner in layout.owners:
        column = Column(owner.column, ColumnType.TEXT, _meaning_of(owner, alone=alone))
        yield TableField(column=column, required=alone, references=owner.table)
    meaning = "The place among the rows of its owner, from 1."
    yield TableField(column=Column(POSITION, ColumnType.INTEGER, meaning), required=True)


def _of_cell(cell: Cell, references: str | None) -> Iterator[TableField]:
    spec = cell.spec
    exact = spec.shape == "amount"
    kind = ColumnType.TEXT if exact else COLUMN_TYPES[spec.shape]
    yield TableField(
        column=Column(cell.name, kind, cell.meaning),
        required=cell.required and not spec.optional,
        references=references,
        terms=tuple(term.value for term in spec.type) if spec.shape == "term" else (),
    )
    for end in ("earliest", "latest") if spec.shape in DATED else ():
        meaning = f"The {end} possible day of {cell.name}."
        column = Column(f"{cell.name}_{end}", ColumnType.DAY, meaning)
        yield TableField(column=column, derived=True)
    if exact:
        meaning = f"The {cell.name} as a number; the text is exact."
        column = Column(f"{cell.name}_number", ColumnType.NUMBER, meaning)
        yield TableField(column=column, derived=True)


def _references(spec: Spec) -> str | None:
    if not spec.targets:
        return None
    return spec.targets[0] if len(spec.targets) == 1 else RECORDS


def _meaning_of(owner: Owner, *, alone: bool) -> str:
    noun = noun_of([owner.table]) if owner.table in KINDS else owner.column.replace("_", " ")
    return f"Id of the {noun} that it belongs to{'' if alone else ', if it belongs to one'}."


def _meaning_of_list(layout: Layout) -> str:
    owner, _, name = layout.table.partition("_")
    return f"The list {name} of {owner}, one value a row."

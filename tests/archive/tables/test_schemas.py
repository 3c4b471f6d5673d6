"""The schemas of all tables."""

import pytest

from cisrecords.archive import table_schemas
from cisrecords.fields import KINDS
from cisrecords.table import ColumnType

TABLES = sorted(table_schemas())


@pytest.mark.parametrize("name", TABLES)
def test_keys_and_references_lead_somewhere(name: str) -> None:
    """A key is made of required columns, and a reference leads to a table with an id."""
    schema = table_schemas()[name]

    for column in schema.key:
        assert schema.field(column).required
    for table in schema.foreign_keys.values():
        assert ("id",) == table_schemas()[table].key


@pytest.mark.parametrize("name", TABLES)
def test_every_column_has_a_meaning(name: str) -> None:
    """A reader of the table finds a sentence for it and for each column."""
    schema = table_schemas()[name]

    assert schema.meaning
    assert all(field.column.meaning for field in schema.fields)


@pytest.mark.parametrize("kind", KINDS)
def test_the_id_of_a_record_is_one_of_all_ids(kind: str) -> None:
    """The table of a kind refers to the table of all ids, so that others need only that."""
    assert "records" == table_schemas()[kind].foreign_keys["id"]


def test_a_date_has_its_bounds_beside_it() -> None:
    """A date is followed by the first and the last day that it can mean."""
    names = [field.name for field in table_schemas()["meetings"].fields]
    at = names.index("when")

    assert ["when", "when_earliest", "when_latest"] == names[at : at + 3]
    assert table_schemas()["meetings"].field("when_latest").column.type is ColumnType.DAY


def test_an_amount_is_exact_and_a_number() -> None:
    """An amount is a string of digits, with a number beside it."""
    schema = table_schemas()["quantities"]

    assert schema.field("amount").column.type is ColumnType.TEXT
    assert schema.field("amount_number").column.type is ColumnType.NUMBER
    assert schema.field("amount_number").derived


def test_a_reference_to_several_kinds_leads_to_all_ids() -> None:
    """A participant is a state or a body."""
    assert "records" == table_schemas()["attendance"].foreign_keys["participant"]
    assert "people" == table_schemas()["attendance"].foreign_keys["person"]


def test_a_vocabulary_is_listed() -> None:
    """The terms of a column are plain strings."""
    terms = table_schemas()["acts"].field("kind").terms

    assert "ratification" in terms
    assert {str} == {type(term) for term in terms}

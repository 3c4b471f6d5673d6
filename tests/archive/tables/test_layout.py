"""The tables that follow from the record classes."""

import attrs
import pytest

from cisrecords.archive import KIND_CLASSES
from cisrecords.archive.tables import layout
from cisrecords.archive.tables.layout import GAPS, Owner, layouts
from cisrecords.evidence import Citation, Name
from cisrecords.fields import KINDS, specs
from cisrecords.records import Attendance, Gap, Meeting


def test_every_kind_and_the_gaps_have_a_table() -> None:
    """The kinds come first, in their order, and then the gaps."""
    assert (*KINDS, GAPS) == tuple(layouts())[: len(KINDS) + 1]


@pytest.mark.parametrize("cls", [*KIND_CLASSES.values(), Gap, Attendance, Name, Citation])
def test_every_field_has_a_place(cls: type) -> None:
    """A field of a class is a column, the beginning of several, or a list in another table."""
    (found,) = [one for one in layouts().values() if one.spec.type is cls]
    columns = {cell.path[0] for cell in found.cells}
    lists = {part.field for part in found.parts}

    assert {name for name, _ in specs(cls)} == columns | lists
    assert not columns & lists


def test_no_two_columns_have_one_name() -> None:
    """Owners, keys and fields of a table are told apart."""
    for found in layouts().values():
        names = [*(cell.name for cell in found.cells), *(one.column for one in found.owners)]
        assert len(names) == len({*names, "position"}) - 1
        assert found.is_kind or "id" not in names


def test_an_owner_of_several_kinds_is_one_column() -> None:
    """Names belong to records of several kinds, in one column for all of them."""
    (owner,) = layouts()["names"].owners

    assert ("record", "records") == (owner.column, owner.table)
    assert owner.covers("states")
    assert not owner.covers("meetings")


def test_rows_of_several_tables_are_owners_in_columns_of_their_own() -> None:
    """A place belongs to a meeting, or to a plan of one."""
    assert (Owner("meeting", "meetings"), Owner("plan", "plans")) == layouts()["places"].owners


def test_a_single_part_is_a_column_for_each_field() -> None:
    """The place of an instrument is part of its row."""
    columns = {cell.name for cell in layouts()["instruments"].cells}

    assert {"place_city", "place_country", "place_venue"} <= columns


def test_a_list_of_strings_is_a_table_without_ids() -> None:
    """A row of a list is one value, which nothing refers to."""
    listed = layouts()["meetings_inferred"]

    assert listed.is_list
    assert not listed.has_id
    assert layouts()["sessions"].has_id


def test_a_list_in_a_single_part_is_refused() -> None:
    """A class that would lose a list is an error at once, and no silent loss."""

    @attrs.frozen
    class Part:
        words: tuple[str, ...] = ()

    @attrs.frozen
    class Whole:
        part: Part | None = None

    with pytest.raises(TypeError):
        list(layout._cells(Whole))


def test_the_classes_of_meetings_are_found_at_any_depth() -> None:
    """Stances are rows of what was adopted, which are rows of meetings."""
    (owner,) = layouts()["stances"].owners

    assert "adopted" == owner.table
    assert Meeting is layouts()["meetings"].spec.type

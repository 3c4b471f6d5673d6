"""Tables with what files say to their readers."""

import pytest

import cisrecords as cis
from cisrecords.errors import BadQuery
from cisrecords.export.whole import about_rows, check_whole, tables_with_about


def test_the_dataset_says_how_to_cite_it(cw: cis.Commonwealth) -> None:
    """The table of the dataset has the licence and the citation, and other tables are as ever."""
    tables = tables_with_about(cw)
    dataset: dict[str, str] = dict(tables["dataset"].rows())

    assert cw.version == dataset["version"]
    assert cw.version in dataset["citation"]
    assert "CC0-1.0" in dataset["licence"]
    assert cw.tables()["acts"] == tables["acts"]
    assert {tables["dataset"].about} == {table.about for table in tables.values()}


def test_they_are_read_back(cw: cis.Commonwealth) -> None:
    """What is said to readers is no part of the records."""
    assert cw == cis.Commonwealth.from_tables(tables_with_about(cw))


def test_rows_about_the_dataset(cw: cis.Commonwealth) -> None:
    """Each is one key and one value."""
    assert ["title", "licence", "citation"] == [key for key, _ in about_rows(cw)]


@pytest.mark.parametrize("value", [None, "records.json", [], cis.Table.from_rows([{"id": "a"}])])
def test_anything_but_a_commonwealth_is_refused(value: object) -> None:
    """A path or a table is an error that says what is wanted."""
    with pytest.raises(BadQuery) as caught:
        check_whole(value)

    assert "cw" == caught.value.criterion

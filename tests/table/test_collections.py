"""Tables of the shipped records in every library, and the page of the docs that shows it."""

import doctest
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

import cisrecords as cis
from cisrecords.archive import KIND_CLASSES
from cisrecords.table import Table

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "tables.md"
LIBRARIES = ("pandas", "polars", "pyarrow", "duckdb")


@pytest.fixture(scope="module")
def libraries() -> dict[str, Any]:
    """Return the libraries."""
    return {name: import_module(name) for name in LIBRARIES}


@pytest.fixture(params=KIND_CLASSES)
def shown(request: pytest.FixtureRequest, cw: cis.Commonwealth) -> Table:
    """Return the table of a collection, of each kind in turn."""
    return cw.collection(request.param).table()


class TestCollections:
    """The table of every kind of record."""

    def test_goes_into_every_library(self, shown: Table, libraries: dict[str, Any]) -> None:
        """Each library has the same columns, in order, and as many rows."""
        counted = libraries["duckdb"].sql("select count(*) from shown").fetchall()
        frame = shown.to_pandas()

        assert [*shown.columns] == [*frame.columns] == shown.to_arrow().column_names
        assert (len(shown), [(len(shown),)]) == (len(frame), counted)

    def test_is_the_same_everywhere(self, shown: Table, libraries: dict[str, Any]) -> None:
        """No cell is lost or changed, and the table can be made again from each library."""
        by_polars = libraries["polars"].DataFrame(shown).to_dict(as_series=False)
        by_arrow = libraries["pyarrow"].table(shown).to_pydict()

        assert shown.to_dict() == by_polars == by_arrow
        assert shown == Table.from_columns(by_arrow, shown.schema)

    def test_comes_back_from_pandas(self, shown: Table, libraries: dict[str, Any]) -> None:
        """What is missing in pandas is what is not known in the table."""
        pandas = libraries["pandas"]
        frame = shown.to_pandas().astype(object)
        columns = {
            name: [None if cell is pandas.NA else cell for cell in frame[name]]
            for name in shown.columns
        }

        assert shown == Table.from_columns(columns, shown.schema)


class TestPage:
    """The page about tables."""

    def test_its_examples_with_libraries_run(self, libraries: dict[str, Any]) -> None:
        """What the page shows of other libraries is what they show."""
        text = PAGE.read_text(encoding="utf-8")
        blocks = [part.partition("```")[0] for part in text.split("```pycon\n")[1:]]
        examples = doctest.DocTestParser().get_doctest(
            "".join(blocks), {"cis": cis, "cw": cis.load()}, PAGE.name, str(PAGE), 0
        )
        flags = doctest.NORMALIZE_WHITESPACE | doctest.ELLIPSIS
        failed, tried = doctest.DocTestRunner(optionflags=flags).run(examples)

        assert (0, True) == (failed, tried > len(libraries))

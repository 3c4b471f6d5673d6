"""The metadata beside a file: what they say, and what is read back from them."""

import json
from pathlib import Path
from typing import Any

import pytest

import cisrecords as cis
from cisrecords.table import About, Column, ColumnType, Table
from cisrecords.table.files.sidecar import Sidecar, metadata_of

ABOUT = About(title="T", version="1", horizon="acts 2026", licence="CC0-1.0", citation="C")


def read(heads: list[Column], about: About | None = None, **options: Any) -> Any:
    """Return the metadata of a file as plain data."""
    return json.loads(metadata_of("table.csv", heads, about, **options))


class TestMetadata:
    """What stands in them."""

    def test_name_the_dataset_in_the_terms_of_dublin_core(self) -> None:
        """Title, version, horizon, licence and citation are where tools look for them."""
        found = read([Column("a")], ABOUT)

        assert "http://www.w3.org/ns/csvw" == found["@context"]
        assert ("table.csv", "T", "1", "acts 2026", "CC0-1.0", "C") == tuple(
            found[key]
            for key in (
                "url",
                "dc:title",
                "schema:version",
                "dc:temporal",
                "dc:license",
                "dc:bibliographicCitation",
            )
        )

    def test_leave_out_what_is_not_known(self) -> None:
        """Without a dataset there are the columns alone."""
        assert {"@context", "url", "tableSchema"} == read([Column("a")]).keys()

    def test_have_the_type_and_meaning_of_each_column(self) -> None:
        """Words have their separator, and vague dates are strings with a name."""
        columns = read([Column(str(kind), kind, "m") for kind in ColumnType])["tableSchema"][
            "columns"
        ]

        assert {"m"} == {column["dc:description"] for column in columns}
        assert [
            "string",
            "string",
            "long",
            "double",
            "boolean",
            {"base": "string", "dc:title": "EDTF"},
            "date",
        ] == [column["datatype"] for column in columns]
        assert [" "] == [column["separator"] for column in columns if "separator" in column]

    def test_name_only_columns_whose_name_allows_it(self) -> None:
        """A name with a blank is the title of its column."""
        plain, spaced = read([Column("state"), Column("the state")])["tableSchema"]["columns"]

        assert ("state", "state", "the state") == (plain["name"], plain["titles"], spaced["titles"])
        assert "name" not in spaced

    def test_say_what_the_apostrophes_are(self) -> None:
        """A file for spreadsheets has cells that are not the values; its metadata explain them."""
        assert 1 == len(read([Column("a")], excel_safe=True)["notes"])


class TestSidecar:
    """What is read back."""

    def test_is_what_was_written(self) -> None:
        """Columns of every type, the dataset and the delimiter come back."""
        heads = [Column(str(kind), kind, "m") for kind in ColumnType]
        found = Sidecar.of(read(heads, ABOUT, dialect={"delimiter": ";"}))

        assert (ABOUT, ";") == (found.about, found.delimiter)
        assert {head.name: head for head in heads} == found.columns

    @pytest.mark.parametrize(
        "document",
        [
            None,
            [],
            {},
            {"tableSchema": {}},
            {"tableSchema": {"columns": [{}]}},
            {"tableSchema": {"columns": [{"titles": ["a", "b"]}]}},
            {"tableSchema": {"columns": []}, "dc:title": 5},
            {"tableSchema": {"columns": []}, "dialect": 5},
        ],
    )
    def test_of_something_else_is_empty(self, document: Any) -> None:
        """From a document of another kind nothing is taken, and it is no error."""
        assert Sidecar() == Sidecar.of(document)

    def test_of_a_view_says_that_it_is_one(self, cw: cis.Commonwealth, tmp_path: Path) -> None:
        """The citation of a view names its day, as the one that `cite` writes does."""
        then = cw.known_on("2012-01-01")
        path = tmp_path / "panel.csv"
        then.panel(2009).to_csv(path)
        about = Table.from_csv(path).about

        assert about is not None
        assert "2012-01-01" in about.citation
        assert about.citation.startswith(then.cite(()).partition("\n")[0])

"""Whole datasets from tables."""

import datetime
from collections.abc import Callable, Mapping
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings

import cisrecords as cis
from cisrecords.archive import Archive, read_tables, table_schemas
from cisrecords.errors import BadQuery, InvalidRecords
from cisrecords.table import Table
from cisrecords.testing import commonwealths

Refused = Callable[..., dict[str, Any]]
FORMS: dict[str, Callable[[Table], Any]] = {
    "tables": lambda table: table,
    "rows": Table.rows,
    "mappings": lambda table: [row.to_dict() for row in table],
    "columns": Table.to_dict,
    "Arrow": Table.to_arrow,
    "pandas": Table.to_pandas,
    "Polars": Table.to_polars,
}


def as_files(tables: Mapping[str, Table], folder: Path) -> dict[str, Path]:
    """Write each table as a file, and return the paths."""
    for name, table in tables.items():
        table.to_csv(folder / f"{name}.csv")
    return {name: folder / f"{name}.csv" for name in tables}


class TestRoundTrip:
    """Tables and back."""

    @pytest.mark.parametrize("form", FORMS)
    def test_shipped_records(self, cw: cis.Commonwealth, form: str) -> None:
        """The shipped records come back from tables of every library."""
        if form in ("Arrow", "pandas", "Polars"):
            pytest.importorskip(form.lower().replace("arrow", "pyarrow"))
        tables = {name: FORMS[form](table) for name, table in cw.tables().items()}

        assert cw == cis.Commonwealth.from_tables(tables)

    def test_shipped_records_from_files(self, cw: cis.Commonwealth, tmp_path: Path) -> None:
        """The shipped records come back from a folder of CSV files."""
        assert cw == cis.Commonwealth.from_tables(as_files(cw.tables(), tmp_path))

    def test_shipped_records_as_pandas_reads_files(
        self, cw: cis.Commonwealth, tmp_path: Path
    ) -> None:
        """Frames that pandas made of the files, with types of its own guess, come back too."""
        pandas = pytest.importorskip("pandas")
        paths = as_files(cw.tables(), tmp_path)
        frames = {
            name: pandas.read_csv(path, keep_default_na=False, na_values=[""])
            for name, path in paths.items()
        }

        assert cw == cis.Commonwealth.from_tables(frames)

    @settings(max_examples=200)
    @given(commonwealths())
    def test_any_records(self, whole: cis.Commonwealth) -> None:
        """Whatever the records, the tables say all of it."""
        tables = whole.tables()

        assert whole == cis.Commonwealth.from_tables(tables)

    @settings(max_examples=30)
    @given(commonwealths())
    def test_any_records_from_files(self, whole: cis.Commonwealth) -> None:
        """Whatever the records, files say all of it: line breaks, quotes, spaces and digits."""
        with TemporaryDirectory() as folder:
            paths = as_files(whole.tables(), Path(folder))

            assert whole == cis.Commonwealth.from_tables(paths)

    @settings(max_examples=30)
    @given(commonwealths())
    def test_derived_columns_may_be_left_out(self, whole: cis.Commonwealth) -> None:
        """What follows from other columns, or orders rows that are in order, is not needed."""
        tables = dict(whole.tables())
        del tables["records"]
        for name, schema in table_schemas().items():
            if name in tables:
                free = [one.name for one in schema.fields if one.derived or one.name == "position"]
                tables[name] = tables[name].drop(*free)

        assert whole == cis.Commonwealth.from_tables(tables)

    def test_no_tables_are_no_records(self) -> None:
        """A table that is not there has no rows."""
        assert cis.Commonwealth() == cis.Commonwealth.from_tables({})

    def test_the_class_is_kept(self) -> None:
        """Each class builds its own."""
        assert Archive is type(read_tables(Archive, {}))


class TestProblems:
    """Tables that are wrong."""

    def test_an_unknown_table_names_the_nearest(self, refused: Refused) -> None:
        """A misspelt table is a problem, and not left out."""
        problems = refused(metings=[])

        assert "unknown-key" == problems["$.metings"].code
        assert "meetings" in problems["$.metings"].message

    def test_all_at_once(self, cw: cis.Commonwealth) -> None:
        """Bad cells of several tables, an unknown column and a lost row are one error."""
        tables: dict[str, Any] = dict(cw.tables())
        rows = [row.to_dict() for row in tables["acts"]]
        rows[3]["kind"] = "ratificatoin"
        rows[7]["date_latest"] = "1890-01-01"
        states = [row.to_dict() | {"capital": None} for row in tables["states"]]
        tables |= {"acts": rows, "states": states, "offices": tables["offices"][1:]}
        lost = cw.offices[0].id
        with pytest.raises(InvalidRecords) as caught:
            cis.Commonwealth.from_tables(tables)
        problems = {problem.path: problem for problem in caught.value.problems}

        assert {"$.acts[3].kind", "$.acts[7].date_latest", "$.states.capital"} <= set(problems)
        others = [one for one in problems.values() if one.code == "dangling-id"]
        assert others
        assert {lost} == {str(one.value).partition("/")[0] for one in others}

    def test_what_is_wrong_between_valid_records(self, cw: cis.Commonwealth) -> None:
        """A lost row of a valid dataset is found at each cell that refers to it."""
        tables: dict[str, Any] = dict(cw.tables())
        source = cw.acts[0].cites[0].source
        tables["sources"] = tables["sources"].filter(lambda row: row.id != source)
        tables["records"] = []
        with pytest.raises(InvalidRecords) as caught:
            cis.Commonwealth.from_tables(tables)
        cited = [
            f"$.citations[{place}].source"
            for place, row in enumerate(tables["citations"])
            if row.source == source
        ]
        found = [one.path for one in caught.value.problems if one.path.startswith("$.citations")]

        assert cited == found

    def test_a_file_has_lines(self, refused: Refused, tmp_path: Path) -> None:
        """A problem in a file says on which line it is."""
        path = tmp_path / "sources.csv"
        path.write_text("id,kind\na,agency\nb,agncy\n", encoding="utf-8")

        assert 3 == refused(sources=path)["$.sources[1].kind"].line

    @pytest.mark.parametrize("tables", [None, [], "tables", 5])
    def test_no_mapping(self, tables: Any) -> None:
        """Tables need names."""
        with pytest.raises(BadQuery) as caught:
            cis.Commonwealth.from_tables(tables)

        assert "tables" == caught.value.criterion

    @pytest.mark.parametrize("name", [5, None, ("states",)])
    def test_a_name_that_is_no_string(self, name: Any) -> None:
        """A key that is no name of a table is an unknown table."""
        with pytest.raises(InvalidRecords) as caught:
            cis.Commonwealth.from_tables({name: []})

        assert "unknown-key" == caught.value.problems[0].code


AWKWARD: tuple[Any, ...] = (
    b"GE",
    ["GE"],
    {"id": "GE"},
    {"GE"},
    object(),
    float("inf"),
    Decimal("sNaN"),
    2**70,
    10**400,
    True,
    "\ud800",
    "a\x00b",
    datetime.datetime(2020, 1, 1, 5, tzinfo=datetime.UTC),
    cis.Period("1991/.."),
    cis.State,
)
CELLS = (
    ("states", "id"),
    ("names", "record"),
    ("names", "position"),
    ("names", "text"),
    ("tenures", "person"),
    ("tenures", "period"),
    ("tenures", "acting"),
    ("acts", "kind"),
    ("citations", "record"),
    ("quantities", "amount"),
    ("quantities", "amount_number"),
    ("attendance_capacities", "value"),
    ("meetings", "when_latest"),
    ("places", "city"),
    ("instruments", "place_country"),
    ("records", "name"),
    ("dataset", "key"),
    ("dataset", "value"),
)


@pytest.mark.parametrize(("table", "column"), CELLS)
@pytest.mark.parametrize("value", AWKWARD, ids=map(str, range(len(AWKWARD))))
def test_no_cell_is_a_crash(cw: cis.Commonwealth, table: str, column: str, value: Any) -> None:
    """Whatever stands in a cell is read, or is a problem of the row."""
    tables = {name: [row.to_dict() for row in each.head(3)] for name, each in cw.tables().items()}
    tables[table][1][column] = value
    with pytest.raises(InvalidRecords) as caught:
        cis.Commonwealth.from_tables(tables)

    assert str(caught.value)
    assert all(problem.path.startswith("$.") for problem in caught.value.problems)

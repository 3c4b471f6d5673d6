"""Packages of tables: written as a whole, and read back."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings

import cisrecords as cis
from cisrecords import export
from cisrecords.archive import KIND_CLASSES, table_schemas
from cisrecords.errors import BadQuery, FileProblem, InvalidRecords
from cisrecords.testing import commonwealths

FORMATS = ("csv", "parquet")


def read_back(folder: Path) -> cis.Commonwealth:
    """Read the tables of a package, in whichever format it is."""
    files = {path.stem: path for path in folder.iterdir() if path.suffix != ".json"}
    return cis.Commonwealth.from_tables(files)


def description(folder: Path) -> dict[str, Any]:
    """Return the description of a package."""
    found: dict[str, Any] = json.loads((folder / "datapackage.json").read_bytes())
    return found


def streamed(cw: cis.Commonwealth) -> Iterator[Any]:
    """Yield the records of all kinds, as a stream does."""
    for kind in KIND_CLASSES:
        yield from cw.collection(kind)


class TestWhole:
    """The records of a Commonwealth."""

    @pytest.mark.parametrize("format", FORMATS)
    def test_shipped_records_come_back(
        self,
        cw: cis.Commonwealth,
        tmp_path: Path,
        format: str,  # noqa: A002
    ) -> None:
        """The tables of a package are those of the records."""
        export.package(cw, tmp_path / "cis", format)

        assert cw == read_back(tmp_path / "cis")

    @settings(max_examples=20)
    @given(commonwealths())
    def test_any_records_come_back(self, whole: cis.Commonwealth) -> None:
        """Whatever the records, both formats keep all of them."""
        with TemporaryDirectory() as folder:
            for format in FORMATS:  # noqa: A001
                export.package(whole, Path(folder, format), format)

                assert whole == read_back(Path(folder, format))

    def test_every_file_says_where_it_is_from(self, cw: cis.Commonwealth, tmp_path: Path) -> None:
        """Version, licence and citation are in the description, the dataset and each file."""
        parquet = pytest.importorskip("pyarrow.parquet")
        export.package(cw, tmp_path / "cis", "parquet")
        described = description(tmp_path / "cis")
        dataset = dict(
            zip(
                *parquet.read_table(tmp_path / "cis" / "dataset.parquet").to_pydict().values(),
                strict=True,
            )
        )
        metadata = parquet.read_schema(tmp_path / "cis" / "acts.parquet").metadata

        assert cw.version == described["version"] == dataset["version"]
        assert cw.version.encode() == metadata[b"version"]
        assert "CC0-1.0" == described["licenses"][0]["name"]
        assert described["citation"] == dataset["citation"] == metadata[b"citation"].decode()
        assert cw.horizon["acts"].text == described["horizon"]["acts"]

    def test_types_are_those_of_the_columns(self, small: cis.Commonwealth, tmp_path: Path) -> None:
        """Numbers, days and yes-no are typed, also in columns without any value."""
        parquet = pytest.importorskip("pyarrow.parquet")
        export.package(small, tmp_path / "cis", "parquet")
        agenda = parquet.read_schema(tmp_path / "cis" / "agenda.parquet")
        claims = parquet.read_schema(tmp_path / "cis" / "claims.parquet")

        assert ("int64", "bool", "date32[day]", "string") == tuple(
            str(agenda.field(name).type)
            for name in ("position", "planned", "when_earliest", "when")
        )
        assert "date32[day]" == str(claims.field("as_of_latest").type)


class TestStream:
    """Any number of records."""

    @pytest.mark.parametrize("format", FORMATS)
    def test_records_of_a_stream_make_the_same_rows(
        self,
        small: cis.Commonwealth,
        tmp_path: Path,
        format: str,  # noqa: A002
    ) -> None:
        """All but gaps and header comes back, as a stream has neither."""
        cis.write(small, tmp_path / "small.jsonl")
        export.package(cis.stream(tmp_path / "small.jsonl"), tmp_path / "cis", format)
        bare = {**small.parts(), "gaps": (), "horizon": {}, "version": "", "retired": {}}

        assert cis.Commonwealth(**{**bare, "knowledge": None}) == read_back(tmp_path / "cis")

    def test_it_knows_nothing_of_a_dataset(self, cw: cis.Commonwealth, tmp_path: Path) -> None:
        """A stream has no version, and references to other records are not promised."""
        export.package(iter(cw.meetings[:3]), tmp_path / "cis")
        described = description(tmp_path / "cis")
        keys = {one["name"]: one["schema"].get("foreignKeys", []) for one in described["resources"]}

        assert "version" not in described
        assert [["meeting"]] == [key["fields"] for key in keys["attendance"]]
        assert [["id"]] == [key["fields"] for key in keys["meetings"]]

    def test_no_records(self, tmp_path: Path) -> None:
        """No records are tables without rows."""
        export.package([], tmp_path / "cis")

        assert cis.Commonwealth() == read_back(tmp_path / "cis")

    def test_a_bad_line_leaves_nothing(self, cw: cis.Commonwealth, tmp_path: Path) -> None:
        """A stream that ends in an error is that error, and no part of a package."""
        path = tmp_path / "records.jsonl"
        text = cis.dumps(cw.topics[0]).rstrip()
        path.write_text(f'{{"schema": 1}}\n{{"topics": {text}}}\n{{"topics": 5}}\n', "utf-8")
        with pytest.raises(InvalidRecords):
            export.package(cis.stream(path), tmp_path / "cis")

        assert ["records.jsonl"] == [path.name for path in tmp_path.iterdir()]


class TestFolder:
    """The folder as a whole."""

    def test_another_format_takes_the_place_of_the_first(
        self, small: cis.Commonwealth, tmp_path: Path
    ) -> None:
        """Files of an earlier package are removed, and other files are not."""
        folder = tmp_path / "cis"
        export.package(small, folder, "parquet")
        (folder / "notes.txt").write_text("mine", encoding="utf-8")
        export.package(small, folder, "csv")
        names = {path.name for path in folder.iterdir()}

        assert {f"{name}.csv" for name in table_schemas()} | {
            "datapackage.json",
            "notes.txt",
        } == names

    def test_files_of_others_are_not_removed(self, tmp_path: Path) -> None:
        """A Parquet file of a user is no part of an earlier package."""
        folder = tmp_path / "cis"
        folder.mkdir()
        (folder / "acts.parquet").write_bytes(b"mine")
        (folder / "datapackage.json").write_text('{"name": "mine", "resources": 5}', "utf-8")
        export.package(cis.Commonwealth(), folder)

        assert b"mine" == (folder / "acts.parquet").read_bytes()

    @pytest.mark.parametrize("exists", [True, False])
    def test_a_full_disk_changes_nothing(
        self, tmp_path: Path, full_disk: Callable[[], None], exists: bool
    ) -> None:
        """Where the disk is full, the old files stay as they are, and nothing is left over."""
        folder = tmp_path / "cis"
        if exists:
            export.package(cis.Commonwealth(version="1"), folder)
        before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
        full_disk()
        with pytest.raises(FileProblem) as caught:
            export.package(cis.Commonwealth(version="2"), folder)

        assert str(folder) == caught.value.path
        assert before == {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}

    def test_no_parent(self, tmp_path: Path) -> None:
        """The folder in which it is to be made must be there."""
        with pytest.raises(FileProblem):
            export.package(cis.Commonwealth(), tmp_path / "none" / "cis")

    def test_the_same_records_make_the_same_bytes(
        self, small: cis.Commonwealth, tmp_path: Path
    ) -> None:
        """A package has no time of its own."""
        for name in ("one", "two"):
            export.package(small, tmp_path / name)
        files = [
            {path.name: path.read_bytes() for path in (tmp_path / name).iterdir()}
            for name in ("one", "two")
        ]

        assert files[0] == files[1]


class TestArguments:
    """What is refused before anything is written."""

    @pytest.mark.parametrize(
        ("records", "folder", "format", "criterion"),
        [
            ([], "cis", "xlsx", "format"),
            ([], "cis", None, "format"),
            ([], "cis", ["csv"], "format"),
            ([], 5, "csv", "folder"),
            ([], "", "csv", "folder"),
            (5, "cis", "csv", "records"),
            ("records.jsonl", "cis", "csv", "records"),
            ({}, "cis", "csv", "records"),
            ([5], "cis", "csv", "records"),
        ],
    )
    def test_bad_arguments(
        self,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
        records: Any,
        folder: Any,
        format: Any,  # noqa: A002
        criterion: str,
    ) -> None:
        """The argument is named, and no file is left."""
        monkeypatch.chdir(tmp_path)
        with pytest.raises((BadQuery, FileProblem)) as caught:
            export.package(records, folder, format)

        assert criterion == getattr(caught.value, "criterion", "folder")
        assert [] == [*tmp_path.iterdir()]

    def test_the_nearest_format_is_named(self) -> None:
        """A misspelt format leads to the right one."""
        with pytest.raises(BadQuery) as caught:
            export.package([], "cis", "parqet")

        assert ("parquet",) == caught.value.suggestions

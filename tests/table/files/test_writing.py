"""Files of tables: replaced whole, together with their metadata, or not at all."""

from collections.abc import Callable
from pathlib import Path

import pytest

from cisrecords.errors import BadQuery, FileProblem
from cisrecords.table import Table

WRITERS: dict[str, Callable[[Table, Path], object]] = {
    "csv": Table.to_csv,
    "json": Table.to_json,
    "parquet": Table.to_parquet,
    "xlsx": Table.to_excel,
    "sqlite": lambda table, path: table.to_sqlite(path, "states"),
}
TABLE = Table.from_columns({"state": ["GE"]})


@pytest.fixture(params=WRITERS)
def write(request: pytest.FixtureRequest) -> Callable[[Table, Path], object]:
    """Return each method that writes a file, in turn."""
    return WRITERS[request.param]


class TestEveryFile:
    """A file of any form."""

    @pytest.mark.parametrize("path", ["missing/table.x", ".", "a\0b", ""])
    def test_that_cannot_be_written(
        self,
        write: Callable[[Table, Path], object],
        path: str,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        """A path that cannot be written is one error that names it, and leaves nothing."""
        monkeypatch.chdir(tmp_path)
        with pytest.raises(FileProblem) as caught:
            write(TABLE, path)  # type: ignore[arg-type]

        assert path == caught.value.path
        assert [] == list(tmp_path.iterdir())

    @pytest.mark.parametrize("path", [5, b"table.csv", object(), ["table.csv"]])
    def test_needs_a_path(self, write: Callable[[Table, object], object], path: object) -> None:
        """What is not a path is named in the error."""
        with pytest.raises(BadQuery) as caught:
            write(TABLE, path)

        assert ("path", path) == (caught.value.criterion, caught.value.value)

    def test_is_replaced(self, write: Callable[[Table, Path], object], tmp_path: Path) -> None:
        """An old file of its form is replaced, and of the work nothing is left."""
        path = tmp_path / "table.x"
        write(Table.from_columns({"state": ["MD"]}), path)
        before = path.stat().st_size
        write(TABLE, path)

        assert path.stat().st_size < before or path.suffix == ".x"
        assert {"table.x"} == {
            one.name.removesuffix("-metadata.json") for one in tmp_path.iterdir()
        }

    def test_takes_a_string(
        self,
        write: Callable[[Table, object], object],
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        """A bare name is a file in the folder of the program."""
        monkeypatch.chdir(tmp_path)
        write(TABLE, "table.x")

        assert (tmp_path / "table.x").stat().st_size > 0


class TestTogether:
    """A file of text, and the one beside it."""

    def test_neither_is_written_where_one_cannot_be(self, tmp_path: Path) -> None:
        """If the metadata cannot be written, the old file is still there, whole."""
        path = tmp_path / "table.csv"
        path.write_text("old", encoding="utf-8")
        (tmp_path / "table.csv-metadata.json").mkdir()

        with pytest.raises(FileProblem):
            TABLE.to_csv(path)
        assert "old" == path.read_text(encoding="utf-8")

    def test_keep_the_other_files_of_the_folder(self, tmp_path: Path) -> None:
        """Nothing else in the folder is touched."""
        (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
        TABLE.to_json(tmp_path / "table.json")

        assert "mine" == (tmp_path / "notes.txt").read_text(encoding="utf-8")

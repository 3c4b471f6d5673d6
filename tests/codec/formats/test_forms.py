"""Which format a path is of."""

from pathlib import Path
from typing import Any

import pytest

from cisrecords.codec.formats.forms import FOLDER, FORMATS, Form, check_format, form_of
from cisrecords.errors import BadQuery, FileProblem


class TestFormOf:
    """The suffix alone decides the format."""

    @pytest.mark.parametrize(
        ("name", "format", "gzipped"),
        [
            ("a.json", "json", False),
            ("a.jsonl", "jsonl", False),
            ("a.yaml", "yaml", False),
            ("a.yml", "yaml", False),
            ("a.json.gz", "json", True),
            ("a.jsonl.gz", "jsonl", True),
            ("a.yaml.gz", "yaml", True),
            ("A.JSON.GZ", "json", True),
            ("a.b.c.json", "json", False),
            ("a.gz.json", "json", False),
            ("records", FOLDER, False),
            ("some/where/records", FOLDER, False),
        ],
    )
    def test_known(self, name: str, format: str, gzipped: bool) -> None:  # noqa: A002
        """A path need not be there, and may be text or a path."""
        assert Form(format, gzipped) == form_of(name) == form_of(Path(name))

    def test_a_folder_that_is_there_may_have_any_name(self, tmp_path: Path) -> None:
        """An old folder is one of records whatever its name, if it is none of a file."""
        for name in ("archive.2026", ".hidden"):
            (tmp_path / name).mkdir()

            assert Form(FOLDER) == form_of(tmp_path / name)

    def test_a_folder_with_the_suffix_of_a_file(self, tmp_path: Path) -> None:
        """A folder where a file is meant is refused."""
        (tmp_path / "a.json").mkdir()
        with pytest.raises(FileProblem) as caught:
            form_of(tmp_path / "a.json")
        assert str(tmp_path / "a.json") == caught.value.path

    @pytest.mark.parametrize("name", ["a.csv", "a.gz", "a.json.bz2", "a.tar.gz", "a.json "])
    def test_unknown(self, name: str) -> None:
        """Another suffix is refused, with those that are known."""
        with pytest.raises(FileProblem) as caught:
            form_of(name)
        assert name == caught.value.path

    @pytest.mark.parametrize("name", ["", ".json", ".gitignore", ".json.gz", "a."])
    def test_nameless(self, name: str) -> None:
        """A name that is nothing but a suffix is neither a file nor a new folder."""
        with pytest.raises(FileProblem) as caught:
            form_of(name)
        assert name == caught.value.path

    @pytest.mark.parametrize("path", [None, 5, b"a.json", ["a.json"], {}], ids=repr)
    def test_no_path(self, path: Any) -> None:
        """What is no path is a mistake of the caller."""
        with pytest.raises(BadQuery) as caught:
            form_of(path)
        assert "path" == caught.value.criterion


class TestCheckedFormat:
    """Formats that are asked for by name."""

    @pytest.mark.parametrize("name", FORMATS)
    def test_known(self, name: str) -> None:
        """A known name is taken as it is."""
        assert name == check_format(name)

    @pytest.mark.parametrize(
        ("name", "near"), [("jsnl", "jsonl"), ("yml", "yaml"), ("JSON", "json"), (".json", "json")]
    )
    def test_the_nearest_is_reported(self, name: str, near: str) -> None:
        """A name that is not known is refused with the nearest that is."""
        with pytest.raises(BadQuery) as caught:
            check_format(name)

        assert near in caught.value.suggestions

    @pytest.mark.parametrize("name", [None, 5, "", "folder", "csv"], ids=repr)
    def test_unknown(self, name: Any) -> None:
        """Anything else is refused with those that are known."""
        with pytest.raises(BadQuery) as caught:
            check_format(name)
        assert "format" == caught.value.criterion

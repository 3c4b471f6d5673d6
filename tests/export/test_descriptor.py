"""The description of a package, as frictionless reads it."""

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

import cisrecords as cis
from cisrecords import export
from cisrecords.archive import table_schemas

frictionless = pytest.importorskip("frictionless")


def faults(folder: Path) -> list[Any]:
    """Validate a package, and return what is wrong with it."""
    report = frictionless.validate(str(folder / "datapackage.json"))
    found: list[Any] = report.flatten(["title", "message"])
    assert report.valid is (not found)
    return found


def resources(folder: Path) -> dict[str, Any]:
    """Return the description of each table."""
    found = json.loads((folder / "datapackage.json").read_bytes())["resources"]
    return {one["name"]: one for one in found}


class TestFrictionless:
    """The judgement of frictionless."""

    @pytest.mark.parametrize("format", ["csv", "parquet"])
    def test_a_package_is_valid(
        self,
        small: cis.Commonwealth,
        tmp_path: Path,
        format: str,  # noqa: A002
    ) -> None:
        """Types, required cells, vocabularies, keys and foreign keys hold."""
        export.package(small, tmp_path / "cis", format)

        assert [] == faults(tmp_path / "cis")

    def test_the_shipped_records_are_valid(self, cw: cis.Commonwealth, tmp_path: Path) -> None:
        """So are all records that are shipped."""
        export.package(cw, tmp_path / "cis")

        assert [] == faults(tmp_path / "cis")

    def test_a_stream_of_one_kind_is_valid(self, cw: cis.Commonwealth, tmp_path: Path) -> None:
        """Meetings alone refer to bodies that are not there; no key says that they are."""
        export.package(iter(cw.meetings[:20]), tmp_path / "cis")

        assert [] == faults(tmp_path / "cis")

    def test_it_would_find_a_fault(self, small: cis.Commonwealth, tmp_path: Path) -> None:
        """A cell that is changed afterwards is found by its checksum and by its key."""
        export.package(small, tmp_path / "cis")
        path = tmp_path / "cis" / "sessions.csv"
        path.write_text(path.read_text("utf-8").replace("council", "counsel"), "utf-8")

        assert {"Hash Count Error", "ForeignKey Error"} <= {
            title for title, _ in faults(tmp_path / "cis")
        }


class TestResources:
    """What stands there of each table."""

    def test_it_has_every_table_and_column(self, small: cis.Commonwealth, tmp_path: Path) -> None:
        """The description has the columns of the schemas, in order, each with a meaning."""
        export.package(small, tmp_path / "cis")
        found = resources(tmp_path / "cis")

        assert list(table_schemas()) == list(found)
        for name, schema in table_schemas().items():
            fields = found[name]["schema"]["fields"]
            assert [field.name for field in schema.fields] == [one["name"] for one in fields]
            assert all(one["description"] for one in fields)
            assert list(schema.key) == found[name]["schema"]["primaryKey"]

    def test_columns_are_typed(self, small: cis.Commonwealth, tmp_path: Path) -> None:
        """A vague date is a string, and its bounds are dates."""
        export.package(small, tmp_path / "cis")
        fields = {
            one["name"]: one for one in resources(tmp_path / "cis")["agenda"]["schema"]["fields"]
        }

        assert "string" == fields["when"]["type"]
        assert "date" == fields["when_latest"]["type"]
        assert "boolean" == fields["planned"]["type"]
        assert "integer" == fields["position"]["type"]
        assert "reception" in fields["kind"]["constraints"]["enum"]

    def test_files_have_their_checksum(self, small: cis.Commonwealth, tmp_path: Path) -> None:
        """A reader can check that a file is whole."""
        export.package(small, tmp_path / "cis")
        data = (tmp_path / "cis" / "states.csv").read_bytes()
        found = resources(tmp_path / "cis")["states"]

        assert f"sha256:{hashlib.sha256(data).hexdigest()}" == found["hash"]
        assert len(data) == found["bytes"]

    def test_foreign_keys_of_a_whole(self, small: cis.Commonwealth, tmp_path: Path) -> None:
        """Every reference of checked records is a foreign key."""
        export.package(small, tmp_path / "cis")
        keys = resources(tmp_path / "cis")["attendance"]["schema"]["foreignKeys"]

        assert {"meeting": "meetings", "participant": "records", "person": "people"} == {
            key["fields"][0]: key["reference"]["resource"] for key in keys
        }

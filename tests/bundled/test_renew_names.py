"""The names of states and cities that come from tables are those of the installed tables."""

import importlib.util
import json
import shutil
from importlib.metadata import version
from pathlib import Path
from types import ModuleType

import pytest

from cisrecords import Commonwealth
from cisrecords.bundled.manifest import FOLDER

pytest.importorskip("babel", reason="Babel, which packs CLDR, is not installed")
pytest.importorskip("pycountry", reason="pycountry, which packs iso-codes, is not installed")


def _script() -> ModuleType:
    path = Path(__file__).with_name("renew_names.py")
    found = importlib.util.spec_from_file_location("renew_names", path)
    assert found is not None
    assert found.loader is not None
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    return module


renew_names = _script()
same_cldr = pytest.mark.skipif(
    renew_names.installed_cldr() != renew_names.CLDR,
    reason=f"the shipped names are of CLDR {renew_names.CLDR}, Babel packs another release",
)


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """A copy of the shipped files."""
    target = tmp_path / "data"
    shutil.copytree(FOLDER, target)
    return target


def drop_generated(path: Path) -> None:
    """Take out of a file every name that rests on CLDR alone."""
    records = json.loads(path.read_text(encoding="utf-8"))
    for record in records:
        record["names"] = [
            name
            for name in record["names"]
            if {cite["source"] for cite in name.get("cites", ())} != {renew_names.CLDR_SOURCE}
        ]
    path.write_text(json.dumps(records), encoding="utf-8")


@same_cldr
@pytest.mark.skipif(
    version("pycountry") != "26.2.16", reason="the shipped names are of pycountry 26.2.16"
)
class TestRenew:
    """What the script writes is what is shipped."""

    def test_nothing_is_left_to_renew(self, copied: Path) -> None:
        """The shipped names are those of the tables, to the byte."""
        assert [] == renew_names.renew(copied)

    def test_dropped_names_come_back(self, copied: Path) -> None:
        """Names of CLDR that were taken out are written again as they were."""
        shipped = (copied / "cities.json").read_bytes()
        drop_generated(copied / "cities.json")

        renew_names.renew(copied)

        assert shipped == (copied / "cities.json").read_bytes()


@same_cldr
class TestCitations:
    """A citation of CLDR is true: the language has that name."""

    def test_each_language_cited_has_the_name(self, cw: Commonwealth) -> None:
        """Every language that a citation lists has the name under the key that it gives."""
        wrong = [
            (record.id, name.text, cite.locator)
            for record in (*cw.states, *cw.cities)
            for name in record.names
            for cite in name.cites
            if cite.source == renew_names.CLDR_SOURCE and not _has(str(cite.locator), name.text)
        ]

        assert [] == wrong

    @pytest.mark.parametrize("language", [*renew_names.COMMONWEALTH, *renew_names.UNITED_NATIONS])
    def test_every_state_is_found_by_its_name(self, cw: Commonwealth, language: str) -> None:
        """The name of each state in a language of the Commonwealth or the UN is its own."""
        names = {state.id: renew_names.territory_names(state.id) for state in cw.states}

        assert list(names) == [
            cw.states[by_language[language]].id for by_language in names.values()
        ]


def _has(locator: str, text: str) -> bool:
    languages, _, key = locator.partition(": ")
    kind, _, name = key.rpartition(" ")
    table = renew_names.territory_names if kind == "territory" else renew_names.city_names
    return all(table(name).get(language) == text for language in languages.split(", "))

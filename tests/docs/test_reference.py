"""The reference documents every public name, and the committed inventory matches its source."""

import inspect
import re
import runpy
from importlib import import_module
from pathlib import Path

import attrs
import pytest

import cisrecords as cis
from cisrecords.terms import Term

DOCS = Path(__file__).parents[2] / "docs"
PAGES = sorted((DOCS / "reference").glob("*.md"))
TEXT = "\n".join(page.read_text(encoding="utf-8") for page in PAGES)
DOCUMENTED = re.findall(r"^\.\. auto\w+:: (\S+)$", TEXT, re.MULTILINE)
DICTIONARY = (DOCS / "reference" / "fields.md").read_text(encoding="utf-8")
IN_DICTIONARY = re.findall(r"^## (\S+)$", DICTIONARY, re.MULTILINE)
TABLES = runpy.run_path(str(DOCS / "plain_tables.py"))


class TestReference:
    """The pages of the reference."""

    def test_has_every_public_name(self) -> None:
        """Every name of the package is documented under the name that users type."""
        assert [] == [name for name in cis.__all__ if f"cisrecords.{name}" not in DOCUMENTED]

    @pytest.mark.parametrize("room", ["dates", "errors", "law", "query", "show", "table", "terms"])
    def test_has_every_name_of_the_rooms_for_users(self, room: str) -> None:
        """Every name of the rooms for users is documented, and a verb on `Commonwealth`."""
        behind = {"attendance_rows"}  # the function of the verb `seats`
        verbs = set() if room == "show" else {*dir(cis.Commonwealth), *behind}
        own = {"import_optional", "shown", "whole_number"}  # for the library itself
        names = set(import_module(f"cisrecords.{room}").__all__) - verbs - own
        here = {name.rpartition(".")[2] for name in DOCUMENTED}

        assert set() == names - here

    def test_has_each_name_once(self) -> None:
        """Nothing is documented in two places."""
        assert [] == [name for name in set(DOCUMENTED) if DOCUMENTED.count(name) > 1]

    def test_has_only_names_that_exist(self) -> None:
        """Every documented name can be imported from where it is documented."""
        homes = [(name.rpartition(".")[0], name.rpartition(".")[2]) for name in DOCUMENTED]

        assert [] == [pair for pair in homes if not hasattr(import_module(pair[0]), pair[1])]


class TestDataDictionary:
    """The tables of the fields."""

    @pytest.mark.parametrize("name", IN_DICTIONARY)
    def test_has_a_meaning_for_each_field(self, name: str) -> None:
        """The docstring of a record class has a meaning for each of its fields."""
        cls = getattr(cis, name)
        section = (inspect.getdoc(cls) or "").partition("Attributes:")[2].partition("\n\n")[0]

        assert [field.name for field in attrs.fields(cls)] == re.findall(
            r"^ {4}(\w+): \S", section, re.MULTILINE
        )

    def test_has_every_record(self) -> None:
        """Every class of which a document may hold objects has a table."""
        records = import_module("cisrecords.records").__all__
        evidence = import_module("cisrecords.evidence").__all__
        expected = {name for name in (*records, *evidence) if attrs.has(getattr(cis, name, int))}

        assert expected == set(IN_DICTIONARY)


class TestPlainTables:
    """The tables that stand in the pages, for readers of the plain files."""

    @pytest.mark.parametrize("page", TABLES["PAGES"], ids=lambda page: page.name)
    def test_are_those_of_the_code(self, page: Path) -> None:
        """Renewing the tables of a page changes nothing (`python docs/plain_tables.py`)."""
        text = page.read_text(encoding="utf-8")

        assert TABLES["renewed"](text) == text

    @pytest.mark.parametrize("name", IN_DICTIONARY)
    def test_have_every_field(self, name: str) -> None:
        """The section of a record has a row for each of its fields."""
        section = DICTIONARY.partition(f"\n## {name}\n")[2].partition("\n## ")[0]

        rows = re.findall(r"^\| `(\w+)` \| \S", section, re.MULTILINE)
        assert [field.name for field in attrs.fields(getattr(cis, name))] == rows

    def test_have_every_term(self) -> None:
        """Every term of a documented vocabulary has a row with its meaning."""
        page = (DOCS / "reference" / "vocabularies.md").read_text(encoding="utf-8")
        homes = re.findall(r"^\.\. autoclass:: (\S+)\.(\w+)$", page, re.MULTILINE)
        classes = [getattr(import_module(module), name) for module, name in homes]
        terms = [term for cls in classes if issubclass(cls, Term) for term in cls]

        assert [term for term in terms if f"| `{term.value}` | {term.meaning} |" not in page] == []
        assert len(terms) > 100


class TestInventory:
    """The committed copy of Python's own names."""

    def test_is_what_its_source_writes(self) -> None:
        """The binary inventory has exactly the names of the readable list beside it."""
        made = runpy.run_path(str(DOCS / "inventory.py"))

        assert made["content"]() == (DOCS / "python.inv").read_bytes()

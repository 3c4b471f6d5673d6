"""The project's own files agree with each other and with the package."""

import ast
import re
import sys
import tomllib
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import Any

import pytest

import cisrecords as cis

ROOT = Path(__file__).parents[1]
TOML: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PROJECT: dict[str, Any] = TOML["project"]
EXTRAS: dict[str, list[str]] = PROJECT["optional-dependencies"]
GROUPS: dict[str, list[Any]] = TOML["dependency-groups"]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CHANGELOG = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def project_of(requirement: str) -> str:
    """Tell the name of the project that a requirement asks for, in the normal form."""
    return re.split(r"[^A-Za-z0-9._-]", requirement)[0].lower().replace("_", "-")


def flat(group: str) -> set[str]:
    """Read the requirements of a dependency group, those that it includes among them."""
    found: set[str] = set()
    for line in GROUPS[group]:
        found |= {line} if isinstance(line, str) else flat(line["include-group"])
    return found


def imported_in(folder: str) -> set[str]:
    """Tell the top names of all modules that the Python files of a folder import."""
    found: set[str] = set()
    for path in (ROOT / folder).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                found |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and not node.level:
                found.add((node.module or "").partition(".")[0])
    return found - set(sys.stdlib_module_names) - {"cisrecords"}


def projects_behind(modules: set[str]) -> set[str]:
    """Tell which installed projects bring these modules."""
    known = packages_distributions()
    return {project_of(known.get(module, [module])[0]) for module in modules}


@cache
def extras_asked_for() -> frozenset[tuple[str, str]]:
    """List the extra and the library that every late import of the source may ask for."""
    found: set[tuple[str, str]] = set()
    for path in (ROOT / "src").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "import_optional":
                extra, library = node.args[1:]
                assert isinstance(extra, ast.Constant)
                assert isinstance(library, ast.Constant)
                found.add((str(extra.value), str(library.value)))
    return frozenset(found)


class TestRequirements:
    """What the project asks to be installed."""

    @pytest.mark.parametrize("name", sorted({*EXTRAS, *GROUPS} - {"dev"}))
    def test_extras_equal_groups(self, name: str) -> None:
        """What pip installs for an extra is what newer tools install for the group of its name."""
        if name in GROUPS:
            assert set(EXTRAS[name]) == flat(name)
        else:
            assert name in {extra for extra, _ in extras_asked_for()}

    def test_the_extra_for_developers_equals_its_group(self) -> None:
        """The `dev` extra takes in the extras that the `dev` group takes in as groups."""
        (own,) = [line for line in EXTRAS["dev"] if line.startswith("cisrecords[")]
        included = own.removeprefix("cisrecords[").removesuffix("]").split(",")
        expected = {line for name in included for line in EXTRAS[name]}

        assert flat("dev") == (expected | set(EXTRAS["dev"])) - {own}

    def test_there_are_four_for_users(self) -> None:
        """The package needs anyascii, attrs, cattrs and filelock to run, and nothing else."""
        assert {"anyascii", "attrs", "cattrs", "filelock"} == {
            project_of(line) for line in PROJECT["dependencies"]
        }

    def test_tests_need_no_more_than_the_extra(self) -> None:
        """What tests import comes with the package or its `test` extra; two tools bring more."""
        extras = (*EXTRAS["test"], *EXTRAS["fuzz"], *EXTRAS["mutation"])
        offered = {project_of(line) for line in (*PROJECT["dependencies"], *extras)}

        assert set() == projects_behind(imported_in("tests")) - offered

    def test_extras_that_errors_name_exist(self) -> None:
        """An extra that an error names exists and brings the library that is missing."""
        offered = {extra: {project_of(line) for line in lines} for extra, lines in EXTRAS.items()}

        asked_for = extras_asked_for()

        assert {"arrow", "fast", "pandas", "plot", "polars", "testing", "yaml"} == {
            extra for extra, _ in asked_for
        }
        assert [] == [each for each in asked_for if project_of(each[1]) not in offered[each[0]]]


class TestVersion:
    """The version, which is written in one place and told in others."""

    def test_is_told_to_those_who_cite(self) -> None:
        """`CITATION.cff` gives the version of the package."""
        text = (ROOT / "CITATION.cff").read_text(encoding="utf-8")

        assert [cis.__version__] == re.findall(r"^version: (.+)$", text, re.MULTILINE)

    def test_has_a_day_in_the_changelog(self) -> None:
        """The newest release in the changelog is this one, dated as it is for those who cite."""
        text = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
        (day,) = re.findall(r"^date-released: (.+)$", text, re.MULTILINE)
        releases = re.findall(r"^## \[(\d[^]]*)\] - (\S+)$", CHANGELOG, re.MULTILINE)

        assert (cis.__version__, day) == releases[0]

    def test_leaves_room_for_the_next(self) -> None:
        """The changelog has a place for what is not released yet, above all releases."""
        headings = re.findall(r"^## \[([^]]+)\]", CHANGELOG, re.MULTILINE)

        assert "Unreleased" == headings[0]


class TestLicences:
    """What the package may be used for."""

    @pytest.mark.parametrize("licence", PROJECT["license"].split(" AND "))
    def test_have_their_texts(self, licence: str) -> None:
        """Each licence of the SPDX expression has its full text among the files."""
        assert (ROOT / "LICENSES" / f"{licence}.txt").is_file()

    def test_are_told_to_those_who_cite(self) -> None:
        """`CITATION.cff` lists the same licences."""
        text = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
        listed = text.partition("license:\n")[2].partition("keywords:")[0]

        assert PROJECT["license"].split(" AND ") == re.findall(r"- (\S+)", listed)


class TestTyping:
    """What type checkers are told."""

    def test_is_announced(self) -> None:
        """The package carries the mark that makes type checkers read it."""
        assert (Path(cis.__file__).parent / "py.typed").is_file()
        assert "Typing :: Typed" in PROJECT["classifiers"]

    def test_starts_at_the_oldest_python(self) -> None:
        """Checkers and formatter look for what the oldest supported Python cannot do."""
        oldest = PROJECT["requires-python"].removeprefix(">=")

        assert oldest == TOML["tool"]["mypy"]["python_version"]
        assert oldest == TOML["tool"]["pyright"]["pythonVersion"]
        assert f"py{oldest.replace('.', '')}" == TOML["tool"]["ruff"]["target-version"]


class TestReadme:
    """The first page."""

    def test_opens_with_the_two_commands(self) -> None:
        """Its first two shell blocks install the package and run the tests, one line each."""
        user, developer, *_ = re.findall(r"^```sh\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
        fresh = "python3 -m venv .venv && .venv/bin/python -m pip install -q"

        assert f"{fresh} . && .venv/bin/python -m cisrecords\n" == user
        assert f"{fresh} -e '.[test]' && .venv/bin/python -m pytest -q\n" == developer

    @pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md", "SECURITY.md"])
    def test_leads_to_files_that_exist(self, page: str) -> None:
        """Every link from a page to a file of the project leads to one."""
        text = (ROOT / page).read_text(encoding="utf-8")
        targets = re.findall(r"\]\((?!https?:|#)([^)#]+)", text)

        assert [] == [target for target in targets if not (ROOT / target).exists()]

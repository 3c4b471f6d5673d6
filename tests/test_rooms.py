"""Imports run one way: what the import contracts cannot say, read from the syntax trees."""

import ast
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "cisrecords"
FILES = sorted(SOURCE.rglob("*.py"))
IN_ROOMS = [path for path in FILES if path != SOURCE / "__init__.py"]
DOORS = [path for path in IN_ROOMS if path.name == "__init__.py"]
OPTIONAL = {
    "altair",
    "duckdb",
    "ibis",
    "matplotlib",
    "numpy",
    "pandas",
    "polars",
    "pyarrow",
    "yaml",
}
TOML = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
(LAYERS,) = [
    contract["layers"]
    for contract in TOML["tool"]["importlinter"]["contracts"]
    if contract["type"] == "layers"
]
FROM_THE_GROUND = [layer.strip("()") for layer in reversed(LAYERS)]


def label(path: Path) -> str:
    """Name a file as it is told in a report."""
    return path.relative_to(SOURCE).as_posix()


def imports(node: ast.AST) -> Iterator[str]:
    """Tell the full name of every module that one statement imports."""
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom) and node.module == "cisrecords":
        yield from (f"cisrecords.{alias.name}" for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        yield "." * node.level + (node.module or "")


def late_imports(tree: ast.Module) -> Iterator[str]:
    """Tell what is imported inside functions."""
    for function in ast.walk(tree):
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
            for node in ast.walk(function):
                yield from imports(node)


def room_of(path: Path) -> str:
    """Tell in which room a file stands."""
    return path.relative_to(SOURCE).parts[0].removesuffix(".py")


def tree_of(path: Path) -> ast.Module:
    """Read the syntax tree of a file."""
    return ast.parse(path.read_text(encoding="utf-8"))


@pytest.fixture(params=FILES, ids=label)
def tree(request: pytest.FixtureRequest) -> ast.Module:
    """Return the syntax tree of each file of the package in turn."""
    return tree_of(request.param)


class TestImports:
    """Every import of every file."""

    @pytest.mark.parametrize("path", IN_ROOMS, ids=label)
    def test_go_down(self, path: Path) -> None:
        """A room imports only from rooms before it in the house, and from itself."""
        room = room_of(path)
        allowed = {*FROM_THE_GROUND[: FROM_THE_GROUND.index(room)], room}
        parts = [name.split(".") for node in ast.walk(tree_of(path)) for name in imports(node)]
        rooms = {part[1] for part in parts if part[0] == "cisrecords"}

        assert set() == rooms - allowed

    def test_name_the_room_in_full(self, tree: ast.Module) -> None:
        """No import is relative, and none takes the whole package."""
        found = [name for node in ast.walk(tree) for name in imports(node)]

        assert [] == [name for name in found if name.startswith(".") or name == "cisrecords"]

    def test_of_rooms_stand_at_the_top(self, tree: ast.Module) -> None:
        """No function imports a room to get around the order of the house."""
        assert [] == [name for name in late_imports(tree) if name.startswith("cisrecords")]

    def test_of_optional_libraries_stand_in_functions(self, tree: ast.Module) -> None:
        """An optional library is imported where it is called, never with the module."""
        everywhere = [name for node in ast.walk(tree) for name in imports(node)]
        for name in late_imports(tree):
            everywhere.remove(name)

        assert set() == OPTIONAL & {name.partition(".")[0] for name in everywhere}

    @pytest.mark.parametrize("path", IN_ROOMS, ids=label)
    def test_are_the_same_for_type_checkers(self, path: Path) -> None:
        """No room imports anything for type checkers alone."""
        assert "TYPE_CHECKING" not in path.read_text(encoding="utf-8")


class TestTheHouse:
    """The list of the rooms."""

    def test_lists_every_room(self) -> None:
        """Every file of the package stands in a room that the contract lists."""
        assert set() == {room_of(path) for path in IN_ROOMS} - set(FROM_THE_GROUND)

    @pytest.mark.parametrize("door", DOORS, ids=label)
    def test_doors_only_hand_on_names(self, door: Path) -> None:
        """The `__init__` of a room holds a docstring, imports and `__all__`, and no code."""
        docstring, *rest = tree_of(door).body
        names = rest.pop()

        assert isinstance(docstring, ast.Expr)
        assert {"ImportFrom"} == {type(node).__name__ for node in rest}
        assert isinstance(names, ast.Assign)
        assert ["__all__"] == [ast.unparse(target) for target in names.targets]

"""Imports run one way: what the import contracts cannot say, read from the syntax trees."""

import ast
import tomllib
from collections.abc import Iterator
from importlib import import_module
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
    if contract["id"] == "house"
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


def names_imported_late(door: Path) -> dict[str, str]:
    """Read the names that a lazy door imports at their first use, by the file that holds them."""
    *_, last = tree_of(door).body
    assert isinstance(last, ast.If)
    assert "not TYPE_CHECKING" == ast.unparse(last.test)
    (assign,) = last.body
    assert isinstance(assign, ast.Assign)
    assert isinstance(assign.value, ast.Call)
    target, *_, files = ast.unparse(assign.targets[0]), *assign.value.args
    assert "(__getattr__, __dir__)" == target
    found: dict[str, str] = ast.literal_eval(files)
    return found


LAZY = [door for door in DOORS if "TYPE_CHECKING" in door.read_text(encoding="utf-8")]
TREES = {label(path): tree_of(path) for path in FILES}


class TestImports:
    """Every import of every file."""

    def test_go_down(self) -> None:
        """A room imports only from rooms before it in the house, and from itself."""
        wrong: list[tuple[str, str]] = []
        for path in IN_ROOMS:
            room, tree = room_of(path), TREES[label(path)]
            allowed = {*FROM_THE_GROUND[: FROM_THE_GROUND.index(room)], room}
            parts = [name.split(".") for node in ast.walk(tree) for name in imports(node)]
            rooms = {part[1] for part in parts if part[0] == "cisrecords"}
            wrong += [(label(path), other) for other in sorted(rooms - allowed)]

        assert [] == wrong

    def test_name_the_room_in_full(self) -> None:
        """No import is relative, and none takes the whole package."""
        assert [] == [
            (path, name)
            for path, tree in TREES.items()
            for node in ast.walk(tree)
            for name in imports(node)
            if name.startswith(".") or name == "cisrecords"
        ]

    def test_of_rooms_stand_at_the_top(self) -> None:
        """No function imports a room to get around the order of the house."""
        assert [] == [
            (path, name)
            for path, tree in TREES.items()
            for name in late_imports(tree)
            if name.startswith("cisrecords")
        ]

    def test_of_optional_libraries_stand_in_functions(self) -> None:
        """An optional library is imported where it is called, never with the module."""
        early: list[tuple[str, str]] = []
        for path, tree in TREES.items():
            everywhere = [name for node in ast.walk(tree) for name in imports(node)]
            for name in late_imports(tree):
                everywhere.remove(name)
            names = {name.partition(".")[0] for name in everywhere}
            early += [(path, name) for name in sorted(OPTIONAL & names)]

        assert [] == early

    def test_are_the_same_for_type_checkers(self) -> None:
        """No file imports anything for type checkers alone; only doors name what they hand on."""
        inside = [path for path in IN_ROOMS if path not in DOORS]
        texts = {label(path): path.read_text(encoding="utf-8") for path in inside}

        assert [] == [path for path, text in texts.items() if "TYPE_CHECKING" in text]


class TestTheHouse:
    """The list of the rooms."""

    def test_lists_every_room(self) -> None:
        """Every file of the package stands in a room that the contract lists."""
        assert set() == {room_of(path) for path in IN_ROOMS} - set(FROM_THE_GROUND)

    @pytest.mark.parametrize("door", DOORS, ids=label)
    def test_doors_only_hand_on_names(self, door: Path) -> None:
        """The `__init__` of a room holds a docstring, imports and `__all__`, and no code."""
        docstring, *rest = tree_of(door).body

        assert isinstance(docstring, ast.Expr)
        if door.parent.parent != SOURCE and not rest:
            return  # a folder of a room may hold its files alone
        late = [node for node in rest if isinstance(node, ast.If)]
        *imported, names = [node for node in rest if node not in late]
        assert isinstance(names, ast.Assign)
        assert ["__all__"] == [ast.unparse(target) for target in names.targets]
        for_checkers = [line for node in late[:1] for line in node.body]
        assert {"ImportFrom"} == {type(node).__name__ for node in (*imported, *for_checkers)}
        assert late == [] or names_imported_late(door)

    @pytest.mark.parametrize("door", LAZY, ids=label)
    def test_lazy_doors_import_what_type_checkers_see(self, door: Path) -> None:
        """A name that a door imports at its first use comes from where type checkers look."""
        room = "cisrecords." + ".".join(door.parent.relative_to(SOURCE).parts)
        seen = {
            alias.name: line.module
            for node in tree_of(door).body
            if isinstance(node, ast.If)
            for line in node.body
            if isinstance(line, ast.ImportFrom)
            for alias in line.names
        }
        late = names_imported_late(door)

        assert seen == {
            name: f"{room}.{file}" for file, names in late.items() for name in names.split()
        }
        module = import_module(room)
        for name, home in seen.items():
            assert getattr(module, name) is getattr(import_module(str(home)), name)

    @pytest.mark.parametrize("door", LAZY, ids=label)
    def test_lazy_doors_hide_no_name_behind_a_file(self, door: Path) -> None:
        """No name that a door imports late is that of a file, which would take its place."""
        files = {path.stem for path in door.parent.iterdir()}
        late = names_imported_late(door)

        assert set() == files & {name for names in late.values() for name in names.split()}

"""What the reference shows has a full docstring; everything else has a sentence or two."""

import ast
import inspect
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import attrs
import pytest

import cisrecords as cis

SOURCE = Path(cis.__file__).parent
REFERENCE = Path(__file__).parents[2] / "docs" / "reference"
DIRECTIVE = re.compile(
    r"^\.\. auto(?:class|exception|function):: (\S+)\n((?: +:.*\n)*)", re.MULTILINE
)
SECTION = re.compile(r"^(Args|Attributes|Returns|Yields|Raises|Examples?):$", re.MULTILINE)
LINES = 6  # of a docstring that no page shows
Function = ast.FunctionDef | ast.AsyncFunctionDef


@attrs.frozen
class Definition:
    """A class, function, method or property of the source."""

    name: str
    node: Function | ast.ClassDef
    inside: bool

    @property
    def text(self) -> str:
        """Its docstring."""
        return ast.get_docstring(self.node) or ""

    @property
    def is_public(self) -> bool:
        """Whether no part of its name begins with an underscore."""
        return not any(part.startswith("_") for part in self.name.split(".") if part != "__main__")

    @property
    def is_called(self) -> bool:
        """Whether it is a function or a method, and no property."""
        return isinstance(self.node, Function) and not self.marks & {
            "property",
            "cached_property",
            "Group",
        }

    @property
    def marks(self) -> set[str]:
        """The names of its decorators."""
        return {ast.unparse(mark).rpartition(".")[2] for mark in self.node.decorator_list}


def definitions(body: list[ast.stmt], prefix: str, *, inside: bool = False) -> Iterator[Definition]:
    """List the definitions among statements, those in classes included."""
    for node in body:
        if isinstance(node, Function | ast.ClassDef):
            definition = Definition(f"{prefix}.{node.name}", node, inside)
            if "overload" not in definition.marks:
                yield definition
            if isinstance(node, ast.ClassDef):
                yield from definitions(node.body, definition.name, inside=True)


def source() -> Iterator[Definition]:
    """List the definitions of all modules."""
    for path in sorted(SOURCE.rglob("*.py")):
        parts = path.relative_to(SOURCE).with_suffix("").parts
        tree = ast.parse(path.read_text(encoding="utf-8"))
        yield from definitions(tree.body, ".".join(part for part in parts if part != "__init__"))


def shown() -> Iterator[str]:
    """List the full names of the classes and functions that the pages of the reference show."""
    for documented, _ in directives():
        yield full_name(documented)


def shown_members() -> Iterator[str]:
    """List the full names of the public members of these classes that the pages show."""
    for documented, options in directives():
        if isinstance(documented, type) and ":no-members:" not in options:
            members: dict[str, str] = {}
            for cls in documented.__mro__ if ":inherited-members:" in options else (documented,):
                members = {name: written(cls, name) for name in vars(cls)} | members
            yield from (full for name, full in members.items() if name[0] != "_")


def written(cls: type, name: str) -> str:
    """Return the name of a member by the class in which it is written, if another wraps it."""
    member = vars(cls)[name]
    inner = inspect.unwrap(member)
    return f"{full_name(cls)}.{name}" if inner is member else full_name(inner)


def directives() -> Iterator[tuple[object, str]]:
    """List the classes and functions on the pages of the reference, with the options of each."""
    for page in sorted(REFERENCE.glob("*.md")):
        for name, options in DIRECTIVE.findall(page.read_text(encoding="utf-8")):
            module, _, last = name.rpartition(".")
            yield getattr(import_module(module), last), options


def full_name(documented: object) -> str:
    """Return the name of a class or function by the module in which it is written."""
    module = str(documented.__module__).removeprefix("cisrecords").removeprefix(".")
    return f"{module}.{documented.__qualname__}"  # type: ignore[attr-defined]


EVERY = list(source())
SHOWN = {*shown(), *shown_members()}
DOCUMENTED = [one for one in EVERY if one.name in SHOWN]
CALLABLE = [one for one in DOCUMENTED if one.is_called]
INTERNAL = [one for one in EVERY if one.name not in SHOWN]


def parameters(node: ast.AST) -> list[str]:
    """List the parameters of a function, without itself or its class."""
    assert isinstance(node, Function)
    every = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
    return [one.arg for one in every if one.arg not in ("self", "cls")]


def raised(node: ast.AST) -> set[str]:
    """List the error classes that the body of a function itself raises."""
    calls = (one.exc for one in ast.walk(node) if isinstance(one, ast.Raise))
    names = {ast.unparse(call.func) for call in calls if isinstance(call, ast.Call)}
    return {name for name in names if name[:1].isupper()}


def returns(node: ast.AST) -> bool:
    """Check whether a function returns anything but None."""
    assert isinstance(node, Function)
    return node.returns is not None and ast.unparse(node.returns) != "None"


class TestDocumented:
    """The docstrings of what the reference shows, and of its public methods and properties."""

    def test_is_found_in_the_source(self) -> None:
        """Every class and function that a page of the reference names is in a module."""
        assert set() == set(shown()) - {one.name for one in EVERY}

    def test_has_an_example(self) -> None:
        """A class or function shows how it is used, in an example that runs."""
        outer = [one for one in DOCUMENTED if not one.inside]

        assert [] == [one.name for one in outer if ">>> " not in one.text]

    def test_says_what_is_taken(self) -> None:
        """A function has each of its parameters under `Args`."""
        assert [] == [
            (one.name, name)
            for one in CALLABLE
            for name in parameters(one.node)
            if f"    {name}: " not in one.text.partition("Args:\n")[2]
        ]

    def test_says_what_is_returned(self) -> None:
        """A function that returns something says what, under `Returns` or `Yields`."""
        without = [
            one for one in CALLABLE if "Returns:\n" not in one.text and "Yields:\n" not in one.text
        ]

        assert [] == [one.name for one in without if returns(one.node)]

    def test_says_what_is_raised(self) -> None:
        """A function has every error that it raises itself under `Raises`."""
        assert [] == [
            (one.name, name)
            for one in CALLABLE
            for name in sorted(raised(one.node))
            if f"    {name}: " not in one.text.partition("Raises:\n")[2]
        ]


class TestEverything:
    """The docstrings of all definitions."""

    def test_is_there(self) -> None:
        """Every public class, function, method and property has a docstring."""
        public = [one for one in EVERY if one.is_public]

        assert [] == [one.name for one in public if not one.text.strip()]

    def test_is_short_where_no_page_shows_it(self) -> None:
        """What the reference does not show has a sentence or two, and no sections."""
        assert [] == [one.name for one in INTERNAL if SECTION.search(one.text)]
        assert [] == [one.name for one in INTERNAL if len(one.text.splitlines()) > LINES]


@pytest.mark.parametrize("section", ["Args:", "Returns:", "Raises:", "Example:", "Attributes:"])
def test_a_section_is_recognised(section: str) -> None:
    """The pattern of sections finds each of those that a full docstring has."""
    assert SECTION.search(f"Return one.\n\n{section}\n    more")

"""Every public definition is documented: what it is, takes, returns and raises, by example."""

import ast
from collections.abc import Iterator
from pathlib import Path

import attrs

import cisrecords as cis

SOURCE = Path(cis.__file__).parent
Function = ast.FunctionDef | ast.AsyncFunctionDef


@attrs.frozen
class Definition:
    """A public class, function, method or property of the source."""

    name: str
    node: Function | ast.ClassDef
    inside: bool

    @property
    def text(self) -> str:
        """Its docstring."""
        return ast.get_docstring(self.node) or ""

    @property
    def marks(self) -> set[str]:
        """The names of its decorators."""
        return {ast.unparse(mark).rpartition(".")[2] for mark in self.node.decorator_list}


def definitions(body: list[ast.stmt], prefix: str, *, inside: bool = False) -> Iterator[Definition]:
    """Find the public definitions among statements, those in public classes included."""
    for node in body:
        if isinstance(node, Function | ast.ClassDef) and not node.name.startswith("_"):
            found = Definition(f"{prefix}.{node.name}", node, inside)
            if "overload" not in found.marks:
                yield found
            if isinstance(node, ast.ClassDef):
                yield from definitions(node.body, found.name, inside=True)


def public() -> Iterator[Definition]:
    """Find the public definitions of all public modules."""
    for path in sorted(SOURCE.rglob("*.py")):
        parts = path.relative_to(SOURCE).with_suffix("").parts
        if not any(part.startswith("_") and part != "__main__" for part in parts):
            yield from definitions(
                ast.parse(path.read_text(encoding="utf-8")).body, ".".join(parts)
            )


PUBLIC = list(public())
CALLABLE = [
    one
    for one in PUBLIC
    if isinstance(one.node, Function) and not one.marks & {"property", "cached_property", "Group"}
]


def parameters(node: ast.AST) -> list[str]:
    """Name the parameters of a function, itself or its class left out."""
    assert isinstance(node, Function)
    given = node.args
    every = [*given.posonlyargs, *given.args, *given.kwonlyargs]
    return [one.arg for one in every if one.arg not in ("self", "cls")]


def raised(node: ast.AST) -> set[str]:
    """Name the error classes that the very body of a function calls to raise."""
    calls = (one.exc for one in ast.walk(node) if isinstance(one, ast.Raise))
    names = {ast.unparse(call.func) for call in calls if isinstance(call, ast.Call)}
    return {name for name in names if name[:1].isupper()}


def returns(node: ast.AST) -> bool:
    """Check whether a function returns anything but None."""
    assert isinstance(node, Function)
    return node.returns is not None and ast.unparse(node.returns) != "None"


class TestDocstrings:
    """The docstrings of public definitions."""

    def test_are_there(self) -> None:
        """Every public class, function, method and property says what it is."""
        assert [] == [one.name for one in PUBLIC if not one.text.strip()]

    def test_have_an_example(self) -> None:
        """Every public class and function shows how it is used, in an example that runs."""
        outer = [one for one in PUBLIC if not one.inside]

        assert [] == [one.name for one in outer if ">>> " not in one.text]

    def test_tell_what_is_taken(self) -> None:
        """A public function tells each of its parameters under `Args`."""
        assert [] == [
            (one.name, name)
            for one in CALLABLE
            for name in parameters(one.node)
            if f"    {name}: " not in one.text.partition("Args:\n")[2]
        ]

    def test_tell_what_is_returned(self) -> None:
        """A public function that returns something tells what, under `Returns` or `Yields`."""
        untold = [
            one for one in CALLABLE if "Returns:\n" not in one.text and "Yields:\n" not in one.text
        ]

        assert [] == [one.name for one in untold if returns(one.node)]

    def test_tell_what_is_raised(self) -> None:
        """A public function tells every error that it raises itself, under `Raises`."""
        assert [] == [
            (one.name, name)
            for one in CALLABLE
            for name in sorted(raised(one.node))
            if f"    {name}: " not in one.text.partition("Raises:\n")[2]
        ]

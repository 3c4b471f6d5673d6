"""Where an optional library is missing: every place that needs one names what to install."""

import ast
import importlib
import sys
import traceback
from collections.abc import Callable
from pathlib import Path

import pytest

import cisrecords as cis
from cisrecords.errors import CisRecordsError, MissingExtra, import_optional

SOURCE = Path(cis.__file__).parent
TABLE = cis.Table.from_columns({"state": ["GE"]})
ATTENDANCE = cis.load().attendance("sc-08")
YAML = "schema: 1\n"


def parse_with(engine: str) -> object:
    """Choose a parser of JSON by name."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CISRECORDS_CODEC", engine)
        return cis.codec.engine()


# Each library, the call that needs it, and the extra that brings it.
PLACES: dict[str, tuple[str, str, Callable[[], object]]] = {
    "to_pandas": ("pandas", "pandas", TABLE.to_pandas),
    "to_polars": ("polars", "polars", TABLE.to_polars),
    "to_arrow": ("arrow", "pyarrow", TABLE.to_arrow),
    "stream": ("arrow", "pyarrow", TABLE.__arrow_c_stream__),
    "loads": ("yaml", "PyYAML", lambda: cis.loads(YAML, format="yaml")),
    "salvage": ("yaml", "PyYAML", lambda: cis.salvage("records.yaml")),
    "read": ("yaml", "PyYAML", lambda: cis.read("records.yaml")),
    "validate": ("yaml", "PyYAML", lambda: cis.validate("records.yaml")),
    "timeline": ("plot", "matplotlib", lambda: cis.show.timeline(cis.load())),
    "attendance": ("plot", "matplotlib", lambda: cis.show.attendance(cis.load(), ATTENDANCE)),
    "orjson": ("fast", "orjson", lambda: parse_with("orjson")),
    "msgspec": ("fast", "msgspec", lambda: parse_with("msgspec")),
    "testing": ("testing", "hypothesis", lambda: importlib.import_module("cisrecords.testing")),
}
MODULES = {
    "matplotlib": ("matplotlib",),
    "msgspec": ("msgspec",),
    "orjson": ("orjson",),
    "pandas": ("pandas",),
    "polars": ("polars",),
    "pyarrow": ("pyarrow",),
    "PyYAML": ("yaml", "_yaml"),
    "hypothesis": ("hypothesis", "cisrecords.testing"),
}


def printed(error: BaseException) -> list[str]:
    """List the classes of the exceptions that a traceback of this one prints."""
    found = traceback.TracebackException.from_exception(error, compact=True)
    classes: list[str] = []
    following: traceback.TracebackException | None = found
    while following is not None:
        classes.append(str(following.exc_type))
        following = following.__cause__ or following.__context__
    return classes


@pytest.fixture
def hide(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Return a function that makes a library look as if it were not installed."""

    def hidden(library: str) -> None:
        for top in MODULES[library]:
            for name in [name for name in sys.modules if f"{name}.".startswith(f"{top}.")]:
                monkeypatch.delitem(sys.modules, name)
            if top != "cisrecords.testing":  # it is imported anew
                monkeypatch.setitem(sys.modules, top, None)

    return hidden


class TestEveryPlace:
    """What needs an optional library, without it."""

    @pytest.mark.parametrize("place", PLACES)
    def test_names_what_to_install(
        self,
        place: str,
        hide: Callable[[str], None],
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        """It raises `MissingExtra` and nothing else is printed."""
        (tmp_path / "records.yaml").write_text(YAML, encoding="utf-8")
        monkeypatch.chdir(tmp_path)
        extra, library, call = PLACES[place]
        hide(library)

        with pytest.raises(MissingExtra) as caught:
            call()
        assert (extra, library) == (caught.value.extra, caught.value.library)
        assert 1 == len(printed(caught.value))

    def test_is_listed(self) -> None:
        """These tests cover every library that the source imports late."""
        calls = [
            node
            for path in SOURCE.rglob("*.py")
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "import_optional"
        ]
        named = {tuple(ast.literal_eval(argument) for argument in call.args[1:]) for call in calls}

        assert {(extra, library) for extra, library, _ in PLACES.values()} == named


class TestImport:
    """The one function that imports optional libraries."""

    def test_is_the_only_one(self) -> None:
        """No other code of the package catches a failed import."""
        catching = [
            path.relative_to(SOURCE).as_posix()
            for path in SOURCE.rglob("*.py")
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
            if isinstance(node, ast.ExceptHandler)
            and node.type is not None
            and {"ImportError", "ModuleNotFoundError"} & set(ast.unparse(node.type).split(", "))
        ]

        assert ["errors.py"] == catching

    def test_of_a_broken_library_shows_its_own_error(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A library that is there and cannot be imported is not taken for a missing one."""
        (tmp_path / "broken_here.py").write_text("raise ImportError('no such symbol')")
        monkeypatch.syspath_prepend(tmp_path)

        with pytest.raises(ImportError, match="no such symbol") as caught:
            import_optional("broken_here", "plot", "broken-here")
        assert not isinstance(caught.value, CisRecordsError)

    @pytest.mark.parametrize("error", [MissingExtra("yaml", "PyYAML")])
    def test_advice_begins_with_the_library(self, error: MissingExtra) -> None:
        """The library comes before the extra, since it works from a checkout as well."""
        text = str(error)

        assert -1 < text.index("pip install PyYAML") < text.index("cisrecords[yaml]")

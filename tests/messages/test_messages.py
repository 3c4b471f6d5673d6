"""What the library tells its users is what was read and agreed: one snapshot of all messages."""

import ast
import inspect
import runpy
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import cisrecords
from cisrecords import errors

FOLDER = Path(__file__).parent
RENEW: dict[str, Any] = runpy.run_path(str(FOLDER / "renew.py"))
CASES = RENEW["cases"]()
CW = RENEW["sample"]()
SNAPSHOT: str = RENEW["SNAPSHOT"].read_text(encoding="utf-8")
MESSAGES: dict[str, str] = RENEW["parsed"](SNAPSHOT)
CLASSES = [
    name
    for name, cls in inspect.getmembers(errors, inspect.isclass)
    if issubclass(cls, errors.CisRecordsError | errors.CisRecordsWarning)
]
MAKERS = {"Problem": 1, "refused": 0, "_refused": 0}


def _codes() -> Iterator[str]:
    """Yield the codes of problems that stand in the source."""
    for path in Path(cisrecords.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            name = getattr(getattr(node, "func", None), "id", "")
            if isinstance(node, ast.Call) and name in MAKERS and len(node.args) > MAKERS[name]:
                code = node.args[MAKERS[name]]
                if isinstance(code, ast.Constant):
                    yield str(code.value)


class TestMessages:
    """The snapshot of all messages."""

    @pytest.mark.parametrize("name", CASES)
    def test_unchanged(self, name: str) -> None:
        """A message is the one on file; where a change is meant, renew the file and read it."""
        told = RENEW["message"](CASES[name], CW)

        assert MESSAGES.get(name) == told, "run python tests/messages/renew.py"

    def test_nothing_is_left_over(self) -> None:
        """The file holds the messages of all cases, in their order, and nothing else."""
        assert RENEW["written"](MESSAGES) == SNAPSHOT
        drawn = any(name.startswith(RENEW["PICTURES"]) for name in CASES)
        known = [name for name in MESSAGES if drawn or not name.startswith(RENEW["PICTURES"])]
        assert list(CASES) == known

    @pytest.mark.parametrize("name", sorted({*CLASSES} - {"CisRecordsError"}))
    def test_every_class(self, name: str) -> None:
        """Every class of error and warning is in the file."""
        assert f"\n{name}: " in SNAPSHOT

    @pytest.mark.parametrize("code", sorted(set(_codes())))
    def test_every_code(self, code: str) -> None:
        """Every code of a problem is in the file."""
        assert f"[{code}]" in SNAPSHOT

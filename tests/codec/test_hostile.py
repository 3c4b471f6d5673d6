"""Whatever strangers send ends in records or in one of our errors."""

import importlib.util
from collections.abc import Callable
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest

import cisrecords as cis

Input = bytes | dict[str, bytes]


def _module() -> ModuleType:
    path = Path(__file__).with_name("hostile.py")
    found = importlib.util.spec_from_file_location("hostile", path)
    assert found is not None
    assert found.loader is not None
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    return module


HOSTILE = _module()
LARGE = 50_000
FORMATS = pytest.mark.parametrize(
    "format",
    [
        pytest.param(name, marks=() if name == "json" else pytest.mark.long)
        for name in HOSTILE.SUFFIXES
    ],
)


@cache
def inputs(format: str) -> tuple[tuple[str, Input], ...]:  # noqa: A002
    """Return the inputs for a format; the large ones are read by the script, which measures."""
    return tuple(HOSTILE.corpus(format, LARGE))


def _raises(step: Callable[[Path], object], path: Path) -> bool:
    try:
        step(path)
    except cis.CisRecordsError:
        return True
    return False


class TestCorpus:
    """The inputs of `hostile.py`."""

    @FORMATS
    def test_there_are_enough(self, format: str) -> None:  # noqa: A002
        """Each format has at least sixty inputs, each under a name of its own."""
        names = [name for name, _ in inputs(format)]

        assert len(names) >= 60
        assert len(set(names)) == len(names)

    @FORMATS
    def test_every_input_ends_well(self, format: str, tmp_path: Path) -> None:  # noqa: A002
        """To read, check, salvage or stream one gives records or an error of the library."""
        for number, (_, data) in enumerate(inputs(format)):
            folder = tmp_path / str(number)
            folder.mkdir()
            HOSTILE.attempt(HOSTILE.put(folder, format, data))

    @pytest.mark.long
    def test_every_input_ends_well_without_libyaml(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """The parser of YAML that is written in Python fares no worse."""
        monkeypatch.delattr("yaml.CSafeLoader")
        for _, data in inputs("yaml"):
            HOSTILE.attempt(HOSTILE.put(tmp_path, "yaml", data))

    @FORMATS
    def test_what_is_refused_is_reported(self, format: str, tmp_path: Path) -> None:  # noqa: A002
        """What `read` refuses has problems, and what it takes has none and is wholly salvaged."""
        for number, (name, data) in enumerate(inputs(format)):
            folder = tmp_path / str(number)
            folder.mkdir()
            path = HOSTILE.put(folder, format, data)
            if _raises(cis.read, path):
                assert _raises(cis.validate, path) or cis.validate(path), name
            else:
                assert () == cis.validate(path), name
                assert cis.read(path) == cis.salvage(path).commonwealth, name

    @FORMATS
    def test_good_inputs_are_read(self, format: str, tmp_path: Path) -> None:  # noqa: A002
        """The corpus does not pass because everything is refused."""
        found = dict(inputs(format))["good"]

        assert ("GE",) == cis.read(HOSTILE.put(tmp_path, format, found)).states.ids()

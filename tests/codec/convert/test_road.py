"""The way of a valid document: each module of the codec is entered once."""

import importlib.util
import sys
from collections.abc import Callable, Iterator
from functools import partial
from itertools import groupby
from pathlib import Path
from types import FrameType, GenericAlias, ModuleType
from typing import Any

import pytest

import cisrecords as cis
from cisrecords.codec.formats.engine import VARIABLE

GENERATED = "<cisrecords generated "
CODEC = str(Path(cis.__file__).parent / "codec")


def _fuzz() -> ModuleType:
    path = Path(__file__).parents[1] / "fuzz.py"
    found = importlib.util.spec_from_file_location("fuzz", path)
    assert found is not None
    assert found.loader is not None
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    return module


WHOLE: cis.Commonwealth = _fuzz().document()
(MEETING,) = WHOLE.meetings
MEETINGS: Any = GenericAlias(tuple, (cis.Meeting, ...))


def entered(function: Callable[[], object]) -> list[str]:
    """Return the modules of the codec that a call enters, in order; generated code is one."""
    function()  # what is compiled or looked up once is not on the way
    places: list[str] = []

    def note(frame: FrameType, event: str, _: object) -> None:
        name = frame.f_code.co_filename
        if event == "call" and name.startswith((GENERATED, CODEC)):
            places.append(GENERATED if name.startswith(GENERATED) else name)

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        function()
    finally:
        sys.setprofile(before)
    return [place.removeprefix(CODEC) for place, _ in groupby(places)]


@pytest.fixture(params=["stdlib", "msgspec", "orjson"])
def engine(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Choose each engine."""
    monkeypatch.setenv(VARIABLE, request.param)
    return str(request.param)


def ways(folder: Path) -> Iterator[Callable[[], object]]:
    """Yield calls that read something valid."""
    line, one, document = cis.dumps((MEETING,), "jsonl"), cis.dumps(MEETING), cis.dumps(WHOLE)
    changes: tuple[Callable[[str], Any], ...] = (str, str.encode)
    for change in changes:
        yield partial(cis.loads, change(line), MEETINGS, "jsonl")
        yield partial(cis.loads, change(line), cis.Meeting, "jsonl")
        yield partial(cis.loads, change(one), cis.Meeting)
        yield partial(cis.loads, change(f"[{one}, {one}]"), MEETINGS)
        yield partial(cis.loads, change(document))
    yield partial(cis.validate, document)
    yield partial(cis.salvage, document)
    for suffix in (".json", ".json.gz"):
        cis.write(WHOLE, folder / f"a{suffix}")
        yield partial(cis.read, folder / f"a{suffix}")


@pytest.mark.usefixtures("engine")
class TestFastRead:
    """Reading what is valid, for the second time."""

    def test_no_module_is_entered_twice(self, tmp_path: Path) -> None:
        """The way through the codec leads from module to module, and back to none of them."""
        for way in ways(tmp_path):
            places = entered(way)
            assert GENERATED in places
            assert sorted(set(places)) == sorted(places)

    def test_a_file_of_lines(self, tmp_path: Path, engine: str) -> None:
        """Nor is one in a file of many lines; only the parser of the standard library returns."""
        cis.write(WHOLE, tmp_path / "a.jsonl")
        places = entered(partial(cis.read, tmp_path / "a.jsonl"))
        twice = {place for place in places if places.count(place) > 1}

        assert twice == ({GENERATED, "/formats/engine.py"} if engine == "stdlib" else set())

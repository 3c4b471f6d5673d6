"""Valid documents with something wrong in them: each ends in records or in one of our errors."""

import importlib.util
import random
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import cisrecords as cis
from cisrecords.codec import salvage, validate
from cisrecords.disk.gzips import gzipped


def _module() -> ModuleType:
    path = Path(__file__).with_name("fuzz.py")
    found = importlib.util.spec_from_file_location("fuzz", path)
    assert found is not None
    assert found.loader is not None
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    return module


FUZZ = _module()
SEEDS = FUZZ.seeds()
JUNK: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=5,
)


class TestMutations:
    """What `fuzz.py` does two hundred thousand times."""

    @settings(max_examples=settings().max_examples * 10)
    @given(seed=st.integers(0, 2**32), format=st.sampled_from(sorted(SEEDS)))
    def test_random_mutations(self, seed: int, format: str) -> None:  # noqa: A002
        """A document with a few wrong bytes has problems, or is read."""
        data = FUZZ.mutated(SEEDS[format], random.Random(seed))  # noqa: S311

        assert FUZZ.attempt(format, data) in {"fine", "problems", "no gzip"}

    def test_the_seeds_are_fine(self) -> None:
        """What is mutated has no problem before."""
        assert {"fine"} == {FUZZ.attempt(name, data) for name, data in SEEDS.items()}

    def test_the_run_counts_and_tells(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """The script counts how each ended, and reports what should not have happened."""
        assert 50 == FUZZ.run(50, 0, print).total()

        def broken(*_: object) -> str:
            raise KeyError

        reported: list[str] = []
        monkeypatch.setattr(FUZZ, "attempt", broken)
        assert {"broken": 5} == FUZZ.run(5, 0, reported.append)
        assert 5 == len(reported)


class TestJunk:
    """Anything at all in the place of something."""

    @given(kind=st.sampled_from(sorted(cis.load().parts())), junk=JUNK)
    def test_in_a_part(self, kind: str, junk: Any) -> None:
        """Whatever stands under a key of the document, it ends well, and salvage loses no state."""
        georgia = {"id": "GE", "names": [{"text": "Georgia"}]}
        tree = {"schema": 1, "states": [georgia], kind: junk}
        saved = salvage(tree)

        assert isinstance(validate(tree), tuple)
        assert kind == "states" or "GE" in saved.commonwealth.states

    @given(st.binary(max_size=80), st.sampled_from(["json", "jsonl", "yaml"]))
    def test_any_bytes(self, data: bytes, format: str) -> None:  # noqa: A002
        """No bytes at all are a document by chance, and none make it raise."""
        assert validate(data, format)
        assert () == salvage(data, format).commonwealth.states.ids()

    @given(st.text(max_size=80), st.sampled_from(["jsonl", "yaml"]))
    def test_any_text(self, text: str, format: str) -> None:  # noqa: A002
        """Nor does any text."""
        assert validate(text, format)

    @given(st.binary(max_size=80))
    def test_any_gzip(self, tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
        """Nor do any bytes in a gzip file, or in the place of one."""
        path = tmp_path_factory.mktemp("any") / "a.json.gz"
        for content in (data, gzipped(data)):
            path.write_bytes(content)
            assert validate(path)

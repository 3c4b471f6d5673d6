"""The benchmarks are no part of the package: their modules are imported from the root."""

import importlib
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]
Module = Callable[[str], ModuleType]


@pytest.fixture
def module(monkeypatch: pytest.MonkeyPatch) -> Module:
    """The function that imports a module of the benchmarks."""
    monkeypatch.syspath_prepend(ROOT)
    return lambda name: importlib.import_module(f"benchmarks.{name}")


@pytest.fixture
def benchmark(module: Module, request: pytest.FixtureRequest) -> ModuleType:
    """The module that the file of a test is named for."""
    return module(request.path.stem.removeprefix("test_"))

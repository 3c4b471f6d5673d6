"""What tests of the strategies share: as many draws as are wanted, the same ones each time."""

from functools import cache
from typing import Any, Protocol

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st


class Draws(Protocol):
    """Draw from a strategy."""

    def __call__(self, strategy: st.SearchStrategy[Any], count: int) -> list[Any]:
        """Return that many draws, of which the first is the simplest there is."""


@pytest.fixture(scope="session")
def draws() -> Draws:
    """Return what draws from a strategy.

    A test that looks for something among the draws takes so many that, were they drawn at random,
    it would not be among them once in ten thousand runs.
    """

    @cache
    def drawn(strategy: st.SearchStrategy[Any], count: int) -> list[Any]:
        found: list[Any] = []

        @settings(max_examples=count, phases=[Phase.generate], derandomize=True, database=None)
        @given(strategy)
        def collect(one: Any) -> None:
            found.append(one)

        collect()
        return found

    return drawn

"""The garbage collector is paused for bulk work, and never left so."""

import gc
import inspect

import pytest

from cisrecords.codec.convert.bulk import collector_paused


@collector_paused
def runs(numerator: int, *, denominator: int = 1) -> tuple[float, bool]:
    """Return a quotient, and whether the collector runs."""
    return numerator / denominator, gc.isenabled()


@collector_paused
def runs_within() -> tuple[float, bool]:
    """Return what another such function returns."""
    return runs(1)


class TestCollectorPaused:
    """Pausing and restoring."""

    def test_it_runs_again_afterwards(self) -> None:
        """In the function the collector rests; after it, it runs."""
        assert (2.0, False) == runs(6, denominator=3)
        assert gc.isenabled()

    def test_it_runs_again_after_an_error(self) -> None:
        """An error in the function leaves the collector running."""
        with pytest.raises(ZeroDivisionError):
            runs(1, denominator=0)

        assert gc.isenabled()

    def test_who_has_it_off_keeps_it_off(self) -> None:
        """A program that has switched the collector off finds it off."""
        gc.disable()
        try:
            assert (1.0, False) == runs_within()
            assert not gc.isenabled()
        finally:
            gc.enable()

    def test_the_function_stays_known(self) -> None:
        """Its name, its documentation and its parameters are those of the function."""
        assert ("runs", runs.__doc__) == (runs.__name__, inspect.getdoc(runs))
        assert ["numerator", "denominator"] == [*inspect.signature(runs).parameters]

"""The garbage collector is paused for bulk work, and never left so."""

import gc

import pytest

from cisrecords.codec.convert.bulk import collector_paused


class TestCollectorPaused:
    """Pausing and restoring."""

    def test_it_runs_again_after_the_block(self) -> None:
        """Inside the block the collector rests; after it, it runs."""
        with collector_paused():
            assert not gc.isenabled()

        assert gc.isenabled()

    def test_it_runs_again_after_an_error(self) -> None:
        """An error in the block leaves the collector running."""
        with pytest.raises(ZeroDivisionError), collector_paused():
            raise ZeroDivisionError

        assert gc.isenabled()

    def test_who_has_it_off_keeps_it_off(self) -> None:
        """A program that has switched the collector off finds it off."""
        gc.disable()
        try:
            with collector_paused(), collector_paused():
                pass
            assert not gc.isenabled()
        finally:
            gc.enable()

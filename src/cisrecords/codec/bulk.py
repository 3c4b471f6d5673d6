"""Bulk work without the garbage collector walking through what is all going to stay."""

import gc
from collections.abc import Generator
from contextlib import contextmanager

__all__ = ["collector_paused"]


@contextmanager
def collector_paused() -> Generator[None, None, None]:
    """Pause the garbage collector of the process, where it runs, for the length of a block.

    Yields:
        Nothing; the collector is as it was when the block ends, also by an error.

    Example:
        >>> with collector_paused():
        ...     gc.isenabled()
        False
    """
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()

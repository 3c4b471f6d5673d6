"""What all tests share: the shipped records."""

from collections.abc import Callable

import pytest

import cisrecords as cis


@pytest.fixture(scope="session")
def cw() -> cis.Commonwealth:
    """Return the shipped records."""
    return cis.load()


@pytest.fixture(scope="session")
def printed() -> Callable[[BaseException], list[BaseException]]:
    """Return a function that lists the exceptions that the traceback of one prints."""

    def chain(error: BaseException | None) -> list[BaseException]:
        if error is None:
            return []
        before = None if error.__suppress_context__ else error.__context__
        return [error, *chain(error.__cause__ or before)]

    return chain

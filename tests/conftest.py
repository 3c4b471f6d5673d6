"""What all tests share: the shipped records."""

import pytest

import cisrecords as cis


@pytest.fixture(scope="session")
def cw() -> cis.Commonwealth:
    """Return the shipped records."""
    return cis.load()

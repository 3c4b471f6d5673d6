"""What all tests share: the shipped records, and how hard Hypothesis looks."""

import os
from collections.abc import Callable

import hypothesis
import pytest

import cisrecords as cis

LENIENT = [hypothesis.HealthCheck.function_scoped_fixture]  # a folder or a tree is not drawn anew
for name, examples in (("quick", 50), ("deep", 5_000)):
    hypothesis.settings.register_profile(
        name,
        max_examples=examples,
        deadline=None,
        print_blob=True,
        suppress_health_check=LENIENT,
    )
hypothesis.settings.register_profile(
    "mutation",  # the same examples for every mutant, and no time lost on making them small
    max_examples=15,
    database=None,
    deadline=None,
    derandomize=True,
    phases=(hypothesis.Phase.explicit, hypothesis.Phase.generate),
    suppress_health_check=tuple(hypothesis.HealthCheck),
)
hypothesis.settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))


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

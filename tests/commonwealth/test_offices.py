"""The verbs of people and bodies, as users call them."""

import pickle
from collections.abc import Callable

import pytest

from cisrecords import Commonwealth, Table

VERBS: dict[str, Callable[[Commonwealth], Table]] = {
    "census": lambda cw: cw.census("2020-01-01"),
    "chairmanship": lambda cw: cw.chairmanship([2006, 2020]),
    "history": lambda cw: cw.history("Council of Heads of State"),
    "office_holders": lambda cw: cw.office_holders("2020-11-18"),
    "succession": lambda cw: cw.succession("Executive Committee"),
}


@pytest.mark.parametrize("verb", VERBS)
class TestEveryVerb:
    """What all of these answers have in common."""

    def test_ends_with_the_evidence(self, cw: Commonwealth, verb: str) -> None:
        """The last columns are certainty, reasons, records and sources."""
        assert ("certain", "reasons", "records", "sources") == VERBS[verb](cw).columns[-4:]

    def test_names_what_is_there(self, cw: Commonwealth, verb: str) -> None:
        """The ids of records and of sources that a row rests on are those of the data."""
        for row in VERBS[verb](cw):
            assert all(cw.resolve(one).id == one for one in row.records), row
            assert all(cw.sources.with_id(one) is not None for one in row.sources), row

    def test_every_column_says_what_it_means(self, cw: Commonwealth, verb: str) -> None:
        """Each column has a meaning of a sentence, and the docstring names the column."""
        text = getattr(Commonwealth, verb).__doc__

        for column in VERBS[verb](cw).schema:
            assert column.meaning.endswith("."), column
            assert f"`{column.name}`" in text, column

    @pytest.mark.long
    def test_is_stable(self, cw: Commonwealth, verb: str) -> None:
        """A copy of the records gives the same answer."""
        again = pickle.loads(pickle.dumps(cw))

        assert VERBS[verb](cw) == VERBS[verb](again)

    @pytest.mark.parametrize(
        "day", [pytest.param("2009-01-01", marks=pytest.mark.long), "2020-12-31"]
    )
    def test_works_in_a_view(self, cw: Commonwealth, verb: str, day: str) -> None:
        """A view by day answers with the same columns, from its own records only."""
        then = cw.known_on(day)
        table = VERBS[verb](then)

        assert VERBS[verb](cw).columns == table.columns
        assert all(then.resolve(one).id == one for row in table for one in row.records)

"""Knowledge: what a narrowed view of the records leaves out."""

import pickle

import pytest

from cisrecords.archive import Knowledge
from cisrecords.dates import PartialDate
from cisrecords.errors import InvalidDate, InvalidRecords


class TestKnowledge:
    """A small value."""

    def test_nothing_is_left_out_by_default(self) -> None:
        """Only the day is required; the counts are nought."""
        known = Knowledge(day="2005-01-01")

        assert (PartialDate("2005-01-01"), False, 0, 0, 0) == (
            known.day,
            known.undated,
            known.acts,
            known.facts,
            known.for_want_of_a_date,
        )

    def test_it_is_a_value(self) -> None:
        """Equal ones are equal after pickling and hash alike; another count makes another."""
        known = Knowledge(day="2005-01-01", acts=3, facts=40)
        again = pickle.loads(pickle.dumps(known))

        assert (known, hash(known)) == (again, hash(again))
        assert known != Knowledge(day="2005-01-01", acts=4, facts=40)

    @pytest.mark.parametrize(
        ("field", "value"),
        [("acts", "3"), ("acts", True), ("facts", 4.0), ("undated", 1), ("facts", None)],
    )
    def test_no_coercion(self, field: str, value: object) -> None:
        """A value of another type is refused with its path."""
        with pytest.raises(InvalidRecords) as caught:
            Knowledge(day="2005-01-01", **{field: value})  # type: ignore[arg-type]

        assert [(f"$.{field}", "wrong-type")] == [(p.path, p.code) for p in caught.value.problems]

    def test_a_day_that_is_no_date(self) -> None:
        """A day that is no date is refused."""
        with pytest.raises(InvalidDate):
            Knowledge(day="then")

    def test_repr_shows_what_is_set(self) -> None:
        """It shows its day and the counts that are not nought."""
        assert "Knowledge(day=PartialDate('2005-01-01'), acts=3)" == repr(
            Knowledge(day="2005-01-01", acts=3)
        )

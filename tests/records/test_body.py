"""Bodies, and the offices in them."""

import pytest

from cisrecords.dates import PartialDate
from cisrecords.errors import InvalidRecords
from cisrecords.records import Body, Office, Place
from cisrecords.terms import BodyKind


class TestBody:
    """Bodies."""

    def test_typed_values(self) -> None:
        """Terms, dates, places and lists of ids are accepted as strings."""
        body = Body(
            id="economic-court",
            kind="charter",
            names="Economic Court",
            part_of="cis",
            established="1992-07-06",
            founded_by=["agreement-1992"],
            seat="Minsk",
            predecessors=["old"],
        )

        assert BodyKind.CHARTER is body.kind
        assert PartialDate("1992-07-06") == body.established
        assert (("agreement-1992",), ("old",), ()) == (
            body.founded_by,
            body.predecessors,
            body.successors,
        )
        assert Place("Minsk") == body.seat

    @pytest.mark.parametrize(
        ("established", "dissolved"),
        [
            ("1992", "1999"),
            ("1992", "1992"),
            ("1992-07", "1992"),
            ("1992", "1992-01-01"),
            ("1992-07-06", "1992-07-06"),
            (None, "1999"),
            ("1992", None),
        ],
    )
    def test_in_order(self, established: str | None, dissolved: str | None) -> None:
        """A body may end on the day it began, and vague dates have the benefit of the doubt."""
        body = Body(id="b", names="B", established=established, dissolved=dissolved)

        assert (established, dissolved) == tuple(
            date and date.text for date in (body.established, body.dissolved)
        )

    @pytest.mark.parametrize(
        ("established", "dissolved"),
        [("1999", "1992"), ("1992-07-06", "1992-07-05"), ("1992-08", "1992-07")],
    )
    def test_out_of_order(self, established: str, dissolved: str) -> None:
        """A body that certainly ended before it began is refused."""
        with pytest.raises(InvalidRecords) as caught:
            Body(id="b", names="B", established=established, dissolved=dissolved)
        (problem,) = caught.value.problems

        assert ("$.dissolved", "out-of-order", PartialDate(dissolved)) == (
            problem.path,
            problem.code,
            problem.value,
        )
        assert established in problem.expected

    def test_no_name_and_out_of_order(self) -> None:
        """Both faults of a body are reported at once."""
        with pytest.raises(InvalidRecords) as caught:
            Body(id="b", names=[], established="1999", dissolved="1992")

        assert ["$.names", "$.dissolved"] == [problem.path for problem in caught.value.problems]


class TestOffice:
    """Offices."""

    @pytest.mark.parametrize("owner", ["AZ", "executive-committee", None])
    def test_of_a_state_or_a_body(self, owner: str | None) -> None:
        """An office belongs to a state or a body, where that is known."""
        assert owner == Office(id="o", of=owner, names="Secretary").of

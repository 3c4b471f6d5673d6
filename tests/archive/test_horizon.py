"""Horizon: the last day to which each kind of record is known."""

import copy
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisrecords.archive import Horizon
from cisrecords.dates import PartialDate
from cisrecords.errors import InvalidRecords
from cisrecords.fields import KINDS

DAYS = st.dictionaries(st.sampled_from(KINDS), st.dates().map(PartialDate), max_size=4)


class TestHorizon:
    """A mapping that cannot be changed."""

    def test_days_by_kind(self) -> None:
        """It has the day of each kind, in the order of the kinds' names."""
        horizon = Horizon({"meetings": "2023-10", "acts": PartialDate("2026-03-23")})

        assert {"acts": "2026-03-23", "meetings": "2023-10"} == {
            kind: day.text for kind, day in horizon.items()
        }
        assert (2, ["acts", "meetings"]) == (len(horizon), list(horizon))

    @pytest.mark.parametrize("empty", [None, {}])
    def test_empty(self, empty: dict[str, str] | None) -> None:
        """Nothing need be known of any kind."""
        assert (0, None) == (len(Horizon(empty)), Horizon(empty).get("acts"))

    def test_a_kind_without_a_day(self) -> None:
        """A kind without a horizon is missing, as in any mapping."""
        with pytest.raises(KeyError):
            Horizon({"acts": "2026"})["meetings"]

    @given(DAYS)
    def test_equal_copies(self, days: dict[str, PartialDate]) -> None:
        """Copies and pickles are equal and hash alike, in whatever order the days were passed."""
        horizon = Horizon(days)
        turned = Horizon(dict(reversed(days.items())))

        for other in (copy.copy(horizon), pickle.loads(pickle.dumps(horizon)), turned):
            assert (horizon, hash(horizon)) == (other, hash(other))

    def test_immutable(self) -> None:
        """No attribute of it can be set."""
        with pytest.raises(AttributeError):
            Horizon()._days = {}

    def test_repr(self) -> None:
        """It shows its days as strings."""
        assert "Horizon({'acts': '2026-03-23'})" == repr(Horizon({"acts": "2026-03-23"}))


class TestFaults:
    """What it refuses."""

    def test_all_faults_at_once(self) -> None:
        """Unknown kinds and invalid dates are reported together, each with its path."""
        with pytest.raises(InvalidRecords) as caught:
            Horizon({"atcs": "2026", "meetings": "soon", "acts": "2026-02-30"})

        assert [
            ("$.horizon.acts", "bad-date"),
            ("$.horizon.atcs", "unknown-key"),
            ("$.horizon.meetings", "bad-date"),
        ] == [(problem.path, problem.code) for problem in caught.value.problems]

    def test_the_nearest_kind_is_named(self) -> None:
        """A misspelt kind gets the one that was meant."""
        with pytest.raises(InvalidRecords) as caught:
            Horizon({"atcs": "2026"})

        assert "'acts'" in caught.value.problems[0].message

    @pytest.mark.parametrize("day", [5, None, True, ["2026"]])
    def test_a_day_that_is_no_string(self, day: object) -> None:
        """A day of another type is a problem and no crash."""
        with pytest.raises(InvalidRecords) as caught:
            Horizon({"acts": day})  # type: ignore[dict-item]

        assert ("bad-date", day) == (caught.value.problems[0].code, caught.value.problems[0].value)

    def test_kinds_that_are_no_strings(self) -> None:
        """Kinds of mixed types are problems and no crash."""
        with pytest.raises(InvalidRecords) as caught:
            Horizon({5: "2026", "atcs": "2026"})  # type: ignore[dict-item]

        assert ["$.horizon.5", "$.horizon.atcs"] == [p.path for p in caught.value.problems]

"""Verdicts: their truth in an ``if``, and the three-valued logic that combines them."""

import copy
import operator
import pickle
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisrecords.dates import Verdict

YES, NO, MAYBE = Verdict.YES, Verdict.NO, Verdict.MAYBE

verdicts = st.sampled_from(Verdict)


def worlds(verdict: Verdict) -> frozenset[bool]:
    """Return which truths a verdict leaves possible."""
    return {
        YES: frozenset({True}),
        NO: frozenset({False}),
        MAYBE: frozenset({True, False}),
    }[verdict]


def combined(
    connect: Callable[[bool, bool], bool], one: frozenset[bool], other: frozenset[bool]
) -> frozenset[bool]:
    """Combine every possible truth of one with every possible truth of another."""
    return frozenset(connect(left, right) for left in one for right in other)


class TestTruth:
    """A verdict in an ``if``."""

    @pytest.mark.parametrize(("verdict", "expected"), [(YES, True), (NO, False), (MAYBE, False)])
    def test_only_yes_is_true(self, verdict: Verdict, expected: bool) -> None:
        """Only a certain yes passes an ``if``: doubt never counts as a fact."""
        assert expected is bool(verdict)

    def test_not_is_two_valued(self) -> None:
        """Python's ``not`` of a maybe is true, which is why ``~`` exists."""
        assert not MAYBE

        assert not ~MAYBE


class TestOf:
    """Making a verdict from what is certain and what is possible."""

    @pytest.mark.parametrize(
        ("certain", "possible", "expected"),
        [
            (True, True, YES),
            (False, True, MAYBE),
            (False, False, NO),
            (True, False, YES),
        ],
    )
    def test_certain_goes_first(self, certain: bool, possible: bool, expected: Verdict) -> None:
        """What is certain is a yes; what is not even possible is a no."""
        assert expected is Verdict.of(certain=certain, possible=possible)


class TestSure:
    """Questions that have no maybe."""

    @pytest.mark.parametrize(("answer", "expected"), [(True, Verdict.YES), (False, Verdict.NO)])
    def test_yes_or_no(self, answer: bool, expected: Verdict) -> None:
        """A plain answer is a verdict without a maybe."""
        assert expected is Verdict.sure(answer)


class TestLogic:
    """Kleene's and, or and not."""

    @pytest.mark.parametrize(
        ("one", "other", "both", "either"),
        [
            (YES, YES, YES, YES),
            (YES, NO, NO, YES),
            (YES, MAYBE, MAYBE, YES),
            (NO, YES, NO, YES),
            (NO, NO, NO, NO),
            (NO, MAYBE, NO, MAYBE),
            (MAYBE, YES, MAYBE, YES),
            (MAYBE, NO, NO, MAYBE),
            (MAYBE, MAYBE, MAYBE, MAYBE),
        ],
    )
    def test_table(self, one: Verdict, other: Verdict, both: Verdict, either: Verdict) -> None:
        """The nine cases of "and" and "or", written out."""
        assert (both, either) == (one & other, one | other)

    @pytest.mark.parametrize(("verdict", "expected"), [(YES, NO), (NO, YES), (MAYBE, MAYBE)])
    def test_opposite(self, verdict: Verdict, expected: Verdict) -> None:
        """The opposite of doubt is doubt."""
        assert expected is ~verdict

    @given(verdicts, verdicts)
    def test_same_as_combining_possible_truths(self, one: Verdict, other: Verdict) -> None:
        """A combination allows just the truths that combining possible truths gives."""
        assert combined(operator.and_, worlds(one), worlds(other)) == worlds(one & other)
        assert combined(operator.or_, worlds(one), worlds(other)) == worlds(one | other)

    @given(verdicts, verdicts)
    def test_de_morgan(self, one: Verdict, other: Verdict) -> None:
        """Not both is either not; and the opposite of the opposite is the thing itself."""
        assert ~(one & other) is (~one | ~other)
        assert ~(one | other) is (~one & ~other)
        assert one is ~~one

    @given(verdicts, verdicts, verdicts)
    def test_grouping_and_order_do_not_matter(
        self, one: Verdict, two: Verdict, three: Verdict
    ) -> None:
        """Both "and" and "or" commute, group freely, and distribute over each other."""
        assert one & two is two & one
        assert one | two is two | one
        assert (one & two) & three is one & (two & three)
        assert (one | two) | three is one | (two | three)
        assert one & (two | three) is (one & two) | (one & three)

    @pytest.mark.parametrize("connect", [operator.and_, operator.or_])
    @pytest.mark.parametrize("other", [True, None, "yes", 1])
    def test_other_types_are_refused(
        self, connect: Callable[[Any, Any], Any], other: object
    ) -> None:
        """A verdict combines with verdicts only, never with a bool that has lost the doubt."""
        with pytest.raises(TypeError, match="unsupported operand"):
            connect(YES, other)


class TestValue:
    """Verdicts as plain values."""

    @pytest.mark.parametrize("verdict", Verdict)
    def test_survives_pickle_and_copy(self, verdict: Verdict) -> None:
        """A verdict that was pickled or copied is the very same member."""
        assert verdict is pickle.loads(pickle.dumps(verdict))
        assert verdict is copy.deepcopy(verdict)

    def test_three_words(self) -> None:
        """There are three verdicts, each found again by its word."""
        assert ["yes", "no", "maybe"] == [verdict.value for verdict in Verdict]
        assert Verdict("maybe") is MAYBE

"""Strategies for texts, ids and amounts: only what a field takes, and what is awkward in it."""

from decimal import Decimal

import pytest
from hypothesis import find, given
from hypothesis import strategies as st

from cisrecords.fields import Spec, is_id, problems_of
from cisrecords.testing import amounts, ids, texts


class TestTexts:
    """Texts."""

    @given(texts())
    def test_are_taken_by_a_field(self, text: str) -> None:
        """A field of a record takes each of them."""
        assert [] == list(problems_of(text, Spec("text"), "$"))

    @pytest.mark.parametrize("piece", ["Г", "Հ", "ს", "\n", '"', "\\", "\u2028", "\u0301", "🕊"])
    def test_are_awkward(self, piece: str) -> None:
        """Several scripts, escapes, line ends and combining marks come up."""
        assert piece in find(texts(), lambda text: piece in text)


class TestIds:
    """Ids."""

    @given(ids())
    def test_are_ids(self, identity: str) -> None:
        """Each of them is an id."""
        assert is_id(identity)

    @pytest.mark.parametrize("mark", ["-", ".", "0"])
    def test_are_awkward(self, mark: str) -> None:
        """Hyphens, dots and digits come up."""
        assert mark in find(ids(), lambda identity: mark in identity)

    def test_may_be_as_long_as_can_be(self) -> None:
        """The longest id comes up."""
        assert 100 == len(find(ids(), lambda identity: len(identity) > 90))


class TestAmounts:
    """Amounts."""

    @given(amounts())
    def test_are_taken_by_a_field(self, amount: Decimal) -> None:
        """A field of a record takes each of them."""
        assert [] == list(problems_of(amount, Spec("amount"), "$"))

    @given(st.data())
    def test_may_have_decimals(self, data: st.DataObject) -> None:
        """An amount stays what it is when it is written in full and read again."""
        amount = data.draw(amounts())

        assert amount == Decimal(f"{amount:f}")

    def test_may_be_no_whole_number(self) -> None:
        """Fractions come up."""
        assert find(amounts(), lambda amount: amount % 1 != 0) % 1 != 0

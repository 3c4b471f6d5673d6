"""Strategies for strings, ids and amounts: only valid values, and awkward ones among them."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from cisrecords.fields import Spec, is_id, problems_of
from cisrecords.testing import amounts, ids, texts

Draws = Callable[..., list[Any]]
MANY = 400
AWKWARD = ("Г", "Հ", "ს", "\n", '"', "\\", "\u2028", "\u0301", "🕊")


class TestTexts:
    """Strings."""

    @given(texts())
    def test_are_taken_by_a_field(self, text: str) -> None:
        """A field of a record takes each of them."""
        assert [] == list(problems_of(text, Spec("text"), "$"))

    def test_are_awkward(self, draws: Draws) -> None:
        """Several scripts, escapes, line ends and combining marks come up."""
        assert {*AWKWARD} <= set("".join(draws(texts(), MANY)))

    def test_shrink_to_a_letter(self, draws: Draws) -> None:
        """The simplest string is a letter."""
        assert ["a"] == draws(texts(), 1)


class TestIds:
    """Ids."""

    @given(ids())
    def test_are_ids(self, identity: str) -> None:
        """Each of them is an id."""
        assert is_id(identity)

    def test_are_awkward(self, draws: Draws) -> None:
        """Hyphens, dots and digits come up."""
        assert {*"-.0"} <= set("".join(draws(ids(), MANY)))

    def test_may_be_as_long_as_can_be(self, draws: Draws) -> None:
        """The longest id comes up."""
        assert 100 == max(map(len, draws(ids(), MANY)))


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

    def test_may_be_no_whole_number(self, draws: Draws) -> None:
        """Fractions come up, and amounts below zero."""
        found = draws(amounts(), MANY)

        assert any(amount.as_tuple().exponent < 0 for amount in found)
        assert any(amount < 0 for amount in found)

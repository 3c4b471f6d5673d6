"""`AgendaItem`, `Quantity`, `Statement`, `Stance` and `Adoption`."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisrecords import terms
from cisrecords.dates import PartialDate, Period
from cisrecords.errors import InvalidRecords
from cisrecords.records import Adoption, AgendaItem, Place, Quantity, Stance, Statement
from cisrecords.terms import Bound, Capacity, Delivery, ItemKind, Outcome


def faults(cls: Any, **fields: Any) -> list[tuple[str, str]]:
    """Return the path and code of each problem."""
    with pytest.raises(InvalidRecords) as caught:
        cls(**fields)
    return [(problem.path, problem.code) for problem in caught.value.problems]


class TestAgendaItem:
    """Parts of a meeting."""

    @pytest.mark.parametrize(
        ("fields", "name"),
        [
            ({"title": "Mines", "summary": "spoke of mines"}, "Mines"),
            ({"summary": "spoke of mines", "topics": ["mines"]}, "spoke of mines"),
            ({"topics": ["mines", "borders"], "kind": "item"}, "mines, borders"),
            ({"kind": "reception"}, "reception"),
        ],
    )
    def test_name(self, fields: dict[str, Any], name: str) -> None:
        """An item is named by its title, summary, topics or kind, whichever is there first."""
        assert name == AgendaItem(**fields).name

    def test_typed_values(self) -> None:
        """Terms, dates and places are accepted as strings."""
        item = AgendaItem(kind="side-meeting", when="2023-10-10/2023-10-11", place="Baku")

        assert ItemKind.SIDE_MEETING is item.kind
        assert (Period("2023-10-10/2023-10-11"), Place("Baku")) == (item.when, item.place)

    def test_who_took_part_in_it(self) -> None:
        """States and bodies are listed by id, as people are; a list is kept as a tuple."""
        item = AgendaItem(kind="ceremony", participants=["MD", "csto"], people=["shoigu-sergei"])

        assert (("MD", "csto"), ("shoigu-sergei",)) == (item.participants, item.people)

    @pytest.mark.parametrize("planned", [True, False, None])
    def test_planned(self, planned: bool | None) -> None:
        """Planned, not planned and not said are three things."""
        assert planned is AgendaItem(title="Mines", planned=planned).planned


class TestQuantity:
    """Figures."""

    @pytest.mark.parametrize(
        "amount", [10_000_000, "10000000", Decimal("1E+7"), Decimal("1.0E+7")], ids=repr
    )
    def test_amount(self, amount: Any) -> None:
        """Whole numbers, strings and decimals give the same exact amount."""
        assert Decimal(10_000_000) == Quantity(amount=amount).amount

    @given(st.decimals(-(10**30), 10**30, places=6))
    def test_exact(self, amount: Decimal) -> None:
        """No digit of an amount is lost."""
        assert amount.as_tuple() == Quantity(amount=str(amount)).amount.as_tuple()

    def test_tenths(self) -> None:
        """Amounts add up as on paper."""
        tenths = [Quantity(amount="0.1").amount] * 3

        assert Decimal("0.3") == sum(tenths)

    @pytest.mark.parametrize(
        "amount", [0.1, "ten", "", None, True, "NaN", "Infinity", (0, (1,), 0)], ids=repr
    )
    def test_no_amount(self, amount: Any) -> None:
        """Floats, words, infinities and None are not amounts."""
        assert [("$.amount", "wrong-type")] == faults(Quantity, amount=amount)

    def test_name(self) -> None:
        """A figure is written in plain digits, with its unit and what it is of."""
        damage = Quantity(amount=Decimal("1E+7"), unit="USD", of="damage", bound="at-least")

        assert "10000000 USD damage" == damage.name
        assert Bound.AT_LEAST is damage.bound


class TestStatement:
    """What was said."""

    def test_typed_values(self) -> None:
        """Terms, dates, lists and figures are accepted as strings."""
        said = Statement(
            summary="told of mines",
            capacity="guest",
            delivery="message",
            when="2020-11",
            topics=["mines"],
            quantities=[Quantity(amount=1)],
        )

        assert (Capacity.GUEST, Delivery.MESSAGE) == (said.capacity, said.delivery)
        assert (PartialDate("2020-11"), ("mines",)) == (said.when, said.topics)
        assert (Quantity(amount=1),) == said.quantities
        assert "told of mines" == said.name

    def test_figures_are_records(self) -> None:
        """A bare number is no figure: it has no unit."""
        assert [("$.quantities[0]", "wrong-type")] == faults(
            Statement, summary="s", quantities=[10]
        )

    def test_summary_is_needed(self) -> None:
        """A statement needs a summary."""
        assert [("$.summary", "empty")] == faults(Statement, summary=" ")


class TestStance:
    """How a participant stood."""

    @pytest.mark.parametrize("stance", terms.Stance)
    def test_every_stance(self, stance: terms.Stance) -> None:
        """Every stance is accepted as a string, and is in the name of the row."""
        row = Stance(participant="TM", stance=stance.value)

        assert stance is row.stance
        assert f"TM {stance.value}" == row.name


class TestAdoption:
    """What became of documents."""

    def test_typed_values(self) -> None:
        """Terms and rows are accepted as strings and lists."""
        row = Adoption(
            instrument="programme-2019",
            outcome="endorsed",
            stances=[Stance(participant="TM", stance="declined")],
        )

        assert Outcome.ENDORSED is row.outcome
        assert ["TM declined"] == [stance.name for stance in row.stances]
        assert "programme-2019" == row.name

    @pytest.mark.parametrize("count", [0, 1, 25, None])
    def test_counted(self, count: int | None) -> None:
        """Documents without titles are described, and counted where the count is said."""
        row = Adoption(described="final documents", count=count)

        assert (count, "final documents") == (row.count, row.name)

    def test_no_document(self) -> None:
        """An outcome of nothing is refused, and so is a count below nothing."""
        assert [("$", "empty")] == faults(Adoption, outcome="adopted")
        assert [("$.count", "out-of-range")] == faults(Adoption, described="x", count=-1)

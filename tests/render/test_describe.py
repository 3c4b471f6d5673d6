"""`describe`: any object in plain text, in full."""

import dataclasses
import datetime
import gc
from decimal import Decimal
from typing import Any, NamedTuple

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import cisrecords as cis
from cisrecords.errors import InvalidRecords
from cisrecords.render.parts import wording
from cisrecords.render.width import escaped
from cisrecords.terms import Delivery


class Broken:
    """An object that fails in every way."""

    def __getattribute__(self, name: str) -> Any:
        raise RuntimeError(name)

    def __repr__(self) -> str:
        raise RuntimeError

    __str__ = __repr__


@dataclasses.dataclass
class Data:
    """A dataclass of a user."""

    seats: int


class Pair(NamedTuple):
    """A named tuple of a user."""

    seats: int


@attrs.frozen
class Holds:
    """A class of a user that holds anything."""

    value: Any


LOOP: list[Any] = []
LOOP.append(LOOP)
DEEP: Any = ()
for _ in range(5_000):
    DEEP = (DEEP,)
STRANGE: dict[str, Any] = {
    "none": None,
    "text": "x\ny",
    "surrogate": "\ud800",
    "bytes": b"\x00",
    "number": 10**5_000,
    "amount": Decimal("1E+999999"),
    "nan": Decimal("NaN"),
    "day": datetime.date(2009, 8, 18),
    "object": object(),
    "broken": Broken(),
    "holds-broken": Holds(Broken()),
    "loop": LOOP,
    "deep": DEEP,
    "set": {1, 2},
    "mapping": {"a": (1, {"b": None})},
    "class": cis.Meeting,
    "vocabulary": cis.Presence,
    "term": cis.Presence.DECLINED,
    "verdict": cis.Verdict.MAYBE,
    "date": cis.PartialDate("1993-23"),
    "period": cis.Period("1993/.."),
    "function": cis.load,
    "module": cis,
    "error": ValueError("a\nb"),
    "generator": (n for n in range(2)),
    "empty": (),
    "empty-collection": cis.Collection((), "states"),
    "empty-table": cis.Table((), ()),
    "empty-dataset": cis.Commonwealth(),
}


class TestDescribe:
    """What is in the description of an object."""

    @pytest.mark.parametrize("name", STRANGE)
    def test_never_fails(self, name: str) -> None:
        """Any object has a description, of lines that can be printed."""
        text = cis.describe(STRANGE[name])

        assert text
        text.encode()

    def test_shows_what_can_be_shown(self) -> None:
        """A part that cannot be read hides no other part."""
        text = cis.describe({"first": 1, "broken": Broken(), "last": (2, Holds(Broken()))})

        assert all(part in text for part in ("first: 1", "Broken", "- 2"))

    def test_is_of_a_term(self) -> None:
        """A term is described by its value and its meaning, without what it does not have."""
        text = cis.describe(Delivery.SPEECH)

        assert Delivery.SPEECH.value in text
        assert Delivery.SPEECH.meaning in text
        assert "rank" not in text
        assert "article" not in text

    def test_is_of_a_vocabulary(self) -> None:
        """A vocabulary is described by all of its terms and their meanings."""
        text = cis.describe(cis.Presence)

        assert all(f"{term.value}: {term.meaning}" in text for term in cis.Presence)

    def test_is_of_a_date(self) -> None:
        """A vague date is described by its string and its bounds."""
        text = cis.describe(cis.PartialDate("1993-23"))

        assert all(day in text for day in ("1993-23", "1993-09-01", "1993-11-30"))

    def test_is_of_objects_of_users(self) -> None:
        """Fields of other classes, of mappings and of named tuples are described as well."""
        for value in (Data(12), Pair(12), Holds(12), {"seats": 12}, [Data(12)]):
            assert "12" in cis.describe(value)

    def test_is_of_every_problem(self) -> None:
        """An error has all of its problems, and not only the first ones."""
        with pytest.raises(InvalidRecords) as caught:
            cis.Meeting(
                id="m", sessions=[cis.Session("cis")], inferred=[f"no-field-{n}" for n in range(30)]
            )

        assert "no-field-29" in cis.describe(caught.value)

    def test_is_of_a_tuple(self, cw: cis.Commonwealth) -> None:
        """Each item of a tuple is there with its class and its fields, in order."""
        lines = cis.describe((*cw.gaps[:2], cis.Session("cis", 3), None)).splitlines()

        assert ["tuple of 4"] == lines[:1]
        assert ["Gap", "Gap", "Session", "–"] == [
            line[4:].partition(":")[0] for line in lines if line.startswith("  - ")
        ]

    def test_says_what_is_not_known(self) -> None:
        """A field without a value has a dash; in a row such a field is left out."""
        text = cis.describe(cis.Meeting(id="m", sessions=[cis.Session("cis")]))

        assert "  note: –" in text.splitlines()
        assert "ordinal" not in text

    def test_has_lists_of_ids_on_one_line(self) -> None:
        """Ids and terms stand beside one another, sentences below one another."""
        body = cis.Body(id="b", names="B", predecessors=["a-1", "a-2"])

        assert "  predecessors: a-1, a-2" in cis.describe(body).splitlines()

    def test_of_a_table_has_every_cell(self, cw: cis.Commonwealth) -> None:
        """A table is there with the meanings of its columns and the cells of all rows, in full."""
        table = cw.panel(states=["GE", "TM"], years=(2005, 2009))
        text = cis.describe(table)

        assert all(head.meaning in text for head in table.schema)
        assert all(reasons in text for reasons in table["reasons"])
        assert len(table) == text.count("\n  - PanelRow")

    def test_of_a_dataset_has_every_record(self, cw: cis.Commonwealth) -> None:
        """A dataset has all records; inside another answer it is given by its counts."""
        text = cis.describe(cw)
        merge = cis.describe(cw.merge(cw.meetings["sc-08"]))

        assert all(f"id: {claim.id}\n" in text for claim in cw.claims)
        assert "incoming: sc-08" in merge
        assert len(merge) < 1_000

    def test_takes_no_memory(self) -> None:
        """A description keeps no reference to its object."""
        place = Holds("Minsk")
        before = len(gc.get_referrers(place))
        cis.describe(place)

        assert before == len(gc.get_referrers(place))

    @given(st.recursive(st.none() | st.text() | st.integers(), st.lists, max_leaves=20))
    def test_has_every_leaf(self, value: Any) -> None:
        """Whatever the nesting, every single value is there."""
        text = cis.describe(value)
        waiting = [value]
        while waiting:
            one = waiting.pop()
            if isinstance(one, list):
                waiting += one
            else:
                assert escaped(wording(one)) in text

"""Records that contradict each other: circles of links, and tenures that overlap."""

from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisrecords import Commonwealth
from cisrecords.archive import Archive, faults_across, from_either, from_object
from cisrecords.archive.checks.contradictions import plans_out_of_order
from cisrecords.codec import validate
from cisrecords.dates import PartialDate
from cisrecords.errors import InvalidRecords, Problem
from cisrecords.evidence import Source
from cisrecords.records import (
    Body,
    Meeting,
    Office,
    Person,
    Plan,
    Session,
    State,
    Tenure,
    Topic,
    oldest_first,
)
from cisrecords.testing import dates


def problems(**records: Any) -> list[tuple[str, str, object]]:
    """Return the path, code and value of each problem of records that refer to each other."""
    try:
        Archive(**records)
    except InvalidRecords as error:
        return [(one.path, one.code, one.value) for one in error.problems]
    return []


def linked(kind: str, links: dict[str, str | None]) -> list[Any]:
    """Build records of a kind, each with a link to another."""
    if kind == "bodies":
        return [Body(id=one, names=one, part_of=other) for one, other in links.items()]
    if kind == "topics":
        return [Topic(id=one, names=one, broader=other) for one, other in links.items()]
    return [Source(id=one, copy_of=other) for one, other in links.items()]


FIELDS = {"bodies": "part_of", "topics": "broader", "sources": "copy_of"}


class TestCircles:
    """Links upward never lead back."""

    @pytest.mark.parametrize("kind", FIELDS)
    @pytest.mark.parametrize(
        ("links", "at", "value"),
        [
            ({"a": "b", "b": "a"}, 0, "b"),
            ({"x": None, "a": "b", "b": "c", "c": "a"}, 1, "b"),
            ({"x": "b", "b": "c", "c": "b"}, 1, "c"),
        ],
    )
    def test_circle(self, kind: str, links: dict[str, str | None], at: int, value: str) -> None:
        """A circle is one problem, at the first of its records, and a tail is none."""
        path = f"$.{kind}[{at}].{FIELDS[kind]}"

        assert [(path, "cycle", value)] == problems(**{kind: linked(kind, links)})

    @pytest.mark.parametrize("kind", ["bodies", "topics"])
    def test_link_to_itself(self, kind: str) -> None:
        """A record above itself is a circle, too."""
        found = problems(**{kind: linked(kind, {"a": "a"})})

        assert [(f"$.{kind}[0].{FIELDS[kind]}", "cycle", "a")] == found

    def test_two_circles(self) -> None:
        """Each circle is reported, in records of one kind and of several."""
        pair: dict[str, str | None] = {"a": "b", "b": "a", "c": "d", "d": "c"}
        more: dict[str, str | None] = {"t": "u", "u": "t"}
        found = problems(bodies=linked("bodies", pair), topics=linked("topics", more))

        assert ["$.bodies[0].part_of", "$.bodies[2].part_of", "$.topics[0].broader"] == [
            path for path, _, _ in found
        ]

    @pytest.mark.parametrize("kind", FIELDS)
    def test_trees(self, kind: str) -> None:
        """A chain and two records below one are fine."""
        chain: dict[str, str | None] = {f"r-{n}": f"r-{n + 1}" for n in range(3000)}

        assert not problems(**{kind: linked(kind, {**chain, "r-3000": None, "x": "r-2"})})

    @given(st.dictionaries(st.sampled_from("abcdef"), st.sampled_from("abcdef"), max_size=6))
    def test_equals_a_walk(self, links: dict[str, str]) -> None:
        """There are as many problems as there are circles, whatever the links are."""
        whole: dict[str, str | None] = {**dict.fromkeys("abcdef"), **links}
        circles: set[frozenset[str]] = set()
        for start, above in whole.items():
            walk, here = [start], above
            while here is not None and here not in walk:
                walk.append(here)
                here = whole[here]
            if here is not None:
                circles.add(frozenset(walk[walk.index(here) :]))

        assert len(circles) == len(problems(topics=linked("topics", whole)))

    def test_plain_data(self) -> None:
        """A document is checked in the same way, beside its other problems."""
        topics = [
            {"id": "a", "names": [{"text": "a"}], "broader": "b"},
            {"id": "b", "names": [{"text": "b"}], "broader": "a", "zz": 1},
        ]
        found = validate({"schema": 1, "topics": topics})

        assert {("$.topics[0].broader", "cycle"), ("$.topics[1].zz", "unknown-key")} == {
            (one.path, one.code) for one in found
        }
        assert all(one.expected and one.message for one in found if one.code == "cycle")


def held(*tenures: dict[str, Any], **more: Any) -> list[tuple[str, str, object]]:
    """Return the problems of tenures, of Mr A in one office unless they say otherwise."""
    usual = {"person": "a", "office": "o"}
    records = [Tenure(**{"id": f"t-{n}", **usual, **one}) for n, one in enumerate(tenures)]
    return problems(
        people=[Person(id="a", names="A"), Person(id="b", names="B")],
        states=[State(id="AZ", names="Azerbaijan")],
        offices=[Office(id="o", names="O"), Office(id="p", names="P")],
        tenures=records,
        **more,
    )


class TestTenures:
    """One person holds one office once at a time."""

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("2001-01-01/2003-12-31", "2002-01-01/2004-12-31"),
            ("2001/2005", "2003-05-01/2003-06-01"),
            ("2001/2005", "2003/2003"),
            ("2001-01-01/2003-12-31", "2003-12-31/2004-12-31"),
            ("2001/..", "2003/.."),
            ("../2003", "../2004"),
            ("2001/..", "../2004"),
            ("[..2007-10-05]/[2007-10-05..]", "2007-01-01/2007-12-31"),
            ("2001/2005", "[2002..2003]/2004"),
        ],
    )
    def test_sure_overlap(self, one: str, other: str) -> None:
        """Two periods that share a day, however their vague ends are read, are refused."""
        assert [("$.tenures[1].period", "overlap", other)] == [
            (path, code, str(value))
            for path, code, value in held({"period": one}, {"period": other})
        ]
        assert 1 == len(held({"period": other}, {"period": one}))

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("2001/2003", "2003/2005"),
            ("2001/2003", "2003-06/2005"),
            ("2001/", "2002/2003"),
            ("/2003", "2002/2003"),
            ("2001/2001", "2001-05/2001-06"),
            ("2001/2002", "2004/2005"),
            ("2001-01-01/2003-12-31", "2004-01-01/.."),
            ("2001/2005", None),
        ],
    )
    def test_possible_overlap(self, one: str, other: str | None) -> None:
        """Periods that only may overlap are fine."""
        assert not held({"period": one}, {"period": other})
        assert not held({"period": other}, {"period": one})

    @pytest.mark.parametrize(
        "more", [{"person": "b"}, {"office": "p"}, {"person": None, "state": "AZ"}]
    )
    def test_other_holders_and_offices(self, more: dict[str, Any]) -> None:
        """Others may hold the office at that time, and the person another office."""
        assert not held({"period": "2001/2005"}, {"period": "2001/2005", **more})

    @pytest.mark.parametrize("period", ["2001/2005", "2003/2003", "2001/", None])
    def test_repeated(self, period: str | None) -> None:
        """A tenure that says the same as another is refused, vague or without days as well."""
        more = {"period": period, "note": "again"}

        assert [("$.tenures[1]", "repeated-tenure", "t-1")] == held({"period": period}, more)

    def test_acting_first(self) -> None:
        """In one year somebody may act, and then hold the office; not on the same days."""
        acting = {"period": "2001/2001", "acting": True}
        assert not held(acting, {"period": "2001/2001"})

        days = "2001-01-01/2001-05-01"
        assert ["overlap"] == [
            code for _, code, _ in held({"period": days, "acting": True}, {"period": days})
        ]

    def test_states(self) -> None:
        """A chairmanship of a state is held once at a time, too."""
        chair = {"person": None, "state": "AZ"}
        found = held({"period": "2001/2005", **chair}, {"period": "2003/2004", **chair})

        assert [("$.tenures[1].period", "overlap")] == [one[:2] for one in found]

    def test_several(self) -> None:
        """Every tenure that overlaps is reported."""
        periods = ["2001/2009", "2003/2004", "2006/2007", "2010-02/2011"]
        found = held(*({"period": period} for period in periods))

        assert ["$.tenures[1].period", "$.tenures[2].period"] == [path for path, _, _ in found]

    @given(st.lists(st.tuples(st.integers(0, 20), st.integers(0, 6)), max_size=6))
    def test_equals_a_comparison_of_pairs(self, days: list[tuple[int, int]]) -> None:
        """There is a problem wherever two periods of whole days share one, and else none."""
        spans = [(first, first + length) for first, length in dict.fromkeys(days)]
        periods = [f"2001-01-{a + 1:02}/2001-01-{b + 1:02}" for a, b in spans]
        shared = any(
            one[0] <= other[1] and other[0] <= one[1]
            for place, one in enumerate(spans)
            for other in spans[:place]
        )

        assert shared is bool(held(*({"period": period} for period in periods)))

    def test_plain_data(self) -> None:
        """Periods that cannot be read are a problem of their own and no overlap."""
        tenure = {"person": "a", "office": "o"}
        plain = [
            {"id": "t-1", **tenure, "period": "2001/2005"},
            {"id": "t-2", **tenure, "period": "2003/2004"},
            {"id": "t-3", **tenure, "period": "nonsense"},
            {"id": "t-4", **tenure, "period": 5},
        ]
        found: list[Problem] = [
            one for one in faults_across({"tenures": plain}, from_either) if one.code == "overlap"
        ]

        assert [("$.tenures[1].period", "2003/2004")] == [(one.path, one.value) for one in found]
        assert all(one.expected and one.message for one in found)

    def test_the_shipped_records(self, cw: Commonwealth) -> None:
        """The shipped records have no contradiction."""
        assert not validate({"schema": 1, "tenures": []})
        assert Commonwealth(**cw.parts()) == cw


def problems_of_plans(plans: Sequence[Plan]) -> list[tuple[str, str, str]]:
    """Return the path, code and value of each problem of a meeting with some plans."""
    meeting = Meeting(id="m", sessions=[Session("council")], plans=plans)
    found = plans_out_of_order([meeting], from_object)
    return [(one.path, one.code, str(one.value)) for one in found]


class TestPlans:
    """Plans are listed from the oldest announcement to the newest."""

    @pytest.mark.parametrize(
        ("days", "wrong"),
        [
            (["2001-05", "2001-04"], [1]),
            (["2001-05-01", "2001-06-01", "2001-05-15"], [2]),
            (["2001", None, "2000"], [2]),
            (["2003", "2001", "2002"], [1, 2]),
        ],
    )
    def test_out_of_order(self, days: list[str | None], wrong: list[int]) -> None:
        """A plan that was surely announced before an earlier one is refused."""
        assert [
            (f"$.meetings[0].plans[{place}].as_of", "out-of-order", days[place]) for place in wrong
        ] == problems_of_plans([Plan(as_of=day) for day in days])

    @pytest.mark.parametrize(
        "days",
        [
            [],
            [None, None],
            ["2001-05", "2001-05"],
            ["2001-05-15", "2001-05"],
            ["2001", "2001-02"],
            ["2001-02", "2001"],
            ["2001-05", None, "2001-06"],
        ],
    )
    def test_possible_order(self, days: list[str | None]) -> None:
        """Days that may be in order are fine, and plans without a day stand anywhere."""
        assert not problems_of_plans([Plan(as_of=day) for day in days])

    @given(st.lists(st.none() | dates(), max_size=5))
    def test_oldest_first(self, days: list[PartialDate | None]) -> None:
        """Sorted plans are always accepted, and none is lost."""
        plans = [Plan(as_of=day, note=str(place)) for place, day in enumerate(days)]

        assert not problems_of_plans(oldest_first(plans))
        assert {*plans} == {*oldest_first(plans)}

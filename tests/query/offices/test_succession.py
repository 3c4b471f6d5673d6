"""Succession: bodies before and after a body, to any depth."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisrecords import Commonwealth
from cisrecords.archive import Archive
from cisrecords.errors import BadQuery, NotFound
from cisrecords.evidence import Claim, Source
from cisrecords.query import succession
from cisrecords.records import Body

IDS = ("a", "b", "c", "d", "e")


@st.composite
def _linked(draw: st.DrawFn) -> Archive:
    """Return bodies that name each other in any way, rings included."""
    some = st.lists(st.sampled_from(IDS), max_size=2, unique=True)
    return Archive(
        bodies=[
            Body(id=one, names=one.upper() * 4, predecessors=draw(some), successors=draw(some))
            for one in IDS
        ]
    )


def line(*bodies: Body, asked: str) -> list[tuple[int, str]]:
    """Return the steps and ids of a succession."""
    rows = succession(Archive(bodies=bodies), asked)
    return [(row.step, row.body) for row in rows]


def body(identity: str, before: Sequence[str] = (), after: Sequence[str] = ()) -> Body:
    """Make a body with its links."""
    return Body(id=identity, names=f"Body {identity}", predecessors=before, successors=after)


class TestSuccession:
    """Which links are followed."""

    def test_a_body_alone(self) -> None:
        """A body without links is its own and only row."""
        assert [(0, "a")] == line(body("a"), body("b"), asked="a")

    def test_a_link_by_either_end(self) -> None:
        """A link counts whichever of the two bodies names the other."""
        bodies = body("a"), body("b", before=["a"]), body("c"), body("d", after=["c"])

        assert [(0, "a"), (1, "b")] == line(*bodies, asked="a")
        assert [(-1, "d"), (0, "c")] == line(*bodies, asked="c")

    def test_any_depth_in_order(self) -> None:
        """The farthest predecessors come first, the farthest successors last."""
        bodies = [body("a", after=["b"]), body("b"), body("c", ["b"], ["d"]), body("d")]

        assert [(-2, "a"), (-1, "b"), (0, "c"), (1, "d")] == line(*bodies, asked="c")

    def test_branches_are_kept(self) -> None:
        """All predecessors are listed; the other heirs of a predecessor are not."""
        bodies = [
            body("old", after=["new", "heir"]),
            body("other"),
            body("new", before=["other"]),
            body("heir"),
        ]

        assert [(-1, "old"), (-1, "other"), (0, "new")] == line(*bodies, asked="new")

    def test_a_ring_ends(self) -> None:
        """Bodies in a ring are listed once each, at the nearer step."""
        bodies = body("a", after=["b"]), body("b", after=["c"]), body("c", after=["a"])

        assert [(-1, "c"), (0, "a"), (1, "b")] == line(*bodies, asked="a")

    def test_a_ring_of_two(self) -> None:
        """A body at the same step both ways is listed before the start."""
        assert [(-1, "b"), (0, "a")] == line(
            body("a", before=["b"], after=["b"]), body("b"), asked="a"
        )

    def test_bodies_of_one_step(self) -> None:
        """Bodies of one step are in order of their first days, those without last."""
        days = {"x": None, "y": "1993", "z": "1992"}
        bodies = [Body(id=one, names=one, established=day) for one, day in days.items()]

        assert [(-1, "z"), (-1, "y"), (-1, "x"), (0, "a")] == line(
            body("a", before=["x", "y", "z"]), *bodies, asked="a"
        )

    def test_a_row_names_its_neighbours(self) -> None:
        """A row names the bodies just before and after its own."""
        bodies = body("a", after=["b"]), body("b", after=["c"]), body("c")
        rows = succession(Archive(bodies=bodies), "b")

        assert [("a", (), ("b",)), ("b", ("a",), ("c",)), ("c", ("b",), ())] == [
            (row.body, row.predecessors, row.successors) for row in rows
        ]

    @given(archive=_linked(), asked=st.sampled_from(IDS))
    def test_is_closed_and_holds_the_body(self, archive: Archive, asked: str) -> None:
        """Going back, every predecessor of a row is a row; going forward, every successor."""
        rows = succession(archive, asked).rows()
        bodies = {row.body for row in rows}

        assert [0] == [row.step for row in rows if row.body == asked]
        assert len(bodies) == len(rows)
        assert all(set(row.predecessors) <= bodies for row in rows if row.step <= 0)
        assert all(set(row.successors) <= bodies for row in rows if row.step >= 0)

    @given(archive=_linked(), one=st.sampled_from(IDS), other=st.sampled_from(IDS))
    def test_runs_both_ways(self, archive: Archive, one: str, other: str) -> None:
        """One body has a row for another exactly where that one has a row for it."""
        assert (other in succession(archive, one)["body"]) is (
            one in succession(archive, other)["body"]
        )


class TestEvidence:
    """How sure a row is."""

    def test_another_day_makes_it_less_than_certain(self) -> None:
        """A body with a rival date is not certain, and the reason names the date."""
        archive = Archive(
            bodies=[Body(id="a", names="Body A", established="1993", note="Small.", cites="s")],
            claims=[Claim(id="c", about="a", field="established", value="1992", cites="t")],
            sources=[Source(id="s"), Source(id="t")],
        )
        (row,) = succession(archive, "a")

        assert row.certain is False
        assert row.reasons
        assert (("a", "c"), ("s", "t")) == (row.records, row.sources)

    @pytest.mark.parametrize(
        ("field", "value"),
        [
            ("predecessors", "b"),
            ("successors", "b"),
            ("established", "1993"),
            ("dissolved", "1999"),
            ("exists", "no"),
        ],
    )
    def test_what_counts_against_a_body(self, field: str, value: str) -> None:
        """Other neighbours, other days, and that there was no such body make it uncertain."""
        claim = Claim(id="c", about="a", field=field, value=value, cites="t")
        archive = Archive(bodies=[body("a")], claims=[claim], sources=[Source(id="t")])
        (row,) = succession(archive, "a")

        assert row.certain is False
        assert row.reasons

    def test_without_claims_it_is_certain(self) -> None:
        """A body of which nothing else is said is certain, without reasons."""
        (row,) = succession(Archive(bodies=[body("a")]), "a")

        assert (True, None) == (row.certain, row.reasons)


class TestShipped:
    """The shipped bodies."""

    def test_executive_committee(self, cw: Commonwealth) -> None:
        """The Executive Committee took over from two bodies, one of which has a line of its own."""
        rows = cw.succession("Исполнительный комитет").rows()

        assert [
            (-3, "consultative-economic-working-commission"),
            (-2, "coordinating-consultative-committee"),
            (-1, "interstate-economic-committee"),
            (-1, "executive-secretariat"),
            (0, "executive-committee"),
        ] == [(row.step, row.body) for row in rows]
        assert "1999-04-02" == str(rows[-1].established)

    def test_every_body_is_in_its_own(self, cw: Commonwealth) -> None:
        """Each body has a succession, with itself among the rows."""
        assert all(one in cw.succession(one)["body"] for one in cw.bodies.ids())

    def test_a_misspelt_body(self, cw: Commonwealth) -> None:
        """A name that no body bears is an error that suggests one."""
        with pytest.raises(NotFound, match="Economic Court"):
            cw.succession("Economic Cuort")

    def test_no_string(self, cw: Commonwealth) -> None:
        """A value that is no string is refused."""
        with pytest.raises(BadQuery, match=r"^body=7: "):
            cw.succession(7)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]

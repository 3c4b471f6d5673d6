"""Census: our counts beside every figure that a source states."""

import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisrecords import Commonwealth
from cisrecords.errors import BadQuery, InvalidDate, NotFound, VagueDate
from cisrecords.evidence import Claim, Source
from cisrecords.query import FIGURES, census
from cisrecords.query.find.context import Context
from cisrecords.records import AgendaItem, Body, Gap, Meeting, Session
from cisrecords.table import Row, Table


def records(sure: int = 2, maybe: int = 0, *claims: Claim, **more: Any) -> Context:
    """Return records with some sectoral bodies, and others whose days are not known."""
    return Context(
        bodies=[
            Body(id="cis", names="Commonwealth"),
            *(
                Body(id=f"b-{n}", names="B", kind="sectoral", established="1992", cites="s")
                for n in range(sure)
            ),
            *(Body(id=f"v-{n}", names="V", kind="sectoral", cites="s") for n in range(maybe)),
        ],
        claims=claims,
        sources=[Source(id="s"), Source(id="t")],
        **more,
    )


def stated(value: str, bound: str | None = None, as_of: str | None = None) -> Claim:
    """Build a claim of a figure of the sectoral bodies."""
    return Claim(
        id=f"c-{value}",
        about="cis",
        field="figure:sectoral-bodies",
        value=value,
        bound=bound,
        as_of=as_of,
        note="Not adopted.",
        cites="t",
    )


def run_census(archive: Context, on: str | None = "2020-01-01", **more: Any) -> Table:
    """Return the census, by default of the sectoral bodies."""
    return census(archive, on, **{"figure": "sectoral-bodies", **more})


def row(archive: Context, **more: Any) -> Row:
    """Return the row of the one published figure."""
    (found,) = [one for one in run_census(archive, **more) if one.published is not None]
    return found


class TestOurs:
    """Our counts."""

    @given(sure=st.integers(0, 4), maybe=st.integers(0, 4))
    def test_equals_a_naive_count(self, sure: int, maybe: int) -> None:
        """The count is the number of bodies, certain and possible ones apart, with their ids."""
        (found,) = run_census(records(sure, maybe))

        assert (sure, maybe) == (found.ours, found.maybe)
        assert {f"b-{n}" for n in range(sure)} == set(found.counted)
        assert {f"v-{n}" for n in range(maybe)} == set(found.possible)
        assert (maybe == 0) is found.certain

    def test_a_whole_row(self) -> None:
        """A row of ours has a day and sources, and nothing published."""
        (found,) = run_census(records(1))

        assert ("sectoral-bodies", "cis", datetime.date(2020, 1, 1), 1, 0) == found[:5]
        assert (None,) * 5 == found[5:10]
        assert (("cis", "b-0"), ("s",)) == (found.records, found.sources)

    def test_before_they_were_established(self) -> None:
        """On a day before their establishment the bodies do not count."""
        (found,) = run_census(records(2, 1), "1991-01-01")

        assert (0, 1) == (found.ours, found.maybe)

    def test_meetings_of_each_body(self) -> None:
        """Each body with a meeting on record has a count of those held."""
        met = Meeting(id="m-1", sessions=[Session("b-0")], when="2001", status="held")
        found = run_census(records(1, meetings=[met]), figure="meetings-held").rows()

        assert [("cis", 0)] != [(one.about, one.ours) for one in found]
        assert [("b-0", 1)] == [(one.about, one.ours) for one in found]

    def test_a_gap_makes_it_less_than_certain(self) -> None:
        """Where the dataset has a gap about the body, its count is not certain."""
        gap = Gap(body="cis", text="No full list was found.")
        (found,) = run_census(records(2, gaps=[gap]))

        assert found.certain is False
        assert found.reasons

    def test_reasons_are_sentences(self) -> None:
        """Where several things leave a count open, each has its sentence."""
        gap = Gap(body="cis", text="No full list was found.")
        (found,) = run_census(records(2, gaps=[gap], horizon={"bodies": "2019"}))

        assert found.reasons

    def test_a_source_that_disagrees(self) -> None:
        """A body that a source gives another kind is named, and the count is not certain."""
        claims = [
            Claim(id=f"c-{n}", about=f"b-{n}", field="kind", value="charter", cites="t")
            for n in range(2)
        ]
        (found,) = run_census(records(2, 0, *claims))

        assert (2, False) == (found.ours, found.certain)
        assert found.reasons

    def test_only_figures_have_rows(self) -> None:
        """Without a figure each one has its row, by name; other claims have none."""
        claim = Claim(id="c", about="b-0", field="kind", value="charter", cites="t")
        found = run_census(records(2, 0, claim), figure=None)

        assert sorted(FIGURES["cis"]) == list(found["figure"])
        with pytest.raises(BadQuery, match="'kind'"):
            run_census(records(2, 0, claim), figure="kind")

    def test_without_the_commonwealth(self) -> None:
        """Records that do not have the Commonwealth count nothing about it."""
        assert 0 == len(census(Context(), "2020-01-01"))


class TestVerdicts:
    """Ours against a published figure."""

    @pytest.mark.parametrize(
        ("sure", "maybe", "value", "bound", "verdict"),
        [
            (2, 0, "2", None, "equal"),
            (2, 0, "2", "exact", "equal"),
            (2, 0, "3", None, "lower"),
            (2, 0, "1", None, "higher"),
            (2, 2, "3", None, "may-fit"),
            (2, 2, "2", None, "may-fit"),
            (2, 2, "5", None, "lower"),
            (2, 2, "1", None, "higher"),
            (2, 0, "1", "at-least", "fits"),
            (2, 3, "2", "at-least", "fits"),
            (2, 1, "3", "at-least", "may-fit"),
            (2, 0, "3", "at-least", "lower"),
            (2, 0, "3", "at-most", "fits"),
            (0, 0, "3", "at-most", "fits"),
            (2, 2, "3", "at-most", "may-fit"),
            (4, 0, "3", "at-most", "higher"),
            (9, 2, "10", "about", "fits"),
            (9, 3, "10", "about", "may-fit"),
            (8, 0, "10", "about", "lower"),
            (12, 0, "10", "about", "higher"),
            (2, 0, "several", None, None),
        ],
    )
    def test_each(
        self, sure: int, maybe: int, value: str, bound: str | None, verdict: str | None
    ) -> None:
        """The verdict says how our count, with and without maybes, stands to the figure."""
        rows = run_census(records(sure, maybe, stated("7"), stated(value, bound))).rows()
        found = next(one for one in rows if one.records[0] == stated(value).id)

        assert (verdict or "not-counted-here") == found.verdict
        assert (bound, "Not adopted.") == (found.bound, found.note)

    def test_no_number(self) -> None:
        """A figure that is no whole number is kept in the reasons, without a verdict."""
        found = run_census(
            records(
                1,
                0,
                Claim(id="c", about="cis", field="figure:sectoral-bodies", value="1.5", cites="t"),
            )
        ).rows()[1]

        assert (None, "not-counted-here") == (found.published, found.verdict)
        assert found.reasons

    def test_the_day_of_the_figure(self) -> None:
        """A dated figure is compared with our count for the last day of its date."""
        archive = records(2, 0, stated("0", as_of="1991"))

        assert ("1991-12-31", 0, "equal") == (
            str(row(archive).day),
            row(archive).ours,
            row(archive).verdict,
        )
        assert row(archive).reasons is None

    def test_figures_by_day(self) -> None:
        """After our count the figures follow by day, undated ones last."""
        days = {"9": "1995", "5": None, "1": "2001", "3": None, "7": "1992-06"}
        archive = records(2, 0, *(stated(value, as_of=day) for value, day in days.items()))

        assert [None, 7, 9, 1, 3, 5] == list(run_census(archive)["published"])

    def test_an_undated_figure(self) -> None:
        """An undated figure is compared with the count of the requested day, with a reason."""
        found = row(records(2, 0, stated("2")))

        assert "2020-01-01" == str(found.day)
        assert found.reasons
        assert ("s", "t") == found.sources

    @pytest.mark.parametrize(
        ("figure", "counted"), [("agenda-items", ("agenda[0]",)), ("countries", ())]
    )
    def test_a_figure_of_a_meeting(self, figure: str, counted: tuple[str, ...]) -> None:
        """What is counted within a meeting is for no day, and its places are no records."""
        met = Meeting(
            id="m-1",
            sessions=[Session("b-0")],
            when="2001",
            status="held",
            agenda=[AgendaItem(title="Energy", cites="s")],
        )
        claim = Claim(id="c", about="m-1", field=f"figure:{figure}", value="1", cites="t")
        found = row(records(1, 0, claim, meetings=[met]), figure=figure)

        assert (counted, not counted) == (found.counted, bool(found.reasons))
        assert ("c", "m-1") == found.records

    def test_lower_refutes_nobody(self) -> None:
        """Where ours is lower, the reasons say that the records may not have all."""
        found = row(records(2, 0, stated("69")))

        assert (False, "lower") == (found.certain, found.verdict)
        assert found.reasons

    def test_what_is_not_counted(self) -> None:
        """A figure that is not counted here is listed without a count or a certainty."""
        claim = Claim(id="c", about="cis", field="figure:staff", value="60", cites="t")
        found = row(records(1, 0, claim), figure="staff")

        assert (None, None, None, 60) == (found.ours, found.maybe, found.certain, found.published)
        assert ("not-counted-here", ("c", "cis")) == (found.verdict, found.records)
        assert found.reasons


class TestDays:
    """Which day is meant."""

    def test_the_horizon(self) -> None:
        """Without a day it is the last one to which acts, bodies and meetings are all known."""
        horizon = {"acts": "2021-03-01", "bodies": "2020-06", "meetings": "2022"}
        (found,) = run_census(records(1, horizon=horizon), None)

        assert "2020-06-30" == str(found.day)

    def test_no_horizon(self) -> None:
        """A dataset without a horizon needs a day."""
        with pytest.raises(BadQuery) as caught:
            run_census(records(1), None)

        assert ("on", None) == (caught.value.criterion, caught.value.value)

    def test_past_the_horizon(self) -> None:
        """A count for a day past what is known is not certain."""
        (found,) = run_census(records(1, horizon={"bodies": "2019"}))

        assert not found.certain
        assert found.reasons


class TestShipped:
    """The shipped figures."""

    def test_every_figure_is_there(self, cw: Commonwealth) -> None:
        """Each published figure has its row, whether it is counted here or not."""
        claims = {claim.id for claim in cw.claims if claim.field.startswith("figure:")}
        listed = [one.records[0] for one in cw.census() if one.published is not None]

        assert (claims, len(claims)) == (set(listed), len(listed))

    def test_what_is_counted_has_a_count(self, cw: Commonwealth) -> None:
        """Exactly the figures that are mapped for their kind of record have a count of ours."""
        kinds = {
            "cis" if one == "cis" else kind
            for kind in ("bodies", "meetings", "instruments", "states")
            for one in cw.collection(kind).ids()
        }
        assert kinds >= FIGURES.keys()
        for found in cw.census():
            assert (found.ours is None) is (found.verdict == "not-counted-here"), found

    def test_bodies_agree_with_find(self, cw: Commonwealth) -> None:
        """Certain and possible ones together are the bodies that `find` returns."""
        for kind in ("charter", "sectoral", "other", "subsidiary"):
            ours = cw.census("2015-01-01", figure=f"{kind}-bodies", about="cis").rows()[0]
            found = cw.bodies.find(kind=kind, on="2015-01-01")
            assert set(found.ids()) == {*ours.counted, *ours.possible}
            assert set(found.maybe) == set(ours.possible)

    def test_members(self, cw: Commonwealth) -> None:
        """Nine members are on record in 2026, as several sources have it, and others not."""
        rows = cw.census(figure="members", about="Commonwealth of Independent States").rows()

        assert {9} == {found.ours for found in rows}
        assert {None: None, 8: "higher", 9: "equal", 11: "lower"} == {
            found.published: found.verdict for found in rows
        }

    def test_sectoral_bodies(self, cw: Commonwealth) -> None:
        """The three published numbers are compared with ours, each on its day."""
        rows = cw.census(figure="sectoral-bodies").rows()

        assert [None, 60, 66, 69] == [found.published for found in rows]
        assert not any(found.certain for found in rows)

    def test_the_commonwealth_comes_first(self, cw: Commonwealth) -> None:
        """The figures of the Commonwealth come first, each with our count before it."""
        rows = cw.census().rows()
        places = [found.about == "cis" for found in rows]

        assert sorted(places, reverse=True) == places
        first: dict[tuple[str, str], int | None] = {}
        for found in rows:
            first.setdefault((found.about, found.figure), found.published)
        assert all(first["cis", name] is None for name in FIGURES["cis"])

    def test_a_narrowed_view(self, cw: Commonwealth) -> None:
        """A view by day has the figures stated by then, and no count is certain in it."""
        then = cw.known_on("2014-01-01")
        rows = then.census().rows()
        stated_by_then = {one.records[0] for one in rows if one.published is not None}

        assert set() < stated_by_then < set(cw.claims.ids())
        assert not any(found.certain for found in rows)

    @pytest.mark.parametrize(
        ("given", "error"),
        [
            ({"on": "2020"}, VagueDate),
            ({"on": "today"}, InvalidDate),
            ({"figure": "sectoral-bodys"}, BadQuery),
            ({"figure": 7}, BadQuery),
            ({"about": "Economic Cuort"}, NotFound),
        ],
    )
    def test_errors(self, cw: Commonwealth, given: Any, error: type[Exception]) -> None:
        """Vague days, misspelt figures and names are errors that suggest others."""
        with pytest.raises(error):
            cw.census(**given)

    @pytest.mark.parametrize(
        ("given", "expected"),
        [
            ({"on": "2020"}, ("2020",)),
            ({"figure": 7}, ("figure",)),
            ({"about": ""}, ("about",)),
        ],
    )
    def test_errors_say_what_is_wrong(
        self, given: dict[str, Any], expected: tuple[str, ...]
    ) -> None:
        """An error names the criterion or the value."""
        with pytest.raises((BadQuery, VagueDate)) as caught:
            run_census(records(1), **given)

        facts = (caught.value.args[0], *getattr(caught.value, "suggestions", ())[:1])
        assert expected == facts

    def test_a_misspelt_figure(self, cw: Commonwealth) -> None:
        """The nearest figure is suggested."""
        with pytest.raises(BadQuery, match="'sectoral-bodies'"):
            cw.census(figure="sectoral-bodys")

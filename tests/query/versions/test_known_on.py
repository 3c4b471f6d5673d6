"""Views by day: what the records would be on the sources dated by then."""

import datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cisrecords import Commonwealth
from cisrecords.archive import KIND_CLASSES, from_object, references
from cisrecords.errors import BadQuery, VagueDate
from cisrecords.evidence import Name
from cisrecords.records import Act, State


def cited(cw: Commonwealth) -> set[str]:
    """Collect the id of every source that anything cites."""
    return {
        reference.value
        for kind in KIND_CLASSES
        for record in cw.collection(kind)
        for reference in references(record, type(record), "$", from_object)
        if reference.spec.targets == ("sources",)
    }


class TestKnownOn:
    """A narrower Commonwealth."""

    def test_only_sources_dated_by_then(self, small: Commonwealth) -> None:
        """Nothing of what only a later or undated source says is left."""
        then = small.known_on("2020-12-01")

        assert {"treaty", "early", "atlas"} == cited(then)
        assert ("m-1",) == then.meetings.ids()
        assert ["early", "early"] == [
            cite.source for row in then.meetings["m-1"].attendance for cite in row.cites
        ]

    def test_treaty_texts_count_from_the_day_of_the_act(self, small: Commonwealth) -> None:
        """An act that only an undated treaty text supports is known from its own day."""
        assert ("act-kg",) == small.known_on("1992-03-06").acts.ids()
        assert () == small.known_on("1992-03-05").acts.ids()

    def test_what_is_referred_to_stays_by_name(self, small: Commonwealth) -> None:
        """A body that a kept meeting names stays by id and name, without later facts."""
        then = small.known_on("1993-01-01")

        assert ("act-kg",) == then.acts.ids()
        assert (["Kyrgyzstan"], ()) == (
            [name.text for name in then.states["KG"].names],
            then.states["KG"].cites,
        )

    def test_links_to_what_is_not_known_are_dropped(self, small: Commonwealth) -> None:
        """A related meeting that is not known yet is not linked."""
        assert () == small.known_on("2020-12-01").meetings["m-1"].related

    def test_claims_about_what_is_not_known_are_dropped(self, small: Commonwealth) -> None:
        """A claim about an act that is not known yet is left out."""
        assert () == small.known_on("2020-12-01").claims.ids()

    def test_undated_sources_on_request(self, small: Commonwealth) -> None:
        """Undated sources count only on request; otherwise their facts count as left out."""
        without, with_them = (
            small.known_on("2020-12-01", undated=choice) for choice in (False, True)
        )

        assert ("m-1", "m-2") == with_them.meetings.ids()
        assert without.knowledge is not None
        assert with_them.knowledge is not None
        assert without.knowledge.for_want_of_a_date > with_them.knowledge.for_want_of_a_date == 0

    def test_status_is_never_certain_and_says_how_much_is_left_out(
        self, small: Commonwealth
    ) -> None:
        """A status in a view is uncertain, and a reason names the number of acts left out."""
        found = small.known_on("2020-12-01").membership("KG", on="2000-01-01")

        assert ("participant", False) == (found.status.value, found.certain)
        assert found.reasons[-1].text

    def test_horizon_moves_back(self, small: Commonwealth) -> None:
        """The horizon is never later than the day, nor later than it was."""
        then = small.known_on("2020-12-01")

        assert {"acts": "2020-12-01", "meetings": "2019"} == {
            kind: str(day) for kind, day in then.horizon.items()
        }

    def test_after_the_last_source_everything_dated_is_there(self, small: Commonwealth) -> None:
        """On a day after the last dated source, with undated ones, no fact is left out."""
        then = small.known_on("2030-01-01", undated=True)

        assert then.knowledge is not None
        assert 0 == then.knowledge.facts
        assert small.acts == then.acts
        assert small.claims == then.claims

    def test_vague_day(self, small: Commonwealth) -> None:
        """The day must be a whole one."""
        with pytest.raises(VagueDate):
            small.known_on("2020")

    @pytest.mark.parametrize("undated", ["yes", 1, []])
    def test_undated_is_yes_or_no(self, small: Commonwealth, undated: Any) -> None:
        """Whether undated sources count is True or False."""
        with pytest.raises(BadQuery, match="undated"):
            small.known_on("2020-01-01", undated=undated)


class TestView:
    """A view has the same verbs, and can be narrowed again."""

    def test_names_still_find_what_is_there(self, small: Commonwealth) -> None:
        """Every name of a state still finds it, though nothing printed it by then."""
        parts = small.parts()
        named = State(
            id="TJ",
            alpha_3="TJK",
            names=[Name("Tajikistan", "en", cites="late"), Name("Тоҷикистон", "tg", cites="late")],
            cites="late",
        )
        then = Commonwealth(**{**parts, "states": (*parts["states"], named)}).known_on("1993-01-01")

        assert {"TJ"} == {then.states[name].id for name in ("TJK", "Tajikistan", "ТОҶИКИСТОН")}
        assert ("Tajikistan", ()) == (then.states["TJ"].name, then.states["TJ"].cites)
        assert all(not name.cites for name in then.states["TJ"].names)

    def test_topics_are_ours_and_stay(self, small: Commonwealth) -> None:
        """Topics keep their order from wide to narrow, so that a wide one still finds."""
        then = small.known_on("2020-12-01", undated=True)

        assert small.topics == then.topics
        assert ("m-2",) == then.meetings.find(topic="security").ids()

    def test_a_copy_keeps_its_original_where_both_are_known(self, small: Commonwealth) -> None:
        """A copy names its original only where the original is in the view."""
        without, with_it = (
            small.known_on("2020-12-01", undated=choice).sources["early"].copy_of
            for choice in (False, True)
        )

        assert (None, "undated") == (without, with_it)

    def test_a_vague_horizon_ends_on_the_day(self, small: Commonwealth) -> None:
        """A horizon whose month has not ended by the day moves back to the day."""
        wide = Commonwealth(**{**small.parts(), "horizon": {"acts": "2020-12", "meetings": "2019"}})

        assert {"acts": "2020-12-15", "meetings": "2019"} == {
            kind: day.text for kind, day in wide.known_on("2020-12-15").horizon.items()
        }

    def test_a_view_of_a_view(self, small: Commonwealth) -> None:
        """Narrowed again, the earlier day counts and what is left out adds up."""
        early = small.known_on("1992-03-05")
        again = small.known_on("2020-12-01").known_on("1992-03-05")
        later = early.known_on("2020-12-01")

        assert (early.acts, early.meetings.ids()) == (again.acts, again.meetings.ids())
        assert early.knowledge is not None
        assert again.knowledge is not None
        assert later.knowledge is not None
        assert (2, 2, 2) == tuple(k.knowledge.acts for k in (early, again, later) if k.knowledge)
        assert early.knowledge.day == again.knowledge.day == later.knowledge.day

    def test_what_cites_nothing_counts_as_undated(self, small: Commonwealth) -> None:
        """An act that cites nothing at all is kept only where undated sources are."""
        parts = small.parts()
        bare = Act(id="act-x", state="KZ", kind="ratification", instrument="agreement-1991")
        cw = Commonwealth(**{**parts, "acts": (*parts["acts"], bare)})

        assert [False, True] == [
            "act-x" in cw.known_on("2030-01-01", undated=choice).acts for choice in (False, True)
        ]

    def test_at_the_end_everything_is_as_it_was(self, small: Commonwealth) -> None:
        """With all sources, dated or not, each record is the very record."""
        then = small.known_on("2030-01-01", undated=True)

        for kind in KIND_CLASSES:
            assert small.collection(kind).records == then.collection(kind).records, kind
        assert small.gaps == then.gaps

    def test_retired_ids_lead_on_where_they_can(self, small: Commonwealth) -> None:
        """A retired id still stands for its record in a view that has the record."""
        retired = {"m-old": "m-1", "m-older": "m-3"}
        cw = Commonwealth(**{**small.parts(), "retired": retired})

        assert {"m-old": "m-1"} == cw.known_on("2020-12-01").retired

    def test_members_of_a_view(self, cw: Commonwealth) -> None:
        """A view has participants by day; states without any act have the status none."""
        then = cw.known_on("1992-01-01")
        none = then.members(on="1991-12-31", status="none")

        assert len(then.states) == len(cw.states)
        assert "EE" in none


class TestLaws:
    """What holds for any two days."""

    @settings(max_examples=settings().max_examples // 8)
    @given(
        st.lists(
            st.dates(datetime.date(1991, 1, 1), datetime.date(2027, 1, 1)), min_size=2, max_size=2
        ),
        st.booleans(),
    )
    def test_what_is_known_earlier_is_known_later(
        self, cw: Commonwealth, days: list[datetime.date], undated: bool
    ) -> None:
        """Acts, meetings, claims and sources are only gained as the evidence grows."""
        earlier, later = (cw.known_on(day, undated=undated) for day in sorted(days))

        for kind in KIND_CLASSES:
            assert set(earlier.collection(kind).ids()) <= set(later.collection(kind).ids()), kind
        assert set(cw.acts.ids()) >= set(later.acts.ids())
        assert cited(earlier) <= cited(later)

    @settings(max_examples=settings().max_examples // 8)
    @given(st.dates(datetime.date(1991, 1, 1), datetime.date(2027, 1, 1)))
    def test_nothing_later_is_cited(self, cw: Commonwealth, day: datetime.date) -> None:
        """No source that a view cites is dated after its day."""
        then = cw.known_on(day)
        dated = [s.published for s in (cw.sources[one] for one in cited(then)) if s.published]

        assert all(published.latest and published.latest <= day for published in dated)
        assert then.knowledge is not None
        assert len(cw.acts) == len(then.acts) + then.knowledge.acts

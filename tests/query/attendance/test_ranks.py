"""The rank at which a body meets, and which rank is below which."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import cisrecords as cis
from cisrecords.query.attendance.ranks import highest, is_below, level_of_body, lowest_of_bodies
from cisrecords.records import Body
from cisrecords.terms import Level

RANKS = st.sampled_from(Level)


class TestLevelOfBody:
    """The rank of the members of a body, by its id and names."""

    @pytest.mark.parametrize(
        ("body", "level"),
        [
            ("council-of-heads-of-state", "head-of-state"),
            ("council-of-heads-of-government", "head-of-government"),
            ("council-of-foreign-ministers", "minister"),
            ("council-of-ministers-of-internal-affairs", "minister"),
            ("standing-meeting-of-finance-ministers", "minister"),
            ("meeting-of-security-council-secretaries", "head-of-agency"),
            ("council-of-heads-of-security-agencies", "head-of-agency"),
            ("conference-of-heads-of-intelligence-services", "head-of-agency"),
            ("council-of-border-troops-commanders", "head-of-agency"),
            ("council-of-heads-of-state-news-agencies", "head-of-agency"),
        ],
    )
    def test_of_shipped_bodies(self, cw: cis.Commonwealth, body: str, level: str) -> None:
        """Councils of heads, ministers, commanders and secretaries meet at their own rank."""
        assert level == level_of_body(cw.bodies[body])

    @pytest.mark.parametrize(
        ("name", "level"),
        [
            ("Совет глав государств СНГ", "head-of-state"),
            ("Совет глав правительств", "head-of-government"),
            ("Совет министров обороны государств – участников СНГ", "minister"),
            ("Совет руководителей органов безопасности", "head-of-agency"),
            ("Совет командующих Пограничными войсками", "head-of-agency"),
        ],
    )
    def test_by_russian_names(self, name: str, level: str) -> None:
        """A Russian name shows the rank where the id does not."""
        assert level == level_of_body(Body(id="b-1", names=name))

    @pytest.mark.parametrize(
        "body",
        [
            "cis",
            "executive-committee",
            "economic-court",
            "interparliamentary-assembly",
            "secretariat-of-council-of-defence-ministers",
            "working-group-of-councils",
            "atc-heads-meeting",
        ],
    )
    def test_not_known_of_others(self, cw: cis.Commonwealth, body: str) -> None:
        """Bodies of parliaments or experts, secretariats and groups have no rank of their own."""
        assert level_of_body(cw.bodies[body]) is None


class TestRanks:
    """Which rank is below which."""

    def test_a_deputy_is_below(self) -> None:
        """Deputies are below those for whom they sit."""
        assert is_below(Level.DEPUTY_MINISTER, Level.MINISTER)
        assert is_below(Level.DEPUTY_HEAD_OF_AGENCY, Level.HEAD_OF_AGENCY)
        assert is_below(Level.DEPUTY_HEAD_OF_GOVERNMENT, Level.HEAD_OF_GOVERNMENT)

    def test_ladders_are_kept_apart(self) -> None:
        """Of a deputy minister and the head of an agency, neither is below the other."""
        assert not is_below(Level.DEPUTY_MINISTER, Level.HEAD_OF_AGENCY)
        assert not is_below(Level.HEAD_OF_AGENCY, Level.DEPUTY_MINISTER)

    def test_an_official_of_another_rank(self) -> None:
        """An official is below ministers, and not known to be below the head of an agency."""
        assert is_below(Level.OFFICIAL, Level.MINISTER)
        assert not is_below(Level.OFFICIAL, Level.HEAD_OF_AGENCY)
        assert is_below(Level.EXPERT, Level.OFFICIAL)

    @given(one=RANKS, other=RANKS, third=RANKS)
    def test_is_an_order(self, one: Level, other: Level, third: Level) -> None:
        """Nothing is below itself or below what is below it, and below passes on."""
        assert not is_below(one, one)
        assert not (is_below(one, other) and is_below(other, one))
        if is_below(one, other) and is_below(other, third):
            assert is_below(one, third)

    @given(one=RANKS)
    def test_not_known_is_not_below(self, one: Level) -> None:
        """An unknown rank is below nothing, and nothing is below it."""
        assert not is_below(None, one)
        assert not is_below(one, None)

    @given(ranks=st.lists(st.none() | RANKS))
    def test_highest(self, ranks: list[Level | None]) -> None:
        """No rank is above the highest, whatever the order, and unknown ones do not count."""
        found = highest(ranks)

        assert highest(reversed(ranks)) is found
        assert (found is None) == all(rank is None for rank in ranks)
        assert not any(is_below(found, rank) for rank in ranks)


class TestJointMeetings:
    """Bodies that meet together."""

    def test_meet_at_the_lowest_rank(self, cw: cis.Commonwealth) -> None:
        """Ministers who sit with heads of state are not below the meeting."""
        both = [cw.bodies["council-of-heads-of-state"], cw.bodies["council-of-foreign-ministers"]]

        assert lowest_of_bodies(both) is Level.MINISTER

    def test_not_known_with_one_that_is_not(self, cw: cis.Commonwealth) -> None:
        """One body without a rank leaves that of the meeting open; so does none at all."""
        both = [cw.bodies["council-of-heads-of-state"], cw.bodies["economic-court"]]

        assert lowest_of_bodies(both) is None
        assert lowest_of_bodies([]) is None

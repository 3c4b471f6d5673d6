"""The look of statuses, acts and cells: different without colour."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisrecords.query import Turnout
from cisrecords.show._styles import ACT, BLANK, INK, PRESENCE, STATUS, Cell, Fill, Lane, grey
from cisrecords.terms import ActKind, MembershipStatus

LOOKS = list(dict.fromkeys(PRESENCE.values()))


class TestGrey:
    """The lightness of a colour in print."""

    @pytest.mark.parametrize(
        ("colour", "expected"), [("#000000", 0.0), ("#ffffff", 1.0), ("#808080", 0.502)]
    )
    def test_goes_from_black_to_white(self, colour: str, expected: float) -> None:
        """Black is 0, white is 1, and a middle grey lies halfway."""
        assert pytest.approx(expected, abs=0.001) == grey(colour)

    @given(st.integers(0, 0xFFFFFF).map("#{:06x}".format))
    def test_shows_on_what_it_contrasts(self, colour: str) -> None:
        """Whatever the ground, lines on it are at least a third lighter or darker."""
        assert abs(grey(Fill(colour).contrast) - grey(colour)) > 1 / 3


class TestStatuses:
    """The fills of bars."""

    def test_are_there_for_every_status_but_none(self) -> None:
        """Each status is drawn, and a state without one is not."""
        assert set(MembershipStatus) - {MembershipStatus.NONE} == STATUS.keys()

    @pytest.mark.parametrize(("one", "other"), list(combinations(STATUS, 2)))
    def test_differ_in_grey(self, one: MembershipStatus, other: MembershipStatus) -> None:
        """Two statuses differ by a tenth of the way from black to white, and some by hatch too."""
        first, second = STATUS[one], STATUS[other]
        apart = abs(grey(first.face) - grey(second.face))

        assert apart >= 0.1 or (apart >= 0.05 and first.hatch != second.hatch)

    def test_that_follow_each_other_differ_most(self) -> None:
        """Signatory, participant, member: each is darker than the last by a clear step."""
        order = (
            MembershipStatus.SIGNATORY,
            MembershipStatus.PARTICIPANT,
            MembershipStatus.MEMBER,
        )
        light = [grey(STATUS[status].face) for status in order]

        assert light[0] - light[1] > 0.15
        assert light[1] - light[2] > 0.3


class TestActs:
    """The marks of acts."""

    def test_are_there_for_every_kind(self) -> None:
        """No act goes unmarked for want of a mark."""
        assert set(ActKind) == ACT.keys()

    @pytest.mark.parametrize("lane", Lane)
    def test_in_one_lane_differ_in_shape(self, lane: Lane) -> None:
        """Marks that may stand side by side have different shapes."""
        shapes = [mark.shape for mark in ACT.values() if mark.lane is lane]

        assert len(set(shapes)) == len(shapes)

    def test_on_a_bar_show_on_every_fill(self) -> None:
        """A mark on a bar is white with a dark outline: one of the two shows on any ground."""
        faces = {mark.face for mark in ACT.values() if mark.lane is Lane.ON}

        assert {BLANK.face} == faces
        assert grey(INK) < 0.15


class TestPresence:
    """The cells of attendance."""

    def test_has_every_word(self) -> None:
        """Each word of an attendance has a look."""
        assert set(Turnout) == PRESENCE.keys()

    @pytest.mark.parametrize(("one", "other"), list(combinations(LOOKS, 2)))
    def test_differs_in_grey_and_in_shape(self, one: Cell, other: Cell) -> None:
        """No two looks share a mark, and each has another lightness."""
        assert one.shape != other.shape
        assert abs(grey(one.face) - grey(other.face)) > 0.04

    @pytest.mark.parametrize("look", LOOKS)
    def test_has_marks_that_show(self, look: Cell) -> None:
        """A mark is clearly lighter or darker than its cell."""
        assert abs(grey(look.ink) - grey(look.face)) > 0.25

    def test_keeps_silence_apart_from_absence(self) -> None:
        """Nobody can take a silent cell, or one of which nothing is known, for one of absence."""
        absent = PRESENCE[Turnout.ABSENT]

        for word in (Turnout.SILENT, Turnout.UNKNOWN):
            assert PRESENCE[word].label != absent.label
            assert grey(PRESENCE[word].face) - grey(absent.face) > 0.2

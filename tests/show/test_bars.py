"""The bars of a timeline."""

import datetime
from typing import Any

import pytest

from cisrecords.dates import PartialDate
from cisrecords.law import Membership, RivalStatus
from cisrecords.show._bars import DISPUTED, NOTICE, PAST, SUSPENDED, Bars
from cisrecords.show._stretches import Stretch
from cisrecords.show._styles import STATUS
from cisrecords.terms import MembershipStatus, Participation

START = datetime.date(2000, 1, 1).toordinal()
FAR = START + 10_000


def stretch(place: int, status: str, *others: str, **more: Any) -> Stretch:
    """Make a stretch of ten days."""
    membership = Membership(
        state="GE",  # type: ignore[arg-type]
        status=MembershipStatus(status),
        since=PartialDate("2000"),
        rivals=tuple(RivalStatus(status=MembershipStatus(one), reasons=()) for one in others),
        **more,
    )
    return Stretch(START + 10 * place, START + 10 * place + 9, membership)


@pytest.fixture
def bars(canvas: Any) -> Bars:
    """Return bars on new axes, with a horizon far off."""
    return Bars(canvas, FAR)


def drawn(bars: Bars, *found: Stretch) -> dict[str, Any]:
    """Draw one row, and return its boxes by what they say."""
    bars.draw(0, found)
    return {box.get_gid().partition(" ")[2][11:]: box for box in bars._canvas.patches}


class TestBars:
    """The boxes of one row."""

    def test_join_stretches_of_one_status(self, bars: Bars) -> None:
        """Two stretches of a status are one box, as long as both."""
        boxes = drawn(bars, stretch(0, "member"), stretch(1, "member"))

        assert ["member"] == list(boxes)
        assert 20 == boxes["member"].get_width()

    def test_leave_out_times_without_a_status(self, bars: Bars) -> None:
        """Nothing is drawn for `none`, and the legend is silent about it."""
        assert {} == drawn(bars, stretch(0, "none"))
        assert {} == bars.entries()

    @pytest.mark.parametrize("status", list(STATUS))
    def test_have_the_fill_of_their_status(self, bars: Bars, status: MembershipStatus) -> None:
        """Each status has its colour and hatch in the bar and in the legend."""
        box = drawn(bars, stretch(0, status))[status]
        entry = bars.entries()[status]

        assert STATUS[status].hatch == (box.get_hatch() or "")
        assert box.get_facecolor() == entry.get_facecolor()
        assert box.get_hatch() == entry.get_hatch()

    def test_are_split_among_all_readings(self, bars: Bars) -> None:
        """The adopted status has the upper half; the others share the lower one evenly."""
        boxes = drawn(bars, stretch(0, "participant", "member", "signatory"))
        heights = {name: boxes[f"or {name}"].get_height() for name in ("member", "signatory")}

        assert boxes["or participant"].get_y() + boxes["or participant"].get_height() == 0
        assert heights["member"] == heights["signatory"]
        assert pytest.approx(boxes["or participant"].get_height()) == sum(heights.values())

    def test_are_blank_where_a_reading_is_no_status(self, bars: Bars) -> None:
        """If the rival says that there was no status yet, its half of the frame is empty."""
        boxes = drawn(bars, stretch(0, "participant", "none"))

        assert {"participant", "", "or participant", DISPUTED} == boxes.keys()

    def test_are_hatched_in_notice_and_suspension(self, bars: Bars) -> None:
        """What lies on a bar shows on its fill: white on dark, dark on light."""
        suspended = stretch(0, "participant", participation=Participation.SUSPENDED)
        box = drawn(bars, suspended)[SUSPENDED]

        assert (0.1, 0.1, 0.1) == pytest.approx(box.get_edgecolor()[:3], abs=0.01)
        assert box.get_facecolor() == bars.entries()["participant"].get_facecolor()

    def test_end_at_the_horizon(self, canvas: Any) -> None:
        """What is past the horizon is one empty frame, hatched by nothing."""
        bars = Bars(canvas, START + 4)
        boxes = drawn(bars, stretch(0, "member", participation=Participation.SUSPENDED))

        assert {"member", PAST, SUSPENDED} == boxes.keys()
        assert [5, 5, 5] == [boxes[name].get_width() for name in ("member", PAST, SUSPENDED)]
        assert not boxes[PAST].get_hatch()

    def test_are_reported_in_the_order_of_the_statuses(self, bars: Bars) -> None:
        """The legend goes from signatory to former, then to what lies on the bars."""
        drawn(
            bars,
            stretch(0, "former", participation=Participation.SUSPENDED),
            stretch(1, "member", "participant"),
            stretch(2, "signatory"),
        )

        assert ["signatory", "member", "former", SUSPENDED, DISPUTED] == list(bars.entries())
        assert NOTICE not in bars.entries()

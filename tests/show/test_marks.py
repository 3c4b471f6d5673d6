"""The marks of acts."""

from typing import Any

import pytest

from cisrecords.records import Act
from cisrecords.show._marks import draw_marks, may_lie

YEAR = (727929, 728293)  # 1994


def act(kind: str, date: str | None) -> Act:
    """Make an act of Georgia."""
    return Act(id="a", state="GE", kind=kind, date=date)


class TestSpan:
    """Which acts lie between two days."""

    @pytest.mark.parametrize(
        ("date", "expected"),
        [
            ("1994-01-01", True),
            ("1994-12-31", True),
            ("1993-12-31", False),
            ("1995-01-01", False),
            ("[1993-12-31..1994-01-01]", True),
            ("[..1994-05]", True),
            ("[..1996]", False),
            (None, False),
        ],
    )
    def test_holds_what_may_have_been_done_in_it(self, date: str | None, expected: bool) -> None:
        """One possible day is enough; without a first day the last one decides."""
        assert expected == may_lie(act("ratification", date), *YEAR)


class TestMarks:
    """What is drawn."""

    def test_are_one_line_for_each_kind(self, canvas: Any) -> None:
        """Acts of one kind are marked alike, in all rows, and have one entry in the legend."""
        rows = [
            [act("signature", "1993-01-22"), act("notice-of-withdrawal", "2008-08-18")],
            [act("signature", "1991-12-21")],
        ]
        entries = draw_marks(canvas, rows)

        assert ["signature", "notice of withdrawal"] == list(entries)
        assert 2 == len(entries["signature"].get_xdata())

    def test_of_signing_consent_and_leaving_stand_apart(self, canvas: Any) -> None:
        """Signing is above the bar, consent on it, leaving beneath; the axis grows downwards."""
        kinds = ("signature", "ratification", "withdrawal")
        entries = draw_marks(canvas, [[act(kind, "2000-01-01") for kind in kinds]])
        heights = [entries[kind].get_ydata()[0] for kind in kinds]

        assert heights[0] < heights[1] == 0 < heights[2]

    def test_of_a_vague_day_have_a_line(self, canvas: Any) -> None:
        """A line joins the first and the last day that it may be; the mark is on the last."""
        entries = draw_marks(canvas, [[act("ratification", "1994")]])
        (line,) = [one for one in canvas.lines if one.get_gid() == "vague ratification"]

        assert 364 == line.get_xdata()[1] - line.get_xdata()[0]
        assert line.get_xdata()[1] == entries["ratification"].get_xdata()[0]

    def test_of_the_same_day_are_one(self, canvas: Any) -> None:
        """Three steps of one kind on one day are one mark."""
        entries = draw_marks(canvas, [[act("internal-step", "2026-03-20")] * 3])

        assert 1 == len(entries["internal step"].get_xdata())

    def test_without_a_day_are_none(self, canvas: Any) -> None:
        """An act without a day has no place on the axis."""
        assert {} == draw_marks(canvas, [[act("signature", None)]])

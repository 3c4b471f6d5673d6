"""Announcements: what was planned goes to the plans of a meeting and is no rival."""

from typing import Any

import attrs
import pytest

from cisrecords.dates import PartialDate
from cisrecords.evidence import Citation
from cisrecords.query.merging.announcements import move_announcements_to_plans, plans_in_order
from cisrecords.query.merging.combine_records import combine
from cisrecords.records import Meeting, Plan, Session

ANNOUNCED = Meeting(
    id="m",
    sessions=[Session("council", 4)],
    status="announced",
    when="2026-10-09",
    places="Ashgabat",
    cites="early",
)
HELD = attrs.evolve(ANNOUNCED, status="held", when="2026-10-10", places=(), cites="late")


def plans(meeting: Meeting) -> list[tuple[str, str, str]]:
    """List status, day and source of each plan of a meeting."""
    return [(str(plan.status), str(plan.when), plan.cites[0].source) for plan in meeting.plans]


class TestMoveAnnouncements:
    """Two records of one meeting."""

    def test_the_held_one_takes_the_place_of_the_announced_one(self) -> None:
        """What was announced becomes a plan; what the report of the meeting leaves out stays."""
        existing, incoming = move_announcements_to_plans(ANNOUNCED, HELD)

        assert [("announced", "2026-10-09", "early")] == plans(existing)
        assert (None, None) == (existing.status, existing.when)
        assert ANNOUNCED.places == existing.places
        assert HELD == incoming

    def test_an_announcement_found_later_is_a_plan_of_the_held_one(self) -> None:
        """An announcement never changes what is known of a meeting that was held."""
        existing, incoming = move_announcements_to_plans(
            HELD, attrs.evolve(ANNOUNCED, format="in-person")
        )

        assert HELD == existing
        assert ["in-person"] == [plan.format for plan in incoming.plans]
        assert incoming.format is None
        assert [("announced", "2026-10-09", "early")] == plans(incoming)
        assert (None, None, ()) == (incoming.status, incoming.when, incoming.places)

    @pytest.mark.parametrize("path", ["when", "status", "places[Ashgabat].city"])
    def test_a_plan_cites_its_own_sources(self, path: str) -> None:
        """Of several sources, a plan cites those that support a part of it."""
        cites = [Citation("early", "p. 1", supports=[path]), Citation("other", supports=["host"])]
        existing, _ = move_announcements_to_plans(
            attrs.evolve(ANNOUNCED, host="TM", cites=cites), HELD
        )

        assert [(Citation("early", "p. 1"),)] == [plan.cites for plan in existing.plans]

    def test_postponed_without_a_new_day_has_no_day(self) -> None:
        """A postponed meeting keeps its old day among the plans only."""
        later = attrs.evolve(HELD, status="postponed", when=None)
        existing, _ = move_announcements_to_plans(ANNOUNCED, later)

        assert [("announced", "2026-10-09", "early")] == plans(existing)
        assert existing.when is None

    def test_another_announcement_is_another_plan(self) -> None:
        """Two announcements for two days are two plans, not rivals."""
        other = attrs.evolve(ANNOUNCED, when="2026-10-12", cites="later")
        existing, incoming = move_announcements_to_plans(ANNOUNCED, other)

        assert ANNOUNCED == existing
        assert [("announced", "2026-10-12", "later")] == plans(incoming)

    @pytest.mark.parametrize(
        ("first", "second"),
        [
            (ANNOUNCED, attrs.evolve(ANNOUNCED, cites="later")),
            (HELD, attrs.evolve(HELD, when="2026-10-11")),
            (attrs.evolve(HELD, status=None), HELD),
            (attrs.evolve(ANNOUNCED, places=()), ANNOUNCED),
            (ANNOUNCED, attrs.evolve(ANNOUNCED, when=None)),
        ],
    )
    def test_all_other_pairs_stay(self, first: Meeting, second: Meeting) -> None:
        """A repeated announcement, and two reports of a held meeting, change nothing."""
        assert (first, second) == move_announcements_to_plans(first, second)

    def test_an_existing_plan_is_not_repeated(self) -> None:
        """An announcement that is already among the plans makes no second plan."""
        known: Any = Plan(status="announced", when="2026-10-09", places="Ashgabat", cites="x")
        existing, _ = move_announcements_to_plans(attrs.evolve(ANNOUNCED, plans=[known]), HELD)

        assert (known,) == existing.plans


class TestPostponements:
    """From which day to which."""

    POSTPONED = attrs.evolve(ANNOUNCED, status="postponed", when="2026-11-06", cites="later")

    def test_both_days_are_plans(self) -> None:
        """The old day is a plan that was announced, the new one a plan that postponed it."""
        now = combine(ANNOUNCED, self.POSTPONED).record

        assert ("postponed", "2026-11-06") == (now.status, str(now.when))
        assert [
            ("announced", "2026-10-09", "early"),
            ("postponed", "2026-11-06", "later"),
        ] == plans(now)

    def test_without_a_new_day(self) -> None:
        """A meeting put off without a new day has none, and keeps the old one as a plan."""
        now = combine(ANNOUNCED, attrs.evolve(self.POSTPONED, when=None, places=())).record

        assert ("postponed", None) == (now.status, now.when)
        assert [("announced", "2026-10-09"), ("postponed", "None")] == [
            one[:2] for one in plans(now)
        ]

    @pytest.mark.parametrize("backwards", [False, True])
    def test_the_later_announcement_stands(self, *, backwards: bool) -> None:
        """Where the days of the sources are known, the order of the records does not matter."""
        days = {"early": PartialDate("2026-01"), "later": PartialDate("2026-02")}
        pair = [ANNOUNCED, attrs.evolve(ANNOUNCED, when="2026-10-12", cites="later")]
        existing, incoming = reversed(pair) if backwards else pair
        now = combine(existing, incoming, published=days).record

        assert ("announced", "2026-10-12") == (now.status, str(now.when))
        assert "2026-10-09" == plans(now)[0][1]

    def test_plans_are_in_order(self) -> None:
        """Plans are sorted by their days, or the days of their sources; others stay in place."""
        days = {"a": PartialDate("2026-01"), "c": PartialDate("2026-03")}
        dated = Plan(as_of="2026-02", status="announced", cites="x")
        first, last = Plan(status="announced", cites="a"), Plan(status="postponed", cites="c")
        beside = Plan(status="announced", when="2026-10", cites="y")

        assert (first, beside, dated, last) == plans_in_order((last, dated, first, beside), days)

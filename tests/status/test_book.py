"""The status verbs over an archive."""

import datetime

import pytest

from cisrecords import Commonwealth
from cisrecords.archive import Knowledge
from cisrecords.dates import PartialDate
from cisrecords.errors import BadQuery, InvalidDate, NotFound, VagueDate
from cisrecords.evidence import Source
from cisrecords.records import Act, Body, Instrument, State
from cisrecords.status import Rules, Step
from cisrecords.status.values import Reason
from cisrecords.terms import MembershipStatus


def build(**more: object) -> Commonwealth:
    """Build an archive of three states and an outside organisation."""
    parts: dict[str, object] = {
        "states": [
            State(id="GE", names="Georgia"),
            State(id="UA", names=["Ukraine", "Україна"]),
            State(id="MN", names="Mongolia"),
        ],
        "bodies": [Body(id="cis", names="CIS"), Body(id="sco", names="SCO", kind="external")],
        "instruments": [
            Instrument(id="agreement-1991", names="Agreement", cites="treaty"),
            Instrument(id="charter-1993", names="Charter", in_force="1994-01-22"),
        ],
        "acts": [
            Act(
                id="a-1",
                state="GE",
                kind="ratification",
                instrument="charter-1993",
                date="1994-04-19",
            ),
            Act(
                id="a-2",
                state="GE",
                kind="withdrawal",
                instrument="charter-1993",
                date="2009-08-18",
            ),
            Act(
                id="a-3",
                state="UA",
                kind="ratification",
                instrument="agreement-1991",
                date="1991-12-10",
            ),
            Act(id="a-4", state="sco", kind="admitted-as-observer", body="cis", date="2025-10-10"),
        ],
        "sources": [Source(id="treaty")],
        "horizon": {"acts": "2026-03-23"},
    }
    return Commonwealth(**{**parts, **more})  # type: ignore[arg-type]


class TestMembership:
    """One state on one day."""

    @pytest.mark.parametrize("state", ["UA", "ua", "Ukraine", "УКРАЇНА"])
    @pytest.mark.parametrize(
        "day", ["2000-01-01", datetime.date(2000, 1, 1), PartialDate("2000-01-01")]
    )
    def test_any_name_and_any_day(self, state: str, day: str | datetime.date | PartialDate) -> None:
        """A state is asked by code or name, a day as text, date or partial date."""
        assert "participant" == build().membership(state, on=day).status.value

    def test_an_outside_body_can_be_an_observer(self) -> None:
        """An organisation that was admitted is asked in the same way."""
        assert "observer" == build().membership("SCO", on="2026-01-01").status.value

    @pytest.mark.parametrize("day", ["2009", "2009-08", "2009-23", "[2009-08-01..2009-08-18]"])
    def test_a_vague_day_points_to_the_timeline(self, day: str) -> None:
        """Anything vaguer than a day is refused, and says what to ask instead."""
        with pytest.raises(VagueDate, match="timeline"):
            build().membership("GE", on=day)

    @pytest.mark.parametrize("day", ["yesterday", "2009-02-30", None, 2009])
    def test_no_date(self, day: object) -> None:
        """What is no date is refused."""
        with pytest.raises(InvalidDate):
            build().membership("GE", on=day)  # type: ignore[arg-type]

    def test_unknown_state(self) -> None:
        """A misspelt state is an error with the nearest names."""
        with pytest.raises(NotFound) as caught:
            build().membership("Ukrane", on="2000-01-01")

        assert "Ukraine" in caught.value.suggestions

    def test_past_the_horizon(self) -> None:
        """After the horizon the answer is not certain, and the horizon is among the reasons."""
        on, after = (build().membership("GE", on=day) for day in ("2026-03-23", "2026-03-24"))

        assert (True, False) == (on.certain, after.certain)
        assert "2026-03-23" in after.reasons[-1].text
        assert on.status is after.status

    def test_without_a_horizon_every_day_is_as_good(self) -> None:
        """An archive that states no horizon makes no day uncertain."""
        assert build(horizon=None).membership("GE", on="2100-01-01").certain

    def test_a_narrowed_view_is_never_certain(self) -> None:
        """A view that leaves acts out says how many."""
        view = build(knowledge=Knowledge(day="2005-01-01", acts=3))
        found = view.membership("GE", on="2000-01-01")

        assert not found.certain
        assert "3 acts" in found.reasons[-1].text

    def test_nothing_on_record_cites_the_founding_text(self) -> None:
        """Even a state without acts gets a reason with an article and a source."""
        (reason,) = build().membership("MN", on="2000-01-01").reasons

        assert (None, ["treaty"]) == (reason.act, [cite.source for cite in reason.cites])
        assert reason.article


class TestMembers:
    """Who had a status on a day."""

    @pytest.mark.parametrize(
        ("day", "status", "ids"),
        [
            ("1994-04-18", "member", ()),
            ("1994-04-19", "member", ("GE",)),
            ("2009-08-18", MembershipStatus.FORMER, ("GE",)),
            ("2000-01-01", "participant", ("UA",)),
            ("2000-01-01", "none", ("MN",)),
        ],
    )
    def test_members(self, day: str, status: MembershipStatus | str, ids: tuple[str, ...]) -> None:
        """The states of a status are told by id; members are what is asked by default."""
        assert ids == build().members(day, status).ids()

    def test_unknown_status(self) -> None:
        """A status that does not exist is refused with the nearest."""
        with pytest.raises(BadQuery, match="did you mean 'member'"):
            build().members("2000-01-01", "membre")

    def test_own_rules(self) -> None:
        """Rules of one's own decide who is told."""
        since = datetime.date(1991, 1, 1)
        everybody = Rules(
            "everybody",
            lambda *_: [Step(since, MembershipStatus.MEMBER, Reason(text="all"))],
        )

        assert ("GE", "MN", "UA") == build().members("2000-01-01", rules=everybody).ids()


class TestTimelineAndChanges:
    """Spells and changes."""

    def test_timeline_of_a_state_without_acts(self) -> None:
        """A state without acts has one spell, of no status, without ends."""
        (spell,) = build().timeline("Mongolia")

        assert ("none", None, None) == (spell.status.value, spell.since, spell.until)

    @pytest.mark.parametrize(
        ("since", "until", "days"),
        [
            (None, None, ["1991-12-10", "1994-04-19", "2009-08-18", "2025-10-10"]),
            ("1994-04-19", "2009-08-18", ["1994-04-19", "2009-08-18"]),
            ("1994-04-20", "2009-08-17", []),
            ("2009", "2009", ["2009-08-18"]),
        ],
    )
    def test_changes_include_both_ends(
        self, since: str | None, until: str | None, days: list[str]
    ) -> None:
        """Both ends of the span are included, at any precision."""
        assert days == [str(change.on) for change in build().changes(since, until)]

    def test_reversed_span(self) -> None:
        """A span that ends before it begins is refused."""
        with pytest.raises(BadQuery, match="before it begins"):
            build().changes("2010", "2005")

    def test_unknown_rules(self) -> None:
        """Rules that do not exist are refused by every verb."""
        cw = build()
        for ask in (
            lambda: cw.timeline("GE", rules="x"),
            lambda: cw.members("2000-01-01", rules="x"),
            lambda: cw.changes(rules="x"),
            lambda: cw.membership("GE", "2000-01-01", rules="x"),
        ):
            with pytest.raises(BadQuery):
                ask()

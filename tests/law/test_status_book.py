"""The status verbs over an archive."""

import datetime
from typing import Any

import pytest

from cisrecords import Commonwealth
from cisrecords.archive import Knowledge
from cisrecords.dates import PartialDate
from cisrecords.errors import BadQuery, InvalidDate, NotFound, VagueDate
from cisrecords.evidence import Source
from cisrecords.law import Rules, StatusBook, Step
from cisrecords.law.values import Reason
from cisrecords.records import Act, Body, Instrument, Person, State
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
        """A state is named by code or name, a day is a string, a date or a partial date."""
        assert "participant" == build().membership(state, on=day).status.value

    def test_an_outside_body_can_be_an_observer(self) -> None:
        """An organisation that was admitted has a membership in the same way."""
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
        assert after.reasons[-1].act is None
        assert on.status is after.status

    @pytest.mark.parametrize(
        ("horizon", "last"),
        [("2026-03", "2026-03-31"), ("2026", "2026-12-31"), ("[2026-03-23..]", "2026-03-23")],
    )
    def test_a_vague_horizon_reaches_to_its_last_day(self, horizon: str, last: str) -> None:
        """A horizon of any precision is inclusive; one without an end counts from its first day."""
        cw = build(horizon={"acts": horizon})
        after = datetime.date.fromisoformat(last) + datetime.timedelta(days=1)

        assert (True, False) == (
            cw.membership("GE", on=last).certain,
            cw.membership("GE", on=after).certain,
        )
        assert cw.membership("GE", on=after).reasons[-1].act is None

    def test_a_time_of_day_is_refused(self) -> None:
        """A moment with a time of day is no day."""
        with pytest.raises(InvalidDate):
            build().membership("GE", on=datetime.datetime(2009, 8, 17, 12, tzinfo=datetime.UTC))

    @pytest.mark.parametrize("state", ["", None, 5, ["GE"]])
    def test_a_state_that_is_no_text(self, state: object) -> None:
        """Anything but a string is refused with a message, before and after a good question."""
        cw = build()
        cw.membership("GE", on="2000-01-01")

        with pytest.raises(BadQuery):
            cw.membership(state, on="2000-01-01")  # type: ignore[arg-type]

    @pytest.mark.parametrize("rules", [["charter"], {}, None, 5, "chartre"])
    def test_rules_that_are_none(self, rules: Any) -> None:
        """Rules that are not known are refused in words, whatever they are, each time."""
        cw = build()
        for _ in range(2):
            with pytest.raises(BadQuery, match="rules"):
                cw.membership("GE", on="2000-01-01", rules=rules)

    def test_a_day_is_the_same_in_every_form(self) -> None:
        """The first and the last day there are have answers, in every form."""
        cw = build()
        for day in (datetime.date.min, datetime.date(2009, 8, 18), datetime.date.max):
            answers = [cw.membership("GE", on=on) for on in (day, str(day), PartialDate(day))]
            assert [answers[0]] * 3 == answers

    def test_the_same_question_has_the_same_answer(self) -> None:
        """Asked again, by another name or past the horizon, the very same object comes back."""
        cw = build()
        for day in ("2000-01-01", "2030-01-01"):
            assert cw.membership("GE", on=day) is cw.membership("Georgia", on=day)
        assert cw.membership("GE", on="2026-03-23") != cw.membership("GE", on="2026-03-24")

    def test_empty(self) -> None:
        """Without records there are no members, no changes and nobody to ask about."""
        empty = Commonwealth()

        assert ((), ()) == (empty.members(on="2000-01-01").ids(), empty.changes())
        with pytest.raises(NotFound):
            empty.membership("GE", on="2000-01-01")

    def test_without_a_horizon_every_day_is_as_good(self) -> None:
        """An archive that states no horizon makes no day uncertain."""
        assert build(horizon=None).membership("GE", on="2100-01-01").certain

    def test_a_narrowed_view_is_never_certain(self) -> None:
        """A view that leaves acts out says how many."""
        view = build(knowledge=Knowledge(day="2005-01-01", acts=3))
        found = view.membership("GE", on="2000-01-01")

        assert not found.certain
        assert (None, ()) == (found.reasons[-1].act, found.reasons[-1].cites)

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
        """The states of a status are listed by id; members are the default."""
        assert ids == build().members(day, status).ids()

    def test_unknown_status(self) -> None:
        """A status that does not exist is refused with those there are, and the nearest."""
        with pytest.raises(BadQuery) as caught:
            build().members("2000-01-01", "membre")
        assert ("status", "membre") == (caught.value.criterion, caught.value.value)
        assert ("member",) == caught.value.suggestions

        assert ("status", "membre") == (caught.value.criterion, caught.value.value)

    def test_answers_know_what_they_hold(self) -> None:
        """What comes back is a collection of states, in which an old id still leads to the new."""
        found = StatusBook(build(retired={"SU-GE": "GE"})).members("1994-04-19")

        with pytest.warns(UserWarning, match="SU-GE"):
            assert "GE" == found["SU-GE"].id
        with pytest.raises(NotFound) as caught:
            found["sco"]
        assert ("sco", "state") == (caught.value.query, caught.value.what)

    def test_own_rules(self) -> None:
        """Rules of one's own decide who is listed."""
        since = datetime.date(1991, 1, 1)
        everybody = Rules(
            "everybody",
            lambda *_: [Step(since, MembershipStatus.MEMBER, Reason(text="all"))],
        )

        assert ("GE", "MN", "UA") == build().members("2000-01-01", rules=everybody).ids()


class TestWhoIsAsked:
    """Whom a name stands for in a question for a status."""

    def test_is_a_state_or_a_body(self) -> None:
        """A person of the same name is no answer and no doubt."""
        cw = build(people=[Person(id="giorgi", names="Georgia")])

        assert "GE" == StatusBook(cw).membership("Georgia", "2000-01-01").state

    def test_is_asked_by_a_text(self) -> None:
        """Anything but a string is refused, and the argument is named."""
        with pytest.raises(BadQuery) as caught:
            StatusBook(build()).membership(5, "2000-01-01")  # type: ignore[arg-type]

        assert ("state", 5) == (caught.value.criterion, caught.value.value)


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

    def test_a_change_past_the_horizon_says_so(self) -> None:
        """What would follow from a running notice after the horizon carries that doubt."""
        acts = build().parts()["acts"]
        notice = Act(
            id="a-9",
            state="UA",
            kind="denunciation",
            instrument="agreement-1991",
            date="2026-01-01",
        )
        cw = build(acts=[*acts, notice])
        change = cw.changes(since="2027")[0]
        spell = cw.timeline("UA")[-1]

        assert ("2027-01-01", "former") == (str(change.on), change.after.value)
        assert change.reasons[-1].act is None
        assert ("former", False) == (spell.status.value, spell.certain)
        assert cw.timeline("UA")[-2].certain

    def test_changes_by_own_rules_without_acts(self) -> None:
        """Rules of one's own may change the status of a state that has no acts at all."""
        since = datetime.date(1992, 3, 2)
        everybody = Rules(
            "everybody",
            lambda *_: [Step(since, MembershipStatus.MEMBER, Reason(text="all"))],
        )

        assert ["GE", "MN", "UA", "sco"] == [
            change.state for change in build().changes(rules=everybody)
        ]

    def test_changes_of_a_narrowed_view_say_what_is_left_out(self) -> None:
        """The reasons of a change in a view end with how many acts are left out."""
        view = build(knowledge=Knowledge(day="2005-01-01", acts=1))

        assert all(change.reasons[-1].act is None for change in view.changes())

    @pytest.mark.parametrize(("since", "until"), [("[..2008]", None), (None, "[2008..]")])
    def test_an_end_without_a_bound(self, since: str | None, until: str | None) -> None:
        """An end of the span that nothing bounds is refused."""
        with pytest.raises(VagueDate):
            build().changes(since, until)

    def test_reversed_span(self) -> None:
        """A span that ends before it begins is refused."""
        with pytest.raises(BadQuery) as caught:
            build().changes("2010", "2005")
        assert ("until", "2005") == (caught.value.criterion, caught.value.value)

        assert ("until", "2005") == (caught.value.criterion, caught.value.value)

    def test_span_of_one_day(self) -> None:
        """A span may be a single day."""
        assert ["GE"] == [one.state for one in build().changes("2009-08-18", "2009-08-18")]

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


class TestCourses:
    """What the verbs of panels stand on."""

    def test_is_worked_out_once(self) -> None:
        """The timeline of a state is derived once."""
        book = StatusBook(build())

        assert book.course("GE") is book.course("GE", "charter")


class TestDoubts:
    """What makes every answer for a day less than certain."""

    def test_only_past_the_horizon(self) -> None:
        """Up to the last day that acts are known to there is none, and from the next day one."""
        book = StatusBook(build())

        assert () == book.doubts(None) == book.doubts("2026-03-23")
        assert 1 == len(book.doubts("2026-03-24"))

    def test_of_a_narrowed_view(self) -> None:
        """In a view there is one on every day, and two past its horizon."""
        book = StatusBook(build(knowledge=Knowledge(day="2005-01-01", acts=3)))

        assert [1, 1, 2] == [len(book.doubts(day)) for day in (None, "2000-01-01", "2027-01-01")]

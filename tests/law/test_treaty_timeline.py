"""`TreatyTimeline`: the standing of a state on every day, and its rivals."""

import datetime

from cisrecords import PartialDate
from cisrecords.evidence import Citation
from cisrecords.fields import ActId
from cisrecords.law import Reason
from cisrecords.law.timeline import Scenario, Step
from cisrecords.law.treaty import TreatyStatus, TreatyTimeline
from cisrecords.terms import Standing

DAY = datetime.date.fromisoformat


def step(day: str, standing: Standing, act: str | None = None) -> Step[Standing]:
    """Build a step."""
    return Step(
        DAY(day),
        standing,
        Reason(act=ActId(act) if act else None, text=f"{standing.value} by {act}"),
    )


def rival(
    *steps: Step[Standing], text: str = "it was otherwise", record: str = "c-1"
) -> Scenario[Standing]:
    """Build a scenario."""
    return Scenario(lambda: text, record, (Citation("other"),), steps)


PARTY = step("2012-09-20", Standing.PARTY, "a-1")
SUSPENDED = step("2016-01-01", Standing.SUSPENDED, "a-2")
FORMER = step("2020-01-01", Standing.FORMER, "a-3")


class TestBounds:
    """The first and the last day of what holds."""

    def test_being_bound_goes_on_through_a_suspension(self) -> None:
        """A suspended party has been bound since it became a party, until it left."""
        tie = TreatyTimeline([PARTY, SUSPENDED, FORMER], [], "nothing")

        for day in ("2012-09-20", "2015-12-31", "2016-01-01", "2019-12-31"):
            stand = tie.on(DAY(day))
            assert (PartialDate("2012-09-20"), PartialDate("2019-12-31")) == (
                stand.since,
                stand.until,
            )

    def test_before_and_after(self) -> None:
        """Before any step nothing has a first day, and who has left has no last one."""
        tie = TreatyTimeline([PARTY, FORMER], [], "nothing")
        before, after = tie.on(DAY("2012-09-19")), tie.on(DAY("2020-01-01"))

        assert (None, PartialDate("2012-09-19")) == (before.since, before.until)
        assert (PartialDate("2020-01-01"), None) == (after.since, after.until)

    def test_coming_back_begins_anew(self) -> None:
        """A second time of being bound has its own first day."""
        tie = TreatyTimeline(
            [PARTY, FORMER, step("2022-01-01", Standing.PARTY, "a-4")], [], "nothing"
        )

        assert PartialDate("2022-01-01") == tie.on(DAY("2023-01-01")).since
        assert PartialDate("2019-12-31") == tie.on(DAY("2013-01-01")).until


class TestDoubt:
    """The scenarios of a day."""

    def test_a_reading_of_the_same_standing_is_no_doubt(self) -> None:
        """Where every scenario gives one standing, the day is certain."""
        stand = TreatyTimeline([PARTY], [rival(step("2012-01-01", Standing.PARTY))], "nothing").on(
            DAY("2020-01-01")
        )

        assert (True, True, ("a-1",)) == (stand.certain, stand.maybe, stand.records)

    def test_another_standing_is_a_reason(self) -> None:
        """A scenario that gives another standing is one reason, with its sources."""
        tie = TreatyTimeline([PARTY], [rival(), rival()], "nothing")
        stand = tie.on(DAY("2020-01-01"))

        assert not stand.certain
        assert 2 == len([reason.text for reason in stand.reasons])
        assert ["other"] == [cite.source for cite in stand.reasons[-1].cites]
        assert ("a-1", "c-1") == stand.records

    def test_may_be_bound(self) -> None:
        """Who is bound by one scenario alone may be bound; who is on none may not."""
        tie = TreatyTimeline([], [rival(PARTY)], "nothing")

        assert (Standing.NONE, True) == (
            tie.on(DAY("2013-01-01")).standing,
            tie.on(DAY("2013-01-01")).maybe,
        )
        assert not tie.on(DAY("2012-01-01")).maybe

    def test_provisional_application_counts_as_maybe(self) -> None:
        """Who applies an instrument provisionally may be bound."""
        assert (
            TreatyTimeline([step("1995-01-01", Standing.PROVISIONAL)], [], "nothing")
            .on(DAY("2000-01-01"))
            .maybe
        )

    def test_nothing(self) -> None:
        """Without steps the reason is that nothing is on record."""
        assert TreatyStatus(
            standing=Standing.NONE, reasons=(Reason(text="nothing"),)
        ) == TreatyTimeline([], [], "nothing").on(DAY("2000-01-01"))

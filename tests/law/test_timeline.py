"""Timelines: from steps to spells, and the reasons for each."""

import datetime

from hypothesis import given
from hypothesis import strategies as st

from cisrecords.law import Reason
from cisrecords.law.timeline import Step, Timeline
from cisrecords.terms import Standing

DAY = datetime.date.fromisoformat
GROUND = Reason(text="nothing")


def step(day: str, status: Standing | None) -> Step[Standing]:
    """Build a step whose reason is its day."""
    return Step(DAY(day), status, Reason(text=day))


def line(*steps: Step[Standing]) -> Timeline[Standing]:
    """Build a timeline of steps."""
    return Timeline(steps, Standing.NONE, Standing.FORMER, GROUND)


class TestSpells:
    """What holds from which day to which."""

    def test_without_steps(self) -> None:
        """Without a step one spell without ends holds, for the reason that nothing is on record."""
        (spell,) = line().spells

        assert (Standing.NONE, None, None) == (spell.status, spell.since, spell.until)
        assert [GROUND] == line().reasons(DAY("2020-01-01"))

    def test_ends_on_the_day_before(self) -> None:
        """A spell ends on the day before the next one begins."""
        made = line(step("2012-09-20", Standing.PARTY), step("2011-10-18", Standing.SIGNATORY))

        assert [
            (Standing.NONE, None, DAY("2011-10-17")),
            (Standing.SIGNATORY, DAY("2011-10-18"), DAY("2012-09-19")),
            (Standing.PARTY, DAY("2012-09-20"), None),
        ] == [(spell.status, spell.since, spell.until) for spell in made.spells]

    def test_the_later_listed_of_one_day_goes_last(self) -> None:
        """Of two steps of one day the later listed holds."""
        made = line(step("2012-09-20", Standing.CONSENTED), step("2012-09-20", Standing.PARTY))

        assert [Standing.NONE, Standing.PARTY] == [spell.status for spell in made.spells]

    def test_a_ground_begins_no_spell(self) -> None:
        """A step without a status gives a reason only."""
        made = line(step("2011-10-18", Standing.SIGNATORY), step("2012-01-01", None))

        assert Standing.SIGNATORY is made.at(DAY("2012-01-01")).status
        assert ["2012-01-01", "2011-10-18"] == [r.text for r in made.reasons(DAY("2012-01-01"))]

    @given(
        steps=st.lists(
            st.builds(
                step,
                st.dates(DAY("1991-01-01"), DAY("2026-01-01")).map(str),
                st.none() | st.sampled_from(Standing),
            ),
            max_size=6,
        ),
        day=st.dates(DAY("1990-01-01"), DAY("2030-01-01")),
    )
    def test_every_day_lies_in_one_spell(
        self, steps: list[Step[Standing]], day: datetime.date
    ) -> None:
        """The spells cover every day once, and neighbours differ."""
        made = line(*steps)
        holding = [
            spell
            for spell in made.spells
            if (spell.since is None or spell.since <= day)
            and (spell.until is None or day <= spell.until)
        ]

        assert [made.at(day)] == holding
        assert all(
            a.status is not b.status for a, b in zip(made.spells, made.spells[1:], strict=False)
        )


class TestReasons:
    """The reasons for the status of a day."""

    def test_leaving_ends_what_was_before(self) -> None:
        """After leaving, the reasons of before do not count."""
        made = line(step("1994-01-01", Standing.PARTY), step("1999-04-02", Standing.FORMER))

        assert ["1994-01-01"] == [r.text for r in made.reasons(DAY("1999-04-01"))]
        assert ["1999-04-02"] == [r.text for r in made.reasons(DAY("2005-01-01"))]

    def test_coming_back_begins_anew(self) -> None:
        """Who comes back has the reasons of coming back alone."""
        made = line(
            step("1994-01-01", Standing.PARTY),
            step("1999-04-02", Standing.FORMER),
            step("2006-08-16", Standing.PARTY),
        )

        assert ["2006-08-16"] == [r.text for r in made.reasons(DAY("2007-01-01"))]

    def test_of_steps_on_the_first_day_there_is(self) -> None:
        """Nothing was left before the first day of the calendar."""
        made = line(step("0001-01-01", Standing.SIGNATORY), step("0001-01-01", Standing.PARTY))

        assert 2 == len(made.reasons(datetime.date.min))
        assert [Standing.PARTY] == [spell.status for spell in made.spells]

    def test_a_later_step_is_no_ground_yet(self) -> None:
        """What comes after the day is no reason of it."""
        made = line(step("1994-01-01", Standing.PARTY))

        assert ["nothing"] == [r.text for r in made.reasons(DAY("1993-12-31"))]

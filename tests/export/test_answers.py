"""Answers as tables of a database."""

import datetime

import cisrecords as cis
from cisrecords.export.answers import _years, answers, known_to
from cisrecords.records import Act, Instrument, State


def test_the_panel_is_that_of_the_library(cw: cis.Commonwealth) -> None:
    """Statuses are derived by the rules of law, for each year up to the horizon."""
    panel = answers(cw)["panel"]
    (row,) = panel.filter(state="GE", year=2009)

    assert ("former", False) == (row.status, row.member)
    assert (1991, cw.horizon["acts"].as_day().year) == (min(panel["year"]), max(panel["year"]))


def test_presence_is_that_of_the_library(cw: cis.Commonwealth) -> None:
    """A state that sources do not list is silent there, and not absent."""
    presence = answers(cw)["presence"]

    assert (
        cw.attendance("sc-08").select("state", "presence").rows()
        == presence.filter(meeting="sc-08").select("state", "presence").rows()
    )


def test_parties_are_those_of_the_last_day(cw: cis.Commonwealth) -> None:
    """Each instrument with acts has its parties on the last day to which acts are known."""
    parties = answers(cw)["parties"].filter(instrument="charter-1993")
    day = cw.horizon["acts"].as_day()

    assert cw.parties("charter-1993", on=day)["state"] == parties["state"]
    assert {day} == {*parties["day"]}


def test_no_records_have_no_answers() -> None:
    """Without records the tables are there, without rows."""
    assert {"panel": 0, "presence": 0, "parties": 0} == {
        name: len(table) for name, table in answers(cis.Commonwealth()).items()
    }


def test_without_a_horizon_the_last_act_counts() -> None:
    """The day of the last act is the last that is known; an open date has none."""
    cw = cis.Commonwealth(
        states=[State(id="GE", names="Georgia")],
        instruments=[Instrument(id="i", names="Agreement")],
        acts=[
            Act(id="a", state="GE", instrument="i", kind="signature", date="1993-12"),
            Act(id="b", state="GE", instrument="i", kind="ratification", date="[1994..]"),
            Act(id="c", state="GE", instrument="i", kind="withdrawal"),
        ],
    )

    assert datetime.date(1993, 12, 31) == known_to(cw)
    assert known_to(cis.Commonwealth()) is None
    assert range(1991, 1994) == _years(cw)


def test_a_horizon_far_away_makes_no_endless_panel() -> None:
    """A day of the year 9999 does not make a row for each year until then."""
    assert 200 == len(_years(cis.Commonwealth(horizon={"acts": "9999"})))

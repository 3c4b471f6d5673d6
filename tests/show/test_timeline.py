"""What states were through time, as a picture."""

import datetime
import subprocess
import sys
from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest

import cisrecords as cis
from cisrecords.errors import (
    BadQuery,
    CisRecordsError,
    InvalidDate,
    MissingExtra,
    NotFound,
    VagueDate,
)
from cisrecords.law import Rules
from cisrecords.records import Act
from cisrecords.terms import MembershipStatus

Look = Callable[[Any], Any]
Build = Callable[..., cis.Commonwealth]

MEMBERS = "Armenia Azerbaijan Belarus Georgia Kazakhstan Kyrgyzstan Moldova Russia Tajikistan"


def statuses(boxes: list[str]) -> list[str]:
    """Pick the boxes that are spells: their names are a state, a day and a status."""
    parts = [name.split() for name in boxes]
    return [part[2] for part in parts if len(part) == 3 and part[2] in tuple(MembershipStatus)]


def day(number: float) -> str:
    """Return the day at a position on the axis of dates."""
    return (datetime.date(1970, 1, 1) + datetime.timedelta(days=number)).isoformat()


@pytest.mark.usefixtures("matplotlib")
class TestRows:
    """The rows of the picture."""

    def test_are_all_that_ever_had_a_status(self, cw: cis.Commonwealth, look: Look) -> None:
        """States and outside bodies with a status are there, by name; those without are not."""
        rows = look(cis.show.timeline(cw)).rows

        assert set(MEMBERS.split()) < set(rows)
        assert "Shanghai Cooperation\nOrganisation" in rows
        assert not {"Mongolia", "Estonia", "Germany"} & set(rows)
        assert sorted(rows) == rows

    def test_are_those_with_a_status_by_the_last_day(
        self, cw: cis.Commonwealth, look: Look
    ) -> None:
        """Who came later than the last day that is drawn has no row."""
        rows = look(cis.show.timeline(cw, until="1994")).rows

        assert "Georgia" in rows
        assert "Shanghai Cooperation\nOrganisation" not in rows

    def test_stand_in_the_order_that_is_asked_for(self, cw: cis.Commonwealth, look: Look) -> None:
        """States come by any name, each once, and stay in their order."""
        figure = cis.show.timeline(cw, states=["Украина", "GE", "geo", "Mongolia"])

        assert ["Ukraine", "Georgia", "Mongolia"] == look(figure).rows

    def test_of_one_state_need_no_list(self, cw: cis.Commonwealth, look: Look) -> None:
        """One name is one state, and not its letters."""
        assert ["Belarus"] == look(cis.show.timeline(cw, states="Belarus")).rows

    def test_have_names_in_a_language(self, cw: cis.Commonwealth, look: Look) -> None:
        """The names of the rows are in the language, and sorted by it."""
        found = look(cis.show.timeline(cw, lang="ru")).rows

        assert {"Грузия", "Украина"} < {*found}
        assert sorted(found) == found
        with pytest.raises(BadQuery):
            cis.show.timeline(cw, lang="xx")

    def test_may_be_empty(self, cw: cis.Commonwealth, look: Look) -> None:
        """A state without a status has an empty row if it is named."""
        picture = look(cis.show.timeline(cw, states=["Mongolia"]))

        assert ["Mongolia"] == picture.rows
        assert [] == picture.boxes


@pytest.mark.usefixtures("matplotlib")
class TestBars:
    """The spells of a state."""

    @pytest.mark.parametrize(
        ("state", "expected"),
        [
            ("AM", ["signatory", "participant", "member"]),
            ("GE", ["participant", "member", "former"]),
            ("MD", ["signatory", "participant", "member"]),
            ("TM", ["signatory", "participant", "associate"]),
            ("UA", ["signatory", "participant"]),
            ("shanghai-cooperation-organization", ["observer"]),
        ],
    )
    def test_are_one_for_each_status(
        self, cw: cis.Commonwealth, look: Look, state: str, expected: list[str]
    ) -> None:
        """A state has as many bars as it had statuses, however often anything else changed."""
        assert expected == statuses(look(cis.show.timeline(cw, states=[state])).boxes)

    def test_follow_the_rules(self, cw: cis.Commonwealth, look: Look) -> None:
        """By participation Turkmenistan counts all along, and Ukraine until its suspension."""
        figure = cis.show.timeline(cw, states=["TM", "UA"], rules="participation")
        picture = look(figure)

        assert ["member"] == statuses(picture.of("TM"))
        assert ["member", "participant"] == statuses(picture.of("UA"))
        assert "by the rules 'participation'" in picture.title

    def test_take_rules_of_ones_own(self, cw: cis.Commonwealth, look: Look) -> None:
        """Rules by which nobody ever was anything draw no bar."""
        nobody = Rules("nobody", lambda *_: ())

        assert [] == look(cis.show.timeline(cw, states=["GE"], rules=nobody)).boxes
        assert [] == look(cis.show.timeline(cw, rules=nobody)).rows

    def test_are_cut_to_the_days_that_are_asked_for(self, cw: cis.Commonwealth, look: Look) -> None:
        """Only what lasted between the two days is drawn, and the axis ends with them."""
        figure = cis.show.timeline(cw, states=["GE"], since="1995", until="2008")
        first, end = figure.axes[0].get_xlim()

        assert ["member"] == statuses(look(figure).boxes)
        assert ("1995-01-01", "2009-01-01") == (day(first), day(end))


@pytest.mark.usefixtures("matplotlib")
class TestDoubts:
    """What is uncertain."""

    def test_of_georgia_in_1994_are_drawn(self, cw: cis.Commonwealth, look: Look) -> None:
        """Until its adopted day the ratification of 1993 would make it a member already."""
        picture = look(cis.show.timeline(cw, states=["GE"], since="1994", until="1994"))

        assert "GE 1994-01-22 disputed: preferred status on top" in picture.boxes
        assert "GE 1994-01-22 or participant" in picture.boxes
        assert "GE 1994-01-22 or member" in picture.boxes
        assert "disputed: preferred status on top" in picture.legend

    def test_show_the_adopted_status_on_top(self, build: Build) -> None:
        """A split bar has the adopted status in its upper half, the other in its lower one."""
        figure = cis.show.timeline(build(), states=["GE"])
        halves = {
            patch.get_gid(): (patch.get_y(), patch.get_y() + patch.get_height())
            for patch in figure.axes[0].patches
        }

        assert halves["GE 1994-04-19 or member"][1] == 0
        assert halves["GE 1994-04-19 or member"][0] < 0

    def test_last_from_the_earliest_to_the_latest_day(self, build: Build) -> None:
        """The stretch goes from the adopted day to the day before the rival one."""
        figure = cis.show.timeline(build(), states=["GE"])
        (frame,) = [p for p in figure.axes[0].patches if "disputed" in p.get_gid()]

        assert "1994-04-19" == day(frame.get_x())
        assert "1995-02-01" == day(frame.get_x() + frame.get_width())

    def test_come_from_vague_days_too(self, build: Build, look: Look) -> None:
        """Where an act is known by its month, its days are split, from the founding on."""
        picture = look(cis.show.timeline(build(), states=["UA"]))

        assert "UA 1991-12-01 disputed: preferred status on top" not in picture.boxes
        assert "UA 1991-12-08 disputed: preferred status on top" in picture.boxes
        assert "vague ratification" in picture.marks

    def test_are_absent_where_sources_agree(self, cw: cis.Commonwealth, look: Look) -> None:
        """Armenia has no split bar, and the legend speaks of none."""
        picture = look(cis.show.timeline(cw, states=["AM"]))

        assert "disputed: preferred status on top" not in picture.legend

    def test_past_the_horizon_are_an_empty_frame(self, build: Build, look: Look) -> None:
        """After the last day to which acts are known nothing is filled."""
        picture = look(cis.show.timeline(build(), states=["UA"], until="2030"))

        assert "UA 2026-03-24 past the horizon" in picture.boxes
        assert "horizon of the records" in picture.legend
        assert ["2026-03-24"] == sorted({day(x) for x, _ in picture.marks["horizon"]})

    def test_wholly_past_the_horizon_have_no_line(self, build: Build, look: Look) -> None:
        """A picture of days after the horizon holds empty frames only."""
        picture = look(cis.show.timeline(build(), states=["UA"], since="2027"))

        assert ["UA 2027-01-01 past the horizon"] == picture.boxes
        assert "horizon" not in picture.marks

    def test_of_records_without_a_horizon_are_none(self, build: Build, look: Look) -> None:
        """Without a horizon for acts there is no frame and no line for it."""
        picture = look(cis.show.timeline(build(horizon={}), states=["UA"]))

        assert "past the horizon" not in picture.legend
        assert "horizon" not in picture.marks


@pytest.mark.usefixtures("matplotlib")
class TestNoticeAndSuspension:
    """What lies on a bar."""

    def test_of_georgia_and_ukraine_are_drawn(self, cw: cis.Commonwealth, look: Look) -> None:
        """The year of notice and the suspended part are hatched and in the legend."""
        picture = look(cis.show.timeline(cw, states=["GE", "UA"]))

        assert "GE 2008-08-18 notice of withdrawal runs" in picture.boxes
        assert "UA 2018-05-19 participation suspended" in picture.boxes
        assert {"notice of withdrawal runs", "participation suspended"} < set(picture.legend)

    def test_of_a_notice_last_twelve_months(self, build: Build) -> None:
        """The hatched stretch ends where the state is out (Charter art. 9)."""
        figure = cis.show.timeline(build(), states=["GE"])
        (box,) = [p for p in figure.axes[0].patches if p.get_gid().endswith("withdrawal runs")]

        assert ("2008-08-18", "2009-08-18") == (
            day(box.get_x()),
            day(box.get_x() + box.get_width()),
        )
        assert box.get_hatch()


@pytest.mark.usefixtures("matplotlib")
class TestActs:
    """The marks of acts."""

    def test_stand_on_their_days(self, cw: cis.Commonwealth, look: Look) -> None:
        """Georgia's notice and withdrawal are marked, each on its day, and in the legend."""
        picture = look(cis.show.timeline(cw, states=["GE"]))
        marked = {kind: [day(x) for x, _ in spots] for kind, spots in picture.marks.items()}

        assert ["2008-08-18"] == marked["notice of withdrawal"]
        assert ["2009-08-18"] == marked["withdrawal"]
        assert ["1993-12-03", "1994-04-19"] == marked["ratification"]
        assert {"notice of withdrawal", "withdrawal", "accession"} < set(picture.legend)

    def test_without_a_day_or_on_others_are_left_out(self, build: Build, look: Look) -> None:
        """Neither an act on another body nor one without a day has a mark."""
        other = Act(id="o", state="MN", kind="accession", instrument="agreement-1991")
        joined = Act(id="j", state="MN", kind="joined", body="sco", date="2001")
        cw = build(acts=[other, joined], claims=[])
        picture = look(cis.show.timeline(cw, states=["MN"]))

        assert {"horizon"} == picture.marks.keys()

    def test_outside_the_days_asked_for_are_left_out(
        self, cw: cis.Commonwealth, look: Look
    ) -> None:
        """Neither mark nor entry of the legend is there for an act of another year."""
        picture = look(cis.show.timeline(cw, states=["GE"], since="2000", until="2005"))

        assert {} == picture.marks
        assert ["member"] == picture.legend


@pytest.mark.usefixtures("matplotlib")
class TestCaption:
    """The words beneath."""

    def test_names_the_version_of_the_records(self, cw: cis.Commonwealth, look: Look) -> None:
        """The picture has the version of the data and their horizon."""
        caption = look(cis.show.timeline(cw)).caption

        assert f"data {cw.version};" in caption
        assert f"acts known to {cw.horizon['acts']}." in caption

    def test_counts_the_sources_of_what_is_drawn(self, build: Build, look: Look) -> None:
        """Sources of acts and of doubts are counted; those of other rows are not."""
        whole = look(cis.show.timeline(build(), states=["GE", "UA"])).caption
        part = look(cis.show.timeline(build(), states=["UA"])).caption

        assert "2 sources: Depositary, Gazette." in whole
        assert "1 source: Gazette." in part

    def test_shows_a_view_by_day(self, cw: cis.Commonwealth, look: Look) -> None:
        """What is drawn of records as they were known on a day says so."""
        caption = look(cis.show.timeline(cw.known_on("2000-01-01"))).caption

        assert "Only what sources dated by 2000-01-01 support." in caption

    def test_of_nothing_is_there_too(self, cw: cis.Commonwealth, look: Look) -> None:
        """Records in which nobody has a status give an empty picture, and no crash."""
        picture = look(cis.show.timeline(cw.known_on("1960-01-01")))

        assert [] == picture.rows == picture.boxes
        assert "No source." in picture.caption
        assert "data of no version" in look(cis.show.timeline(cis.Commonwealth())).caption


@pytest.mark.usefixtures("matplotlib")
class TestFigures:
    """What comes back."""

    def test_are_the_same_every_time(self, build: Build) -> None:
        """Two pictures of the same records are equal to the last byte."""
        drawn = [BytesIO(), BytesIO()]
        for file in drawn:
            cis.show.timeline(build()).savefig(file, format="png")

        assert drawn[0].getvalue() == drawn[1].getvalue()

    @pytest.mark.parametrize("dots", [72, 160, 300])
    def test_cut_nothing_off(self, cw: cis.Commonwealth, dots: int) -> None:
        """All that is drawn lies within the figure at any resolution, long names included."""
        figure = cis.show.timeline(cw)
        figure.set_dpi(dots)
        wide, high = figure.get_size_inches()
        box = figure.get_tightbbox()

        assert 0 < box.x0 < box.x1 < wide
        assert 0 < box.y0 < box.y1 < high

    def test_may_be_a_part_of_another(self, build: Build) -> None:
        """On axes that are given it draws there, and hands back the figure they are of."""
        own = pytest.importorskip("matplotlib.figure").Figure(figsize=(9, 4))
        axes = own.add_subplot()
        figure = cis.show.timeline(build(), states=["GE"], ax=axes)

        assert own is figure
        assert [9, 4] == list(figure.get_size_inches())
        assert ["Georgia"] == [label.get_text() for label in axes.get_yticklabels()]

    def test_leave_pyplot_alone(self) -> None:
        """A picture can be drawn without the state that all programs share."""
        program = (
            "import sys, cisrecords as cis; cis.show.timeline(cis.load());"
            "assert 'matplotlib.pyplot' not in sys.modules"
        )

        assert 0 == subprocess.run([sys.executable, "-c", program], check=False).returncode


class TestErrors:
    """What is refused."""

    @pytest.mark.usefixtures("matplotlib")
    @pytest.mark.parametrize(
        ("given", "error", "message"),
        [
            ({"states": ["Gorgia"]}, NotFound, ("Gorgia", "Georgia")),
            ({"states": "Gorgia"}, NotFound, ("Gorgia", "Georgia")),
            ({"states": []}, BadQuery, ("states",)),
            ({"states": 7}, BadQuery, ("states",)),
            ({"states": [7]}, CisRecordsError, ("state",)),
            ({"since": "2010", "until": "2009"}, BadQuery, ("until",)),
            ({"since": "soon"}, InvalidDate, ("soon",)),
            ({"since": "[..2008]"}, VagueDate, ("[..2008]",)),
            ({"rules": "chartr"}, BadQuery, ("rules", "charter")),
            ({"ax": "axes"}, BadQuery, ("ax",)),
        ],
    )
    def test_name_what_would_do(
        self,
        cw: cis.Commonwealth,
        given: dict[str, Any],
        error: type[Exception],
        message: tuple[str, ...],
    ) -> None:
        """A wrong argument raises one error, which says what would be right."""
        with pytest.raises(error) as caught:
            cis.show.timeline(cw, **given)

        facts = (caught.value.args[0], *getattr(caught.value, "suggestions", ())[:1])
        assert message == facts

    @pytest.mark.usefixtures("matplotlib")
    def test_of_something_else_than_records(self) -> None:
        """What is no Commonwealth cannot be drawn."""
        nothing: Any = {}

        with pytest.raises(BadQuery) as caught:
            cis.show.timeline(nothing)
        assert ("cw", {}) == (caught.value.criterion, caught.value.value)

    @pytest.mark.usefixtures("without_matplotlib")
    def test_of_a_missing_library_name_the_extra(self, cw: cis.Commonwealth) -> None:
        """Without matplotlib the error says what to install."""
        with pytest.raises(MissingExtra) as caught:
            cis.show.timeline(cw)
        assert ("plot", "matplotlib") == (caught.value.extra, caught.value.library)

"""Who sat at which meetings, as a picture."""

from collections.abc import Callable
from io import BytesIO
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import cisrecords as cis
from cisrecords.errors import BadQuery, MissingExtra, NotFound
from cisrecords.query.common.answer_table import answer
from cisrecords.show._styles import PRESENCE
from cisrecords.table import Column, Table

Look = Callable[[Any], Any]

BODY = "council-of-heads-of-security-agencies"
STATES = "AM AZ BY KG KZ TJ UZ".split()
WORDS = tuple(PRESENCE)
COLUMNS = (
    Column("meeting", "text"),
    Column("when", "date"),
    Column("body", "text"),
    Column("state", "text"),
    Column("presence", "text"),
    Column("level", "text"),
    Column("people", "words"),
    Column("certain", "yes-no"),
    Column("reasons", "text"),
    Column("records", "words"),
    Column("sources", "words"),
)


def row(state: str, presence: str = "present", **more: Any) -> dict[str, Any]:
    """Make a row as `attendance` of a Commonwealth returns it."""
    made = {"meeting": "sorb-053", "when": "2023-10-11", "body": BODY, "state": state}
    return {**made, "presence": presence, "certain": True, "sources": (), **more}


def table(*rows: dict[str, Any]) -> Table:
    """Make a table as `attendance` of a Commonwealth returns it."""
    return answer(COLUMNS, [[one.get(head.name) for head in COLUMNS] for one in rows])


ROWS = st.lists(
    st.builds(
        row,
        st.sampled_from(STATES),
        st.sampled_from(WORDS),
        meeting=st.sampled_from(["m-1", "m-2", "m-3"]),
        certain=st.booleans(),
    ),
    max_size=12,
    unique_by=lambda made: (made["state"], made["meeting"]),
)


@pytest.mark.usefixtures("matplotlib")
class TestCells:
    """The cells of the picture."""

    @given(rows=ROWS)
    def test_are_one_for_each_row(
        self, cw: cis.Commonwealth, look: Look, rows: list[dict[str, Any]]
    ) -> None:
        """Every row is one cell, named by state, meeting and presence, and no more are drawn."""
        picture = look(cis.show.attendance(cw, table(*rows)))
        expected = {f"{one['state']} {one['meeting']} {one['presence']}" for one in rows}
        doubts = {f"{r['state']} {r['meeting']} not certain" for r in rows if not r["certain"]}

        assert sorted(expected | doubts) == sorted(picture.boxes)

    @given(rows=ROWS)
    def test_are_reported_in_the_legend(
        self, cw: cis.Commonwealth, look: Look, rows: list[dict[str, Any]]
    ) -> None:
        """The legend has an entry for what is in the picture, and for nothing else."""
        legend = look(cis.show.attendance(cw, table(*rows))).legend
        met = {PRESENCE[one["presence"]].label for one in rows}
        doubt = {"not certain"} if [one for one in rows if not one["certain"]] else set()

        assert met | doubt == set(legend)
        assert len(set(legend)) == len(legend)

    def test_of_silence_are_not_those_of_absence(self, cw: cis.Commonwealth, look: Look) -> None:
        """Silent and absent have entries and marks of their own."""
        rows = [row("AM", "silent"), row("AZ", "absent"), row("KG", "declined")]
        picture = look(cis.show.attendance(cw, table(*rows)))

        assert [
            "absent or declined",
            "silent: others are named",
        ] == picture.legend
        assert [(0, 1), (0, 2)] == picture.marks["absent or declined"]

    def test_stand_in_the_row_of_their_state(self, cw: cis.Commonwealth) -> None:
        """The cell of a state lies beside its name, under the day of its meeting."""
        rows = [row("UZ", "absent"), row("AM", meeting="sorb-054", when="2024-05-24")]
        (axes,) = cis.show.attendance(cw, table(*rows)).axes
        places = {box.get_gid(): (box.get_x(), box.get_y()) for box in axes.patches}

        assert {
            "AM sorb-054 present": (0.5, -0.5),
            "UZ sorb-053 absent": (-0.5, 0.5),
        } == places


@pytest.mark.usefixtures("matplotlib")
class TestLabels:
    """The names of rows and columns."""

    def test_of_rows_are_the_names_of_states(self, cw: cis.Commonwealth, look: Look) -> None:
        """States stand by name, whatever the order of the table."""
        picture = look(cis.show.attendance(cw, table(row("UZ"), row("AM"), row("KG"))))

        assert ["Armenia", "Kyrgyzstan", "Uzbekistan"] == picture.rows

    def test_of_columns_are_days_in_the_order_of_the_table(
        self, cw: cis.Commonwealth, look: Look
    ) -> None:
        """Meetings keep their order; one whose day is not known says so."""
        rows = [
            row("AM", meeting="m-1", when="2010-06-01/2010-06-02"),
            row("AM", meeting="m-2", when="2009~"),
            row("AM", meeting="m-3", when=None),
        ]
        picture = look(cis.show.attendance(cw, table(*rows)))

        assert ["2010-06-01/2010-06-02", "2009~", "m-3, undated"] == picture.columns

    def test_of_many_columns_are_thinned(self, cw: cis.Commonwealth) -> None:
        """Where columns are too narrow for their labels some labels are left out, none overlap."""
        rows = [row("AM", meeting=f"m-{i}", when=f"{1900 + i}") for i in range(120)]
        figure = cis.show.attendance(cw, table(*rows))
        figure.draw_without_rendering()
        boxes = [label.get_window_extent() for label in figure.axes[0].get_xticklabels()]

        assert 20 < len(boxes) < 120
        assert all(one.x1 <= other.x0 for one, other in pairwise(boxes))

    def test_name_the_body_once(self, cw: cis.Commonwealth, look: Look) -> None:
        """Of one body the title names it; of several each column does."""
        one = look(cis.show.attendance(cw, table(row("AM"))))
        two = look(
            cis.show.attendance(cw, table(row("AM"), row("AM", meeting="m", body="cis", when=None)))
        )

        assert "Attendance: Council of Heads of Security Agencies and Special Services" == one.title
        assert "Attendance: 2 bodies" == two.title
        assert [f"{BODY} 2023-10-11", "cis m, undated"] == two.columns

    def test_in_a_language(self, cw: cis.Commonwealth, look: Look) -> None:
        """The names of the states and of the body are in the language, else in English."""
        found = look(cis.show.attendance(cw, table(row("AM"), row("KZ")), lang="ru"))

        assert ["Армения", "Казахстан"] == found.rows
        assert f"Attendance: {cw.bodies[BODY].name_in('ru')}" == found.title

    def test_in_an_unknown_language(self, cw: cis.Commonwealth) -> None:
        """A language of no name on record is a bad query."""
        with pytest.raises(BadQuery) as caught:
            cis.show.attendance(cw, table(row("AM")), lang="xx")

        assert "lang" == caught.value.criterion


@pytest.mark.usefixtures("matplotlib")
class TestCaption:
    """The words beneath."""

    def test_names_the_version_of_the_records(self, cw: cis.Commonwealth, look: Look) -> None:
        """The picture has the version of the data and their horizon."""
        caption = look(cis.show.attendance(cw, table(row("AM")))).caption

        assert f"data {cw.version};" in caption
        assert f"meetings known to {cw.horizon['meetings']}." in caption

    def test_counts_each_source_once(self, cw: cis.Commonwealth, look: Look) -> None:
        """The sources of all rows are counted, each once, and their publishers named."""
        sources = cw.sources.ids()[:2]
        rows = [row("AM", sources=sources), row("AZ", sources=sources[:1])]
        caption = look(cis.show.attendance(cw, table(*rows))).caption

        assert "2 sources: " in caption
        assert str(cw.sources[sources[0]].publisher).partition(";")[0] in caption

    def test_of_an_empty_table_is_there_too(self, cw: cis.Commonwealth, look: Look) -> None:
        """An answer without rows is an empty picture that says from which data it comes."""
        picture = look(cis.show.attendance(cw, table()))

        assert [] == picture.rows == picture.columns == picture.boxes == picture.legend
        assert "Attendance: no meeting" == picture.title
        assert "No source." in picture.caption


@pytest.mark.usefixtures("matplotlib")
class TestFigures:
    """What comes back."""

    def test_are_the_same_every_time(self, cw: cis.Commonwealth) -> None:
        """Two pictures of one table are equal to the last byte."""
        drawn = [BytesIO(), BytesIO()]
        for file in drawn:
            cis.show.attendance(cw, table(row("AM"), row("AZ", "silent"))).savefig(file)

        assert drawn[0].getvalue() == drawn[1].getvalue()

    @pytest.mark.parametrize("dots", [72, 160, 300])
    @pytest.mark.parametrize("columns", [1, 12, 150])
    def test_cut_nothing_off(self, cw: cis.Commonwealth, columns: int, dots: int) -> None:
        """All that is drawn lies within the figure, be it narrow or wide, at any resolution."""
        when = "2010-06-01/2010-06-02"
        rows = [row("AM", meeting=f"m-{place}", when=when) for place in range(columns)]
        figure = cis.show.attendance(cw, table(*rows))
        figure.set_dpi(dots)
        wide, high = figure.get_size_inches()
        box = figure.get_tightbbox()

        assert 0 < box.x0 < box.x1 < wide
        assert 0 < box.y0 < box.y1 < high

    def test_may_be_a_part_of_another(self, cw: cis.Commonwealth) -> None:
        """On axes that are given it draws there, and hands back the figure they are of."""
        own = pytest.importorskip("matplotlib.figure").Figure(figsize=(9, 4))
        part, _ = own.subfigures(1, 2)
        figure = cis.show.attendance(cw, table(row("AM")), ax=part.add_subplot())

        assert own is figure
        assert [9, 4] == list(figure.get_size_inches())


class TestErrors:
    """What is refused."""

    @pytest.mark.usefixtures("matplotlib")
    @pytest.mark.parametrize(
        ("given", "error", "message"),
        [
            ("table", BadQuery, ("table",)),
            (table().select("meeting", "when"), BadQuery, ("table",)),
            (table(row("AM", "presnt")), BadQuery, ("presence", "present")),
            (table(row("AM"), row("AM", "absent")), BadQuery, ("table",)),
            (table(row("XX")), NotFound, ("XX",)),
            (table(row("AM", body="nowhere-at-all")), NotFound, ("nowhere-at-all",)),
        ],
    )
    def test_name_what_would_do(
        self, cw: cis.Commonwealth, given: Any, error: type[Exception], message: tuple[str, ...]
    ) -> None:
        """A table without attendance raises one error, which says what is wrong."""
        with pytest.raises(error) as caught:
            cis.show.attendance(cw, given)

        facts = (caught.value.args[0], *getattr(caught.value, "suggestions", ())[:1])
        assert message == facts

    @pytest.mark.usefixtures("matplotlib")
    def test_of_arguments_in_the_wrong_order(self, cw: cis.Commonwealth) -> None:
        """The records come first, then the table; axes are axes."""
        turned: Any = table()

        with pytest.raises(BadQuery) as caught:
            cis.show.attendance(turned, table())
        assert "cw" == caught.value.criterion
        with pytest.raises(BadQuery) as again:
            cis.show.attendance(cw, table(), ax=turned)
        assert "ax" == again.value.criterion

    @pytest.mark.usefixtures("without_matplotlib")
    def test_of_a_missing_library_name_the_extra(self, cw: cis.Commonwealth) -> None:
        """Without matplotlib the error says what to install."""
        with pytest.raises(MissingExtra) as caught:
            cis.show.attendance(cw, table(row("AM")))
        assert ("plot", "matplotlib") == (caught.value.extra, caught.value.library)

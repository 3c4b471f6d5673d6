"""Joining: what a given record adds to the one on file, with nothing overwritten or lost."""

from typing import Any

import attrs
import pytest

from cisrecords.evidence import Citation, Name
from cisrecords.query.joining import joined, worded
from cisrecords.records import (
    Act,
    Adoption,
    AgendaItem,
    Attendance,
    Body,
    Meeting,
    Place,
    Session,
    Stance,
    Statement,
)

EARLY = (Citation("early"),)
LATE = (Citation("late"),)


def met(**fields: Any) -> Meeting:
    """Make a meeting on file, held and cited."""
    standing: dict[str, Any] = {"status": "held", "when": "2020-11-18", "cites": "early"}
    return Meeting(id="m", sessions=[Session("council", 8)], **(standing | fields))


def told(**fields: Any) -> Meeting:
    """Make a meeting as another source tells it."""
    return Meeting(id="m", sessions=[Session("council")], **{"cites": "late", **fields})


def sat(who: str, presence: str = "present", cites: str = "late", **more: Any) -> Attendance:
    """Make a row of attendance."""
    return Attendance(participant=who, presence=presence, cites=cites, **more)


class TestFields:
    """Fields of the record itself."""

    def test_what_was_not_known_is_filled_in(self) -> None:
        """A field that was empty takes the new value, and only the new source stands behind it."""
        now = joined(met(), told(host="AZ", format="in-person"))

        assert ("AZ", "in-person") == (now.record.host, now.record.format)
        assert [] == now.rivals
        assert (
            Citation("early", supports=("sessions", "status", "when")),
            Citation("late", supports=("format", "host")),
        ) == now.record.cites

    def test_an_equal_value_is_cited_further(self) -> None:
        """A source that says the same is added for just what it says."""
        now = joined(met(), told(when="2020-11-18"))

        assert "2020-11-18" == str(now.record.when)
        assert Citation("early") in now.record.cites
        assert "when" in next(c for c in now.record.cites if c.source == "late").supports

    def test_a_source_that_says_all_of_it_is_cited_for_all(self) -> None:
        """Where a given record says everything that is on file its citation needs no list."""
        now = joined(met(), met(cites="late"))

        assert (*EARLY, *LATE) == now.record.cites

    def test_another_value_is_a_rival(self) -> None:
        """The adopted value stays, and who says otherwise is told."""
        now = joined(met(format="hybrid"), told(when="2020-11-19", format="videoconference"))

        assert ("2020-11-18", "hybrid") == (str(now.record.when), now.record.format)
        assert [("format", "videoconference", LATE), ("when", "2020-11-19", LATE)] == now.rivals
        assert "when" not in {path for cite in now.record.cites for path in cite.supports}

    def test_a_vaguer_date_is_no_rival(self) -> None:
        """A month that has the day in it says nothing against the day, and is kept as said."""
        now = joined(met(), told(when="2020-11"))

        assert ([], "2020-11-18") == (now.rivals, str(now.record.when))
        assert [("when", "2020-11", LATE)] == now.older

    def test_a_more_exact_date_is_adopted_and_the_vaguer_one_kept(self) -> None:
        """A day within the month on file takes its place, and the month is told as said before."""
        now = joined(met(when="2020-11"), told(when="2020-11-18"))

        assert "2020-11-18" == str(now.record.when)
        assert [("when", "2020-11", EARLY)] == now.older
        assert [] == now.rivals

    def test_a_number_that_was_missing_is_filled_in(self) -> None:
        """A session without a number gets it; another number is a rival."""
        numbered = Meeting(id="m", sessions=[Session("council", 9)], cites="late")
        nameless = Meeting(id="m", sessions=[Session("council")], cites="early")

        assert (Session("council", 9),) == joined(nameless, numbered).record.sessions
        assert [("sessions[council].ordinal", "9", LATE)] == joined(met(), numbered).rivals

    def test_a_further_body_is_a_rival(self) -> None:
        """That another body sat too is told by the path of its session."""
        joint = Meeting(id="m", sessions=[Session("council", 8), Session("court")], cites="late")
        now = joined(met(), joint)

        assert (Session("council", 8),) == now.record.sessions
        assert [("sessions[court].exists", "yes", LATE)] == now.rivals

    def test_further_places_are_rivals_in_words(self) -> None:
        """A place that is not on file is told by its name."""
        now = joined(met(places=[Place("Minsk", "BY")]), told(places=[Place("Sochi", "RU")]))

        assert [("places", "Sochi, RU", LATE)] == now.rivals

    def test_a_fact_of_another_kind_of_record(self) -> None:
        """Acts and bodies are joined field by field as meetings are."""
        act = Act(id="a", state="GE", kind="ratification", date="1994-04-18", cites="early")
        now = joined(act, attrs.evolve(act, date="1994-04-19", by="ge-parliament", cites="late"))

        assert ("ge-parliament", "1994-04-18") == (now.record.by, str(now.record.date))
        assert [("date", "1994-04-19", LATE)] == now.rivals

    @pytest.mark.parametrize(
        ("old", "new", "both"),
        [
            (None, "b", "b"),
            ("a", None, "a"),
            ("a", "b", "a b"),
            ("a b", "b", "a b"),
        ],
    )
    def test_notes_are_kept_side_by_side(self, old: str | None, new: str | None, both: str) -> None:
        """A note of ours is added to the one on file, once."""
        assert both == joined(met(note=old), told(note=new)).record.note

    def test_related_meetings_are_put_together(self) -> None:
        """Related meetings of both are listed, each once."""
        now = joined(met(related=["m-1"]), told(related=["m-2", "m-1"]))

        assert ("m-1", "m-2") == now.record.related


class TestRows:
    """Rows, each with its own sources."""

    def test_a_row_that_says_the_same_is_cited_further(self) -> None:
        """Two sources of one row stand together behind it."""
        now = joined(met(attendance=[sat("AZ", cites="early")]), told(attendance=[sat("AZ")]))

        assert [(*EARLY, *LATE)] == [row.cites for row in now.record.attendance]

    def test_a_row_that_says_more_is_another_row(self) -> None:
        """A row says only what each of its sources says, so a printed name makes another."""
        named = sat("AZ", name_as_reported="R.Usubov")
        now = joined(met(attendance=[sat("AZ", cites="early")]), told(attendance=[named]))

        assert (sat("AZ", cites="early"), named) == now.record.attendance

    def test_rows_on_file_are_never_put_together(self) -> None:
        """Two rows that stand apart on file stay apart."""
        rows = (sat("AZ", cites="early"), sat("AZ", cites="third"))

        assert rows == joined(met(attendance=rows), told(attendance=rows)).record.attendance

    @pytest.mark.parametrize(
        ("old", "new", "said"),
        [
            (sat("AM", cites="early"), sat("AM", "absent"), ["absent"]),
            (sat("AM", "declined", cites="early"), sat("AM", "by-video"), ["by-video"]),
            (sat("AM", cites="early"), sat("AM", "by-video"), []),
            (sat("AM", "expected", cites="early"), sat("AM", "absent"), []),
            (sat("AM", cites="early"), sat("AM", "possible"), []),
            (sat("AM", cites="early"), sat("AM", "absent", person="sargsyan-armen"), []),
            (sat("KG", cites="early"), sat("AM", "absent"), []),
        ],
    )
    def test_present_and_absent_are_rivals(
        self, old: Attendance, new: Attendance, said: list[str]
    ) -> None:
        """One says a state sat, another it stayed away; a person away is not a state away."""
        now = joined(met(attendance=[old]), told(attendance=[new]))

        assert [("attendance[AM].presence", value, LATE) for value in said] == now.rivals
        assert (old, new) == now.record.attendance

    def test_statements_items_and_documents_are_added(self) -> None:
        """Everything else that is told row by row is added, with its stances."""
        given = told(
            agenda=[AgendaItem(title="Cooperation", cites="late")],
            statements=[Statement(participant="TM", summary="offered talks", cites="late")],
            adopted=[
                Adoption(
                    described="a programme",
                    outcome="adopted",
                    stances=[Stance(participant="AZ", stance="in-part", cites="late")],
                    cites="late",
                )
            ],
        )
        now = joined(met(), given).record

        assert (given.agenda, given.statements, given.adopted) == (
            now.agenda,
            now.statements,
            now.adopted,
        )

    def test_names_are_added(self) -> None:
        """A further name of a body goes beside the others."""
        one = Body(id="b", names=[Name("Court", "en", cites="early")], cites="early")
        two = Body(id="b", names=[Name("Суд", "ru", cites="late")], cites="late")

        assert ["Court", "Суд"] == [name.text for name in joined(one, two).record.names]


class TestWhole:
    """The record as a whole."""

    def test_with_itself_it_is_the_same_object(self) -> None:
        """A record joined to itself is not even copied."""
        standing = met(attendance=[sat("AZ")])

        assert standing is joined(standing, standing).record

    def test_announced_then_held(self) -> None:
        """A meeting reported as held takes the new day; the announced one is a plan."""
        now = joined(
            met(status="announced", when="2020-11-17"), told(status="held", when="2020-11-18")
        )

        assert ("held", "2020-11-18") == (now.record.status, str(now.record.when))
        assert ["announced 2020-11-17"] == [plan.name for plan in now.record.plans]
        assert [] == now.rivals


class TestWorded:
    """The words in which claims tell a value."""

    @pytest.mark.parametrize(
        ("value", "words"),
        [
            (None, ()),
            ((), ()),
            ("abc", ("abc",)),
            (True, ("yes",)),
            (False, ("no",)),
            (8, ("8",)),
            ((Place("Baku", "AZ"), Place("Minsk")), ("Baku, AZ", "Minsk")),
        ],
    )
    def test_are_one_for_each_value(self, value: object, words: tuple[str, ...]) -> None:
        """One word for a value, several for several, none for what is not known."""
        assert words == worded(value)

"""Combining records: an incoming record adds to an existing one; nothing is overwritten or lost."""

from typing import Any

import attrs
import pytest

from cisrecords.dates import Period
from cisrecords.evidence import Citation, Name
from cisrecords.query.merging.combine_records import combine, value_strings
from cisrecords.records import (
    Act,
    Adoption,
    AgendaItem,
    Attendance,
    Body,
    City,
    Instrument,
    Meeting,
    Place,
    Session,
    Stance,
    Statement,
    Tenure,
    Topic,
)

EARLY = (Citation("early"),)
LATE = (Citation("late"),)


def met(**fields: Any) -> Meeting:
    """Build an existing meeting, held and cited."""
    standing: dict[str, Any] = {
        "sessions": [Session("council", 8)],
        "status": "held",
        "when": "2020-11-18",
        "cites": "early",
    }
    return Meeting(id="m", **(standing | fields))


def report(**fields: Any) -> Meeting:
    """Build the same meeting as another source reports it."""
    given: dict[str, Any] = {"sessions": [Session("council")], "cites": "late"}
    return Meeting(id="m", **(given | fields))


def sat(who: str, presence: str = "present", cites: str = "late", **more: Any) -> Attendance:
    """Build a row of attendance."""
    return Attendance(participant=who, presence=presence, cites=cites, **more)


def body(**fields: Any) -> Body:
    """Build a body, existing or incoming."""
    return Body(id="b", names=[Name("Court", "en", cites="early")], **fields)


def supported(record: Any, source: str) -> list[tuple[str, ...]]:
    """List what each citation of a source supports; an empty one supports all."""
    return [cite.supports for cite in record.cites if cite.source == source]


class TestFields:
    """Fields of the record itself."""

    def test_what_was_not_known_is_filled_in(self) -> None:
        """An empty field takes the new value, which only the new source supports."""
        now = combine(met(), report(host="AZ", format="in-person"))

        assert ("AZ", "in-person") == (now.record.host, now.record.format)
        assert [] == now.rivals
        assert (
            Citation("early", supports=("sessions", "status", "when")),
            Citation("late", supports=("format", "host")),
        ) == now.record.cites

    def test_an_equal_value_is_cited_further(self) -> None:
        """A source that says the same is added for just what it says."""
        now = combine(met(), report(when="2020-11-18"))

        assert "2020-11-18" == str(now.record.when)
        assert Citation("early") in now.record.cites
        assert "when" in next(c for c in now.record.cites if c.source == "late").supports

    def test_a_source_of_all_fields_is_cited_for_all(self) -> None:
        """A source that reports everything in the existing record needs no list of fields."""
        now = combine(met(), met(cites="late"))

        assert (*EARLY, *LATE) == now.record.cites

    def test_another_value_is_a_rival(self) -> None:
        """The preferred value stays, and the other one is listed with its source."""
        now = combine(met(format="hybrid"), report(when="2020-11-19", format="videoconference"))

        assert ("2020-11-18", "hybrid") == (str(now.record.when), now.record.format)
        assert [("format", "videoconference", LATE), ("when", "2020-11-19", LATE)] == now.rivals
        assert "when" not in {path for cite in now.record.cites for path in cite.supports}

    def test_a_vaguer_date_is_no_rival(self) -> None:
        """A month that includes the day does not contradict it, and is kept as a vaguer value."""
        now = combine(met(), report(when="2020-11"))

        assert ([], "2020-11-18") == (now.rivals, str(now.record.when))
        assert [("when", "2020-11", LATE)] == now.vaguer

    def test_a_more_exact_date_is_preferred_and_the_vaguer_one_kept(self) -> None:
        """A day replaces the existing month that includes it, and the month is kept as vaguer."""
        now = combine(met(when="2020-11"), report(when="2020-11-18"))

        assert "2020-11-18" == str(now.record.when)
        assert [("when", "2020-11", EARLY)] == now.vaguer
        assert [] == now.rivals
        assert [("when",)] == supported(now.record, "late")

    def test_two_forms_of_the_same_days(self) -> None:
        """Of two equally exact dates the existing one stays."""
        now = combine(met(when="2020-11"), report(when="[2020-11-01..2020-11-30]"))

        assert "2020-11" == str(now.record.when)
        assert [("when", "[2020-11-01..2020-11-30]", LATE)] == now.vaguer

    def test_a_number_that_was_missing_is_filled_in(self) -> None:
        """A session without a number gets it; another number is a rival."""
        numbered = Meeting(id="m", sessions=[Session("council", 9)], cites="late")
        nameless = Meeting(id="m", sessions=[Session("council")], cites="early")

        now = combine(nameless, numbered).record
        assert (Session("council", 9),) == now.sessions
        assert (Citation("early", supports=("sessions",)), *LATE) == now.cites
        assert [("sessions[council].ordinal", "9", LATE)] == combine(met(), numbered).rivals

    @pytest.mark.parametrize(
        ("known", "reported", "now"),
        [
            ("2010/2018", Period.seen_on("2015-04-17"), "2010/2018"),
            ("2010/..", Period.seen_on("2015-04-17"), "2010/.."),
            (Period.seen_on("2015-04-17"), "2010/", "2010/"),
            ("2010/2018-03", "2010-05/2018", "2010-05/2018-03"),
        ],
    )
    def test_periods_that_agree(self, known: Any, reported: Any, now: str) -> None:
        """A day inside a tenure, and ends of which each source has one better, are no rivals."""
        holder: Any = {"id": "t", "person": "usubov-ramil", "office": "chair"}
        both = combine(
            Tenure(period=known, cites="early", **holder),
            Tenure(period=reported, cites="late", **holder),
        )

        assert ([], now) == (both.rivals, str(both.record.period))
        assert {
            (str(period), source)
            for period, source in ((known, "early"), (reported, "late"))
            if str(period) != now
        } == {(value, cites[0].source) for _, value, cites in both.vaguer}

    def test_a_day_outside_a_tenure_is_a_rival(self) -> None:
        """A day on which the tenure surely did not last contradicts it."""
        known = Tenure(id="t", state="KZ", office="chair", period="2010/2014", cites="early")
        now = combine(known, attrs.evolve(known, period=Period.seen_on("2015"), cites="late"))

        assert [("period", "[..2015-12-31]/[2015-01-01..]", LATE)] == now.rivals

    @pytest.mark.parametrize(
        ("known", "reported"), [("Sochi", Place(country="RU")), (Place(country="RU"), "Sochi")]
    )
    def test_a_city_in_its_country(self, known: Any, reported: Any) -> None:
        """A city agrees with the country it lies in; both together are the place."""
        cities = {"sochi": City(id="sochi", names="Sochi", country="RU")}
        now = combine(met(places=[known]), report(places=[reported]), cities)

        assert ([], (Place("Sochi", "RU"),)) == (now.rivals, now.record.places)

    def test_a_further_body_is_a_rival(self) -> None:
        """A further body of a meeting is listed by the path of its session."""
        joint = Meeting(id="m", sessions=[Session("council", 8), Session("court")], cites="late")
        now = combine(met(), joint)

        assert (Session("council", 8),) == now.record.sessions
        assert [("sessions[court].exists", "yes", LATE)] == now.rivals
        assert EARLY == now.record.cites

    def test_a_body_of_several_is_cited_further(self) -> None:
        """A source that names one of two bodies supports it and is no rival."""
        joint = met(sessions=[Session("council", 8), Session("court")])
        now = combine(joint, report(sessions=[Session("court")]))

        assert [] == now.rivals
        assert [("sessions",)] == supported(now.record, "late")

    def test_further_places_are_rivals_by_name(self) -> None:
        """A place that does not exist yet is listed by its name."""
        now = combine(met(places=[Place("Minsk", "BY")]), report(places=[Place("Sochi", "RU")]))

        assert [("places", "Sochi, RU", LATE)] == now.rivals

    def test_each_place_is_compared(self) -> None:
        """A place after a rival one can still match an existing place."""
        given = report(places=[Place("Sochi", "RU"), Place("Minsk", venue="House of the CIS")])
        now = combine(met(places=[Place("Minsk", "BY")]), given)

        assert (Place("Minsk", "BY", "House of the CIS"),) == now.record.places
        assert [("places", "Sochi, RU", LATE)] == now.rivals
        assert [("places",)] == supported(now.record, "late")
        assert [("sessions", "status", "when", "places")] == supported(now.record, "early")

    def test_a_shorter_place_is_cited_further(self) -> None:
        """A shorter description of a place supports the existing one and adds nothing."""
        now = combine(met(places=[Place("Minsk", "BY")]), report(places=["Minsk"]))

        assert (Place("Minsk", "BY"),) == now.record.places
        assert [()] == supported(now.record, "early")
        assert [("places",)] == supported(now.record, "late")

    @pytest.mark.parametrize(
        ("old", "new", "now", "rivals"),
        [
            (Place("Minsk"), Place("Minsk", "BY"), Place("Minsk", "BY"), []),
            (Place("Minsk"), Place("Sochi"), Place("Minsk"), ["Sochi"]),
        ],
    )
    def test_seats_of_bodies_and_places_of_instruments(
        self, old: Place, new: Place, now: Place, rivals: list[str]
    ) -> None:
        """A single place is combined as the places of a meeting are."""
        sat = combine(body(seat=old, cites="early"), body(seat=new, cites="late"))
        text = Instrument(id="i", names=[Name("Charter", "en")], place=old, cites="early")
        signed = combine(text, attrs.evolve(text, place=new, cites="late"))

        assert (now, now) == (sat.record.seat, signed.record.place)
        assert [("seat", rival, LATE) for rival in rivals] == sat.rivals
        assert [("place", rival, LATE) for rival in rivals] == signed.rivals

    def test_new_items_of_a_list_are_rivals(self) -> None:
        """A list of ids is combined item by item, after earlier rivals."""
        old = body(established="1992", founded_by=["AM", "BY"], cites="early")
        new = body(established="1993", founded_by=["BY", "KZ", "GE"], cites="late")
        now = combine(old, new)

        assert ("AM", "BY") == now.record.founded_by
        assert [
            ("established", "1993", LATE),
            ("founded_by", "KZ", LATE),
            ("founded_by", "GE", LATE),
        ] == now.rivals

    @pytest.mark.parametrize("again", [["BY"], ["BY", "AM"]])
    def test_some_items_of_a_list_are_cited_further(self, again: list[str]) -> None:
        """A source that names one founder of two, or both in another order, supports the list."""
        old = body(founded_by=["AM", "BY"], area="law", cites="early")
        now = combine(old, body(founded_by=again, cites="late"))

        assert [] == now.rivals
        assert [("founded_by",)] == supported(now.record, "late")

    def test_what_cites_nobody(self) -> None:
        """A topic has no sources, so its rival has none."""
        one = Topic(id="t", names=[Name("borders", "en")], broader="security")

        assert [("broader", "defence", ())] == combine(
            one, attrs.evolve(one, broader="defence")
        ).rivals

    def test_a_fact_of_another_kind_of_record(self) -> None:
        """Acts and bodies are combined field by field as meetings are."""
        act = Act(id="a", state="GE", kind="ratification", date="1994-04-18", cites="early")
        now = combine(act, attrs.evolve(act, date="1994-04-19", by="ge-parliament", cites="late"))

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
        """A note of ours is added to the existing one, once."""
        assert both == combine(met(note=old), report(note=new)).record.note

    def test_related_meetings_are_put_together(self) -> None:
        """Related meetings of both are listed, each once."""
        now = combine(met(related=["m-1"]), report(related=["m-2", "m-1"]))

        assert ("m-1", "m-2") == now.record.related

    def test_what_is_inferred_is_put_together(self) -> None:
        """What either record only infers is marked so in the one that comes of them."""
        now = combine(met(inferred=["when"]), report(host="AZ", inferred=["host", "when"]))

        assert ("when", "host") == now.record.inferred


class TestSources:
    """What each citation supports, where citations name fields."""

    @pytest.mark.parametrize(
        ("field", "old", "new", "rival"),
        [
            ("format", "hybrid", "videoconference", ("format", "videoconference")),
            ("when", "2020-11-18", "2020-11-19", ("when", "2020-11-19")),
            ("places", "Minsk", "Sochi", ("places", "Sochi")),
            (
                "sessions",
                [Session("council", 8)],
                [Session("council", 9)],
                ("sessions[council].ordinal", "9"),
            ),
            (
                "sessions",
                [Session("council", 8)],
                [Session("council"), Session("court")],
                ("sessions[court].exists", "yes"),
            ),
        ],
    )
    def test_a_rival_cites_the_sources_of_the_field(
        self, field: str, old: Any, new: Any, rival: tuple[str, str]
    ) -> None:
        """Of several sources, only those of the field are cited for its rival value."""
        standing: dict[str, Any] = {"sessions": [Session("council", 8)], field: old}
        cites = [Citation("late", "p. 1", supports=[field]), Citation("other", supports=["host"])]
        given: dict[str, Any] = {"sessions": [Session("council")], "host": "AZ", field: new}
        now = combine(
            Meeting(id="m", cites="early", **standing), Meeting(id="m", cites=cites, **given)
        )

        assert [(*rival, (Citation("late", "p. 1"),))] == now.rivals

    def test_a_rival_in_a_list_cites_the_sources_of_the_list(self) -> None:
        """A further founder cites the sources of the list of founders."""
        cites = [Citation("late", supports=["founded_by"]), Citation("other", supports=["area"])]
        now = combine(
            body(founded_by=["AM"], area="law", cites="early"),
            body(founded_by=["BY"], area="law", cites=cites),
        )

        assert [("founded_by", "BY", LATE)] == now.rivals

    @pytest.mark.parametrize("exact_first", [True, False])
    def test_a_vaguer_value_cites_the_sources_of_the_field(self, *, exact_first: bool) -> None:
        """A vaguer date, incoming or existing, cites the sources of that date."""
        cites = [Citation("late", supports=["when"]), Citation("other", supports=["status"])]
        vague, exact = met(when="2020-11", cites=cites), met()
        now = combine(exact, vague) if exact_first else combine(vague, exact)

        assert "2020-11-18" == str(now.record.when)
        assert [("when", "2020-11", LATE)] == now.vaguer

    def test_a_citation_of_some_fields_keeps_the_preferred_ones(self) -> None:
        """A source is not cited for its rival values; it keeps its own rows in any case."""
        paths = ["when", "host", "attendance[AZ].presence"]
        given = report(when="2020-11-19", host="AZ", cites=[Citation("late", supports=paths)])
        now = combine(met(), given)

        assert [("host", "attendance[AZ].presence")] == supported(now.record, "late")
        assert [("when", "2020-11-19", LATE)] == now.rivals

    @pytest.mark.parametrize(
        ("given", "supports"),
        [
            ({"host": "AZ"}, ("when", "host")),
            ({"when": "2020-11-18", "host": "AZ"}, ("when", "host")),
            ({"when": "2020-11-18", "status": "held", "sessions": [Session("council", 8)]}, ()),
        ],
    )
    def test_one_source_is_cited_once(
        self, given: dict[str, Any], supports: tuple[str, ...]
    ) -> None:
        """A source that is cited already supports more fields, or all of them."""
        standing = met(cites=[Citation("early", supports=["when"])])
        fields: dict[str, Any] = {"sessions": [Session("council")], "cites": "early", **given}

        assert (Citation("early", supports=supports),) == combine(
            standing, Meeting(id="m", **fields)
        ).record.cites


class TestRows:
    """Rows, each with its own sources."""

    def test_a_row_that_says_the_same_is_cited_further(self) -> None:
        """Two sources of one row are both cited for it."""
        now = combine(met(attendance=[sat("AZ", cites="early")]), report(attendance=[sat("AZ")]))

        assert [(*EARLY, *LATE)] == [row.cites for row in now.record.attendance]

    def test_a_row_that_says_more_is_another_row(self) -> None:
        """A row says only what each of its sources says, so a printed name makes another."""
        named = sat("AZ", name_as_reported="R.Usubov")
        now = combine(met(attendance=[sat("AZ", cites="early")]), report(attendance=[named]))

        assert (sat("AZ", cites="early"), named) == now.record.attendance

    def test_a_stance_that_is_the_same_is_cited_further(self) -> None:
        """Two sources of one stance are both cited for it and for the document."""

        def adopted(source: str) -> Adoption:
            stance = Stance(participant="AZ", stance="in-part", cites=source)
            return Adoption(described="a programme", stances=[stance], cites=source)

        now = combine(met(adopted=[adopted("early")]), report(adopted=[adopted("late")])).record

        assert [(*EARLY, *LATE)] == [row.cites for row in now.adopted]
        assert [(*EARLY, *LATE)] == [row.cites for row in now.adopted[0].stances]

    def test_existing_rows_stay_apart(self) -> None:
        """Two existing rows stay two rows."""
        rows = (sat("AZ", cites="early"), sat("AZ", cites="third"))

        assert rows == combine(met(attendance=rows), report(attendance=rows)).record.attendance

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
        now = combine(met(attendance=[old]), report(attendance=[new]))

        assert [("attendance[AM].presence", value, LATE) for value in said] == now.rivals
        assert (old, new) == now.record.attendance

    def test_each_row_is_looked_at(self) -> None:
        """After a row that contradicts nothing the next may still be a rival."""
        old = (sat("AM", cites="early"), sat("AZ", "absent", cites="early"))
        new = (sat("KG"), sat("AM", "absent"), sat("AZ"))
        now = combine(met(attendance=old), report(attendance=new))

        assert [
            ("attendance[AM].presence", "absent", LATE),
            ("attendance[AZ].presence", "present", LATE),
        ] == now.rivals

    def test_statements_items_and_documents_are_added(self) -> None:
        """All other rows are added, with their stances."""
        given = report(
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
        now = combine(met(), given).record

        assert (given.agenda, given.statements, given.adopted) == (
            now.agenda,
            now.statements,
            now.adopted,
        )

    def test_names_are_added(self) -> None:
        """A further name of a body goes beside the others."""
        one = Body(id="b", names=[Name("Court", "en", cites="early")], cites="early")
        two = Body(id="b", names=[Name("Суд", "ru", cites="late")], cites="late")

        assert ["Court", "Суд"] == [name.text for name in combine(one, two).record.names]


class TestWhole:
    """The record as a whole."""

    def test_with_itself_it_is_the_same_object(self) -> None:
        """A record combined with itself is not even copied."""
        standing = met(attendance=[sat("AZ")])

        assert standing is combine(standing, standing).record

    def test_announced_then_held(self) -> None:
        """A meeting reported as held takes the new day; the announced one is a plan."""
        now = combine(
            met(status="announced", when="2020-11-17"), report(status="held", when="2020-11-18")
        )

        assert ("held", "2020-11-18") == (now.record.status, str(now.record.when))
        assert ["announced 2020-11-17"] == [plan.name for plan in now.record.plans]
        assert [] == now.rivals


class TestValueStrings:
    """The strings by which claims state a value."""

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
        """One string for each of several values, none for an unknown one."""
        assert words == value_strings(value)

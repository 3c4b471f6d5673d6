"""Collections of every kind, with a few criteria each."""

import inspect
import pickle
from typing import Any

import pytest

from cisrecords import Commonwealth
from cisrecords.archive import KIND_CLASSES
from cisrecords.errors import BadQuery, InvalidDate, NotFound, VagueDate
from cisrecords.evidence import Claim, Source
from cisrecords.query import Findable
from cisrecords.records import Act, Instrument, State


class TestEveryKind:
    """Rules of `find` that all collections share."""

    @pytest.mark.parametrize(
        "kind",
        [
            pytest.param(kind, marks=() if kind == "meetings" else pytest.mark.long)
            for kind in KIND_CLASSES
        ],
    )
    def test_finds_everything(self, cw: Commonwealth, kind: str) -> None:
        """Without criteria `find` returns all records, in a collection of the same class."""
        every: Any = cw.collection(kind)
        found = every.find()

        assert isinstance(every, Findable)
        assert (type(every), every.ids(), ()) == (type(found), found.ids(), found.maybe)
        assert every == pickle.loads(pickle.dumps(found))

    @pytest.mark.parametrize("kind", KIND_CLASSES)
    def test_unknown_criterion(self, cw: Commonwealth, kind: str) -> None:
        """An unknown criterion is an error with the nearest criterion, or with all."""
        every: Any = cw.collection(kind)
        criterion = next(
            name for name in inspect.signature(every.find).parameters if name != "query"
        )

        with pytest.raises(BadQuery) as caught:
            every.find(**{f"{criterion}x": "y"})
        assert criterion in caught.value.suggestions or criterion in str(caught.value)

    @pytest.mark.parametrize("kind", KIND_CLASSES)
    @pytest.mark.parametrize("value", [5, " ", ["x"]])
    def test_wrong_types(self, cw: Commonwealth, kind: str, value: object) -> None:
        """No criterion accepts a number, a blank string or a list."""
        every: Any = cw.collection(kind)
        parameters = inspect.signature(every.find).parameters
        days = ("query", "unknown", "since", "until", "planned", "on", "status")
        for name in (name for name in parameters if name not in days):
            with pytest.raises(BadQuery) as caught:
                every.find(**{name: value})
            assert name == caught.value.criterion


class TestAnswers:
    """The matches of criteria, compared with a scan of the records."""

    @pytest.mark.parametrize(
        ("kind", "criteria", "fits"),
        [
            ("acts", {"state": "Украина"}, lambda act: act.state == "UA"),
            ("acts", {"kind": "signature"}, lambda act: act.kind == "signature"),
            ("acts", {"instrument": "charter-1993"}, lambda act: act.instrument == "charter-1993"),
            ("acts", {"body": "cis"}, lambda act: act.body == "cis"),
            ("bodies", {"kind": "charter"}, lambda body: body.kind == "charter"),
            ("bodies", {"part_of": "СНГ"}, lambda body: body.part_of == "cis"),
            ("bodies", {"area": "Legal"}, lambda body: "legal" in (body.area or "").split()),
            ("instruments", {"kind": "declaration"}, lambda text: text.kind == "declaration"),
            ("offices", {"of": "cis"}, lambda office: office.of == "cis"),
            ("tenures", {"office": "cis-chair"}, lambda tenure: tenure.office == "cis-chair"),
            ("tenures", {"acting": True}, lambda tenure: tenure.acting is True),
            ("tenures", {"acting": False}, lambda tenure: not tenure.acting),
            ("tenures", {"state": "BLR"}, lambda tenure: tenure.state == "BY"),
            ("claims", {"field": "figure"}, lambda claim: claim.field.startswith("figure:")),
            ("claims", {"about": "sc-08"}, lambda claim: claim.about == "sc-08"),
            ("claims", {"value": "10"}, lambda claim: claim.value == "10"),
            ("sources", {"kind": "minutes"}, lambda source: source.kind == "minutes"),
            ("sources", {"language": "az"}, lambda source: source.language == "az"),
            ("sources", {"extent": "title"}, lambda source: source.extent == "title"),
            ("cities", {"country": "Казахстан"}, lambda city: city.country == "KZ"),
        ],
    )
    def test_find_equals_a_scan(
        self, cw: Commonwealth, kind: str, criteria: dict[str, object], fits: Any
    ) -> None:
        """A criterion finds exactly the records with its value, in their order."""
        every: Any = cw.collection(kind)

        assert tuple(record.id for record in every if fits(record)) == every.find(**criteria).ids()

    def test_days_of_acts(self, cw: Commonwealth) -> None:
        """Acts of vague days are maybes, and stay so in a chain."""
        found = cw.acts.find(since="1993-12-03", until="1994-04-19")
        sure = cw.acts.find(since="1993-12-03", until="1994-04-19", certain=True)

        assert {*found.maybe} == {*found.ids()} - {*sure.ids()}
        assert found.find(state="GE").maybe == tuple(
            one for one in found.maybe if cw.acts[one].state == "GE"
        )
        assert sure.ids() == found.find(certain=True).ids()

    def test_states_by_status(self, cw: Commonwealth) -> None:
        """States of a status on a day are the members of that status."""
        assert cw.members("1994-12-31") == cw.states.find(status="member", on="1994-12-31")
        assert ("GE",) == cw.members("2000-01-01").find(instrument="charter-1993").find(
            status="former", on="2010-01-01"
        ).ids()

    def test_states_that_may_be_of_a_status(self) -> None:
        """If a source gives another day, a state possibly has the status by either day."""
        act = Act(
            id="a-1", state="MD", instrument="charter-1993", kind="ratification", date="1994-06-27"
        )
        cw = Commonwealth(
            states=[State(id="MD", names="Moldova")],
            instruments=[Instrument(id="charter-1993", names="Charter")],
            acts=[act],
            claims=[Claim(id="c-1", about="a-1", field="date", value="1994-07-27", cites="s-1")],
            sources=[Source(id="s-1")],
            horizon={"acts": "2020-12-31"},
        )
        found = {
            status: cw.states.find(status=status, on="1994-07-01") for status in ("member", "none")
        }

        assert [("MD",)] * 2 == [each.maybe for each in found.values()]
        assert () == found["member"].find(certain=True).ids()
        assert () == cw.states.find(status="member", on="1994-08-01").maybe
        assert ("MD",) == cw.states.find(status="member", on="2021-01-01").maybe
        assert () == cw.states.find(status="former", on="1994-07-01").ids()

    @pytest.mark.parametrize("on", ["2020", "soon", 5])
    def test_the_day_of_a_status_is_a_whole_one(self, on: Any) -> None:
        """An invalid or vague day is an error, also without any states."""
        with pytest.raises((VagueDate, InvalidDate)):
            Commonwealth().states.find(status="member", on=on)

    @pytest.mark.parametrize("criteria", [{"status": "member"}, {"on": "2020-01-01"}])
    def test_status_needs_a_day(self, cw: Commonwealth, criteria: dict[str, Any]) -> None:
        """A status without a day, and a day without a status, is an error."""
        with pytest.raises(BadQuery, match="together"):
            cw.states.find(**criteria)

    def test_people_by_office(self, cw: Commonwealth) -> None:
        """People are found by the offices that they held, ever or on a day."""
        every = cw.people.find(of="executive-committee")
        then = cw.people.find(of="executive-committee", on="2015-01-01")

        assert "lebedev-sergey" in then.ids()
        assert {*then.ids()} < {*every.ids()}

    def test_people_by_state(self, cw: Commonwealth) -> None:
        """People are found by a state that they represented, or whose office they held."""
        assert cw.people["Naghiyev"] in cw.people.find(state="Azerbaijan")
        assert cw.people["Naghiyev"] not in cw.people.find(state="Belarus")

    def test_bodies_on_a_day(self, cw: Commonwealth) -> None:
        """A body exists from its first day on; without a known first day it is a maybe."""
        early = cw.bodies.find(on="1990-01-01", part_of="cis")

        assert early.ids() == early.maybe
        assert all(cw.bodies[one].established is None for one in early.ids())

    def test_topics(self, cw: Commonwealth) -> None:
        """Narrower topics at any distance are found, the wider one is not."""
        found = cw.topics.find(broader="security").ids()

        assert {topic.id for topic in cw.topics if topic.broader == "security"} <= {*found}
        assert "security" not in found

    def test_offices_by_holder(self, cw: Commonwealth) -> None:
        """An office is found by a state that held it."""
        assert "cis-chair" in cw.offices.find(held_by="Туркменистан").ids()

    def test_claims_by_source(self, cw: Commonwealth) -> None:
        """Claims are found by their source."""
        found = cw.claims.find(about="sc-08", source="urdupoint-2020-11-19")

        assert ("2020-11-19",) == tuple(claim.value for claim in found.find(field="when"))

    def test_publisher_in_another_script(self, cw: Commonwealth) -> None:
        """A publisher is found by words of its name."""
        found = cw.sources.find(publisher="azernews")

        assert all("azernews" in (source.publisher or "").lower() for source in found)
        assert found


class TestMisspelt:
    """A misspelling is an error, never an empty answer."""

    @pytest.mark.parametrize(
        ("kind", "criteria", "error"),
        [
            ("acts", {"state": "Gorgia"}, NotFound),
            ("acts", {"kind": "signatre"}, BadQuery),
            ("acts", {"since": "2020", "until": "2019"}, BadQuery),
            ("bodies", {"area": "securty"}, BadQuery),
            ("claims", {"field": "wehn"}, BadQuery),
            ("sources", {"publisher": "Azernewz"}, BadQuery),
            ("cities", {"country": "Kazahkstxn"}, NotFound),
            ("people", {"office": "cis-chiar"}, NotFound),
        ],
    )
    def test_is_an_error(
        self, cw: Commonwealth, kind: str, criteria: dict[str, object], error: type[Exception]
    ) -> None:
        """An unknown name or term is an error of one kind."""
        every: Any = cw.collection(kind)

        with pytest.raises(error):
            every.find(**criteria)

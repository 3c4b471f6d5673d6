"""The verbs of evidence on the shipped records, and every verb on a narrowed view."""

import inspect
from collections.abc import Callable
from typing import Any

import pytest

from cisrecords import Commonwealth
from cisrecords.errors import CisRecordsError, CisRecordsWarning, NotFound
from cisrecords.query import Sources

DAYS = ("1991-12-01", "1993-06-30", "2005-08-26", "2012-12-31", "2020-11-19", "2027-01-01")

# Arguments for the verbs on a view, by the name of the parameter.
ARGUMENTS: dict[str, Any] = {
    "answer": (),
    "body": "cis",
    "day": "2010-01-01",
    "identity": "sc-08",
    "instrument": "charter-1993",
    "kind": "meetings",
    "meeting": "sc-08",
    "on": "2010-01-01",
    "asked": "charter-1993",
    "listed": "GE",
    "other": Commonwealth(),
    "person": "usubov-ramil",
    "query": "Georgia",
    "record": "GE",
    "records": (),
    "source": "urdupoint-2020-11-19",
    "state": "GE",
    "table": [{"state": "GE", "year": 2009, "member": True}],
    "text": "Georgia",
    "year": 2010,
    "years": "2009/2010",
}
VERBS = sorted(
    {
        name
        for name, _ in inspect.getmembers(Commonwealth, inspect.isfunction)
        if not name.startswith("_")
    }
    - {"make", "parts", "read_late"}
)


def required(verb: Callable[..., object]) -> list[str]:
    """List the parameters that a verb requires."""
    parameters = inspect.signature(verb).parameters.values()
    return [
        one.name for one in parameters if one.default is one.empty and one.kind < one.VAR_KEYWORD
    ]


VIEWS = [pytest.param(day, marks=() if day == "2020-11-19" else pytest.mark.long) for day in DAYS]


@pytest.fixture(scope="module", params=VIEWS)
def view(request: pytest.FixtureRequest, cw: Commonwealth) -> Commonwealth:
    """Return what was known by a day."""
    day: str = request.param
    return cw.known_on(day)


def answered(verb: Callable[..., object], arguments: list[Any]) -> bool:
    """Check whether a verb answers; any error but that something is missing is raised."""
    try:
        return verb(*arguments) is not None
    except NotFound as error:
        return error.query in (*arguments, "cis")


class TestKnownOn:
    """Every verb on what was known by some day."""

    @pytest.mark.parametrize("name", VERBS)
    def test_every_verb_answers(self, view: Commonwealth, name: str) -> None:
        """A verb answers on a view, or raises our own error that something is not in it."""
        verb = getattr(view, name)
        arguments = [ARGUMENTS[one] for one in required(verb)]

        assert answered(verb, arguments)

    def test_collections_answer(self, view: Commonwealth) -> None:
        """Every collection of a view has a working `find`, and its answer can be cited."""
        for kind in ("states", "bodies", "acts", "meetings", "claims", "sources", "tenures"):
            found = getattr(view, kind).find()

            assert view.collection(kind).ids() == found.ids()
            assert view.cite(found)

    def test_answers_can_be_cited(self, view: Commonwealth) -> None:
        """What a view answers rests on records and sources that the view has."""
        for answer in (
            view.disagreements(),
            view.backing(),
            view.changes(),
            view.members("2010-01-01"),
        ):
            assert view.cite(answer).startswith("cisrecords")

    def test_nothing_is_backed_by_what_is_not_known(self, view: Commonwealth) -> None:
        """Facts of a view rest on sources of the view only."""
        known = set(view.sources.ids())

        assert all(set(row.sources) <= known for row in view.backing())
        assert all(set(row.sources) <= known for row in view.disagreements())


class TestEvidenceGrows:
    """From day to day."""

    def test_the_number_of_backed_facts(self, cw: Commonwealth) -> None:
        """As sources are added, the number of records does not fall."""
        counts = [len(set(cw.known_on(day).backing("acts")["record"])) for day in DAYS]

        assert sorted(counts) == counts
        assert counts[0] < counts[-1]

    def test_a_narrowed_view_of_a_narrowed_view(self, cw: Commonwealth) -> None:
        """A view is the same, made at once or by way of a later day."""
        early = cw.known_on("2005-08-26")
        again = cw.known_on("2012-12-31").known_on("2005-08-26")

        assert early.backing("acts") == again.backing("acts")


class TestSourcesOf:
    """The sources of a record."""

    def test_can_be_asked(self, cw: Commonwealth) -> None:
        """They are a collection, in the order in which the record cites them."""
        found = cw.sources_of("sc-08")
        first = cw.meetings["sc-08"].cites

        assert isinstance(found, Sources)
        assert set(found.find(kind="official").ids()) < set(found.ids())
        assert {cite.source for cite in first} <= set(found.ids())

    def test_of_parts(self, cw: Commonwealth) -> None:
        """A source that only a row cites is among them."""
        rows = [
            (meeting, cite.source)
            for meeting in cw.meetings
            for row in meeting.attendance
            for cite in row.cites
        ]

        assert all(source in cw.sources_of(meeting).ids() for meeting, source in rows[:200])

    def test_of_a_name_and_a_retired_id(self, cw: Commonwealth) -> None:
        """A name in any script and a retired id lead to the same sources."""
        retired, stands_for = next(iter(cw.retired.items()))
        with pytest.warns(CisRecordsWarning, match=retired):
            found = cw.sources_of(retired)

        assert cw.sources_of(stands_for) == found
        assert cw.sources_of("GE") == cw.sources_of("Грузия")

    def test_of_nothing_that_is_known(self, cw: Commonwealth) -> None:
        """A misspelt name is an error with the nearest one, never an empty answer."""
        with pytest.raises(NotFound, match="Georgia"):
            cw.sources_of("Gerogia")
        with pytest.raises(CisRecordsError):
            cw.sources_of(5)  # type: ignore[arg-type]


class TestRivals:
    """The rival claims about a record."""

    def test_parts_are_included(self, cw: Commonwealth) -> None:
        """Claims about rows are among the rivals of the record."""
        fields = [claim.field for claim in cw.rivals("sc-08")]

        assert "when" in fields
        assert "attendance[BY].level" in fields

    def test_of_a_name_and_a_retired_id(self, cw: Commonwealth) -> None:
        """A name in any script and a retired id lead to the same rivals."""
        parts = cw.parts()
        old = Commonwealth(**{**parts, "retired": {**parts["retired"], "sc-8": "sc-08"}})
        with pytest.warns(CisRecordsWarning, match="sc-8"):
            found = old.rivals("sc-8")

        assert cw.rivals("sc-08") == found
        assert cw.rivals("TM") == cw.rivals("Туркменистан")

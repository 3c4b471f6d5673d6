"""Views by day of a meeting whose preferred values are of later sources."""

import datetime
from typing import Any

import attrs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from cisrecords import Commonwealth
from cisrecords.archive import KIND_CLASSES
from cisrecords.errors import Ambiguous
from cisrecords.evidence import Claim, Source
from cisrecords.records import Attendance, Body, Meeting, Plan, Session, State

DAYS = ("2020-01-01", "2020-02-01", "2020-03-01")
STATUSES = st.sampled_from(
    [
        *(("held", "held", "held"), (None, "held", None), ("held", None, "held")),
        *(("announced", "held", "held"), ("announced", "postponed", "held")),
        ("announced", "announced", "held"),
    ]
)
VALUES = st.fixed_dictionaries(
    {
        "when": st.sampled_from([None, "2020-05", "2020-05-05", "2020-05-06"]),
        "host": st.sampled_from([None, None, "AZ", "KG"]),
        "format": st.sampled_from([None, None, "in-person", "hybrid"]),
        "places": st.sampled_from([(), "Baku", ("Baku", "Osh")]),
    }
)
ROWS = st.lists(
    st.tuples(
        st.sampled_from(["AZ", "KG"]), st.sampled_from(["present", "absent", "expected", None])
    ),
    max_size=2,
    unique=True,
)


def empty() -> Commonwealth:
    """Build records of states and bodies, known from the beginning."""
    return Commonwealth(
        sources=[Source(id="early", published="1991-12-08")],
        states=[State(id=one, names=one, cites="early") for one in ("AZ", "KG")],
        bodies=[Body(id=one, names=one, cites="early") for one in ("cis", "council")],
    )


def report(
    number: int, rows: list[tuple[str, str | None]] | None = None, **fields: Any
) -> list[Any]:
    """Build a source of one of the days and the meeting as it reports it."""
    source = f"r{number}"
    seats = [Attendance(participant=who, presence=how, cites=source) for who, how in rows or []]
    meeting = Meeting(
        id="m", sessions=[Session("council", 1)], attendance=seats, cites=source, **fields
    )
    return [Source(id=source, published=DAYS[number]), meeting]


def content(cw: Commonwealth) -> dict[str, Any]:
    """Return all records by kind, claims without ids and notes."""
    records: dict[str, Any] = {kind: {*cw.collection(kind)} for kind in KIND_CLASSES}
    claims = ((one.about, one.field, one.value, {*one.cites}) for one in cw.claims)
    return {**records, "claims": sorted(claims, key=str)}


@st.composite
def reports(draw: st.DrawFn) -> list[list[Any]]:
    """Draw three reports of one meeting, of three days."""
    statuses = draw(STATUSES)
    return [
        report(number, draw(ROWS), status=statuses[number], **draw(VALUES)) for number in range(3)
    ]


class TestLaws:
    """A view by day and the reports of that day."""

    @given(reports(), st.integers(0, 2))
    def test_a_report_merged_into_the_day_before(
        self, reported: list[list[Any]], number: int
    ) -> None:
        """The view of a day is the view of the day before with the report of the day merged."""
        day = datetime.date.fromisoformat(DAYS[number])
        try:
            whole = empty().merge([one for each in reported for one in each]).commonwealth
            before = whole.known_on(day - datetime.timedelta(days=1))
            merged = before.merge(reported[number]).commonwealth
        except Ambiguous:
            assume(False)
            raise

        assert content(merged) == content(whole.known_on(day))


class TestStatus:
    """The last status that was announced."""

    PLANS = (
        Plan(as_of="2020-01-01", status="announced", when="2020-05-05", places="Baku", cites="r0"),
        Plan(as_of="2020-02-01", status="postponed", cites="r1"),
    )

    @pytest.mark.parametrize(
        ("day", "status", "when", "plans"),
        [
            ("2020-01-15", "announced", "2020-05-05", 1),
            ("2020-02-15", "postponed", None, 2),
            ("2020-03-15", "held", "2020-11-06", 2),
        ],
    )
    def test_of_plans(self, day: str, status: str, when: str | None, plans: int) -> None:
        """A view has the status of the last plan by then, with its day, and all plans by then."""
        sources = [Source(id=f"r{number}", published=one) for number, one in enumerate(DAYS)]
        _, held = report(2, status="held", when="2020-11-06", plans=self.PLANS)
        view = empty().merge([*sources, held]).commonwealth.known_on(day).meetings["m"]

        assert (status, when) == (view.status, view.when and str(view.when))
        assert self.PLANS[:plans] == view.plans
        assert {cite.source for cite in view.cites}

    def test_of_merged_announcements(self) -> None:
        """Announcements that a held meeting replaced come back in the views of their days."""
        whole = (
            empty()
            .merge(report(2, status="held", when="2020-11-06"))
            .commonwealth.merge(report(1, status="postponed", when="2020-11"))
            .commonwealth.merge(report(0, status="announced", when="2020-05-05"))
            .commonwealth
        )
        views = [whole.known_on(day).meetings["m"] for day in DAYS]

        assert [("announced", "2020-05-05"), ("postponed", "2020-11"), ("held", "2020-11-06")] == [
            (view.status, str(view.when)) for view in views
        ]

    def test_a_vaguer_day_that_was_known(self) -> None:
        """A month that a later day replaced is the day of the meeting in earlier views."""
        first, last = report(0, when="2020-05"), report(1, when="2020-05-06")
        view = empty().merge([*first, *last]).commonwealth.known_on(DAYS[0])

        assert "2020-05" == str(view.meetings["m"].when)
        assert () == view.claims.ids()

    def test_a_claim_that_is_no_value(self) -> None:
        """A claim whose value the field cannot have stays a claim."""
        claim = Claim(id="c", about="m", field="when", value="in the spring", cites="r0")
        first, last = report(0), report(1, when="2020-05-06")
        view = empty().merge([*first, *last, claim]).commonwealth.known_on(DAYS[0])

        assert (None, ("c",)) == (view.meetings["m"].when, view.claims.ids())

    def test_a_meeting_of_one_day_stays(self) -> None:
        """What all sources of a meeting say by a day is the meeting itself."""
        whole = empty().merge(report(0, status="announced", when="2020-05")).commonwealth

        assert attrs.asdict(whole.meetings["m"]) == attrs.asdict(
            whole.known_on(DAYS[0]).meetings["m"]
        )

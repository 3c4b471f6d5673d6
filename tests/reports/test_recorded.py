"""The twelve recorded reports: how little they take, and what is then on record of each."""

import inspect
import runpy
from pathlib import Path
from typing import Any

import pytest

import cisrecords as cis
from cisrecords.query import Merge

RECORDED = runpy.run_path(str(Path(__file__).parent / "recorded.py"))
NAMES = sorted(name for name, one in RECORDED.items() if inspect.isfunction(one))
Recorded = Merge[cis.Commonwealth]


@pytest.fixture(scope="module")
def merges(cw: cis.Commonwealth) -> dict[str, Recorded]:
    """Record each report into the shipped records."""
    return {name: RECORDED[name](cw) for name in NAMES}


def _meeting(merge: Recorded) -> cis.Meeting:
    (meeting,) = (record for record in merge.added if isinstance(record, cis.Meeting))
    return meeting


def _turnout(merge: Recorded) -> dict[str, str]:
    meeting = _meeting(merge)
    assert meeting.status is not None
    rows = merge.commonwealth.attendance(body=meeting.body, status=meeting.status.value)
    return {row.state: row.presence for row in rows if row.meeting == meeting.id}


def _states(merge: Recorded, *presence: str) -> str:
    return " ".join(sorted(state for state, how in _turnout(merge).items() if how in presence))


def _found(merge: Recorded, **criteria: Any) -> bool:
    meetings = merge.commonwealth.meetings.find(body=_meeting(merge).body, **criteria)
    return _meeting(merge).id in [one.id for one in meetings]


class TestHowMuchItTakes:
    """The cost of a report."""

    def test_few_lines(self) -> None:
        """A report takes at most 24 lines on average, of at most 100 columns."""
        bodies = []
        for name in NAMES:
            one = RECORDED[name]
            bodies.append(inspect.getsource(one).partition('"""\n')[2].splitlines())
        assert len(bodies) == 12
        assert sum(map(len, bodies)) <= 24 * len(bodies)
        assert max(len(line) for body in bodies for line in body) <= 100

    @pytest.mark.parametrize("name", NAMES)
    def test_one_merge(self, merges: dict[str, Recorded], name: str) -> None:
        """One merge adds one meeting that no record had, and disagrees with nothing."""
        merge = merges[name]
        assert _meeting(merge).id in merge.commonwealth.meetings
        assert (merge.maybe, merge.disagreements) == ((), ())
        assert {match.by for match in merge.matched} <= {"address"}

    @pytest.mark.parametrize("name", NAMES)
    def test_twice_is_once(self, merges: dict[str, Recorded], name: str) -> None:
        """Recording the same report again changes nothing."""
        first = merges[name].commonwealth
        assert RECORDED[name](first).commonwealth == first

    def test_of_twelve_bodies_and_years(self, merges: dict[str, Recorded]) -> None:
        """The reports are of twelve bodies."""
        assert len({_meeting(merge).body for merge in merges.values()}) == 12

    def test_all_together(self, cw: cis.Commonwealth) -> None:
        """Recorded one after another, they stand side by side and are kept in a document."""
        for name in NAMES:
            cw = RECORDED[name](cw).commonwealth
        assert len(cw.meetings) == len(cis.load().meetings) + 12
        assert cis.loads(cis.dumps(cw)) == cw


class TestWhatIsOnRecord:
    """The facts of each report, asked as questions."""

    def test_a_meeting_that_goes_on(self, merges: dict[str, Recorded]) -> None:
        """The prosecutors met on the day of the report; a reception was still to come."""
        merge = merges["prosecutors_2007"]
        meeting = _meeting(merge)
        assert _found(merge, since="2007-10-09", until="2007-10-09", place="Armenia")
        assert _states(merge, "present") == "AM BY GE KG KZ MD RU TJ TM UA"
        (tajik,) = (row for row in meeting.attendance if row.participant == "TJ")
        assert (tajik.person, tajik.name_as_reported) == (None, "Бободжон Бобохонов")
        assert [item.people for item in meeting.agenda if item.planned] == [("sargsyan-serzh",)]
        assert meeting.cites[0].according_to == "Матлуба Абдуллоева"

    def test_all_but_two(self, merges: dict[str, Recorded]) -> None:
        """Armenia and Georgia were not there; of the ten others no name is printed."""
        merge = merges["emergencies_2004"]
        assert _states(merge, "absent") == "AM GE"
        assert [match.record for match in merge.matched] == ["utro-emergency-2004"]
        silent = merge.commonwealth.attendance(body=_meeting(merge).body, presence="silent")
        assert {row.certain for row in silent} == {False}
        assert _found(merge, place="Chisinau", until="2004-09-09")

    def test_only_expected(self, merges: dict[str, Recorded]) -> None:
        """Eight delegations were expected in Chisinau, five of them with a name."""
        merge = merges["economy_2009"]
        meeting = _meeting(merge)
        assert (meeting.status, meeting.sessions[0].ordinal) == ("announced", 42)
        assert _states(merge, "expected") == "AM AZ BY KG KZ RU TJ UA"
        assert [row.person for row in meeting.attendance if row.person] == [
            "shuvalov-igor",
            "eyyubov-yaqub",
        ]
        assert all(item.planned for item in meeting.agenda)

    def test_a_chair_that_is_elected(self, merges: dict[str, Recorded]) -> None:
        """Russia's minister of energy was elected at an extraordinary session by video."""
        merge = merges["power_2021"]
        meeting = _meeting(merge)
        assert (meeting.kind, meeting.format) == ("extraordinary", "videoconference")
        (chair,) = (
            row for row in merge.commonwealth.chairs(body=meeting.body) if row.meeting == meeting.id
        )
        assert chair.state == "RU"
        assert _states(merge, "silent") == "UA"
        assert [row.outcome for row in meeting.adopted] == ["adopted"]

    def test_a_meeting_just_opened(self, merges: dict[str, Recorded]) -> None:
        """The jubilee session began in Baku on 31 May; its end is not known."""
        merge = merges["defence_2006"]
        meeting = _meeting(merge)
        assert (meeting.kind, meeting.sessions[0].ordinal) == ("anniversary", 50)
        assert _found(merge, since="2006-05-31", until="2006-05-31", place="Azerbaijan")
        assert _states(merge, "present") == "AZ BY KG KZ RU TJ UA UZ"
        (speech,) = meeting.statements
        assert (speech.speaker, speech.participant) == ("abiyev-safar", "AZ")

    def test_initials_only(self, merges: dict[str, Recorded]) -> None:
        """Initials are kept as printed and never made a person; two sat for Tajikistan."""
        rows = _meeting(merges["courts_2023"]).attendance
        assert [row.person for row in rows if row.person] == []
        assert [row.name_as_reported for row in rows if row.participant == "TJ"] == [
            "Шохиён Ш.",
            "Мирзозода Р.П.",
        ]
        (adviser,) = (row for row in rows if row.participant == "executive-committee")
        assert "lebedev-sergey" in (adviser.note or "")

    def test_three_of_one_delegation(self, merges: dict[str, Recorded]) -> None:
        """Ukraine sent three; the report has nobody else."""
        merge = merges["health_2012"]
        rows = _meeting(merge).attendance
        assert [row.person for row in rows] == ["bohatyriova-raisa", None, None]
        assert [bool(row.office_as_reported) for row in rows] == [True] * 3
        assert _turnout(merge)["UA"] == "present"
        assert _states(merge, "present", "silent").split() == sorted(_turnout(merge))

    def test_away_without_a_reason(self, merges: dict[str, Recorded]) -> None:
        """Armenia was away and the note is silent about reasons; Uzbekistan observed."""
        merge = merges["ecology_2018"]
        rows = {str(row.participant): row for row in _meeting(merge).attendance}
        assert (rows["AM"].reason, rows["AM"].reason_withheld) == (None, None)
        assert _states(merge, "absent") == "AM"
        assert rows["UZ"].capacities == ("observer",)
        assert _states(merge, "present") == "BY KZ RU TJ UZ"

    def test_only_announced(self, merges: dict[str, Recorded]) -> None:
        """Names in Azerbaijani are resolved, and nobody is counted as present."""
        merge = merges["customs_2019"]
        assert _states(merge, "expected") == "AZ BY EE KG KZ LV RU TJ UZ"
        assert _states(merge, "present") == ""
        observers = [
            row.participant for row in _meeting(merge).attendance if "observer" in row.capacities
        ]
        assert observers == ["LV", "EE"]
        assert _found(merge, place="Baku", since="2019-05-23", until="2019-05-23")

    def test_called_off(self, merges: dict[str, Recorded]) -> None:
        """The session planned for April 2020 is found by its plan, with the reason."""
        merge = merges["parliaments_2020"]
        meeting = _meeting(merge)
        assert (meeting.status, meeting.when) == ("cancelled", None)
        assert _found(merge, planned="2020-04")
        assert [plan.status for plan in meeting.plans] == ["announced", "cancelled"]
        assert "travel" in (meeting.plans[-1].reason or "")
        assert set(_turnout(merge).values()) == {"unknown"}

    def test_a_chair_that_passes(self, merges: dict[str, Recorded]) -> None:
        """Belarus took the chair; Armenia and Uzbekistan sat by video."""
        merge = merges["elections_2024"]
        meeting = _meeting(merge)
        assert _states(merge, "by-video") == "AM UZ"
        assert _states(merge, "present") == "BY KG KZ RU TJ TM"
        chairs = merge.commonwealth.chairs(body=meeting.body)
        assert [(row.meeting, row.state) for row in chairs] == [(meeting.id, "BY")]
        assert "when" in meeting.inferred

    def test_eleven_without_names(self, merges: dict[str, Recorded]) -> None:
        """Eleven states sat on a day before the conference that was decided on."""
        merge = merges["statistics_2001"]
        meeting = _meeting(merge)
        assert [row.count for row in meeting.attendance] == [11, None]
        assert merge.commonwealth.account(meeting.id, "afn-stat-2001").silent == ()
        assert [row.outcome for row in meeting.adopted] == ["endorsed", "adopted", "adopted"]
        assert set(_turnout(merge).values()) == {"silent"}

"""Paths that citations support."""

from typing import Any

import pytest

from cisrecords.archive import Archive, leads, without_lost_paths
from cisrecords.codec import validate
from cisrecords.errors import InvalidRecords
from cisrecords.evidence import Citation, Claim, Name, Source
from cisrecords.records import (
    Adoption,
    AgendaItem,
    Attendance,
    Body,
    Instrument,
    Meeting,
    Plan,
    Session,
    Stance,
    State,
)

STATES = [State(id=one, names=one) for one in ("AZ", "MD")]


def meeting(*supports: str, **more: Any) -> Meeting:
    """Build a meeting with a row of each kind whose citation supports some paths."""
    rows: dict[str, Any] = {
        "sessions": [Session("council", 3)],
        "attendance": [Attendance(participant="AZ"), Attendance(participant_as_reported="SORB")],
        "agenda": [AgendaItem(title="Terrorism")],
        "adopted": [
            Adoption(described="plans", stances=[Stance(participant="MD", stance="signed")])
        ],
        "plans": [Plan(as_of="2001-05", cites="s")],
        "cites": [Citation("s", supports=supports)],
    }
    return Meeting(id="m-1", **rows | more)


def problems(record: Meeting) -> list[tuple[str, str, object]]:
    """Return the path, code and value of each problem of records with one meeting."""
    try:
        Archive(
            states=STATES,
            bodies=[Body(id="council", names="Council")],
            sources=[Source(id="s")],
            meetings=[record],
        )
    except InvalidRecords as error:
        return [(one.path, one.code, one.value) for one in error.problems]
    return []


GOOD = (
    *("when", "attendance", "attendance[AZ]", "attendance[AZ].presence", "attendance[SORB]"),
    *("attendance.presence", "sessions[council].ordinal", "agenda[Terrorism].summary", "exists"),
    *("adopted[plans].stances[MD].stance", "plans[s]", "plans[2001-05].when", "note", "status"),
    "attendance[AZ].exists",
)
UNKNOWN = ("wen", "attendence[AZ]", "attendance[AZ].presense", "figure:members", "when.year")
LOST = (
    *("attendance[MD]", "attendance[MD].presence", "sessions[court]", "adopted[plans].stances[AZ]"),
    *("attendance[0]", "agenda[Peace].title", "statements[AZ]"),
)


class TestPaths:
    """A path leads to a field of the record, or to a row that it has."""

    @pytest.mark.parametrize("path", GOOD)
    def test_leads(self, path: str) -> None:
        """Fields are valid with or without a value, and rows by each of their keys."""
        assert leads(meeting(), path)
        assert not problems(meeting(path))

    @pytest.mark.parametrize("path", [*UNKNOWN, *LOST])
    def test_leads_nowhere(self, path: str) -> None:
        """Unknown fields and rows that do not exist are refused, at the path of the citation."""
        code = "unknown-field" if path in UNKNOWN else "dangling-path"

        assert not leads(meeting(), path)
        assert [("$.meetings[0].cites[0].supports[0]", code, path)] == problems(meeting(path))

    def test_every_path_is_checked(self) -> None:
        """The good paths of a citation are no problem beside its wrong ones."""
        found = problems(meeting("when", "wen", "attendance[AZ]", "attendance[MD]"))

        assert [1, 3] == [int(path[-2]) for path, _, _ in found]

    def test_rows(self) -> None:
        """The citation of a row supports fields of the row."""
        row = Attendance(participant="AZ", cites=Citation("s", supports=["presence", "when"]))
        stance = Stance(participant="MD", stance="signed", cites=Citation("s", supports=["why"]))
        more = {"attendance": [row], "adopted": [Adoption(described="d", stances=[stance])]}

        assert [
            ("$.meetings[0].attendance[0].cites[0].supports[1]", "unknown-field", "when"),
            ("$.meetings[0].adopted[0].stances[0].cites[0].supports[0]", "unknown-field", "why"),
        ] == problems(meeting(**more))

    def test_names_and_claims(self) -> None:
        """Names and claims have citations as well."""
        name = Name("Azerbaijan", cites=[Citation("s", supports=["title"])])
        cite = Citation("s", supports=["presence"])
        claim = Claim(id="c", about="AZ", field="exists", value="yes", cites=cite)
        with pytest.raises(InvalidRecords) as caught:
            Archive(states=[State(id="AZ", names=name)], claims=[claim], sources=[Source(id="s")])

        assert [
            "$.states[0].names[0].cites[0].supports[0]",
            "$.claims[0].cites[0].supports[0]",
        ] == [one.path for one in caught.value.problems]

    def test_acts(self) -> None:
        """Acts are parts of an instrument by path, though they are records of their own."""
        cite = Citation("s", supports=["acts[AZ.ratification].date"])

        assert leads(Instrument(id="t", names="Treaty", cites=cite), cite.supports[0])

    @pytest.mark.parametrize(
        ("path", "code"), [("wen", "unknown-field"), (LOST[0], "dangling-path")]
    )
    def test_plain_data(self, path: str, code: str) -> None:
        """A document is checked in the same way, with a hint, beside its other problems."""
        plain = {
            "id": "m-1",
            "sessions": [{"body": "council"}],
            "attendance": [{"participant": "AZ"}],
            "cites": [{"source": "s", "supports": [path, "attendance[AZ]"]}],
        }
        council = {"id": "council", "names": [{"text": "Council"}]}
        state = {"id": "AZ", "names": [{"text": "Azerbaijan"}], "zz": 1}
        tree = {
            "schema": 1,
            "states": [state],
            "bodies": [council],
            "meetings": [plain],
            "sources": [{"id": "s"}],
        }
        found = {one.path: one for one in validate(tree)}

        assert code == found["$.meetings[0].cites[0].supports[0]"].code
        assert found["$.meetings[0].cites[0].supports[0]"].message
        assert 2 == len(found)


class TestWithout:
    """Records of which a part was left out."""

    def test_keeps_what_leads(self) -> None:
        """Paths to rows that are gone are left out."""
        changed = without_lost_paths(meeting("when", "attendance[MD]"))

        assert (Citation("s", supports=["when"]),) == changed.cites

    def test_drops_an_empty_citation(self) -> None:
        """A citation that supports nothing any more is left out; it would support everything."""
        assert () == without_lost_paths(meeting("attendance[MD]")).cites

    @pytest.mark.parametrize("paths", [(), ("when",), ("attendance[AZ]",)])
    def test_leaves_the_others(self, paths: tuple[str, ...]) -> None:
        """A record without lost paths stays as it is."""
        record = meeting(*paths)

        assert record is without_lost_paths(record)

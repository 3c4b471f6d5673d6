"""Retired ids: an id that is no longer used still finds what stands for it, with a warning."""

import json
from typing import Any

import pytest

import cisrecords as cis
from cisrecords import Commonwealth
from cisrecords.errors import CisRecordsWarning, InvalidRecords, NotFound
from cisrecords.records import Body, Meeting, Session

RECORDS = Commonwealth(
    bodies=[Body(id="cis", names="CIS")],
    meetings=[Meeting(id="sc-08", sessions=[Session("cis", 8)], when="2020-11-18")],
    retired={"sc-8": "sc-08"},
)


class TestRetired:
    """Redirects of ids."""

    def test_redirects_with_a_warning(self) -> None:
        """The record that stands for the id is found, and the warning names both ids."""
        with pytest.warns(CisRecordsWarning, match="'sc-8'.*'sc-08'"):
            assert "sc-08" == RECORDS.meetings["sc-8"].id

    def test_wherever_an_id_is_taken(self) -> None:
        """The redirect holds for `get`, `in`, `resolve` and for answers of `find`."""
        found = RECORDS.meetings.find(body="cis")
        with pytest.warns(CisRecordsWarning):
            assert RECORDS.meetings.get("sc-8")
        with pytest.warns(CisRecordsWarning):
            assert "sc-8" in RECORDS.meetings
        with pytest.warns(CisRecordsWarning):
            assert "sc-08" == RECORDS.resolve("sc-8").id
        with pytest.warns(CisRecordsWarning):
            assert "sc-08" == found["sc-8"].id

    def test_not_where_the_successor_is_of_another_kind(self) -> None:
        """A retired meeting does not answer to a question for a body."""
        with pytest.raises(NotFound):
            RECORDS.bodies["sc-8"]

    def test_faults(self) -> None:
        """An id cannot be retired while it is used, nor to nothing."""
        with pytest.raises(InvalidRecords) as caught:
            Commonwealth(**{**RECORDS.parts(), "retired": {"sc-08": "sc-08", "a": "nothing"}})

        assert [("$.retired.sc-08", "duplicate-id"), ("$.retired.a", "dangling-id")] == [
            (problem.path, problem.code) for problem in caught.value.problems
        ]

    @pytest.mark.parametrize("old", ["../sc-8", "", "sc 8", "a" * 101, 8, None])
    def test_what_is_no_id(self, old: Any) -> None:
        """A malformed id cannot be retired, in records and in documents."""
        with pytest.raises(InvalidRecords) as caught:
            Commonwealth(**{**RECORDS.parts(), "retired": {old: "sc-08"}})
        plain = {**json.loads(cis.dumps(RECORDS)), "retired": {str(old): "sc-08"}}

        assert ["bad-id"] == [problem.code for problem in caught.value.problems]
        if isinstance(old, str):
            assert ["bad-id"] == [problem.code for problem in cis.validate(plain)]
            assert RECORDS.meetings == cis.salvage(plain).commonwealth.meetings

    def test_round_trip(self) -> None:
        """Retired ids are kept in documents."""
        assert RECORDS == cis.loads(cis.dumps(RECORDS))
        assert {"sc-8": "sc-08"} == dict(RECORDS.retired)

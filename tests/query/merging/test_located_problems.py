"""Problems of a merge: whose they are, and where in it."""

from typing import Any

import pytest

import cisrecords as cis
from cisrecords import Commonwealth
from cisrecords.errors import InvalidRecords

SORB = "council-of-heads-of-security-agencies"
CITED = "newsaz-2023-10-11"


def problems(cw: Commonwealth, *records: Any) -> dict[str, tuple[str, str]]:
    """Return the code and the hint of each problem of a merge by its path."""
    with pytest.raises(InvalidRecords) as caught:
        cw.merge(records)
    return {each.path: (each.code, each.message) for each in caught.value.problems}


def met(identity: str = "sorb-053", **fields: Any) -> cis.Meeting:
    """Return a record of the 53rd meeting."""
    return cis.Meeting(id=identity, sessions=[cis.Session(SORB, 53)], **fields)


class TestPaths:
    """Paths begin with the id of the incoming record."""

    @pytest.mark.parametrize("identity", ["sorb-053", "mine"])
    def test_of_references(self, cw: Commonwealth, identity: str) -> None:
        """The path is that in the record as it was passed, also where it matches another."""
        rows = [cis.Attendance(participant=name, cites="report") for name in ("AZ", "Moldova")]
        found = problems(cw, cis.Source(id="report"), met(identity, attendance=rows))

        path = f"$.{identity}.attendance[1].participant"
        assert {path: "dangling-id"} == {each: code for each, (code, _) in found.items()}
        assert "'MD'" in found[path][1]

    def test_of_several_records(self, cw: Commonwealth) -> None:
        """The problems of all records are in one error, each with the id that was meant."""
        found = problems(
            cw,
            met(host="Georgai", cites="newsaz"),
            cis.Tenure(id="ten-1", person="Ali-Nagiyev", office="sorb-chair"),
            cis.Claim(id="claim-1", about="sorb-053", field="host", value="GE", cites="GE"),
        )

        assert {
            "$.sorb-053.host",
            "$.sorb-053.cites[0].source",
            "$.ten-1.person",
            "$.claim-1.cites[0].source",
        } == found.keys()
        assert "'GE'" in found["$.sorb-053.host"][1]
        assert "'naghiyev-ali'" in found["$.ten-1.person"][1]
        assert "states" in found["$.claim-1.cites[0].source"][1]

    def test_of_names_of_incoming_records(self, cw: Commonwealth) -> None:
        """The name of a record that is merged in the same breath leads to its id."""
        found = problems(cw, met(host="Atlantis"), cis.Body(id="body-1", names="Atlantis"))

        assert "'body-1'" in found["$.sorb-053.host"][1]

    def test_of_claims(self, cw: Commonwealth) -> None:
        """A claim about a field that does not exist is named by its id."""
        claim = cis.Claim(id="claim-1", about="sorb-053", field="wen", value="x", cites=CITED)

        assert {"$.claim-1.field"} == problems(cw, claim).keys()

    def test_of_records_that_do_not_fit_together(self) -> None:
        """A fault that two records have only together is named by the id, too."""
        one = Commonwealth(bodies=[cis.Body(id="court", names="Court", established="2000")])
        ended = cis.Body(id="court", names="Court", dissolved="1999")

        assert {"$.court.dissolved"} == problems(one, ended).keys()

    def test_of_a_copy_of_itself(self) -> None:
        """A source that turns out to be its own copy is named by its id."""
        one = Commonwealth(sources=[cis.Source(id="s-1", url="https://a.example/1")])
        again = cis.Source(id="s-2", url="https://a.example/1", copy_of="s-1")

        assert {"$.s-1.copy_of"} == problems(one, again).keys()

    def test_retired_ids_do(self) -> None:
        """A reference to a retired id is no problem: it is that of another record."""
        one = Commonwealth(
            bodies=[cis.Body(id="court", names="Court")], retired={"old-court": "court"}
        )
        meeting = cis.Meeting(id="m-1", sessions=[cis.Session("old-court")])

        assert "court" == one.merge(meeting).commonwealth.meetings["m-1"].body

"""Rows without citations take over the only source of their meeting."""

from typing import Any

import attrs
import pytest

from cisrecords.evidence import Citation
from cisrecords.query.merging.inherited_citations import inherit_citations
from cisrecords.records import Adoption, Attendance, Meeting, Session, Stance

NEWS = Citation("news", according_to="the host")
MET = Meeting(
    id="m",
    sessions=[Session("council")],
    attendance=[Attendance(participant="AZ"), Attendance(participant="KG", cites="list")],
    adopted=[Adoption(described="a plan", stances=[Stance(participant="AZ", stance="signed")])],
    cites=NEWS,
)


class TestInheritCitations:
    """Which citations the rows get."""

    def test_a_row_without_citations(self) -> None:
        """It gets the source of the meeting, with the attribution of that citation."""
        rows = inherit_citations(MET).attendance

        assert [(NEWS,), (Citation("list"),)] == [row.cites for row in rows]

    def test_a_stance_within_a_row(self) -> None:
        """The stances on a document get the same citations as the document."""
        (adoption,) = inherit_citations(MET).adopted

        assert ((NEWS,), (NEWS,)) == (adoption.cites, adoption.stances[0].cites)

    @pytest.mark.parametrize("cites", [(), ("a", "b"), [Citation("a", supports=("when",))]])
    def test_where_the_source_is_not_clear(self, cites: Any) -> None:
        """A meeting with no source, two, or one for its day alone gives its rows none."""
        met = attrs.evolve(MET, cites=cites)

        assert met is inherit_citations(met)

    def test_where_all_rows_cite(self) -> None:
        """A meeting whose rows all have citations is returned as it is."""
        once = inherit_citations(MET)

        assert once is inherit_citations(once)

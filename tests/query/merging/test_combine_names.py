"""Combining records: the citations of names."""

from typing import Any

import attrs
import pytest

from cisrecords.evidence import Citation, Name
from cisrecords.query.common.field_values import citations_for
from cisrecords.query.merging.combine_records import combine
from cisrecords.records import Body, State

LATE = (Citation("late"),)


class TestNames:
    """Names with citations of their own, and names with those of their record."""

    @pytest.mark.parametrize(
        ("old", "new", "sources"),
        [
            (["Court"], ["Court"], {"Court": ["early", "late"]}),
            (["Court"], ["Суд"], {"Court": ["early"], "Суд": ["late"]}),
            (["Court"], ["Court", "Суд"], {"Court": ["early", "late"], "Суд": ["late"]}),
            (["Court", "Суд"], ["Суд"], {"Court": ["early"], "Суд": ["early", "late"]}),
            ([Name("Court", cites="x")], ["Court"], {"Court": ["x", "late"]}),
            ([Name("Court", cites="x")], [Name("Court", cites="x")], {"Court": ["x"]}),
            (["Court"], [Name("Court", cites="x")], {"Court": ["early", "x"]}),
        ],
    )
    @pytest.mark.parametrize("more", [{}, {"area": "law"}])
    def test_names_without_citations(
        self, old: Any, new: Any, sources: dict[str, list[str]], more: dict[str, str]
    ) -> None:
        """A name without citations keeps those of its record, whatever else the records state."""
        one = Body(id="b", names=old, kind="charter", cites="early")
        incoming = Body(id="b", names=new, cites="late", **more)
        now = combine(one, incoming).record

        assert sources == {
            name.text: [cite.source for cite in citations_for(now, f"names[{name.text}]")]
            for name in now.names
        }
        assert now == combine(now, incoming).record

    def test_what_only_a_name_was_known_of(self) -> None:
        """A source of the name alone does not support what another source adds."""
        one = State(id="GE", names=[Name("Georgia", cites="early")], cites="early")
        now = combine(one, attrs.evolve(one, alpha_3="GEO", cites="late")).record

        assert LATE == tuple(
            attrs.evolve(cite, supports=()) for cite in citations_for(now, "alpha_3")
        )

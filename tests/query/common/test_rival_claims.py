"""Rival claims: those that give a field another value than the preferred one."""

import pytest

from cisrecords.archive import Archive
from cisrecords.evidence import Citation, Claim, Source
from cisrecords.query.common.rival_claims import describe_rivals, rival_claims
from cisrecords.records import Body


def claimed(field: str, value: str) -> tuple[str, ...]:
    """Return the rival values of a body about which there is one claim."""
    court = Body(
        id="court", names="Court", kind="charter", established="1992-07-06", predecessors=["old"]
    )
    archive = Archive(
        bodies=[court, Body(id="old", names="Old")],
        claims=[Claim(id="c", about="court", field=field, value=value, cites="s")],
        sources=[Source(id="s")],
    )
    fields = ("established", "kind", "predecessors", "exists", "dissolved")
    return tuple(claim.value for claim in rival_claims(archive, court, *fields))


class TestRivalClaims:
    """Which values count as rivals."""

    @pytest.mark.parametrize(
        ("field", "value"),
        [
            ("established", "1992-07-06"),
            ("established", "1992-07"),
            ("established", "1992"),
            ("established", "[1991..1993]"),
            ("kind", "charter"),
            ("predecessors", "old"),
            ("exists", "yes"),
            ("seat", "Minsk"),
        ],
    )
    def test_agrees(self, field: str, value: str) -> None:
        """The same value, a vaguer date, one of several values, and other fields are no rivals."""
        assert () == claimed(field, value)

    @pytest.mark.parametrize(
        ("field", "value"),
        [
            ("established", "1992-05-15"),
            ("established", "[1993..]"),
            ("established", "in spring"),
            ("kind", "sectoral"),
            ("kind", "executive"),
            ("predecessors", "State Council of the USSR"),
            ("exists", "no"),
            ("dissolved", "2000"),
        ],
    )
    def test_differs(self, field: str, value: str) -> None:
        """Another value is a rival, also if it is not a date, or if the record has no value."""
        assert (value,) == claimed(field, value)


class TestDescribeRivals:
    """The sentences."""

    def test_names_each_source_once(self) -> None:
        """A source that is cited twice for one claim is named once."""
        cites = [Citation("a"), Citation("b"), Citation("a", "p. 2")]
        claim = Claim(id="c", about="court", field="kind", value="sectoral", cites=cites)

        assert 1 == len(describe_rivals([claim]))

    def test_without_claims(self) -> None:
        """Without claims there are no sentences."""
        assert () == describe_rivals([])

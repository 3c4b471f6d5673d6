"""Rival claims: those that give a field another value than the preferred one."""

import pytest

from cisrecords.archive import Archive
from cisrecords.archive.prose import Prose
from cisrecords.evidence import Citation, Claim, Source
from cisrecords.query.common.rival_claims import describe_rivals, rival_claims
from cisrecords.records import Act, Body, Instrument, Meeting, Office, Session, State, Tenure


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


def sentences(claim: Claim) -> tuple[str, ...]:
    """Describe one claim about a record of a small archive."""
    archive = Archive(
        states=[State(id="MD", names="Moldova")],
        bodies=[Body(id="court", names="Court"), Body(id="b", names="Bureau")],
        offices=[Office(id="o", names="Chair")],
        tenures=[Tenure(id="t-1", office="o", state="MD")],
        instruments=[Instrument(id="t", names="Treaty")],
        acts=[Act(id="a-1", state="MD", kind="accession", instrument="t")],
        meetings=[Meeting(id="m-1", sessions=[Session("court")], when="1994-05")],
        sources=[Source(id="s", publisher="Tass")],
    )
    return describe_rivals(Prose(archive), [claim])


class TestDescribeRivals:
    """The sentences."""

    def test_names_each_source_once(self) -> None:
        """A source that is cited twice for one claim is named once."""
        cites = [Citation("a"), Citation("b"), Citation("a", "p. 2")]
        claim = Claim(id="c", about="court", field="kind", value="sectoral", cites=cites)

        assert 1 == len(describe_rivals(Prose(Archive()), [claim]))

    def test_without_claims(self) -> None:
        """Without claims there are no sentences."""
        assert () == describe_rivals(Prose(Archive()), [])

    @pytest.mark.parametrize(
        ("about", "field", "value", "expected"),
        [
            ("t-1", "period", "1993-23/..", "period of the {t} was from autumn 1993 on"),
            ("t-1", "period", "some time", "period of the {t} was some time"),
            ("t-1", "person", "Daiyr Kenenov", "holder of the {t} was Daiyr Kenenov"),
            ("a-1", "kind", "notice-of-withdrawal", "kind of the {a} was notice of withdrawal"),
            ("court", "successors", "b", "successor of the Court was Bureau"),
            ("m-1", "attendance[MD].person", "x", "representative of Moldova at the {m} was x"),
        ],
    )
    def test_names_and_dates_are_in_words(
        self, about: str, field: str, value: str, expected: str
    ) -> None:
        """Records and sources are named, vague dates are in words, and terms have no hyphens."""
        claim = Claim(id="c", about=about, field=field, value=value, cites="s")
        names = {
            "t": "tenure of Moldova as Chair",
            "a": "accession to the Treaty by Moldova",
            "m": "Court (May 1994)",
        }

        assert (f"According to Tass (undated), the {expected.format(**names)}.",) == sentences(
            claim
        )

    @pytest.mark.parametrize(
        ("about", "field", "expected"),
        [
            ("m-1", "attendance[MD].presence", "Moldova declined to come"),
            ("t-1", "exists", "there was no tenure of Moldova as Chair"),
            (
                "m-1",
                "attendance[MD].exists",
                "Moldova was not among the participants of the Court (May 1994)",
            ),
        ],
    )
    def test_denials(self, about: str, field: str, expected: str) -> None:
        """A source may deny a record, or that somebody took part."""
        value = "declined" if field.endswith("presence") else "no"
        claim = Claim(id="c", about=about, field=field, value=value, cites="s")

        assert (f"According to Tass (undated), {expected}.",) == sentences(claim)

"""What a source calls the status of states, by year."""

from typing import Any

import pytest

import cisrecords as cis
from cisrecords import Commonwealth
from cisrecords.errors import BadQuery, NotFound
from cisrecords.evidence import Claim
from cisrecords.query import PUBLISHED
from cisrecords.records import State

COLUMNS = "state year status said as_of records sources"


def claim(state: str, value: str, as_of: str | None = None, source: str = "list") -> Claim:
    """Make what a source calls a state."""
    identity = f"c-{state}-{value.split(maxsplit=1)[0]}-{as_of or 'undated'}"
    return Claim(id=identity, about=state, field="status", value=value, as_of=as_of, cites=source)


def build(*claims: Claim, published: str | None = None) -> Commonwealth:
    """Build a dataset of two states and the claims of a source about them."""
    return Commonwealth(
        states=[State(id="GE", names="Georgia"), State(id="MN", names="Mongolia")],
        sources=[cis.Source(id="list", title="The List", published=published), cis.Source(id="s")],
        claims=claims,
    )


def listed(found: cis.Table) -> list[tuple[str, int, str | None]]:
    """Return the state, year and status of each row."""
    return [(row.state, row.year, row.status) for row in found]


class TestYears:
    """For which years a list is read."""

    def test_columns(self) -> None:
        """The columns and their order are part of the contract, and each says what it means."""
        assert (
            tuple(COLUMNS.split()) == build(claim("GE", "member", "2001")).published("list").columns
        )
        assert all(head.meaning for head in PUBLISHED)

    def test_by_default_those_of_the_claims(self) -> None:
        """A dated claim is listed for its year, by state, then year."""
        found = build(claim("MN", "observer", "2003-05"), claim("GE", "member", "2001")).published(
            "The List"
        )

        assert [("GE", 2001, "member"), ("MN", 2003, "observer")] == listed(found)
        assert ("2001", "2003-05") == tuple(map(str, found["as_of"]))

    def test_else_that_of_the_source(self) -> None:
        """A claim without a day is listed for the year in which the source came out."""
        found = build(claim("GE", "member"), published="2007-02-03").published("list")

        assert [("GE", 2007, "member")] == listed(found)
        assert "2007-02-03" == str(found["as_of"][0])

    def test_a_word_for_several_years_is_of_the_first(self) -> None:
        """A list that came out in one of several years is listed for the first of them."""
        found = build(claim("GE", "member"), published="[1995..1997]").published("list")

        assert [("GE", 1995, "member")] == listed(found)

    def test_the_last_word_by_then_stands(self) -> None:
        """Read for several years, each year has the latest claim by then."""
        claims = claim("GE", "No Membership", "1991"), claim("GE", "Full Membership", "1995")

        assert [
            ("GE", 1994, "No Membership"),
            ("GE", 1995, "Full Membership"),
            ("GE", 1996, "Full Membership"),
        ] == listed(build(*claims).published("list", "1994/1996"))

    def test_nothing_before_the_first_word(self) -> None:
        """Years before a source says anything have no row."""
        assert [] == listed(build(claim("GE", "member", "1995")).published("list", "1993/1994"))

    def test_a_word_without_a_day_is_for_all_years(self) -> None:
        """An undated list is read for every year that is named."""
        found = build(claim("GE", "member")).published("list", [1993, 2020])

        assert [("GE", 1993, "member"), ("GE", 2020, "member")] == listed(found)


class TestWords:
    """The status as printed."""

    def test_a_word_of_no_vocabulary(self) -> None:
        """An unknown status is kept as printed, and is no status."""
        (row,) = build(claim("GE", "part", "2001")).published("list")

        assert (None, "part") == (row.status, row.said)

    def test_a_word_that_can_be_compared_goes_first(self) -> None:
        """Of two claims of one day the one with a known status is listed."""
        found = build(claim("GE", "founding", "2001"), claim("GE", "participant", "2001"))

        assert [("GE", 2001, "participant")] == listed(found.published("list"))

    def test_what_contradicts_itself_is_told_twice(self) -> None:
        """Two different statuses of one day are both listed, and cannot be compared."""
        found = build(claim("GE", "member", "2001"), claim("GE", "observer", "2001"))
        twice = found.published("list")

        assert [("GE", 2001, "member"), ("GE", 2001, "observer")] == listed(twice)
        with pytest.raises(cis.errors.InvalidRecords, match="duplicate-cell"):
            found.agreement(twice)

    def test_names_the_claim_and_the_source(self) -> None:
        """Each row rests on the claim and on the source of the list."""
        (row,) = build(claim("GE", "member", "2001")).published("list")

        assert (("c-GE-member-2001",), ("list",)) == (row.records, row.sources)


class TestShippedLists:
    """The lists in the shipped records."""

    @pytest.mark.parametrize(
        ("source", "members", "missing"),
        [
            ("factbook-relief", 9, "GE TM UA"),
            ("britannica-cis", 11, "GE"),
            ("oecd-cis", 12, ""),
            ("insee-cis", 12, ""),
            ("rori-cis", 8, "GE KG TM UA"),
            ("country-converter-1-3-2", 8, "GE KG TM UA"),
        ],
    )
    def test_members(self, cw: Commonwealth, source: str, members: int, missing: str) -> None:
        """Each list has as many members as it prints, and leaves out those that it does."""
        listed = {row.state for row in cw.published(source, 2026) if row.status == "member"}
        twelve = set(cw.panel(2000)["state"])

        assert (members, set(missing.split())) == (len(listed), twelve - listed)

    def test_correlates_of_war(self, cw: Commonwealth) -> None:
        """Its coding is 288 cells, full in the first year of all but Georgia."""
        found = cw.published("cow-igo-3", "1991/2014")
        codes = {(row.state, row.year): row.status or "" for row in found}

        assert 288 == len(codes) == len(found)
        assert {"GE"} == {s for (s, year), code in codes.items() if year == 1991 and "No" in code}
        assert [1995, 2007] == [
            f([year for (s, year), code in codes.items() if (s, code) == ("GE", "Full Membership")])
            for f in (min, max)
        ]
        assert 22 == sum(s == "UA" and "Associate" in code for (s, _), code in codes.items())
        assert 10 == sum(s == "TM" and "Associate" in code for (s, _), code in codes.items())

    def test_every_source_with_a_word_can_be_compared(self, cw: Commonwealth) -> None:
        """What any source on record says of a status is a table that `agreement` takes."""
        states = set(cw.states.ids())
        claims = [each for each in cw.claims if each.field == "status" and each.about in states]
        for source in sorted({cite.source for claim in claims for cite in claim.cites}):
            found = cw.agreement(cw.published(source, 2026))

            assert len(found) > 0


class TestRefusals:
    """What cannot be read."""

    @pytest.mark.parametrize(
        ("arguments", "error", "shown"),
        [
            (("lisst",), NotFound, ("lisst", "list")),
            (("s",), BadQuery, ("source",)),
            (("list",), BadQuery, ("years",)),
            (("list", "2024/1991"), BadQuery, ("years",)),
            ((5,), BadQuery, ("source",)),
        ],
    )
    def test_say_what_is_wrong(
        self, arguments: Any, error: type[Exception], shown: tuple[str, ...]
    ) -> None:
        """An unknown source, one without a status, and years that are needed or wrong."""
        with pytest.raises(error) as caught:
            build(claim("GE", "member")).published(*arguments)

        facts = (caught.value.args[0], *getattr(caught.value, "suggestions", ())[:1])
        assert shown == facts

    @pytest.mark.parametrize(
        ("source", "criterion", "value"),
        [
            ("s", "source", "s"),
            ("list", "years", None),
            (5, "source", 5),
        ],
    )
    def test_name_the_argument(self, source: Any, criterion: str, value: object) -> None:
        """The error holds the argument that is wrong, and its value."""
        with pytest.raises(BadQuery) as caught:
            build(claim("GE", "member")).published(source)

        found = caught.value
        assert (criterion, value) == (found.criterion, found.value)

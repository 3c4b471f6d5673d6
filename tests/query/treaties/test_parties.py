"""Parties: the states bound by an instrument on a day, and wrong arguments."""

from typing import Any

import pytest

from cisrecords import Act, Body, Commonwealth, Instrument, State
from cisrecords.errors import Ambiguous, BadQuery, InvalidDate, NotFound, VagueDate
from cisrecords.query.treaties.parties import parties

COLUMNS = ("state", "since", "until", "standing", "certain", "reasons", "records", "sources")


def listed(
    cw: Commonwealth, name: str, on: str, *, certain: bool = False
) -> dict[str, tuple[str, str, bool]]:
    """Return for each state since when it has which standing, and whether that is certain."""
    table = cw.parties(name, on, certain=certain)
    return {row.state: (str(row.since), row.standing, row.certain) for row in table.rows()}


class TestTexts:
    """The states that are bound by an instrument."""

    def test_columns(self, cw: Commonwealth) -> None:
        """Each column is there, in order, with a meaning."""
        table = cw.parties("cisfta-2011", "2012-10-18")

        assert table.columns == COLUMNS
        assert all(column.meaning for column in table.schema)

    def test_the_first_three(self, cw: Commonwealth) -> None:
        """On its first day the treaty of 2011 certainly binds those whom it came into force for."""
        assert ("BY", "RU", "UA") == cw.parties("cisfta-2011", "2012-09-20", certain=True)["state"]
        assert 0 == len(cw.parties("cisfta-2011", "2012-09-19", certain=True))

    def test_maybes_are_listed(self, cw: Commonwealth) -> None:
        """A state that may be bound already is listed with its preferred standing."""
        found = listed(cw, "cisfta-2011", "2012-10-18")

        assert ("2012-10-17", "party", True) == found["AM"]
        assert ("None", "signatory", False) == found["KZ"]
        assert {None} == {
            row.until
            for row in cw.parties("cisfta-2011", "2012-10-18")
            if row.standing in {"signatory", "consented"}
        }
        assert ("None", "consented", False) == found["MD"]

    def test_reasons(self, cw: Commonwealth) -> None:
        """The reasons of a maybe name the day that would decide it."""
        (row,) = (
            each for each in cw.parties("cisfta-2011", "2012-10-18").rows() if each.state == "KZ"
        )

        assert row.reasons
        assert "act-kz-entry-into-force-cisfta-2011" in row.records

    def test_who_only_signed_is_not_listed(self, cw: Commonwealth) -> None:
        """Who signed and did not consent is not bound; who declined is not either."""
        found = listed(cw, "cisfta-2011", "2012-10-18")

        assert {"AZ", "KG", "TJ", "TM"}.isdisjoint(found)

    def test_suspended(self, cw: Commonwealth) -> None:
        """Who suspended its part is still bound, since its first day."""
        assert ("1991-12-10", "suspended", True) == listed(cw, "agreement-1991", "2019-01-01")["UA"]
        assert ("1991-12-10", "party", True) == listed(cw, "agreement-1991", "2018-05-18")["UA"]

    def test_provisional_application(self, cw: Commonwealth) -> None:
        """Provisional application has its own standing, and leaves nobody bound."""
        found = listed(cw, "fta-1994", "2026-03-23")

        assert {"RU", "TM"} == {state for state, row in found.items() if row[1] == "provisional"}
        assert ("2023-12-31", "party") == found["AM"][:2]

    def test_a_text_that_one_source_has_ended(self, cw: Commonwealth) -> None:
        """Nobody is certainly bound by what one source has ended."""
        table = cw.parties("fta-1994", "2026-03-23")

        assert {False} == set(table["certain"])
        assert all(r for r in table["reasons"])

    def test_until(self, cw: Commonwealth) -> None:
        """The last day of being bound is known on the days before it."""
        (row,) = (
            each for each in cw.parties("charter-1993", "2000-01-01").rows() if each.state == "GE"
        )

        assert ("1994-04-19", "2009-08-17") == (str(row.since), str(row.until))
        assert "GE" in listed(cw, "charter-1993", "2009-08-17")
        assert "GE" not in listed(cw, "charter-1993", "2009-08-18")

    def test_leaving_a_treaty(self, cw: Commonwealth) -> None:
        """Who did not prolong the Collective Security Treaty is out, and back in 2006."""

        def certainly(day: str) -> tuple[Any, ...]:
            return cw.parties("cst-1992", day, certain=True)["state"]

        assert ("AZ", "BY", "GE") == certainly("1999-04-01")
        assert ("BY",) == certainly("1999-04-02")
        assert ("BY", "UZ") == certainly("2006-08-16")

    def test_signatories_of_a_treaty_in_force(self, cw: Commonwealth) -> None:
        """Whose ratification is not on record may be bound all the same: silence is no refusal."""
        found = listed(cw, "cst-1992", "1996-01-01")

        assert {"AM", "KG", "KZ", "RU", "TJ", "UZ"} == {
            state for state, row in found.items() if row == ("None", "signatory", False)
        }

    def test_a_signatory_that_a_source_has_as_not_bound(self, cw: Commonwealth) -> None:
        """Of whom a source says that it is not bound, it is certain that it only signed."""
        (russia,) = (row for row in cw.participation("fta-protocol-1999") if row.state == "RU")

        assert ("signatory", True) == (russia.standing, russia.certain)
        assert "RU" not in listed(cw, "fta-protocol-1999", "2020-01-01")

    def test_nobody(self, cw: Commonwealth) -> None:
        """Before anybody is bound the answer is empty, with its columns."""
        empty = cw.parties("charter-1993", "1990-01-01")

        assert (0, COLUMNS) == (len(empty), empty.columns)

    def test_any_name(self, cw: Commonwealth) -> None:
        """An instrument is found by its title, a body by its abbreviation."""
        assert cw.parties("Treaty on a Free Trade Area", "2013-01-01") == cw.parties(
            "cisfta-2011", "2013-01-01"
        )
        assert cw.parties("СОРБ", "2019-01-01") == cw.parties(
            "council-of-heads-of-security-agencies", "2019-01-01"
        )

    def test_can_be_cited(self, cw: Commonwealth) -> None:
        """Every row names records and sources that there are."""
        for name in ("cisfta-2011", "charter-1993", "csto", "cis", "СОРБ"):
            for row in cw.parties(name, "2019-01-01").rows():
                assert row.records
                assert row.sources
                assert all(cw.resolve(record).id == record for record in row.records)
                assert all(source in cw.sources for source in row.sources)


class TestViews:
    """Narrowed views."""

    def test_nothing_is_certain(self, cw: Commonwealth) -> None:
        """In a view nobody is certainly bound, and the reasons name what is left out."""
        table = cw.known_on("2012-01-01").parties("charter-1993", "2000-01-01")

        assert {False} == set(table["certain"])
        assert all(reason for reason in table["reasons"])

    def test_silence_of_a_view(self, cw: Commonwealth) -> None:
        """Where a view holds nothing the error names the view."""
        view = cw.known_on("1992-06-01")

        for body in view.bodies:
            try:
                table = view.parties(body.id, "1992-01-15")
            except BadQuery as error:
                assert error.args[0] == "parties"  # noqa: PT017
            else:
                assert table.columns == COLUMNS


class TestErrors:
    """Wrong arguments."""

    def test_misspelt(self, cw: Commonwealth) -> None:
        """An unknown name is refused, with the nearest."""
        with pytest.raises(NotFound) as caught:
            cw.parties("charter-1939", "2000-01-01")
        assert caught.value.suggestions

    def test_a_state_is_neither(self, cw: Commonwealth) -> None:
        """A state has no parties."""
        with pytest.raises(NotFound):
            cw.parties("GE", "2000-01-01")

    def test_text_and_body_of_one_name(self) -> None:
        """A name of both an instrument and a body is refused, with both."""
        cw = Commonwealth(
            bodies=[Body(id="b", names="Union")],
            instruments=[Instrument(id="t", names="Union")],
        )

        with pytest.raises(Ambiguous):
            cw.parties("Union", "2000-01-01")

    def test_days(self, cw: Commonwealth) -> None:
        """A vague day and a bad one are refused."""
        with pytest.raises(VagueDate) as caught:
            cw.parties("charter-1993", "2000")
        assert "2000" == caught.value.text
        with pytest.raises(InvalidDate):
            cw.parties("charter-1993", "2000-13-01")

    def test_certain(self, cw: Commonwealth) -> None:
        """Whether to list only the certain must be True or False."""
        with pytest.raises(BadQuery) as caught:
            cw.parties("charter-1993", "2000-01-01", certain="yes")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
        assert ("certain", "yes") == (caught.value.criterion, caught.value.value)

    def test_silence_about_a_text(self, cw: Commonwealth) -> None:
        """An instrument without a recorded act is an error, not an empty table."""
        with pytest.raises(BadQuery) as caught:
            cw.parties("theme-year-2024", "2024-01-01")

        assert ("parties", "theme-year-2024") == (caught.value.criterion, caught.value.value)

    def test_silence_about_a_body(self, cw: Commonwealth) -> None:
        """A body of which no member is known is an error, not an empty table."""
        with pytest.raises(BadQuery) as caught:
            cw.parties("interstate-bank", "2000-01-01")

        assert ("parties", "interstate-bank") == (caught.value.criterion, caught.value.value)

    def test_certain_alone_is_no_silence(self) -> None:
        """Where only maybes are on record, the certain answer is empty."""
        cw = Commonwealth(
            states=[State(id="GE", names="Georgia")],
            instruments=[Instrument(id="t", names="T")],
            acts=[Act(id="a", state="GE", kind="deposit", instrument="t", date="2000-01-01")],
        )

        assert ("GE",) == cw.parties("t", "2000-01-01")["state"]
        assert () == cw.parties("t", "2000-01-01", certain=True)["state"]

    def test_maybes_are_the_default(self) -> None:
        """By default maybes are listed, too."""
        cw = Commonwealth(
            states=[State(id="GE", names="Georgia")],
            instruments=[Instrument(id="t", names="T")],
            acts=[Act(id="a", state="GE", kind="deposit", instrument="t", date="2000-01-01")],
        )

        assert ("GE",) == parties(cw, "t", "2000-01-01")["state"]

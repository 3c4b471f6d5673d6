"""The coding of somebody else beside ours."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisrecords import Commonwealth, Table
from cisrecords.errors import BadQuery, InvalidRecords
from cisrecords.query import AGREEMENT_COLUMNS
from cisrecords.terms import Agreement, Coding

COLUMNS = "state year coding rules ours theirs verdict certain reasons records sources"
RULES = ("charter", "participation")
# What the Correlates of War would say of Georgia, in the codes of its data on organizations.
CODED: dict[str, list[Any]] = {
    "state": ["GRG"] * 4,
    "year": [2006, 2007, 2008, 2009],
    "status": [1, 1, 0, -9],
}


def verdicts(table: Table, state: str) -> list[tuple[int, str | None, str]]:
    """Return the year, the external code and the verdict for one state."""
    return [(row.year, row.theirs, row.verdict) for row in table if row.state == state]


class TestColumns:
    """The form of the answer."""

    def test_are_the_pinned_ones(self, cw: Commonwealth) -> None:
        """The columns and their order are part of the contract, and each says what it means."""
        assert tuple(COLUMNS.split()) == cw.agreement(CODED).columns
        assert all(head.meaning for head in AGREEMENT_COLUMNS)

    def test_rows_go_by_state_then_year(self, cw: Commonwealth) -> None:
        """All years of one state are together."""
        cells = [row[:2] for row in cw.agreement(CODED)]

        assert sorted(cells) == cells

    def test_of_nothing(self, cw: Commonwealth) -> None:
        """An empty table spans no year, and its answer has every column and no row."""
        found = cw.agreement({"state": [], "year": [], "member": []})

        assert (0, tuple(COLUMNS.split())) == (len(found), found.columns)

    def test_ours_is_the_panel(self, cw: Commonwealth) -> None:
        """Our side is that of the panel by the same coding and rules."""
        arguments: dict[str, Any] = {"coding": "any-day", "rules": "participation"}
        cells = {(row.state, row.year): row for row in cw.panel("2006/2009", **arguments)}

        for row in cw.agreement(CODED, **arguments):
            ours = cells[row.state, row.year]
            assert (ours.status, ours.certain, ours.reasons) == (row.ours, row.certain, row.reasons)
            assert (ours.records, ours.sources) == (row.records, row.sources)
            assert ("any-day", "participation") == (row.coding, row.rules)


class TestVerdicts:
    """Confirmed, conflict, only here, only there."""

    def test_of_codes(self, cw: Commonwealth) -> None:
        """Codes are compared as codes, and a missing one is no cell of theirs."""
        assert [
            (2006, "1", "confirmed"),
            (2007, "1", "confirmed"),
            (2008, "0", "conflict"),
            (2009, None, "only-here"),
        ] == verdicts(cw.agreement(CODED), "GE")

    def test_every_conflict_has_reasons(self, cw: Commonwealth) -> None:
        """A conflict has the reasons, acts and sources of our code."""
        (row,) = [row for row in cw.agreement(CODED) if row.verdict == Agreement.CONFLICT]

        assert row.reasons and row.records and row.sources

    def test_a_state_they_leave_out(self, cw: Commonwealth) -> None:
        """A state with a status here that has no row there is only here, in every year."""
        found = verdicts(cw.agreement(CODED), "AM")

        assert [(year, None, "only-here") for year in CODED["year"]] == found

    def test_where_neither_says_anything_is_no_row(self, cw: Commonwealth) -> None:
        """A year before any act, that they leave out too, has no row."""
        table = cw.agreement([{"state": "AM", "year": 1992, "member": "no"}])

        assert "GE" not in table["state"]

    @pytest.mark.parametrize(
        ("state", "value", "verdict"),
        [
            ("MN", "yes", "only-there"),
            ("MN", "no", "confirmed"),
            ("GE", "yes", "conflict"),
            ("GE", "no", "confirmed"),
        ],
    )
    def test_a_tie_that_is_not_on_record(
        self, cw: Commonwealth, state: str, value: str, verdict: str
    ) -> None:
        """The code of a state without any act is only there; one that came later is a conflict."""
        table = cw.agreement([{"state": state, "year": 1992, "member": value}])

        assert [verdict] == [row.verdict for row in table if row.state == state]

    @pytest.mark.parametrize(
        ("status", "verdict"),
        [
            ("associate", "confirmed"),
            (" Associate ", "confirmed"),
            ("Associate Membership", "confirmed"),
            (2, "confirmed"),
            (2.0, "confirmed"),
            ("2", "confirmed"),
            ("participant", "conflict"),
            ("Observer", "conflict"),
            ("Full Membership", "conflict"),
            (0, "conflict"),
            (-1, "only-here"),
            ("-9", "only-here"),
            ("Missing data", "only-here"),
            ("IGO Not In Existence", "only-here"),
            ("State Not System Member", "only-here"),
            (None, "only-here"),
            (float("nan"), "only-here"),
            ("", "only-here"),
        ],
        ids=repr,
    )
    def test_words_of_every_side(self, cw: Commonwealth, status: object, verdict: str) -> None:
        """Our terms, the codes of the Correlates of War and the labels of igoR are all read."""
        table = cw.agreement([{"state": "TM", "year": 2010, "status": status}])

        assert [verdict] == [row.verdict for row in table if row.state == "TM"]

    @pytest.mark.parametrize(
        ("word", "verdict"),
        [("participant", "confirmed"), (0, "confirmed"), ("none", "conflict"), (2, "conflict")],
        ids=repr,
    )
    def test_terms_are_finer_than_codes(self, cw: Commonwealth, word: object, verdict: str) -> None:
        """A participant is no membership in codes, and not none in our terms."""
        table = cw.agreement([{"state": "UA", "year": 2010, "status": word}])

        assert [verdict] == [row.verdict for row in table if row.state == "UA"]

    @pytest.mark.parametrize("yes", ["yes", "Yes", 1, 1.0, True, "true", "1"], ids=repr)
    @pytest.mark.parametrize("no", ["no", "NO", 0, 0.0, False, "false", "0"], ids=repr)
    def test_yes_and_no(self, cw: Commonwealth, yes: object, no: object) -> None:
        """Membership is read in any of the usual ways."""
        table = cw.agreement({"state": ["AM", "UA"], "year": [2010, 2010], "member": [yes, no]})

        assert {"confirmed"} == {row.verdict for row in table if row.state in ("AM", "UA")}

    @given(st.sampled_from(Coding), st.sampled_from(RULES), st.integers(1988, 2024))
    def test_the_panel_agrees_with_itself(
        self, cw: Commonwealth, coding: Coding, rules: str, year: int
    ) -> None:
        """Our own panel, taken as an outside coding, is confirmed in every cell."""
        own = cw.panel([year, year + 1], coding=coding, rules=rules)
        found = cw.agreement(own, coding=coding, rules=rules)

        assert ({"confirmed"}, len(own)) == (set(found["verdict"]), len(found))

    def test_each_cell_once_and_none_lost(self, cw: Commonwealth) -> None:
        """Every cell of theirs has its row, and every status of ours in those years."""
        found = [row[:2] for row in cw.agreement(CODED)]
        ours = {row[:2] for row in cw.panel("2006/2009") if row.status != "none"}

        assert len(found) == len(set(found))
        assert {("GE", year) for year in CODED["year"]} | ours == set(found)


class TestTables:
    """What the other coding may come in."""

    ROWS = tuple(
        dict(zip(CODED, cells, strict=True)) for cells in zip(*CODED.values(), strict=True)
    )

    @pytest.mark.parametrize(
        "table",
        [
            Table.from_columns(CODED),
            list(ROWS),
            Table.from_columns(CODED).rows(),
            {name: tuple(cells) for name, cells in CODED.items()},
        ],
        ids="table rows row-objects tuples".split(),
    )
    def test_of_any_make(self, cw: Commonwealth, table: Any) -> None:
        """A table, a mapping and rows all have the same answer."""
        assert cw.agreement(CODED) == cw.agreement(table)

    def test_of_an_iterator(self, cw: Commonwealth) -> None:
        """Rows that can be read only once are taken, too."""
        assert cw.agreement(CODED) == cw.agreement(iter(self.ROWS))

    def test_of_pandas(self, cw: Commonwealth) -> None:
        """A frame of pandas is taken, whatever its types and its order."""
        pandas = pytest.importorskip("pandas")
        frame = pandas.DataFrame(CODED)
        nullable = frame.astype({"year": "Int64", "status": "Int64", "state": "string"})

        for made in (frame, frame.iloc[::-1], nullable, frame.astype({"status": float})):
            assert cw.agreement(CODED) == cw.agreement(made)

    def test_of_polars(self, cw: Commonwealth) -> None:
        """A frame of Polars is taken."""
        polars = pytest.importorskip("polars")

        assert cw.agreement(CODED) == cw.agreement(polars.DataFrame(CODED))

    @pytest.mark.parametrize("kind", ["object", "boolean", "string"])
    def test_missing_values_of_pandas(self, cw: Commonwealth, kind: str) -> None:
        """An empty cell is empty in whatever way a library has it."""
        pandas = pytest.importorskip("pandas")
        cells = ["yes", None] if kind == "string" else [True, None]
        column = pandas.Series(cells, dtype=kind)
        found = cw.agreement({"state": ["GE", "MD"], "year": [2000, 2000], "member": column})
        verdict = {row.state: row.verdict for row in found}

        assert ("confirmed", "only-here") == (verdict["GE"], verdict["MD"])

    @pytest.mark.parametrize("name", ["GE", "GEO", "Georgia", "грузия", "GRG", "grg", 372, 372.0])
    def test_states_by_any_name(self, cw: Commonwealth, name: object) -> None:
        """ISO codes, names, and the numbers and abbreviations of others all name a state."""
        table = cw.agreement([{"state": name, "year": "2000", "member": 1}])

        assert [(2000, "1", "confirmed")] == verdicts(table, "GE")

    def test_status_goes_before_member(self, cw: Commonwealth) -> None:
        """Where a table has both columns, the finer one is compared."""
        row = {"state": "TM", "year": 2010, "status": "observer", "member": "no"}

        assert [(2010, "observer", "conflict")] == verdicts(cw.agreement([row]), "TM")

    def test_views_of_one_day(self, cw: Commonwealth) -> None:
        """What was known by a day can be compared too, none of it certain."""
        found = cw.known_on("2012-01-01").agreement(CODED)

        assert {False} == set(found["certain"])


class TestRefusals:
    """What cannot be compared."""

    def test_all_that_is_wrong_is_told_at_once(self, cw: Commonwealth) -> None:
        """Unknown states, unreadable cells and repeated cells are one error that names them all."""
        wrong = {
            "state": ["Gorgia", "GE", "GRG", "Atlantis", "MD", "MD"],
            "year": [2000, 2000, 2000, 2000, "then", 2001],
            "member": ["yes", "yes", "no", "no", "yes", "perhaps"],
        }
        with pytest.raises(InvalidRecords) as caught:
            cw.agreement(wrong)

        assert [
            ("$[0].state", "unknown-state"),
            ("$[2]", "duplicate-cell"),
            ("$[3].state", "unknown-state"),
            ("$[4].year", "wrong-year"),
            ("$[5].member", "wrong-cell"),
        ] == [(problem.path, problem.code) for problem in caught.value.problems]
        assert "Georgia" in str(caught.value)

    @pytest.mark.parametrize("status", ["members", 4, "-2", 1.5, "Joint Full Membership"], ids=repr)
    def test_a_word_of_nobody(self, cw: Commonwealth, status: object) -> None:
        """An unknown status is refused, with what is expected."""
        with pytest.raises(InvalidRecords) as caught:
            cw.agreement([{"state": "GE", "year": 2000, "status": status}])
        assert [("$[0].status", "wrong-cell")] == [
            (found.path, found.code) for found in caught.value.problems
        ]

    @pytest.mark.parametrize(
        ("table", "expected"),
        [
            ({"country": ["GE"], "year": [2000]}, ("table",)),
            ([{"member": 1}], ("table",)),
            ([], ("table",)),
            ({"state": ["GE"], "year": [2000, 2001], "member": [1]}, ("table",)),
            ("GE", ("table",)),
            (5, ("table",)),
            ([("GE", 2000, 1)], ("table",)),
        ],
    )
    def test_no_such_table(self, cw: Commonwealth, table: Any, expected: tuple[str, ...]) -> None:
        """Every column that is missing is named, and what a table may be."""
        with pytest.raises(BadQuery) as caught:
            cw.agreement(table)

        facts = (caught.value.args[0], *getattr(caught.value, "suggestions", ())[:1])
        assert expected == facts

    @pytest.mark.parametrize("arguments", [{"coding": "year"}, {"rules": "carter"}])
    def test_unknown_terms(self, cw: Commonwealth, arguments: dict[str, Any]) -> None:
        """An unknown coding or unknown rules are refused, as in a panel."""
        with pytest.raises(BadQuery, match=r"year-end|charter"):
            cw.agreement(CODED, **arguments)

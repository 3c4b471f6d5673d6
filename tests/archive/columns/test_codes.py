"""Codes of states as columns."""

from cisrecords.archive.columns.codes import CODES, CodedPairRow, CodedRow
from cisrecords.evidence import Identifier
from cisrecords.records import State
from cisrecords.table import ColumnType, columns_of

GERMANY = State(
    id="DE",
    alpha_3="DEU",
    names="Germany",
    identifiers=[Identifier("cow", "255"), Identifier("cow", "260"), Identifier("m49", "004")],
)


class TestCodes:
    """The codes of a state."""

    def test_are_numbers_but_for_the_first(self) -> None:
        """The first identifier of a scheme is the code, as a number; there may be none."""
        found = {name: code(GERMANY) for name, code in CODES.items()}

        assert {"iso3": "DEU", "ccode": 255, "gwno": None, "vdem": None, "m49": 4} == found

    def test_of_a_bare_state(self) -> None:
        """A state without codes has none of them."""
        assert {None} == {code(State(id="XX", names="X")) for code in CODES.values()}

    def test_have_a_column_each(self) -> None:
        """The columns of one state, and of a pair with suffixes, are these codes."""
        assert tuple(CODES) == tuple(head.name for head in columns_of(CodedRow))
        assert [f"{name}_{side}" for side in "ab" for name in CODES] == [
            head.name for head in columns_of(CodedPairRow)
        ]
        assert {ColumnType.TEXT} == {head.type for head in columns_of(CodedRow)[:1]}
        assert {ColumnType.INTEGER} == {head.type for head in columns_of(CodedRow)[1:]}

"""The parser: faults in a line, and branches that are filled when they are used."""

import pytest

from cisrecords.cli.parser import Parser


def parser(used: list[str]) -> Parser:
    """Return a parser with two branches that note when they are filled."""

    def fill(branch: Parser) -> None:
        used.append(branch.prog)
        branch.add_argument("--place")

    made = Parser(prog="tool")
    made.branch_off("verb", [("one", "do one", fill), ("two", "do two", fill)])
    return made


class TestParser:
    """`Parser`."""

    def test_fills_the_branch_that_is_used(self) -> None:
        """Only the branch on the line gets its arguments, once."""
        used: list[str] = []
        made = parser(used)

        assert "Baku" == made.parse_args(["two", "--place", "Baku"]).place
        assert "Minsk" == made.parse_args(["two", "--place", "Minsk"]).place
        assert ["tool two"] == used

    def test_fills_for_words(self) -> None:
        """The branches among some words can be filled beforehand, as completion needs it."""
        used: list[str] = []
        parser(used).filled(["tool", "one", "--pl"])

        assert ["tool one"] == used

    @pytest.mark.parametrize(
        ("arguments", "expected"),
        [
            (["tow"], ["tool: ", "two", "tool --help"]),
            (["one", "--palce", "Baku"], ["tool one: ", "--place", "tool one --help"]),
            (["one", "--pl", "Baku"], ["tool one: ", "--place"]),
            (["one", "extra"], ["tool one: ", "'extra'"]),
            (["one", "--place"], ["tool one: ", "--place"]),
            (["a\nb"], ["tool: "]),
        ],
    )
    def test_fault_is_a_line(
        self, arguments: list[str], expected: list[str], capsys: pytest.CaptureFixture[str]
    ) -> None:
        """A fault is one line that names the branch, what may be meant, and where to read on."""
        with pytest.raises(SystemExit) as caught:
            parser([]).parse_args(arguments)
        error = capsys.readouterr().err

        assert 2 == caught.value.code
        assert 1 == len(error.splitlines())
        assert [] == [words for words in expected if words not in error]

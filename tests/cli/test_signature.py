"""Options from the signatures of functions."""

import subprocess
from collections.abc import Callable, Iterable
from typing import Literal

import pytest

import cisrecords as cis
from cisrecords.cli.parser import Parser
from cisrecords.cli.signature import add_options, given, parameters_of
from cisrecords.query.find.meeting_query import CRITERIA
from cisrecords.terms import MeetingKind

Run = Callable[..., subprocess.CompletedProcess[str]]


def asked(
    state: str,
    years: int = 5,
    *,
    kind: MeetingKind | str | None = None,
    form: Literal["csv", "parquet"] = "csv",
    several: str | Iterable[str] | None = None,
    sure: bool = False,
    held: bool | None = None,
) -> None:
    """Ask something.

    Args:
        state: A state.
        years: How many ``years``, 100 % of them,
            or fewer.
        kind: The kind.
        form: The form.
        several: Some.
        sure: Whether it is sure.
        held: Whether it was held.
    """


def parsed(*arguments: str) -> dict[str, object]:
    """Return the options that the parser of this function reads."""
    parser = Parser(prog="asked")
    add_options(parser, asked, also={"kind": "--sort"})
    return vars(parser.parse_args(arguments))


class TestAddOptions:
    """`add_options`."""

    def test_nothing_is_given_by_default(self) -> None:
        """An option that is not given does not stand in for the default of the function."""
        assert {} == parsed()

    @pytest.mark.parametrize(
        ("arguments", "expected"),
        [
            (["--years", "3"], {"years": 3}),
            (["--kind", "regular"], {"kind": "regular"}),
            (["--sort", "regular"], {"kind": "regular"}),
            (["--form", "parquet"], {"form": "parquet"}),
            (["--several", "a", "--several=b"], {"several": ["a", "b"]}),
            (["--sure"], {"sure": True}),
            (["--held"], {"held": True}),
            (["--no-held"], {"held": False}),
        ],
    )
    def test_types(self, arguments: list[str], expected: dict[str, object]) -> None:
        """Numbers, terms, lists and flags are read as the annotations say."""
        assert expected == parsed(*arguments)
        assert expected == given(parsed(*arguments), asked)

    @pytest.mark.parametrize("arguments", [["--years", "x"], ["--no-sure"], ["--state", "GE"]])
    def test_refused(self, arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
        """What the annotations do not allow, and what is no option, ends with 2."""
        with pytest.raises(SystemExit) as caught:
            parsed(*arguments)
        assert 2 == caught.value.code
        assert 1 == len(capsys.readouterr().err.splitlines())

    def test_help(self, capsys: pytest.CaptureFixture[str]) -> None:
        """The help is that of the docstring, with the terms of a vocabulary."""
        with pytest.raises(SystemExit):
            parsed("--help")
        words = " ".join(capsys.readouterr().out.split())

        assert "How many years, 100 % of them, or fewer." in words
        assert f"The kind. ({', '.join(MeetingKind)})" in words
        assert "The form. (csv, parquet)" in words

    @pytest.mark.parametrize("verb", ["meetings", "attendance"])
    def test_every_criterion_is_an_option(self, call: Run, verb: str) -> None:
        """The verbs have an option for each criterion of `find`, with its meaning."""
        lines = call(verb, "--help").stdout
        options = [f" --{name.replace('_', '-')}" for name in CRITERIA]

        assert [] == [option for option in options if option not in lines]

    @pytest.mark.parametrize(
        ("verb", "function", "taken"),
        [
            ("attendance", cis.Commonwealth.attendance, {"query"}),
            ("panel", cis.Commonwealth.panel, set[str]()),
            ("parties", cis.Commonwealth.parties, set[str]()),
            ("members", cis.Commonwealth.members, set[str]()),
            ("timeline", cis.Commonwealth.changes, set[str]()),
            ("search", cis.Commonwealth.search, set[str]()),
            ("cite", cis.Commonwealth.cite, set[str]()),
            ("merge", cis.Commonwealth.merge, set[str]()),
        ],
    )
    def test_every_parameter_is_an_option(
        self, call: Run, verb: str, function: Callable[..., object], taken: set[str]
    ) -> None:
        """A parameter that a function of the library gets is an option of its verb at once."""
        lines = call(verb, "--help").stdout
        names = [name.replace("_", "-") for name in parameters_of(function, taken)]

        assert names
        assert [] == [name for name in names if f" --{name}" not in lines]

"""The parser of the command line: every fault is one line, with what may be meant."""

# pyright: reportIncompatibleMethodOverride=false
# The overloads of `parse_known_args` differ only in the class of the namespace.

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Collection, Iterable, Sequence
from typing import Any, NoReturn

import cisrecords as cis
from cisrecords.cli import streams

__all__ = ["Fill", "Parser"]

_CHOICE = re.compile(
    r"argument (?P<name>\S+): invalid choice: (?P<chosen>.+) \(choose from (?P<choices>.*)\)",
    re.DOTALL,
)


Fill = Callable[["Parser"], object]


class Parser(argparse.ArgumentParser):
    """A parser whose faults are one line, and which is filled when it is used.

    `fill` adds the arguments: only those of the verb on the line are made.
    """

    def __init__(self, *args: Any, **settings: Any) -> None:
        super().__init__(*args, **{"allow_abbrev": False, **settings})
        self.fill: Fill | None = None
        self.branches: dict[str, Parser] = {}

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        """Parse arguments, after those that the parser knows are added; refuse any other."""
        self.filled()
        namespace, unknown = super().parse_known_args(args, namespace)
        if unknown:
            self._refuse(unknown)
        return namespace, unknown

    def filled(self, words: Collection[str] = ()) -> None:
        """Add the arguments of the parser, and those of the branches that are among some words."""
        fill, self.fill = self.fill, None
        if fill is not None:
            fill(self)
        for name, branch in self.branches.items():
            if name in words:
                branch.filled(words)

    def branch_off(
        self, dest: str, branches: Iterable[tuple[str, str, Fill]], **settings: Any
    ) -> None:
        """Add an argument that names one of several parsers: name, what it does, what fills it."""
        added = self.add_subparsers(dest=dest, **settings)
        for name, words, fill in branches:
            sentence = f"{words[:1].upper()}{words[1:]}."
            self.branches[name] = added.add_parser(
                name, help=words.replace("%", "%%"), description=sentence
            )
            self.branches[name].fill = fill

    def print_help(self, file: Any = None) -> None:  # noqa: ARG002 - it is never another one
        """Print the help as any answer is printed."""
        streams.write(self.format_help())

    def error(self, message: str) -> NoReturn:
        """End with a message of one line, and the exit code for bad input."""
        found = _CHOICE.fullmatch(message)
        if found:
            name, chosen = found["name"], found["chosen"]
            choices = [choice.strip(" '") for choice in found["choices"].split(",")]
            near = _near(chosen.strip("'"), choices)
            if not near and name.startswith("-"):
                near = f"; it is one of {', '.join(choices)}"
            message = f"{name}: there is no {chosen}{near}"
        line = cis.render.one_line(message)
        self.exit(2, f"{self.prog}: {line}; see {self.prog} --help\n")

    def _refuse(self, unknown: Sequence[str]) -> NoReturn:
        """End with a message on the first unknown argument, with the options that are near."""
        strange = next((each for each in unknown if each.startswith("-")), unknown[0])
        name = strange.partition("=")[0]
        known = [option for option in self._option_string_actions if option.startswith("--")]
        if strange.startswith("-"):
            self.error(f"there is no option {name}{_near(name, known)}")
        self.error(f"{strange!r} is one argument too many")


def _near(word: str, choices: Sequence[str]) -> str:
    begun = [choice for choice in choices if choice.startswith(word)]
    near = begun or cis.names.did_you_mean(word, choices)
    return f"; did you mean {' or '.join(near)}?" if near else ""

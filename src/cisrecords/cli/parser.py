"""The parser of the command line: every fault is one line, with what may be meant."""

# pyright: reportIncompatibleMethodOverride=false
# The overloads of `parse_known_args` differ only in the class of the namespace.

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Sequence
from typing import Any, NoReturn

import cisrecords as cis

__all__ = ["Parser"]

_CHOICE = re.compile(
    r".*invalid choice: (?P<chosen>.+?) \(choose from (?P<choices>.*)\)", re.DOTALL
)


class Parser(argparse.ArgumentParser):
    """A parser whose faults are one line, and which is filled when it is used.

    `fill` adds the arguments: only those of the verb on the line are made.
    """

    def __init__(self, *args: Any, **settings: Any) -> None:
        settings.setdefault("formatter_class", argparse.RawDescriptionHelpFormatter)
        super().__init__(*args, **{"allow_abbrev": False, **settings})
        self.fill: Callable[[Parser], object] | None = None

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        """Parse arguments, after those that the parser knows are added; refuse any other."""
        fill, self.fill = self.fill, None
        if fill is not None:
            fill(self)
        namespace, unknown = super().parse_known_args(args, namespace)
        if unknown:
            self._refuse(unknown)
        return namespace, unknown

    def error(self, message: str) -> NoReturn:
        """End with a message of one line, and the exit code for bad input."""
        found = _CHOICE.fullmatch(message)
        if found:
            choices = [choice.strip(" '") for choice in found["choices"].split(",")]
            message = f"there is no {found['chosen']}{_near(found['chosen'], choices)}"
        line = cis.render.one_line(message)
        self.exit(2, f"{self.prog}: {line}; see {self.prog} --help\n")

    def _refuse(self, unknown: Sequence[str]) -> NoReturn:
        """End with a message on the first unknown argument, with the options that are near."""
        strange = next((each for each in unknown if each.startswith("-")), unknown[0])
        name = strange.partition("=")[0]
        known = [option for option in self._option_string_actions if option.startswith("--")]
        self.error(f"there is no {name!r} here{_near(name, known)}")


def _near(word: str, choices: Sequence[str]) -> str:
    near = cis.names.did_you_mean(word.strip("'"), choices)
    return f"; did you mean {' or '.join(near)}?" if near else ""

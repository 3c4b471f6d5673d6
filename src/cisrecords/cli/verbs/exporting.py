"""The verb of exports: every function of the room `export` is a format."""

from __future__ import annotations

import argparse
import inspect
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import cisrecords as cis
from cisrecords.cli.parser import Parser
from cisrecords.cli.signature import add_options, given
from cisrecords.cli.terminal import busy, counted
from cisrecords.cli.verb import Answer, Options, Verb, add_common, records

__all__ = ["VERBS"]

_STREAMED = "records"
"""The name of a first parameter that takes records one at a time, too."""


def _formats() -> dict[str, Callable[..., Any]]:
    """Return the functions of the room `export`, by the names of their formats."""
    functions = {name: getattr(cis.export, name) for name in dir(cis.export)}
    return {name: each for name, each in functions.items() if inspect.isfunction(each)}


def _export(options: Options) -> Answer:
    function, path = _formats()[options["export"]], options["path"]
    settings = given(options, function, _first_two(function))
    streamed = "stream" in options
    whole = None if streamed else records(options)
    with busy(f"Writing {path or options['export']}") as status:
        what = counted(_stream(options), status) if streamed else whole
        text = function(what, *([] if path is None else [path]), **settings)
    return Answer(text=text if path is None else f"{path}: written")


def _stream(options: Options) -> Iterator[cis.archive.AnyRecord]:
    if "data" not in options:
        raise cis.errors.BadQuery("stream", None, "give the file of JSON Lines with --data")
    return cis.stream(options["data"])


def _first_two(function: Callable[..., Any]) -> tuple[str, str]:
    """Return the names of the parameters for the records and for the path."""
    first, second, *_ = inspect.signature(function).parameters
    return first, second


def _add_export(parser: Parser) -> None:
    formats = [
        (name, _meaning(function), partial(_add_format, function))
        for name, function in _formats().items()
    ]
    parser.branch_off("export", formats, metavar="FORMAT", required=True)


def _meaning(function: Callable[..., Any]) -> str:
    """Return the first sentence of a docstring; there is none where Python drops them."""
    return (inspect.getdoc(function) or "").partition("\n")[0].replace("`", "").rstrip(".")


def _add_format(function: Callable[..., Any], parser: Parser) -> None:
    first, second = _first_two(function)
    needed = inspect.signature(function).parameters[second].default is inspect.Parameter.empty
    nargs = None if needed else "?"
    parser.add_argument("path", nargs=nargs, metavar="OUT", help="the file or folder to write")
    add_options(parser, function, (first, second))
    add_common(parser, ("data", "color"))
    if first == _STREAMED:
        streamed = "write a file of JSON Lines a record at a time, in little memory"
        parser.add_argument(
            "--stream", action="store_true", default=argparse.SUPPRESS, help=streamed
        )


VERBS = (Verb("export", "write the records for other programs", _add_export, _export, ("data",)),)
"""The verbs of this file."""

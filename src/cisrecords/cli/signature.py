"""Options of the command line from the signature of a function, so that the two cannot differ."""

from __future__ import annotations

import argparse
import inspect
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import Any, Literal, NamedTuple, get_args, get_origin

import cisrecords as cis
from cisrecords.cli.parser import Parser

__all__ = ["add_options", "add_record", "given", "parameters_of"]

_MEANING = re.compile(r"^    (\w+): (.*(?:\n     +.*)*)", re.MULTILINE)
_NONE: Mapping[str, str] = {}


def parameters_of(
    function: Callable[..., Any], leave_out: Collection[str] = ()
) -> dict[str, inspect.Parameter]:
    """Return the parameters of a function that can be left out, by name."""
    return {
        name: each
        for name, each in inspect.signature(function, eval_str=True).parameters.items()
        if name not in leave_out
        and each.kind in (each.KEYWORD_ONLY, each.POSITIONAL_OR_KEYWORD)
        and each.default is not each.empty
    }


def given(
    options: Mapping[str, Any], function: Callable[..., Any], leave_out: Collection[str] = ()
) -> dict[str, Any]:
    """Return the options that are given for the parameters of a function."""
    names = parameters_of(function, leave_out)
    return {name: options[name] for name in names if name in options}


def add_options(
    parser: Parser,
    function: Callable[..., Any],
    leave_out: Collection[str] = (),
    also: Mapping[str, str] = _NONE,
) -> None:
    """Add an option for each parameter of a function; `also` has a second spelling of some."""
    meanings = dict(_MEANING.findall(_arguments(function)))
    for name, parameter in parameters_of(function, leave_out).items():
        types = {*_types(parameter.annotation)}
        action = parser.add_argument(
            "--" + name.replace("_", "-"),
            *([also[name]] if name in also else []),
            dest=name,
            default=argparse.SUPPRESS,
            help=_help(meanings.get(name, ""), types),
            **_settings(name, parameter, types),
        )
        _complete(action, types)


def add_record(parser: Parser, name: str, kinds: Collection[str], **settings: Any) -> None:
    """Add an argument that names records of some kinds."""
    action = parser.add_argument(name, **settings)
    _complete(action, {cis.archive.KIND_CLASSES[kind] for kind in kinds})


def _arguments(function: Callable[..., Any]) -> str:
    """Return the part of a docstring on the arguments; there is none where Python drops them."""
    return (inspect.getdoc(function) or "").partition("\nArgs:\n")[2].partition("\n\n")[0]


def _types(annotation: Any) -> Iterator[Any]:
    """List the types that an annotation allows, those inside of others too."""
    yield get_origin(annotation) or annotation
    if get_origin(annotation) is not Literal:
        for inner in get_args(annotation):
            yield from _types(inner)
    else:
        yield annotation


def _terms(types: Collection[Any]) -> list[str]:
    """List the values of the vocabularies among types."""
    literals = [value for each in types if get_origin(each) is Literal for value in get_args(each)]
    classes = [each for each in types if isinstance(each, type)]
    terms = [each for each in classes if issubclass(each, cis.terms.Term)]
    return [*map(str, literals), *(str(term) for each in terms for term in each)]


def _help(meaning: str, types: Collection[Any]) -> str:
    terms = _terms(types)
    listed = f" ({', '.join(terms)})" if terms else ""
    plain = " ".join(meaning.replace("`", "").split())
    return f"{plain}{listed}".replace("%", "%%")


def _settings(name: str, parameter: inspect.Parameter, types: Collection[Any]) -> dict[str, Any]:
    """Return how `argparse` reads an option of these types."""
    if bool in types:
        switch = "store_true" if parameter.default is False else argparse.BooleanOptionalAction
        return {"action": switch}
    settings: dict[str, Any] = {"metavar": name.upper()}
    if int in types and str not in types:
        settings["type"] = int
    if Iterable in types or tuple in types:
        settings["action"] = "append"
    return settings


def _complete(action: argparse.Action, types: Collection[Any]) -> None:
    """Attach what completes the values of an option: terms, or ids of records."""
    terms = _terms(types)
    kinds = [kind for kind, cls in cis.archive.KIND_CLASSES.items() if cls in types]
    if terms or kinds:
        setattr(action, "completer", _Completer(terms, kinds))  # noqa: B010


class _Completer(NamedTuple):
    """What lists the values that an option may have, when a shell asks for it."""

    terms: list[str]
    kinds: list[str]

    def __call__(self, **_: object) -> list[str]:
        collections = (cis.load().collection(kind) for kind in self.kinds)
        return [*self.terms, *(each for records in collections for each in records.ids())]

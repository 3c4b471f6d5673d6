"""The ids that records refer to, gathered by straight-line code generated from their fields."""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from cisrecords.evidence import Citation
from cisrecords.fields import Spec, specs
from cisrecords.fields.compiling import compile_function

__all__ = ["Gathered", "gatherer"]

Gathered = dict[tuple[str, ...], set[str]]
"""The ids that records refer to, by the kinds whose ids a field takes."""


@cache
def gatherer(cls: Any) -> Callable[[Any, Gathered], bool]:
    """Return the function that adds the ids to which a record of a class refers.

    It returns whether a citation, of the record or of a part, supports single fields.
    """
    name, names = f"gather_{cls.__name__}", dict[str, Any]()
    made: Callable[[Any, Gathered], bool] = compile_function(
        name, _function(name, cls, names), names
    )
    return made


def _function(name: str, cls: Any, names: dict[str, Any]) -> Iterator[str]:
    body = [f" {line}" for line in _record(cls, 0, names)]
    yield f"def {name}(o0, ids):"
    yield " supports = False"
    yield from (f" add_{targets} = ids.setdefault({targets}, set()).add" for targets in names)
    yield from body
    yield " return supports"


def _record(cls: Any, depth: int, names: dict[str, Any]) -> Iterator[str]:
    """Yield the code that adds the ids in the record `o0`, at depth 0, without its own."""
    for name, spec in specs(cls):
        if name == "id":
            continue
        value, part = f"o{depth}.{name}", spec.item or spec
        lines = list(_value(part, depth + 1, names))
        if lines and spec.item is None:
            yield f"o{depth + 1} = {value}"
            yield f"if o{depth + 1} is not None:"
        elif lines:
            yield f"for o{depth + 1} in {value}:"
        yield from (f" {line}" for line in lines)


def _value(spec: Spec, depth: int, names: dict[str, Any]) -> Iterator[str]:
    if spec.shape == "id":
        targets = "_".join(spec.targets)
        names[targets] = spec.targets
        yield f"add_{targets}(o{depth})"
    elif spec.shape == "record":
        yield from _record(spec.type, depth, names)
        if spec.type is Citation:
            yield f"if o{depth}.supports: supports = True"

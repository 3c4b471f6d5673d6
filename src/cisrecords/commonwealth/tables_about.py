"""Tables of answers that name the dataset which they are from."""

import inspect
from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar, get_origin

from cisrecords.query.common.about import about
from cisrecords.table import Table

__all__ = ["tables_about"]

C = TypeVar("C", bound=type[Any])


def tables_about(cls: C) -> C:
    """Make every verb of a class that returns a `Table` name the dataset in its `about`."""
    for name, verb in inspect.getmembers(cls, inspect.isfunction):
        result = verb.__annotations__.get("return")
        if (get_origin(result) or result) is Table:
            setattr(cls, name, _with_about(verb))
    return cls


def _with_about(verb: Callable[..., Table]) -> Callable[..., Table]:
    @wraps(verb)
    def answer(self: Any, *args: Any, **kwargs: Any) -> Table:
        return verb(self, *args, **kwargs).with_about(about(self))

    return answer

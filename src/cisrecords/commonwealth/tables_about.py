"""Tables of answers that name the dataset which they are from."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

from cisrecords import table as tables
from cisrecords.query import common

__all__ = ["tables_about"]

C = TypeVar("C", bound=type[Any])

_TABLE = re.compile(r"tables\.Table\b")  # annotations are strings: nothing is imported for them


def tables_about(cls: C) -> C:
    """Make every verb of a class that returns a `Table` name the dataset in its `about`."""
    for name, verb in inspect.getmembers(cls, inspect.isfunction):
        if _TABLE.match(str(verb.__annotations__.get("return"))):
            setattr(cls, name, _with_about(verb))
    return cls


def _with_about(verb: Callable[..., tables.Table]) -> Callable[..., tables.Table]:
    @wraps(verb)
    def answer(self: Any, *args: Any, **kwargs: Any) -> tables.Table:
        return verb(self, *args, **kwargs).with_about(common.about_archive(self))

    return answer

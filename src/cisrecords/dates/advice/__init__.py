"""Advice for strings that are not dates, read only when one of them was passed."""

from typing import TYPE_CHECKING

from cisrecords._door import lazy

if TYPE_CHECKING:
    from cisrecords.dates.advice.hints import advised, fault

__all__ = ["advised", "fault"]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy(__name__, __all__, {"hints": "advised fault"})

"""Counts from the records, compared with the figures that sources publish."""

from typing import TYPE_CHECKING

from cisrecords._door import lazy

if TYPE_CHECKING:
    from cisrecords.query.counts.census import Counted

__all__ = ["Counted"]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy(__name__, __all__, {"census": "Counted"})

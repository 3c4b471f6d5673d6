"""Hypothesis, on which this room stands; the first of the room to be imported.

Importing Hypothesis runs its entry points, the one of this package among them. It finds the
rest of the room not imported yet and imports it, by when all names of Hypothesis are there.
"""

from cisrecords.errors import MissingExtra

try:
    import hypothesis
except ImportError as error:
    raise MissingExtra("testing", "hypothesis") from error

__all__ = ["hypothesis"]

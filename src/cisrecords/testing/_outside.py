"""Hypothesis, an optional library; this module is imported before the rest of the room.

Hypothesis runs its entry points when it is imported, this package's among them, and that imports
the rest of the room; by then all names of Hypothesis must exist.
"""

from cisrecords.errors import import_optional

hypothesis = import_optional("hypothesis", "testing", "hypothesis")

__all__ = ["hypothesis"]

"""Hypothesis, on which this room stands; the first of the room to be imported.

Importing Hypothesis runs its entry points, the one of this package among them. It finds the
rest of the room not imported yet and imports it, by when all names of Hypothesis are there.
"""

from cisrecords.errors import import_optional

hypothesis = import_optional("hypothesis", "testing", "hypothesis")

__all__ = ["hypothesis"]

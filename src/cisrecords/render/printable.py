"""`Printable`: the base of every class whose objects people read."""

from cisrecords.render.parts import Parts
from cisrecords.render.short import short_repr
from cisrecords.render.summary import summary

__all__ = ["Printable"]


class Printable(Parts):
    """The base of records, rows and answers: a short `repr`, and a summary as `str`."""

    __slots__ = ()

    def __repr__(self) -> str:
        return short_repr(self)

    def __str__(self) -> str:
        return summary(self)

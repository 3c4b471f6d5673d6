"""`Printable`: the base of every class whose objects people read."""

from sys import modules

from cisrecords.render.parts import Parts
from cisrecords.render.short import short_repr
from cisrecords.render.summary import summary

__all__ = ["Printable"]


class Printable(Parts):
    """The base of records, rows and answers: a short `repr`, and a summary as `str`.

    The `repr` of a record is a label with its id and its name; that of any other object is the
    call that builds it, or a label with its name, of at most 60 characters. The lines of the
    summary have at most 100 columns. Both leave out whole words only. `describe` gives the whole,
    and notebooks show it in HTML.

    Example:
        >>> from cisrecords.records import Session
        >>> Session("economic-court", 8)
        Session(body='economic-court', ordinal=8)
        >>> print(Session("economic-court", 8))
        Session: economic-court 8
          body     economic-court
          ordinal  8
    """

    __slots__ = ()

    def __repr__(self) -> str:
        return short_repr(self)

    def __str__(self) -> str:
        return summary(self)

    def _repr_html_(self) -> str:
        # Through the lazy door of this room, which is on the way in here: only notebooks need HTML.
        markup: str = modules[__name__.rpartition(".")[0]].as_html_of(self)
        return markup

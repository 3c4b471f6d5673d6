"""Who is bound by what: the verbs of treaty law."""

from cisrecords.commonwealth.base import Asking

__all__ = ["LawVerbs"]


class LawVerbs(Asking):
    """The verbs that tell what states did about instruments, and who is bound by them.

    Example:
        >>> LawVerbs(version="1").version
        '1'
    """

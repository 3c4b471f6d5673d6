"""Who held which office, and how many there are: the verbs of people and bodies."""

from cisrecords.commonwealth.base import Asking

__all__ = ["PeopleVerbs"]


class PeopleVerbs(Asking):
    """The verbs that tell of people, offices, chairmanships and bodies.

    Example:
        >>> PeopleVerbs(version="1").version
        '1'
    """

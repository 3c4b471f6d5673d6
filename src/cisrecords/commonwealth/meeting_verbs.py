"""Who sat with whom: the verbs of attendance."""

from cisrecords.commonwealth.base import Asking

__all__ = ["MeetingVerbs"]


class MeetingVerbs(Asking):
    """The verbs that tell who sat, who stayed away, who presided and who was host.

    Example:
        >>> MeetingVerbs(version="1").version
        '1'
    """

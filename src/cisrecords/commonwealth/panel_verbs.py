"""States by year and in pairs: the verbs of panels."""

from cisrecords.commonwealth.base import Asking

__all__ = ["PanelVerbs"]


class PanelVerbs(Asking):
    """The verbs that tell states by year, in pairs, and beside the codings of others.

    Example:
        >>> PanelVerbs(version="1").version
        '1'
    """

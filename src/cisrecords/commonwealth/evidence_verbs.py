"""Who says so, and who says otherwise: the verbs of evidence."""

from typing import Self

from cisrecords import query
from cisrecords.commonwealth.base import Asking
from cisrecords.dates import PartialDate
from cisrecords.status import Day

__all__ = ["EvidenceVerbs"]


class EvidenceVerbs(Asking):
    """The verbs that tell on whose word the records rest.

    Example:
        >>> EvidenceVerbs(version="1").known_on("2012-01-01").version
        '1'
    """

    def account(self, meeting: str, source: str) -> query.Account:
        """Tell what one source says of a meeting, and what it is silent about.

        Args:
            meeting: The id of a meeting.
            source: The id or the title of a source.

        Returns:
            The `Account`; its `silent` names the participants that others attest and this
            source does not list. Silence is not absence.

        Raises:
            NotFound: There is no such meeting or source; the nearest are suggested.
            Ambiguous: The name fits more than one.

        Example:
            >>> import cisrecords
            >>> cw = cisrecords.load()
            >>> cw.account("sc-08", "urdupoint-2020-11-19").silent
            ()
        """
        return query.account(self, meeting, source)

    def known_on(self, day: Day, *, undated: bool = False) -> Self:
        """Return the records as the sources dated by some day support them.

        It shows how the evidence grew, not what people knew. Treaty texts and minutes without a
        date count from the day of the act; other undated sources are left out.

        Args:
            day: A whole day.
            undated: Whether to keep what only undated sources support.

        Returns:
            A narrower `Commonwealth`; its `knowledge` tells how much is left out, and a status
            asked of it is never certain.

        Raises:
            VagueDate: The date is vaguer than a day.
            InvalidDate: It is no date.

        Example:
            >>> import cisrecords
            >>> then = cisrecords.load().known_on("2012-01-01")
            >>> then.membership("GE", on="2010-01-01").certain
            False
        """
        moment = PartialDate(day).as_day("known_on() is asked for one whole day")
        return type(self)(**query.known_on(self, moment, undated=undated))

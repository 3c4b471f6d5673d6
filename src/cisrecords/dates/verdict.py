"""The result of a comparison of vague dates: yes, no, or maybe."""

from enum import Enum

__all__ = ["Verdict"]


class Verdict(Enum):
    """Yes, no or maybe; true in an ``if`` only for `YES`.

    ``&``, ``|`` and ``~`` combine verdicts by Kleene's three-valued logic: a maybe with a no in an
    "and" is no, and with a yes in an "or" is yes. Note that ``not verdict`` is Python's own
    two-valued operator (``not Verdict.MAYBE`` is ``True``); ``~Verdict.MAYBE`` stays a maybe.

    Attributes:
        YES: True for all of the possible days.
        NO: False for all of the possible days.
        MAYBE: True for some of the possible days, false for others.

    Example:
        >>> Verdict.YES & Verdict.MAYBE
        <Verdict.MAYBE: 'maybe'>
        >>> Verdict.YES | Verdict.MAYBE
        <Verdict.YES: 'yes'>
        >>> ~Verdict.MAYBE
        <Verdict.MAYBE: 'maybe'>
        >>> "held" if Verdict.MAYBE else "not certainly held"
        'not certainly held'
    """

    YES = "yes"
    NO = "no"
    MAYBE = "maybe"

    @classmethod
    def of(cls, *, certain: bool, possible: bool) -> "Verdict":
        """Return the verdict for something that is true in all, some or none of the cases.

        Args:
            certain: Whether it is true in every case; this takes precedence.
            possible: Whether it is true in at least one case.

        Returns:
            `YES` if it is certain, `NO` if it is not possible, otherwise `MAYBE`.

        Example:
            >>> Verdict.of(certain=False, possible=True)
            <Verdict.MAYBE: 'maybe'>
        """
        if certain:
            return cls.YES
        return cls.MAYBE if possible else cls.NO

    @classmethod
    def sure(cls, answer: bool) -> "Verdict":
        """Return the verdict for a plain yes or no.

        Args:
            answer: The answer.

        Returns:
            `YES` or `NO`.

        Example:
            >>> Verdict.sure(2 > 1)
            <Verdict.YES: 'yes'>
        """
        return cls.YES if answer else cls.NO

    def __bool__(self) -> bool:
        """Return whether the verdict is `YES`."""
        return self is Verdict.YES

    def __and__(self, other: "Verdict") -> "Verdict":
        """Return whether both are true."""
        if not isinstance(other, Verdict):  # pyright: ignore[reportUnnecessaryIsInstance]
            return NotImplemented
        if Verdict.NO in (self, other):
            return Verdict.NO
        return Verdict.MAYBE if Verdict.MAYBE in (self, other) else Verdict.YES

    def __or__(self, other: "Verdict") -> "Verdict":
        """Return whether at least one is true."""
        if not isinstance(other, Verdict):  # pyright: ignore[reportUnnecessaryIsInstance]
            return NotImplemented
        if Verdict.YES in (self, other):
            return Verdict.YES
        return Verdict.MAYBE if Verdict.MAYBE in (self, other) else Verdict.NO

    def __invert__(self) -> "Verdict":
        """Return the opposite; the opposite of maybe is maybe."""
        if self is Verdict.MAYBE:
            return self
        return Verdict.NO if self is Verdict.YES else Verdict.YES

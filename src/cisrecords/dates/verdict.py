"""The answer to a question about vague dates: yes, no, or maybe."""

from enum import Enum

__all__ = ["Verdict"]


class Verdict(Enum):
    """Yes, no or maybe; true in an ``if`` only for `YES`.

    ``&``, ``|`` and ``~`` combine verdicts as Kleene's three-valued logic does: a maybe decides
    nothing, and is decided by a no in an "and" and by a yes in an "or". Mind that ``not verdict``
    is Python's own two-valued word (``not Verdict.MAYBE`` is ``True``); ``~verdict`` keeps doubt.

    Attributes:
        YES: True whichever of the possible days is the right one.
        NO: False whichever of the possible days is the right one.
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
        """Return the verdict on something that holds for all, some or none of the cases.

        Args:
            certain: Whether it holds in every case; this goes first.
            possible: Whether it holds in at least one case.

        Returns:
            `YES` where it is certain, `NO` where it is not even possible, else `MAYBE`.

        Example:
            >>> Verdict.of(certain=False, possible=True)
            <Verdict.MAYBE: 'maybe'>
        """
        if certain:
            return cls.YES
        return cls.MAYBE if possible else cls.NO

    @classmethod
    def sure(cls, answer: bool) -> "Verdict":
        """Return the verdict of a question that has no maybe.

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
        """Return whether it is a certain yes."""
        return self is Verdict.YES

    def __and__(self, other: "Verdict") -> "Verdict":
        """Return whether both hold."""
        if not isinstance(other, Verdict):  # pyright: ignore[reportUnnecessaryIsInstance]
            return NotImplemented
        if Verdict.NO in (self, other):
            return Verdict.NO
        return Verdict.MAYBE if Verdict.MAYBE in (self, other) else Verdict.YES

    def __or__(self, other: "Verdict") -> "Verdict":
        """Return whether at least one holds."""
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

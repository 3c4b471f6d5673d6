"""The base of every closed vocabulary."""

from enum import StrEnum
from typing import Self

__all__ = ["Term"]


class Term(StrEnum):
    """A word of a closed vocabulary; each member is its lower-case text.

    Attributes:
        meaning: What the word says, in one sentence.
        article: The legal source behind it, where there is one.

    Example:
        >>> from cisrecords.terms import ActKind
        >>> ActKind("notice-of-withdrawal").article
        'Charter art. 9'
    """

    meaning: str
    article: str

    def __new__(cls, value: str, meaning: str = "", article: str = "") -> Self:
        """Make a member from its text, its meaning and its legal source."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.meaning = meaning
        member.article = article
        return member

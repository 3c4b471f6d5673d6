"""The base of every closed vocabulary."""

from collections.abc import Mapping
from enum import StrEnum

__all__ = ["Term", "tell"]

_TOLD: dict[type["Term"], Mapping[str, str | tuple[str, str]]] = {}


class Term(StrEnum):
    """A word of a closed vocabulary; each member is its lower-case text.

    Example:
        >>> from cisrecords.terms import ActKind
        >>> ActKind("notice-of-withdrawal").article
        'Charter art. 9'
    """

    @property
    def meaning(self) -> str:
        """What the word says, in one sentence.

        Example:
            >>> from cisrecords.terms import Stance
            >>> Stance.BLOCKED.meaning
            'Withheld the consensus that it needed.'
        """
        told = _TOLD[type(self)][self.value]
        return told if isinstance(told, str) else told[0]

    @property
    def article(self) -> str:
        """The legal source behind it; an empty text where there is none.

        Example:
            >>> from cisrecords.terms import MembershipStatus
            >>> MembershipStatus.ASSOCIATE.article
            'Charter art. 8'
        """
        told = _TOLD[type(self)][self.value]
        return "" if isinstance(told, str) else told[1]


def tell(vocabulary: type[Term], meanings: Mapping[str, str | tuple[str, str]]) -> None:
    """Tell the meaning of every word of a vocabulary, and the legal source of some.

    Kept beside the members, so that a type checker sees plain texts in them.

    Args:
        vocabulary: The vocabulary.
        meanings: For each word its meaning, or its meaning and its legal source.

    Example:
        >>> class Answer(Term):
        ...     YES = "yes"
        >>> tell(Answer, {"yes": "It is so."})
        >>> Answer.YES.meaning
        'It is so.'
    """
    _TOLD[vocabulary] = meanings

"""`Name`: a name in one language, for as long as it was borne, and the best of several."""

from collections.abc import Iterable
from typing import ClassVar

import attrs

from cisrecords import fields
from cisrecords.dates import EndKind, Period
from cisrecords.evidence.citation import Citation, to_citations
from cisrecords.terms import NameKind

__all__ = ["Name", "best_name", "to_names"]


@attrs.frozen(weakref_slot=False, repr=False)
class Name(fields.Checked):
    """A name of something, in one language and script.

    Attributes:
        text: The name, in its own script.
        lang: The language of the name (BCP 47: ``en``, ``ru``, ``uz-Cyrl``).
        kind: What kind of name it is.
        period: When it was borne; none where it is not limited or not known.
        cites: The sources that print it.

    Raises:
        InvalidRecords: A field is not of its type.

    Example:
        >>> Name("Nur-Sultan", "en", "former", "2019-03-23/2022-09-17").period.end.text
        '2022-09-17'
    """

    _takes_text: ClassVar[bool] = True

    text: str
    lang: str | None = None
    kind: NameKind | None = attrs.field(default=None, converter=fields.name_kind)
    period: Period | None = attrs.field(default=None, converter=fields.period)
    cites: tuple[Citation, ...] = attrs.field(default=(), converter=to_citations)

    @property
    def name(self) -> str:
        """The name itself."""
        return self.text


def to_names(value: Name | str | Iterable[Name | str]) -> tuple[Name, ...]:
    """Take names, or their bare texts, one or many.

    Args:
        value: A name, a text, or any number of either.

    Returns:
        The names. What is neither is handed on, for the check of the record to tell.

    Example:
        >>> to_names("Council of Heads of State")
        (Name(text='Council of Heads of State'),)
    """
    return fields.many_of_text(Name, value)


_AFTER_LATIN = "\u0250"
_RANK = {
    NameKind.SHORT: 0,
    NameKind.OFFICIAL: 1,
    None: 2,
    NameKind.ALIAS: 3,
    NameKind.TRANSLATION: 4,
    NameKind.DESCRIPTIVE: 5,
    NameKind.AS_REPORTED: 6,
    NameKind.ABBREVIATION: 7,
    NameKind.FORMER: 8,
}


def best_name(names: Iterable[Name]) -> str:
    """Choose the name that a reader of English is shown.

    Args:
        names: The names of one record.

    Returns:
        The short name in English, else the official one, else the next best; one that is still
        borne before one that is not; a name in another language only where there is none in
        English. A name whose language is not said counts as English where it is written in
        Latin letters. An empty text where there are no names.

    Example:
        >>> best_name([Name("СГГ", "ru", "abbreviation"), Name("Council of Heads of State", "en")])
        'Council of Heads of State'
    """
    best = min(names, key=_rank, default=None)
    return "" if best is None else best.text


def _rank(name: Name) -> tuple[bool, bool, int]:
    over = name.period is not None and name.period.end_kind is not EndKind.OPEN
    return not _is_english(name), over or name.kind is NameKind.FORMER, _RANK[name.kind]


def _is_english(name: Name) -> bool:
    if name.lang is not None:
        return name.lang.partition("-")[0].lower() == "en"
    return not any(letter.isalpha() and letter >= _AFTER_LATIN for letter in name.text)

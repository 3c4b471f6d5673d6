"""`Name`: a name in one language, for as long as it was borne, and the best of several."""

from collections.abc import Iterable
from typing import cast

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

    text: str
    lang: str | None = None
    kind: NameKind | None = attrs.field(default=None, converter=fields.name_kind)
    period: Period | None = attrs.field(default=None, converter=fields.period)
    cites: tuple[Citation, ...] = attrs.field(default=(), converter=to_citations)


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
    if isinstance(value, Name | str):
        return (_name(value),)
    if isinstance(value, dict) or not isinstance(value, Iterable):
        return cast(tuple[Name, ...], value)
    return tuple(_name(item) for item in value)


def _name(value: Name | str) -> Name:
    return Name(value) if isinstance(value, str) and value.strip() else cast(Name, value)


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
        The short name in English, else the official one, else the next best; a name in another
        language only where there is none in English; an empty text where there are no names.

    Example:
        >>> best_name([Name("СГГ", "ru", "abbreviation"), Name("Council of Heads of State", "en")])
        'Council of Heads of State'
    """

    def rank(name: Name) -> tuple[bool, bool, int]:
        ended = name.period is not None and name.period.end_kind is not EndKind.OPEN
        return name.lang not in ("en", None), ended, _RANK[name.kind]

    return min(names, key=rank).text if (names := tuple(names)) else ""

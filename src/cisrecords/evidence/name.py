"""`Name`: a name in one language, with the period of its use, and the best of several names."""

from collections.abc import Iterable
from typing import ClassVar

import attrs

from cisrecords import fields
from cisrecords.dates import EndKind, Period
from cisrecords.evidence.citation import Citation, to_citations
from cisrecords.terms import NameKind

__all__ = ["Name", "best_name", "fold_tag", "to_names"]


@attrs.frozen(weakref_slot=False, repr=False)
class Name(fields.Checked):
    """A name of something, in one language and script.

    Attributes:
        text: The name, in its own script.
        lang: The language of the name (BCP 47: ``en``, ``ru``, ``uz-Cyrl``).
        kind: The kind of name.
        period: When it was in use; none where that is not limited or not known.
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
    """Return names made from one or many names or strings."""
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


def best_name(names: Iterable[Name], lang: str | None = None) -> str:
    """Return the name to show to readers of a language, or an empty string where there is none.

    Names in use come before former ones, then the short name, the official one and the others. By
    default, and where no name in use is in the language, English comes before other languages. A
    name without a language is English if its letters are Latin.
    """
    listed = tuple(names)
    wanted = fold_tag(lang) if lang is not None else ""
    spoken = [name for name in listed if wanted and not _former(name) and _is_in(name, wanted)]
    if spoken:
        return min(spoken, key=lambda name: (fold_tag(name.lang) != wanted, _RANK[name.kind])).text
    best = min(listed, key=_rank, default=None)
    return "" if best is None else best.text


def fold_tag(lang: str | None) -> str:
    """Return the tag of a language as it is compared: in lower case, with hyphens."""
    return (lang or "").strip().replace("_", "-").lower()


def _is_in(name: Name, wanted: str) -> bool:
    """Check whether a name is in a language or in a variety of it, as ``uz-Cyrl`` is of ``uz``."""
    tag = fold_tag(name.lang)
    return tag == wanted or tag.startswith(f"{wanted}-")


def _rank(name: Name) -> tuple[bool, bool, int]:
    return not _is_english(name), _former(name), _RANK[name.kind]


def _former(name: Name) -> bool:
    ended = name.period is not None and name.period.end_kind is not EndKind.OPEN
    return ended or name.kind is NameKind.FORMER


def _is_english(name: Name) -> bool:
    if name.lang is not None:
        return name.lang.partition("-")[0].lower() == "en"
    return not any(letter.isalpha() and letter >= _AFTER_LATIN for letter in name.text)

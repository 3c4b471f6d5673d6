"""Strategies for strings, ids and amounts."""

import string
from decimal import Decimal
from functools import cache

from hypothesis import strategies as st

from cisrecords.fields import ID_LENGTH

__all__ = ["amounts", "ids", "texts"]

_TEXTS = (
    "a",
    "Грузия",
    "Հայաստան",
    "საქართველო",
    "Oʻzbekiston",
    "Bakı, Gənclik",
    "אב",
    "北京",
    "e\u0301",
    '"quoted" \\ and \\n',
    " leading and trailing ",
    "two\nlines\tand a tab",
    "line\u2028separator",
    "null",
    "- 1",
    "2020-11-18",
    "\U0001f54a",
    "a long text " * 20,
)
_IDS = ("a", "AZ", "cis", "sc-08", "x.y-z", "0", "No.1", "null", "a" * ID_LENGTH)
_LETTERS = string.ascii_letters + string.digits
_AMOUNTS = ("0", "-0", "10000000", "1E+7", "0.10", "-1.5", "9" * 100, "0." + "1" * 100)


@cache
def texts() -> st.SearchStrategy[str]:
    """Draw strings that a field takes: not empty, in several scripts, without control characters.

    Returns:
        The strategy; it shrinks towards ``"a"``.

    Example:
        >>> from hypothesis import given
        >>> @given(texts())
        ... def law(text):
        ...     assert text.strip()
        >>> law()
    """
    letters = st.characters(codec="utf-8", exclude_categories=["Cc", "Cn", "Cs", "Z"])
    return st.sampled_from(_TEXTS) | st.text(letters, min_size=1, max_size=8)


@cache
def ids() -> st.SearchStrategy[str]:
    """Draw ids: ASCII letters and digits joined by single hyphens or dots.

    Returns:
        The strategy; it shrinks towards ``"a"``.

    Example:
        >>> from hypothesis import given
        >>> @given(ids())
        ... def law(one):
        ...     assert one.isascii() and len(one) <= 100
        >>> law()
    """
    word = st.text(_LETTERS, min_size=1, max_size=6)
    return st.sampled_from(_IDS) | st.builds("{}{}{}".format, word, st.sampled_from("-."), word)


@cache
def amounts() -> st.SearchStrategy[Decimal]:
    """Draw amounts: finite decimal numbers of at most 100 digits.

    Returns:
        The strategy; it shrinks towards 0.

    Example:
        >>> from hypothesis import given
        >>> @given(amounts())
        ... def law(amount):
        ...     assert amount.is_finite()
        >>> law()
    """
    plain = st.sampled_from([Decimal(text) for text in _AMOUNTS])
    return plain | st.builds(Decimal, st.integers(-(10**15), 10**15)) | _fractions()


def _fractions() -> st.SearchStrategy[Decimal]:
    return st.builds(Decimal.scaleb, st.integers(-(10**9), 10**9).map(Decimal), st.integers(-4, 0))

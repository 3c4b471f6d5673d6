"""Names: a folding key for all spellings of a name, scores between names, and an index.

The room uses no records; it compares strings.
"""

from typing import TYPE_CHECKING

from cisrecords._door import lazy

if TYPE_CHECKING:
    from cisrecords.names.folding import fold
    from cisrecords.names.index import Hit, NameIndex
    from cisrecords.names.people.person import is_full_name
    from cisrecords.names.people.scoring import POSSIBLE, SAME, score
    from cisrecords.names.plain import family_first, plain_words
    from cisrecords.names.style import PEOPLE, PLACES, TITLES, Style
    from cisrecords.names.suggest import did_you_mean, meant_term, nearest_terms
    from cisrecords.names.titles.organs import core

__all__ = [
    "PEOPLE",
    "PLACES",
    "POSSIBLE",
    "SAME",
    "TITLES",
    "Hit",
    "NameIndex",
    "Style",
    "core",
    "did_you_mean",
    "family_first",
    "fold",
    "is_full_name",
    "meant_term",
    "nearest_terms",
    "plain_words",
    "score",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy(
        __name__,
        __all__,
        {
            "folding": "fold",
            "index": "Hit NameIndex",
            "people.person": "is_full_name",
            "people.scoring": "POSSIBLE SAME score",
            "plain": "family_first plain_words",
            "style": "PEOPLE PLACES TITLES Style",
            "suggest": "did_you_mean meant_term nearest_terms",
            "titles.organs": "core",
        },
    )

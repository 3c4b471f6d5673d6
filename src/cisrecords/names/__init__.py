"""Names: a folding key for all spellings of a name, scores between names, and an index.

The room uses no records; it compares strings.
"""

from cisrecords.names.folding import fold, loose
from cisrecords.names.index import Hit, NameIndex
from cisrecords.names.organs import core
from cisrecords.names.plain import family_first, plain_words
from cisrecords.names.scoring import score
from cisrecords.names.suggest import did_you_mean

__all__ = [
    "Hit",
    "NameIndex",
    "core",
    "did_you_mean",
    "family_first",
    "fold",
    "loose",
    "plain_words",
    "score",
]

"""Names: a folding key for all spellings of a name, scores between names, and an index.

The room uses no records; it compares strings.
"""

from cisrecords.names.folding import fold
from cisrecords.names.index import Hit, NameIndex
from cisrecords.names.organs import core
from cisrecords.names.person import is_full_name
from cisrecords.names.scoring import POSSIBLE, SAME, score
from cisrecords.names.suggest import did_you_mean

__all__ = ["POSSIBLE", "SAME", "Hit", "NameIndex", "core", "did_you_mean", "fold", "is_full_name", "score"]

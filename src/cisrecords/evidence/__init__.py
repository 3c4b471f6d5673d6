"""Where facts come from: names, sources, citations, and rival claims."""

from cisrecords.evidence.citation import Citation, to_citations
from cisrecords.evidence.claim import AFFIRMING, DENYING, Claim
from cisrecords.evidence.name import Name, best_name, to_names
from cisrecords.evidence.path import ACTS, ARTICLE, EXISTS, FIGURE, STANCE, FieldPath
from cisrecords.evidence.source import Source

__all__ = [
    "ACTS",
    "AFFIRMING",
    "ARTICLE",
    "DENYING",
    "EXISTS",
    "FIGURE",
    "STANCE",
    "Citation",
    "Claim",
    "FieldPath",
    "Name",
    "Source",
    "best_name",
    "to_citations",
    "to_names",
]

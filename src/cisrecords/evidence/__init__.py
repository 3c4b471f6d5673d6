"""Where facts come from: names, sources, citations, and the claims of those who differ."""

from cisrecords.evidence.citation import Citation, to_citations
from cisrecords.evidence.claim import FIGURE, Claim
from cisrecords.evidence.name import Name, best_name, to_names
from cisrecords.evidence.source import Source

__all__ = [
    "FIGURE",
    "Citation",
    "Claim",
    "Name",
    "Source",
    "best_name",
    "to_citations",
    "to_names",
]

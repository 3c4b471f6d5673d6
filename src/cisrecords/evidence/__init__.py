"""Where facts come from: names, sources, citations, and rival claims."""

from typing import TYPE_CHECKING

from cisrecords._door import lazy

if TYPE_CHECKING:
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

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy(
        __name__,
        __all__,
        {
            "citation": "Citation to_citations",
            "claim": "AFFIRMING DENYING Claim",
            "name": "Name best_name to_names",
            "path": "ACTS ARTICLE EXISTS FIGURE STANCE FieldPath",
            "source": "Source",
        },
    )

"""Where facts come from: names, sources, citations, and rival claims."""

from typing import TYPE_CHECKING

from cisrecords._door import lazy

if TYPE_CHECKING:
    from cisrecords.evidence.citation import Citation, to_citations
    from cisrecords.evidence.claim import AFFIRMING, DENYING, Claim
    from cisrecords.evidence.identifier import Identifier, to_identifiers
    from cisrecords.evidence.name import Name, best_name, fold_tag, to_names
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
    "Identifier",
    "Name",
    "Source",
    "best_name",
    "fold_tag",
    "to_citations",
    "to_identifiers",
    "to_names",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy(
        __name__,
        __all__,
        {
            "citation": "Citation to_citations",
            "claim": "AFFIRMING DENYING Claim",
            "identifier": "Identifier to_identifiers",
            "name": "Name best_name fold_tag to_names",
            "path": "ACTS ARTICLE EXISTS FIGURE STANCE FieldPath",
            "source": "Source",
        },
    )

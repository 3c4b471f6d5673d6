"""Claims that give a field of a record a rival value, and sentences about them."""

from collections.abc import Iterable
from typing import Any

from cisrecords.archive import AnyRecord, Archive
from cisrecords.archive.prose import Prose
from cisrecords.dates import parse_when
from cisrecords.dates.agreement import is_vaguer
from cisrecords.dates.words import when_in_words
from cisrecords.errors import CisRecordsError
from cisrecords.evidence import EXISTS, Claim
from cisrecords.query.common.presence_in_words import PRESENCE_IN_WORDS
from cisrecords.terms import Presence

__all__ = ["describe_rivals", "rival_claims"]

_DATES = ("date", "period", "established", "dissolved", "when", "in_force")
_TERMS = ("kind", "level", "capacities", "status")
_LABELS = {
    "established": "date of establishment",
    "dissolved": "date of dissolution",
    "predecessors": "predecessor",
    "successors": "successor",
    "person": "holder",
    "state": "holder",
}


def rival_claims(archive: Archive, record: AnyRecord, *fields: str) -> tuple[Claim, ...]:
    """Find the claims that give one of the fields of a record another than the preferred value.

    A vaguer date that covers the preferred one is no rival, nor is one value of several.
    """
    return tuple(
        claim
        for claim in archive.claims_about(record.id)
        if claim.field in fields and not _agrees(claim, record)
    )


def _agrees(claim: Claim, record: AnyRecord) -> bool:
    if claim.field == EXISTS:
        return claim.affirms
    preferred: Any = getattr(record, claim.field)
    if isinstance(preferred, tuple):
        return claim.value in preferred
    return claim.value == str(preferred) or is_vaguer(claim.value, preferred)


def describe_rivals(prose: Prose, claims: Iterable[Claim]) -> tuple[str, ...]:
    """Return a sentence for each rival claim, with its sources."""
    return tuple(
        f"According to {prose.sources(claim.cites)}, {_describe(prose, claim)}." for claim in claims
    )


def _describe(prose: Prose, claim: Claim) -> str:
    path, record = claim.path, prose.name(claim.about)
    if path.leaf == EXISTS:
        if path.key is not None:
            return f"{prose.name(path.key)} was not among the participants of the {record}"
        return f"there was no {record}"
    if path.key is not None and path.leaf == "presence" and claim.value in tuple(Presence):
        return f"{prose.name(path.key)} {PRESENCE_IN_WORDS[Presence(claim.value)]}"
    name = _LABELS.get(path.leaf, path.leaf.replace("_", " "))
    if path.key is not None:
        name = "representative" if path.leaf == "person" else name
        record = f"{prose.name(path.key)} at the {record}"
    else:
        record = f"the {record}"
    return f"the {name} of {record} was {_value(prose, claim)}"


def _value(prose: Prose, claim: Claim) -> str:
    """Return the value of a claim: a date in words, an id as a name, a term without hyphens."""
    if claim.path.leaf in _DATES:
        try:
            return when_in_words(parse_when(claim.value))
        except CisRecordsError:
            return claim.value
    if claim.path.leaf in _TERMS:
        return claim.value.replace("-", " ")
    return prose.name(claim.value)

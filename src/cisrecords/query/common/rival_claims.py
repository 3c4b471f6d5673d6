"""Claims that give a field of a record a rival value, and sentences about them."""

from collections.abc import Iterable
from typing import Any

from cisrecords.archive import AnyRecord, Archive
from cisrecords.dates import PartialDate, covers
from cisrecords.errors import CisRecordsError
from cisrecords.evidence import EXISTS, Claim

__all__ = ["describe_rivals", "rival_claims"]


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
    if claim.value == str(preferred):
        return True
    return isinstance(preferred, PartialDate) and _covers(claim.value, preferred)


def _covers(claimed: str, preferred: PartialDate) -> bool:
    try:
        date = PartialDate(claimed)
    except CisRecordsError:
        return False
    return covers(date, preferred)


def describe_rivals(claims: Iterable[Claim]) -> tuple[str, ...]:
    """Return a sentence for each rival claim, with its sources."""
    return tuple(
        f"According to {', '.join(dict.fromkeys(cite.source for cite in claim.cites))}, "
        f"the value of {claim.field} is {claim.value}."
        for claim in claims
    )

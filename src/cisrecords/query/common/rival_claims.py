"""What sources say otherwise of a field of a record, in claims and in sentences."""

from collections.abc import Iterable
from typing import Any

from cisrecords.archive import AnyRecord, Archive
from cisrecords.dates import PartialDate, covers
from cisrecords.errors import CisRecordsError
from cisrecords.evidence import EXISTS, Claim

__all__ = ["describe_rivals", "rival_claims"]


def rival_claims(archive: Archive, record: AnyRecord, *fields: str) -> tuple[Claim, ...]:
    """Find the claims that give a field of a record another value than the adopted one.

    A date that is only vaguer than the adopted one is not another value, nor is one of the
    values of a field that has several.

    Args:
        archive: The records.
        record: The record.
        fields: The names of the fields; ``exists`` is one.

    Returns:
        The claims, by field and value.

    Example:
        >>> from cisrecords.records import Body
        >>> body = Body(id="court", names="Court", established="1992-07-06")
        >>> claims = [
        ...     Claim(id=f"c-{text}", about="court", field="established", value=text, cites="s")
        ...     for text in ("1992", "1993")
        ... ]
        >>> from cisrecords.evidence import Source
        >>> archive = Archive(bodies=[body], claims=claims, sources=[Source(id="s")])
        >>> [claim.value for claim in rival_claims(archive, body, "established")]
        ['1993']
    """
    return tuple(
        claim
        for claim in archive.claims_about(record.id)
        if claim.field in fields and not _agrees(claim, record)
    )


def _agrees(claim: Claim, record: AnyRecord) -> bool:
    if claim.field == EXISTS:
        return claim.affirms
    adopted: Any = getattr(record, claim.field)
    if isinstance(adopted, tuple):
        return claim.value in adopted
    if claim.value == str(adopted):
        return True
    return isinstance(adopted, PartialDate) and _covers(claim.value, adopted)


def _covers(text: str, adopted: PartialDate) -> bool:
    try:
        date = PartialDate(text)
    except CisRecordsError:
        return False
    return covers(date, adopted)


def describe_rivals(claims: Iterable[Claim]) -> tuple[str, ...]:
    """Tell in sentences what sources say otherwise.

    Args:
        claims: The claims.

    Returns:
        A sentence for each.

    Example:
        >>> claim = Claim(id="c", about="court", field="established", value="1993", cites="s")
        >>> describe_rivals([claim])
        ('Otherwise by s: established 1993.',)
    """
    return tuple(
        f"Otherwise by {', '.join(dict.fromkeys(cite.source for cite in claim.cites))}: "
        f"{claim.field} {claim.value}."
        for claim in claims
    )

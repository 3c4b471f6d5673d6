"""The preferred value at a path by key, with its sources."""

import attrs

from cisrecords.archive import AnyRecord, Archive
from cisrecords.dates import parse_when
from cisrecords.dates.agreement import is_vaguer
from cisrecords.errors import InvalidDate
from cisrecords.evidence import ACTS, EXISTS, Citation, Claim, FieldPath
from cisrecords.law.legal_archive import LegalArchive
from cisrecords.names import fold
from cisrecords.query.common.field_values import citations_for, text_of, values_at
from cisrecords.records import State

__all__ = ["RecordedValue", "recorded_value"]

_NOT_RECORDED = "not on record"


@attrs.frozen
class RecordedValue:
    """The preferred value at a path, with its citations and any further records it is read from.

    `values` are strings; the tuple is empty where the record has no value.
    """

    values: tuple[str, ...] = ()
    cites: tuple[Citation, ...] = ()
    records: tuple[str, ...] = ()

    def agrees(self, claim: Claim) -> bool:
        """Check whether a claim gives the preferred value, or a vaguer date for it.

        Case, script and hyphens do not matter.
        """
        if claim.path.leaf == EXISTS:
            return claim.denies if self.values in ((), (_NOT_RECORDED,)) else claim.affirms
        return any(
            fold(claim.value) == fold(value) or _is_vaguer(claim.value, value)
            for value in self.values
        )


def recorded_value(archive: LegalArchive, record: AnyRecord, path: str) -> RecordedValue:
    """Read the preferred value at a path by key.

    A path to acts of an instrument, such as ``acts[UZ.ratification].date``, is read from these
    acts, and the ``status`` of a state from its timeline. Of an act that is not recorded it
    returns just that: not that it was never done.
    """
    parsed = FieldPath(path)
    if parsed.head == ACTS and parsed.key is not None and parsed.rest is not None:
        return _of_acts(archive, record, parsed, parsed.rest.text)
    if path == "status" and isinstance(record, State):
        spell = archive.status_book.timeline(record.id)[-1]
        cites = tuple(cite for reason in spell.reasons for cite in reason.cites)
        acts = tuple(dict.fromkeys(reason.act for reason in spell.reasons if reason.act))
        return RecordedValue((spell.status.value,), cites, acts)
    return RecordedValue(_strings(values_at(record, path)), citations_for(record, path))


def _is_vaguer(claimed: str, value: str) -> bool:
    """Check whether one date is the same as another, or only vaguer."""
    try:
        return is_vaguer(claimed, parse_when(value))
    except InvalidDate:
        return False


def _of_acts(archive: Archive, record: AnyRecord, path: FieldPath, field: str) -> RecordedValue:
    acts = archive.act_index.at(record.id, path)
    if not acts:
        return RecordedValue((_NOT_RECORDED,) if field == EXISTS else ())
    return RecordedValue(
        _strings(tuple(value for act in acts for value in values_at(act, field))),
        tuple(cite for act in acts for cite in citations_for(act, field)),
        tuple(act.id for act in acts),
    )


def _strings(values: tuple[object, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for text in map(text_of, values) if text))

"""What the records have adopted at a path by key, and on whose word."""

import attrs

from cisrecords.archive import AnyRecord, Archive
from cisrecords.dates import PartialDate, covers
from cisrecords.errors import InvalidDate
from cisrecords.evidence import ACTS, EXISTS, Citation, Claim, FieldPath
from cisrecords.law.legal_archive import LegalArchive
from cisrecords.names import fold
from cisrecords.query.common.field_values import citations_for, text_of, values_at
from cisrecords.records import State

__all__ = ["RecordedValue", "recorded_value"]

_ABSENT = "not on record"


@attrs.frozen
class RecordedValue:
    """What is adopted at a path, and on whose word.

    Attributes:
        values: The values as texts; none where the record says nothing there.
        cites: The citations that stand behind them.
        records: Ids of further records that they are read from.

    Example:
        >>> RecordedValue(("2020-11-18",)).values
        ('2020-11-18',)
    """

    values: tuple[str, ...] = ()
    cites: tuple[Citation, ...] = ()
    records: tuple[str, ...] = ()

    def agrees(self, claim: Claim) -> bool:
        """Say whether a claim states what is adopted.

        Args:
            claim: The claim.

        Returns:
            True where its value is one of those adopted, folded for case, script and hyphens, or
            a vaguer date that is in accord with it.
        """
        if claim.path.leaf == EXISTS:
            return claim.denies if self.values in ((), (_ABSENT,)) else claim.affirms
        return any(
            fold(claim.value) == fold(value) or _is_vaguer(claim.value, value)
            for value in self.values
        )


def recorded_value(archive: LegalArchive, record: AnyRecord, path: str) -> RecordedValue:
    """Read what the records have adopted at a path by key.

    Args:
        archive: The records.
        record: The record.
        path: A path into the record; or ``acts[UZ.ratification].date`` of an instrument, which
            is read from the acts on it; or ``status`` of a state, which follows from its acts.

    Returns:
        What is adopted; for an act that no record tells of, that it is not on record.

    Example:
        >>> from cisrecords.records import Body
        >>> archive = LegalArchive(bodies=[Body(id="cis", names="Commonwealth", area="law")])
        >>> recorded_value(archive, archive.bodies["cis"], "area").values
        ('law',)
    """
    asked = FieldPath(path)
    if asked.head == ACTS and asked.key is not None and asked.rest is not None:
        return _of_acts(archive, record, asked, asked.rest.text)
    if path == "status" and isinstance(record, State):
        spell = archive.book.timeline(record.id)[-1]
        cites = tuple(cite for reason in spell.reasons for cite in reason.cites)
        acts = tuple(dict.fromkeys(reason.act for reason in spell.reasons if reason.act))
        return RecordedValue((spell.status.value,), cites, acts)
    return RecordedValue(_texts(values_at(record, path)), citations_for(record, path))


def _is_vaguer(claimed: str, value: str) -> bool:
    """Say whether one date is only a vaguer word for another."""
    try:
        return covers(PartialDate(claimed), PartialDate(value))
    except InvalidDate:
        return False


def _of_acts(archive: Archive, record: AnyRecord, path: FieldPath, field: str) -> RecordedValue:
    acts = archive.act_index.at(record.id, path)
    if not acts:
        return RecordedValue((_ABSENT,) if field == EXISTS else ())
    return RecordedValue(
        _texts(tuple(value for act in acts for value in values_at(act, field))),
        tuple(cite for act in acts for cite in citations_for(act, field)),
        tuple(act.id for act in acts),
    )


def _texts(values: tuple[object, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for text in map(text_of, values) if text))

"""Names of records and sources as sentences name them, for the reasons of answers."""

from collections.abc import Iterable

from cisrecords import evidence, records
from cisrecords.archive.archive import Archive
from cisrecords.dates.words import date_in_words, list_in_words, when_in_words
from cisrecords.evidence import Citation
from cisrecords.terms import ActKind

__all__ = ["Prose", "reason_in_words"]

# The kinds of records that a sentence names: first those with names of their own.
_KINDS = (
    *("instruments", "states", "bodies", "people", "offices", "topics", "cities"),
    *("meetings", "acts", "tenures"),
)
# The noun for an act of a kind, where it is not the term itself, and the word before its object.
_DEEDS = {
    ActKind.DECLINED: ("refusal", "of"),
    ActKind.RESERVATION: ("reservation", "to"),
    ActKind.DEPOSIT: ("deposit of consent", "to"),
    ActKind.ACCESSION: ("accession", "to"),
    ActKind.ADMISSION: ("admission", "to"),
    ActKind.ADMITTED_AS_ASSOCIATE: ("admission as an associate", "to"),
    ActKind.ADMITTED_AS_OBSERVER: ("admission as an observer", "to"),
    ActKind.JOINED: ("joining", "of"),
    ActKind.LEFT: ("leaving", "of"),
    ActKind.SUSPENSION: ("suspension of the participation", "in"),
    ActKind.NOTICE_OF_WITHDRAWAL: ("notice of withdrawal", "from"),
    ActKind.WITHDRAWAL: ("withdrawal", "from"),
    ActKind.INTERNAL_STEP: ("internal step", "on"),
    ActKind.ANNOUNCEMENT: ("announcement", "on"),
}


class Prose:
    """Names of the records of an archive for sentences; an unknown id stands for itself."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._names: dict[str, str] = {}
        self._sources: dict[str, str] = {}

    def name(self, identity: str) -> str:
        """Return the name of a record; that of a meeting is its body and its day."""
        if identity not in self._names:
            self._names[identity] = self._name(identity)
        return self._names[identity]

    def _name(self, identity: str) -> str:
        found = (self._archive.collection(kind).with_id(identity) for kind in _KINDS)
        record = next(filter(None, found), None)
        if isinstance(record, records.Named):
            return record.name
        if isinstance(record, records.Meeting):
            bodies = [self.name(session.body) for session in record.sessions]
            day = when_in_words(record.when) if record.when else "undated"
            return f"{list_in_words(bodies)} ({day})"
        if isinstance(record, records.Act):
            deed = self.deed(record.kind, record.instrument or record.body)
            return f"{deed} by {self.name(record.state)}"
        if isinstance(record, records.Tenure):
            holder = self.name(str(record.person or record.state))
            return f"tenure of {holder} as {self.name(record.office)}"
        return self.source(identity)

    def deed(self, kind: ActKind, on: str | None) -> str:
        """Return a kind of act on an instrument or a body: ``ratification of the Charter``."""
        noun, before = _DEEDS.get(kind, (kind.value.replace("-", " "), "of"))
        return noun if on is None else f"{noun} {before} the {self.name(on)}"

    def source(self, identity: str) -> str:
        """Return the publisher and day of a source, such as ``Kazinform (14 October 2022)``."""
        if identity not in self._sources:
            source = self._archive.sources.with_id(identity)
            self._sources[identity] = identity if source is None else _publisher_and_day(source)
        return self._sources[identity]

    def sources(self, *cites: Iterable[Citation]) -> str:
        """List the sources of citations, in the order of their ids."""
        ids = sorted({cite.source for group in cites for cite in group})
        return list_in_words([*dict.fromkeys(map(self.source, ids))]) or "the record alone"


def reason_in_words(row: "records.Attendance | records.Plan | records.Stance") -> str | None:
    """Return the reason that a row has, or that none was given; ``None`` where it has neither."""
    return row.reason or ("No reason was given." if row.reason_withheld else None)


def _publisher_and_day(source: "evidence.Source") -> str:
    day = "undated" if source.published is None else date_in_words(source.published)
    publisher = source.publisher or source.title
    if publisher is not None:
        return f"{publisher} ({day})"
    return source.id if source.kind is None else f"an unnamed source ({source.kind}, {day})"

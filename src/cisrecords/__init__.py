"""The public record of the Commonwealth of Independent States as typed, immutable objects.

`load()` returns the shipped records as a `Commonwealth`. The rooms, from the ground up; a room
imports only from rooms before it:

- render: what is printed of any object; describe gives all of it;
- errors, disk: errors, and files that are replaced as a whole;
- terms, dates, names, table, fields: terms and values that do not depend on records;
- evidence, records: the records and their sources;
- archive: the immutable dataset, with its references checked;
- law: the status of states and their standing to instruments and bodies, derived from acts;
- query: questions about the records, with a folder for each family of them;
- commonwealth: the dataset with these questions as methods, in a file for each group of them;
- codec, bundled: reading and writing of documents, and the shipped records;
- export: files of all records for other tools: packages of tables, SQLite, Excel;
- show, testing: pictures, and strategies of records for property tests;
- cli: the command, a user of the names below.

Names are imported lazily, so that an import of the package is fast and reads no data; rooms import
their own names lazily too, so that a first answer needs only the code behind it.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from cisrecords import archive as archive
    from cisrecords import bundled as bundled
    from cisrecords import cli as cli
    from cisrecords import codec as codec
    from cisrecords import commonwealth as commonwealth
    from cisrecords import dates as dates
    from cisrecords import disk as disk
    from cisrecords import errors as errors
    from cisrecords import evidence as evidence
    from cisrecords import export as export
    from cisrecords import fields as fields
    from cisrecords import law as law
    from cisrecords import names as names
    from cisrecords import query as query
    from cisrecords import records as records
    from cisrecords import render as render
    from cisrecords import show as show
    from cisrecords import table as table
    from cisrecords import terms as terms
    from cisrecords import testing as testing
    from cisrecords.archive import Collection, Match
    from cisrecords.bundled import load
    from cisrecords.codec import (
        dumps,
        json_schema,
        loads,
        read,
        salvage,
        stream,
        validate,
        write,
    )
    from cisrecords.commonwealth import Commonwealth
    from cisrecords.dates import PartialDate, Period, Verdict
    from cisrecords.errors import CisRecordsError, Problem
    from cisrecords.evidence import Citation, Claim, Identifier, Name, Source
    from cisrecords.law import Change, Membership, Reason, RivalStatus
    from cisrecords.query import Account, MeetingQuery
    from cisrecords.records import (
        Act,
        Adoption,
        AgendaItem,
        Attendance,
        Body,
        City,
        Gap,
        Instrument,
        Meeting,
        Office,
        Person,
        Place,
        Plan,
        Quantity,
        Session,
        Stance,
        State,
        Statement,
        Tenure,
        Topic,
    )
    from cisrecords.render import describe
    from cisrecords.table import Table
    from cisrecords.terms import (
        ActKind,
        BodyKind,
        Capacity,
        InstrumentKind,
        Level,
        MeetingFormat,
        MeetingKind,
        MeetingStatus,
        MembershipStatus,
        NameKind,
        Participation,
        Presence,
        SourceKind,
    )

__version__ = "0.1.0"

_ROOMS = {
    "archive": "Collection Match",
    "bundled": "load",
    "cli": "",
    "codec": "dumps json_schema loads read salvage stream validate write",
    "commonwealth": "Commonwealth",
    "dates": "PartialDate Period Verdict",
    "disk": "",
    "errors": "CisRecordsError Problem",
    "export": "",
    "evidence": "Citation Claim Identifier Name Source",
    "fields": "",
    "names": "",
    "law": "Change Membership Reason RivalStatus",
    "query": "Account MeetingQuery",
    "records": "Act Adoption AgendaItem Attendance Body City Gap Instrument Meeting Office Person"
    " Place Plan Quantity Session Stance State Statement Tenure Topic",
    "render": "describe",
    "show": "",
    "table": "Table",
    "terms": "ActKind BodyKind Capacity InstrumentKind Level MeetingFormat MeetingKind"
    " MeetingStatus MembershipStatus NameKind Participation Presence SourceKind",
    "testing": "",
}
_HOMES = {name: f"{__name__}.{room}" for room, names in _ROOMS.items() for name in names.split()}

__all__ = [
    "Account",
    "Act",
    "ActKind",
    "Adoption",
    "AgendaItem",
    "Attendance",
    "Body",
    "BodyKind",
    "Capacity",
    "Change",
    "CisRecordsError",
    "Citation",
    "City",
    "Claim",
    "Collection",
    "Commonwealth",
    "Gap",
    "Identifier",
    "Instrument",
    "InstrumentKind",
    "Level",
    "Match",
    "Meeting",
    "MeetingFormat",
    "MeetingKind",
    "MeetingQuery",
    "MeetingStatus",
    "Membership",
    "MembershipStatus",
    "Name",
    "NameKind",
    "Office",
    "PartialDate",
    "Participation",
    "Period",
    "Person",
    "Place",
    "Plan",
    "Presence",
    "Problem",
    "Quantity",
    "Reason",
    "RivalStatus",
    "Session",
    "Source",
    "SourceKind",
    "Stance",
    "State",
    "Statement",
    "Table",
    "Tenure",
    "Topic",
    "Verdict",
    "describe",
    "dumps",
    "json_schema",
    "load",
    "loads",
    "read",
    "salvage",
    "stream",
    "validate",
    "write",
]


if not TYPE_CHECKING:

    def __getattr__(name: str) -> Any:
        """Import a public name, or a room, at its first use."""
        if name in _ROOMS:
            return import_module(f"{__name__}.{name}")
        if name not in _HOMES:
            msg = f"module {__name__!r} has no attribute {name!r}"
            raise AttributeError(msg)
        value = getattr(import_module(_HOMES[name]), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    """List the public names, the rooms, and the names that Python gives every module."""
    return sorted({*__all__, *_ROOMS, *(name for name in globals() if name.startswith("__"))})

"""All records together: collections, checks across records, and lookup by name."""

from typing import TYPE_CHECKING

from cisrecords._door import lazy

if TYPE_CHECKING:
    from cisrecords.archive.act_claims import ActIndex
    from cisrecords.archive.any_record import AnyRecord
    from cisrecords.archive.archive import Archive
    from cisrecords.archive.arguments import (
        check_name,
        check_reference,
        is_record,
        parse_term,
    )
    from cisrecords.archive.checks.contradictions import (
        circular_links,
        overlapping_tenures,
        tenure_identity,
    )
    from cisrecords.archive.checks.integrity import faults_across, faults_of_retired
    from cisrecords.archive.checks.row_keys import keys_of
    from cisrecords.archive.checks.supports import leads, without_lost_paths
    from cisrecords.archive.collection import Collection, Match
    from cisrecords.archive.columns.codes import with_codes
    from cisrecords.archive.columns.languages import check_language, named_records
    from cisrecords.archive.columns.tabular import tabulate
    from cisrecords.archive.horizon import Horizon
    from cisrecords.archive.identifiers import (
        Key,
        key_of,
        keys_of_record,
        parse_identifier,
        values_in,
    )
    from cisrecords.archive.kinds import KIND_CLASSES, kind_of
    from cisrecords.archive.knowledge import Knowledge
    from cisrecords.archive.making.make import make
    from cisrecords.archive.people import PersonMatch, has_full_name, match_person
    from cisrecords.archive.reference import Reference, from_either, from_object, references
    from cisrecords.archive.tables.reading import read_tables
    from cisrecords.archive.tables.rows import tables_of
    from cisrecords.archive.tables.schema import TableField, TableSchema
    from cisrecords.archive.tables.schemas import table_schemas

__all__ = [
    "KIND_CLASSES",
    "ActIndex",
    "AnyRecord",
    "Archive",
    "Collection",
    "Horizon",
    "Key",
    "Knowledge",
    "Match",
    "PersonMatch",
    "Reference",
    "TableField",
    "TableSchema",
    "check_language",
    "check_name",
    "check_reference",
    "circular_links",
    "faults_across",
    "faults_of_retired",
    "from_either",
    "from_object",
    "has_full_name",
    "is_record",
    "key_of",
    "keys_of",
    "keys_of_record",
    "kind_of",
    "leads",
    "make",
    "match_person",
    "named_records",
    "overlapping_tenures",
    "parse_identifier",
    "parse_term",
    "read_tables",
    "references",
    "table_schemas",
    "tables_of",
    "tabulate",
    "tenure_identity",
    "values_in",
    "with_codes",
    "without_lost_paths",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy(
        __name__,
        __all__,
        {
            "act_claims": "ActIndex",
            "any_record": "AnyRecord",
            "archive": "Archive",
            "arguments": "check_name check_reference is_record parse_term",
            "checks.contradictions": "circular_links overlapping_tenures tenure_identity",
            "checks.integrity": "faults_across faults_of_retired",
            "checks.row_keys": "keys_of",
            "checks.supports": "leads without_lost_paths",
            "collection": "Collection Match",
            "columns.codes": "with_codes",
            "columns.languages": "check_language named_records",
            "horizon": "Horizon",
            "identifiers": "Key key_of keys_of_record parse_identifier values_in",
            "kinds": "KIND_CLASSES kind_of",
            "knowledge": "Knowledge",
            "making.make": "make",
            "people": "PersonMatch has_full_name match_person",
            "reference": "Reference from_either from_object references",
            "tables.reading": "read_tables",
            "tables.rows": "tables_of",
            "tables.schema": "TableField TableSchema",
            "tables.schemas": "table_schemas",
            "columns.tabular": "tabulate",
        },
    )

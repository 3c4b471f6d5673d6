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
    from cisrecords.archive.horizon import Horizon
    from cisrecords.archive.kinds import KIND_CLASSES, kind_of
    from cisrecords.archive.knowledge import Knowledge
    from cisrecords.archive.making.make import make
    from cisrecords.archive.people import PersonMatch, has_full_name, match_person
    from cisrecords.archive.reference import Reference, from_either, from_object, references
    from cisrecords.archive.tabular import tabulate

__all__ = [
    "KIND_CLASSES",
    "ActIndex",
    "AnyRecord",
    "Archive",
    "Collection",
    "Horizon",
    "Knowledge",
    "Match",
    "PersonMatch",
    "Reference",
    "check_name",
    "check_reference",
    "circular_links",
    "faults_across",
    "faults_of_retired",
    "from_either",
    "from_object",
    "has_full_name",
    "is_record",
    "keys_of",
    "kind_of",
    "leads",
    "make",
    "match_person",
    "overlapping_tenures",
    "parse_term",
    "references",
    "tabulate",
    "tenure_identity",
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
            "horizon": "Horizon",
            "kinds": "KIND_CLASSES kind_of",
            "knowledge": "Knowledge",
            "making.make": "make",
            "people": "PersonMatch has_full_name match_person",
            "reference": "Reference from_either from_object references",
            "tabular": "tabulate",
        },
    )

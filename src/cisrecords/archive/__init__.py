"""All records together: collections, checks across records, and lookup by name."""

from cisrecords.archive.act_claims import ActIndex
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
from cisrecords.archive.kinds import KIND_CLASSES, AnyRecord, kind_of
from cisrecords.archive.knowledge import Knowledge
from cisrecords.archive.people import PersonMatch, has_full_name, match_person
from cisrecords.archive.references import Reference, from_either, from_object, references

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
    "match_person",
    "overlapping_tenures",
    "parse_term",
    "references",
    "tenure_identity",
    "without_lost_paths",
]

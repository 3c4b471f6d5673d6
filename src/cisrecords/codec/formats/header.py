"""The metadata of a document: its schema version and the keys that are no kind of record."""

__all__ = ["HEADER_KEYS", "SCHEMA_VERSION"]

SCHEMA_VERSION = 1
"""The schema version of the documents that are written."""

HEADER_KEYS = ("schema", "version", "horizon", "gaps", "knowledge", "retired")
"""The keys of a document that hold metadata; all others are kinds of records."""

"""The spellings of languages, one file a language or group."""

from cisrecords.names.spellings.known import SPELLINGS

__all__ = ["SPELLINGS"]

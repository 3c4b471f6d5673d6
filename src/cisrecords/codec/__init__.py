"""Reading and writing of documents: strict input, canonical output."""

from cisrecords.codec.document import SCHEMA_VERSION, build
from cisrecords.codec.files import read, validate, write
from cisrecords.codec.salvaging import Salvaged, salvage
from cisrecords.codec.schema import json_schema
from cisrecords.codec.streams import stream
from cisrecords.codec.text import parse
from cisrecords.codec.texts import dumps, loads

__all__ = [
    "SCHEMA_VERSION",
    "Salvaged",
    "build",
    "dumps",
    "json_schema",
    "loads",
    "parse",
    "read",
    "salvage",
    "stream",
    "validate",
    "write",
]

"""Reading and writing of documents: strict input, canonical output."""

from cisrecords.codec.convert.document import build
from cisrecords.codec.convert.schema import json_schema
from cisrecords.codec.files import read, validate, write
from cisrecords.codec.formats.engine import engine
from cisrecords.codec.formats.header import SCHEMA_VERSION
from cisrecords.codec.formats.text import parse
from cisrecords.codec.salvaging import Salvaged, salvage
from cisrecords.codec.streams import stream
from cisrecords.codec.texts import dumps, loads

__all__ = [
    "SCHEMA_VERSION",
    "Salvaged",
    "build",
    "dumps",
    "engine",
    "json_schema",
    "loads",
    "parse",
    "read",
    "salvage",
    "stream",
    "validate",
    "write",
]

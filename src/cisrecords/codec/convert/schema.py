"""`json_schema`: a JSON Schema of documents, built from the record classes."""

from typing import Any

import attrs

from cisrecords.archive import KIND_CLASSES, Knowledge
from cisrecords.codec.formats.header import SCHEMA_VERSION
from cisrecords.dates.patterns import DATE, END, PERIOD, WHEN
from cisrecords.evidence import Citation, Claim
from cisrecords.evidence.patterns import EXISTENCE, KEY_FREE, YES_OR_NO
from cisrecords.fields import (
    ID_LENGTH,
    KINDS,
    AtLeast,
    Filled,
    OneOf,
    Spec,
    meaning_of,
    meanings,
    rules_of,
    specs,
)
from cisrecords.fields.patterns import AMOUNT, ANY_TEXT, ID, TEXT
from cisrecords.records import Gap, Meeting

__all__ = ["json_schema"]

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_LARGEST = 2**53 - 1
_Schema = dict[str, Any]


def _string(meaning: str, pattern: str) -> _Schema:
    return {"description": meaning, "type": "string", "pattern": pattern}


_INTEGER: _Schema = {"type": "integer", "minimum": -_LARGEST, "maximum": _LARGEST}
_INLINE: dict[str, _Schema] = {"integer": _INTEGER, "yes-no": {"type": "boolean"}}
_SHARED: dict[str, _Schema] = {
    "amount": {
        "description": "A decimal number: a string of digits, or a whole number.",
        "anyOf": [{"type": "string", "pattern": AMOUNT}, _INTEGER],
    },
    "date": _string("A date as an EDTF string.", DATE),
    "id": {**_string("The id of a record.", ID), "maxLength": ID_LENGTH},
    "period": _string("A period as an EDTF string.", PERIOD),
    "text": _string("A string that is not empty and has no control character.", TEXT),
    "when": _string("A date or a period as an EDTF string.", WHEN),
}
"""The schemas of strings and numbers, to which records refer by name."""


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of a document of records.

    The schema checks all that a schema can check in one document. `validate` checks the rest:
    relations between records (a repeated id, a dangling reference), whether a span ends after it
    begins, and the subject of a claim.

    Returns:
        A new dictionary. The schema of one record is in its ``$defs`` under the name of the class,
        such as ``Meeting``; titles and descriptions are those of the classes.

    Example:
        >>> schema = json_schema()
        >>> schema["properties"]["meetings"]["items"], schema["$defs"]["Place"]["title"]
        ({'$ref': '#/$defs/Meeting'}, 'Place')
    """
    found: dict[str, _Schema] = {}
    for cls in (*KIND_CLASSES.values(), Gap, Knowledge):
        _define(cls, found)
    return {
        "$schema": _DIALECT,
        "$id": f"urn:cisrecords:schema:{SCHEMA_VERSION}",
        "title": "Records of the Commonwealth of Independent States",
        "description": "A document of records, as cisrecords reads and writes it.",
        "type": "object",
        "properties": _properties(),
        "required": ["schema"],
        "additionalProperties": False,
        "$defs": {**_SHARED, **dict(sorted(found.items()))},
    }


def _properties() -> _Schema:
    return {
        "schema": {"description": "The version of this schema.", "const": SCHEMA_VERSION},
        "version": _string("The version of the records.", ANY_TEXT),
        "horizon": {
            "description": "The last day to which each kind of record is known.",
            "type": "object",
            "properties": dict.fromkeys(KINDS, _shared("date")),
            "additionalProperties": False,
        },
        "gaps": _array({"$ref": "#/$defs/Gap"}, "What is known to be missing."),
        "knowledge": {"$ref": "#/$defs/Knowledge"},
        "retired": {
            "description": "The retired ids, each with its replacement.",
            "type": "object",
            "propertyNames": _shared("id"),
            "additionalProperties": _shared("id"),
        },
        **{
            kind: _array({"$ref": f"#/$defs/{cls.__name__}"}, f"The {kind}.")
            for kind, cls in KIND_CLASSES.items()
        },
    }


def _array(item: _Schema, meaning: str) -> _Schema:
    return {"description": meaning, "type": "array", "items": item}


def _define(cls: type[Any], found: dict[str, _Schema]) -> None:
    """Add the schema of a record class and of the classes of its parts."""
    if cls.__name__ in found:
        return
    made: _Schema = {"title": cls.__name__, "description": meaning_of(cls)}
    found[cls.__name__] = made
    descriptions = meanings(cls)
    properties = {
        name: {"description": descriptions[name], **_schema_of(spec, found), **_narrower(cls, name)}
        for name, spec in specs(cls)
    }
    required = [field.name for field in attrs.fields(cls) if field.default is attrs.NOTHING]
    made["type"] = "object"
    made["properties"] = properties
    if required:
        made["required"] = required
    made["additionalProperties"] = False
    for rule in rules_of(cls):
        if isinstance(rule, OneOf):
            made["anyOf"] = [_present(name, properties[name]) for name in rule.names]
    if cls is Claim:
        made["if"] = {"properties": {"field": {"pattern": EXISTENCE}}, "required": ["field"]}
        made["then"] = {"properties": {"value": {"pattern": YES_OR_NO}}}
    if cls is Citation:
        found["Citation"] = {
            "title": "Citation",
            "description": made.pop("description"),
            "anyOf": [{**_shared("id"), "description": "The id of a source alone."}, made],
        }


def _narrower(cls: type[Any], name: str) -> _Schema:
    """Return the constraints of a field beyond its type."""
    if (cls, name) == (Claim, "field"):
        return {"not": {"pattern": KEY_FREE}}
    if (cls, name) == (Meeting, "inferred"):
        names = "|".join(name for name, _ in specs(Meeting))
        return {"items": {"type": "string", "pattern": rf"^(?:{names})(?:[\[.][\s\S]*)?{END}"}}
    for rule in rules_of(cls):
        if isinstance(rule, AtLeast) and rule.name == name:
            return {"minimum": rule.least}
        if isinstance(rule, Filled) and rule.name == name:
            return {"minItems": 1}
    return {}


def _present(name: str, schema: _Schema) -> _Schema:
    there: _Schema = {"minItems": 1} if schema.get("type") == "array" else {"not": {"type": "null"}}
    return {"required": [name], "properties": {name: there}}


def _schema_of(spec: Spec, found: dict[str, _Schema]) -> _Schema:
    if spec.item is not None:
        return {"type": "array", "items": _schema_of(spec.item, found)}
    if spec.shape in _INLINE or spec.shape == "term":
        return _typed(spec)
    if spec.shape == "record":
        _define(spec.type, found)
    reference = _shared(spec.type.__name__ if spec.shape == "record" else spec.shape)
    return {"anyOf": [reference, {"type": "null"}]} if spec.optional else reference


def _shared(name: str) -> _Schema:
    return {"$ref": f"#/$defs/{name}"}


def _typed(spec: Spec) -> _Schema:
    words = [word.value for word in spec.type] if spec.shape == "term" else None
    made = dict(_INLINE.get(spec.shape, {"type": "string"}))
    if spec.optional:
        made["type"] = [made["type"], "null"]
    if words:
        made["enum"] = [*words, None] if spec.optional else words
    return made

"""`json_schema`: the form of documents as a JSON Schema, made from the record classes."""

from typing import Any

import attrs

from cisrecords.archive import KIND_CLASSES, Knowledge
from cisrecords.codec.document import SCHEMA_VERSION
from cisrecords.codec.patterns import (
    AMOUNT,
    ANY_TEXT,
    DATE,
    END,
    EXISTENCE,
    ID,
    KEY_FREE,
    PERIOD,
    TEXT,
    WHEN,
    YES_OR_NO,
)
from cisrecords.evidence import Citation, Claim
from cisrecords.fields import ID_LENGTH, KINDS, Spec, meaning_of, meanings, specs
from cisrecords.records import (
    Adoption,
    AgendaItem,
    Attendance,
    Gap,
    Meeting,
    Named,
    Place,
    Session,
    Tenure,
)

__all__ = ["json_schema"]

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_LARGEST = 2**53 - 1
_Schema = dict[str, Any]

_INTEGER: _Schema = {"type": "integer", "minimum": -_LARGEST, "maximum": _LARGEST}
_INLINE: dict[str, _Schema] = {"integer": _INTEGER, "yes-no": {"type": "boolean"}}
_SHARED: dict[str, _Schema] = {
    "amount": {
        "description": "A decimal number: its digits as a text, or a whole number.",
        "anyOf": [{"type": "string", "pattern": AMOUNT}, _INTEGER],
    },
    "date": {"description": "A date as EDTF text.", "type": "string", "pattern": DATE},
    "id": {
        "description": "The id of a record.",
        "type": "string",
        "pattern": ID,
        "maxLength": ID_LENGTH,
    },
    "period": {"description": "A period as EDTF text.", "type": "string", "pattern": PERIOD},
    "text": {
        "description": "A text that is not empty and has no control character.",
        "type": "string",
        "pattern": TEXT,
    },
    "when": {
        "description": "A date or a period as EDTF text.",
        "type": "string",
        "pattern": WHEN,
    },
}
"""The shapes of texts, which records refer to by name."""

_ONE_OF_THEM: dict[type, tuple[str, ...]] = {
    Place: ("city", "country", "venue"),
    Tenure: ("person", "state"),
    AgendaItem: ("kind", "title", "summary", "topics"),
    Adoption: ("instrument", "described"),
    Attendance: (
        "participant",
        "participant_as_reported",
        "person",
        "name_as_reported",
        "office_as_reported",
    ),
}
"""Of which fields at least one has to be given."""

_NARROWER: dict[tuple[type, str], _Schema] = {
    (Session, "ordinal"): {"minimum": 1},
    (Adoption, "count"): {"minimum": 0},
    (Meeting, "sessions"): {"minItems": 1},
    (Claim, "cites"): {"minItems": 1},
    (Claim, "field"): {"not": {"pattern": KEY_FREE}},
}
"""What holds for one field beyond its type."""


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of a document of records.

    It says all that a schema can say of one document. What stands between records (an id used
    twice, a reference to nothing), whether a span ends after it begins, and what a claim may be
    about is left to `validate`.

    Returns:
        A new dictionary. The schema of one record is its ``$defs`` under the name of the class,
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
        "version": {
            "description": "The version of the records.",
            "type": "string",
            "pattern": ANY_TEXT,
        },
        "horizon": {
            "description": "The last day to which each kind of record is known.",
            "type": "object",
            "properties": dict.fromkeys(KINDS, _shared("date")),
            "additionalProperties": False,
        },
        "gaps": _many({"$ref": "#/$defs/Gap"}, "What is known to be missing."),
        "knowledge": {"$ref": "#/$defs/Knowledge"},
        "retired": {
            "description": "Ids that are no longer used, each with the one that stands for it.",
            "type": "object",
            "propertyNames": _shared("id"),
            "additionalProperties": _shared("id"),
        },
        **{
            kind: _many({"$ref": f"#/$defs/{cls.__name__}"}, f"The {kind}.")
            for kind, cls in KIND_CLASSES.items()
        },
    }


def _many(item: _Schema, meaning: str) -> _Schema:
    return {"description": meaning, "type": "array", "items": item}


def _define(cls: type[Any], found: dict[str, _Schema]) -> None:
    """Add the schema of a record class, and of every class that its parts are of."""
    if cls.__name__ in found:
        return
    made: _Schema = {"title": cls.__name__, "description": meaning_of(cls)}
    found[cls.__name__] = made
    told = meanings(cls)
    properties = {
        name: {"description": told[name], **_of(spec, found), **_narrower(cls, name)}
        for name, spec in specs(cls)
    }
    required = [field.name for field in attrs.fields(cls) if field.default is attrs.NOTHING]
    made["type"] = "object"
    made["properties"] = properties
    if required:
        made["required"] = required
    made["additionalProperties"] = False
    if cls in _ONE_OF_THEM:
        made["anyOf"] = [_given(name, properties[name]) for name in _ONE_OF_THEM[cls]]
    if cls is Claim:
        made["if"] = {"properties": {"field": {"pattern": EXISTENCE}}, "required": ["field"]}
        made["then"] = {"properties": {"value": {"pattern": YES_OR_NO}}}
    if cls is Citation:
        found["Citation"] = {
            "title": "Citation",
            "description": made.pop("description"),
            "anyOf": [{**_shared("id"), "description": "The id of a source, and no more."}, made],
        }


def _narrower(cls: type[Any], name: str) -> _Schema:
    if name == "names" and issubclass(cls, Named):
        return {"minItems": 1}
    if (cls, name) == (Meeting, "inferred"):
        heads = "|".join(name for name, _ in specs(Meeting))
        return {"items": {"type": "string", "pattern": rf"^(?:{heads})(?:[\[.][\s\S]*)?{END}"}}
    return _NARROWER.get((cls, name), {})


def _given(name: str, schema: _Schema) -> _Schema:
    there: _Schema = {"minItems": 1} if schema.get("type") == "array" else {"not": {"type": "null"}}
    return {"required": [name], "properties": {name: there}}


def _of(spec: Spec, found: dict[str, _Schema]) -> _Schema:
    if spec.item is not None:
        return {"type": "array", "items": _of(spec.item, found)}
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

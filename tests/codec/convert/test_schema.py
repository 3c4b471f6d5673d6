"""The JSON Schema: complete, described in words, shipped as it is made, and true of the records."""

import json
from pathlib import Path
from typing import Any

import attrs
import jsonschema
import pytest

import cisrecords as cis
from cisrecords.archive import KIND_CLASSES
from cisrecords.codec import SCHEMA_VERSION, json_schema
from cisrecords.codec.convert.document import problems_of_document
from cisrecords.codec.formats.canonical import canonical
from cisrecords.records import Meeting
from cisrecords.terms import Presence

SCHEMA = json_schema()
DEFINED: dict[str, Any] = SCHEMA["$defs"]
OBJECTS = sorted(name for name in DEFINED if name[0].isupper() and name != "Citation")
SHIPPED = Path(cis.__file__).parent / "codec" / "records.schema.json"
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)

Plain = dict[str, Any]


def both(tree: Any) -> tuple[bool, bool]:
    """Return whether the schema takes a document, and whether `validate` does."""
    return VALIDATOR.is_valid(tree), problems_of_document(tree) == ()


class TestForm:
    """What the schema looks like."""

    def test_is_a_schema(self) -> None:
        """It is valid by the rules of its own dialect."""
        jsonschema.Draft202012Validator.check_schema(SCHEMA)

    def test_is_shipped(self) -> None:
        """The file in the package is the schema in canonical form, to the byte."""
        assert canonical(SCHEMA).encode() == SHIPPED.read_bytes()

    def test_is_plain_data(self) -> None:
        """It is JSON and nothing else."""
        assert SCHEMA == json.loads(json.dumps(SCHEMA))

    def test_is_the_callers(self) -> None:
        """What is done to one changes no later one."""
        json_schema()["$defs"]["Meeting"].clear()

        assert SCHEMA == json_schema()

    def test_says_its_version(self) -> None:
        """Its id and the key `schema` have the version of documents."""
        assert f"urn:cisrecords:schema:{SCHEMA_VERSION}" == SCHEMA["$id"]
        assert SCHEMA_VERSION == SCHEMA["properties"]["schema"]["const"]

    @pytest.mark.parametrize(("kind", "cls"), KIND_CLASSES.items())
    def test_has_every_kind(self, kind: str, cls: type) -> None:
        """Each kind is a list of objects of its class."""
        assert {"$ref": f"#/$defs/{cls.__name__}"} == SCHEMA["properties"][kind]["items"]

    @pytest.mark.parametrize("name", OBJECTS)
    def test_has_every_field(self, name: str) -> None:
        """The keys of an object are the fields of its class, and no others are taken."""
        cls = getattr(cis, name, None) or getattr(cis.archive, name)

        assert [field.name for field in attrs.fields(cls)] == list(DEFINED[name]["properties"])
        assert DEFINED[name]["additionalProperties"] is False

    @pytest.mark.parametrize("name", OBJECTS)
    def test_is_described_in_words(self, name: str) -> None:
        """Every object has a title and a description, and every key of it a description."""
        keys = DEFINED[name]["properties"].values()

        assert name == DEFINED[name]["title"]
        assert all(part["description"].endswith(".") for part in (DEFINED[name], *keys))

    def test_words_are_those_of_the_vocabulary(self) -> None:
        """A field of a vocabulary takes its words, and null where it may be left out."""
        presence = DEFINED["Attendance"]["properties"]["presence"]

        assert [*(word.value for word in Presence), None] == presence["enum"]

    def test_what_is_required(self) -> None:
        """Only what makes a record what it is has to be there."""
        required = {name: DEFINED[name].get("required", []) for name in ("Meeting", "Place")}

        assert {"Meeting": ["id", "sessions"], "Place": []} == required


class TestVerdicts:
    """What the schema takes and refuses, beside what `validate` does."""

    def test_the_shipped_records_fit(self) -> None:
        """A document of records from the package is taken by an outside validator."""
        cw = cis.load()
        kinds = {kind: list(cw.collection(kind))[::25] for kind in KIND_CLASSES}
        document = {
            "schema": SCHEMA_VERSION,
            **{kind: json.loads(cis.dumps(records)) for kind, records in kinds.items()},
        }

        VALIDATOR.validate(document)

    def test_a_fine_document_fits(self, fine: Plain) -> None:
        """A small document that has no problem has none for the schema either."""
        assert (True, True) == both(fine)

    @pytest.mark.parametrize(
        ("kind", "change"),
        [
            ("states", {"id": "a b"}),
            ("states", {"names": []}),
            ("states", {"names": None}),
            ("states", {"oddity": 1}),
            ("states", {"alpha_3": " "}),
            ("bodies", {"kind": "no-such-kind"}),
            ("acts", {"kind": None}),
            ("acts", {"date": "2001-02-30"}),
            ("meetings", {"sessions": []}),
            ("meetings", {"sessions": [{"body": "cis", "ordinal": 0}]}),
            ("meetings", {"sessions": [{"body": "cis", "ordinal": 2**53}]}),
            ("meetings", {"attendance": [{"presence": "present"}]}),
            ("meetings", {"agenda": [{"planned": True}]}),
            ("meetings", {"adopted": [{"outcome": "adopted"}]}),
            ("meetings", {"adopted": [{"described": "texts", "count": -1}]}),
            ("meetings", {"statements": [{"summary": "s", "quantities": [{"amount": 0.5}]}]}),
            ("meetings", {"statements": [{"summary": "s", "quantities": [{"amount": "1e5"}]}]}),
            ("meetings", {"inferred": ["knid"]}),
            ("meetings", {"places": [{}]}),
            ("meetings", {"cites": ["a b"]}),
            ("meetings", {"cites": [{}]}),
            ("claims", {"cites": []}),
            ("claims", {"field": "attendance[0].presence"}),
        ],
        ids=str,
    )
    def test_both_refuse(self, fine: Plain, kind: str, change: Plain) -> None:
        """What is wrong with one record is wrong for both."""
        fine[kind][0].update(change)

        assert (False, False) == both(fine)

    @pytest.mark.parametrize(
        "change",
        [
            {"schema": 2},
            {"schema": None},
            {"version": 1},
            {"version": "\x07"},
            {"horizon": {"acts": "never"}},
            {"horizon": {"atcs": "2020"}},
            {"gaps": [{}]},
            {"knowledge": {}},
            {"retired": {"old": "a b"}},
            {"retired": []},
            {"oddities": []},
        ],
        ids=str,
    )
    def test_both_refuse_the_document(self, fine: Plain, change: Plain) -> None:
        """What is wrong around the records is wrong for both."""
        assert (False, False) == both(fine | change)

    @pytest.mark.parametrize(
        ("kind", "change"),
        [
            ("states", {"alpha_3": None}),
            ("acts", {"date": None}),
            ("bodies", {"seat": None}),
            ("meetings", {"when": "../..", "inferred": ["kind", "attendance[AZ].level"]}),
            ("meetings", {"adopted": [{"described": "texts", "count": 0, "instrument": None}]}),
            ("meetings", {"statements": [{"summary": "s", "quantities": [{"amount": -5}]}]}),
            ("meetings", {"cites": ["src-1", {"source": "src-1"}]}),
        ],
        ids=str,
    )
    def test_both_take(self, fine: Plain, kind: str, change: Plain) -> None:
        """Nothing said, a bare citation and a whole amount are fine for both."""
        fine[kind][0].update(change)

        assert (True, True) == both(fine)

    @pytest.mark.parametrize(
        ("kind", "change"),
        [
            ("states", {"id": "TM"}),
            ("acts", {"state": "nobody"}),
            ("acts", {"date": "[2020..2019]"}),
            ("bodies", {"established": "2000", "dissolved": "1999"}),
            ("sources", {"copy_of": "src-1"}),
            ("claims", {"field": "colour"}),
            ("states", {"alpha_3": "\U0001fffe"}),
        ],
        ids=str,
    )
    def test_only_the_decoder_sees(self, fine: Plain, kind: str, change: Plain) -> None:
        """What stands between records or between two values is beyond a schema."""
        fine[kind][0].update(change)

        assert (True, False) == both(fine)

    def test_a_record_has_a_schema_of_its_own(self) -> None:
        """The schema of a class takes what `dumps` writes of a record."""
        one = jsonschema.Draft202012Validator(
            {"$ref": "#/$defs/Meeting", "$defs": DEFINED, "$schema": SCHEMA["$schema"]}
        )
        meeting = Meeting(id="m-1", sessions=[cis.Session("cis", 1)], when="2020")

        assert one.is_valid(json.loads(cis.dumps(meeting)))
        assert not one.is_valid({"id": "m-1"})

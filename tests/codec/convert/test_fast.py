"""The fast pass and the diagnosing pass: one verdict, and equal records, on every document."""

import importlib.util
import json
from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisrecords import testing
from cisrecords.codec import dumps, loads, read, salvage, stream, validate
from cisrecords.codec.convert.document import problems_of_document
from cisrecords.codec.convert.fast import NO_ANSWER, fast_line, fast_values
from cisrecords.codec.formats.engine import VARIABLE, parser
from cisrecords.codec.formats.folders import files_of
from cisrecords.codec.formats.forms import FOLDER
from cisrecords.commonwealth import Commonwealth
from cisrecords.errors import BadQuery, InvalidRecords, UnknownSchema
from cisrecords.fields import specs
from cisrecords.records import Place, State


def _module(name: str) -> ModuleType:
    path = Path(__file__).parents[1] / f"{name}.py"
    found = importlib.util.spec_from_file_location(name, path)
    assert found is not None
    assert found.loader is not None
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    return module


BOTH, FUZZ = _module("passes"), _module("fuzz")
SEEDS = FUZZ.seeds()
of_each_class = pytest.mark.parametrize("cls", BOTH.CLASSES, ids=lambda cls: cls.__name__)
with_each_engine = pytest.mark.parametrize("engine", BOTH.ENGINES)
in_each_format = pytest.mark.parametrize("format", ["json", "jsonl"])
VALUES: tuple[Any, ...] = (
    *(None, True, False, 0, -1, 1, 5, 1.0, 1.5, 1e400, -0.0, float("nan")),
    *(2**53 - 1, 2**53, 1 - 2**53, -(2**53), 2**64, 10**20, 10**400, 10**5_000),
    *(
        "",
        " ",
        "\u00a0",
        "\u2003\n",
        "x",
        "a-1",
        "AZ",
        "a b",
        "a--b",
        "x" * 101,
        "a:b",
        "::",
        "null",
    ),
    *("\0", "\x07", "\x7f", "\x85", "\u2028", "\ufeff", "\ufffe", "\ufdd0", "\U0001ffff", "\ud800"),
    *("a\tb", "a\nb", "a\rb", "\U0001f54a", "e\u0301", "\u202e", "\ue000", "١", "ＧＥ"),
    *("2020", "2020-11", "2020-13", "2020-02-30", "2020-11-18?", "2020-11-18T00:00", " 2020"),
    *("2008/..", "2020/2021", "2021/2020", "../..", "/", "[2020..2021]", "[2020..2019]", "9999-24"),
    *(
        "held",
        "Held",
        "present",
        "exact",
        "kind",
        "exists",
        "figure:members",
        "attendance[0].reason",
    ),
    *("0.5", "-0", "1e5", "01", ".5", "9" * 100, "9" * 101, "0." + "1" * 101, "Infinity", "1_0"),
    *([], ["x"], ["a-1"], ["a-1", "a-1"], [None], [5], [True], [[]], [{}], [[["a-1"]]], ["a:b"]),
    *(
        {},
        {"x": 1},
        {"a-1": "a-1"},
        {"source": "a-1"},
        {"text": "a"},
        {"text": None},
        {"id": "a-1"},
    ),
    *(
        [{"source": "a-1"}],
        [{"source": "a-1", "locator": None}],
        [{"source": None}],
        [{"sources": 1}],
    ),
    *([{"body": "a-1"}], [{"body": None}], [{"body": ["a-1"]}], [{"body": 1, "ordinal": 1}]),
    *([{"text": "a"}, {"text": "b"}, {"text": "a"}], [{"text": "a", "lang": ""}], {"city": "a"}),
)


def is_json(value: Any) -> bool:
    """Return whether the standard library can write a number as JSON that anybody reads."""
    return not isinstance(value, int) or abs(value) < 10**1_000


class TestValid:
    """Records and documents that are valid: the fast pass has an answer, with each engine."""

    @of_each_class
    def test_with_every_field(self, cls: type[Any]) -> None:
        """A record that has all its fields is read, however its string is laid out."""
        plain = BOTH.full(cls)
        for text in (
            *BOTH.texts_of(plain),
            json.dumps(plain, indent=1),
            f" {json.dumps(plain)}\r\n",
        ):
            BOTH.answered(text, cls, "json")
            BOTH.answered(f"[{text}, {text}]", BOTH.many(cls), "json")
        line, _ = BOTH.texts_of(plain)
        BOTH.answered(f"{line}\n{line}\r\n {line}", BOTH.many(cls), "jsonl")

    @of_each_class
    def test_with_the_fewest_fields(self, cls: type[Any]) -> None:
        """So is a record with few fields, and one where the other fields are null."""
        every = BOTH.full(cls)
        needed = {field.name for field in attrs.fields(cls) if field.default is attrs.NOTHING}
        optional = [name for name, spec in specs(cls) if spec.optional]
        for name in [*every, ""]:
            plain = {key: value for key, value in every.items() if key in {*needed, name}}
            valid = BOTH.converted(plain, cls)
            for text in BOTH.texts_of(plain) if valid else ():
                BOTH.answered(text, cls, "json")
            nulls = {key: None for key in optional if key not in plain}
            for text in BOTH.texts_of({**nulls, **plain}) if valid else ():
                BOTH.answered(text, cls, "json")

    @of_each_class
    @in_each_format
    @given(data=st.data())
    def test_as_drawn(self, cls: type[Any], format: str, data: st.DataObject) -> None:  # noqa: A002
        """Every record that is drawn and written is read."""
        one = data.draw(testing.records(cls))

        BOTH.answered(dumps(one, format), cls, format)
        BOTH.answered(dumps((one, one), format), BOTH.many(cls), format)

    @given(testing.commonwealths())
    def test_whole_documents(self, whole: Commonwealth) -> None:
        """So is every document, in one file or in several."""
        for name in ("json", "jsonl"):
            BOTH.answered(dumps(whole, name), Commonwealth, name)
        folder = files_of(json.loads(dumps(whole)))
        answers = BOTH.check(BOTH.in_files(folder), Commonwealth, FOLDER)
        assert not any(answer is NO_ANSWER for answer in answers)

    @with_each_engine
    def test_the_shipped_records(self, cw: Commonwealth, engine: str) -> None:
        """The shipped records are read by the fast pass."""
        with BOTH.chosen(engine):
            assert cw == BOTH.fast(dumps(cw, "jsonl").encode(), Commonwealth, "jsonl")

    @pytest.mark.parametrize("data", ["", "\n"])
    def test_no_lines(self, data: str) -> None:
        """No line is no record, and an empty line is no JSON."""
        expected = () if not data else NO_ANSWER

        assert [expected] * 3 == BOTH.check(data, BOTH.many(State), "jsonl")


class TestMutants:
    """Records and documents with one thing changed: what the fast pass takes, the other takes."""

    @of_each_class
    def test_other_values(self, cls: type[Any]) -> None:
        """Each field of each class takes the same values in both passes."""
        plain = BOTH.full(cls)
        for key in plain:
            for value in VALUES:
                changed = {**plain, key: value}
                for text in BOTH.texts_of(changed) if is_json(value) else ():
                    BOTH.check(text, cls, "json")
                    BOTH.check(BOTH.in_bytes(text), cls, "json")

    @of_each_class
    def test_other_keys_and_wrapped_values(self, cls: type[Any]) -> None:
        """Keys that are gone, added, renamed or null are refused where the other pass refuses."""
        for changed in BOTH.mutants(BOTH.full(cls)):
            BOTH.check(json.dumps(changed), cls, "json")

    @pytest.mark.long
    @of_each_class
    def test_other_values_at_any_depth(self, cls: type[Any]) -> None:
        """So are the values of parts of records."""
        plain = BOTH.full(cls)
        for holder, key in list(BOTH.places(plain)):
            value = holder[key]
            for holder[key] in VALUES:
                if is_json(holder[key]):
                    BOTH.check(json.dumps(plain), cls, "json")
            holder[key] = value

    def test_of_a_document(self) -> None:
        """The metadata and the lists of a document are no exception."""
        for changed in BOTH.mutants(json.loads(dumps(FUZZ.document()))):
            BOTH.check(json.dumps(changed), Commonwealth, "json")

    def test_problems_of_a_document(self) -> None:
        """A document that is not valid has the same problems if no fast reader reads its parts."""
        plain = json.loads(dumps(FUZZ.document()))
        for changed in BOTH.mutants(plain):
            expected = problems_of_document(BOTH.slowed(changed))
            found = validate(json.dumps(changed))
            assert [(each.path, each.code) for each in expected] == [
                (each.path, each.code) for each in found
            ]

    @in_each_format
    @given(seed=st.integers(0, 2**32))
    def test_random_bytes(self, seed: int, format: str) -> None:  # noqa: A002
        """Nor are documents with a few wrong bytes."""
        data = FUZZ.mutated(SEEDS[format], FUZZ.random.Random(seed))

        BOTH.check(data, Commonwealth, format)


class TestRefusals:
    """What the fast pass leaves to the other pass, and how `loads` ends."""

    @with_each_engine
    @pytest.mark.parametrize(
        ("text", "cls", "path", "code"),
        [
            (r'{"lang": "a", "lang": "b", "text": "x\u003a"}', "Name", "$.lang", "repeated-key"),
            (r'{"text": "\u003A", "text": "x\u003A"}', "Name", "$.text", "repeated-key"),
            ('{"amount": 9007199254740993, "unit": "x"}', "Quantity", "$.amount", "out-of-range"),
            ('{"amount": true, "unit": "x"}', "Quantity", "$.amount", "wrong-type"),
            ('{"body": "cis", "ordinal": 0}', "Session", "$.ordinal", "out-of-range"),
            ('{"body": "cis", "ordinal": 5.0}', "Session", "$.ordinal", "wrong-type"),
            ('{"text": "x", "note": null}', "Name", "$.note", "unknown-key"),
            ('{"text": "x", "cites": null}', "Name", "$.cites", "wrong-type"),
            ('{"text": "x"} {}', "Name", "$", "not-json"),
            ('\ufeff{"text": "x"}', "Name", "$", "byte-order-mark"),
        ],
    )
    def test_report_the_problem(
        self, text: str, cls: str, path: str, code: str, engine: str
    ) -> None:
        """The problem and its path are those of the diagnosing pass, with each engine."""
        known = {each.__name__: each for each in BOTH.CLASSES}[cls]
        for data in (text, text.encode()):
            with BOTH.chosen(engine), pytest.raises(InvalidRecords) as caught:
                loads(data, known)
            assert [(path, code)] == [(each.path, each.code) for each in caught.value.problems]

    @with_each_engine
    def test_of_what_is_too_large(self, engine: str, monkeypatch: pytest.MonkeyPatch) -> None:
        """A document, or one line, with too many values is refused before it is built."""
        monkeypatch.setattr("cisrecords.codec.formats.text.MOST_VALUES", 40)
        line = dumps(State(id="GE", names=["x"] * 40), "jsonl").encode()
        with BOTH.chosen(engine):
            assert NO_ANSWER is fast_values(line, State, "json")
            assert NO_ANSWER is fast_line(b'{"states": %s}' % line, parser())

    @pytest.mark.parametrize(
        ("annotation", "format"),
        [
            (State | None, "json"),
            (BOTH.many(State | None), "json"),
            (BOTH.many(BOTH.many(State)), "json"),
            (BOTH.many(str), "json"),
            (int, "json"),
            (object, "json"),
            (State, "yaml"),
        ],
        ids=str,
    )
    def test_of_other_annotations(self, annotation: Any, format: str) -> None:  # noqa: A002
        """What is neither a record nor a tuple of records is left to the other pass."""
        assert NO_ANSWER is fast_values("[]", annotation, format)

    @pytest.mark.parametrize(
        "line",
        [
            b'{"states": {"id": "GE", "names": []}}',
            b'{"states": {"id": "GE", "id": "GE", "names": [{"text": "x"}]}}',
            b'{"states": {"id": "GE", "id": "GE", "names": [{"text": "x\\u003a"}]}}',
            b'{"gaps": {"text": "x"}}',
            b'{"knowledge": {"day": "2020"}}',
            b'{"schema": 1}',
            *(b"", b"[]", b"5", b"{}", b"{", b"\xff", b'{"topics": null}'),
        ],
    )
    @with_each_engine
    def test_of_lines(self, line: bytes, engine: str) -> None:
        """A line that is not a record of a kind has no answer."""
        with BOTH.chosen(engine):
            assert NO_ANSWER is fast_line(line, parser())

    @with_each_engine
    def test_other_versions(self, engine: str) -> None:
        """A document of another schema version is left to the other pass."""
        with BOTH.chosen(engine):
            assert NO_ANSWER is BOTH.fast('{"schema": 0}', Commonwealth, "json")
            with pytest.raises(UnknownSchema):
                loads('{"schema": 2}')

    def test_an_unknown_engine(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        """A wrong name of the engine is reported, not read past."""
        path = tmp_path / "a.jsonl"
        path.write_bytes(SEEDS["jsonl"])
        monkeypatch.setenv(VARIABLE, "orjsn")
        steps: list[Callable[[], object]] = [
            partial(loads, SEEDS["json"]),
            partial(loads, '{"city": "Minsk"}', Place),
            partial(loads, '{"city": "Minsk"}', BOTH.many(Place), "jsonl"),
            partial(read, path),
            partial(validate, path),
            partial(salvage, path),
            partial(list, stream(path)),
        ]
        for step in steps:
            with pytest.raises(BadQuery) as caught:
                step()
            assert (VARIABLE, "orjsn") == (caught.value.criterion, caught.value.value)

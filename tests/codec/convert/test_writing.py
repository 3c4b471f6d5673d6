"""Records into plain data and JSON: one result, whichever way it is written."""

import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from decimal import Decimal
from types import GenericAlias
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisrecords import evidence, records
from cisrecords.archive import KIND_CLASSES
from cisrecords.codec import dumps, loads
from cisrecords.codec.convert.converter import converter
from cisrecords.codec.convert.writing import (
    bad_strings,
    to_canonical,
    to_lines,
    to_plain,
    writer,
)
from cisrecords.codec.formats.canonical import canonical
from cisrecords.codec.formats.engine import VARIABLE
from cisrecords.commonwealth import Commonwealth
from cisrecords.dates import PartialDate, Period
from cisrecords.errors import BadQuery, InvalidRecords
from cisrecords.fields import Checked
from cisrecords.law import Reason
from cisrecords.query import MeetingQuery
from cisrecords.records import Place, State
from cisrecords.terms import Term

ENGINES = ("stdlib", "msgspec", "orjson")
CLASSES: list[type[Any]] = [
    cls
    for room in (evidence, records)
    for cls in (getattr(room, name) for name in room.__all__)
    if isinstance(cls, type) and issubclass(cls, Checked) and attrs.has(cls)
]
LAWS = [
    *CLASSES[::4],
    *(pytest.param(c, marks=pytest.mark.long) for c in CLASSES if c not in CLASSES[::4]),
]
HARD = (
    '"',
    "\\",
    "/",
    "\b",
    "\f",
    "\t",
    "\n",
    "\r",
    "\0",
    "\x1f",
    "\x7f",
    "\x80",
    "\u2028",
    "\u2029",
)
TEXTS = st.text(st.sampled_from(HARD) | st.characters(exclude_categories=["Cs"]))
MINSK = Place("Minsk")
TABLE = GenericAlias(tuple, (GenericAlias(tuple, (int, ...)), ...))
SOURCE = evidence.Source(id="src-1", title="A list")
plain_data = st.recursive(
    st.booleans() | st.integers(1 - 2**53, 2**53 - 1) | TEXTS,
    lambda inner: st.lists(inner) | st.dictionaries(TEXTS, inner),
    max_leaves=20,
)


@contextmanager
def chosen(name: str) -> Iterator[None]:
    """Choose an engine for a block."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(VARIABLE, name)
        yield


def lines_by_engine(values: list[Any]) -> dict[str, bytes]:
    """Write lines with each engine."""
    found: dict[str, bytes] = {}
    for name in ENGINES:
        with chosen(name):
            found[name] = b"".join(to_lines(values))
    return found


def reference(value: Any) -> Any:
    """Return a record as plain data, field by field; the slow and obvious way."""
    if isinstance(value, tuple):
        return [reference(item) for item in value]
    if isinstance(value, Term):
        return str(value)
    if isinstance(value, PartialDate | Period):
        return value.text
    if isinstance(value, Decimal):
        return f"{value:f}"
    if not attrs.has(type(value)):
        return value
    return {
        field.name: reference(getattr(value, field.name))
        for field in attrs.fields(type(value))
        if getattr(value, field.name) != field.default
    }


def json_of(value: Any) -> str:
    """Return plain data as compact JSON with sorted keys, as the standard library writes it."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


class TestEveryWay:
    """Plain data, lines and the canonical layout."""

    @pytest.mark.parametrize("cls", LAWS)
    @given(data=st.data())
    def test_has_the_same_content(self, cls: type[Any], data: st.DataObject) -> None:
        """Each field that is not at its default is written once, in the order of the keys."""
        record = data.draw(st.from_type(cls))
        expected = reference(record)

        assert expected == to_plain(record) == converter().unstructure(record)
        assert json_of(expected) == json.dumps(
            to_plain(record), ensure_ascii=False, separators=(",", ":")
        )
        assert canonical(expected) == dumps(record)
        assert {f"{json_of(expected)}\n".encode()} == set(lines_by_engine([record]).values())

    @pytest.mark.parametrize("format", ["json", "jsonl", "yaml"])
    @pytest.mark.parametrize("cls", LAWS)
    @given(data=st.data())
    def test_is_read_again(self, cls: type[Any], format: str, data: st.DataObject) -> None:  # noqa: A002
        """An equal record comes back from every format."""
        record = data.draw(st.from_type(cls))

        assert record == loads(dumps(record, format), cls, format)

    @given(st.from_type(Commonwealth))
    def test_of_a_document(self, whole: Commonwealth) -> None:
        """A document has the bytes of its plain data, with each engine."""
        plain: dict[str, Any] = json.loads(dumps(whole))
        lines = set[str]()
        for name in ENGINES:
            with chosen(name):
                lines.add(dumps(whole, "jsonl"))

        assert canonical(plain) == dumps(whole)
        assert 1 == len(lines)
        assert whole == loads(*lines, format="jsonl") == loads(dumps(whole))
        rows = [json.loads(line) for line in lines.pop().split("\n")[:-1]]
        for kind in KIND_CLASSES:
            assert plain[kind] == [row[kind] for row in rows[1:] if kind in row]

    @given(st.lists(plain_data))
    def test_of_hard_strings_and_large_numbers(self, values: list[Any]) -> None:
        """Escapes, marks outside the first plane and numbers are the same with each engine."""
        expected = "".join(f"{json_of(value)}\n" for value in values).encode()

        assert dict.fromkeys(ENGINES, expected) == lines_by_engine(values)

    @pytest.mark.parametrize("value", ["\ud800", "a\udfffb", 2**64, -(2**70), {"\ud800": "x"}])
    def test_of_what_not_all_engines_write(self, value: Any) -> None:
        """Lone surrogates and numbers of more than 64 bits are no exception."""
        expected = f"{json_of(value)}\n".encode(errors="surrogatepass")

        assert dict.fromkeys(ENGINES, expected) == lines_by_engine([value])


class TestBadCharacters:
    """Strings that no reader would accept."""

    @pytest.mark.parametrize("engine", ENGINES)
    @pytest.mark.parametrize("format", ["json", "jsonl", "yaml"])
    @pytest.mark.parametrize(
        "bad", ["\0", "\b", "\f", "\r", "\x7f", "\x80", "\x9f", "\ud800", "\ufdd0", "\U0010ffff"]
    )
    def test_are_refused_with_their_place(self, bad: str, format: str, engine: str) -> None:  # noqa: A002
        """A record that went around its own check is not written, with any engine."""
        state = State(id="GE", names="Georgia", cites=[evidence.Citation("src-1", locator="p. 1")])
        object.__setattr__(state.cites[0], "locator", f"п. 1{bad}")

        for x, path in (
            (state, "$.cites[0].locator"),
            ((Place("Minsk"), state), "$.cites[0].locator"),
            (Commonwealth(states=[state], sources=[SOURCE]), "$.states[0].cites[0].locator"),
        ):
            with chosen(engine), pytest.raises(InvalidRecords) as caught:
                dumps(x, format)
            assert [(path, "bad-character", f"п. 1{bad}")] == [
                (each.path, each.code, each.value) for each in caught.value.problems
            ]

    def test_in_keys(self) -> None:
        """The keys of objects are strings too."""
        (problem,) = bad_strings({"retired": {"a\x07": "b"}})

        assert ("bad-character", "a\x07") == (problem.code, problem.value)

    def test_are_all_reported_up_to_a_limit(self) -> None:
        """All of them are reported together; beyond a thousand they are counted."""
        many = records.AgendaItem(summary="x", participants=["GE"] * 1_200)
        object.__setattr__(many, "participants", ("\x07",) * 1_200)

        with pytest.raises(InvalidRecords) as caught:
            dumps(many)
        assert 1_001 == len(caught.value.problems)
        assert ("too-many", 200) == (
            caught.value.problems[-1].code,
            caught.value.problems[-1].value,
        )


class TestWriter:
    """The functions that are made for classes and annotations."""

    @pytest.mark.parametrize(
        ("annotation", "value", "expected"),
        [
            (str, "x", "x"),
            (Decimal, Decimal("1E+7"), "10000000"),
            (PartialDate | None, None, None),
            (PartialDate | None, PartialDate("2020-11"), "2020-11"),
            (PartialDate | Period, Period("2008/.."), "2008/.."),
            (GenericAlias(tuple, (str, ...)), ("a", "b"), ["a", "b"]),
            (GenericAlias(tuple, (Place, ...)), (Place("Minsk"),), [{"city": "Minsk"}]),
            (
                GenericAlias(tuple, (GenericAlias(tuple, (int, ...)), ...)),
                ((1,), (), (2, 3)),
                [[1], [], [2, 3]],
            ),
            (Place | None, Place("Minsk"), {"city": "Minsk"}),
        ],
    )
    def test_of_annotations(self, annotation: Any, value: Any, expected: Any) -> None:
        """Values of any annotation that a record may have are written."""
        assert expected == writer(annotation)(value)

    def test_of_classes_that_hold_others_of_themselves(self) -> None:
        """A query inside a query is written at any depth."""
        query = MeetingQuery(body="chs") & ~(MeetingQuery(year=2020) | MeetingQuery(year=2021))

        assert query == loads(dumps(query), MeetingQuery)
        assert canonical(reference(query)) == dumps(query)
        assert {f"{json_of(reference(query))}\n".encode()} == set(lines_by_engine([query]).values())

    def test_of_classes_of_users(self) -> None:
        """Classes of one name do not mix, and defaults of any kind are left out."""

        def build(extra: Any) -> Any:
            @attrs.frozen
            class Row:
                id: str
                count: int = 3
                place: Place = MINSK
                rows: tuple[tuple[str, ...], ...] = (("a",),)
                more: extra | None = None

            return Row

        first, second = build(int), build(Place)

        assert {"id": "x"} == to_plain(first("x"))
        assert {"id": "x", "more": 5, "rows": []} == to_plain(first("x", rows=(), more=5))
        assert {"id": "y", "count": 4, "more": {"city": "Baku"}} == to_plain(
            second("y", 4, more=Place("Baku"))
        )
        rows = [
            first("x", 2, Place("Baku"), (("b", "c"), ()), 7),
            second("z", more=Place("Y" * 99)),
        ]
        assert canonical([to_plain(row) for row in rows]) == to_canonical(rows).decode()
        assert {"".join(f"{json_of(to_plain(row))}\n" for row in rows).encode()} == set(
            lines_by_engine(rows).values()
        )

    @pytest.mark.parametrize("format", ["json", "jsonl"])
    @pytest.mark.parametrize("value", [5, object(), None])
    def test_of_values_of_another_type(self, value: Any, format: str) -> None:  # noqa: A002
        """A class that does not check its values is refused if it holds one that it may not."""
        with chosen("stdlib"), pytest.raises(BadQuery) as caught:
            dumps(Reason(text=value), format)
        assert ("x", Reason(text=value)) == (caught.value.criterion, caught.value.value)

    def test_is_made_once_by_many_threads(self) -> None:
        """Threads that need a new class at the same time all write it."""

        @attrs.frozen
        class Late:
            places: tuple[Place, ...] = ()

        with ThreadPoolExecutor(8) as pool:
            made = list(pool.map(lambda _: to_plain(Late((Place("Osh"),))), range(64)))

        assert [{"places": [{"city": "Osh"}]}] * 64 == made

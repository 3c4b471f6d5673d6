"""Every class whose objects people read: a short repr, a summary, a description in full."""

import datetime
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import cisrecords as cis
from cisrecords import codec, query, testing
from cisrecords.archive import Archive
from cisrecords.bundled import read_manifest
from cisrecords.dates import day_range
from cisrecords.fields import Checked
from cisrecords.law import Law, Step
from cisrecords.names import NameIndex
from cisrecords.render import Printable, width
from cisrecords.render.parts import defaults_of, is_empty, wording
from cisrecords.render.width import escaped

PAGES = sorted((Path(__file__).parents[2] / "docs" / "reference").glob("*.md"))
CLASS = re.compile(r"^\.\. autoclass:: (\S+)$", re.MULTILINE)
AS_TEXT = ("FieldPath", "Rules")  # their `str` is the path, and the call with its function
LARGE = (Archive, cis.Collection, cis.Table, cis.MeetingQuery, query.Diff)
NAMES = [name for page in PAGES for name in CLASS.findall(page.read_text(encoding="utf-8"))]
SHOWN = {
    name: getattr(import_module(name.rpartition(".")[0]), name.rpartition(".")[2]) for name in NAMES
}
RECORDS = {name: cls for name, cls in SHOWN.items() if issubclass(cls, Checked) and attrs.has(cls)}
LONG = [
    "x" * 5_000,
    "word " * 1_000,
    "北京" * 99,
    "e\u0301" * 300,
    "אב " * 99,
    "two\nlines\tand\u2028more " * 20,
]
KINDS = (
    "states cities bodies offices people tenures topics instruments acts meetings claims sources"
).split()


def lines_of(value: object) -> list[str]:
    """Return the lines of the summary of a value."""
    return str(value).split("\n")


def check(value: Any) -> None:
    """Assert the laws of printing of one value."""
    short = repr(value)
    assert short.splitlines() == [short]
    if not isinstance(value, LARGE) and not hasattr(value, "id"):
        assert len(short) <= 60
        assert width(short) <= 60
    if hasattr(value, "id"):
        assert short.startswith(f"<{type(value).__name__} {value.id}") or len(short) <= 60
        assert len(short) <= 120
    if not isinstance(value, cis.Problem):  # its `str` is a message, which is whole
        assert max(map(width, lines_of(value))) <= 100
    str(value).encode()


def leaves(value: Any) -> Iterator[object]:
    """Yield every single value of an object, its fields and the fields of its rows."""
    if isinstance(value, tuple | list):
        for item in value:
            yield from leaves(item)
    elif isinstance(value, Mapping):
        for key, entry in value.items():
            yield key
            yield from leaves(entry)
    elif isinstance(value, Archive | cis.Collection | cis.Table):
        return
    elif (names := defaults_of(type(value))) is not None:
        for name in names:
            yield from leaves(getattr(value, name))
    elif not is_empty(value):
        yield value


def check_whole(value: Any) -> None:
    """Assert that the description of an object has every value in full."""
    text = cis.describe(value)
    for leaf in leaves(value):
        assert escaped(wording(leaf)) in text


def _diff(cw: cis.Commonwealth) -> Iterator[object]:
    diff = cw.known_on("2025-12-01").diff(cw)
    yield from (diff.before, *diff.changed[:40], *diff.revisions[:40])


def _merges(cw: cis.Commonwealth) -> Iterator[object]:
    for record in (cis.State(id="XX", names="Nowhere"), cw.meetings["sc-08"]):
        merge = cw.merge(record)
        yield from (merge, *merge.matched)


def _standings(cw: cis.Commonwealth) -> Iterator[object]:
    for spell in (spell for state in cw.states for spell in cw.timeline(state.id)):
        yield from (spell, *spell.reasons, *spell.rivals)


ANSWERS: dict[str, Callable[[cis.Commonwealth], Iterable[Any]]] = {
    "account": lambda cw: [cw.account("sc-08", "azerbaijan-security-council-2020")],
    "changes": lambda cw: cw.changes("1991", "2026"),
    "columns": lambda cw: cw.panel(years=(2005, 2005)).schema,
    "coverage": lambda cw: query.coverage(cw)[:40],
    "datasets": lambda cw: [
        cw.known_on("2012-01-01").diff(cw),
        cw,
        cw.known_on("2012-01-01"),
        cis.Commonwealth(),
    ],
    "diff": _diff,
    "find": lambda cw: [cw.meetings.find(body="СОРБ", place="Baku"), cw.acts.find(state="GE")],
    "gaps": lambda cw: cw.gaps,
    "hits": lambda _: NameIndex([("a", "b " * 99)]).search("b"),
    "horizon": lambda cw: [cw.horizon, cw.known_on("2012-01-01").knowledge],
    "law": lambda cw: [Law.of(cw), Step(datetime.date.max, None, cis.Reason(text="x " * 99))],
    "manifest": lambda _: [read_manifest()],
    "matches": lambda cw: cw.search("Georgia"),
    "merges": _merges,
    "problems": lambda _: codec.validate({"schema": 1, "states": [{"id": "GE", "x": "y " * 99}]}),
    "query": lambda _: [cis.MeetingQuery(body="СОРБ") | cis.MeetingQuery(place="Baku " * 99)],
    "ranges": lambda _: [day_range("2005", "2009"), day_range(None, None)],
    "rows": lambda cw: [*cw.panel(years=(2005, 2009)), *cw.census(on="2010-01-01")],
    "salvaged": lambda _: [codec.salvage({"schema": 1, "states": [{"id": "GE"}]})],
    "standings": _standings,
    "tables": lambda cw: [cw.states.table()],
}


class TestClasses:
    """The classes that the reference shows."""

    @pytest.mark.parametrize("name", NAMES)
    def test_are_printable(self, name: str) -> None:
        """Whatever has fields prints itself by the one renderer."""
        cls = SHOWN[name]

        if attrs.has(cls) and cls.__name__ not in AS_TEXT:
            assert issubclass(cls, Printable)


class TestShipped:
    """The shipped records, and the answers that they give."""

    @pytest.mark.parametrize("kind", KINDS)
    def test_records(self, kind: str, cw: cis.Commonwealth) -> None:
        """Every shipped record and row has a short repr and a narrow summary."""
        for record in cw.collection(kind):
            check(record)
            for field in attrs.fields(type(record)):
                value = getattr(record, field.name)
                for row in value if isinstance(value, tuple) else (value,):
                    if isinstance(row, Printable):
                        check(row)
        check(cw.collection(kind))

    @pytest.mark.parametrize("kind", ["meetings", "claims", "instruments", "bodies"])
    def test_are_described_in_full(self, kind: str, cw: cis.Commonwealth) -> None:
        """The description of a record has every value of every field and row."""
        for record in list(cw.collection(kind))[::7]:
            check_whole(record)

    @pytest.mark.parametrize("name", ANSWERS)
    def test_answers(self, name: str, cw: cis.Commonwealth) -> None:
        """Every answer has a short repr, a narrow summary and a description in full."""
        for answer in ANSWERS[name](cw):
            check(answer)
            if not isinstance(answer, LARGE):
                check_whole(answer)

    def test_rows_stay_readable(self, cw: cis.Commonwealth) -> None:
        """Tuples of rows that were thousands of characters long are short."""
        attendance = cw.meetings["sc-08"].attendance

        assert len(repr(attendance)) <= 62 * len(attendance) + 2
        assert len(repr(cw.gaps)) <= 62 * len(cw.gaps) + 2

    def test_attendance_shows_who_and_how(self, cw: cis.Commonwealth) -> None:
        """The repr of a row of attendance has the participant and the presence."""
        for row in cw.meetings["sc-08"].attendance:
            assert str(row.participant) in repr(row)
            assert str(row.presence) in repr(row)


class TestGenerated:
    """Records that Hypothesis draws."""

    @pytest.mark.parametrize("name", RECORDS)
    def test_records(self, name: str) -> None:
        """Whatever a record holds, its repr and its summary fit, and its description is whole."""
        strategy: st.SearchStrategy[Any] = testing.records(RECORDS[name])

        @given(strategy)
        def law(record: Any) -> None:
            check(record)
            check_whole(record)

        law()

    @given(testing.commonwealths())
    def test_datasets(self, cw: cis.Commonwealth) -> None:
        """A drawn dataset is printed and described as the shipped one is."""
        check(cw)
        for kind in ("states", "meetings"):
            check(cw.collection(kind))
        text = cis.describe(cw)
        assert all(f"id: {record.id}" in text for record in cw.meetings)

    @pytest.mark.parametrize("long", LONG, ids=lambda long: ascii(long[:6]))
    def test_long_values(self, long: str) -> None:
        """Long words, long prose, wide and marked letters, and line breaks change no law."""
        for record in (
            cis.Attendance(name_as_reported=long, presence="present", participant="AZ"),
            cis.AgendaItem(title=long, kind="item"),
            cis.Statement(summary=long, speaker="a" * 100),
            cis.Name(long, "ru"),
            cis.Place(long, venue=long),
            cis.Gap(text=long),
            cis.Source(id="a" * 100, title=long),
            cis.Reason(text=long),
            cis.Problem("$", "code", long, long),
            cis.Table.from_columns({"a": [long]}).rows()[0],
            cis.Citation("s", locator=long),
        ):
            check(record)
            check_whole(record)

    def test_ids_are_whole(self) -> None:
        """The longest id is whole in the repr and in the summary of a record."""
        identity = ".".join(["abcdefghi"] * 10)
        state = cis.State(id=identity, names="Nowhere")

        assert identity in repr(state)
        assert identity in lines_of(state)

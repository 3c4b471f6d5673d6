"""Rows in batches."""

import tracemalloc
from collections import Counter
from collections.abc import Iterator

import attrs
import pytest

import cisrecords as cis
from cisrecords.errors import BadQuery
from cisrecords.export import batches
from cisrecords.export.batches import empty_tables, write_batches
from cisrecords.records import Meeting
from cisrecords.table import About, Table

EMPTY = empty_tables(None)


def meetings(template: Meeting, count: int) -> Iterator[Meeting]:
    """Yield copies of a meeting, each with its own id."""
    for number in range(count):
        yield attrs.evolve(template, id=f"m-{number}")


def test_empty_tables_name_the_dataset() -> None:
    """Each table without rows says what it is from."""
    about = About(version="1")

    assert {about} == {table.about for table in empty_tables(about).values()}


def test_rows_come_in_order_and_none_is_lost(
    cw: cis.Commonwealth, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However small the batches, the rows are those of all records at once."""
    monkeypatch.setattr(batches, "ROWS", 100)
    found: dict[str, list[object]] = {name: [] for name in EMPTY}
    write_batches(cw.meetings, EMPTY, lambda name, table: found[name].extend(table.rows()))
    tables = cw.tables()

    for name in ("meetings", "sessions", "attendance", "plans", "stances"):
        assert tables[name].rows() == tuple(found[name])


def test_a_table_is_written_when_it_is_large_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tables are written while records still come, and those without rows never."""
    monkeypatch.setattr(batches, "ROWS", 1_000)
    times: Counter[str] = Counter()
    template = Meeting(id="m", sessions=[cis.Session("cis")])
    write_batches(meetings(template, 3_200), EMPTY, lambda name, _: times.update([name]))

    assert {"records": 4, "meetings": 4, "sessions": 4} == times


def test_memory_does_not_grow_with_the_number_of_records(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Eight times as many meetings need about as much memory."""
    monkeypatch.setattr(batches, "ROWS", 500)
    peaks: list[int] = []
    template = Meeting(id="m", sessions=[cis.Session("cis")])

    def ignore(_: str, table: Table) -> None:
        assert len(table)

    for count in (1_000, 8_000):
        tracemalloc.start()
        write_batches(meetings(template, count), EMPTY, ignore)
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()

    assert peaks[1] < 2 * peaks[0]


@pytest.mark.parametrize("record", [None, 5, "states", {"id": "GE"}, cis.Place("Minsk")])
def test_anything_but_records_is_refused(record: object) -> None:
    """What is no record of its own is an error with the value."""
    with pytest.raises(BadQuery) as caught:
        write_batches([record], EMPTY, lambda _, __: None)

    assert ("records", record) == (caught.value.criterion, caught.value.value)

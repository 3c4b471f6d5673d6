"""What the tests of exports share: small records with every kind of row, and broken disks."""

import os
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import pytest

import cisrecords as cis
from cisrecords.archive import KIND_CLASSES, Knowledge, from_object, kind_of, references
from cisrecords.evidence import Citation
from cisrecords.records import Adoption, AgendaItem, Attendance, Gap, Meeting, Quantity, Statement


@pytest.fixture(scope="session")
def small(cw: cis.Commonwealth) -> cis.Commonwealth:
    """Return shipped records of each kind, and a meeting with vague and awkward values."""
    awkward = Meeting(
        id="awkward",
        sessions=[cis.Session("council-of-heads-of-state", 1)],
        when="1991-12",
        places=["Minsk"],
        attendance=[
            Attendance(participant="BY", capacities=["host", "opened"], presence="present"),
            Attendance(participant_as_reported="=1+1", count=3),
        ],
        agenda=[AgendaItem(title='1-2, "007"\nnext line', topics=["economy"], planned=True)],
        statements=[Statement(summary=" spaces ", quantities=[Quantity(amount="0.10")])],
        adopted=[Adoption(described="1991-12", stances=[])],
        cites=[Citation(cw.sources[0].id, supports=["when"])],
    )
    seeds = [cw.collection(kind)[-1] for kind in KIND_CLASSES if kind != "meetings"]
    found = {one.id: one for one in with_referred(cw, [awkward, *seeds])}
    kinds = {kind: [one for one in found.values() if kind_of(one) == kind] for kind in KIND_CLASSES}
    return cis.Commonwealth(
        **kinds,
        gaps=[Gap(text="Something.", cites=[cw.sources[0].id]), Gap(text="More.")],
        version="small",
        horizon={"acts": "2026-03"},
        retired={"old": "BY"},
        knowledge=Knowledge(day="2005-01-01"),
    )


def with_referred(cw: cis.Commonwealth, seeds: Iterable[Any]) -> Iterator[Any]:
    """Yield records, and every record that they lead to."""
    waiting, seen = [*seeds], set[str]()
    while waiting:
        one = waiting.pop()
        if one.id not in seen:
            seen.add(one.id)
            yield one
            ids = (found.value for found in references(one, type(one), "$", from_object))
            waiting += (cw.resolve(identity) for identity in ids)


@pytest.fixture
def full_disk(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Return a function after which nothing can be saved to disk."""

    def fail(_: int) -> None:
        raise OSError(28, "No space left on device")

    return lambda: monkeypatch.setattr(os, "fsync", fail)

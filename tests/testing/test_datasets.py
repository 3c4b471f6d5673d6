"""Whole Commonwealths: consistent, awkward, and answered about without a crash."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings

import cisrecords as cis
from cisrecords.archive import KIND_CLASSES, faults_across
from cisrecords.codec.convert.document import problems_of_document
from cisrecords.codec.formats.text import parse
from cisrecords.terms import Presence
from cisrecords.testing import commonwealths

AWKWARD: dict[str, Callable[[cis.Commonwealth], bool]] = {
    "nothing at all": lambda cw: not any(cw.parts()[kind] for kind in KIND_CLASSES),
    "every kind": lambda cw: all(cw.parts()[kind] for kind in KIND_CLASSES),
    "a joint meeting": lambda cw: any(len(one.sessions) > 1 for one in cw.meetings),
    "a plan": lambda cw: any(one.plans for one in cw.meetings),
    "somebody absent": lambda cw: any(
        row.presence is Presence.ABSENT for one in cw.meetings for row in one.attendance
    ),
    "a capacity": lambda cw: any(row.capacities for one in cw.meetings for row in one.attendance),
    "a period": lambda cw: any(isinstance(one.when, cis.Period) for one in cw.meetings),
    "no day": lambda cw: any(one.when is None for one in cw.meetings),
    "an act on the Charter": lambda cw: any(one.instrument == "charter-1993" for one in cw.acts),
    "a name in Cyrillic": lambda cw: any(
        "Г" in name.text for one in cw.states for name in one.names
    ),
    "a body that is part of a body": lambda cw: any(one.part_of in cw.bodies for one in cw.bodies),
    "a claim about a part": lambda cw: any("." in one.field for one in cw.claims),
    "a retired id": lambda cw: bool(cw.retired),
    "a gap": lambda cw: bool(cw.gaps),
    "a narrowed view": lambda cw: cw.knowledge is not None,
    "a horizon": lambda cw: bool(cw.horizon),
}


@pytest.fixture(scope="module")
def drawn(draws: Callable[..., list[Any]]) -> list[cis.Commonwealth]:
    """Return so many Commonwealths that each awkward thing, the rarest in 1 of 75, is there."""
    return draws(commonwealths(), 1_500)


class TestCommonwealths:
    """What is drawn."""

    @settings(max_examples=settings().max_examples // 2)
    @given(commonwealths())
    def test_are_consistent(self, cw: cis.Commonwealth) -> None:
        """No id is used twice, every reference leads somewhere, every claim is about a field."""
        assert [] == list(faults_across({**cw.parts()}))

    @settings(max_examples=settings().max_examples // 2)
    @given(commonwealths())
    def test_are_written_and_read(self, cw: cis.Commonwealth) -> None:
        """A Commonwealth is read back from its document as the same, without problems."""
        text = cis.dumps(cw)

        assert cw == cis.loads(text)
        assert () == problems_of_document(parse(text))

    @settings(max_examples=settings().max_examples // 2)
    @given(commonwealths())
    def test_files_give_them_back(self, cw: cis.Commonwealth) -> None:
        """So does a file, and it is written alike the second time."""
        with TemporaryDirectory() as folder:
            path, again = Path(folder, "one.json"), Path(folder, "two.json")
            cis.write(cw, path)
            assert cw == cis.read(path)
            cis.write(cis.read(path), again)
            assert path.read_bytes() == again.read_bytes()

    @pytest.mark.long
    @pytest.mark.parametrize("what", AWKWARD)
    def test_are_awkward(self, drawn: list[cis.Commonwealth], what: str) -> None:
        """Each awkward thing comes up, and is no rule."""
        assert {True, False} == {AWKWARD[what](cw) for cw in drawn}

    @pytest.mark.long
    @pytest.mark.parametrize("kind", KIND_CLASSES)
    def test_have_each_kind_at_times(self, drawn: list[cis.Commonwealth], kind: str) -> None:
        """Each kind of record is there at times, and missing at times."""
        assert {True, False} == {bool(cw.parts()[kind]) for cw in drawn}

    def test_shrink_to_nothing(self, draws: Callable[..., list[Any]]) -> None:
        """The simplest one has no records."""
        (simplest,) = draws(commonwealths(), 1)

        assert AWKWARD["nothing at all"](simplest)


class TestAnswers:
    """What answers make of them."""

    @settings(max_examples=settings().max_examples // 2)
    @given(commonwealths())
    def test_do_not_crash(self, cw: cis.Commonwealth) -> None:
        """Statuses, changes, meetings and claims are returned, whatever the records say."""
        for state in cw.states:
            assert state.id == str(cw.membership(state.id, on="2010-06-01").state)
            assert cw.rivals(state.id) is not None
        assert cw.changes() is not None
        assert set(cw.members(on="1994-12-31").ids()) <= set(cw.states.ids())
        assert set(cw.meetings.find(since="1990", until="2020").ids()) <= set(cw.meetings.ids())
        assert cw.known_on("2005-01-01").version == cw.version

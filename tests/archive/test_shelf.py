"""Shelves: each kind is read when it is first asked for."""

import pickle

import pytest

from cisrecords import Commonwealth
from cisrecords.archive.shelf import Shelf
from cisrecords.fields import KINDS
from cisrecords.records import Act, Meeting, Session, State


class TestShelf:
    """Records by kind, read late and sorted."""

    def test_each_kind_is_read_once(self) -> None:
        """A kind is read when it is asked for, and not again."""
        asked: list[str] = []

        def read(kind: str) -> list[State]:
            asked.append(kind)
            return [State(id=code, names=code) for code in ("GE", "AM")]

        shelf = Shelf(read)
        assert [] == asked
        assert ["AM", "GE"] == [record.id for record in shelf["states"]]
        assert shelf["states"] is shelf["states"]
        assert ["states"] == asked

    def test_all_kinds(self) -> None:
        """It has every kind, in order, and no other."""
        shelf = Shelf(lambda _: ())

        assert (KINDS, len(KINDS)) == (tuple(shelf), len(shelf))
        with pytest.raises(KeyError):
            shelf["gaps"]

    def test_meetings_and_acts_by_day(self) -> None:
        """Meetings and acts come by day, a vaguer day after its first, undated ones last."""
        days = ["2020-11-18", None, "2020", "2019-12"]
        meetings = [
            Meeting(id=f"m-{n}", sessions=[Session("cis")], when=day) for n, day in enumerate(days)
        ]
        acts = [Act(id=f"a-{n}", state="GE", kind="left", date=d) for n, d in enumerate(days)]

        assert ["m-3", "m-2", "m-0", "m-1"] == [
            record.id for record in Shelf(lambda _: meetings)["meetings"]
        ]
        assert ["a-3", "a-2", "a-0", "a-1"] == [
            record.id for record in Shelf(lambda _: acts)["acts"]
        ]


class TestReadLate:
    """A Commonwealth of records that are read late."""

    def test_equal_to_one_built_at_once(self) -> None:
        """Read late or built at once, the same records are equal, also after pickling."""
        state = State(id="GE", names="Georgia")
        late = Commonwealth.read_late(
            lambda kind: [state] if kind == "states" else [], version="1", retired={"GRU": "GE"}
        )
        built = Commonwealth(states=[state], version="1", retired={"GRU": "GE"})

        assert built == late
        assert built == pickle.loads(pickle.dumps(late))

"""The order of records, and kinds that are read when they are first used."""

import pickle

import attrs
import pytest

from cisrecords import Commonwealth
from cisrecords.archive.order import in_order
from cisrecords.fields import KINDS
from cisrecords.records import Act, Meeting, Session, State


class TestOrder:
    """Records of a kind, in order."""

    def test_meetings_and_acts_by_day(self) -> None:
        """Meetings and acts come by day, a vaguer day after its first, undated ones last."""
        days = ["2020-11-18", None, "2020", "2019-12"]
        meetings = [
            Meeting(id=f"m-{n}", sessions=[Session("cis")], when=day) for n, day in enumerate(days)
        ]
        acts = [Act(id=f"a-{n}", state="GE", kind="left", date=d) for n, d in enumerate(days)]

        assert ["m-3", "m-2", "m-0", "m-1"] == [record.id for record in in_order(meetings)]
        assert ["a-3", "a-2", "a-0", "a-1"] == [record.id for record in in_order(acts)]


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

    def test_each_kind_is_read_once(self) -> None:
        """A kind is read when it is first used, and not again."""
        asked: list[str] = []

        def read(kind: str) -> list[State]:
            asked.append(kind)
            return [State(id=code, names=code) for code in ("GE", "AM")]

        late = Commonwealth.read_late(read)
        assert [] == asked
        assert ("AM", "GE") == late.states.ids()
        assert late.states is late.states
        assert ["states"] == asked

    def test_only_kinds_are_read(self) -> None:
        """Something else than a kind is no attribute, and nothing is read for it."""
        late = Commonwealth.read_late(pytest.fail)

        assert not hasattr(late, "nothing")
        assert not hasattr(Commonwealth(), "nothing")

    def test_evolved(self) -> None:
        """A changed copy of one that is read late has all its kinds."""
        state = State(id="GE", names="Georgia")
        late = Commonwealth.read_late(lambda kind: [state] if kind == "states" else [])
        evolved = attrs.evolve(late, version="2")

        assert Commonwealth(states=[state], version="2") == evolved
        assert [type(late.collection(kind)) for kind in KINDS] == [
            type(evolved.collection(kind)) for kind in KINDS
        ]

"""The order of records, and kinds that are read when they are first used."""

import pickle
from collections.abc import Iterator, Mapping

import attrs
import pytest

from cisrecords import Commonwealth
from cisrecords.archive.order import in_order
from cisrecords.errors import CisRecordsWarning
from cisrecords.fields import KINDS
from cisrecords.records import Act, Gap, Meeting, Session, State


class TestOrder:
    """Records of a kind, in order."""

    def test_meetings_and_acts_by_day(self) -> None:
        """Meetings and acts come by day, a vaguer day after its first, undated ones last."""
        days = ["2020-11-18", None, "2020", "2019-12"]
        meetings = [
            Meeting(id=f"m-{n}", sessions=[Session("cis")], when=day) for n, day in enumerate(days)
        ]
        acts = [Act(id=f"a-{n}", state="GE", kind="left", date=d) for n, d in enumerate(days)]

        assert ["m-3", "m-2", "m-0", "m-1"] == [
            record.id for record in in_order("meetings", meetings)
        ]
        assert ["a-3", "a-2", "a-0", "a-1"] == [record.id for record in in_order("acts", acts)]


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

    def test_gaps_are_read_late(self) -> None:
        """The gaps are iterated once, when they are first used."""
        read: list[str] = []

        def gaps() -> Iterator[Gap]:
            read.append("gaps")
            yield Gap(text="what is not known")

        late = Commonwealth.read_late(lambda _: (), gaps=gaps())

        assert [] == read
        assert ["what is not known"] == [gap.text for gap in late.gaps]
        assert late.gaps is late.gaps
        assert ["gaps"] == read
        assert late == pickle.loads(pickle.dumps(late))


class Counted(Mapping[str, State]):
    """States by id, which notes what is asked for."""

    def __init__(self, *codes: str) -> None:
        self.states = {code: State(id=code, names=f"State {code}") for code in codes}
        self.asked: list[str] = []

    def __getitem__(self, code: str) -> State:
        state = self.states[code]
        self.asked.append(code)
        return state

    def __contains__(self, code: object) -> bool:
        return code in self.states

    def __iter__(self) -> Iterator[str]:
        return iter(self.states)

    def __len__(self) -> int:
        return len(self.states)


class TestReadOneByOne:
    """A kind that is read as a mapping of its records by their ids."""

    def test_a_record_is_read_alone(self) -> None:
        """A lookup by id asks for that record only, and one by name for all of them."""
        states = Counted("KG", "GE", "AM")
        late = Commonwealth.read_late(lambda kind: states if kind == "states" else ())

        assert late.states["GE"] is late.states.with_id("GE") is late.resolve("GE", ["states"])
        assert {"GE"} == set(states.asked)
        assert late.states["State KG"].id == "KG"
        assert {"AM", "GE", "KG"} == set(states.asked)

    def test_is_not_read_for_an_id_that_it_has_not(self) -> None:
        """An id of another kind, and a retired one, ask for no record but the one that is meant."""
        states = Counted("KG", "GE")
        late = Commonwealth.read_late(
            lambda kind: states if kind == "states" else (), retired={"GRU": "GE"}
        )

        assert late.states.with_id("XX") is None
        assert [] == states.asked
        with pytest.warns(CisRecordsWarning, match="GRU"):
            assert "GE" == late.states["GRU"].id
        assert {"GE"} == set(states.asked)

    def test_equal_to_one_built_at_once(self) -> None:
        """In order, as a table, evolved, compared and pickled it is like any other collection."""
        states = Counted("KG", "GE", "AM")
        late = Commonwealth.read_late(lambda kind: states if kind == "states" else (), version="1")
        built = Commonwealth(states=states.states.values(), version="1")

        assert ("AM", "GE", "KG") == late.states.ids()
        assert built.states.table() == late.states.table()
        assert late.states[0] is states.states["AM"]
        assert built == late
        assert hash(built) == hash(late)
        assert built == pickle.loads(pickle.dumps(late))
        assert built.states == attrs.evolve(late, version="2").states

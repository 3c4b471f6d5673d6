"""Initials and the office that one person of that name held on that day."""

from typing import Any

import pytest

from cisrecords import Commonwealth
from cisrecords.query.merging.office_holders import match_by_office
from cisrecords.records import Attendance, Body, Meeting, Office, Person, Session, State, Tenure

EXISTING = Commonwealth(
    states=[State(id="AZ", names="Azerbaijan"), State(id="AM", names="Armenia")],
    bodies=[Body(id="council", names="Council")],
    people=[
        Person(id="ivanov-sergei", names="Сергей Иванов"),
        Person(id="ivanov-semen", names="Семён Иванов"),
        Person(id="petrov-pavel", names="Павел Петров"),
    ],
    offices=[
        Office(id="az-secretary", of="AZ", names="Secretary"),
        Office(id="am-secretary", of="AM", names="Secretary"),
        Office(id="judge", of="AZ", names="Judge"),
    ],
    tenures=[
        Tenure(id="t-1", person="ivanov-sergei", office="az-secretary", period="2001/2005"),
        Tenure(id="t-2", person="ivanov-semen", office="az-secretary", period="2006/2009"),
        Tenure(id="t-3", person="ivanov-sergei", office="judge", period="2010/2014"),
        Tenure(id="t-4", person="ivanov-semen", office="judge", period="2010/2014"),
        Tenure(id="t-5", person="petrov-pavel", office="am-secretary", period="2001/2009"),
    ],
)
INCOMING = Person(id="x", names="С. Иванов")


def attended(when: str | None, office: str | None = "Secretary", state: str = "AZ") -> Meeting:
    """Make a meeting that the incoming person attended."""
    row = Attendance(participant=state, presence="present", person="x", office_as_reported=office)
    return Meeting(id="m", sessions=[Session("council", 1)], when=when, attendance=[row])


def held(period: str) -> Tenure:
    """Make a tenure of the incoming person."""
    return Tenure(id="t", person="x", office="az-secretary", period=period)


class TestMatchByOffice:
    """The one holder of an office on a day."""

    @pytest.mark.parametrize(
        ("record", "person"),
        [
            (attended("2003-05-01"), "ivanov-sergei"),
            (attended("2007-05-01"), "ivanov-semen"),
            (attended("2007"), "ivanov-semen"),
            (
                Tenure(id="t", person="x", office="az-secretary", period="2002/2003"),
                "ivanov-sergei",
            ),
            (held("2007/2008"), "ivanov-semen"),
        ],
        ids=repr,
    )
    def test_one_holder(self, record: Any, person: str) -> None:
        """Attendance or a tenure in an office finds its only holder of these initials."""
        assert match_by_office(EXISTING, INCOMING, [record]) == person

    @pytest.mark.parametrize(
        "records",
        [
            [],
            [attended(None)],
            [attended("2003-05-01", None)],
            [attended("1999-05-01")],
            [attended("2003-05-01", state="AM")],
            [attended("2012-05-01", "Judge")],
            [attended("2003-05-01", "Sculptor")],
            [attended("2005/2006")],
            [attended("2003-05-01"), attended("2007-05-01")],
            [Tenure(id="t", person="x", office="az-secretary")],
            [Tenure(id="t", person="y", office="az-secretary", period="2002/2003")],
        ],
        ids=range(11),
    )
    def test_nobody(self, records: list[Any]) -> None:
        """Without a day, an office or one holder, and with holders who differ, nobody is found."""
        assert match_by_office(EXISTING, INCOMING, records) is None

    def test_other_initials(self) -> None:
        """The holder of the office does not match with other initials."""
        other = Person(id="x", names="А. Иванов")
        assert match_by_office(EXISTING, other, [attended("2003-05-01")]) is None


class TestMerge:
    """Merging by names of people."""

    @pytest.mark.parametrize(
        ("names", "by"),
        [
            ("Сергей Иванов", "name"),
            ("Иванов Сергей", "name"),
            ("Sergei Ivanov", "name"),
            ("Sergej Iwanow", "name"),
            ("Иван Сергеев", None),
        ],
    )
    def test_full_names(self, names: str, by: str | None) -> None:
        """A full name in another script, order or language is the person on record."""
        merged = EXISTING.merge(Person(id="x", names=names))
        assert [(each.record, each.by) for each in merged.matched] == (
            [("ivanov-sergei", by)] if by else []
        )

    @pytest.mark.parametrize("names", ["С. Иванов", "Иванов С. П.", "Ivanov", "S. Ivanov"])
    def test_initials_ask(self, names: str) -> None:
        """Initials and a family name alone never join by themselves; they are asked about."""
        merged = EXISTING.merge(Person(id="x", names=names))
        assert merged.matched == ()
        assert ["x"] == [each.id for each in merged.added]
        assert {("ivanov-sergei", "possible-name"), ("ivanov-semen", "possible-name")} == {
            (each.record, each.by) for each in merged.maybe
        }

    def test_initials_of_one_bearer_ask(self) -> None:
        """Initials that fit one person on record alone are asked about too."""
        merged = EXISTING.merge(Person(id="x", names="П. Петров"))
        assert (merged.matched, [each.record for each in merged.maybe]) == ((), ["petrov-pavel"])

    @pytest.mark.parametrize("names", ["Игорь Иванов", "Hans Schmidt", "А. Иванов"])
    def test_strangers_are_new(self, names: str) -> None:
        """A stranger is added, and nobody is asked about."""
        merged = EXISTING.merge(Person(id="x", names=names))
        assert (merged.matched, merged.maybe) == ((), ())
        assert ["x"] == [each.id for each in merged.added]

    def test_office_joins_initials(self) -> None:
        """One holder of the office on that day is the person of these initials."""
        merged = EXISTING.merge([INCOMING, attended("2003-05-01")])
        matched = [each for each in merged.matched if each.incoming == "x"]
        assert [("ivanov-sergei", "office")] == [(each.record, each.by) for each in matched]
        assert merged.commonwealth.meetings["m"].attendance[0].person == "ivanov-sergei"

    def test_office_of_two_holders_asks(self) -> None:
        """Where two holders of that day have the initials, it is asked."""
        merged = EXISTING.merge([INCOMING, attended("2012-05-01", "Judge")])
        assert "x" not in {each.incoming for each in merged.matched}
        assert {"ivanov-sergei", "ivanov-semen"} == {each.record for each in merged.maybe}

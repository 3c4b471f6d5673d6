"""Aliases: the names under which each record can be found."""

import pytest

from cisrecords import Commonwealth
from cisrecords.archive import Collection
from cisrecords.archive.aliases import aliases, foldings
from cisrecords.archive.kinds import KIND_CLASSES, AnyRecord
from cisrecords.evidence import Claim, Name, Source
from cisrecords.records import Act, Body, Meeting, Person, Session, State, Tenure, Topic


class TestAliases:
    """The aliases of one record."""

    def test_a_state_by_both_codes_and_every_name(self) -> None:
        """A state answers to both ISO codes and to each name in each script."""
        state = State(id="GE", alpha_3="GEO", names=[Name("Georgia", "en"), Name("Грузия", "ru")])

        assert ["GE", "GEO", "Georgia", "Грузия"] == list(aliases(state))

    def test_a_state_without_a_second_code(self) -> None:
        """A state whose longer code is not on record has no empty alias for it."""
        assert ["XA", "Abroad"] == list(aliases(State(id="XA", names="Abroad")))

    @pytest.mark.parametrize(
        ("name", "family"),
        [
            ("Ramil Usubov", ["Usubov"]),
            ("R.Usubov", ["Usubov"]),
            ("Ramil S. Usubov", ["Usubov"]),
            ("Усубов Р.С.", []),
            ("Usubov", []),
        ],
    )
    def test_a_person_by_family_name(self, name: str, family: list[str]) -> None:
        """The last word of a name is a family name, unless it is an initial or the whole name."""
        person = Person(id="usubov-ramil", names=name)

        assert ["usubov-ramil", name, *family] == list(aliases(person))

    @pytest.mark.parametrize(
        ("record", "name"),
        [
            (Source(id="s-1", title="Minutes"), "Minutes"),
            (Source(id="s-2", publisher="Agency"), "Agency"),
            (Claim(id="c-1", about="x", field="when", value="2020", cites="s"), "x when = 2020"),
            (
                Tenure(id="t-1", state="RU", office="chair", period="1994/1995"),
                "RU chair 1994/1995",
            ),
            (Meeting(id="m-1", sessions=[Session("court", 3)], when="1994"), "court 3 (1994)"),
            (Act(id="a-1", state="GE", kind="withdrawal", date="2009"), "GE withdrawal 2009"),
        ],
    )
    def test_records_without_names_answer_to_what_they_show(
        self, record: AnyRecord, name: str
    ) -> None:
        """A source is found by its title, and other records by their short form."""
        assert [record.id, name] == list(aliases(record))

    def test_a_topic_has_no_family_name(self) -> None:
        """Only people have family names; the last word of a topic finds nothing."""
        topics = Collection((Topic(id="ai", names="artificial intelligence"),), "topics")

        assert ("ai", None) == (topics["Artificial Intelligence"].id, topics.get("intelligence"))


class TestFoldings:
    """The ways in which names are compared."""

    @pytest.mark.parametrize(
        "kind", sorted(set(KIND_CLASSES) - {"bodies", "instruments", "people"})
    )
    def test_one_way_for_most(self, kind: str) -> None:
        """Names of anything but bodies, instruments and people are compared in one way."""
        assert 1 == len(foldings(KIND_CLASSES[kind]))

    def test_people_are_found_with_doubled_letters_too(self) -> None:
        """People are compared strictly first, and then with doubled letters taken as single."""
        strict, looser = foldings(Person)

        assert strict("Касым") != strict("Kassym")
        assert looser("Касым") == looser("Kassym")

    def test_bodies_are_compared_strictly_first(self) -> None:
        """Of the two ways for bodies only the second ignores "of the CIS"."""
        strict, loose = foldings(Body)
        full, short = "Economic Court of the CIS", "Economic Court"

        assert (False, True) == (strict(full) == strict(short), loose(full) == loose(short))

    @pytest.mark.parametrize(
        "short", ["Charter", "the Charter", "CIS Charter", "Устав СНГ", "Устав"]
    )
    def test_instruments_go_without_the_commonwealth(self, cw: Commonwealth, short: str) -> None:
        """The Charter is found by what people call it among themselves."""
        assert "charter-1993" == cw.instruments[short].id

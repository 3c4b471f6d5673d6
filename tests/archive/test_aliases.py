"""Aliases: the names under which each record can be found."""

import pytest

from cisrecords import Commonwealth
from cisrecords.archive import KIND_CLASSES, AnyRecord, Collection
from cisrecords.archive.aliases import aliases, parts_of_names, style_of
from cisrecords.evidence import Claim, Name, Source
from cisrecords.names import PEOPLE, PLACES, TITLES
from cisrecords.records import Act, Meeting, Person, Session, State, Tenure, Topic


class TestAliases:
    """The aliases of one record."""

    def test_a_state_by_both_codes_and_every_name(self) -> None:
        """A state answers to both ISO codes and to each name in each script."""
        state = State(id="GE", alpha_3="GEO", names=[Name("Georgia", "en"), Name("Грузия", "ru")])

        assert ["GEO", "Georgia", "Грузия", "GE"] == list(aliases(state))

    def test_a_state_without_a_second_code(self) -> None:
        """A state whose longer code is not on record has no empty alias for it."""
        assert ["Abroad", "XA"] == list(aliases(State(id="XA", names="Abroad")))

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

        assert [name, "usubov ramil"] == list(aliases(person))
        assert family == list(parts_of_names(person))

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
        assert [name, record.id] == list(aliases(record))

    def test_a_topic_has_no_family_name(self) -> None:
        """Only people have family names; the last word of a topic finds nothing."""
        topics = Collection((Topic(id="ai", names="artificial intelligence"),), "topics")

        assert ("ai", None) == (topics["Artificial Intelligence"].id, topics.get("intelligence"))


class TestStyles:
    """The ways in which names are compared."""

    @pytest.mark.parametrize("kind", KIND_CLASSES)
    def test_of_each_kind(self, kind: str) -> None:
        """People, places and all other names are compared in a way of their own."""
        styles = {"people": PEOPLE, "states": PLACES, "cities": PLACES}

        assert style_of(KIND_CLASSES[kind]) is styles.get(kind, TITLES)

    def test_people_are_found_with_doubled_letters(self, cw: Commonwealth) -> None:
        """A doubled letter makes no other name of a person."""
        assert cw.people["Касым-Жомарт Токаев"] == cw.people["Kasym-Jomart Tokaev"]

    def test_no_family_name_of_one_word(self) -> None:
        """The only word of a name, and the name of anything but a person, has no part."""
        assert [] == list(parts_of_names(Topic(id="x", names="artificial intelligence")))

    @pytest.mark.parametrize(
        "short", ["Charter", "the Charter", "CIS Charter", "Устав СНГ", "Устав"]
    )
    def test_instruments_go_without_the_commonwealth(self, cw: Commonwealth, short: str) -> None:
        """The Charter is found by what people call it among themselves."""
        assert "charter-1993" == cw.instruments[short].id

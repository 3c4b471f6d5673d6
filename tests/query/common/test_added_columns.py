"""Columns on demand: names in a language, and codes of states."""

from collections.abc import Callable
from typing import Any

import pytest

from cisrecords import Commonwealth, Table
from cisrecords.errors import BadQuery
from cisrecords.table import Row

Verb = Callable[..., Table[Any]]
DAY: dict[str, Any] = {"since": "2020-11-18", "until": "2020-11-18"}
CODES = ("iso3", "ccode", "gwno", "vdem", "m49")
PAIRED = tuple(f"{code}_{side}" for side in "ab" for code in CODES)
# Each verb with its arguments, and the columns of names that it can add.
VERBS: dict[str, tuple[tuple[Any, ...], dict[str, Any], tuple[str, ...]]] = {
    "panel": ((2009,), {}, ("state_name",)),
    "dyads": ((2009,), {"states": ["GE", "MD"]}, ("a_name", "b_name")),
    "attendance": ((), DAY, ("body_name", "state_name", "people_names")),
    "tally": ((), DAY, ("state_name",)),
    "co_attendance": ((), DAY, ("a_name", "b_name")),
    "parties": (("cisfta-2011", "2012-10-18"), {}, ("state_name",)),
    "participation": (("cisfta-2011",), {}, ("state_name",)),
    "positions": (("concept-2007",), {}, ("state_name",)),
    "chairs": ((2022,), {}, ("body_name", "state_name", "person_name")),
    "hosts": ((2022,), {}, ("body_name", "state_name")),
    "agreement": (({"state": ["GE"], "year": [2008], "status": [0]},), {}, ("state_name",)),
    "published": (("cow-igo-3",), {}, ("state_name",)),
    "chairmanship": ((2020,), {}, ("body_name", "state_name", "person_name")),
    "office_holders": (("2020-11-18",), {}, ("body_name", "state_name", "person_name")),
}


def answers(cw: Commonwealth, verb: str, **more: Any) -> Table[Any]:
    """Return the answer of a verb with the arguments above, and more."""
    given, named, _ = VERBS[verb]
    ask: Verb = getattr(cw, verb)
    return ask(*given, **named, **more)


@pytest.mark.parametrize("verb", VERBS)
class TestEveryVerb:
    """What holds for each verb with a column of states."""

    def test_codes(self, cw: Commonwealth, verb: str) -> None:
        """The codes are added, and every other cell stays."""
        plain, coded = answers(cw, verb), answers(cw, verb, codes=True)
        added = PAIRED if verb in ("dyads", "co_attendance") else CODES

        assert added == tuple(name for name in coded.columns if name not in plain.columns)
        assert plain == coded.drop(*added)
        assert len(plain) > 0

    def test_codes_are_those_of_the_states(self, cw: Commonwealth, verb: str) -> None:
        """Each code leads back to the state of its row; a body has none."""
        coded = answers(cw, verb, codes=True)
        for suffix in ("_a", "_b") if verb in ("dyads", "co_attendance") else ("",):
            for row in coded:
                identity = row[suffix[1:] or "state"]
                codes = [row[f"{code}{suffix}"] for code in CODES]
                if identity is None or cw.states.with_id(identity) is None:
                    assert [None] * 5 == codes
                    continue
                assert identity == cw.states[codes[0]].id
                for scheme, code in zip(("cow", "gw", "vdem", "m49"), codes[1:], strict=True):
                    assert code is None or identity == cw.states.by(scheme, code).id

    def test_names(self, cw: Commonwealth, verb: str) -> None:
        """The names of the ids are added in the language, and every other cell stays."""
        plain, named = answers(cw, verb), answers(cw, verb, lang="ru")

        assert {*VERBS[verb][2]} == {*named.columns} - {*plain.columns}
        assert plain == named.drop(*VERBS[verb][2])
        for column in VERBS[verb][2]:
            ids = column.rpartition("_")[0]
            for row in named:
                one = row[ids]
                listed = (one,) if isinstance(one, str) else one or ()
                names = [cw.resolve(each).name_in("ru") for each in listed]  # type: ignore[union-attr]
                assert row[column] == ("; ".join(names) or None)

    def test_rows_know_them(self, cw: Commonwealth, verb: str) -> None:
        """The type of the rows stays, and has each added column as an attribute."""
        both = answers(cw, verb, codes=True, lang="ru")

        assert type(answers(cw, verb)[0]) is type(both[0]) is both.row_type is not Row
        for name in both.columns:
            assert getattr(both[0], name) == both[0][name]
        for head in both.schema:
            assert head.meaning, head.name

    @pytest.mark.parametrize("lang", ["xx", "russian", "", 5])
    def test_unknown_language(self, cw: Commonwealth, verb: str, lang: Any) -> None:
        """A language of no name on record is a bad query."""
        with pytest.raises(BadQuery) as caught:
            answers(cw, verb, lang=lang)

        assert ("lang", lang) == (caught.value.criterion, caught.value.value)

    @pytest.mark.parametrize("codes", [None, 1, "iso3"])
    def test_no_flag(self, cw: Commonwealth, verb: str, codes: Any) -> None:
        """Anything but True or False, or nothing, is a bad query."""
        if codes is None:
            assert answers(cw, verb, codes=codes) == answers(cw, verb)
            return
        with pytest.raises(BadQuery) as caught:
            answers(cw, verb, codes=codes)

        assert "codes" == caught.value.criterion


class TestPlaces:
    """Where the columns stand."""

    def test_names_then_codes(self, cw: Commonwealth) -> None:
        """Behind the column of the ids come the name and then the codes."""
        table = cw.panel(2009, states="GE", codes=True, lang="ru")

        assert ("state", "state_name", *CODES, "year") == table.columns[:8]
        assert ("GE", "Грузия", "GEO", 372, 372, 118, 268, 2009) == table[0][:8]

    def test_pairs(self, cw: Commonwealth) -> None:
        """In a pair each state has its own behind it."""
        table = cw.dyads(2009, states=["GE", "MD"], codes=True, lang="ka")

        assert ("a", "a_name", "iso3_a") == table.columns[:3]
        assert ("საქართველო", "GEO", 359) == (table[0].a_name, table[0].iso3_a, table[0].ccode_b)

    def test_without_rows(self, cw: Commonwealth) -> None:
        """An empty answer has the columns too."""
        table = cw.attendance(year=1950, certain=True, codes=True, lang="ru")

        assert 0 == len(table)
        assert {*CODES, "body_name", "state_name", "people_names"} < {*table.columns}


class TestNames:
    """What is shown where a name is missing."""

    def test_english_by_default(self, cw: Commonwealth) -> None:
        """A person without a name in the language has the English one."""
        row = cw.attendance(lang="ru", state="BY", **DAY)[0]

        assert ("Беларусь", "Vladimir Archakov") == (row.state_name, row.people_names)
        assert "Vladimir Archakov" == cw.people["archakov-vladimir"].name_in("ru")

    def test_flag_for_english(self, cw: Commonwealth) -> None:
        """`names` alone adds the English names, and with a language those of the language."""
        english = cw.attendance(names=True, **DAY)

        assert english == cw.attendance(lang="en", **DAY)
        assert cw.attendance(names=True, lang="ru", **DAY) == cw.attendance(lang="ru", **DAY)

    def test_titles(self, cw: Commonwealth) -> None:
        """The rows of one state have the titles of instruments in the language, and no codes."""
        table = cw.participation("AZ", lang="ru")

        assert cw.participation("AZ").columns == table.columns
        assert cw.instruments["agreement-1991"].name_in("ru") in table["title"]
        with pytest.raises(BadQuery) as caught:
            cw.participation("AZ", codes=True)
        assert "codes" == caught.value.criterion

    def test_of_histories(self, cw: Commonwealth) -> None:
        """A history has the names of participants, a succession that of each body."""
        history = cw.history("usubov-ramil", lang="ru")
        bodies = cw.succession("executive-committee", lang="ru")

        assert {("AZ", "Азербайджан")} == {
            (row.participant, row.participant_name) for row in history
        }
        assert history.drop("participant_name") == cw.history("usubov-ramil")
        assert [cw.bodies[row.body].name_in("ru") for row in bodies] == [*bodies["name"]]
        assert bodies.drop("name") == cw.succession("executive-committee").drop("name")
        for verb, asked in ((cw.history, "GE"), (cw.succession, "cis")):
            with pytest.raises(BadQuery) as caught:
                verb(asked, lang="xx")
            assert "lang" == caught.value.criterion

    def test_tables_of_records(self, cw: Commonwealth) -> None:
        """The table of a collection has the names in the language, that of meetings the bodies."""
        meetings = cw.meetings.find(body="СОРБ", year=2023)

        assert "Грузия" in cw.states.table(lang="ru")["name"]
        assert "Рамиль Усубов" in cw.people.table(lang="ru")["name"]
        assert {cw.bodies["СОРБ"].name_in("ru")} == {*meetings.table(lang="ru")["body"]}
        assert cw.bodies.table(lang="en") == cw.bodies.table()
        for one in (cw.states, meetings, cw.acts):
            with pytest.raises(BadQuery):
                one.table(lang="xx")

    def test_table_of_states_with_codes(self, cw: Commonwealth) -> None:
        """The table of some states has their codes behind the ISO code."""
        table = cw.members("2009-08-18").table(codes=True, lang="ru")

        assert ("id", "name", "alpha_3", *CODES) == table.columns
        assert ("AM", "Армения", "ARM", "ARM", 371, 371, 105, 51) == table[0]
        assert table.drop(*CODES) == cw.members("2009-08-18").table(lang="ru")


class TestEarlierDays:
    """Codes and names among the sources of an earlier day."""

    def test_stay(self, cw: Commonwealth) -> None:
        """A state keeps its codes and its names in all languages, without their sources."""
        then = cw.known_on("2009-08-18").panel(2009, states="GE", codes=True, lang="ru")

        assert ("Грузия", "GEO", 372, 118) == (
            then[0].state_name,
            then[0].iso3,
            then[0].ccode,
            then[0].vdem,
        )

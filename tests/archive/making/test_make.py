"""Records made from names in place of ids."""

import datetime
from collections.abc import Mapping
from json import loads
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import cisrecords as cis
from cisrecords import Commonwealth
from cisrecords.archive import KIND_CLASSES
from cisrecords.archive.making.city_countries import fill_countries
from cisrecords.errors import BadQuery, InvalidRecords
from cisrecords.fields import Checked, specs
from cisrecords.testing import commonwealths

SORB = "council-of-heads-of-security-agencies"
CITED = "newsaz-2023-10-11"
CLASSES = [
    getattr(cis, name)
    for name in sorted(cis.__all__)
    if isinstance(getattr(cis, name), type)
    and issubclass(getattr(cis, name), Checked)
    and attrs.has(getattr(cis, name))
]
NEEDED: Mapping[type, Mapping[str, Any]] = {
    cis.Act: {"state": "GE", "kind": "signature"},
    cis.Claim: {"about": "GE", "field": "exists", "value": "yes", "cites": CITED},
    cis.Meeting: {"sessions": "СОРБ"},
    cis.Tenure: {"state": "GE", "office": "sorb-chair"},
}
HOSTILE: Mapping[str, Any] = {
    "misspelt": "Georgai",
    "no day": "1991-13-45",
    "empty": "",
    "letter": "\ud800",
    "number": 42,
    "huge": 10**5000,
    "infinite": float("inf"),
    "object": object(),
    "list": [],
    "nested": [["GE"]],
    "nothing in it": [None],
    "bytes": b"x",
    "mapping": {"Georgai": 1},
    "mapping of numbers": {1: 2},
    "set": {"GE"},
    "table": cis.load().cities.table(),
    "class": int,
    "moment": datetime.datetime(2020, 1, 1, 3, tzinfo=datetime.UTC),
}


def problems(cw: Commonwealth, cls: type[Any], **fields: Any) -> dict[str, tuple[str, str]]:
    """Return the code and the hint of each problem by its path."""
    with pytest.raises(InvalidRecords) as caught:
        cw.make(cls, **fields)
    return {each.path: (each.code, each.message) for each in caught.value.problems}


class TestReferences:
    """Names, ids and records where a record class takes ids."""

    @pytest.mark.parametrize("name", ["AZ", "AZE", "Azerbaijan", "Азербайджан", "AZERBAIJAN"])
    def test_by_any_name(self, cw: Commonwealth, name: str) -> None:
        """An id, an ISO code and any name in any script are the same reference."""
        made = cw.make(cis.Meeting, sessions=[{"body": "СОРБ"}], host=name)

        assert ("AZ", SORB) == (made.host, made.body)

    @pytest.mark.parametrize(
        ("cls", "fields", "expected"),
        [
            (cis.Act, {"state": "Грузия", "body": "СОРБ", "kind": "left"}, {"state": "GE"}),
            (cis.Body, {"names": "A", "part_of": "the CIS"}, {"part_of": "cis"}),
            (cis.City, {"names": "A", "country": "KGZ"}, {"country": "KG"}),
            (cis.Office, {"names": "A", "of": "СОРБ"}, {"of": SORB}),
            (cis.Stance, {"participant": "Moldova", "stance": "signed"}, {"participant": "MD"}),
            (
                cis.Statement,
                {"speaker": "Али Нагиев", "summary": "A."},
                {"speaker": "naghiyev-ali"},
            ),
            (
                cis.AgendaItem,
                {"people": "Ramil Usubov", "title": "A"},
                {"people": ("usubov-ramil",)},
            ),
            (cis.Adoption, {"instrument": "charter-1993"}, {"instrument": "charter-1993"}),
            (
                cis.Tenure,
                {"person": "Ramil Usubov", "office": "sorb-chair"},
                {"office": "sorb-chair"},
            ),
            (cis.Claim, {**NEEDED[cis.Claim], "about": "Georgia"}, {"about": "GE"}),
            (cis.Place, {"city": "Tbilisi", "country": "Georgia"}, {"country": "GE"}),
        ],
    )
    def test_in_every_class(
        self, cw: Commonwealth, cls: type[Any], fields: dict[str, Any], expected: dict[str, Any]
    ) -> None:
        """References of every record class and row are resolved."""
        made = cw.make(cls, **fields)

        assert expected == {name: getattr(made, name) for name in expected}

    def test_by_a_record_that_is_not_on_record(self, cw: Commonwealth) -> None:
        """New records do for references, and the other references may name them."""
        source = cis.Source(id="report-1", title="A report of our own")
        forum = cis.Body(id="forum-1", names="Forum of Our Own")
        made = cw.make(
            cis.Meeting,
            sessions=forum,
            attendance={"participant": "Forum of our own"},
            cites=[source, {"source": source, "locator": "page 2"}],
        )

        assert "forum-1" == made.body
        assert ("forum-1",) == made.participants
        assert [("report-1", None), ("report-1", "page 2")] == [
            (cite.source, cite.locator) for cite in made.cites
        ]
        assert {made.id} <= {match.id for match in cw.merge([source, forum, made]).added}

    def test_in_rows_that_are_records(self, cw: Commonwealth) -> None:
        """A name in a row that was built as a record is resolved, too."""
        row = cis.Attendance(participant="Moldova", presence="present")
        made = cw.make(cis.Meeting, sessions=[cis.Session("CHS")], attendance=[row])

        assert ("council-of-heads-of-state", ("MD",)) == (made.body, made.participants)

    def test_by_a_record_of_another_kind(self, cw: Commonwealth) -> None:
        """A record of a kind that the field does not take is refused."""
        found = problems(cw, cis.Meeting, sessions="СОРБ", host=cw.people["usubov-ramil"])

        assert {"$.host": "wrong-type"} == {path: code for path, (code, _) in found.items()}

    def test_by_a_number(self, cw: Commonwealth) -> None:
        """A bare number is never a state."""
        found = problems(cw, cis.Meeting, sessions="СОРБ", host=372)

        assert ["$.host"] == [*found]

    def test_all_failures_at_once(self, cw: Commonwealth) -> None:
        """Unknown and ambiguous names, terms, keys and dates are one error with every path."""
        found = problems(
            cw,
            cis.Meeting,
            sessions=[{"body": "СОРБА", "ordinal": 53}],
            whn="2023-10-10",
            when="10.10.2023",
            attendance=[
                {"participant": "Georgai"},
                {"participant": "AZ", "presence": "presnt"},
                {},
            ],
            statements=[{"speaker": "Aliyev", "summary": "A."}, {"participant": "GE"}],
            adopted={"instrument": "charter-1939", "stances": {"participant": "Georgai"}},
            cites="nobody at all",
        )

        assert {
            "$.sessions[0].body": "dangling-id",
            "$.whn": "unknown-key",
            "$.when": "bad-date",
            "$.attendance[0].participant": "dangling-id",
            "$.attendance[1].presence": "unknown-word",
            "$.attendance[2]": "empty",
            "$.statements[0].speaker": "ambiguous-name",
            "$.statements[1].summary": "missing-key",
            "$.adopted[0].instrument": "dangling-id",
            "$.adopted[0].stances[0].participant": "dangling-id",
            "$.adopted[0].stances[0].stance": "missing-key",
            "$.cites[0].source": "dangling-id",
        } == {path: code for path, (code, _) in found.items()}
        assert SORB in found["$.sessions[0].body"][1]
        assert "'GE'" in found["$.attendance[0].participant"][1]
        assert "aliyev-ilham" in found["$.statements[0].speaker"][1]
        assert "charter-1993" in found["$.adopted[0].instrument"][1]
        assert "when" in found["$.whn"][1]

    def test_an_id_that_nobody_has(self, cw: Commonwealth) -> None:
        """A misspelt id of a person is an error and no printed name."""
        found = problems(cw, cis.Attendance, person="usubov-amil")

        assert {"$.person"} == found.keys()
        assert "usubov-ramil" in found["$.person"][1]


class TestRows:
    """Rows and lists, as notes and frames have them."""

    def test_one_for_several(self, cw: Commonwealth) -> None:
        """One value does where a list is wanted, of rows, ids, terms and strings."""
        made = cw.make(
            cis.Meeting,
            sessions={"body": "СОРБ", "ordinal": 53},
            places="Baku",
            attendance={"participant": "AZ", "capacities": "host"},
            agenda={"title": "A", "participants": "Georgia", "topics": "terrorism"},
            related="sorb-052",
            inferred="kind",
            cites=CITED,
        )

        assert [("host",), ("GE",), ("terrorism",)] == [
            made.attendance[0].capacities,
            made.agenda[0].participants,
            made.agenda[0].topics,
        ]
        assert (("sorb-052",), "kind") == (made.related, made.inferred[0])

    @pytest.mark.parametrize(
        ("given", "expected"),
        [
            ("Baku", cis.Place("Baku", "AZ")),
            ("Azerbaijan", cis.Place(country="AZ")),
            ({"city": "Baku", "venue": "a palace"}, cis.Place("Baku", "AZ", "a palace")),
            (cis.Place("Atlantis"), cis.Place("Atlantis")),
            (cis.Place("Baku", "Georgia"), cis.Place("Baku", "GE")),
        ],
    )
    def test_places(self, cw: Commonwealth, given: Any, expected: cis.Place) -> None:
        """A bare string is a city or else a state; a known city has its country."""
        assert (expected,) == cw.make(cis.Meeting, sessions="СОРБ", places=given).places

    def test_places_that_are_records(self, cw: Commonwealth) -> None:
        """The record of a city or of a state is a place."""
        places = [cw.cities["bishkek"], cw.states["GE"]]
        made = cw.make(cis.Meeting, sessions="СОРБ", places=places)

        assert (cis.Place("Bishkek", "KG"), cis.Place(country="GE")) == made.places
        assert ("places[Bishkek].country",) == made.inferred

    def test_a_frame(self, cw: Commonwealth) -> None:
        """Rows of a pandas frame, the frame, and one of polars are the same rows."""
        pandas, polars = pytest.importorskip("pandas"), pytest.importorskip("polars")
        frame = pandas.DataFrame(
            {
                "participant": ["Moldova", "GE"],
                "person": ["Ramil Usubov", None],
                "note": [None, "B"],
            }
        )
        made = [
            cw.make(cis.Meeting, sessions="СОРБ", attendance=rows).attendance
            for rows in (
                frame,
                frame.to_dict("records"),
                [row for _, row in frame.iterrows()],
                polars.from_pandas(frame),
            )
        ]

        assert [("MD", "usubov-ramil", None), ("GE", None, "B")] == [
            (row.participant, row.person, row.note) for row in made[0]
        ]
        assert {made[0]} == {*made}

    def test_scalars_of_libraries(self, cw: Commonwealth) -> None:
        """Numbers and days of numpy and pandas are read as plain values."""
        numpy, pandas = pytest.importorskip("numpy"), pytest.importorskip("pandas")
        day = pandas.Timestamp("2024-10-10")
        for ordinal, when in (
            (numpy.int64(54), numpy.datetime64("2024-10-10")),
            (numpy.float64(54), day),
            ("54", numpy.datetime64(day)),
        ):
            made = cw.make(
                cis.Meeting,
                sessions={"body": "СОРБ", "ordinal": ordinal},
                when=when,
                host=pandas.NA,
            )
            assert (54, "2024-10-10", None) == (made.ordinal, str(made.when), made.host)

    def test_several_states(self, cw: Commonwealth) -> None:
        """A collection of records does where several references are wanted."""
        members = cw.members("2010-01-01")
        item = cw.make(cis.AgendaItem, title="A", participants=members)

        assert members.ids() == item.participants


class TestPrinted:
    """What a report printed, beside what it means."""

    def test_is_kept_where_it_differs(self, cw: Commonwealth) -> None:
        """The printed names stand beside the ids, but for ids, codes and the best names."""
        made = cw.make(
            cis.Meeting,
            sessions="СОРБ",
            attendance=[
                {"participant": "Moldova", "person": "Ramil Usubov"},
                {"participant": "Republic of Moldova", "person": "Рамиль Усубов"},
                {"participant": "MDA", "person": "usubov-ramil"},
                {"participant": "Молдова", "participant_as_reported": "Молдавия"},
            ],
        )

        assert [
            ("MD", None, "usubov-ramil", None),
            ("MD", "Republic of Moldova", "usubov-ramil", "Рамиль Усубов"),
            ("MD", None, "usubov-ramil", None),
            ("MD", "Молдавия", None, None),
        ] == [
            (row.participant, row.participant_as_reported, row.person, row.name_as_reported)
            for row in made.attendance
        ]

    def test_an_unknown_person(self, cw: Commonwealth) -> None:
        """A person who is not known keeps the printed name, and the row has no person."""
        row = cw.make(cis.Attendance, participant="Moldova", person="Alexandru Musteata")

        assert (None, "Alexandru Musteata") == (row.person, row.name_as_reported)


class TestIds:
    """Proposed ids."""

    @pytest.mark.parametrize(
        ("cls", "fields"),
        [
            (cis.Meeting, {"sessions": {"body": "СОРБ", "ordinal": 53}}),
            (cis.Person, {"names": "Ramil Usubov"}),
            (cis.Source, {"publisher": "News.Az", "published": "2023-10-11"}),
            (cis.Topic, {"names": "energy"}),
        ],
    )
    def test_are_free(self, cw: Commonwealth, cls: type[Any], fields: dict[str, Any]) -> None:
        """An id that a record has already is not proposed, whatever is passed along."""
        made = cw.make(cls, **fields)

        assert all(made.id not in cw.collection(kind).ids() for kind in KIND_CLASSES)

    def test_are_free_among_the_records_passed(self, cw: Commonwealth) -> None:
        """The id of a new record that is referred to is used."""
        origin = cis.Source(id="agency-2030-01-01")
        made = cw.make(cis.Source, publisher="Agency", published="2030-01-01", copy_of=origin)

        assert ("agency-2030-01-01-2", "agency-2030-01-01") == (made.id, made.copy_of)

    def test_that_are_given(self, cw: Commonwealth) -> None:
        """An id that is given stays, also that of a record."""
        assert "sorb-053" == cw.make(cis.Meeting, id="sorb-053", sessions="СОРБ").id

    def test_of_a_state(self, cw: Commonwealth) -> None:
        """The id of a state is its ISO code, which is not guessed."""
        assert {"$.id"} == problems(cw, cis.State, names="Atlantis").keys()


class TestRefused:
    """What no record is made of."""

    @pytest.mark.parametrize("cls", [int, "Meeting", None, cis.Commonwealth, cis.Session("cis")])
    def test_no_record_class(self, cw: Commonwealth, cls: Any) -> None:
        """Anything but a record class is a bad query."""
        with pytest.raises(BadQuery) as caught:
            cw.make(cls, id="a")
        assert "cls" == caught.value.criterion

    @pytest.mark.parametrize("cls", CLASSES)
    def test_in_one_clean_error(self, cw: Commonwealth, cls: type[Any], printed: Any) -> None:
        """Whatever stands in a field is taken or refused in one error of ours."""
        faults: list[str] = []
        for name, _ in specs(cls):
            for label, value in HOSTILE.items():
                try:
                    cw.make(cls, **{**NEEDED.get(cls, {}), name: value})
                except InvalidRecords as error:
                    if not str(error) or printed(error) != [error]:
                        faults.append(f"{name}, {label}")

        assert [] == faults


class TestLaws:
    """What holds for all records."""

    @pytest.mark.parametrize("kind", KIND_CLASSES)
    def test_plain_forms_of_shipped_records(self, cw: Commonwealth, kind: str) -> None:
        """The plain form of a shipped record makes the record."""
        for record in [*cw.collection(kind)][::5]:
            assert record == cw.make(type(record), **loads(cis.dumps(record)))

    @given(data=st.data())
    def test_plain_forms(self, data: st.DataObject) -> None:
        """The plain form of any record makes it, and without its id a record that is read again."""
        one = data.draw(commonwealths())
        used = {each for kind in KIND_CLASSES for each in one.collection(kind).ids()}
        for kind, cls in KIND_CLASSES.items():
            for record in one.collection(kind):
                plain = loads(cis.dumps(record))
                same: Any = record
                if isinstance(record, cis.Meeting):
                    same = fill_countries(record, one.cities)
                assert same == one.make(cls, **plain)
                if kind == "states":
                    continue
                del plain["id"]
                made: Any = one.make(cls, **plain)
                assert made.id not in used
                assert made == cis.loads(cis.dumps(made), cls)
                assert made == one.make(cls, **loads(cis.dumps(made)))

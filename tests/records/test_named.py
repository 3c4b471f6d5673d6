"""`State`, `City`, `Body`, `Office`, `Person` and `Topic`."""

from typing import Any

import pytest

from cisrecords.dates import PartialDate
from cisrecords.errors import InvalidRecords
from cisrecords.evidence import Citation, Identifier, Name
from cisrecords.records import (
    Body,
    City,
    Identified,
    Instrument,
    Named,
    Office,
    Person,
    Place,
    State,
    Topic,
)
from cisrecords.terms import BodyKind

NAMED = [Body, City, Instrument, Office, Person, State, Topic]


class TestNamed:
    """What all records with names share."""

    @pytest.mark.parametrize("cls", NAMED, ids=lambda cls: cls.__name__)
    def test_bare_name(self, cls: Any) -> None:
        """A string is accepted as the only name, and shown."""
        record = cls(id="x-1", names="Some Name")

        assert (Name("Some Name"),) == record.names
        assert "Some Name" == record.name
        assert f"<{cls.__name__} x-1 'Some Name'>" == repr(record)
        assert isinstance(record, Named)

    @pytest.mark.parametrize("cls", NAMED, ids=lambda cls: cls.__name__)
    def test_best_name(self, cls: Any) -> None:
        """The best English name is shown, whatever the order of the names."""
        names = [Name("Имя", "ru", "short"), Name("Long Name", "en", "official"), Name("N", "en")]

        assert "Long Name" == cls(id="x", names=names).name
        assert "Long Name" == cls(id="x", names=names[::-1]).name

    @pytest.mark.parametrize("cls", NAMED, ids=lambda cls: cls.__name__)
    @pytest.mark.parametrize("names", [[], (), iter(())], ids=["list", "tuple", "iterator"])
    def test_no_name(self, cls: Any, names: Any) -> None:
        """A record without any name is refused."""
        with pytest.raises(InvalidRecords) as caught:
            cls(id="x", names=names)
        (problem,) = caught.value.problems

        assert ("$.names", "empty") == (problem.path, problem.code)


class TestState:
    """States."""

    def test_fields(self) -> None:
        """A state has its two codes and its names."""
        georgia = State(id="GE", alpha_3="GEO", names=["Georgia"], cites="atlas")

        assert ("GE", "GEO", (Citation("atlas"),)) == (georgia.id, georgia.alpha_3, georgia.cites)

    def test_identifiers(self) -> None:
        """A state has its identifiers in their order, and none where it is in no catalogue."""
        codes = [Identifier("cow", "255"), Identifier("cow", "260"), Identifier("wikidata", "Q183")]

        assert tuple(codes) == State(id="DE", names="Germany", identifiers=codes).identifiers
        assert () == State(id="DE", names="Germany").identifiers
        assert issubclass(State, Identified)

    @pytest.mark.parametrize("wrong", ["372", {"cow": "372"}, [None], ["372"]], ids=repr)
    def test_no_identifiers(self, wrong: Any) -> None:
        """Anything but identifiers is a problem with its place."""
        with pytest.raises(InvalidRecords) as caught:
            State(id="GE", names="Georgia", identifiers=wrong)

        assert caught.value.problems[0].path.startswith("$.identifiers")

    def test_name_in_a_language(self) -> None:
        """The name in a language, and the English one, or the id, where there is none."""
        georgia = State(id="GE", names=[Name("Georgia", "en"), Name("Грузия", "ru")])

        assert ("Грузия", "Georgia") == (georgia.name_in("ru"), georgia.name_in("ka"))


class TestCity:
    """Cities, with their names by period."""

    def test_renamed(self) -> None:
        """A city is shown by its present name."""
        city = City(
            id="astana",
            country="KZ",
            names=[
                Name("Nur-Sultan", "en", "short", "2019-03-23/2022-09-17"),
                Name("Astana", "en", "short", "2022-09-17/.."),
                Name("Akmola", "en", "former", "1992/1998-05"),
            ],
        )

        assert "Astana" == city.name


class TestBody:
    """Bodies."""

    def test_typed_values(self) -> None:
        """Terms, dates, places and lists of ids are accepted as strings."""
        body = Body(
            id="economic-court",
            kind="charter",
            names="Economic Court",
            part_of="cis",
            established="1992-07-06",
            founded_by=["agreement-1992"],
            seat="Minsk",
            predecessors=["old"],
        )

        assert BodyKind.CHARTER is body.kind
        assert PartialDate("1992-07-06") == body.established
        assert (("agreement-1992",), ("old",), ()) == (
            body.founded_by,
            body.predecessors,
            body.successors,
        )
        assert Place("Minsk") == body.seat

    @pytest.mark.parametrize(
        ("established", "dissolved"),
        [
            ("1992", "1999"),
            ("1992", "1992"),
            ("1992-07", "1992"),
            ("1992", "1992-01-01"),
            ("1992-07-06", "1992-07-06"),
            (None, "1999"),
            ("1992", None),
        ],
    )
    def test_in_order(self, established: str | None, dissolved: str | None) -> None:
        """A body may end on the day it began, and vague dates have the benefit of the doubt."""
        body = Body(id="b", names="B", established=established, dissolved=dissolved)

        assert (established, dissolved) == tuple(
            date and date.text for date in (body.established, body.dissolved)
        )

    @pytest.mark.parametrize(
        ("established", "dissolved"),
        [("1999", "1992"), ("1992-07-06", "1992-07-05"), ("1992-08", "1992-07")],
    )
    def test_out_of_order(self, established: str, dissolved: str) -> None:
        """A body that certainly ended before it began is refused."""
        with pytest.raises(InvalidRecords) as caught:
            Body(id="b", names="B", established=established, dissolved=dissolved)
        (problem,) = caught.value.problems

        assert ("$.dissolved", "out-of-order", PartialDate(dissolved)) == (
            problem.path,
            problem.code,
            problem.value,
        )
        assert established in problem.expected

    def test_no_name_and_out_of_order(self) -> None:
        """Both faults of a body are reported at once."""
        with pytest.raises(InvalidRecords) as caught:
            Body(id="b", names=[], established="1999", dissolved="1992")

        assert ["$.names", "$.dissolved"] == [problem.path for problem in caught.value.problems]


class TestOffice:
    """Offices."""

    @pytest.mark.parametrize("owner", ["AZ", "executive-committee", None])
    def test_of_a_state_or_a_body(self, owner: str | None) -> None:
        """An office belongs to a state or a body, where that is known."""
        assert owner == Office(id="o", of=owner, names="Secretary").of


class TestPerson:
    """People."""

    def test_spellings(self) -> None:
        """Every printed spelling is kept, and one is shown."""
        person = Person(
            id="naghiyev-ali",
            names=[
                Name("Али Нагиев", "ru", "as-reported"),
                Name("Ali Naghiyev", "en"),
                Name("Əli Nağıyev", "az", "official"),
            ],
        )

        assert "Ali Naghiyev" == person.name
        assert 3 == len(person.names)


class TestTopic:
    """Topics."""

    def test_broader(self) -> None:
        """A topic may belong to a wider one."""
        assert "security" == Topic(id="terrorism", names="terrorism", broader="security").broader

"""What all records with names share."""

from typing import Any

import pytest

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
    State,
    Topic,
)

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

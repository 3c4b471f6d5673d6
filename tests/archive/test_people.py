"""People by the names that reports print."""

import pytest

from cisrecords import Commonwealth
from cisrecords.archive import match_person
from cisrecords.archive.people import PersonMatch
from cisrecords.records import Person

EXISTING = Commonwealth(
    people=[
        Person(id="usubov-ramil", names=["Ramil Usubov", "R.Usubov"]),
        Person(id="aliyev-ilham", names="Ilham Aliyev"),
        Person(id="aliyev-heydar", names="Heydar Aliyev"),
        Person(id="safaryan-m", names="M.Safaryan"),
    ]
)


class TestMatchPerson:
    """One sure person, or possible ones."""

    @pytest.mark.parametrize(
        ("printed", "person"),
        [
            ("Ramil Usubov", "usubov-ramil"),
            ("Усубов Рамиль Идрисович", "usubov-ramil"),
            ("Colonel-General Ramil Usubov", "usubov-ramil"),
            ("Ilham Heydar oglu Aliyev", "aliyev-ilham"),
            ("Гейдар Алиев", "aliyev-heydar"),
        ],
    )
    def test_sure(self, printed: str, person: str) -> None:
        """A full name that is that of one person is sure."""
        assert match_person(EXISTING, printed) == PersonMatch(person)

    @pytest.mark.parametrize(
        ("printed", "possible"),
        [
            ("Usubov", {"usubov-ramil"}),
            ("R. Usubov", {"usubov-ramil"}),
            ("Усубов Р. И.", {"usubov-ramil"}),
            ("Aliyev", {"aliyev-ilham", "aliyev-heydar"}),
            ("M. Safaryan", {"safaryan-m"}),
            ("Mher Safaryan", {"safaryan-m"}),
        ],
    )
    def test_possible(self, printed: str, possible: set[str]) -> None:
        """A family name alone, or initials on either side, is never sure."""
        match = match_person(EXISTING, printed)
        assert match.person is None
        assert set(match.possible) == possible

    @pytest.mark.parametrize(
        "printed", ["Hans Schmidt", "Viktor Usubov", "A. Usubov", "Gaydar Safaryan", "Серж Алиев"]
    )
    def test_nobody(self, printed: str) -> None:
        """A name that contradicts all on record is nobody's."""
        assert match_person(EXISTING, printed) == PersonMatch()

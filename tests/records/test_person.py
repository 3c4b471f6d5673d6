"""People."""

from cisrecords.evidence import Name
from cisrecords.records import Person


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

"""Cities, with their names by period."""

from cisrecords.evidence import Name
from cisrecords.records import City


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

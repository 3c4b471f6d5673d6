"""Countries of cities that reports name without one."""

import pytest

import cisrecords as cis
from cisrecords import Commonwealth
from cisrecords.archive.making.city_countries import fill_countries

CITED = "newsaz-2023-10-11"
CITIES = [
    cis.City(
        id="a-town", names=[cis.Name("Town", period="1990/1999"), cis.Name("Burg")], country="GE"
    ),
    cis.City(id="b-town", names=[cis.Name("Town", period="2000/..")], country="AM"),
    cis.City(id="c-town", names="Ville"),
]


def met(*places: cis.Place, when: str | None = None) -> cis.Meeting:
    """Return a meeting at some places."""
    return cis.Meeting(id="m-1", sessions=[cis.Session("cis")], places=places, when=when)


class TestFilled:
    """Places with the countries that their cities have on record."""

    @pytest.mark.parametrize(
        ("city", "when", "country"),
        [
            ("Burg", None, "GE"),
            ("BURG", "2010-01-01", "GE"),
            ("Town", "1995-05-05", "GE"),
            ("Town", "2005", "AM"),
            ("Town", None, None),
            ("Town", "1999/2000", None),
            ("Ville", None, None),
            ("Atlantis", None, None),
        ],
    )
    def test_by_name_and_day(self, city: str, when: str | None, country: str | None) -> None:
        """A city has its country where its name then means one country only."""
        filled = fill_countries(met(cis.Place(city), when=when), CITIES)

        assert (cis.Place(city, country),) == filled.places
        assert (("places.country",) if country else ()) == filled.inferred

    def test_what_is_given_stays(self) -> None:
        """A country that is given stays, right or wrong, and so does a country or venue alone."""
        meeting = met(cis.Place("Burg", "KG"), cis.Place(country="GE"), cis.Place(venue="Burg"))

        assert meeting is fill_countries(meeting, CITIES)

    def test_one_of_several(self) -> None:
        """Where other places have a country of their own, the city is named."""
        filled = fill_countries(met(cis.Place("Burg"), cis.Place("Batumi", "GE")), CITIES)

        assert ("places[Burg].country",) == filled.inferred


class TestMerged:
    """Cities of meetings that are merged."""

    def test_are_found_by_country(self, cw: Commonwealth) -> None:
        """A meeting in a bare city is found in its country, and its field is named."""
        meeting = cis.Meeting(
            id="new-1",
            sessions=[cis.Session("economic-court")],
            status="held",
            when="2030-05-05",
            places="Bishkek",
            cites=CITED,
        )
        merged = cw.merge(meeting)
        found = merged.commonwealth.meetings.find(place="Kyrgyzstan", since="2030")

        assert ("new-1",) == found.ids()
        assert ("places.country",) == merged.commonwealth.meetings["new-1"].inferred
        assert merged.commonwealth is merged.commonwealth.merge(meeting).commonwealth

    def test_of_a_new_city(self, cw: Commonwealth) -> None:
        """A city that is merged in the same breath brings its country, too."""
        city = cis.City(id="gabala", names="Gabala", country="AZ")
        meeting = cis.Meeting(
            id="new-1", sessions=[cis.Session("economic-court")], places="Gabala", cites=CITED
        )

        assert "AZ" == cw.merge([meeting, city]).commonwealth.meetings["new-1"].places[0].country

    @pytest.mark.parametrize("order", [1, -1])
    def test_what_a_source_states_is_not_inferred(self, cw: Commonwealth, order: int) -> None:
        """A country that one of two reports states is not inferred, whichever comes first."""
        session = cis.Session("economic-court", 99)
        reports = [
            cis.Meeting(id="bare", sessions=[session], places="Bishkek", cites=CITED),
            cis.Meeting(
                id="full", sessions=[session], places=cis.Place("Bishkek", "KG"), cites=CITED
            ),
        ]
        (merged,) = cw.merge(reports[::order]).commonwealth.meetings.find(body="economic-court")

        assert ((cis.Place("Bishkek", "KG"),), ()) == (merged.places, merged.inferred)

    def test_existing_records_stay(self) -> None:
        """A meeting that is on record with a bare city stays so where nothing is added to it."""
        one = Commonwealth(
            states=[cis.State(id="GE", names="Georgia")],
            bodies=[cis.Body(id="cis", names="CIS")],
            cities=[cis.City(id="burg", names="Burg", country="GE")],
            meetings=[met(cis.Place("Burg"))],
        )

        assert one is one.merge(one).commonwealth
        assert one is one.merge(one.meetings["m-1"]).commonwealth

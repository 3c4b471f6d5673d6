"""Tables of the records of a collection."""

import pytest

import cisrecords as cis
from cisrecords.archive import KIND_CLASSES, Collection
from cisrecords.archive.columns.tabular import tabulate
from cisrecords.records import Body, City, Meeting, Place, Session, State
from cisrecords.table import Table

KINDS = [kind for kind in KIND_CLASSES if kind != "cities"]


class TestTabulate:
    """What stands in the columns."""

    def test_begins_with_id_and_name(self) -> None:
        """A row has the id, the best English name and the simple fields."""
        table = tabulate("states", [State(id="GE", alpha_3="GEO", names=["Georgia", "Грузия"])])

        assert (("GE", "Georgia", "GEO"),) == table.rows()
        assert ("id", "name", "alpha_3") == table.columns

    def test_a_place_is_a_column_for_each_part(self) -> None:
        """Where a record has a place, its parts are columns, empty where there is none."""
        table = tabulate(
            "bodies",
            [Body(id="a", names="A", seat=Place("Minsk", "BY")), Body(id="b", names="B")],
        ).select("seat_city", "seat_country", "seat_venue")

        assert (("Minsk", "BY", None), (None, None, None)) == table.rows()

    def test_lists_of_ids_are_words(self) -> None:
        """A list of ids stays a list; an empty one is not the same as not known."""
        body = Body(id="c", names="C", predecessors=["a", "b"])
        (row,) = tabulate("bodies", [body])

        assert (("a", "b"), ()) == (row["predecessors"], row["successors"])

    def test_meetings_have_their_session(self) -> None:
        """The body and the number of the first session stand beside the day."""
        meeting = Meeting(
            id="sc-08", sessions=[Session("secretaries", 8), Session("ministers")], when="2020-11"
        )
        (row,) = tabulate("meetings", [meeting])

        assert ("secretaries", 8, "2020-11") == (row["body"], row["ordinal"], str(row["when"]))

    def test_types_follow_the_fields(self) -> None:
        """Dates are dates, yes and no are truth values, terms are strings."""
        table = tabulate("tenures", [])
        types = {head.name: head.type.value for head in table.schema}

        assert ("text", "date", "yes-no") == (types["person"], types["period"], types["acting"])

    @pytest.mark.parametrize("kind", list(KIND_CLASSES))
    def test_every_column_has_a_meaning(self, kind: str) -> None:
        """Also without records there are all columns, each with a meaning, none twice."""
        table = tabulate(kind, [])

        assert [] == [head.name for head in table.schema if not head.meaning]
        assert ("id", "name") == table.columns[:2]
        assert 0 == len(table)


class TestCollections:
    """`Collection.table`."""

    @pytest.mark.parametrize("kind", KINDS)
    def test_has_a_row_for_each_record(self, cw: cis.Commonwealth, kind: str) -> None:
        """Every record of the shipped collections is a row, in their order."""
        collection = getattr(cw, kind)
        table = collection.table()

        assert isinstance(table, Table)
        assert collection.ids() == table["id"]
        assert tuple(record.name for record in collection) == table["name"]

    def test_of_found_meetings(self, cw: cis.Commonwealth) -> None:
        """A search result has a table as well."""
        found = cw.meetings.find(body="СОРБ", place="Baku", since="2023")

        assert found.ids() == found.table()["id"]

    def test_of_nothing(self) -> None:
        """An empty collection has its columns and no rows."""
        table = Collection[City]((), "cities").table()

        assert (("id", "name", "country"), 0) == (table.columns, len(table))

"""What two forms of one record say otherwise, path by path."""

from collections.abc import Iterable

import attrs
from hypothesis import given
from hypothesis import strategies as st

from cisrecords.evidence import Citation
from cisrecords.query.versions.field_differences import (
    Difference,
    cited_sources,
    differences,
    differences_of_rows,
)
from cisrecords.records import (
    Adoption,
    AgendaItem,
    Attendance,
    Meeting,
    Place,
    Session,
    Stance,
    Statement,
)

AZ = Attendance(participant="AZ", level="minister", cites="early")
MD = Attendance(participant="MD", presence="absent", cites="late")
MEETING = Meeting(
    id="m-1",
    sessions=[Session("council", 8)],
    when="2020-11-18",
    attendance=[AZ, MD],
    cites=[Citation("early", supports=["when"]), Citation("late", supports=["places"])],
)

Told = list[tuple[str | None, object, object, tuple[str, ...]]]


def told(found: Iterable[Difference]) -> Told:
    """Return the path, both values and the sources of each difference."""
    return [(one.path, one.before, one.after, one.sources) for one in found]


class TestFields:
    """Plain fields of a record."""

    def test_nothing(self) -> None:
        """A record says nothing otherwise than itself."""
        assert [] == told(differences(MEETING, MEETING))

    def test_a_value(self) -> None:
        """A field that changed is told with the sources that stand behind it now."""
        later = attrs.evolve(MEETING, when="2020-11-19")

        assert [("when", MEETING.when, later.when, ("early",))] == told(differences(MEETING, later))

    def test_a_value_that_is_gone(self) -> None:
        """Where nothing is said now, the sources are those of what was said."""
        silent = attrs.evolve(MEETING, when=None, cites=["atlas"])

        assert ("when", MEETING.when, None, ("early",)) == told(differences(MEETING, silent))[0]

    def test_within_a_part(self) -> None:
        """A part that is one, such as a place, is told by its fields."""
        old, new = (AgendaItem(kind="visit", place=Place(city, "AZ")) for city in ("Baku", "Ganja"))

        assert [("place.city", "Baku", "Ganja", ())] == told(differences(old, new))

    def test_the_sources_of_what_is_gone_within_a_part(self) -> None:
        """What a part says no longer has the sources that stood behind it, not those of now."""
        old = AgendaItem(kind="visit", place=Place("Baku", "AZ"), cites="early")
        new = AgendaItem(kind="visit", place=Place("Baku"), cites="late")

        assert ("place.country", "AZ", None, ("early",)) == told(differences(old, new))[0]
        assert ("place.country", None, "AZ", ("early",)) == told(differences(new, old))[0]


class TestRows:
    """Lists of rows."""

    def test_a_new_row_and_one_that_is_gone(self) -> None:
        """A row without a counterpart is told whole, by its key and with its own sources."""
        later = attrs.evolve(MEETING, attendance=[AZ])

        assert [("attendance[MD]", MD, None, ("late",))] == told(differences(MEETING, later))
        assert [("attendance[MD]", None, MD, ("late",))] == told(differences(later, MEETING))

    def test_within_a_row_of_one_key(self) -> None:
        """A row that has a counterpart of its key is told by its fields."""
        other = attrs.evolve(AZ, level="official", cites=["late"])
        later = attrs.evolve(MEETING, attendance=[other, MD])

        assert [
            ("attendance[AZ].level", "minister", "official", ("late",)),
            ("attendance[AZ].cites[early]", Citation("early"), None, ("early",)),
            ("attendance[AZ].cites[late]", None, Citation("late"), ("late",)),
        ] == told(differences(MEETING, later))

    def test_rows_of_rows(self) -> None:
        """A stance within an adoption is told by both keys."""
        old = Adoption(instrument="strategy", cites="early")
        new = attrs.evolve(old, stances=[Stance(participant="AZ", stance="declined")])

        assert [("adopted[strategy].stances[AZ]", None, new.stances[0], ("early",))] == told(
            differences_of_rows([old], [new], "adopted")
        )

    def test_a_row_without_sources_has_those_of_its_list(self) -> None:
        """Behind a row that cites nothing stand the citations of the record that back the list."""
        palace = attrs.evolve(MEETING, places=[Place("Baku", "AZ", "Palace")])
        hall = attrs.evolve(MEETING, places=[Place("Baku", "AZ", "Hall")])

        assert [("places[Baku]", None, palace.places[0], ("late",))] == told(
            differences(MEETING, palace)
        )
        assert [("places[Baku]", palace.places[0], None, ("late",))] == told(
            differences(palace, MEETING)
        )
        assert [("places[Baku].venue", "Palace", "Hall", ("late",))] == told(
            differences(palace, hall)
        )

    def test_a_row_without_a_key_goes_by_its_place(self) -> None:
        """A statement of nobody is told by its index."""
        rows = [Statement(summary="one", cites="early"), Statement(summary="two", cites="late")]

        assert [("statements[1]", None, rows[1], ("late",))] == told(
            differences_of_rows(rows[:1], rows, "statements")
        )

    def test_rows_of_one_key_are_matched_in_order(self) -> None:
        """Of two rows of one state, the one that stands on both sides is left alone."""
        second = attrs.evolve(AZ, person="ivanov")
        third = attrs.evolve(AZ, person="usubov-ramil")
        found = told(differences_of_rows([AZ, second], [AZ, third], "attendance"))

        assert [("attendance[AZ].person", "ivanov", "usubov-ramil", ("early",))] == found

    def test_rows_without_a_key_are_matched_in_order(self) -> None:
        """A statement of nobody that is worded otherwise is the same statement."""
        old, new = (Statement(summary=text, cites="early") for text in ("one", "two"))

        assert [("statements[0].summary", "one", "two", ("early",))] == told(
            differences_of_rows([old], [new], "statements")
        )

    def test_a_row_that_stands_more_often(self) -> None:
        """Of equal rows as many are told as there are more on one side."""
        other = attrs.evolve(AZ, level="official")

        assert [("attendance[AZ]", None, AZ, ("early",))] == told(
            differences_of_rows([AZ], [AZ, AZ], "attendance")
        )
        assert [("attendance[AZ]", other, None, ("early",))] == told(
            differences_of_rows([AZ, other, AZ], [AZ, AZ], "attendance")
        )

    def test_another_order_only(self) -> None:
        """Where the same rows stand in another order, the whole list is told."""
        (one,) = differences_of_rows([AZ, MD], [MD, AZ], "attendance", ((), (Citation("late"),)))

        assert ("attendance", [AZ, MD], [MD, AZ], ("late",)) == (
            one.path,
            one.before,
            one.after,
            one.sources,
        )

    def test_the_sources_of_another_order(self) -> None:
        """Behind the order of a list stand the citations that back it, also within a row."""
        stances = [Stance(participant=who, stance="declined") for who in ("AZ", "MD")]
        cites = [Citation("early", supports=["stances"]), Citation("late", supports=["outcome"])]
        old = Adoption(instrument="strategy", stances=stances, cites=cites)
        new = attrs.evolve(old, stances=stances[::-1])

        assert [("adopted[strategy].stances", old.stances, new.stances, ("early",))] == told(
            differences_of_rows([old], [new], "adopted")
        )

    @given(st.permutations([AZ, MD, attrs.evolve(AZ, level="official")]), st.integers(0, 3))
    def test_equal_lists_only_are_told_to_be_equal(
        self, rows: list[Attendance], count: int
    ) -> None:
        """There is a difference exactly where the lists are not equal."""
        other = rows[:count]

        assert (rows != other) is bool(told(differences_of_rows(rows, other, "attendance")))


class TestCited:
    """The sources of a whole record."""

    def test_of_all_parts(self) -> None:
        """Every source that the record or a row cites is named once."""
        assert ("early", "late") == cited_sources(MEETING)

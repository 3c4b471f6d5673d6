"""Differences between two versions of one record, path by path."""

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

Summary = list[tuple[str | None, object, object, tuple[str, ...]]]


def summary(found: Iterable[Difference]) -> Summary:
    """Return the path, both values and the sources of each difference."""
    return [(one.path, one.before, one.after, one.sources) for one in found]


class TestFields:
    """Plain fields of a record."""

    def test_nothing(self) -> None:
        """A record does not differ from itself."""
        assert [] == summary(differences(MEETING, MEETING))

    def test_a_value(self) -> None:
        """A field that changed has the sources of its value after."""
        later = attrs.evolve(MEETING, when="2020-11-19")

        (difference,) = summary(differences(MEETING, later))
        assert ("when", MEETING.when, later.when, ("early",)) == difference

    def test_a_value_that_is_gone(self) -> None:
        """Where nothing is said now, the sources are those of what was said."""
        silent = attrs.evolve(MEETING, when=None, cites=["atlas"])

        assert ("when", MEETING.when, None, ("early",)) == summary(differences(MEETING, silent))[0]

    def test_within_a_part(self) -> None:
        """A single part, such as a place, is compared by its fields."""
        old, new = (AgendaItem(kind="visit", place=Place(city, "AZ")) for city in ("Baku", "Ganja"))

        assert [("place.city", "Baku", "Ganja", ())] == summary(differences(old, new))

    def test_the_sources_of_what_is_gone_within_a_part(self) -> None:
        """A removed value has the sources that supported it before."""
        old = AgendaItem(kind="visit", place=Place("Baku", "AZ"), cites="early")
        new = AgendaItem(kind="visit", place=Place("Baku"), cites="late")

        assert ("place.country", "AZ", None, ("early",)) == summary(differences(old, new))[0]
        assert ("place.country", None, "AZ", ("early",)) == summary(differences(new, old))[0]


class TestRows:
    """Lists of rows."""

    def test_a_new_row_and_one_that_is_gone(self) -> None:
        """A row without a counterpart is one difference, by its key and with its own sources."""
        later = attrs.evolve(MEETING, attendance=[AZ])

        assert [("attendance[MD]", MD, None, ("late",))] == summary(differences(MEETING, later))
        assert [("attendance[MD]", None, MD, ("late",))] == summary(differences(later, MEETING))

    def test_within_a_row_of_one_key(self) -> None:
        """A row with a counterpart of its key is compared by its fields."""
        other = attrs.evolve(AZ, level="official", cites=["late"])
        later = attrs.evolve(MEETING, attendance=[other, MD])

        assert [
            ("attendance[AZ].level", "minister", "official", ("late",)),
            ("attendance[AZ].cites[early]", Citation("early"), None, ("early",)),
            ("attendance[AZ].cites[late]", None, Citation("late"), ("late",)),
        ] == summary(differences(MEETING, later))

    def test_rows_of_rows(self) -> None:
        """A stance within an adoption has both keys in its path."""
        old = Adoption(instrument="strategy", cites="early")
        new = attrs.evolve(old, stances=[Stance(participant="AZ", stance="declined")])

        assert [("adopted[strategy].stances[AZ]", None, new.stances[0], ("early",))] == summary(
            differences_of_rows([old], [new], "adopted")
        )

    def test_a_row_without_sources_has_those_of_its_list(self) -> None:
        """A row without citations has those of the record that support the list."""
        palace = attrs.evolve(MEETING, places=[Place("Baku", "AZ", "Palace")])
        hall = attrs.evolve(MEETING, places=[Place("Baku", "AZ", "Hall")])

        assert [("places[Baku]", None, palace.places[0], ("late",))] == summary(
            differences(MEETING, palace)
        )
        assert [("places[Baku]", palace.places[0], None, ("late",))] == summary(
            differences(palace, MEETING)
        )
        assert [("places[Baku].venue", "Palace", "Hall", ("late",))] == summary(
            differences(palace, hall)
        )

    def test_a_row_without_a_key_goes_by_its_place(self) -> None:
        """A statement without a speaker has its index in the path."""
        rows = [Statement(summary="one", cites="early"), Statement(summary="two", cites="late")]

        assert [("statements[1]", None, rows[1], ("late",))] == summary(
            differences_of_rows(rows[:1], rows, "statements")
        )

    def test_rows_of_one_key_are_matched_in_order(self) -> None:
        """Of two rows of one state, the one on both sides is left out."""
        second = attrs.evolve(AZ, person="ivanov")
        third = attrs.evolve(AZ, person="usubov-ramil")
        found = summary(differences_of_rows([AZ, second], [AZ, third], "attendance"))

        assert [("attendance[AZ].person", "ivanov", "usubov-ramil", ("early",))] == found

    def test_rows_without_a_key_are_matched_in_order(self) -> None:
        """A reworded statement without a speaker is the same statement."""
        old, new = (Statement(summary=text, cites="early") for text in ("one", "two"))

        assert [("statements[0].summary", "one", "two", ("early",))] == summary(
            differences_of_rows([old], [new], "statements")
        )

    def test_a_row_that_occurs_more_often(self) -> None:
        """Of equal rows, only the surplus of one side is listed."""
        other = attrs.evolve(AZ, level="official")

        assert [("attendance[AZ]", None, AZ, ("early",))] == summary(
            differences_of_rows([AZ], [AZ, AZ], "attendance")
        )
        assert [("attendance[AZ]", other, None, ("early",))] == summary(
            differences_of_rows([AZ, other, AZ], [AZ, AZ], "attendance")
        )

    def test_another_order_only(self) -> None:
        """Where only the order of rows differs, the whole list is one difference."""
        (one,) = differences_of_rows([AZ, MD], [MD, AZ], "attendance", ((), (Citation("late"),)))

        assert ("attendance", [AZ, MD], [MD, AZ], ("late",)) == (
            one.path,
            one.before,
            one.after,
            one.sources,
        )

    def test_the_sources_of_another_order(self) -> None:
        """The order of a list has the citations that support the list, also within a row."""
        stances = [Stance(participant=who, stance="declined") for who in ("AZ", "MD")]
        cites = [Citation("early", supports=["stances"]), Citation("late", supports=["outcome"])]
        old = Adoption(instrument="strategy", stances=stances, cites=cites)
        new = attrs.evolve(old, stances=stances[::-1])

        assert [("adopted[strategy].stances", old.stances, new.stances, ("early",))] == summary(
            differences_of_rows([old], [new], "adopted")
        )

    @given(st.permutations([AZ, MD, attrs.evolve(AZ, level="official")]), st.integers(0, 3))
    def test_only_equal_lists_have_no_difference(self, rows: list[Attendance], count: int) -> None:
        """There is a difference exactly where the lists are not equal."""
        other = rows[:count]

        assert (rows != other) is bool(summary(differences_of_rows(rows, other, "attendance")))


class TestCited:
    """The sources of a whole record."""

    def test_of_all_parts(self) -> None:
        """Every source that the record or a row cites is named once."""
        assert ("early", "late") == cited_sources(MEETING)

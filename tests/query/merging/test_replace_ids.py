"""Replacing ids: the ids of records and of their references."""

import attrs

from cisrecords.evidence import Citation, Claim
from cisrecords.query.merging.replace_ids import replace_ids
from cisrecords.records import Adoption, Attendance, Meeting, Place, Session

IDS = {"met": "m-1", "AZE": "AZ", "paper": "treaty", "news": "s-1", "council-x": "council"}


class TestReplaceIds:
    """Records under other ids."""

    def test_every_reference_is_replaced(self) -> None:
        """Ids are put into the record itself, its parts, their parts, and lists of ids."""
        given = Meeting(
            id="met",
            sessions=[Session("council-x", 3)],
            places=[Place("Baku", "AZE")],
            host="AZE",
            attendance=[Attendance(participant="AZE", cites="news")],
            adopted=[Adoption(instrument="paper", cites="news")],
            related=["met", "m-2"],
            cites="news",
        )

        assert replace_ids(given, IDS) == Meeting(
            id="m-1",
            sessions=[Session("council", 3)],
            places=[Place("Baku", "AZ")],
            host="AZ",
            attendance=[Attendance(participant="AZ", cites="s-1")],
            adopted=[Adoption(instrument="treaty", cites="s-1")],
            related=["m-1", "m-2"],
            cites="s-1",
        )

    def test_keys_of_paths_are_replaced(self) -> None:
        """An id in the brackets of a path is replaced, other parts of the path are not."""
        claim = Claim(
            id="c", about="met", field="attendance[AZE].presence", value="x", cites="news"
        )
        cite = Citation("news", supports=["attendance[AZE].presence", "when"])

        assert "attendance[AZ].presence" == replace_ids(claim, IDS).field
        assert ("attendance[AZ].presence", "when") == replace_ids(cite, IDS).supports
        other = attrs.evolve(claim, field="attendance[MD].presence")
        assert other.field == replace_ids(other, IDS).field

    def test_other_strings_stay(self) -> None:
        """A string that happens to look like an id is no reference."""
        place = Place("AZE", venue="met")

        assert place == replace_ids(place, IDS)

    def test_without_other_ids_it_is_the_same_object(self) -> None:
        """Where nothing is to be renamed the record itself comes back."""
        place = Place("Minsk", "BY")

        assert place is replace_ids(place, IDS)
        assert place is replace_ids(place, {})

    def test_the_party_of_an_act_is_renamed(self) -> None:
        """A claim about an act of a state names the state before the kind of the act."""
        given = Claim(
            id="c", about="paper", field="acts[AZE.ratification].date", value="1993", cites="news"
        )

        assert "acts[AZ.ratification].date" == replace_ids(given, IDS).field

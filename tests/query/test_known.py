"""Views by day: what the records would be on the sources dated by then."""

import pytest

from cisrecords import Commonwealth
from cisrecords.archive import KIND_CLASSES, from_object, references
from cisrecords.errors import VagueDate


def cited(cw: Commonwealth) -> set[str]:
    """Collect the id of every source that anything cites."""
    return {
        reference.value
        for kind in KIND_CLASSES
        for record in cw.collection(kind)
        for reference in references(record, type(record), "$", from_object)
        if reference.spec.targets == ("sources",)
    }


class TestKnownOn:
    """A narrower Commonwealth."""

    def test_only_sources_dated_by_then(self, small: Commonwealth) -> None:
        """Nothing of what only a later or undated source says is left."""
        then = small.known_on("2020-12-01")

        assert {"treaty", "early", "atlas"} == cited(then)
        assert ("m-1",) == then.meetings.ids()
        assert ["early", "early"] == [
            cite.source for row in then.meetings["m-1"].attendance for cite in row.cites
        ]

    def test_treaty_texts_count_from_the_day_of_the_act(self, small: Commonwealth) -> None:
        """An act that only an undated treaty text supports is known from its own day."""
        assert ("act-kg",) == small.known_on("1992-03-06").acts.ids()
        assert () == small.known_on("1992-03-05").acts.ids()

    def test_what_is_referred_to_stays_by_name(self, small: Commonwealth) -> None:
        """A body that a kept meeting names stays by id and name, without later facts."""
        then = small.known_on("1993-01-01")

        assert ("act-kg",) == then.acts.ids()
        assert (["Kyrgyzstan"], ()) == (
            [name.text for name in then.states["KG"].names],
            then.states["KG"].cites,
        )

    def test_links_to_what_is_not_known_are_dropped(self, small: Commonwealth) -> None:
        """A related meeting that is not known yet is not linked."""
        assert () == small.known_on("2020-12-01").meetings["m-1"].related

    def test_claims_about_what_is_not_known_are_dropped(self, small: Commonwealth) -> None:
        """A claim about an act that is not known yet is left out."""
        assert () == small.known_on("2020-12-01").claims.ids()

    def test_undated_sources_on_request(self, small: Commonwealth) -> None:
        """Undated sources are left out, and their facts counted, unless they are asked for."""
        without, with_them = (
            small.known_on("2020-12-01", undated=choice) for choice in (False, True)
        )

        assert ("m-1", "m-2") == with_them.meetings.ids()
        assert without.knowledge is not None
        assert with_them.knowledge is not None
        assert without.knowledge.for_want_of_a_date > with_them.knowledge.for_want_of_a_date == 0

    def test_status_is_never_certain_and_says_how_much_is_left_out(
        self, small: Commonwealth
    ) -> None:
        """A status asked of a view names the number of acts that it leaves out."""
        found = small.known_on("2020-12-01").membership("KG", on="2000-01-01")

        assert ("participant", False) == (found.status.value, found.certain)
        assert "1 act is left out" in found.reasons[-1].text

    def test_horizon_moves_back(self, small: Commonwealth) -> None:
        """The horizon is never later than the day, nor later than it was."""
        then = small.known_on("2020-12-01")

        assert {"acts": "2020-12-01", "meetings": "2019"} == {
            kind: str(day) for kind, day in then.horizon.items()
        }

    def test_after_the_last_source_everything_dated_is_there(self, small: Commonwealth) -> None:
        """On a day after the last dated source, with undated ones, no fact is left out."""
        then = small.known_on("2030-01-01", undated=True)

        assert then.knowledge is not None
        assert 0 == then.knowledge.facts
        assert small.acts == then.acts
        assert small.claims == then.claims

    def test_vague_day(self, small: Commonwealth) -> None:
        """The day asked for is a whole one."""
        with pytest.raises(VagueDate):
            small.known_on("2020")

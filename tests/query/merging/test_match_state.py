"""The records of one kind as they grow while incoming records are matched."""

import attrs

from cisrecords.query.merging.match_records import Matched
from cisrecords.query.merging.match_state import MatchState
from cisrecords.records import Meeting, Session

EXISTING = Meeting(id="m-1", sessions=[Session("court")], cites="early")
DATED = attrs.evolve(EXISTING, when="2021-12-01", cites="late")
OTHER = attrs.evolve(DATED, id="mine", host="KZ")


def match_state(*incoming: Meeting) -> MatchState:
    """Build the state of one existing meeting and some incoming ones."""
    state = MatchState("meetings", {"m-1": EXISTING})
    state.add_incoming(incoming)
    return state


class TestAddIncoming:
    """What is known before the first match."""

    def test_without_incoming_records_it_is_empty(self) -> None:
        """Without incoming records the archive of the state is empty."""
        assert () == MatchState("meetings", {"m-1": EXISTING}).archive.meetings.ids()

    def test_no_incoming_records_add_nothing(self) -> None:
        """Existing records are not repeated."""
        assert () == match_state().archive.meetings.ids()
        assert () == match_state(EXISTING).archive.meetings.ids()

    def test_a_record_under_an_existing_id(self) -> None:
        """Under an existing id stands the existing record with what the incoming one adds."""
        state = match_state(DATED, attrs.evolve(EXISTING, host="KZ", cites="late"))
        (known,) = state.archive.meetings

        assert ("m-1", DATED.when, "KZ") == (known.id, known.when, known.host)
        assert set() == state.excluded

    def test_new_records_are_excluded(self) -> None:
        """New records are known and excluded, the first of an id."""
        state = match_state(OTHER, attrs.evolve(OTHER, host="BY"))

        assert {"mine"} == state.excluded
        assert ["KZ"] == [meeting.host for meeting in state.archive.meetings]

    def test_only_of_its_kind(self) -> None:
        """Other kinds are empty."""
        assert () == match_state(DATED).archive.states.ids()


class TestExcluded:
    """Records that are known to be no other than themselves."""

    def test_are_excluded_from_the_beginning(self) -> None:
        """Their ids match nothing, and the ids passed in stay as they are."""
        ids = frozenset({"mine", "other"})
        state = MatchState("meetings", {"m-1": EXISTING}, ids)
        state.add_matched(OTHER, None)

        assert {"other"} == state.excluded
        assert frozenset({"mine", "other"}) == ids


class TestAddMatched:
    """What is known after each match."""

    def test_a_new_one_may_be_met_by_the_next(self) -> None:
        """What is new waits no longer."""
        state = match_state(OTHER)
        state.add_matched(OTHER, None)

        assert set() == state.excluded
        assert ("mine",) == state.archive.meetings.ids()

    def test_a_match_with_an_existing_record(self) -> None:
        """The existing record gets what is matched under another id, which stays excluded."""
        state = match_state(OTHER)
        state.add_matched(OTHER, Matched("mine", "m-1", "day"))

        assert "KZ" == state.archive.meetings["m-1"].host
        assert {"mine"} == state.excluded

    def test_a_match_with_an_earlier_incoming_record(self) -> None:
        """An earlier incoming record gets what a later one adds."""
        again = attrs.evolve(OTHER, id="again", format="in-person")
        state = match_state(OTHER, again)
        state.add_matched(OTHER, None)
        state.add_matched(again, Matched("again", "mine", "day"))

        assert "in-person" == state.archive.meetings["mine"].format
        assert {"again"} == state.excluded

    def test_what_says_nothing_new_changes_nothing(self) -> None:
        """The archive stays the same object where there is nothing to add."""
        same = attrs.evolve(DATED, id="same")
        state = match_state(DATED, same)
        before = state.archive
        state.add_matched(same, Matched("same", "m-1", "day"))

        assert before is state.archive

    def test_a_record_is_combined_once(self) -> None:
        """A record under an existing id is combined only once."""
        state = match_state(DATED)
        before = state.archive
        state.add_matched(DATED, Matched("m-1", "m-1", "id"))

        assert before is state.archive

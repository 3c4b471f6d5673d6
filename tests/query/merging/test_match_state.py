"""What given records teach of those on file and of each other."""

import attrs

from cisrecords.query.merging.match_records import Matched
from cisrecords.query.merging.match_state import MatchState
from cisrecords.records import Meeting, Session

EXISTING = Meeting(id="m-1", sessions=[Session("court")], cites="early")
DATED = attrs.evolve(EXISTING, when="2021-12-01", cites="late")
OTHER = attrs.evolve(DATED, id="mine", host="KZ")


def match_state(*told: Meeting) -> MatchState:
    """Begin with a meeting on file and some given ones."""
    state = MatchState("meetings", {"m-1": EXISTING})
    state.add_incoming(told)
    return state


class TestBegin:
    """What is known before the first match."""

    def test_before_anything_is_given_nothing_is_known(self) -> None:
        """What stands on file is looked up there, so that nothing is known besides."""
        assert () == MatchState("meetings", {"m-1": EXISTING}).archive.meetings.ids()

    def test_of_nothing_given_nothing_is_learnt(self) -> None:
        """What stands on file is not told again."""
        assert () == match_state().archive.meetings.ids()
        assert () == match_state(EXISTING).archive.meetings.ids()

    def test_what_is_given_of_a_record_on_file(self) -> None:
        """Under an id on file stands what was on file, with what is given."""
        state = match_state(DATED, attrs.evolve(EXISTING, host="KZ", cites="late"))
        (known,) = state.archive.meetings

        assert ("m-1", DATED.when, "KZ") == (known.id, known.when, known.host)
        assert set() == state.excluded

    def test_what_is_not_on_file_waits(self) -> None:
        """Given records that are none on file are known and wait, the first of an id."""
        state = match_state(OTHER, attrs.evolve(OTHER, host="BY"))

        assert {"mine"} == state.excluded
        assert ["KZ"] == [meeting.host for meeting in state.archive.meetings]

    def test_only_of_its_kind(self) -> None:
        """Other kinds are empty."""
        assert () == match_state(DATED).archive.states.ids()


class TestApart:
    """Records that are known to be no other than themselves."""

    def test_wait_from_the_beginning(self) -> None:
        """Their ids are no answer, and the ids that were given stay as they are."""
        ids = frozenset({"mine", "other"})
        state = MatchState("meetings", {"m-1": EXISTING}, ids)
        state.add_matched(OTHER, None)

        assert {"other"} == state.excluded
        assert frozenset({"mine", "other"}) == ids


class TestSettle:
    """What is known after each match."""

    def test_a_new_one_may_be_met_by_the_next(self) -> None:
        """What is new waits no longer."""
        state = match_state(OTHER)
        state.add_matched(OTHER, None)

        assert set() == state.excluded
        assert ("mine",) == state.archive.meetings.ids()

    def test_what_is_one_on_file_teaches_of_that(self) -> None:
        """The one on file takes what is given of it under another id, which is no answer."""
        state = match_state(OTHER)
        state.add_matched(OTHER, Matched("mine", "m-1", "day"))

        assert "KZ" == state.archive.meetings["m-1"].host
        assert {"mine"} == state.excluded

    def test_what_is_one_given_before_teaches_of_that(self) -> None:
        """One that was given before takes what is given of it after."""
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

    def test_what_was_taken_at_the_beginning_is_not_taken_again(self) -> None:
        """A record under an id on file is settled from the beginning."""
        state = match_state(DATED)
        before = state.archive
        state.add_matched(DATED, Matched("m-1", "m-1", "id"))

        assert before is state.archive

"""What given records teach of those on file and of each other."""

import attrs

from cisrecords.query.merging.match_records import Matched
from cisrecords.query.merging.match_state import MatchState
from cisrecords.records import Meeting, Session

ON_FILE = Meeting(id="m-1", sessions=[Session("court")], cites="early")
DATED = attrs.evolve(ON_FILE, when="2021-12-01", cites="late")
OTHER = attrs.evolve(DATED, id="mine", host="KZ")


def learning(*told: Meeting) -> MatchState:
    """Begin with a meeting on file and some given ones."""
    learnt = MatchState("meetings", {"m-1": ON_FILE})
    learnt.begin(told)
    return learnt


class TestBegin:
    """What is known before the first match."""

    def test_before_anything_is_given_nothing_is_known(self) -> None:
        """What stands on file is looked up there, so that nothing is known besides."""
        assert () == MatchState("meetings", {"m-1": ON_FILE}).archive.meetings.ids()

    def test_of_nothing_given_nothing_is_learnt(self) -> None:
        """What stands on file is not told again."""
        assert () == learning().archive.meetings.ids()
        assert () == learning(ON_FILE).archive.meetings.ids()

    def test_what_is_given_of_a_record_on_file(self) -> None:
        """Under an id on file stands what was on file, with what is given."""
        learnt = learning(DATED, attrs.evolve(ON_FILE, host="KZ", cites="late"))
        (known,) = learnt.archive.meetings

        assert ("m-1", DATED.when, "KZ") == (known.id, known.when, known.host)
        assert set() == learnt.waiting

    def test_what_is_not_on_file_waits(self) -> None:
        """Given records that are none on file are known and wait, the first of an id."""
        learnt = learning(OTHER, attrs.evolve(OTHER, host="BY"))

        assert {"mine"} == learnt.waiting
        assert ["KZ"] == [meeting.host for meeting in learnt.archive.meetings]

    def test_only_of_its_kind(self) -> None:
        """Other kinds are empty."""
        assert () == learning(DATED).archive.states.ids()


class TestApart:
    """Records that are known to be no other than themselves."""

    def test_wait_from_the_beginning(self) -> None:
        """Their ids are no answer, and the ids that were given stay as they are."""
        ids = frozenset({"mine", "other"})
        learnt = MatchState("meetings", {"m-1": ON_FILE}, ids)
        learnt.settle(OTHER, None)

        assert {"other"} == learnt.waiting
        assert frozenset({"mine", "other"}) == ids


class TestSettle:
    """What is known after each match."""

    def test_a_new_one_may_be_met_by_the_next(self) -> None:
        """What is new waits no longer."""
        learnt = learning(OTHER)
        learnt.settle(OTHER, None)

        assert set() == learnt.waiting
        assert ("mine",) == learnt.archive.meetings.ids()

    def test_what_is_one_on_file_teaches_of_that(self) -> None:
        """The one on file takes what is given of it under another id, which is no answer."""
        learnt = learning(OTHER)
        learnt.settle(OTHER, Matched("mine", "m-1", "day"))

        assert "KZ" == learnt.archive.meetings["m-1"].host
        assert {"mine"} == learnt.waiting

    def test_what_is_one_given_before_teaches_of_that(self) -> None:
        """One that was given before takes what is given of it after."""
        again = attrs.evolve(OTHER, id="again", format="in-person")
        learnt = learning(OTHER, again)
        learnt.settle(OTHER, None)
        learnt.settle(again, Matched("again", "mine", "day"))

        assert "in-person" == learnt.archive.meetings["mine"].format
        assert {"again"} == learnt.waiting

    def test_what_says_nothing_new_changes_nothing(self) -> None:
        """The archive stays the same object where there is nothing to add."""
        same = attrs.evolve(DATED, id="same")
        learnt = learning(DATED, same)
        before = learnt.archive
        learnt.settle(same, Matched("same", "m-1", "day"))

        assert before is learnt.archive

    def test_what_was_taken_at_the_beginning_is_not_taken_again(self) -> None:
        """A record under an id on file is settled from the beginning."""
        learnt = learning(DATED)
        before = learnt.archive
        learnt.settle(DATED, Matched("m-1", "m-1", "id"))

        assert before is learnt.archive

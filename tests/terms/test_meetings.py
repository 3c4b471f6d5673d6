"""The vocabularies of meetings."""

import pytest

from cisrecords.terms import (
    Bound,
    Capacity,
    Delivery,
    ItemKind,
    Level,
    MeetingFormat,
    MeetingKind,
    MeetingStatus,
    Outcome,
    Presence,
    Term,
)

WORDS: list[tuple[type[Term], str]] = [
    (MeetingKind, "regular extraordinary informal anniversary founding preparatory"),
    (MeetingStatus, "announced postponed cancelled held unconfirmed"),
    (MeetingFormat, "in-person videoconference hybrid"),
    (Presence, "present by-video absent declined expected possible"),
    (
        Level,
        """
        head-of-state head-of-government deputy-head-of-government minister deputy-minister
        head-of-agency deputy-head-of-agency parliament-leader parliamentarian ambassador official
        expert
        """,
    ),
    (
        Capacity,
        """
        member associate-member by-statute observer guest head-of-delegation delegation-member
        session-chair body-chair elected-chair host opened rapporteur secretariat
        """,
    ),
    (Outcome, "adopted endorsed discussed planned proposed deferred dropped"),
    (ItemKind, "item sitting side-meeting reception ceremony visit"),
    (Delivery, "speech message press"),
    (Bound, "exact about at-least at-most"),
]


class TestTerms:
    """The terms of each vocabulary."""

    @pytest.mark.parametrize(("cls", "words"), WORDS, ids=[cls.__name__ for cls, _ in WORDS])
    def test_exactly_these(self, cls: type[Term], words: str) -> None:
        """The vocabulary has these terms, in this order, and no others."""
        assert words.split() == [member.value for member in cls]

    def test_represented_is_derived(self) -> None:
        """Representation by a lower rank is not a term: it follows from presence and level."""
        assert "represented" not in [member.value for member in (*Presence, *Capacity, *Level)]

    def test_the_three_chairs_differ(self) -> None:
        """Presiding, holding the chair and being elected to it are three capacities."""
        chairs = [member for member in Capacity if member.value.endswith("-chair")]

        assert [Capacity.SESSION_CHAIR, Capacity.BODY_CHAIR, Capacity.ELECTED_CHAIR] == chairs
        assert 3 == len({member.meaning for member in chairs})

    @pytest.mark.parametrize("member", [Capacity.ASSOCIATE_MEMBER, Capacity.OBSERVER])
    def test_legal_source(self, member: Capacity) -> None:
        """The capacities that article 8 of the Charter makes name it."""
        assert "Charter art. 8" == member.article

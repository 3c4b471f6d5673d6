"""The groups and ranks of vocabularies: named once, and every term has its place."""

import importlib
import pkgutil

import pytest

import cisrecords
from cisrecords.law.eras import CONSENT
from cisrecords.terms import (
    ActKind,
    Capacity,
    Coding,
    Group,
    Level,
    MembershipStatus,
    Presence,
    Standing,
    Term,
)

for module in pkgutil.walk_packages(cisrecords.__path__, "cisrecords."):
    if ".query" in module.name or ".terms" in module.name:
        importlib.import_module(module.name)

VOCABULARIES = [cls for cls in Term.__subclasses__() if cls.__module__.startswith("cisrecords.")]


def groups_of(vocabulary: type[Term]) -> dict[str, frozenset[Term]]:
    """Return the groups of a vocabulary, by name."""
    names = [name for name, value in vars(vocabulary).items() if isinstance(value, Group)]
    return {name: getattr(vocabulary, name) for name in names}


def misplaced(vocabulary: type[Term]) -> list[Term]:
    """Return the terms that are not in exactly one group, or are without a rank beside others."""
    groups = groups_of(vocabulary)
    by_group = bool(groups) or any(term.group for term in vocabulary)
    ranked = any(term.rank >= 0 for term in vocabulary)
    return [
        term
        for term in vocabulary
        if (by_group and 1 != sum(term in group for group in groups.values()))
        or (ranked and term.rank < 0)
    ]


class TestEveryVocabulary:
    """What holds for each vocabulary that has groups or an order."""

    @pytest.mark.parametrize("cls", VOCABULARIES, ids=lambda cls: cls.__name__)
    def test_every_term_has_its_place(self, cls: type[Term]) -> None:
        """A term is in exactly one of the groups, and has a rank where others have one."""
        assert [] == misplaced(cls)

    @pytest.mark.parametrize("cls", VOCABULARIES, ids=lambda cls: cls.__name__)
    def test_no_group_is_empty(self, cls: type[Term]) -> None:
        """A group without a term is of no use, and its name is misspelt somewhere."""
        assert all(groups_of(cls).values())

    def test_the_groups_are_these(self) -> None:
        """The vocabularies that questions divide are divided here, and nowhere else."""
        assert {
            "MembershipStatus": ["belonging", "outside"],
            "ActKind": ["consent", "admission", "notice", "idle", "direct"],
            "Standing": ["bound", "applying", "seated", "untied"],
            "BodyKind": ["organ", "no_organ"],
            "MeetingStatus": ["pending", "settled"],
            "Scheme": ["numeric", "textual"],
            "Presence": ["attended", "away", "open"],
            "Capacity": ["seat", "visit", "delegation", "chair", "service"],
            "Turnout": ["attended", "away", "open", "unsaid"],
        } == {cls.__name__: [*groups_of(cls)] for cls in VOCABULARIES if groups_of(cls)}


class TestNewTerms:
    """A new term cannot be forgotten."""

    @pytest.mark.parametrize("group", ["", "attended-by-phone"])
    def test_in_no_group(self, group: str) -> None:
        """A term whose line names no group, or a misspelt one, is reported."""

        class Came(Term):
            """A vocabulary of this test."""

            PRESENT = "present", "Took part.", "", "attended"
            BY_PHONE = "by-phone", "Took part by telephone.", "", group

            @Group
            def attended(self) -> bool:
                """Whether it took part."""
                return self.group == "attended"

        assert [Came.BY_PHONE] == misplaced(Came)

    def test_in_two_groups(self) -> None:
        """Groups divide a vocabulary; what is a union of them is an ordinary property."""

        class Came(Term):
            """A vocabulary of this test."""

            PRESENT = "present", "Took part.", "", "attended"

            @Group
            def attended(self) -> bool:
                """Whether it took part."""
                return self.group == "attended"

            @Group
            def perhaps(self) -> bool:
                """Whether it may have taken part."""
                return self.group in ("attended", "open")

        assert [Came.PRESENT] == misplaced(Came)

    def test_without_a_rank(self) -> None:
        """Where one term has a rank, each has."""

        class Grade(Term):
            """A vocabulary of this test."""

            HIGH = "high", "High.", "", "", 0
            LOW = "low", "Low."

        assert [Grade.LOW] == misplaced(Grade)


class TestGroup:
    """`Group`, on a term and on a vocabulary."""

    def test_of_a_term(self) -> None:
        """A term answers yes or no."""
        assert Presence.ABSENT.away is True
        assert Presence.PRESENT.away is False

    def test_of_a_vocabulary(self) -> None:
        """A vocabulary answers with its terms, the same object each time."""
        assert frozenset({Presence.ABSENT, Presence.DECLINED}) == Presence.away
        assert Presence.away is Presence.away

    def test_none_is_in_no_group(self) -> None:
        """None is in none of the groups."""
        assert not any(None in group for group in groups_of(Presence).values())

    def test_is_no_term(self) -> None:
        """A group is not a member of the vocabulary."""
        assert "away" not in Presence.__members__
        assert not hasattr(Presence, "AWAY")

    def test_explains_itself(self) -> None:
        """The docstring of a group is kept."""
        assert "not there" in (vars(Presence)["away"].__doc__ or "")


class TestRanks:
    """The orders of vocabularies."""

    def test_of_statuses(self) -> None:
        """The order of ties is the one that the coding of a year names."""
        order = [term.value for term in sorted(MembershipStatus, key=lambda term: term.rank)]

        assert "none former signatory observer participant associate member".split() == order
        meaning = Coding.ANY_DAY.meaning.replace("is the loosest, then ", "").replace(",", "")
        assert meaning.removesuffix(".").split()[-len(order) :] == order

    def test_statuses_are_all_apart(self) -> None:
        """No two statuses are equally close."""
        assert len(MembershipStatus) == len({term.rank for term in MembershipStatus})

    def test_of_levels(self) -> None:
        """The head of state is the highest, and nobody is below an expert."""
        assert Level.HEAD_OF_STATE == min(Level, key=lambda term: term.rank)
        assert Level.EXPERT == max(Level, key=lambda term: term.rank)

    @pytest.mark.parametrize("term", [one for one in Level if one.startswith("deputy")])
    def test_deputies(self, term: Level) -> None:
        """A deputy is below the head."""
        assert term.rank > Level(term.removeprefix("deputy-")).rank

    def test_of_standings(self) -> None:
        """The closer the standing to an instrument, the higher the rank."""
        steps = ["none", "internal", "signatory", "consented", "provisional", "party"]

        assert [*range(len(steps))] == [Standing(word).rank for word in steps]


class TestUnions:
    """Groups of groups, and orders of groups that law alone knows."""

    def test_consents(self) -> None:
        """The order in which acts of consent decide has each kind of consent once."""
        kinds = [kind for group in CONSENT for kind in group]

        assert ActKind.consent == frozenset(kinds)
        assert len(kinds) == len({*kinds})

    def test_tied(self) -> None:
        """Who is untied is the only one without a tie."""
        assert Standing.untied == frozenset(term for term in Standing if not term.tied)

    def test_chairs_come_in_their_order(self) -> None:
        """The three chairs are those whose names say so."""
        assert [term for term in Capacity if term.value.endswith("chair")] == [
            term for term in Capacity if term.chair
        ]

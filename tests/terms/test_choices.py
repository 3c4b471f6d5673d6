"""Terms that the source picks by hand: only where the choice belongs to one question."""

import ast
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

import cisrecords
from cisrecords import terms
from cisrecords.query import Turnout
from cisrecords.terms import Term

SOURCE = Path(cisrecords.__file__).parent
NAMED: dict[str, type[Term]] = {
    **{name: getattr(terms, name) for name in terms.__all__ if name not in ("Group", "Term")},
    "StanceTerm": terms.Stance,
    "Turnout": Turnout,
}
Choice = tuple[str, str]

# Each choice that belongs to one question: the vocabulary and the terms picked, in its order. What
# more than one question needs is a `Group` of the vocabulary, or an order by `rank`.
CHOICES: dict[Choice, str] = {
    (
        "ActKind",
        (
            "reservation declined deposit accession admission admitted-as-associate "
            "admitted-as-observer joined left suspension notice-of-withdrawal withdrawal "
            "internal-step announcement"
        ),
    ): "acts whose noun is not the term itself",
    ("Capacity", "body-chair elected-chair"): "words for what a source says of a chair",
    (
        "Presence",
        "by-video absent declined expected possible",
    ): "the groups of `seats`, each with an argument of its own",
    ("ActKind", "ratification accession"): "which acts of consent are of one weight",
    ("ActKind", "ratification deposit accession entry-into-force"): "words for acts of consent",
    (
        "ActKind",
        (
            "signature declined ratification deposit accession provisional-application "
            "suspension internal-step announcement"
        ),
    ): "what each act makes of a standing to a text",
    ("ActKind", "entry-into-force withdrawal"): "acts whose effect is explained elsewhere",
    ("ActKind", "signature reservation declined entry-into-force internal-step"): "words for acts",
    (
        "ActKind",
        ("admission admitted-as-associate admitted-as-observer joined left suspension withdrawal"),
    ): "what each act makes of a seat in a body",
    (
        "ActKind",
        "reservation declined suspension internal-step announcement",
    ): "acts that are done more than once on one text",
    ("ActKind", "signature ratification accession joined"): "acts that contradict a refusal",
    ("ActKind", "reservation declined"): "acts that are positions",
    ("ActKind", "signature reservation"): "the acts that a stance is",
    ("Stance", "signed signed-with-reservation declined"): "the acts that stances are",
    (
        "Stance",
        "signed-with-reservation in-part declined blocked not-interested deferred",
    ): "stances that are positions",
    ("MembershipStatus", "participant member associate observer"): "seats by status",
    ("MembershipStatus", "signatory participant member associate observer former"): "colours",
    ("Standing", "signatory consented"): "who signed, and is not known to be bound",
    ("Standing", "party former"): "steps that decide whether a state is a party",
    ("Standing", "internal declined"): "what says nothing anew of who has left",
    ("Standing", "signatory consented suspended"): "what an act on a related text may make",
    ("SourceKind", "treaty-text minutes"): "sources that count from the day of the act",
    ("SourceKind", "official agency news encyclopedia aggregator social"): "what is in something",
    ("Level", "head-of-state head-of-government minister"): "levels that a state holds once",
    ("Level", "head-of-state head-of-government"): "who may be counted as a leader",
    ("Capacity", "session-chair body-chair elected-chair"): "sentences on how somebody was chair",
    ("Turnout", "present by-video"): "two ways to take part at the level of the body",
}

# The terms that these choices were made among. A new term is added here once each choice of its
# vocabulary, above, has been looked at again.
CHOSEN_AMONG = {
    "Presence": "present by-video absent declined expected possible",
    "ActKind": """
        signature reservation declined ratification deposit accession admission entry-into-force
        provisional-application admitted-as-associate admitted-as-observer joined left suspension
        denunciation notice-of-withdrawal withdrawal internal-step announcement
    """,
    "Capacity": """
        member associate-member by-statute observer guest head-of-delegation delegation-member
        session-chair body-chair elected-chair host opened rapporteur secretariat
    """,
    "Stance": """
        signed signed-with-reservation in-part supported declined blocked not-interested deferred
    """,
    "MembershipStatus": "none signatory participant member associate observer former",
    "Standing": """
        none internal declined signatory consented provisional party suspended former member
        participant associate observer attested
    """,
    "SourceKind": """
        treaty-text minutes official law-database agency news analysis encyclopedia dataset
        aggregator social
    """,
    "Level": """
        head-of-state head-of-government deputy-head-of-government minister deputy-minister
        head-of-agency deputy-head-of-agency parliament-leader parliamentarian ambassador official
        expert
    """,
    "Turnout": "present by-video represented absent declined expected possible silent unknown",
}


def term_of(node: ast.expr | None) -> Term | None:
    """Return the term that an expression names, with the room of its vocabulary or without."""
    if not isinstance(node, ast.Attribute):
        return None
    vocabulary = NAMED.get(ast.unparse(node.value).removeprefix("terms."))
    return vocabulary.__members__.get(node.attr) if vocabulary is not None else None


def choices(source: str) -> Iterator[Choice]:
    """Find where several terms of a vocabulary, and not all, stand in one display."""
    for node in ast.walk(ast.parse(source)):
        parts: list[ast.expr | None] = []
        if isinstance(node, ast.Tuple | ast.Set | ast.List):
            parts = [*node.elts]
        elif isinstance(node, ast.Dict):
            parts = node.keys
        found = {term for part in parts if (term := term_of(part)) is not None}
        for vocabulary in {type(term) for term in found}:
            picked = [term.value for term in vocabulary if term in found]
            if 1 < len(picked) < len(vocabulary):
                yield vocabulary.__name__, " ".join(picked)


FOUND = Counter(
    choice
    for path in sorted(SOURCE.rglob("*.py"))
    for choice in choices(path.read_text(encoding="utf-8"))
)


class TestChoices:
    """Choices of terms that are written by hand."""

    def test_each_belongs_to_one_question(self) -> None:
        """The source makes these choices, each once; a new one is a group of the vocabulary."""
        assert dict.fromkeys(CHOICES, 1) == FOUND

    @pytest.mark.parametrize("name", CHOSEN_AMONG)
    def test_a_new_term_is_decided(self, name: str) -> None:
        """A new term fails here until each choice of its vocabulary was looked at again."""
        assert CHOSEN_AMONG[name].split() == [term.value for term in NAMED[name]]

    def test_each_vocabulary_is_held_to_that(self) -> None:
        """Every vocabulary that is chosen from is pinned."""
        assert {name for name, _ in CHOICES} == {*CHOSEN_AMONG}

    @pytest.mark.parametrize(
        ("source", "found"),
        [
            ("x = (Presence.ABSENT, Presence.DECLINED)", ("Presence", "absent declined")),
            ("x in {None, Outcome.DEFERRED, Outcome.DROPPED}", ("Outcome", "deferred dropped")),
            ("{Extent.TITLE: 0, Extent.WHOLE: 1}", ("Extent", "whole title")),
        ],
    )
    def test_a_copy_is_seen(self, source: str, found: Choice) -> None:
        """A group that is written by hand again does not pass."""
        assert [found] == [*choices(source)]
        assert found not in FOUND

    def test_all_of_a_vocabulary(self) -> None:
        """A table with every term is no choice: a new term is missing in it as a `KeyError`."""
        assert [] == [*choices("{Extent.WHOLE: 0, Extent.EXCERPT: 1, Extent.TITLE: 2}")]

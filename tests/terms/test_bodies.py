"""The vocabularies of bodies, instruments, names and sources."""

import pytest

from cisrecords.terms import BodyKind, Extent, InstrumentKind, NameKind, SourceKind, Term

WORDS: list[tuple[type[Term], str]] = [
    (BodyKind, "organisation charter sectoral other subsidiary external national"),
    (
        InstrumentKind,
        """
        charter treaty agreement convention protocol decision regulation declaration statement
        communique memorandum concept strategy programme plan report model-law other
        """,
    ),
    (
        NameKind,
        "official short former alias abbreviation as-reported translation descriptive",
    ),
    (
        SourceKind,
        """
        treaty-text minutes official law-database agency news analysis encyclopedia dataset
        aggregator social
        """,
    ),
    (Extent, "whole excerpt title"),
]


class TestTerms:
    """The terms of each vocabulary."""

    @pytest.mark.parametrize(("cls", "words"), WORDS, ids=[cls.__name__ for cls, _ in WORDS])
    def test_exactly_these(self, cls: type[Term], words: str) -> None:
        """The vocabulary has these terms and no others."""
        assert sorted(words.split()) == sorted(member.value for member in cls)

    @pytest.mark.parametrize("cls", [cls for cls, _ in WORDS])
    def test_nothing_here_is_law(self, cls: type[Term]) -> None:
        """Kinds of names and sources have no article."""
        assert {""} == {member.article for member in cls}

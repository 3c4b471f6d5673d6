"""The vocabularies of acts and of statuses."""

import pytest

from cisrecords.terms import (
    ActKind,
    MembershipStatus,
    Participation,
    Position,
    Stance,
    Standing,
    Term,
)

WORDS: list[tuple[type[Term], str]] = [
    (MembershipStatus, "none signatory participant member associate observer former"),
    (Participation, "active suspended"),
    (
        ActKind,
        """
        signature reservation declined ratification deposit accession admission entry-into-force
        provisional-application admitted-as-associate admitted-as-observer joined left suspension
        denunciation notice-of-withdrawal withdrawal internal-step announcement
        """,
    ),
    (
        Stance,
        """
        signed signed-with-reservation in-part supported declined blocked not-interested deferred
        """,
    ),
    (Position, "reservation declined blocked not-interested in-part deferred stated"),
    (
        Standing,
        """
        none internal declined signatory consented provisional party suspended former
        member participant associate observer attested
        """,
    ),
]

ARTICLES: list[tuple[Term, str]] = [
    (MembershipStatus.MEMBER, "Charter arts. 7 and 41"),
    (MembershipStatus.ASSOCIATE, "Charter art. 8"),
    (MembershipStatus.OBSERVER, "Charter art. 8"),
    (MembershipStatus.FORMER, "Charter art. 9"),
    (MembershipStatus.NONE, ""),
    (MembershipStatus.SIGNATORY, ""),
    (ActKind.RATIFICATION, "Charter art. 41"),
    (ActKind.ADMISSION, "Charter art. 7"),
    (ActKind.ADMITTED_AS_ASSOCIATE, "Charter art. 8"),
    (ActKind.ADMITTED_AS_OBSERVER, "Charter art. 8"),
    (ActKind.NOTICE_OF_WITHDRAWAL, "Charter art. 9"),
    (ActKind.WITHDRAWAL, "Charter art. 9"),
    (ActKind.ANNOUNCEMENT, ""),
    (Stance.NOT_INTERESTED, "Charter art. 23"),
    (Stance.SIGNED, ""),
    (Position.NOT_INTERESTED, "Charter art. 23"),
    (Standing.ASSOCIATE, "Charter art. 8"),
    (Standing.PARTY, ""),
]


class TestTerms:
    """The terms of each vocabulary."""

    @pytest.mark.parametrize(("cls", "words"), WORDS, ids=[cls.__name__ for cls, _ in WORDS])
    def test_exactly_these(self, cls: type[Term], words: str) -> None:
        """The vocabulary has these terms, in this order, and no others."""
        assert words.split() == [member.value for member in cls]

    @pytest.mark.parametrize(("member", "article"), ARTICLES, ids=repr)
    def test_legal_source(self, member: Term, article: str) -> None:
        """A term of the Charter has its article; other terms have none."""
        assert article == member.article

    def test_notice_and_withdrawal_are_two(self) -> None:
        """The notice and the day it takes effect are different acts, and both say so."""
        assert ActKind.NOTICE_OF_WITHDRAWAL.meaning != ActKind.WITHDRAWAL.meaning

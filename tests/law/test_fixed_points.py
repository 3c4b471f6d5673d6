"""The fixed points of law, and the articles under which states leave."""

import datetime

import pytest

from cisrecords import Commonwealth
from cisrecords.archive import Archive
from cisrecords.evidence import Source
from cisrecords.law import AGREEMENT, CHARTER, COMMONWEALTH, PROTOCOL, Law
from cisrecords.law.fixed_points import article_of_leaving
from cisrecords.records import Instrument


def law_of(**fields: str) -> Law:
    """Read the law off an archive with a Charter of these fields."""
    charter = Instrument(id=CHARTER, names="Charter", **fields)
    return Law.of(Archive(instruments=[charter]))


class TestLaw:
    """What the rules need to know besides the acts."""

    def test_well_known_days_stand_where_nothing_is_on_record(self) -> None:
        """Without the instruments the days of 22 January 1993 and 1994 stand, uncited."""
        law = Law.of(Archive())

        assert (datetime.date(1993, 1, 22), datetime.date(1994, 1, 22), ()) == (
            law.charter_adopted,
            law.charter_in_force,
            law.founded,
        )
        assert Law() == law

    def test_days_on_record_go_before(self) -> None:
        """Where the Charter is on record, its own days count."""
        law = law_of(date="1993-01-20", in_force="1994-02-01")

        assert ("1993-01-20", "1994-02-01") == (
            law.charter_adopted.isoformat(),
            law.charter_in_force.isoformat(),
        )

    @pytest.mark.parametrize(
        ("in_force", "day"), [("1994-01", "1994-01-31"), ("[1994-01-22..]", "1994-01-22")]
    )
    def test_a_vague_day_counts_from_its_last(self, in_force: str, day: str) -> None:
        """A vague day counts from its last one; a day without a last one is passed over."""
        assert day == law_of(in_force=in_force).charter_in_force.isoformat()

    def test_the_founding_text_is_cited(self) -> None:
        """The sources of the founding are those of the Agreement."""
        agreement = Instrument(id=AGREEMENT, names="Agreement", cites="treaty")
        law = Law.of(Archive(instruments=[agreement], sources=[Source(id="treaty")]))

        assert ["treaty"] == [cite.source for cite in law.founded]

    def test_the_shipped_records_have_every_text(self, cw: Commonwealth) -> None:
        """The ids that the rules know are ids of the shipped records, and the days are the same."""
        assert all(text in cw.instruments for text in (AGREEMENT, PROTOCOL, CHARTER))
        assert COMMONWEALTH in cw.bodies
        law = Law.of(cw)
        assert (Law().charter_adopted, Law().charter_in_force) == (
            law.charter_adopted,
            law.charter_in_force,
        )
        assert law.founded


class TestArticleOfLeaving:
    """The article by the instrument that notice is given of."""

    @pytest.mark.parametrize("instrument", [CHARTER, None, "some-decision"])
    def test_the_charter(self, instrument: str | None) -> None:
        """Whoever leaves the Charter, or the Commonwealth at large, leaves under article 9."""
        assert "Charter art. 9" == article_of_leaving(instrument)

    @pytest.mark.parametrize("instrument", [AGREEMENT, PROTOCOL])
    def test_the_agreement(self, instrument: str) -> None:
        """Whoever denounces the Agreement has its own article 10 named as well."""
        article = article_of_leaving(instrument)

        assert ("Charter art. 9", "Agreement of 8 December 1991 art. 10 (suspension)") == tuple(
            article.split("; ")
        )

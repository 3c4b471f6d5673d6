"""Names, sources and dates in sentences."""

import pytest

from cisrecords import Commonwealth, PartialDate
from cisrecords.archive import Archive
from cisrecords.evidence import Citation, Source
from cisrecords.query.common.prose import Prose, date_in_words, list_in_words
from cisrecords.records import Person, State


class TestName:
    """Names of states, bodies and people."""

    def test_is_the_best_name(self) -> None:
        """A record is called by its name and not by its id."""
        prose = Prose(
            Archive(
                states=[State(id="MD", names="Moldova")],
                people=[Person(id="sandu-maia", names="Maia Sandu")],
            )
        )

        assert ("Moldova", "Maia Sandu") == (prose.name("MD"), prose.name("sandu-maia"))

    def test_of_an_unknown_id(self) -> None:
        """An id without a record stands for itself."""
        assert "XX" == Prose(Archive()).name("XX")


class TestSources:
    """Sources as publisher and day."""

    @pytest.mark.parametrize(
        ("source", "expected"),
        [
            ({"publisher": "Kazinform", "published": "2022-10-14"}, "Kazinform (14 October 2022)"),
            ({"publisher": "Kazinform", "title": "Summit"}, "Kazinform (undated)"),
            ({"title": "Summit", "published": "2022"}, "Summit (2022)"),
            ({"kind": "news"}, "an unnamed source (news, undated)"),
            ({}, "s-1"),
        ],
    )
    def test_of_one(self, source: dict[str, str], expected: str) -> None:
        """The title and the kind stand in where the publisher is not known."""
        archive = Archive(sources=[Source(id="s-1", **source)])

        assert expected == Prose(archive).sources([Citation("s-1")])

    def test_of_several(self) -> None:
        """Sources are listed by id; those that read alike are named once."""
        sources = [Source(id=each, publisher=each[0].upper()) for each in ("a-1", "a-2", "b", "c")]
        cites = [Citation(source.id) for source in sources]
        prose = Prose(Archive(sources=sources))

        assert "A (undated), B (undated) and C (undated)" == prose.sources(cites[2:], cites[:2])

    def test_of_none(self) -> None:
        """A fact without a citation rests on the record alone."""
        assert "the record alone" == Prose(Archive()).sources([])

    def test_of_every_shipped_source(self, cw: Commonwealth) -> None:
        """Every shipped source has a label that is not its id."""
        prose = Prose(cw)

        assert not [source.id for source in cw.sources if prose.source(source.id) == source.id]


@pytest.mark.parametrize(
    ("items", "expected"),
    [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")],
)
def test_list_in_words(items: list[str], expected: str) -> None:
    """The last of several items is joined by *and*."""
    assert expected == list_in_words(items)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1991-12-08", "8 December 1991"),
        ("1991-12", "December 1991"),
        ("1991", "1991"),
        ("1993-23", "autumn 1993"),
        ("1998-24", "winter 1998-1999"),
        ("1991?", "possibly 1991"),
        ("1991-12~", "about December 1991"),
        ("1993-21%", "possibly about spring 1993"),
        ("[2021-11-01..2021-11-17]", "between 1 and 17 November 2021"),
        ("[2021-06-01..2021-11-01]", "between 1 June and 1 November 2021"),
        ("[2020-11-17..2021-11-17]", "between 17 November 2020 and 17 November 2021"),
        ("[2021-06..2021-11]", "between June and November 2021"),
        ("[1991-12..1992]", "between December 1991 and 1992"),
        ("[1991..1992]", "between 1991 and 1992"),
        ("[..2008-05]", "not later than May 2008"),
        ("[2008-05-01..]", "not earlier than 1 May 2008"),
    ],
)
def test_date_in_words(text: str, expected: str) -> None:
    """Every form of a date has its words."""
    assert expected == date_in_words(PartialDate(text))

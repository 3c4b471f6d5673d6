"""Ids proposed for new records."""

from typing import Any

import pytest

import cisrecords as cis
from cisrecords import Commonwealth
from cisrecords.archive.making.proposed_ids import unused_id
from cisrecords.fields import ID_LENGTH, is_id


@pytest.mark.parametrize(
    ("cls", "fields", "identity"),
    [
        (cis.Meeting, {"sessions": {"body": "СОРБ", "ordinal": 99}}, "sorb-099"),
        (cis.Meeting, {"sessions": {"body": "СОРБ", "ordinal": 53}}, "sorb-053-2"),
        (cis.Meeting, {"sessions": "CHS", "when": "2030-10-10/2030-10-11"}, "chs-2030-10-10"),
        (cis.Meeting, {"sessions": "CHS", "when": "2030-10"}, "chs-2030-10"),
        (cis.Meeting, {"sessions": "CHS", "when": "[2030-10-01..2030-10-10]"}, "chs-2030-10-01"),
        (cis.Meeting, {"sessions": "CHS", "plans": {"when": "2030-10-10"}}, "chs-2030-10-10"),
        (cis.Meeting, {"sessions": "CHS", "places": "Cholpon-Ata"}, "chs-cholponata"),
        (
            cis.Meeting,
            {"sessions": "CHS", "when": "1991-12-08", "places": "Baku"},
            "chs-1991-12-08-baku",
        ),
        (
            cis.Meeting,
            {"sessions": "economic-court", "when": "2030-01-02"},
            "economic-court-2030-01-02",
        ),
        (cis.Person, {"names": ["Усубов Рамиль Идрис оглы"]}, "usubov-ramil-2"),
        (cis.Source, {"publisher": "News.Az", "published": "2030-10-11"}, "newsaz-2030-10-11"),
        (cis.Source, {"url": "https://www.news.az/one", "published": "2030-10"}, "newsaz-2030-10"),
        (cis.Source, {"title": "О заседании", "kind": "news"}, "o-zasedanii"),
        (cis.Source, {"kind": "news"}, "news"),
        (cis.Source, {}, "source"),
        (cis.Body, {"names": ["Совет", "The Council for Something"]}, "council-for-something"),
        (cis.Topic, {"names": "rare earths"}, "rare-earths"),
        (cis.City, {"names": "Gabala"}, "gabala"),
        (
            cis.Office,
            {"of": "KG", "names": "Minister of Trade of Kyrgyzstan"},
            "kg-minister-of-trade",
        ),
        (cis.Office, {"of": "СОРБ", "names": "Treasurer"}, "sorb-treasurer"),
        (cis.Office, {"names": "Treasurer"}, "treasurer"),
        (
            cis.Tenure,
            {"state": "KG", "office": "sorb-chair", "period": "2030/2031"},
            "ten-kg-sorb-chair-2030",
        ),
        (
            cis.Tenure,
            {"person": "usubov-ramil", "office": "sorb-chair"},
            "ten-usubov-ramil-sorb-chair",
        ),
        (
            cis.Act,
            {
                "state": "GE",
                "kind": "withdrawal",
                "instrument": "charter-1993",
                "date": "2009-08-18",
            },
            "act-ge-withdrawal-charter-1993-2009-08-18",
        ),
        (
            cis.Act,
            {"state": "GE", "kind": "joined", "body": "economic-court"},
            "act-ge-joined-economic-court",
        ),
        (
            cis.Instrument,
            {"names": "Agreement on rare earths", "date": "2030-05-01"},
            "agreement-on-rare-earths-2030",
        ),
        (
            cis.Claim,
            {"about": "GE", "field": "figure:letters", "value": 5, "cites": "newsaz-2023-10-11"},
            "claim-ge-letters",
        ),
    ],
)
def test_of_each_class(cw: Commonwealth, cls: type[Any], fields: Any, identity: str) -> None:
    """The id is made of what the record states, in the form of those on record, and is free."""
    assert identity == cw.make(cls, **fields).id


def test_of_long_names(cw: Commonwealth) -> None:
    """An id of a long name ends with a word and is an id."""
    made = cw.make(cis.Topic, names="long " * 60)

    assert is_id(made.id)
    assert made.id.endswith("long")


def test_of_names_without_latin_form(cw: Commonwealth) -> None:
    """A name that has no Latin form gives way to the kind of record."""
    assert "topic" == cw.make(cis.Topic, names="北京").id


def test_of_retired_ids() -> None:
    """A retired id is not proposed, as it leads to another record."""
    topics = [cis.Topic(id="energy", names="energy")]
    one = Commonwealth(topics=topics, retired={"trade": "energy"})

    assert "trade-2" == one.make(cis.Topic, names="trade").id


@pytest.mark.parametrize("wish", ["a", "a" * 200, "!", "attendance[GE].presence", "-x-"])
def test_unused(wish: str) -> None:
    """Any string gives an id that is unused, of the length that ids may have."""
    first = unused_id(wish, ())
    second = unused_id(wish, {first})

    assert is_id(first) and is_id(second)
    assert first != second
    assert len(second) <= ID_LENGTH

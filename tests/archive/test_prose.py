"""Names of records and sources in sentences."""

from typing import Any

import pytest

from cisrecords import Commonwealth
from cisrecords.archive import Archive
from cisrecords.archive.prose import Prose, reason_in_words
from cisrecords.evidence import Citation, Source
from cisrecords.records import (
    Act,
    Attendance,
    Body,
    Instrument,
    Meeting,
    Office,
    Person,
    Plan,
    Session,
    Stance,
    State,
    Tenure,
)


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

    @pytest.mark.parametrize(
        ("identity", "expected"),
        [
            ("m-1", "Council and Committee (14 October 2022)"),
            ("m-2", "Council (undated)"),
            ("a-1", "accession to the Treaty by Moldova"),
            ("a-2", "admission by Moldova"),
            ("t-1", "tenure of Maia Sandu as President"),
            ("s-1", "Kazinform (14 October 2022)"),
        ],
    )
    def test_of_what_has_no_name(self, identity: str, expected: str) -> None:
        """A meeting is its bodies and its day, an act its kind and object, a tenure its holder."""
        prose = Prose(
            Archive(
                states=[State(id="MD", names="Moldova")],
                bodies=[Body(id="b", names="Council"), Body(id="c", names="Committee")],
                people=[Person(id="sandu-maia", names="Maia Sandu")],
                offices=[Office(id="o", names="President")],
                tenures=[Tenure(id="t-1", office="o", person="sandu-maia")],
                instruments=[Instrument(id="t", names="Treaty")],
                acts=[
                    Act(id="a-1", state="MD", kind="accession", instrument="t"),
                    Act(id="a-2", state="MD", kind="admission"),
                ],
                meetings=[
                    Meeting(id="m-1", sessions=[Session("b"), Session("c")], when="2022-10-14"),
                    Meeting(id="m-2", sessions=[Session("b")]),
                ],
                sources=[Source(id="s-1", publisher="Kazinform", published="2022-10-14")],
            )
        )

        assert expected == prose.name(identity)

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

    @pytest.mark.parametrize(
        ("reason", "withheld", "words"),
        [
            ("Neutrality.", None, "Neutrality."),
            ("Neutrality.", True, "Neutrality."),
            (None, True, "No reason was given."),
            (None, False, None),
            (None, None, None),
        ],
    )
    @pytest.mark.parametrize("cls", [Attendance, Plan, Stance])
    def test_of_a_reason(
        self, cls: type[Any], reason: str | None, withheld: bool | None, words: str | None
    ) -> None:
        """A row has its reason, that none was given, or nothing about reasons."""
        more = {
            Attendance: {"participant": "TM"},
            Stance: {"participant": "TM", "stance": "signed"},
        }
        row = cls(reason=reason, reason_withheld=withheld, **more.get(cls, {}))

        assert words == reason_in_words(row)

    def test_of_none(self) -> None:
        """A fact without a citation rests on the record alone."""
        assert "the record alone" == Prose(Archive()).sources([])

    def test_of_every_shipped_source(self, cw: Commonwealth) -> None:
        """Every shipped source has a label that is not its id."""
        prose = Prose(cw)

        assert not [source.id for source in cw.sources if prose.source(source.id) == source.id]

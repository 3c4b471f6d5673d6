"""Every chapter links to the glossary, which has the words of answers and of treaty law."""

import re
import runpy
import sys
from pathlib import Path

import pytest

import cisrecords as cis

DOCS = Path(__file__).parents[2] / "docs"
GLOSSARY = (DOCS / "explanation" / "glossary.md").read_text(encoding="utf-8")
TERMS = re.findall(r"^(\S.*)\n {2}\S", GLOSSARY, re.MULTILINE)
CHAPTERS = [
    page
    for folder in ("start", "explanation", "how-to", "reference")
    for page in sorted((DOCS / folder).glob("*.md"))
    if page.stem != "glossary"
]
IN_AN_ANSWER = "maybe silent silence unknown gap".split()
OF_LAW = [
    "signature",
    "ratification",
    "accession",
    "reservation",
    "denunciation",
    "withdrawal",
    "entry into force",
    "depositary",
]


class TestGlossary:
    """The page of words."""

    def test_has_the_words_of_an_answer(self) -> None:
        """What may stand in an answer beside a fact is explained."""
        assert set() == set(IN_AN_ANSWER) - set(TERMS)

    def test_has_the_words_of_law(self) -> None:
        """The words of treaty law are explained."""
        assert set() == set(OF_LAW) - set(TERMS)

    def test_has_each_word_once(self) -> None:
        """No word has two meanings in two places."""
        assert [] == [one for one in TERMS if TERMS.count(one) > 1]

    @pytest.mark.parametrize("page", CHAPTERS, ids=lambda page: f"{page.parent.name}-{page.stem}")
    def test_is_linked_from_every_chapter(self, page: Path) -> None:
        """A reader of any chapter finds the glossary in one step."""
        assert re.search(r"\]\([./a-z-]*glossary\.md\)", page.read_text(encoding="utf-8"))


class TestAbbreviations:
    """The table of the abbreviations of the bodies."""

    def test_is_that_of_the_records(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Each cell has the abbreviations of one body in one language, as the records have them."""
        pytest.importorskip("sphinx")
        monkeypatch.setattr(sys, "path", [str(DOCS), *sys.path])
        rows = runpy.run_path(str(DOCS / "record_tables.py"))["abbreviations"]()
        table = {row[0]: row[1:] for row in rows}

        assert table["Council of Heads of State"] == ("charter", "CHS", "СГГ", "\N{EN DASH}")
        assert table["Commonwealth of Independent States"][1:] == ("CIS", "СНГ", "MDB")

    def test_finds_the_bodies(self) -> None:
        """An abbreviation of a body resolves to that body."""
        cw = cis.load()
        kind = cis.NameKind.ABBREVIATION
        short = [
            (body.id, one.text) for body in cw.bodies for one in body.names if one.kind is kind
        ]

        assert [] == [pair for pair in short if cw.bodies[pair[1]].id != pair[0]]

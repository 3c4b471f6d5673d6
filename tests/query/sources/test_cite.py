"""The citation of an answer, as text and as CSL-JSON."""

import json
from typing import Any

import pytest

from cisrecords import Commonwealth
from cisrecords.errors import BadQuery, NotFound
from cisrecords.evidence import Citation, Claim, Source
from cisrecords.query import cite

PAPER = Source(
    id="paper-2020",
    kind="news",
    title="Secretaries met.",
    publisher="The Paper",
    url="https://example.org/1",
    language="en",
    published="2020-11-19",
    copy_of="agency-2020",
)
SAID = Citation("paper-2020", "paragraph 2", according_to="the press service")
ARCHIVE = Commonwealth(
    sources=[PAPER, Source(id="agency-2020")],
    claims=[Claim(id="c-1", about="paper-2020", field="published", value="2020-11-20", cites=SAID)],
    version="7",
)


def csl(cw: Commonwealth, answer: object) -> list[dict[str, Any]]:
    """Read the items of a citation."""
    items: list[dict[str, Any]] = json.loads(cw.cite(answer, "csl"))
    return items


class TestText:
    """Lines to read."""

    def test_the_whole(self) -> None:
        """The citation lists the version, the records and what is known of every source."""
        facts = ("agency-2020", "paragraph 2", "the press service", "[paper-2020]")

        whole, *rest = ARCHIVE.cite(ARCHIVE.claims).splitlines()

        assert whole.startswith("cisrecords: ")
        assert whole.endswith("version 7.")
        assert ["Records: c-1.", "Sources:"] == rest[:2]
        assert rest[2].startswith(
            "- Secretaries met. The Paper. 2020-11-19. https://example.org/1. "
        )
        assert all(fact in rest[2] for fact in facts)

    def test_a_source_of_which_little_is_known(self) -> None:
        """A source without title and date is listed by its id, as undated."""
        assert "- undated. [agency-2020]" == ARCHIVE.cite("agency-2020").splitlines()[-1]

    def test_an_empty_answer(self) -> None:
        """An empty answer still names the version of the dataset."""
        assert ["Records: none.", "Sources: none."] == ARCHIVE.cite(()).splitlines()[1:]

    def test_records_without_a_version(self) -> None:
        """Records without a version are cited by their name alone."""
        assert "version" not in Commonwealth().cite(()).splitlines()[0]

    def test_is_the_default(self) -> None:
        """The default style is text."""
        assert cite(ARCHIVE, ARCHIVE.claims, "text") == cite(ARCHIVE, ARCHIVE.claims)

    def test_places_in_a_source(self) -> None:
        """Several places in one source are listed together, in order."""
        pages = [Citation("agency-2020", "p. 7"), Citation("agency-2020", "p. 3")]
        claim = Claim(id="c", about="agency-2020", field="title", value="T", cites=pages)
        cw = Commonwealth(sources=[Source(id="agency-2020")], claims=[claim])

        assert "- undated. At p. 3; p. 7. [agency-2020]" == cw.cite("c").splitlines()[-1]

    def test_a_view_says_that_it_is_one(self, small: Commonwealth) -> None:
        """An answer of a narrowed view is cited as such."""
        then = small.known_on("2020-12-01", undated=True)

        heads = [
            cw.cite("act-kg").splitlines()[0]
            for cw in (small, then, small.known_on("2020-12-01"), small.known_on("2020-12-02"))
        ]

        assert 4 == len({*heads})

    def test_order_is_that_of_ids(self, small: Commonwealth) -> None:
        """The same records have the same citation, in any order."""
        answers = ["m-3", "act-kg", "m-1"]

        assert small.cite(answers) == small.cite(answers[::-1])
        assert "Records: act-kg, m-1, m-3." == small.cite(answers).splitlines()[1]


class TestCsl:
    """CSL-JSON."""

    def test_the_records_come_first(self) -> None:
        """The first item is the dataset, with the ids of the records."""
        first, second = csl(ARCHIVE, ARCHIVE.claims)

        assert {
            "id": "cisrecords",
            "type": "dataset",
            "title": first["title"],
            "note": "Records: c-1",
            "version": "7",
        } == first
        assert {
            "id": "paper-2020",
            "type": "article-newspaper",
            "title": "Secretaries met.",
            "container-title": "The Paper",
            "publisher": "The Paper",
            "issued": {"date-parts": [[2020, 11, 19]]},
            "URL": "https://example.org/1",
            "language": "en",
            "note": second["note"],
        } == second

    def test_records_without_a_version(self) -> None:
        """Records without a version are cited without one."""
        assert "version" not in csl(Commonwealth(), ())[0]

    def test_the_records_are_listed(self, small: Commonwealth) -> None:
        """The note of the data set lists the records, and says where there are none."""
        assert ["Records: m-1, m-3", "Records: none"] == [
            csl(small, answers)[0]["note"] for answers in (["m-3", "m-1"], ())
        ]

    def test_is_laid_out_to_be_read(self) -> None:
        """Each key has its line, and letters of any script are kept."""
        source = Source(id="gazette", kind="news", title="Встреча")
        lines = Commonwealth(sources=[source]).cite("gazette", "csl").splitlines()

        assert ["[", "  {", '    "id": "cisrecords",'] == lines[:3]
        assert '    "title": "Встреча"' in [line.rstrip(",") for line in lines]

    def test_every_source_fits_the_schema(self, cw: Commonwealth) -> None:
        """Every shipped source is an item with keys and types that CSL-JSON has."""
        items = csl(cw, cw.sources)
        texts = {"id", "type", "title", "container-title", "publisher", "URL", "language", "note"}

        assert len(cw.sources) + 1 == len(items)
        assert len({item["id"] for item in items}) == len(items)
        for item in items:
            assert {"id", "type", "title"} <= set(item) <= texts | {"issued", "version"}
            assert all(isinstance(item[key], str) and item[key] for key in texts & set(item))

    def test_a_view_says_that_it_is_one(self, small: Commonwealth) -> None:
        """The title of the data set says by which day its sources are dated."""
        views = (small, small.known_on("2020-12-01"), small.known_on("2020-12-02"))

        assert 3 == len({csl(cw, "act-kg")[0]["title"] for cw in views})


class TestMisuse:
    """Wrong styles and wrong answers."""

    @pytest.mark.parametrize(
        ("style", "expected"),
        [
            ("cls", ("style", "csl")),
            (5, ("style",)),
        ],
    )
    def test_style(self, style: Any, expected: tuple[str, ...]) -> None:
        """A style that there is not is an error that names those there are."""
        with pytest.raises(BadQuery) as caught:
            ARCHIVE.cite((), style)

        facts = (caught.value.args[0], *getattr(caught.value, "suggestions", ())[:1])
        assert expected == facts

    def test_answer(self) -> None:
        """What is no answer, or not known here, is an error."""
        with pytest.raises(BadQuery) as caught:
            ARCHIVE.cite(None)
        assert ("answer", None) == (caught.value.criterion, caught.value.value)
        with pytest.raises(NotFound) as again:
            ARCHIVE.cite("paper-2021")
        assert "paper-2021" == again.value.query

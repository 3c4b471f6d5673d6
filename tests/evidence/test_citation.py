"""`Citation`: the source of a fact."""

from typing import Any

import pytest

from cisrecords.errors import InvalidRecords
from cisrecords.evidence import Citation, to_citations


class TestCitation:
    """One citation."""

    def test_only_the_source_is_needed(self) -> None:
        """A bare id of a source makes a citation of everything."""
        citation = Citation("enwiki-cis-2025")

        assert ("enwiki-cis-2025", None, (), None) == (
            citation.source,
            citation.locator,
            citation.supports,
            citation.according_to,
        )

    def test_positional(self) -> None:
        """The fields may be passed in order."""
        expected = Citation(
            source="treaty", locator="art. 9", supports=("date",), according_to="the depositary"
        )

        assert expected == Citation("treaty", "art. 9", ["date"], "the depositary")

    @pytest.mark.parametrize(
        ("citation", "name"),
        [
            (Citation("treaty"), "treaty"),
            (Citation("treaty", "art. 9"), "treaty, art. 9"),
        ],
        ids=["whole", "located"],
    )
    def test_name(self, citation: Citation, name: str) -> None:
        """A citation is named by its source and the place in it."""
        assert name == citation.name

    def test_repr_can_be_run(self) -> None:
        """The repr is the call that makes the citation, without what was left out."""
        citation = Citation("treaty", supports=["when"])
        text = repr(citation)

        assert "Citation(source='treaty', supports=('when',))" == text
        assert citation == eval(text)  # noqa: S307 - the repr of a value of ours

    def test_all_problems_at_once(self) -> None:
        """Every invalid field is reported with its path."""
        wrong: dict[str, Any] = {
            "source": "not an id",
            "locator": 5,
            "supports": ["date", ""],
            "according_to": "",
        }
        with pytest.raises(InvalidRecords) as caught:
            Citation(**wrong)

        assert [
            ("$.source", "bad-id", "not an id"),
            ("$.locator", "wrong-type", 5),
            ("$.supports[1]", "empty", ""),
            ("$.according_to", "empty", ""),
        ] == [(problem.path, problem.code, problem.value) for problem in caught.value.problems]

    def test_a_bare_path_is_no_list(self) -> None:
        """One path without a list is refused, not read letter by letter."""
        with pytest.raises(InvalidRecords) as caught:
            Citation("treaty", supports="date")

        assert [("$.supports", "date")] == [(p.path, p.value) for p in caught.value.problems]


class TestToCitations:
    """`to_citations`, what stands before every `cites`."""

    @pytest.mark.parametrize(
        ("typed", "expected"),
        [
            ("treaty", (Citation("treaty"),)),
            (Citation("treaty", "art. 9"), (Citation("treaty", "art. 9"),)),
            (["treaty", "atlas"], (Citation("treaty"), Citation("atlas"))),
            ((Citation("treaty"), "atlas"), (Citation("treaty"), Citation("atlas"))),
            ((), ()),
            ([], ()),
        ],
        ids=["id", "citation", "ids", "mixed", "none", "empty"],
    )
    def test_taken(self, typed: Any, expected: tuple[Citation, ...]) -> None:
        """Ids and citations are taken, one or many."""
        assert expected == to_citations(typed)

    @pytest.mark.parametrize("wrong", [None, 5, {"source": "treaty"}, {"treaty"}], ids=repr)
    def test_passes_unchanged(self, wrong: Any) -> None:
        """An invalid citation passes unchanged, for the record to report."""
        assert wrong is to_citations(wrong)

    def test_wrong_ids_pass_unchanged(self) -> None:
        """A malformed id stays a string, so that its record reports it."""
        expected: Any = (Citation("treaty"), "no id", 5)
        typed: Any = ["treaty", "no id", 5]

        assert expected == to_citations(typed)

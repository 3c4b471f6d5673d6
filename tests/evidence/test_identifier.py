"""`Identifier`, a record in the catalogue of somebody else."""

from typing import Any

import pytest

from cisrecords.errors import InvalidRecords
from cisrecords.evidence import Citation, Identifier, to_identifiers
from cisrecords.terms import Scheme


def faults(scheme: Any, value: Any, **more: Any) -> list[tuple[str, str]]:
    """Return the path and the code of each problem of an identifier."""
    with pytest.raises(InvalidRecords) as caught:
        Identifier(scheme, value, **more)
    return [(problem.path, problem.code) for problem in caught.value.problems]


class TestIdentifier:
    """One identifier."""

    def test_positional(self) -> None:
        """The fields may be passed in order; a scheme and a source as people type them."""
        found = Identifier("cow", "372", "atlas")

        assert (Scheme.COW, "372", (Citation("atlas"),)) == (found.scheme, found.value, found.cites)

    def test_is_named_by_its_scheme(self) -> None:
        """The property `name` is the scheme and the value."""
        assert "wikidata Q230" == Identifier("wikidata", "Q230").name

    @pytest.mark.parametrize(
        ("scheme", "value", "number"),
        [("m49", "004", 4), ("cow", "372", 372), ("wikidata", "Q230", None), ("viaf", "12", None)],
    )
    def test_has_a_number_in_lists_of_numbers(
        self, scheme: Any, value: str, number: int | None
    ) -> None:
        """The value is kept as printed; its number is for joins."""
        found = Identifier(scheme, value)

        assert (value, number) == (found.value, found.number)

    @pytest.mark.parametrize("value", ["Q230", "3 72", "-1", "+1", "1.0", "٣", "²", "1" * 19, " 1"])
    def test_what_is_no_number(self, value: str) -> None:
        """In a list of numbers anything but digits, few enough for a table, has no number."""
        assert Identifier("cow", value).number is None

    @pytest.mark.parametrize(
        "value", [pytest.param(10**5000, id="huge"), 372, True, 1.0, None, b"1"]
    )
    def test_what_is_no_string(self, value: Any) -> None:
        """Only a string is an identifier: a number would lose its zeros."""
        assert [("$.value", "wrong-type")] == faults("cow", value)

    def test_every_problem(self) -> None:
        """All problems are reported at once."""
        assert [
            ("$.scheme", "unknown-word"),
            ("$.value", "empty"),
            ("$.cites[0].source", "bad-id"),
        ] == faults("ccode", "", cites=["no id"])


class TestToIdentifiers:
    """`to_identifiers`, what stands before every `identifiers`."""

    def test_one_or_many(self) -> None:
        """One identifier or a list of them is accepted; anything else passes for the record."""
        one, other = Identifier("cow", "372"), Identifier("gw", "372")
        wrong: Any = "372"

        assert (one,) == to_identifiers(one)
        assert (one, other) == to_identifiers([one, other])
        assert wrong is to_identifiers(wrong)

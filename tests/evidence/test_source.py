"""`Source`: where facts come from."""

from typing import Any

import pytest

from cisrecords.dates import PartialDate
from cisrecords.errors import InvalidRecords
from cisrecords.evidence import Source
from cisrecords.terms import Extent, SourceKind


def faults(**given: Any) -> list[tuple[str, str, object]]:
    """Return the path, code and value of each problem of a source."""
    with pytest.raises(InvalidRecords) as caught:
        Source(**given)
    return [(problem.path, problem.code, problem.value) for problem in caught.value.problems]


class TestSource:
    """One source."""

    def test_only_the_id_is_needed(self) -> None:
        """Whatever else is not known of a source is nothing."""
        source = Source(id="azernews-2021")

        assert source == Source(
            id="azernews-2021",
            kind=None,
            title=None,
            publisher=None,
            url=None,
            language=None,
            published=None,
            copy_of=None,
            extent=None,
            note=None,
        )

    def test_typed_values(self) -> None:
        """Terms and dates are accepted as strings."""
        source = Source(id="a", kind="treaty-text", published="1993-01-22", extent="whole")

        assert (SourceKind.TREATY_TEXT, Extent.WHOLE) == (source.kind, source.extent)
        assert PartialDate("1993-01-22") == source.published

    @pytest.mark.parametrize(
        ("given", "name"),
        [
            ({"title": "Charter", "publisher": "Depositary"}, "Charter"),
            ({"publisher": "Azernews"}, "Azernews"),
            ({}, "s-1"),
        ],
        ids=["title", "publisher", "id"],
    )
    def test_name(self, given: dict[str, str], name: str) -> None:
        """A source is named by its title, else its publisher, else its id."""
        source = Source(id="s-1", **given)

        assert name == source.name
        assert f"<Source s-1 {name!r}>" == repr(source)

    def test_copy_of_another(self) -> None:
        """A copy names its original."""
        assert "original" == Source(id="reprint", copy_of="original").copy_of

    def test_copy_of_itself(self) -> None:
        """No source is a copy of itself."""
        assert [("$.copy_of", "own-copy", "a")] == faults(id="a", copy_of="a")

    def test_nothing_is_no_copy_of_nothing(self) -> None:
        """A missing id is reported once, and not as a copy of itself."""
        assert [("$.id", "wrong-type", None)] == faults(id=None)

    def test_all_problems_at_once(self) -> None:
        """Every invalid field is reported."""
        assert [
            ("$.id", "wrong-type", 7),
            ("$.kind", "unknown-word", "newspaper"),
            ("$.title", "empty", " "),
            ("$.url", "wrong-type", ["x"]),
            ("$.published", "bad-date", "17.11.2021"),
            ("$.copy_of", "bad-id", "a b"),
            ("$.extent", "wrong-type", True),
        ] == faults(
            id=7,
            kind="newspaper",
            title=" ",
            url=["x"],
            published="17.11.2021",
            copy_of="a b",
            extent=True,
        )

    def test_a_period_is_no_day_of_publication(self) -> None:
        """A source is published on one day, however vaguely known."""
        assert [("$.published", "bad-date", "2020/2021")] == faults(id="a", published="2020/2021")

"""`Gap`: what is known to be missing from the records."""

import pytest

from cisrecords.errors import InvalidRecords
from cisrecords.evidence import Citation
from cisrecords.records import Gap


class TestGap:
    """One gap."""

    def test_about_a_body(self) -> None:
        """A gap may be about one body, and cites its sources."""
        gap = Gap(body="cis", text="The minutes were not found.", cites="archive-list")

        assert ("cis", (Citation("archive-list"),)) == (gap.body, gap.cites)
        assert "The minutes were not found." == gap.name

    def test_about_everything(self) -> None:
        """A gap may be about the records as a whole."""
        assert Gap(text="No press of 1995 was seen.").body is None

    def test_says_something(self) -> None:
        """A gap without a text is refused."""
        with pytest.raises(InvalidRecords) as caught:
            Gap(text="")

        assert [("$.text", "empty")] == [(p.path, p.code) for p in caught.value.problems]

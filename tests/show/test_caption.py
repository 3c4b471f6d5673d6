"""The words beneath a picture."""

import pytest

import cisrecords as cis
from cisrecords.errors import NotFound
from cisrecords.evidence import Source
from cisrecords.show._caption import caption

PUBLISHERS = "Alpha Beta Gamma Delta Epsilon Zeta Eta".split()


def records(*sources: Source) -> cis.Commonwealth:
    """Make records that hold only sources."""
    return cis.Commonwealth(sources=sources, version="7", horizon={"acts": "2026-03"})


def of(*sources: Source) -> str:
    """Write the caption of what rests on all of some sources."""
    return caption(records(*sources), "acts", [source.id for source in sources])


class TestCaption:
    """The content of a caption."""

    def test_begins_with_the_records(self) -> None:
        """Library, version of the data and horizon come first."""
        assert of().startswith("cisrecords, data 7; acts known to 2026-03. ")

    def test_is_silent_about_a_horizon_that_is_not_known(self) -> None:
        """Without a horizon for the kind, the caption has none."""
        assert "cisrecords, data 7. No source." == caption(records(), "meetings", [])

    def test_counts_a_source_once(self) -> None:
        """A source that is cited twice is one source."""
        cw = records(Source(id="a", publisher="Alpha"))

        assert caption(cw, "acts", ["a", "a"]).endswith("1 source: Alpha.")

    def test_names_a_publisher_once(self) -> None:
        """Two sources of one publisher are counted as two and named as one."""
        line = of(Source(id="a", publisher="Alpha"), Source(id="b", publisher="Alpha"))

        assert line.endswith("2 sources: Alpha.")

    def test_names_a_source_without_a_publisher(self) -> None:
        """Where nobody is known to publish it, the source stands by its own name."""
        assert of(Source(id="a", title="A gazette")).endswith("1 source: A gazette.")

    def test_leaves_out_what_follows_a_publisher(self) -> None:
        """A remark behind a semicolon is no part of the name."""
        assert of(Source(id="a", publisher="Alpha; a copy")).endswith("1 source: Alpha.")

    def test_names_first_who_is_nearest_to_the_event(self) -> None:
        """Treaty texts go before news, and news before a remark on a social network."""
        line = of(
            Source(id="a", publisher="Social", kind="social"),
            Source(id="b", publisher="News", kind="news"),
            Source(id="c", publisher="Depositary", kind="treaty-text"),
            Source(id="d", publisher="Unsaid"),
        )

        assert line.endswith("4 sources: Depositary, News, Social, Unsaid.")

    def test_counts_those_it_has_no_room_for(self) -> None:
        """Five publishers are named, the others counted."""
        sources = [Source(id=name, publisher=name) for name in PUBLISHERS]

        assert of(*sources[:5]).endswith("Alpha, Beta, Delta, Epsilon, Gamma.")
        assert of(*sources[:6]).endswith("Gamma, 1 other publisher.")
        assert of(*sources).endswith("Epsilon, Eta, 2 other publishers.")

    def test_shows_what_a_view_leaves_out(self, cw: cis.Commonwealth) -> None:
        """Of records as they were known on a day it names the day."""
        line = caption(cw.known_on("2012-01-01"), "acts", [])

        assert "2012-01-01" in line

    def test_refuses_a_source_that_is_not_on_record(self) -> None:
        """Nothing is counted that cannot be looked up."""
        with pytest.raises(NotFound) as caught:
            caption(records(), "acts", ["nowhere"])
        assert ("nowhere", "source") == (caught.value.query, caught.value.what)

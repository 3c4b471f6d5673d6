"""Coverage: the recorded meetings by body and year, and independent sources."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisrecords import Commonwealth
from cisrecords.archive import Archive
from cisrecords.evidence import Citation, Source
from cisrecords.query import coverage, independent_sources
from cisrecords.records import (
    Adoption,
    AgendaItem,
    Attendance,
    Body,
    Meeting,
    Plan,
    Session,
    Stance,
    State,
    Statement,
)


class TestIndependentSources:
    """Copies and shared attributions count once."""

    SOURCES = Archive(
        sources=[
            Source(id="original"),
            Source(id="copy", copy_of="original"),
            Source(id="copy-of-copy", copy_of="copy"),
            Source(id="other"),
        ]
    )

    def test_copies_count_once(self) -> None:
        """A source and its copies, at any remove, are one source."""
        cites = [Citation(name) for name in ("copy-of-copy", "copy", "original")]

        assert ("original",) == independent_sources(self.SOURCES, cites)

    def test_two_originals(self) -> None:
        """Two sources of which neither copies the other are two."""
        cites = [Citation("other"), Citation("copy")]

        assert 2 == len(independent_sources(self.SOURCES, cites))

    def test_the_same_word_passed_on_twice(self) -> None:
        """Two sources that pass on one press service are one."""
        cites = [Citation(name, according_to="press service") for name in ("other", "original")]

        assert ("press service",) == independent_sources(self.SOURCES, cites)

    def test_a_ring_of_copies_ends(self) -> None:
        """Sources that name each other as originals are still listed, each at most once."""
        sources = [Source(id="a", copy_of="b"), Source(id="b", copy_of="a")]
        ring = Archive.read_late(lambda kind: sources if kind == "sources" else [])

        assert 1 <= len(independent_sources(ring, [Citation("a"), Citation("b")])) <= 2

    @given(st.lists(st.sampled_from(["original", "copy", "copy-of-copy", "other"])))
    def test_never_more_than_the_sources(self, names: list[str]) -> None:
        """There are no more than the distinct sources, in whatever order they are cited."""
        cites = [Citation(name) for name in names]
        found = independent_sources(self.SOURCES, cites)

        assert len(found) <= len(set(names))
        assert found == independent_sources(self.SOURCES, list(reversed(cites)))


class TestCoverage:
    """Counts by body and year."""

    def test_rows(self, small: Commonwealth) -> None:
        """Each body and year has one row, joint sessions under each body, undated ones last."""
        rows = [(row.body, row.year, row.meetings, row.held) for row in coverage(small)]

        assert [
            ("council", 2020, 1, 1),
            ("council", 2021, 1, 1),
            ("council", 2022, 1, 0),
            ("court", 2021, 1, 1),
            ("court", None, 1, 0),
        ] == rows

    def test_sources_and_disputes(self, small: Commonwealth) -> None:
        """A meeting with two independent sources and a rival claim is counted as both."""
        (row,) = [row for row in coverage(small) if row.year == 2020]

        assert (0, 1, 1) == (row.one_source, row.two_sources, row.disputed)

    def test_shipped_records_add_up(self, cw: Commonwealth) -> None:
        """Over all rows, each session of each meeting is counted once."""
        sessions = sum(len(meeting.sessions) for meeting in cw.meetings)

        assert sessions == sum(row.meetings for row in coverage(cw))


class TestRows:
    """Which citations count for a meeting."""

    @pytest.mark.parametrize(
        "rows",
        [
            {"attendance": [Attendance(participant="AZ", cites="b")]},
            {"agenda": [AgendaItem(title="an item", cites="b")]},
            {"statements": [Statement(summary="spoke", cites="b")]},
            {"adopted": [Adoption(described="a plan", cites="b")]},
            {
                "adopted": [
                    Adoption(
                        described="a plan",
                        stances=[Stance(participant="AZ", stance="signed", cites="b")],
                        cites="a",
                    )
                ]
            },
            {"plans": [Plan(status="announced", cites="b")]},
            {"cites": ["a", "b"]},
        ],
        ids=["attendance", "agenda", "statements", "adopted", "stances", "plans", "meeting"],
    )
    def test_every_row_counts(self, rows: dict[str, Any]) -> None:
        """A second source counts, whichever row it is cited for."""
        fields: dict[str, Any] = {"sessions": [Session("cis")], "cites": "a", **rows}
        met = Meeting(id="m", **fields)
        archive = Archive(
            meetings=[met],
            bodies=[Body(id="cis", names="CIS")],
            states=[State(id="AZ", names="Azerbaijan")],
            sources=[Source(id="a"), Source(id="b")],
        )
        (row,) = coverage(archive)

        assert (0, 1) == (row.one_source, row.two_sources)

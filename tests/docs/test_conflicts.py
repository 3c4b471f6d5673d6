"""The register of where sources differ names only what the shipped records hold."""

import re
from collections import Counter
from functools import cache
from pathlib import Path

import attrs
import pytest

import cisrecords as cis

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "conflicts.md"
KINDS = (
    "states",
    "bodies",
    "offices",
    "people",
    "tenures",
    "instruments",
    "acts",
    "meetings",
    "claims",
)


def named(text: str) -> list[str]:
    """List the ids in code type in a string."""
    return re.findall(r"`([^`]+)`", text)


@attrs.frozen
class Row:
    """One line of a table: a matter on which sources differ."""

    section: str
    about: str
    differs: str
    stands: str

    @property
    def claims(self) -> list[str]:
        """The ids of the claims that hold its versions."""
        return [one for one in named(self.stands) if one.startswith("claim-")]

    @property
    def elsewhere(self) -> str:
        """Where its versions are rows, plans or acts: what comes before a reason."""
        return self.stands.partition("resolved: ")[0]


@cache
def read() -> list[Row]:
    """Read the rows of all tables of the page."""
    found: list[Row] = []
    section = ""
    for line in PAGE.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            section = line.removeprefix("## ")
        elif line.startswith("| `"):
            found.append(Row(section, *(cell.strip() for cell in line.strip("| ").split(" | "))))
    return found


@cache
def shipped() -> frozenset[str]:
    """Collect the ids of the shipped records that the register may name."""
    cw = cis.load()
    return frozenset(str(record.id) for kind in KINDS for record in getattr(cw, kind))


def sections() -> list[str]:
    """List the sections in the order of the page."""
    return list(dict.fromkeys(row.section for row in read()))


def rows_of(section: str) -> list[Row]:
    """Return the rows of one section."""
    return [row for row in read() if row.section == section]


class TestRegister:
    """The page as a whole."""

    def test_has_a_row_for_each_known_matter(self) -> None:
        """The page has at least the 197 matters that were known when it was written."""
        assert len(read()) >= 197

    def test_every_line_of_a_table_is_read(self) -> None:
        """No line is skipped: each that is not a heading of a table names its records."""
        lines = [line for line in PAGE.read_text(encoding="utf-8").splitlines() if line[:1] == "|"]
        headings = [line for line in lines if line.startswith(("| about |", "|---"))]

        assert len(lines) - len(headings) == len(read())

    def test_tells_each_matter_once(self) -> None:
        """No two rows say the same of the same records."""
        times_of = Counter((row.about, row.differs) for row in read())

        assert [] == [matter for matter, times in times_of.items() if times > 1]

    def test_groups_states_bodies_and_meetings(self) -> None:
        """States come first, then the bodies, then the meetings of each body."""
        first = [name.partition(" ")[0] for name in sections()]

        assert ["States", "Treaties", "The", "Chairs,"] == first[:4]
        assert {"Meetings"} == set(first[4:])

    def test_is_in_the_reference(self) -> None:
        """The page is reached from the contents of the reference."""
        contents = (PAGE.parent / "index.md").read_text(encoding="utf-8")

        assert PAGE.stem in contents.splitlines()


@pytest.mark.parametrize("section", sections())
class TestRows:
    """The rows of each section."""

    def test_name_only_shipped_records(self, section: str) -> None:
        """Every id in a row, in any of its cells, is the id of a shipped record."""
        ids = {
            one for row in rows_of(section) for cell in attrs.astuple(row) for one in named(cell)
        }

        assert set() == ids - shipped()

    def test_name_the_record_of_each_claim(self, section: str) -> None:
        """The row of a claim names the record that the claim is about."""
        claims = cis.load().claims
        strays = [
            one
            for row in rows_of(section)
            for one in row.claims
            if claims[one].about not in named(row.about)
        ]

        assert [] == strays

    def test_say_where_the_versions_stand_or_why_there_are_none(self, section: str) -> None:
        """A row without a claim says why its versions are not rivals."""
        bare = [row for row in rows_of(section) if not row.claims]
        silent = [row.about for row in bare if "resolved: " not in row.stands]

        assert [] == silent

    def test_speak_of_plans_where_there_are_plans(self, section: str) -> None:
        """A row that puts a version among the plans names a meeting that has some."""
        meetings = cis.load().meetings
        empty = [
            row.about
            for row in rows_of(section)
            if re.search(r"\bplans?\b", row.elsewhere)
            and not any(meetings[one].plans for one in named(row.about) if one in meetings)
        ]

        assert [] == empty

    def test_give_reasons_in_words(self, section: str) -> None:
        """After `resolved` comes a reason, in three words or more."""
        reasons = [row.stands.partition("resolved: ")[2] for row in rows_of(section)]

        assert [] == [reason for reason in reasons if reason and len(reason.split()) < 3]

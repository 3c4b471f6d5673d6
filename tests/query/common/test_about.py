"""What an answer says of the dataset, and the line of a citation that names it."""

import pytest

import cisrecords as cis
from cisrecords.archive import Archive, Horizon, Knowledge
from cisrecords.query.common.about import (
    LICENCE,
    LICENCE_URL,
    TITLE,
    about_archive,
    about_version,
    dataset_line,
)

VIEW = Knowledge(day="2012-01-01", acts=1, facts=2)


def test_has_what_an_archive_has() -> None:
    """Title, version and horizon are those of the archive; its licence has name and address."""
    found = about_archive(Archive(version="7", horizon={"meetings": "2024", "acts": "2023-05"}))

    assert (TITLE, "7", "acts 2023-05, meetings 2024") == (
        found.title,
        found.version,
        found.horizon,
    )
    assert LICENCE in found.licence
    assert LICENCE_URL in found.licence


def test_leaves_out_what_is_not_known() -> None:
    """An archive without version and horizon has neither of them in a file."""
    assert {"title", "licence", "citation"} == about_archive(Archive()).to_dict().keys()


@pytest.mark.parametrize(
    ("version", "knowledge", "parts"),
    [
        ("", None, []),
        ("7", None, ["version 7"]),
        ("7", VIEW, ["version 7", "2012-01-01", "without undated"]),
        ("", Knowledge(day="2012-01-01", undated=True), ["2012-01-01", "with undated"]),
    ],
)
def test_line_names_version_and_view(
    version: str, knowledge: Knowledge | None, parts: list[str]
) -> None:
    """The line has the title, and the version and the view where there are any."""
    line = dataset_line(version, knowledge)

    assert line.startswith(TITLE)
    assert [] == [part for part in parts if part not in line]
    assert ("version" in line, "sources dated by" in line) == (bool(version), knowledge is not None)


def test_is_the_line_of_a_citation(cw: cis.Commonwealth) -> None:
    """A file and a citation of one answer name the dataset in the same words."""
    first = cw.cite(cw.panel(2009)).partition("\n")[0]

    assert about_version(cw.version, Horizon(), None).citation.startswith(first)
    assert about_archive(cw).citation.startswith(first)

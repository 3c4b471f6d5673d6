"""The dataset of an answer: its title, version, horizon and licence, and how to cite it."""

from cisrecords.archive import Archive, Horizon, Knowledge
from cisrecords.table import About

__all__ = [
    "LICENCE",
    "LICENCE_URL",
    "TITLE",
    "about_archive",
    "about_version",
    "dataset_line",
    "view",
]

TITLE = "cisrecords: the public record of the Commonwealth of Independent States"
"""The title of the dataset."""

LICENCE = "CC0-1.0"
"""The licence of the shipped records, as an SPDX identifier."""

LICENCE_URL = "https://creativecommons.org/publicdomain/zero/1.0/"
"""The text of that licence."""


def about_archive(archive: Archive) -> About:
    """Return what a table that is from a dataset says of it."""
    return about_version(archive.version, archive.horizon, archive.knowledge)


def about_version(version: str, horizon: Horizon, knowledge: Knowledge | None) -> About:
    """Return what a table says of a version of the dataset, or of a view of it."""
    return About(
        title=TITLE,
        version=version,
        horizon=", ".join(f"{kind} {day}" for kind, day in horizon.items()),
        licence=f"{LICENCE} for the records that cisrecords ships ({LICENCE_URL})",
        citation=f"{dataset_line(version, knowledge)} Cite it together with the sources of the "
        "facts, which Commonwealth.cite(table) lists.",
    )


def dataset_line(version: str, knowledge: Knowledge | None) -> str:
    """Return the line of a citation that names the dataset."""
    return f"{TITLE}{f', version {version}' if version else ''}{view(knowledge)}."


def view(knowledge: Knowledge | None) -> str:
    """Describe the narrowing of a dataset; empty where it is not narrowed."""
    if knowledge is None:
        return ""
    undated = "with undated sources" if knowledge.undated else "without undated sources"
    return f", as the sources dated by {knowledge.day} support it, {undated}"

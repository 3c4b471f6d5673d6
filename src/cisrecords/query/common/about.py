"""The dataset of an answer: its title, version, horizon and licence, and how to cite it."""

from typing import Protocol

from cisrecords.archive import Horizon, Knowledge
from cisrecords.table import About

__all__ = ["LICENCE", "LICENCE_URL", "TITLE", "about", "dataset_line", "view"]

TITLE = "cisrecords: the public record of the Commonwealth of Independent States"
"""The title of the dataset."""

LICENCE = "CC0-1.0"
"""The licence of the shipped records, as an SPDX identifier."""

LICENCE_URL = "https://creativecommons.org/publicdomain/zero/1.0/"
"""The text of that licence."""


class Dataset(Protocol):
    """What an `Archive` and the `Metadata` of one have in common."""

    @property
    def version(self) -> str:
        """Its version."""
        ...

    @property
    def horizon(self) -> Horizon:
        """The last day to which each kind of record is known."""
        ...

    @property
    def knowledge(self) -> Knowledge | None:
        """What a view leaves out."""
        ...


def about(dataset: Dataset) -> About:
    """Return what a table that is from a dataset says of it."""
    return About(
        title=TITLE,
        version=dataset.version,
        horizon=", ".join(f"{kind} {day}" for kind, day in dataset.horizon.items()),
        licence=f"{LICENCE} for the records that cisrecords ships ({LICENCE_URL})",
        citation=f"{dataset_line(dataset)} Cite it together with the sources of the facts, which "
        "Commonwealth.cite(table) lists.",
    )


def dataset_line(dataset: Dataset) -> str:
    """Return the line of a citation that names the dataset."""
    version = f", version {dataset.version}" if dataset.version else ""
    return f"{TITLE}{version}{view(dataset)}."


def view(dataset: Dataset) -> str:
    """Describe the narrowing of a dataset; empty where it is not narrowed."""
    known = dataset.knowledge
    if known is None:
        return ""
    undated = "with undated sources" if known.undated else "without undated sources"
    return f", as the sources dated by {known.day} support it, {undated}"

"""Every table of a dataset names it, whichever verb returns it."""

import inspect
from collections.abc import Callable
from typing import get_origin, get_type_hints

import pytest

import cisrecords as cis
from cisrecords.archive import KIND_CLASSES
from cisrecords.query.common.about import LICENCE, about_archive
from cisrecords.table import Table

CALLS: dict[str, Callable[[cis.Commonwealth], Table]] = {
    "agreement": lambda cw: cw.agreement([{"state": "GE", "year": 2009, "status": "former"}]),
    "attendance": lambda cw: cw.attendance("sc-08"),
    "backing": lambda cw: cw.backing("meetings", since="2020", until="2020"),
    "census": lambda cw: cw.census(figure="members"),
    "chairmanship": lambda cw: cw.chairmanship(2020),
    "chairs": lambda cw: cw.chairs(2022),
    "co_attendance": lambda cw: cw.co_attendance("sc-08"),
    "disagreements": lambda cw: cw.disagreements(about="sc-08"),
    "dyads": lambda cw: cw.dyads(2009, states=["GE", "MD"]),
    "history": lambda cw: cw.history("GE"),
    "hosts": lambda cw: cw.hosts(2022),
    "office_holders": lambda cw: cw.office_holders("2020-11-18"),
    "panel": lambda cw: cw.panel(2009),
    "participation": lambda cw: cw.participation("cisfta-2011"),
    "parties": lambda cw: cw.parties("cisfta-2011", "2020-01-01"),
    "positions": lambda cw: cw.positions("concept-2007"),
    "published": lambda cw: cw.published("cow-igo-3"),
    "succession": lambda cw: cw.succession("Executive Committee"),
    "tally": lambda cw: cw.tally("sc-08"),
}


def returns_a_table(verb: Callable[..., object]) -> bool:
    """Check whether a verb returns a table, by its annotation."""
    result = get_type_hints(verb).get("return")
    return (get_origin(result) or result) is Table


class TestVerbs:
    """The verbs that return a table."""

    def test_are_all_here(self) -> None:
        """Each of them has a call in this file."""
        verbs = inspect.getmembers(cis.Commonwealth, inspect.isfunction)

        assert [name for name, verb in verbs if returns_a_table(verb)] == sorted(CALLS)

    @pytest.mark.parametrize("verb", CALLS)
    def test_name_the_dataset(self, verb: str, cw: cis.Commonwealth) -> None:
        """Version, horizon, licence and citation are those of the dataset."""
        found = CALLS[verb](cw).about

        assert found is not None
        assert about_archive(cw) == found
        assert (cw.version, LICENCE) == (found.version, found.licence.partition(" ")[0])
        assert all(f"{kind} {day}" in found.horizon for kind, day in cw.horizon.items())
        assert cw.version in found.citation

    def test_are_written_as_before(self) -> None:
        """A verb keeps its signature and its docstring."""
        panel = inspect.signature(cis.Commonwealth.panel)

        assert ["self", "years", "coding", "rules", "states"] <= list(panel.parameters)
        assert "Example:" in (cis.Commonwealth.panel.__doc__ or "")


class TestCollections:
    """The tables of collections and of differences."""

    @pytest.mark.parametrize("kind", KIND_CLASSES)
    def test_name_the_dataset(self, kind: str, cw: cis.Commonwealth) -> None:
        """The table of each collection does, and so does that of a part of it."""
        assert (
            about_archive(cw)
            == cw.collection(kind).table().about
            == cw.collection(kind)[:1].table().about
        )

    def test_name_the_view(self, cw: cis.Commonwealth) -> None:
        """The tables of a view are those of the view, not of the dataset."""
        then = cw.known_on("2012-01-01")
        found = then.panel(2009).about

        assert about_archive(then) == found != about_archive(cw)
        assert then.meetings.table().about == found

    def test_of_a_difference_name_the_version_after(self, cw: cis.Commonwealth) -> None:
        """What is new is in the later version, which is the one to cite."""
        then = cw.known_on("2012-01-01")

        assert about_archive(cw) == then.diff(cw).table().about
        assert about_archive(then) == cw.diff(then).table().about


def test_a_dataset_without_version_has_none(cw: cis.Commonwealth) -> None:
    """Of records of one's own, only what is known is said."""
    found = cis.Commonwealth(states=cw.states, sources=cw.sources).states.table().about

    assert found is not None
    assert {"title", "licence", "citation"} == found.to_dict().keys()

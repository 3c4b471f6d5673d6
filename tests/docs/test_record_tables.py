"""The figures of the front page are those of the shipped records."""

import runpy
from pathlib import Path

import pytest

import cisrecords as cis

PAGE = Path(__file__).parents[2] / "docs" / "record_tables.py"


def test_the_figures_are_live(cw: cis.Commonwealth) -> None:
    """The front page counts the records that are loaded, and gives the ends of their horizon."""
    pytest.importorskip("sphinx", reason="the extra `docs` brings it")
    found = runpy.run_path(str(PAGE))["figures"]()

    assert int(found["meetings"].replace(",", "")) == len(cw.meetings)
    assert int(found["sources"].replace(",", "")) == len(cw.sources)
    assert found["is the horizon of acts"] == str(cw.horizon["acts"])
    assert found["is the horizon of meetings"] == str(cw.horizon["meetings"])

"""What the tests of pictures share: small records, and a figure taken apart."""

import sys
from collections.abc import Callable
from typing import Any

import attrs
import pytest

import cisrecords as cis
from cisrecords.evidence import Claim, Source
from cisrecords.records import Act, Body, Instrument, State
from cisrecords.show._canvas import axes_for

WHY = "the session `plots` runs what draws, where the extra `plot` is installed"


@attrs.frozen
class Picture:
    """A figure as somebody sees it: its rows, its boxes and marks by name, its words."""

    rows: list[str]
    columns: list[str]
    boxes: list[str]
    marks: dict[str, list[tuple[float, float]]]
    legend: list[str]
    caption: str
    title: str

    def of(self, state: str) -> list[str]:
        """The names of the boxes of one state, in the order in which they were drawn."""
        return [name for name in self.boxes if name.startswith(f"{state} ")]


def _texts(labels: Any) -> list[str]:
    return [label.get_text() for label in labels]


@pytest.fixture(scope="session")
def look() -> Callable[[Any], Picture]:
    """Return a function that takes a figure apart."""

    def taken_apart(figure: Any) -> Picture:
        (axes,) = figure.axes
        legend = axes.get_legend()
        (caption,) = [text for text in axes.texts if text.get_gid() == "caption"]
        return Picture(
            rows=_texts(axes.get_yticklabels()),
            columns=_texts(axes.get_xticklabels()),
            boxes=[patch.get_gid() for patch in axes.patches],
            marks={
                line.get_gid() or line.get_label(): list(
                    zip(line.get_xdata(), line.get_ydata(), strict=True)
                )
                for line in axes.lines
            },
            legend=_texts(legend.get_texts()) if legend else [],
            caption=" ".join(caption.get_text().split()),
            title=axes.get_title(loc="left"),
        )

    return taken_apart


@pytest.fixture
def matplotlib() -> None:
    """Pass over a test that draws where there is nothing to draw with."""
    pytest.importorskip("matplotlib", reason=WHY)


@pytest.fixture
def canvas(matplotlib: None) -> Any:
    """Return axes to draw on."""
    del matplotlib
    return axes_for(None, 4, 2)


@pytest.fixture
def build() -> Callable[..., cis.Commonwealth]:
    """Return a function that makes records of three states and an observer, and of more."""

    def built(**more: Any) -> cis.Commonwealth:
        parts: dict[str, Any] = {
            "version": "7",
            "states": [
                State(id="GE", names="Georgia"),
                State(id="UA", names="Ukraine"),
                State(id="MN", names="Mongolia"),
            ],
            "bodies": [Body(id="cis", names="CIS"), Body(id="sco", names="SCO", kind="external")],
            "instruments": [
                Instrument(id="agreement-1991", names="Agreement"),
                Instrument(id="charter-1993", names="Charter", in_force="1994-01-22"),
            ],
            "acts": [
                Act(
                    id="joined",
                    state="GE",
                    kind="ratification",
                    instrument="charter-1993",
                    date="1994-04-19",
                    cites="treaty",
                ),
                Act(
                    id="notice",
                    state="GE",
                    kind="notice-of-withdrawal",
                    instrument="charter-1993",
                    date="2008-08-18",
                ),
                Act(
                    id="bound",
                    state="UA",
                    kind="ratification",
                    instrument="agreement-1991",
                    date="1991-12",
                    cites="gazette",
                ),
                Act(
                    id="stopped",
                    state="UA",
                    kind="suspension",
                    instrument="agreement-1991",
                    date="2018-05-19",
                ),
                Act(
                    id="seen", state="sco", kind="admitted-as-observer", body="cis", date="2025-10"
                ),
            ],
            "claims": [
                Claim(
                    id="claim-1",
                    about="joined",
                    field="date",
                    value="1995-02-01",
                    cites="gazette",
                )
            ],
            "sources": [
                Source(id="treaty", publisher="Depositary", kind="treaty-text"),
                Source(id="gazette", publisher="Gazette", kind="news"),
            ],
            "horizon": {"acts": "2026-03-23"},
        }
        return cis.Commonwealth(**{**parts, **more})

    return built


@pytest.fixture
def without_matplotlib(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make matplotlib look as if it were not installed."""
    for name in ["matplotlib", *(name for name in sys.modules if name.startswith("matplotlib."))]:
        monkeypatch.setitem(sys.modules, name, None)

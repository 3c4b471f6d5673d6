"""Tables of figures in Markdown, which pass between processes as JSON."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence

import attrs

from benchmarks.rounds import Times, median, ratio


@attrs.frozen
class Table:
    """A table with a title, a heading for each column, and rows by their name."""

    title: str
    columns: Sequence[str]
    rows: Mapping[str, Sequence[str]]

    def lines(self) -> Iterator[str]:
        """Return the lines of the table in Markdown."""
        yield f"### {self.title}"
        yield ""
        yield "| | " + " | ".join(self.columns) + " |"
        yield "|---" + "|---:" * len(self.columns) + "|"
        for name, cells in self.rows.items():
            yield f"| {name} | " + " | ".join(cells) + " |"
        yield ""

    def to_json(self) -> str:
        """Return the table as JSON."""
        return json.dumps(attrs.asdict(self))


def compare(
    times: Times, bases: Sequence[str], scale: float, sort: Callable[[str], str] = lambda _: ""
) -> dict[str, list[str]]:
    """Return the median of each task, and its ratio to each base of its sort."""
    return {
        name: [
            figure(median(times, name) * scale),
            *(
                f"{ratio(times, name, base):.2f}" if sort(name) == sort(base) else ""
                for base in bases
            ),
        ]
        for name in times
    }


def figure(value: float) -> str:
    """Return a figure with three digits that count, or as a whole number."""
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"

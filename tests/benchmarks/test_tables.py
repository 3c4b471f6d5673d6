"""Figures of the benchmarks are written as tables in Markdown."""

import json
from types import ModuleType


class TestTable:
    """A table of figures."""

    def test_is_markdown(self, benchmark: ModuleType) -> None:
        """It has a title, a heading for each column and a line for each row."""
        table = benchmark.Table("Reading", ["ms", "/ other"], {"ours": ["1.5", "0.50"]})
        assert list(table.lines()) == [
            "### Reading",
            "",
            "| | ms | / other |",
            "|---|---:|---:|",
            "| ours | 1.5 | 0.50 |",
            "",
        ]

    def test_passes_between_processes(self, benchmark: ModuleType) -> None:
        """A table read back from its JSON has the same lines."""
        table = benchmark.Table("Reading", ["ms"], {"ours": ["1.5"]})
        assert list(table.lines()) == list(benchmark.Table(**json.loads(table.to_json())).lines())

    def test_has_medians_and_ratios(self, benchmark: ModuleType) -> None:
        """A row has the median in the unit, then the ratio to each base."""
        times = {"ours": [0.002, 0.004, 0.006], "base": [0.001, 0.002, 0.003]}
        found = benchmark.compare(times, ["base"], 1e3)
        assert found == {"ours": ["4", "2.00"], "base": ["2", "1.00"]}

    def test_compares_like_with_like(self, benchmark: ModuleType) -> None:
        """A task has no ratio to a base of another sort."""
        times = {"a, json": [1.0], "b, json": [2.0], "b, yaml": [4.0]}
        found = benchmark.compare(times, ["b, json"], 1, lambda name: name[3:])
        assert found == {"a, json": ["1", "0.50"], "b, json": ["2", "1.00"], "b, yaml": ["4", ""]}

    def test_has_three_digits_that_count(self, benchmark: ModuleType) -> None:
        """A figure is rounded to three digits, and from a hundred on to whole ones."""
        figures = [benchmark.figure(value) for value in (0.01234, 1.5, 45.678, 123.4, 12_345.6)]
        assert figures == ["0.0123", "1.5", "45.7", "123", "12,346"]

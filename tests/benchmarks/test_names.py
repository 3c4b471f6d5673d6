"""The benchmark of names builds its pairs from the shipped records, whoever else is installed."""

from types import ModuleType

import cisrecords as cis


class TestPairs:
    """The pairs that the contenders compare."""

    def test_are_of_one_person_and_of_two(self, benchmark: ModuleType) -> None:
        """Pairs of both sorts are built, each once, always the same ones, of two strings each."""
        people = benchmark.bearers(cis.load())
        pairs = benchmark.build_pairs(people)
        assert len([pair for pair in pairs if pair.same]) > 1000
        assert len([pair for pair in pairs if not pair.same]) > 1000
        assert len({(pair.left, pair.right) for pair in pairs}) == len(pairs)
        assert [pair for pair in pairs if pair.left == pair.right] == []
        assert pairs == benchmark.build_pairs(people)

    def test_follow_the_published_tables(self, benchmark: ModuleType) -> None:
        """A shipped name is spelt as the table of each language has it."""
        tables = {table.name: table for table in benchmark.RUSSIAN}
        spelt = {name: benchmark.convert("Борис Ельцин", tables[name]) for name in tables}
        assert spelt["German"] == "Boris Jelzin"
        assert spelt["Polish"] == "Boris Jelcyn"
        assert spelt["ISO 9"] == "Boris Elʹcin"
        assert spelt["ICAO passport"] == "Boris Eltsin"

    def test_need_no_peer(self, benchmark: ModuleType) -> None:
        """The library is compared where no peer is installed."""
        ours = benchmark.CONTENDERS["cisrecords"]
        assert ours.missing == []
        assert ours.make()("Борис Ельцин", "Boris Yeltsin") >= ours.line


class TestLines:
    """Precision and recall at a line."""

    def test_lowest_line_of_a_precision(self, benchmark: ModuleType) -> None:
        """The lowest line at which enough of what is joined is right, ties taken together."""
        pair = benchmark.Pair
        pairs = [pair("a", "b", True, "k"), pair("a", "c", True, "k"), pair("a", "d", False, "k")]
        assert benchmark.line_of([0.9, 0.7, 0.7], pairs, 0.99) == 0.9
        assert benchmark.line_of([0.9, 0.8, 0.7], pairs, 0.99) == 0.8
        assert benchmark.measure([0.9, 0.7, 0.7], pairs, 0.8) == (1.0, 0.5)
        assert benchmark.measure([0.9, 0.7, 0.7], pairs, 0.7) == (2 / 3, 1.0)


class TestNames:
    """The names among which a search is timed."""

    def test_are_as_many_as_wanted(self, benchmark: ModuleType) -> None:
        """As many different names are made as are wanted."""
        made = benchmark.make_names(benchmark.bearers(cis.load()), 100_000)
        assert len(set(made)) == 100_000

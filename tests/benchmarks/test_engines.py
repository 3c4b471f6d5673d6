"""A benchmark runs once for each engine of the codec, in processes of their own."""

from types import ModuleType


class TestEngines:
    """The engines that are there."""

    def test_begin_with_the_bare_one(self, benchmark: ModuleType) -> None:
        """The bare engine is always there, and is what its switch gives."""
        assert next(iter(benchmark.engines().items())) == ("stdlib", True)
        assert benchmark.run("-c", benchmark.NAMED, bare=True) == "stdlib"

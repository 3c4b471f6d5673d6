"""The meetings of the benchmarks are valid, always the same ones, and of the size that is said."""

import json
from statistics import fmean
from types import ModuleType

import pytest

import cisrecords as cis
from cisrecords import codec

COUNT = 200


class TestMeetings:
    """The meetings that are drawn."""

    def test_are_the_same_for_a_seed(self, benchmark: ModuleType) -> None:
        """A seed gives its meetings again, and another seed gives others."""
        first = list(benchmark.Meetings(7)(20))
        assert first == list(benchmark.Meetings(7)(20))
        assert first != list(benchmark.Meetings(8)(20))

    def test_have_the_size_that_is_said(self, benchmark: ModuleType) -> None:
        """They have 4.1 to 4.7 kB of JSON and ten to twelve citations on average."""
        drawn = list(benchmark.Meetings()(COUNT))
        assert 4_100 < fmean(len(benchmark.to_json(one)) for one in drawn) < 4_700
        assert 10 < fmean(json.dumps(one).count('"source"') for one in _objects(benchmark)) < 12
        assert len({one["id"] for one in drawn}) == COUNT

    @pytest.mark.long
    def test_are_valid_beside_the_shipped_records(self, benchmark: ModuleType) -> None:
        """A document of the shipped records and drawn meetings has no problem, in either form."""
        document = benchmark.document_of(benchmark.Meetings()(COUNT))
        cw = codec.loads(benchmark.to_json(document))
        assert len(cw.meetings) == len(cis.load().meetings) + COUNT
        assert cw == codec.loads(benchmark.lines_of_document(document), format="jsonl")

    def test_cite_sources_in_both_forms_for_readers_alone(self, benchmark: ModuleType) -> None:
        """Half of the citations are bare ids for readers; none is in what a writer gives back."""
        mixed = json.dumps(list(benchmark.Meetings()(COUNT)))
        objects = _objects(benchmark)
        assert 0 < mixed.count('"source"') < 0.7 * json.dumps(objects).count('"source"')
        records = codec.loads(benchmark.lines_of(objects), tuple[cis.Meeting, ...], "jsonl")
        assert objects == list(map(json.loads, codec.dumps(records, "jsonl").splitlines()))


def _objects(benchmark: ModuleType) -> list[object]:
    return list(benchmark.Meetings(bare=False)(COUNT))

"""What is good in a document, and a problem for all that is not."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from cisrecords.codec import dumps, salvage, validate, write
from cisrecords.codec.convert.document import build
from cisrecords.commonwealth import Commonwealth
from cisrecords.errors import BadQuery, FileProblem
from cisrecords.fields import KINDS

Plain = dict[str, Any]


def topic(name: str, broader: str | None = None) -> Plain:
    """Return the plain data of a topic."""
    given = {"id": name, "names": [{"text": name}]}
    return given if broader is None else {**given, "broader": broader}


def problems_of(tree: Any) -> dict[str, str]:
    """Return the code of each problem, by its path."""
    return {problem.path: problem.code for problem in salvage(tree).problems}


class TestGood:
    """Documents without problems."""

    @pytest.mark.parametrize("format", ["json", "jsonl", "yaml"])
    def test_everything_comes(self, fine: Plain, format: str) -> None:  # noqa: A002
        """Of a fine document everything is taken."""
        found = salvage(dumps(build(fine), format=format), format)

        assert (build(fine), (), ()) == (found.commonwealth, found.problems, found.dropped)

    @pytest.mark.long
    def test_from_files(self, tmp_path: Path, cw: Commonwealth) -> None:
        """Files and folders are salvaged as they are read."""
        for name in ("a.jsonl.gz", "folder"):
            write(cw, tmp_path / name)

            assert cw == salvage(tmp_path / name).commonwealth

    def test_the_result_is_a_value(self, fine: Plain) -> None:
        """Two results of one document are equal."""
        assert salvage(fine) == salvage(copy.deepcopy(fine))


class TestLeftOut:
    """What is left out, and why."""

    def test_a_broken_record(self, fine: Plain) -> None:
        """A record with a problem is left out; what does not refer to it stays."""
        fine["acts"][0]["date"] = "2001-13"
        found = salvage(fine)

        assert ("$.acts[0]",) == found.dropped
        assert ["$.acts[0].date"] == [problem.path for problem in found.problems]
        fine["acts"] = []
        assert build(fine) == found.commonwealth

    def test_what_refers_to_it_goes_too(self) -> None:
        """Whatever refers to a record that was left out is, and what refers to that."""
        topics = [topic("a", "b"), topic("b", "c"), topic("c"), topic("d"), topic("e", "d")]
        topics[2]["names"] = 5
        found = salvage({"schema": 1, "topics": topics})

        assert ("d", "e") == found.commonwealth.topics.ids()
        assert {
            "$.topics[2].names": "wrong-type",
            "$.topics[1].broader": "refers-to-refused",
            "$.topics[0].broader": "refers-to-refused",
        } == problems_of({"schema": 1, "topics": topics})
        assert {"$.topics[0]", "$.topics[1]", "$.topics[2]"} == set(found.dropped)

    def test_the_reason_names_the_record(self) -> None:
        """A record that goes for another's sake says which."""
        found = salvage({"schema": 1, "topics": [topic("a", "b"), {"id": "b"}]})
        (problem,) = [each for each in found.problems if each.code == "refers-to-refused"]

        assert "b" == problem.value
        assert "$.topics[1]" in problem.message

    def test_what_is_wrong_itself_is_reported_first(self) -> None:
        """The problems to be corrected come before those that follow from them."""
        topics = [topic(f"t-{n}", "last") for n in range(1_500)] + [{"id": "last", "x": 1}]
        found = salvage({"schema": 1, "topics": topics})

        assert ["$.topics[1500].x", "$.topics[1500].names"] == [p.path for p in found.problems[:2]]
        assert (1_001, 502) == (len(found.problems), found.problems[-1].value)
        assert 1_501 == len(found.dropped)

    def test_references_to_nothing(self, fine: Plain) -> None:
        """A record that refers to what never was there is left out."""
        fine["acts"][0]["state"] = "XX"
        fine["claims"][0]["cites"] = ["no-such-source"]

        assert {
            "$.acts[0].state": "dangling-id",
            "$.claims[0].cites[0].source": "dangling-id",
        } == problems_of(fine)
        assert 0 == len(salvage(fine).commonwealth.acts)

    def test_rings(self) -> None:
        """Records that refer to each other go together."""
        topics = [topic("a", "b"), {**topic("b", "a"), "names": 5}, topic("c")]

        assert ("c",) == salvage({"schema": 1, "topics": topics}).commonwealth.topics.ids()

    def test_ids_used_twice(self) -> None:
        """Of records with one id the first good one is kept; what refers to it stays."""
        topics = [{"id": "a"}, topic("a"), topic("a"), topic("b", "a")]
        found = salvage({"schema": 1, "topics": topics})

        assert ("a", "b") == found.commonwealth.topics.ids()
        assert ("$.topics[0]", "$.topics[2]") == found.dropped
        assert "duplicate-id" == problems_of({"schema": 1, "topics": topics})["$.topics[2].id"]

    def test_claims_about_fields_that_are_not_there(self, fine: Plain) -> None:
        """A claim about no field is left out."""
        fine["claims"][0]["field"] = "whne"

        assert {"$.claims[0].field": "unknown-field"} == problems_of(fine)

    def test_gaps_and_entries(self, fine: Plain) -> None:
        """Gaps, days of the horizon and retired ids are taken one by one."""
        fine["gaps"] += [{"text": 5}, {"body": "none", "text": "x"}]
        fine["horizon"] |= {"actts": "2020", "meetings": "2020-13", "bodies": "2020"}
        fine["retired"] = {"geo": "GE", "TM": "GE", "old": "none", "x.y": "none"}
        found = salvage(fine)

        assert 1 == len(found.commonwealth.gaps)
        assert {"acts", "bodies"} == set(found.commonwealth.horizon)
        assert "GE" == found.commonwealth.parts()["retired"]["geo"]
        assert {
            "$.gaps[1]",
            "$.gaps[2]",
            "$.horizon.actts",
            "$.horizon.meetings",
            "$.retired.TM",
            "$.retired.old",
            '$.retired["x.y"]',
        } == set(found.dropped)

    @pytest.mark.parametrize("value", [None, 5, "x", {}])
    def test_a_kind_that_is_no_list(self, fine: Plain, value: Any) -> None:
        """A kind that holds no list is reported as one, and the rest is taken."""
        fine["topics"] = value

        assert {"$.topics": "wrong-type"} == problems_of(fine)
        assert ("$.topics",) == salvage(fine).dropped

    def test_other_parts(self, fine: Plain) -> None:
        """Keys that are not known, and parts that are wrong, are reported."""
        fine |= {"metings": [], "version": 5, "knowledge": {"day": 5}, "horizon": 7}

        assert {"$.metings", "$.version", "$.knowledge.day", "$.horizon"} == problems_of(
            fine
        ).keys()

    def test_after_very_many_problems(self) -> None:
        """After 20,000 problems the reading stops, and what comes after is left out as well."""
        topics: list[Any] = [topic("good"), *[5] * 20_500, topic("late"), topic("under", "late")]
        found = salvage({"schema": 1, "topics": topics, "sources": [{"id": "s"}]})

        assert ("good",) == found.commonwealth.topics.ids()
        assert () == found.commonwealth.sources.ids()
        assert 20_503 == len(found.dropped)
        assert (1_001, "too-many", 19_000) == (
            len(found.problems),
            found.problems[-1].code,
            found.problems[-1].value,
        )

    def test_keys_that_stand_twice(self) -> None:
        """Only what stands last under a key is looked at, and that is reported."""
        text = '{"schema": 1, "topics": [], "topics": [{"id": "a", "names": [{"text": "a"}]}]}'
        found = salvage(text)

        assert ("a",) == found.commonwealth.topics.ids()
        assert ("$.topics", "repeated-key") == (found.problems[0].path, found.problems[0].code)


class TestDocuments:
    """Whole documents that are wrong."""

    @pytest.mark.parametrize("data", ["{", "[]", b"\xff", {"schema": 9, "topics": [topic("a")]}])
    def test_nothing_can_be_read(self, data: Any) -> None:
        """Where nothing can be read there are no records, and problems."""
        found = salvage(data)

        assert Commonwealth() == found.commonwealth
        assert found.problems

    def test_no_schema_version(self) -> None:
        """Without a version it is read as one of today, and that is reported."""
        found = salvage({"topics": [topic("a")]})

        assert ("a",) == found.commonwealth.topics.ids()
        assert ["unknown-schema"] == [problem.code for problem in found.problems]

    def test_broken_lines(self) -> None:
        """Lines that are no JSON are reported with their numbers; the others are taken."""
        lines = ['{"schema": 1}', "{", json.dumps({"topics": topic("a")}), '{"topics": 5}']
        found = salvage("\n".join(lines), "jsonl")

        assert ("a",) == found.commonwealth.topics.ids()
        assert [2, 4] == [problem.line for problem in found.problems]

    def test_lines_and_columns(self) -> None:
        """Problems stand where `validate` reports them."""
        text = '{"schema": 1,\n "topics": [{"id": "a b", "names": [{"text": "x"}]}]}'

        assert [(2, 20)] == [(each.line, each.column) for each in salvage(text).problems]
        assert validate(text) == salvage(text).problems

    def test_mistakes_of_the_caller(self, tmp_path: Path) -> None:
        """Files that are not there, and what is no document, are raised."""
        nothing: Any = 5
        with pytest.raises(FileProblem):
            salvage(tmp_path / "none.json")
        with pytest.raises(BadQuery):
            salvage(nothing)
        with pytest.raises(BadQuery):
            salvage("{}", "csv")


class TestLaw:
    """What always holds."""

    @settings(max_examples=settings().max_examples // 5)
    @given(data=st.data())
    def test_nothing_is_dropped_without_a_word(self, data: st.DataObject) -> None:
        """Every record is taken or named; what is taken has no problem; each that goes has one."""
        tree = json.loads(dumps(data.draw(st.from_type(Commonwealth))))
        assume(any(tree.get(kind) for kind in KINDS))
        for _ in range(data.draw(st.integers(1, 4))):
            kind = data.draw(st.sampled_from([kind for kind in KINDS if tree.get(kind)]))
            record = data.draw(st.sampled_from(tree[kind]))
            record[data.draw(st.sampled_from([*record, "x"]))] = data.draw(
                st.sampled_from([5, None, "", [], "x y", {}])
            )
        found = salvage(tree)
        given_paths = {f"$.{k}[{n}]" for k in KINDS for n, _ in enumerate(tree.get(k, []))}
        dropped = given_paths & set(found.dropped)

        kept = sum(len(found.commonwealth.collection(kind)) for kind in KINDS)
        assert len(given_paths) == kept + len(dropped)
        assert () == validate(dumps(found.commonwealth))
        for path in dropped:
            assert any(each.path.startswith(path) for each in found.problems)

"""Documents: migration, reading and building; all problems are reported at once."""

import copy
import gc
import pickle
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisrecords.archive import Archive
from cisrecords.codec import SCHEMA_VERSION
from cisrecords.codec.convert import document as document_module
from cisrecords.codec.convert.document import (
    build,
    document_of,
    problems_of_document,
)
from cisrecords.codec.formats.text import parse
from cisrecords.commonwealth import Commonwealth
from cisrecords.errors import InvalidRecords, UnknownSchema

Plain = dict[str, Any]


def codes(tree: object) -> list[tuple[str, str]]:
    """Return path and code of every problem of a document."""
    return [(problem.path, problem.code) for problem in problems_of_document(tree)]


class TestBuild:
    """From plain data to the records."""

    def test_a_fine_document(self, fine: Plain) -> None:
        """Everything that the document says is in the records, and nothing else."""
        cw = build(fine)

        assert "2026.1" == cw.version
        assert "2026-03-23" == cw.horizon["acts"].text
        assert ("GE", "TM") == cw.states.ids()
        assert "Acts after March 2026 were not found." == cw.gaps[0].text
        assert "2020-11-18/2020-11-19" == str(cw.meetings["sc-08"].when)
        assert isinstance(cw, Commonwealth)

    def test_a_document_that_says_nothing(self) -> None:
        """The schema version alone is a document without records."""
        assert Commonwealth() == build({"schema": SCHEMA_VERSION})

    def test_another_class(self, fine: Plain) -> None:
        """The records are built as the class that is given."""
        assert type(build(fine, Archive)) is Archive

    def test_the_data_is_left_as_it_was(self, fine: Plain) -> None:
        """Reading changes nothing in the plain data."""
        before = copy.deepcopy(fine)
        build(fine)

        assert before == fine

    def test_the_collector_runs_afterwards(self, fine: Plain) -> None:
        """Neither success nor failure leaves the garbage collector off."""
        build(fine)
        with pytest.raises(InvalidRecords):
            build({**fine, "states": 5})

        assert gc.isenabled()

    @pytest.mark.parametrize("tree", [None, 5, True, "abc", [], [{"schema": 1}], 1.5], ids=repr)
    def test_a_document_is_an_object(self, tree: object) -> None:
        """Anything else is one problem at the root."""
        assert [("$", "wrong-type")] == codes(tree)


class TestDocumentOf:
    """From the records to plain data."""

    def test_back_again(self, fine: Plain) -> None:
        """The plain data of the records is that from which they were built."""
        assert fine == document_of(build(fine))

    def test_empty_parts_are_left_out(self) -> None:
        """Records without anything are the schema version alone."""
        assert {"schema": SCHEMA_VERSION} == document_of(Commonwealth())

    def test_each_kind_is_sorted_by_id(self, fine: Plain) -> None:
        """However the records were given, each kind is written by id."""
        fine["acts"] = [
            {"id": "b", "state": "GE", "kind": "signature", "date": "1991"},
            {"id": "a", "state": "GE", "kind": "signature", "date": "1999"},
        ]

        assert ["a", "b"] == [act["id"] for act in document_of(build(fine))["acts"]]

    def test_a_narrowed_view_says_so(self, cw: Commonwealth) -> None:
        """What a view leaves out is kept, so that it is never taken for the whole."""
        view = cw.known_on("2012-01-01")
        plain = document_of(view)

        assert "2012-01-01" == plain["knowledge"]["day"]
        assert view == build(plain)

    def test_the_shipped_records(self, cw: Commonwealth) -> None:
        """The shipped records come back equal."""
        assert cw == build(document_of(cw))


class TestIdentify:
    """The schema version."""

    @pytest.mark.parametrize("version", [0, 2, 99, -1, "1", 1.0, True, None, [1], {}], ids=repr)
    def test_unknown_versions(self, fine: Plain, version: object) -> None:
        """Only a whole number that is known is a version; what else it says is not read."""
        fine["schema"] = version
        fine["states"] = 5
        with pytest.raises(UnknownSchema) as caught:
            build(fine)

        assert version is caught.value.found
        assert (SCHEMA_VERSION,) == caught.value.known
        assert [("$.schema", "unknown-schema")] == codes(fine)

    def test_no_version(self, fine: Plain) -> None:
        """A document without a version is not read; its other problems are reported beside it."""
        del fine["schema"]
        fine["states"] = 5
        with pytest.raises(UnknownSchema) as caught:
            build(fine)

        assert caught.value.found is None
        assert ("$.schema", "unknown-schema") in codes(fine)
        assert ("$.states", "wrong-type") in codes(fine)

    def test_the_problem_shows_what_is_known(self) -> None:
        """The message says which versions this release reads."""
        (problem,) = problems_of_document({"schema": 99})

        assert ("unknown-schema", 99, "1") == (problem.code, problem.value, problem.expected)


class TestMigrate:
    """The road for documents of older versions."""

    @pytest.fixture
    def older(self, monkeypatch: pytest.MonkeyPatch, fine: Plain) -> Plain:
        """Return a document two versions back, with migrations that lead here."""

        def from_first(tree: Plain) -> Plain:
            return {**tree, "schema": 2, "countries": tree["lands"]} | {"lands": []}

        def from_second(tree: Plain) -> Plain:
            rest = {key: tree[key] for key in tree if key not in ("lands", "countries")}
            return {**rest, "schema": 3, "states": tree["countries"]}

        monkeypatch.setattr(document_module, "SCHEMA_VERSION", 3)
        monkeypatch.setattr(document_module, "MIGRATIONS", {1: from_first, 2: from_second})
        return {**{key: fine[key] for key in fine if key != "states"}, "lands": fine["states"]}

    def test_steps_are_taken_in_turn(self, older: Plain) -> None:
        """A document is brought forward step by step; no record is lost."""
        assert ("GE", "TM") == build(older).states.ids()

    def test_unknown_keys_are_not_lost_on_the_way(self, older: Plain) -> None:
        """A key that no version knows is reported after the migration too."""
        older["oddity"] = 1

        assert [("$.oddity", "unknown-key")] == codes(older)

    def test_known_versions_are_all_reported(self, older: Plain) -> None:
        """An unknown version is refused with all that can be read."""
        older["schema"] = 4
        with pytest.raises(UnknownSchema) as caught:
            build(older)

        assert (1, 2, 3) == caught.value.known


class TestAllProblems:
    """Every problem of a document, at once."""

    def test_every_kind_of_problem_in_one_document(self, fine: Plain) -> None:
        """Traps, typos, impossible dates and broken references are reported together."""
        fine["states"][0]["id"] = None
        fine["states"][1]["alpha_3"] = 5
        fine["bodies"][0]["names"] = "abc"
        fine["people"][0]["nmaes"] = "x"
        fine["acts"][0]["date"] = "2001-02-30"
        fine["acts"][0]["body"] = "nowhere"
        fine["topics"].append({"id": "security", "names": [{"text": "again"}]})
        meeting = fine["meetings"][0]
        meeting["sessions"][0]["ordinal"] = True
        meeting["when"] = "2020-11-19/2020-11-18"
        meeting["attendance"][0]["capacities"] = "member"
        meeting["statements"][0]["summary"] = None

        assert [
            ("$.states[0].id", "wrong-type", None),
            ("$.states[1].alpha_3", "wrong-type", 5),
            ("$.bodies[0].names", "wrong-type", "abc"),
            ("$.people[0].nmaes", "unknown-key", "x"),
            ("$.acts[0].state", "dangling-id", "GE"),
            ("$.acts[0].body", "dangling-id", "nowhere"),
            ("$.acts[0].date", "bad-date", "2001-02-30"),
            ("$.topics[1].id", "duplicate-id", "security"),
            ("$.meetings[0].sessions[0].ordinal", "wrong-type", True),
            ("$.meetings[0].when", "bad-date", "2020-11-19/2020-11-18"),
            ("$.meetings[0].attendance[0].capacities", "wrong-type", "member"),
            ("$.meetings[0].statements[0].summary", "wrong-type", None),
        ] == [(each.path, each.code, each.value) for each in problems_of_document(fine)]

    def test_nothing_is_taken_where_anything_is_wrong(self, fine: Plain) -> None:
        """One problem refuses the whole document, and the error carries what is reported."""
        fine["states"][0]["alpha_3"] = 5
        with pytest.raises(InvalidRecords) as caught:
            build(fine)

        assert problems_of_document(fine) == caught.value.problems
        assert caught.value.problems == pickle.loads(pickle.dumps(caught.value)).problems

    def test_unknown_keys_get_the_nearest_known(self, fine: Plain) -> None:
        """A mistyped key is reported with the key that was meant, at the top and inside."""
        fine["metings"] = fine.pop("meetings")
        fine["states"][0]["alpha3"] = "GEO"
        fine["claims"] = []
        messages = {each.path: each.message for each in problems_of_document(fine)}

        assert "'meetings'" in messages["$.metings"]
        assert "'alpha_3'" in messages["$.states[0].alpha3"]

    def test_unknown_words_get_the_nearest_known(self, fine: Plain) -> None:
        """A mistyped word of a vocabulary is reported with the word that was meant."""
        fine["acts"][0]["kind"] = "withdrawl"
        (problem,) = problems_of_document(fine)

        assert "unknown-word" == problem.code
        assert "'withdrawal'" in problem.message

    def test_an_id_that_is_none_is_reported_once(self, fine: Plain) -> None:
        """A reference that is not well formed is not reported again as dangling."""
        fine["acts"][0]["state"] = "no id"
        fine["meetings"][0]["cites"] = ["no id either"]

        assert [
            ("$.acts[0].state", "bad-id"),
            ("$.meetings[0].cites[0].source", "bad-id"),
        ] == codes(fine)

    def test_references_to_a_broken_record_are_fine(self, fine: Plain) -> None:
        """What refers to a record that has problems of its own does not dangle."""
        fine["sources"][0]["kind"] = 5

        assert [("$.sources[0].kind", "wrong-type")] == codes(fine)

    def test_references_are_checked_where_records_are_fine(self, fine: Plain) -> None:
        """With no other problem, what dangles is reported in the order of the document too."""
        fine["sources"] = [{"id": "other"}]
        fine["claims"][0]["field"] = "wen"

        assert [
            ("$.states[1].cites[0].source", "dangling-id"),
            ("$.meetings[0].cites[0].source", "dangling-id"),
            ("$.claims[0].field", "unknown-field"),
            ("$.claims[0].cites[0].source", "dangling-id"),
        ] == codes(fine)

    def test_the_order_is_that_of_the_document(self, fine: Plain) -> None:
        """Problems are reported as a reader of the file meets them, not kind by kind."""
        turned = dict(reversed(fine.items()))
        turned["sources"][0]["kind"] = "officialish"
        turned["states"][0]["alpha_3"] = 5
        turned["acts"][0]["state"] = "XX"

        assert ["$.sources[0].kind", "$.acts[0].state", "$.states[0].alpha_3"] == [
            path for path, _ in codes(turned)
        ]

    def test_repeated_keys_at_every_level(self) -> None:
        """A key that stands twice is reported wherever it stands."""
        tree = parse(
            '{"schema": 1, "horizon": {"acts": "2020", "acts": "2021"},'
            ' "states": [{"id": "GE", "id": "GE", "names": [{"text": "a", "text": "b"}]}],'
            ' "states": [{"id": "GE", "id": "GE", "names": [{"text": "a", "text": "b"}]}]}'
        )

        assert [
            ("$.horizon.acts", "repeated-key"),
            ("$.states", "repeated-key"),
            ("$.states[0].id", "repeated-key"),
            ("$.states[0].names[0].text", "repeated-key"),
        ] == codes(tree)

    def test_numbers_that_json_has_no_place_for(self, fine: Plain) -> None:
        """A number that could not be read is reported where it stands, as it was written."""
        fine["meetings"][0]["sessions"][0]["ordinal"] = parse("99999999999999999999")
        fine["acts"] = parse("NaN")

        assert [
            ("$.acts", "not-json", "NaN"),
            ("$.meetings[0].sessions[0].ordinal", "out-of-range", "99999999999999999999"),
        ] == [(each.path, each.code, each.value) for each in problems_of_document(fine)]

    def test_of_very_many_problems_the_first_are_reported(self) -> None:
        """Of 3,000 problems the first 1,000 are reported, in order, and the rest are counted."""
        act = {"id": "a", "state": "XX", "kind": 5}
        problems = problems_of_document({"schema": 1, "acts": [{**act} for _ in range(1_000)]})

        assert 1_001 == len(problems)
        assert ("$.acts[0].state", "$.acts[0].kind", "$.acts[1].id") == tuple(
            problem.path for problem in problems[:3]
        )
        assert ("too-many", 1_000 + 1_000 + 999 - 1_000) == (problems[-1].code, problems[-1].value)


class TestTopLevel:
    """What stands beside the records."""

    @pytest.mark.parametrize("key", ["states", "gaps", "meetings", "cities"])
    @pytest.mark.parametrize("value", [None, 5, "abc", {}, {"id": "GE"}, True], ids=repr)
    def test_kinds_are_lists(self, key: str, value: object) -> None:
        """Every kind of record is a list, and so are the gaps."""
        assert [(f"$.{key}", "wrong-type")] == codes({"schema": 1, key: value})

    @pytest.mark.parametrize("item", [None, 5, "abc", [], True], ids=repr)
    def test_records_are_objects(self, item: object) -> None:
        """What stands in such a list is an object."""
        assert [("$.acts[0]", "wrong-type")] == codes({"schema": 1, "acts": [item]})

    @pytest.mark.parametrize("value", [None, 5, 1.0, ["1"], True], ids=repr)
    def test_the_version_is_a_text(self, value: object) -> None:
        """The version of the records is a text."""
        assert [("$.version", "wrong-type")] == codes({"schema": 1, "version": value})

    @pytest.mark.parametrize(
        ("horizon", "expected"),
        [
            ([], [("$.horizon", "wrong-type")]),
            ("2020", [("$.horizon", "wrong-type")]),
            (None, [("$.horizon", "wrong-type")]),
            ({"acts": "2020-13"}, [("$.horizon.acts", "bad-date")]),
            ({"acts": 2020}, [("$.horizon.acts", "wrong-type")]),
            ({"acs": "2020"}, [("$.horizon.acs", "unknown-key")]),
            (
                {"acts": None, "a b": "2020", "meetings": "x"},
                [
                    ("$.horizon.acts", "wrong-type"),
                    ('$.horizon["a b"]', "unknown-key"),
                    ("$.horizon.meetings", "bad-date"),
                ],
            ),
        ],
        ids=repr,
    )
    def test_the_horizon_has_a_day_a_kind(self, horizon: object, expected: object) -> None:
        """Every fault of the horizon is reported with its path."""
        assert expected == codes({"schema": 1, "horizon": horizon})

    def test_what_a_view_leaves_out_is_checked(self) -> None:
        """The note on a narrowed view is read as strictly as a record."""
        knowledge = {"day": "2012-02-30", "undated": 1, "akts": 3}

        assert [
            ("$.knowledge.day", "bad-date"),
            ("$.knowledge.undated", "wrong-type"),
            ("$.knowledge.akts", "unknown-key"),
        ] == codes({"schema": 1, "knowledge": knowledge})


def _set(*steps: Any) -> Callable[[Plain, object], None]:
    def put(tree: Plain, value: object) -> None:
        target: Any = tree
        for step in steps[:-1]:
            target = target[step]
        target[steps[-1]] = value

    return put


FAULTS: list[tuple[Callable[[Plain, object], None], object]] = [
    (_set("version"), 5),
    (_set("horizon", "acts"), "2001-13"),
    (_set("horizon", "akts"), "2001"),
    (_set("gaps", 0, "text"), None),
    (_set("states", 0, "alpha_3"), True),
    (_set("states", 1, "names", 0, "kind"), "shrt"),
    (_set("states", 1, "names", 0, "text"), ["Turkmenistan"]),
    (_set("bodies", 0, "seat"), "Minsk"),
    (_set("bodies", 0, "part_of"), "nowhere"),
    (_set("people", 0, "names", 0, "period"), "2009/2008"),
    (_set("people", 0, "nicknames"), []),
    (_set("acts", 0, "instrument"), "charter-1994"),
    (_set("acts", 0, "by"), 5),
    (_set("acts", 0, "date"), "2009-8-18"),
    (_set("topics", 0, "id"), "cis"),
    (_set("meetings", 0, "sessions", 0, "ordinal"), "8"),
    (_set("meetings", 0, "places", 0, "country"), "ZZ"),
    (_set("meetings", 0, "attendance", 0, "capacities"), "member"),
    (_set("meetings", 0, "attendance", 0, "person"), "GE"),
    (_set("meetings", 0, "statements", 0, "quantities", 0, "amount"), 1.5),
    (_set("meetings", 0, "agenda"), {}),
    (_set("claims", 0, "field"), "wen"),
    (_set("claims", 0, "cites"), []),
    (_set("sources", 0, "published"), "2011-02-29"),
    (_set("sources", 0, "copy_of"), "GE"),
    (_set("whatever"), None),
]


class TestFaultsTogether:
    """Faults in any number and company."""

    @pytest.mark.parametrize("fault", range(len(FAULTS)))
    def test_each_alone(self, fine: Plain, fault: int) -> None:
        """Each of these faults is reported when it is the only one."""
        put, value = FAULTS[fault]
        put(fine, value)

        assert 1 == len(problems_of_document(fine))

    @given(chosen=st.sets(st.integers(0, len(FAULTS) - 1), min_size=1), reverse=st.booleans())
    def test_none_hides_another(self, fine: Plain, chosen: set[int], *, reverse: bool) -> None:
        """So many faults give at least so many problems, each path once."""
        tree = copy.deepcopy(fine)
        for fault in sorted(chosen, reverse=reverse):
            put, value = FAULTS[fault]
            put(tree, value)
        paths = [path for path, _ in codes(tree)]

        assert len(chosen) <= len(paths)
        assert len(set(paths)) == len(paths)

    @given(
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
            lambda inner: (
                st.lists(inner, max_size=3)
                | st.dictionaries(st.sampled_from(("id", "names", "cites", "about")), inner)
            ),
            max_leaves=8,
        ),
        st.sampled_from(["states", "meetings", "claims", "acts", "horizon", "gaps", "knowledge"]),
    )
    def test_any_content_at_all(self, content: object, key: str) -> None:
        """Whatever stands under a key, the problems are reported and nothing else is raised."""
        for tree in ({"schema": 1, key: content}, {"schema": 1, key: [content]}):
            problems = problems_of_document(tree)
            if problems:
                assert all(problem.path.startswith("$") for problem in problems)
            else:
                assert build(tree) == build(document_of(build(tree)))

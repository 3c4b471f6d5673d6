"""Migrations, shown by one from a made-up version 0 that was never published."""

import json
import runpy
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import cisrecords as cis
from cisrecords.codec import parse
from cisrecords.codec.convert.document import problems_of_document
from cisrecords.codec.convert.migrations import MIGRATIONS, Migration, step
from cisrecords.errors import InvalidRecords

FIXTURES = Path(__file__).parents[1] / "fixtures"
OLD = FIXTURES / "version-0.json"
EXPECTED = (FIXTURES / "version-0-as-1.json").read_text(encoding="utf-8")
FROM_VERSION_0: Migration = runpy.run_path(str(FIXTURES / "from_version_0.py"))["from_version_0"]

Plain = dict[str, Any]


@pytest.fixture
def old() -> Plain:
    """Return the document of version 0."""
    tree: Plain = json.loads(OLD.read_text(encoding="utf-8"))
    return tree


@pytest.fixture
def registered(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make version 0 one that this release reads."""
    monkeypatch.setitem(MIGRATIONS, 0, FROM_VERSION_0)


def faults(error: InvalidRecords) -> list[tuple[str, str]]:
    """Return where an error is and what its code is."""
    return [(problem.path, problem.code) for problem in error.problems]


class TestTheOneDoor:
    """Older documents, read as any other."""

    def test_no_older_version_was_published(self) -> None:
        """Version 1 is the first; without a migration, version 0 is refused and named."""
        assert {} == MIGRATIONS
        with pytest.raises(cis.CisRecordsError):
            cis.read(OLD)

    @pytest.mark.usefixtures("registered")
    def test_read_gives_what_is_expected(self) -> None:
        """A file of the older version becomes the very records that are kept beside it."""
        assert EXPECTED == cis.dumps(cis.read(OLD))
        assert cis.loads(EXPECTED) == cis.read(OLD)

    @pytest.mark.usefixtures("registered")
    def test_loads_takes_it(self) -> None:
        """So does its text."""
        assert EXPECTED == cis.dumps(cis.loads(OLD.read_bytes()))

    @pytest.mark.usefixtures("registered")
    def test_validate_finds_no_problem(self) -> None:
        """A sound older document has no problem."""
        assert () == cis.validate(OLD)

    @pytest.mark.usefixtures("registered")
    def test_problems_are_reported_of_the_new_form(self, old: Plain) -> None:
        """What is wrong with the records is reported where it stands after the migration."""
        old["meetings"][1]["from"] = "1992-13"

        (problem,) = problems_of_document(old)
        assert ("$.meetings[1].when", "bad-date") == (problem.path, problem.code)

    @pytest.mark.usefixtures("registered")
    def test_it_is_written_in_the_newest_version(self, tmp_path: Path) -> None:
        """What was read from an older version is written in the version of this release."""
        cis.write(cis.read(OLD), tmp_path / "new.json")

        assert EXPECTED == (tmp_path / "new.json").read_text(encoding="utf-8")


class TestStep:
    """What holds for every migration."""

    def test_the_document_given_stays_as_it_was(self, old: Plain) -> None:
        """A migration changes a copy, whatever it does inside."""
        before = deepcopy(old)
        FROM_VERSION_0(old)

        assert before == old

    def test_every_key_has_a_place(self, old: Plain) -> None:
        """All that was said is still there: the days, the numbers, the people present."""
        assert json.loads(EXPECTED)["states"] == FROM_VERSION_0(old)["states"]
        assert {"schema", "version", "states", "bodies", "meetings", "sources"} == set(
            FROM_VERSION_0(old)
        )

    def test_a_lost_key_is_caught(self, old: Plain) -> None:
        """A step that drops what it does not name is refused, and the path is reported."""

        @step(gone=["about", "lands"])
        def careless(tree: Plain) -> Plain:
            meetings = [{"id": meeting["id"]} for meeting in tree["meetings"]]
            return {"schema": 1, "version": "1", "meetings": meetings, "sources": tree["sources"]}

        with pytest.raises(InvalidRecords) as caught:
            careless(old)

        lost = {path for path, code in faults(caught.value) if code == "lost-key"}
        assert {"$.bodies", "$.meetings[0].body", "$.meetings[0].from"} <= lost
        assert not {"$.lands", "$.about", "$.meetings"} & lost

    @pytest.mark.usefixtures("registered")
    def test_a_key_that_a_step_does_not_know_is_reported(self, old: Plain) -> None:
        """A key that no version knows goes through the migration and is reported by the reader."""
        old["meetings"][0]["oddity"] = 1
        old["oddities"] = []

        paths = {problem.path for problem in problems_of_document(old)}
        assert {"$.meetings[0].oddity", "$.oddities"} == paths

    def test_one_of_two_equal_keys_is_missed(self) -> None:
        """Keys are counted over the whole document, so that one of two alike is missed."""
        forgetful = step()(lambda tree: {"schema": 1, "states": tree["states"][:1]})

        with pytest.raises(InvalidRecords) as caught:
            forgetful({"schema": 0, "states": [{"id": "GE"}, {"id": "TM"}]})
        assert ["lost-key"] == [code for _, code in faults(caught.value)]

    def test_a_key_written_twice_is_missed(self) -> None:
        """The second of two equal keys in one object is not lost in silence."""
        rebuild = step()(lambda tree: dict(tree, schema=1))

        with pytest.raises(InvalidRecords) as caught:
            rebuild(parse('{"schema": 0, "version": "1", "version": "2"}'))
        assert [("$.version", "lost-key")] == faults(caught.value)

    def test_a_key_written_twice_may_stay_marked(self) -> None:
        """A step that leaves an object as it is keeps the mark, for the reader to report."""
        keep = step()(lambda tree: {"schema": 1, "states": tree["states"]})
        made = keep(parse('{"schema": 0, "states": [{"id": "GE", "id": "TM"}]}'))

        assert ["id"] == made["states"][0].repeated

    @pytest.mark.usefixtures("registered")
    @pytest.mark.parametrize(
        "change",
        [
            {"lands": None},
            {"lands": [5]},
            {"lands": [{}]},
            {"meetings": {"a": 1}},
            {"meetings": [{"from": 5, "cites": []}]},
        ],
        ids=str,
    )
    def test_what_is_too_broken_is_refused(self, old: Plain, change: Plain) -> None:
        """A document that no step can bring forward ends in one problem, and no other error."""
        (problem,) = problems_of_document(old | change)

        assert "not-migrated" == problem.code

    @pytest.mark.long
    def test_what_is_nested_too_deeply_is_refused(self) -> None:
        """A document nested beyond all records ends in our error."""
        tree: Plain = {"schema": 0}
        for _ in range(100_000):
            tree = {"schema": 0, "a": tree}

        with pytest.raises(InvalidRecords) as caught:
            step()(dict)(tree)
        assert [("$", "too-deep")] == faults(caught.value)

    @given(st.recursive(st.none(), lambda inner: st.dictionaries(st.text(max_size=2), inner)))
    def test_a_step_that_keeps_all_is_fine(self, value: Any) -> None:
        """A step that adds and moves but loses nothing is never refused."""
        tree = {"schema": 0, "value": value}
        move = step()(lambda given: {**given, "schema": 1, "moved": [given["value"]]})

        assert {"schema": 1, "value": value, "moved": [value]} == move(tree)

    def test_it_keeps_its_name_and_words(self) -> None:
        """A checked migration still says what it does."""
        assert "from_version_0" == FROM_VERSION_0.__name__
        assert "Bring a document of version 0 forward to version 1." == FROM_VERSION_0.__doc__

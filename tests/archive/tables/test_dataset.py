"""The tables of the dataset and of all ids."""

from collections.abc import Callable
from typing import Any

import pytest

import cisrecords as cis

Refused = Callable[..., dict[str, Any]]
STATES: dict[str, Any] = {
    "states": [{"id": "GE"}],
    "names": [{"record": "GE", "text": "Georgia"}],
}


def header(**values: Any) -> list[dict[str, Any]]:
    """Return the rows of a dataset, with dots for underscores in the keys."""
    return [{"key": key.replace("__", "."), "value": value} for key, value in values.items()]


def test_all_parts_are_read() -> None:
    """Version, horizon, retired ids and knowledge are parts again."""
    rows = header(
        version=1,
        horizon__acts="2026-03",
        retired__old="GE",
        knowledge__day="2005-01-01",
        knowledge__undated="TRUE",
        knowledge__facts="3",
    )
    cw = cis.Commonwealth.from_tables({**STATES, "dataset": rows})

    assert ("1", {"old": "GE"}) == (cw.version, dict(cw.retired))
    assert cis.PartialDate("2026-03") == cw.horizon["acts"]
    assert cw.knowledge is not None
    assert (True, 3, 0) == (cw.knowledge.undated, cw.knowledge.facts, cw.knowledge.acts)


def test_what_a_file_says_to_its_readers_is_passed_over() -> None:
    """Title, licence and citation are about the file."""
    rows = header(title="Records", licence="CC0-1.0", citation="Cite it.")

    assert cis.Commonwealth() == cis.Commonwealth.from_tables({"dataset": rows})


@pytest.mark.parametrize(
    ("rows", "path", "code"),
    [
        (header(versoin="1"), "$.dataset[0].key", "unknown-key"),
        (header(horizon="1"), "$.dataset[0].key", "unknown-key"),
        (header(horizon__states="soon"), "$.dataset[0].value", "bad-date"),
        (header(horizon__stats="1991"), "$.dataset[0].key", "unknown-key"),
        (header(retired__old="XX"), "$.dataset[0].value", "dangling-id"),
        (header(retired__GE="GE"), "$.dataset[0].key", "duplicate-id"),
        (header(version=None), "$.dataset[0].value", "missing-key"),
        (header(knowledge__facts="3"), "$.dataset", "missing-key"),
        (header(knowledge__day="soon"), "$.dataset[0].value", "bad-date"),
        (
            header(knowledge__day="2005", knowledge__facts="many"),
            "$.dataset[1].value",
            "wrong-type",
        ),
        (
            header(knowledge__day="2005", knowledge__fact="1"),
            "$.dataset[1].key",
            "unknown-key",
        ),
        ([*header(version="1"), *header(version="2")], "$.dataset[1].key", "repeated-key"),
        ([{"key": None, "value": "1"}], "$.dataset[0].key", "missing-key"),
        ([{"value": "1"}], "$.dataset.key", "missing-key"),
    ],
)
def test_bad_rows(refused: Refused, rows: Any, path: str, code: str) -> None:
    """Each row that is wrong is one problem at its cell."""
    problems = refused(**STATES, dataset=rows)

    assert {path: code} == {path: problem.code for path, problem in problems.items()}


class TestAllIds:
    """The table of the ids of all records."""

    def test_it_may_be_left_out_or_be_part_of_all(self) -> None:
        """A record need not stand in it, and its name may be left empty."""
        rows = [{"id": "GE", "kind": "states", "name": None}]
        whole = cis.Commonwealth.from_tables(STATES)

        assert whole == cis.Commonwealth.from_tables({**STATES, "records": []})
        assert whole == cis.Commonwealth.from_tables({**STATES, "records": rows})

    @pytest.mark.parametrize(
        ("row", "path", "code"),
        [
            ({"id": "MD", "kind": "states"}, "$.records[0].id", "dangling-id"),
            ({"id": None, "kind": "states"}, "$.records[0].id", "missing-key"),
            ({"id": "GE", "kind": "bodies"}, "$.records[0].kind", "mismatch"),
            ({"id": "GE", "kind": "states", "name": "Gruzia"}, "$.records[0].name", "mismatch"),
            ({"id": "GE"}, "$.records.kind", "missing-key"),
        ],
    )
    def test_it_must_fit(self, refused: Refused, row: Any, path: str, code: str) -> None:
        """A row that contradicts the records is a problem: it may be an edit that was lost."""
        problems = refused(**STATES, records=[row])

        assert {path: code} == {path: problem.code for path, problem in problems.items()}

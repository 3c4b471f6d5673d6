"""The columns of tables from elsewhere."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

Refused = Callable[..., dict[str, Any]]


def test_an_unknown_column_names_the_nearest(refused: Refused) -> None:
    """A misspelt column is a problem of the table, and its cells are not used."""
    problems = refused(
        states=[{"id": "GE", "alpha3": "GEO"}], names=[{"record": "GE", "text": "G"}]
    )

    assert ["$.states.alpha3"] == [*problems]
    assert "unknown-key" == problems["$.states.alpha3"].code
    assert "alpha_3" in problems["$.states.alpha3"].message


def test_a_missing_column_is_one_problem(refused: Refused) -> None:
    """A required column that is not there is reported once, not for every row."""
    problems = refused(acts=[{"id": "a", "state": None}, {"id": "b", "state": None}])

    assert {"$.acts.kind", "$.acts[0].state", "$.acts[1].state"} == set(problems)
    assert {"missing-key"} == {problem.code for problem in problems.values()}


def test_a_column_twice(refused: Refused, tmp_path: Path) -> None:
    """A file in which two columns have one name is refused."""
    path = tmp_path / "sources.csv"
    path.write_text("id,id\na,b\n", encoding="utf-8")

    assert "repeated-key" == refused(sources=path)["$.sources.id"].code


def test_rows_of_another_length(refused: Refused, tmp_path: Path) -> None:
    """A row with too few or too many cells is a problem with its line."""
    path = tmp_path / "sources.csv"
    path.write_text("id,title\na\nb,c\nd,e,f\n", encoding="utf-8")
    problems = refused(sources=path)

    assert {"$.sources[0]": 2, "$.sources[2]": 4} == {
        path: problem.line for path, problem in problems.items()
    }
    assert {"wrong-length"} == {problem.code for problem in problems.values()}

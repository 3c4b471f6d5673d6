"""Rows below the rows they belong to."""

from collections.abc import Callable
from typing import Any

import cisrecords as cis

Refused = Callable[..., dict[str, Any]]
BODIES = {"bodies": [{"id": "cis"}], "names": [{"record": "cis", "text": "CIS"}]}
MEETING = {**BODIES, "meetings": [{"id": "m"}], "sessions": [{"meeting": "m", "body": "cis"}]}


def test_an_owner_that_no_table_has(refused: Refused) -> None:
    """A row that refers to nothing is a problem with the nearest id."""
    problems = refused(**MEETING, plans=[{"id": "p", "meeting": "mm"}])

    assert "dangling-id" == problems["$.plans[0].meeting"].code
    assert "'m'" in problems["$.plans[0].meeting"].message


def test_an_owner_of_a_kind_without_such_rows(refused: Refused) -> None:
    """A meeting has no names: the problem says of which kind the id is."""
    names = [*BODIES["names"], {"record": "m", "text": "A meeting"}]
    problems = refused(**{**MEETING, "names": names})

    assert "dangling-id" == problems["$.names[1].record"].code
    assert "meetings" in problems["$.names[1].record"].message


def test_an_owner_that_is_a_row_of_a_list(refused: Refused) -> None:
    """A capacity of a row of attendance that is not there."""
    problems = refused(attendance_capacities=[{"attendance": "a", "value": "host"}])

    assert "dangling-id" == problems["$.attendance_capacities[0].attendance"].code


def test_an_id_of_two_rows(refused: Refused) -> None:
    """Two rows of a list cannot have one id, as others could not refer to one of them."""
    plans = [{"id": "p", "meeting": "m"}, {"id": "p", "meeting": "m"}]
    problems = refused(**MEETING, plans=plans)

    assert ["$.plans[1].id"] == [*problems]
    assert "duplicate-id" == problems["$.plans[1].id"].code


def test_rows_without_an_owner_are_checked_too(refused: Refused) -> None:
    """A wrong owner does not hide what else is wrong in the row."""
    problems = refused(quantities=[{"statement": "s", "amount": "much"}])

    assert {"$.quantities[0].statement", "$.quantities[0].amount"} == set(problems)


def test_any_ids_join_rows() -> None:
    """Rows of lists may have ids of any form, as they only join tables."""
    cw = cis.Commonwealth.from_tables(
        {
            **MEETING,
            "plans": [{"id": 7, "meeting": "m", "note": "one"}, {"id": "8 b", "meeting": "m"}],
            "places": [{"plan": "8 b", "city": "Minsk"}, {"plan": "7", "city": "Tashkent"}],
        }
    )

    assert [("Tashkent",), ("Minsk",)] == [
        tuple(place.city for place in plan.places) for plan in cw.meetings["m"].plans
    ]

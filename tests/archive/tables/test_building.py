"""Records made of rows, and the places of their problems."""

from collections.abc import Callable
from typing import Any

Refused = Callable[..., dict[str, Any]]
STATES: dict[str, Any] = {
    "states": [{"id": "GE"}, {"id": "MD"}],
    "names": [{"record": "GE", "text": "Georgia"}, {"record": "MD", "text": "Moldova"}],
}
BODIES: dict[str, Any] = {
    "bodies": [{"id": "cis"}],
    "names": [{"record": "cis", "text": "Commonwealth"}],
    "meetings": [{"id": "m"}],
    "sessions": [{"meeting": "m", "body": "cis"}],
}


def test_a_cell_that_the_field_cannot_take(refused: Refused) -> None:
    """Each bad cell is a problem with table, row, column and what was expected."""
    problems = refused(
        **BODIES,
        attendance=[
            {"meeting": "m", "participant": "cis", "presence": "presnt"},
            {"meeting": "m", "participant": "cis", "count": "many"},
        ],
        sources=[{"id": "s", "published": "1991-13"}],
    )

    assert {
        "$.attendance[0].presence": "unknown-word",
        "$.attendance[1].count": "wrong-type",
        "$.sources[0].published": "bad-date",
    } == {path: problem.code for path, problem in problems.items()}
    assert "present" in problems["$.attendance[0].presence"].message


def test_a_bad_value_of_a_list(refused: Refused) -> None:
    """A value of a list has its own row."""
    problems = refused(
        **BODIES,
        attendance=[{"id": "a", "meeting": "m", "participant": "cis"}],
        attendance_capacities=[
            {"attendance": "a", "value": "host"},
            {"attendance": "a", "value": "hosst"},
        ],
    )

    assert ["$.attendance_capacities[1].value"] == [*problems]


def test_a_bad_cell_of_a_single_part(refused: Refused) -> None:
    """The columns of a place are named in full."""
    problems = refused(
        instruments=[{"id": "i", "kind": "tract", "place_city": "Minsk", "place_country": "not!"}],
        names=[{"record": "i", "text": "Agreement"}],
    )

    assert {"$.instruments[0].kind", "$.instruments[0].place_country"} == set(problems)


def test_what_is_wrong_between_fields(refused: Refused) -> None:
    """A row that says nothing is a problem of the row, and one without a list of the record."""
    problems = refused(
        **{**BODIES, "sessions": []}, adopted=[{"meeting": "m", "outcome": "adopted"}]
    )

    assert "empty" == problems["$.adopted[0]"].code
    assert "empty" == problems["$.meetings[0]"].code


def test_a_part_that_is_wrong_is_no_second_problem(refused: Refused) -> None:
    """A record whose only name is bad is not said to have no name."""
    problems = refused(
        states=[{"id": "GE"}], names=[{"record": "GE", "text": "Georgia", "kind": "nickname"}]
    )

    assert ["$.names[0].kind"] == [*problems]


def test_a_reference_to_nothing(refused: Refused) -> None:
    """A foreign key that leads nowhere is found at its cell, beside all other problems."""
    problems = refused(
        **STATES,
        acts=[
            {"id": "a", "state": "GE", "kind": "signature", "instrument": "none"},
            {"id": "b", "state": "FR", "kind": "signature"},
            {"id": "c", "state": "MD", "kind": "sign"},
        ],
        citations=[{"record": "c", "source": "nobody"}],
    )

    assert {
        "$.acts[0].instrument": "dangling-id",
        "$.acts[1].state": "dangling-id",
        "$.acts[2].kind": "unknown-word",
        "$.citations[0].source": "dangling-id",
    } == {path: problem.code for path, problem in problems.items()}


def test_a_reference_of_a_list_to_nothing(refused: Refused) -> None:
    """Valid rows with a reference that leads nowhere are located in the table of the list."""
    problems = refused(
        **BODIES,
        agenda=[{"id": "a", "meeting": "m", "title": "One"}],
        agenda_topics=[{"agenda_item": "a", "value": "nothing"}],
    )

    assert ["$.agenda_topics[0].value"] == [*problems]


def test_a_reference_of_a_single_part_to_nothing(refused: Refused) -> None:
    """The country of a seat is a reference."""
    problems = refused(
        bodies=[{"id": "cis", "seat_country": "BY"}], names=[{"record": "cis", "text": "CIS"}]
    )

    assert ["$.bodies[0].seat_country"] == [*problems]

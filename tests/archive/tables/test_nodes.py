"""Rows with their keys, owners and cells."""

from collections.abc import Callable
from typing import Any

import pytest

import cisrecords as cis

Refused = Callable[..., dict[str, Any]]
STATES = {"states": [{"id": "GE"}], "names": [{"record": "GE", "text": "Georgia"}]}


def test_a_required_cell_is_missing(refused: Refused) -> None:
    """An empty cell where a value is needed has the words of what is expected."""
    problems = refused(**STATES, acts=[{"id": "a", "state": "GE", "kind": ""}])

    assert "missing-key" == problems["$.acts[0].kind"].code
    assert "ratification" in problems["$.acts[0].kind"].expected


def test_a_row_without_owner(refused: Refused) -> None:
    """A name that belongs to no record is a problem, also where there is no such column."""
    assert "missing-key" == refused(names=[{"record": None, "text": "x"}])["$.names[0].record"].code
    assert "missing-key" == refused(names=[{"text": "x"}])["$.names.record"].code


def test_a_row_of_several_possible_owners_without_any(refused: Refused) -> None:
    """A place that belongs neither to a meeting nor to a plan is a problem of its row."""
    assert "missing-key" == refused(places=[{"city": "Minsk"}])["$.places[0]"].code


def test_a_row_with_two_owners(refused: Refused) -> None:
    """A row cannot belong to two others."""
    problems = refused(places=[{"city": "Minsk", "meeting": "m", "plan": "p"}])

    assert "second-owner" == problems["$.places[0].plan"].code


def test_a_place_in_the_order_is_a_number(refused: Refused) -> None:
    """The place of a row among others is a whole number."""
    problems = refused(
        states=STATES["states"], names=[{"record": "GE", "text": "x", "position": "last"}]
    )

    assert "wrong-type" == problems["$.names[0].position"].code


def test_a_bound_that_does_not_fit_its_date(refused: Refused) -> None:
    """A changed day beside a date is not dropped in silence."""
    problems = refused(sources=[{"id": "s", "published": "1991", "published_latest": "1992-01-01"}])

    assert ["$.sources[0].published_latest"] == [*problems]
    assert "mismatch" == problems["$.sources[0].published_latest"].code


@pytest.mark.parametrize("positions", [(2, 1), ("2", "1"), (2.0, None)])
def test_rows_stand_in_the_order_of_their_positions(positions: tuple[Any, Any]) -> None:
    """Positions may be numbers or digits; a row without one comes last."""
    names = [
        {"record": "GE", "text": text, "position": place}
        for text, place in zip(("Gruzia", "Georgia"), positions, strict=True)
    ]
    cw = cis.Commonwealth.from_tables({"states": STATES["states"], "names": names})
    texts = [name.text for name in cw.states["GE"].names]

    assert (["Gruzia", "Georgia"] if None in positions else ["Georgia", "Gruzia"]) == texts


def test_rows_without_positions_stand_as_they_are_given() -> None:
    """No column of positions, no other order."""
    names = [{"record": "GE", "text": text} for text in ("b", "a", "c")]
    cw = cis.Commonwealth.from_tables({"states": STATES["states"], "names": names})

    assert ["b", "a", "c"] == [name.text for name in cw.states["GE"].names]


def test_the_fields_of_a_single_part() -> None:
    """Columns of a place make one; without any of them there is none."""
    cw = cis.Commonwealth.from_tables(
        {
            "instruments": [{"id": "a", "place_city": "Minsk"}, {"id": "b", "place_city": None}],
            "names": [{"record": "a", "text": "A"}, {"record": "b", "text": "B"}],
        }
    )

    assert (cis.Place("Minsk"), None) == (cw.instruments["a"].place, cw.instruments["b"].place)

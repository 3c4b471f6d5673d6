"""Rows: which fields of a record are lists of parts with their own citations."""

from typing import Any

import attrs
import pytest
from hypothesis import given, settings

from cisrecords.archive import KIND_CLASSES, keys_of
from cisrecords.evidence import Citation, Claim
from cisrecords.fields import rows_of, specs
from cisrecords.query.sources.account import Account
from cisrecords.records import Adoption, Meeting, State, Tenure
from cisrecords.testing import records


class TestRowsOf:
    """The fields of a class that are rows."""

    @pytest.mark.parametrize(
        ("cls", "expected"),
        [
            (Meeting, ("attendance", "agenda", "statements", "adopted", "plans")),
            (Adoption, ("stances",)),
            (State, ("names", "identifiers")),
            (Tenure, ()),
            (Claim, ()),
            (Citation, ()),
        ],
    )
    def test_rows(self, cls: type, expected: tuple[str, ...]) -> None:
        """Rows are what there are many of, each with its own citations; sessions cite nobody."""
        assert expected == rows_of(cls)

    def test_an_account_has_all_of_a_meeting(self) -> None:
        """An account of a meeting has a field for every kind of row."""
        assert set(rows_of(Meeting)) <= {field.name for field in attrs.fields(Account)}

    def test_every_row_has_a_key(self) -> None:
        """Every class of rows has a key by which a path can name it."""
        found: set[type[Any]] = {
            spec.item.type
            for cls in (*KIND_CLASSES.values(), Adoption)
            for name, spec in specs(cls)
            if name in rows_of(cls) and spec.item is not None
        }
        keyed = {cls for cls in found if any(map(keys_of, _drawn(cls)))}

        assert found == keyed


def _drawn(cls: type[Any]) -> list[object]:
    """Draw some rows of a class."""
    found: list[object] = []

    @settings(max_examples=60, database=None, derandomize=True)
    @given(records(cls))
    def draw(row: object) -> None:
        found.append(row)

    draw()
    return found

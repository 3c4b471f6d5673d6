"""Inferred fields of two records of one meeting."""

from typing import Any

import pytest

from cisrecords.query.merging.combine_records import combine
from cisrecords.records import Meeting, Session


def met(**fields: Any) -> Meeting:
    """Return a record of the meeting."""
    return Meeting(id="m-1", sessions=[Session("court", 1)], **fields)


INFERRED: dict[str, Any] = {"kind": "regular", "inferred": ["kind"]}


@pytest.mark.parametrize(
    ("existing", "incoming", "inferred"),
    [
        (INFERRED, {}, ("kind",)),
        ({}, INFERRED, ("kind",)),
        (INFERRED, INFERRED, ("kind",)),
        (INFERRED, {"kind": "regular"}, ()),
        ({"kind": "regular"}, INFERRED, ()),
        (INFERRED, {"kind": "informal", "cites": "s-1"}, ("kind",)),
        ({}, {"inferred": ["host"]}, ()),
        ({"inferred": ["host"]}, {}, ("host",)),
    ],
)
def test_a_stated_value_is_not_inferred(existing: Any, incoming: Any, inferred: Any) -> None:
    """A field is inferred where neither record states its value."""
    assert inferred == combine(met(**existing), met(**incoming)).record.inferred

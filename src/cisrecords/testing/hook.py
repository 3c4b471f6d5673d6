"""The entry point of Hypothesis: it registers the strategies of this room by type."""

from collections.abc import Iterable
from typing import Any, cast

import attrs
from hypothesis import strategies as st

from cisrecords import archive, evidence, fields, records
from cisrecords.commonwealth import Commonwealth
from cisrecords.dates import PartialDate, Period
from cisrecords.testing import datasets, edtf, parts, values

__all__ = ["register"]


def register() -> None:
    """Register the types of the records with ``st.from_type``, as Hypothesis does on import.

    Example:
        >>> from hypothesis import given
        >>> register()
        >>> @given(st.from_type(records.Place))
        ... def law(place):
        ...     assert isinstance(place, records.Place)
        >>> law()
    """
    for room in (records, evidence, archive):
        for name in room.__all__:
            cls: Any = getattr(room, name)
            if attrs.has(cls) and issubclass(cls, fields.Checked):
                st.register_type_strategy(cls, parts.records)
    for id_type in cast(Iterable[Any], fields.REFERS_TO):
        st.register_type_strategy(id_type, values.ids())
    st.register_type_strategy(PartialDate, edtf.dates())
    st.register_type_strategy(Period, edtf.periods())
    st.register_type_strategy(Commonwealth, datasets.commonwealths())

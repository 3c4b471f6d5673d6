"""Converters from strings to ids."""

from collections.abc import Callable
from typing import Any

import pytest

from cisrecords import fields

ONE: list[Callable[[Any], Any]] = [
    fields.state_id,
    fields.body_id,
    fields.participant_id,
    fields.person_id,
    fields.instrument_id,
    fields.office_id,
    fields.source_id,
    fields.topic_id,
]
MANY: list[Callable[[Any], Any]] = [
    fields.body_ids,
    fields.instrument_ids,
    fields.meeting_ids,
    fields.participant_ids,
    fields.person_ids,
    fields.topic_ids,
]


class TestOneId:
    """Converters that take one id."""

    @pytest.mark.parametrize("convert", ONE, ids=lambda convert: convert.__name__)
    @pytest.mark.parametrize("typed", ["GE", None, 5, "not an id", ["GE"]], ids=repr)
    def test_unchanged(self, convert: Callable[[Any], Any], typed: Any) -> None:
        """An id is a string at run time; an invalid value passes, for the record to report."""
        assert typed is convert(typed)


class TestManyIds:
    """Converters that take several ids."""

    @pytest.mark.parametrize("convert", MANY, ids=lambda convert: convert.__name__)
    def test_list(self, convert: Callable[[Any], Any]) -> None:
        """A list becomes a tuple of the same strings in the same order."""
        assert ("b", "a") == convert(["b", "a"]) == convert(iter("ba"))

    @pytest.mark.parametrize("convert", MANY, ids=lambda convert: convert.__name__)
    @pytest.mark.parametrize("wrong", ["cis", {"cis"}, {"cis": 1}, None, 5], ids=repr)
    def test_passes_unchanged(self, convert: Callable[[Any], Any], wrong: Any) -> None:
        """A single id is not a list of ids: it would be read letter by letter."""
        assert wrong is convert(wrong)

"""Sources and dates as CSL-JSON has them."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisrecords.dates import PartialDate
from cisrecords.evidence import Source
from cisrecords.query.sources.csl import csl_date, csl_item
from cisrecords.terms import SourceKind


class TestDate:
    """Dates, with no more than is known."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("2020-11-18", {"date-parts": [[2020, 11, 18]]}),
            ("2020-11", {"date-parts": [[2020, 11]]}),
            ("2020", {"date-parts": [[2020]]}),
            ("0987", {"date-parts": [[987]]}),
            ("1991~", {"date-parts": [[1991]], "circa": True}),
            ("1991-12-08?", {"date-parts": [[1991, 12, 8]], "circa": True}),
            ("1998-23", {"date-parts": [[1998]], "season": 3}),
            ("1998-24%", {"date-parts": [[1998]], "season": 4, "circa": True}),
            ("[2012-11-01..2012-11-10]", {"date-parts": [[2012, 11]]}),
            ("[2012-10-30..2012-11-10]", {"date-parts": [[2012]]}),
            ("[2011..2012]", {"literal": "[2011..2012]"}),
            ("[..2008-05]", {"literal": "[..2008-05]"}),
            ("[2008-05..]", {"literal": "[2008-05..]"}),
        ],
    )
    def test_only_what_is_known(self, text: str, expected: dict[str, Any]) -> None:
        """The parts end where the date is vague; a year in doubt stays a literal string."""
        assert expected == csl_date(PartialDate(text))

    @given(st.dates())
    def test_a_whole_day_is_told_whole(self, day: Any) -> None:
        """Any day has its year, month and day."""
        assert {"date-parts": [[day.year, day.month, day.day]]} == csl_date(PartialDate(day))


class TestItem:
    """A source as an item."""

    @pytest.mark.parametrize(
        ("kind", "expected"),
        [
            (None, "document"),
            ("treaty-text", "treaty"),
            ("minutes", "report"),
            ("official", "webpage"),
            ("law-database", "legislation"),
            ("agency", "article-newspaper"),
            ("news", "article-newspaper"),
            ("analysis", "article"),
            ("encyclopedia", "entry-encyclopedia"),
            ("dataset", "dataset"),
            ("aggregator", "webpage"),
            ("social", "post"),
        ],
    )
    def test_type_of_each_kind(self, kind: str | None, expected: str) -> None:
        """Every kind of source has a type of CSL."""
        assert expected == csl_item(Source(id="s-1", kind=kind))["type"]

    @pytest.mark.parametrize("kind", SourceKind)
    def test_little_is_enough(self, kind: SourceKind) -> None:
        """A source of which nothing is known has an id, a type, and its id for a title."""
        assert {"id", "type", "title"} == set(csl_item(Source(id="s-1", kind=kind)))

    def test_a_treaty_stands_in_nothing(self) -> None:
        """A source that is part of no paper or site has a publisher, and no container title."""
        item = csl_item(Source(id="s-1", kind="treaty-text", publisher="United Nations"))

        assert "United Nations" == item["publisher"]
        assert "container-title" not in item

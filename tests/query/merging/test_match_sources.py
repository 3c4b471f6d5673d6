"""Sources: one by its address, or by its publisher, title and day."""

from typing import Any

import pytest

from cisrecords import Commonwealth
from cisrecords.evidence import Source
from cisrecords.query.merging.match_records import match_record

URL = "https://www.example.org/news/1?id=5&lang=en"
EXISTING = Commonwealth(
    sources=[
        Source(id="page", url=URL),
        Source(id="book", publisher="Госкомстат", title='"Сборник"', published="2020"),
        Source(id="route", url="https://example.org/#/document/7"),
        Source(
            id="story",
            url="https://example.org/story",
            publisher="Agency",
            title="It met",
            published="2020-11-19",
            language="en",
        ),
    ]
)


def matched(**fields: Any) -> tuple[str, str] | None:
    """Return the match of a source, and by what."""
    match = match_record(EXISTING, Source(id="incoming", **fields))
    return None if match is None else (match.record, match.by)


class TestAddresses:
    """Addresses of one page."""

    @pytest.mark.parametrize(
        "url",
        [
            URL,
            "http://example.org/news/1?id=5&lang=en",
            "HTTPS://WWW.Example.ORG/news/1?id=5&lang=en",
            "https://example.org:443/news/1/?lang=en&id=5",
            "https://example.org/news/1?id=5&lang=en#comments",
            "https://example.org/news/1?utm_source=x&id=5&fbclid=abc&lang=en&utm_medium=y",
            "https://example.org/news/%31?id=5&lang=en&",
            "example.org/news/1?id=5&lang=en",
        ],
    )
    def test_of_one_page(self, url: str) -> None:
        """Fragment, tracking, host case, www, port and final slash make no other page."""
        assert ("page", "address") == matched(url=url)

    @pytest.mark.parametrize(
        "url",
        [
            "https://example.org/news/1",
            "https://example.org/news/1?id=6&lang=en",
            "https://example.org/News/1?id=5&lang=en",
            "https://ru.example.org/news/1?id=5&lang=en",
            "https://example.org/#/document/8",
            "https://archive.example.org/2021/https://example.org/news/1?id=5&lang=en",
        ],
    )
    def test_of_other_pages(self, url: str) -> None:
        """Another path, parameter, host or route of a script is another page."""
        assert matched(url=url) is None


class TestTitles:
    """Publisher, title and day of one source."""

    @pytest.mark.parametrize(
        "fields",
        [
            {"publisher": "ГОСКОМСТАТ", "title": "«Сборник»", "published": "2020"},
            {
                "publisher": "Госкомстат",
                "title": "сборник",
                "published": "2020",
                "url": "https://x.org",
            },
        ],
    )
    def test_case_and_quotes_make_no_other(self, fields: dict[str, str]) -> None:
        """Case and quotes do not distinguish two titles or publishers."""
        assert ("book", "publisher") == matched(**fields)

    def test_at_another_address(self) -> None:
        """A page that has two addresses is one source."""
        told = {"publisher": "Agency", "title": "it met", "published": "2020-11-19"}

        assert ("story", "publisher") == matched(url="https://m.example.org/2", **told)
        assert matched(language="ru", **told) is None

    @pytest.mark.parametrize(
        "fields",
        [
            {"publisher": "Agency", "title": "It met", "published": "2020-11-20"},
            {"publisher": "Agency", "title": "It met"},
            {"publisher": "Other", "title": "It met", "published": "2020-11-19"},
            {"title": "It met", "published": "2020-11-19"},
            {"publisher": "Agency", "published": "2020-11-19"},
            {"title": "It met"},
        ],
    )
    def test_of_other_sources(self, fields: dict[str, str]) -> None:
        """All three have to agree; a title alone is no match."""
        assert matched(**fields) is None

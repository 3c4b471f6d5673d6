"""Match incoming sources with existing ones by address, or by publisher, title and day."""

import re
from collections.abc import Iterator
from functools import lru_cache
from urllib.parse import unquote

from cisrecords.archive import Archive
from cisrecords.dates import PartialDate
from cisrecords.evidence import Source
from cisrecords.names import fold

__all__ = ["bare_address", "same_sources"]

_SCHEME = re.compile(r"\A[a-z][a-z0-9+.-]*://", re.IGNORECASE)
_PORT = re.compile(r":(?:80|443)\Z")
_TRACKING = re.compile(
    r"(?:utm_\w+|fbclid|gclid|dclid|msclkid|yclid|ysclid|igshid|mc_[ce]id|_openstat)\Z",
    re.IGNORECASE,
)
"""Parameters of an address that show how readers came to the page, not which page it is."""


def same_sources(archive: Archive, source: Source) -> Iterator[tuple[str, list[Source]]]:
    """Yield the ways to match a source, the surest first, each with the sources that match."""
    others = [each for each in archive.sources if each.id != source.id]
    address = _address_of(source)
    yield "address", [each for each in others if address and address == _address_of(each)]
    title = _title_data(source)
    yield "publisher", [each for each in others if title and _is_same_page(source, each, title)]


def _address_of(source: Source) -> str | None:
    return source.url and bare_address(source.url)


@lru_cache(maxsize=16384)
def bare_address(url: str) -> str:
    """Return an address without all that can differ between two addresses of one page."""
    address, _, fragment = _SCHEME.sub("", url.strip()).partition("#")
    location, _, query = address.partition("?")
    host, _, path = location.partition("/")
    host = _PORT.sub("", host.lower()).removeprefix("www.")
    kept = [part for part in query.split("&") if part and not _is_tracking(part)]
    # Such a fragment is the path of a page that a script builds, not a place in it.
    page = f"#{fragment}" if fragment.startswith(("!", "/")) else ""
    return f"{host}/{unquote(path).rstrip('/')}?{'&'.join(sorted(kept))}{page}"


def _is_tracking(parameter: str) -> bool:
    return _TRACKING.match(parameter.partition("=")[0]) is not None


def _title_data(source: Source) -> tuple[str, str, PartialDate | None] | None:
    """Return publisher, title and day; `None` with a title alone, which several can share."""
    if not source.title or not (source.publisher or source.published):
        return None
    return fold(source.publisher or ""), fold(source.title), source.published


def _is_same_page(one: Source, other: Source, title: tuple[str, str, PartialDate | None]) -> bool:
    """Check whether two sources have the same title data and are not translations."""
    return title == _title_data(other) and (
        None in (one.language, other.language) or one.language == other.language
    )

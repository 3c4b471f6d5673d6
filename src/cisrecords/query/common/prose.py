"""Names, sources and dates as sentences name them, for the reasons of answers."""

from collections.abc import Iterable, Sequence

from cisrecords.archive import Archive
from cisrecords.dates import PartialDate, Precision
from cisrecords.evidence import Citation, Source
from cisrecords.query.common.answer_table import source_ids

__all__ = ["Prose", "date_in_words", "list_in_words"]

_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
_SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
_MARKS = {"?": "possibly ", "~": "about ", "%": "possibly about "}


class Prose:
    """Names of the records of an archive for sentences; an unknown id stands for itself."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._sources: dict[str, str] = {}

    def name(self, identity: str) -> str:
        """Return the name of a state, body or person."""
        for collection in (self._archive.states, self._archive.bodies, self._archive.people):
            record = collection.with_id(identity)
            if record is not None:
                return record.name
        return identity

    def source(self, identity: str) -> str:
        """Return the publisher and day of a source, such as ``Kazinform (14 October 2022)``."""
        if identity not in self._sources:
            source = self._archive.sources.with_id(identity)
            self._sources[identity] = identity if source is None else _publisher_and_day(source)
        return self._sources[identity]

    def sources(self, *cites: Iterable[Citation]) -> str:
        """List the sources of citations, in the order of their ids."""
        named = dict.fromkeys(map(self.source, source_ids(*cites)))
        return list_in_words([*named]) or "the record alone"


def _publisher_and_day(source: Source) -> str:
    day = "undated" if source.published is None else date_in_words(source.published)
    publisher = source.publisher or source.title
    if publisher is not None:
        return f"{publisher} ({day})"
    return source.id if source.kind is None else f"an unnamed source ({source.kind}, {day})"


def list_in_words(items: Sequence[str]) -> str:
    """Join items by commas, the last one by ``and``."""
    *others, last = items or [""]
    return f"{', '.join(others)} and {last}" if others else last


def date_in_words(date: PartialDate) -> str:
    """Return a date in words: ``8 December 1991``, ``autumn 1993``, ``about 1991``."""
    if date.precision is Precision.SPAN:
        return _span_in_words(*date.text.strip("[]").split(".."))
    return _MARKS.get(date.mark, "") + " ".join(_words(date.text.rstrip("?~%")))


def _span_in_words(first: str, last: str) -> str:
    if not first or not last:
        return f"not {'earlier' if first else 'later'} than {' '.join(_words(first or last))}"
    begin, end = _words(first), _words(last)
    if len(begin) == len(end):
        # The month and the year of both ends are named once: between 1 and 17 November 2021.
        while len(begin) > 1 and begin[-1] == end[len(begin) - 1]:
            begin.pop()
    return f"between {' '.join(begin)} and {' '.join(end)}"


def _words(text: str) -> list[str]:
    """Return the day, the month or season, and the year of a date, as far as it has them."""
    year, *rest = text.split("-")
    words = [str(int(part)) for part in rest[1:]]
    if rest and rest[0] in _SEASONS:
        words.append(_SEASONS[rest[0]])
    elif rest:
        words.append(_MONTHS[int(rest[0]) - 1])
    # A winter runs into the next year.
    return [*words, f"{year}-{int(year) + 1}" if rest[:1] == ["24"] else year]

"""Names in a language: which languages are on record, and the name of a record in one."""

from collections.abc import Iterable, Iterator
from typing import Protocol

from cisrecords.archive.any_record import AnyRecord
from cisrecords.archive.kinds import KIND_CLASSES
from cisrecords.errors import BadQuery
from cisrecords.evidence import fold_tag
from cisrecords.names import did_you_mean
from cisrecords.records import Named

__all__ = ["check_language", "languages", "name_in", "named_records"]


class _Archive(Protocol):
    def collection(self, kind: str) -> Iterable[AnyRecord]: ...


def named_records(archive: _Archive) -> Iterator[AnyRecord]:
    """Yield every record that has names."""
    for kind, cls in KIND_CLASSES.items():
        if issubclass(cls, Named):
            yield from archive.collection(kind)


def languages(records: Iterable[object]) -> tuple[str, ...]:
    """Return the languages in which any of the records has a name, by tag."""
    names = (name for record in records if isinstance(record, Named) for name in record.names)
    return tuple(sorted({name.lang for name in names if name.lang is not None}))


def check_language(lang: object, records: Iterable[object]) -> str | None:
    """Return a language, or raise `BadQuery` where no name of the records is in it."""
    if lang is None:
        return None
    known = languages(records)
    wanted = fold_tag(lang) if isinstance(lang, str) else ""
    tags = {fold_tag(tag) for tag in known}
    if wanted and any(tag == wanted or tag.startswith(f"{wanted}-") for tag in tags):
        return wanted
    reason = f"no name on record is in this language; the languages are {', '.join(known)}"
    raise BadQuery("lang", lang, reason, did_you_mean(lang, known))


def name_in(record: AnyRecord, lang: str | None) -> str:
    """Return the name of a record in a language; by default, or where it has none, in English."""
    if lang is None or not isinstance(record, Named):
        return record.name
    return record.name_in(lang)

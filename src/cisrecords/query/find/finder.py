"""`Findable`: a collection that knows the records around it, and so can be asked."""

import inspect
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Generic, Self, TypeVar, cast

import attrs

from cisrecords.archive import AnyRecord, Archive, Collection, check_name
from cisrecords.dates import Verdict
from cisrecords.errors import BadQuery
from cisrecords.law.legal_archive import LegalArchive
from cisrecords.names import did_you_mean, fold
from cisrecords.query.find.meeting_query import refuse_unknown
from cisrecords.terms import Term

__all__ = [
    "Findable",
    "check_flag",
    "list_values",
    "match_texts",
    "parse_term",
    "resolve_id",
    "resolve_ids",
]

T_co = TypeVar("T_co", bound=AnyRecord, covariant=True)
T = TypeVar("T")
W = TypeVar("W", bound=Term)

_TOLD = 20


@attrs.frozen(slots=False, repr=False)
class Findable(Collection[T_co], Generic[T_co]):
    """A collection with a `find`, whose answers are of the same kind and can be asked again.

    Attributes:
        archive: The records in which the names of criteria are looked up.
        maybe: Ids of the records that only may fit what was asked, in order.

    Example:
        >>> import cisrecords
        >>> isinstance(cisrecords.load().acts, Findable)
        True
    """

    archive: LegalArchive = attrs.field(eq=False, kw_only=True)
    maybe: tuple[str, ...] = attrs.field(default=(), kw_only=True)

    def _sifted(self, *tests: Callable[[T_co], Verdict] | None, certain: bool = False) -> Self:
        """Keep what fits every test that there is; see `find`."""
        check_flag("certain", certain)
        asked = [test for test in tests if test is not None]
        kept: list[T_co] = []
        maybe: list[str] = []
        before = frozenset(self.maybe)
        for record in self.records:
            verdict = _fits(record, asked)
            if verdict and record.id in before:
                verdict = Verdict.MAYBE
            if verdict is Verdict.NO or (certain and verdict is Verdict.MAYBE):
                continue
            kept.append(record)
            if verdict is Verdict.MAYBE:
                maybe.append(record.id)
        return attrs.evolve(self, records=tuple(kept), maybe=tuple(maybe))

    def _refuse(self, unknown: Iterable[str]) -> None:
        """Refuse criteria that `find` does not take."""
        if unknown:
            parameters = inspect.signature(getattr(self, "find")).parameters.values()  # noqa: B009
            named = [each.name for each in parameters if each.kind is each.KEYWORD_ONLY]
            refuse_unknown(unknown, named)

    def _is(self, name: str, value: object) -> Callable[[object], Verdict] | None:
        """Ask that a field has a value; nothing is asked where the value is ``None``."""
        return None if value is None else self._has(name, (value,))

    def _has(
        self, name: str, values: Iterable[object] | None
    ) -> Callable[[object], Verdict] | None:
        """Ask that a field, or an item of it, is one of some values, if there are any."""
        if values is None:
            return None
        wanted = frozenset(values)
        return lambda record: Verdict.sure(not wanted.isdisjoint(_items(getattr(record, name))))


def _fits(record: T, tests: Iterable[Callable[[T], Verdict]]) -> Verdict:
    verdict = Verdict.YES
    for test in tests:
        verdict = verdict & test(record)
        if verdict is Verdict.NO:
            break
    return verdict


def _items(value: object) -> Iterable[object]:
    return cast(tuple[object, ...], value) if isinstance(value, tuple) else (value,)


def check_flag(criterion: str, value: object) -> bool | None:
    """Return what is asked for, if it is a yes, a no, or nothing.

    Args:
        criterion: The name of the argument, for the error.
        value: Its value.

    Returns:
        The value.

    Raises:
        BadQuery: It is neither.

    Example:
        >>> check_flag("acting", True)
        True
    """
    if value is None or isinstance(value, bool):
        return value
    raise BadQuery(criterion, value, "this is asked by True or False")


def resolve_id(archive: Archive, criterion: str, value: object, *kinds: str) -> str | None:
    """Look up what is asked for by an id or a name.

    Args:
        archive: The records.
        criterion: The name of the argument, for the error.
        value: Its value; nothing is asked where it is ``None``.
        kinds: The kinds of record that it may be.

    Returns:
        The id, or ``None``.

    Raises:
        NotFound: Nothing of these kinds is called so; the nearest are suggested.
        Ambiguous: The name fits more than one.
        BadQuery: It is no text, or an empty one.

    Example:
        >>> from cisrecords.records import State
        >>> archive = Archive(states=[State(id="GE", names="Georgia")])
        >>> resolve_id(archive, "state", "GEORGIA", "states")
        'GE'
    """
    if value is None:
        return None
    text = check_name(criterion, value)
    if len(kinds) == 1:
        return archive.collection(kinds[0])[text].id
    return archive.resolve(text, kinds).id


def resolve_ids(
    archive: Archive, criterion: str, names: object, *kinds: str
) -> tuple[str, ...] | None:
    """Look up the ids of one or several that are asked for by name.

    Args:
        archive: The records.
        criterion: The name of the argument, for the error.
        names: A name, or several.
        kinds: The kinds of record that they may be.

    Returns:
        The ids, each once, in order; ``None`` where nothing is asked.

    Raises:
        NotFound: A name is not known.
        Ambiguous: A name fits more than one.
        BadQuery: There is no name, or it is no text.

    Example:
        >>> import cisrecords
        >>> resolve_ids(cisrecords.load(), "states", ["Georgia", "AM"], "states")
        ('AM', 'GE')
    """
    if names is None:
        return None
    found = {resolve_id(archive, criterion, name, *kinds) for name in list_values(criterion, names)}
    return tuple(sorted(identity for identity in found if identity is not None))


def list_values(criterion: str, asked: Any) -> list[Any]:
    """List what is asked for, one or several.

    Args:
        criterion: The name of the argument, for the error.
        asked: One value, or any number of them.

    Returns:
        The values; a text, a mapping or a range of numbers counts as one, to be refused by
        whoever asks for names.

    Raises:
        BadQuery: There is none, or one of them is ``None``.

    Example:
        >>> list_values("states", "Georgia"), list_values("states", ("GE", "AM"))
        (['Georgia'], ['GE', 'AM'])
    """
    value: Any = asked
    if not isinstance(asked, Iterable) or isinstance(asked, str | bytes | Mapping | range):
        return [value]
    listed: list[Any] = list(value)
    if not listed or any(each is None for each in listed):
        raise BadQuery(criterion, value, "give one or several names, or leave it out")
    return listed


def parse_term(criterion: str, value: object, vocabulary: type[W]) -> W | None:
    """Return the word of a vocabulary that is asked for.

    Args:
        criterion: The name of the argument, for the error.
        value: A member of the vocabulary, or its text.
        vocabulary: The vocabulary.

    Returns:
        The member, or ``None`` where nothing is asked.

    Raises:
        BadQuery: There is no such word; the nearest are suggested.

    Example:
        >>> from cisrecords.terms import ActKind
        >>> parse_term("kind", "ratification", ActKind)
        <ActKind.RATIFICATION: 'ratification'>
    """
    if value is None:
        return None
    if isinstance(value, str):
        try:
            return vocabulary(value)
        except ValueError:
            near = did_you_mean(value, vocabulary)
    else:
        near = ()
    raise BadQuery(criterion, value, f"this is asked by one of {', '.join(vocabulary)}", near)


def match_texts(
    criterion: str, value: object, known: Iterable[str | None]
) -> frozenset[str] | None:
    """Find the texts on record that a text means: equal to it after folding, or with it inside.

    Args:
        criterion: The name of the argument, for the error.
        value: The text that is asked for.
        known: The texts on record.

    Returns:
        Those that have its words in them, or ``None`` where nothing is asked.

    Raises:
        BadQuery: It is no text, or none on record has it in it; the nearest are suggested.

    Example:
        >>> sorted(match_texts("area", "Legal", ["security / legal", "legal", "social", None]))
        ['legal', 'security / legal']
    """
    if value is None:
        return None
    asked = f" {fold(check_name(criterion, value))} "
    texts = sorted({text for text in known if text is not None})
    met = frozenset(text for text in texts if asked in f" {fold(text)} ")
    if not met:
        near = did_you_mean(str(value), texts)
        raise BadQuery(criterion, value, f"no record has this; there {_listed(texts)}", near)
    return met


def _listed(texts: list[str]) -> str:
    if not texts:
        return "is none"
    more = f" and {len(texts) - _TOLD} more" if len(texts) > _TOLD else ""
    return f"are {', '.join(map(repr, texts[:_TOLD]))}{more}"

"""Strategies for whole datasets, in which every reference leads to a record."""

import re
from collections.abc import Iterable
from functools import cache
from typing import Any

import attrs
from hypothesis import strategies as st

from cisrecords.archive import (
    KIND_CLASSES,
    Knowledge,
    circular_links,
    from_object,
    kind_of,
    overlapping_tenures,
    references,
)
from cisrecords.commonwealth import Commonwealth
from cisrecords.evidence import Claim, Source
from cisrecords.fields import KINDS, specs
from cisrecords.records import (
    Act,
    Attendance,
    Gap,
    Meeting,
    Named,
    Plan,
    Session,
    Tenure,
)
from cisrecords.terms import Presence
from cisrecords.testing.edtf import dates
from cisrecords.testing.parts import few, record, value_for
from cisrecords.testing.values import texts

__all__ = ["commonwealths"]

_STATES = ("AZ", "GE", "MD", "TM")
_BODIES = ("cis", "council", "commanders")
_INSTRUMENTS = ("charter-1993", "agreement-1991", "protocol-1991", "programme")
_POOLS: dict[str, tuple[str, ...]] = {
    **{kind: tuple(f"{kind}-{number}" for number in (1, 2, 3)) for kind in KINDS},
    "states": _STATES,
    "bodies": _BODIES,
    "instruments": _INSTRUMENTS,
}
"""The ids that records of each kind may have."""

_KIND_OF = {identity: kind for kind, pool in _POOLS.items() for identity in pool}
_NAMED = tuple(kind for kind, cls in KIND_CLASSES.items() if issubclass(cls, Named))
_PLACE = re.compile(r"\$\.|\[|\]\.")
_FREE = ("exists", "status", "figure:members", "stance:treaty", "article:7")


@cache
def _pooled(kinds: tuple[str, ...]) -> st.SearchStrategy[str]:
    return st.sampled_from([identity for kind in kinds for identity in _POOLS[kind]])


def _paths(cls: type[Any]) -> Iterable[str]:
    """Yield paths of fields of a class by key, and of the fields of its parts."""
    yield from _FREE
    for name, spec in specs(cls):
        yield name
        part = spec.item or spec
        head = f"{name}[AZ]" if spec.item else name
        if part.shape == "record":
            yield from (f"{head}.{inner}" for inner, _ in specs(part.type))


def _claim_about(claim: Claim, target: tuple[str, str]) -> Claim:
    about, field = target
    return attrs.evolve(claim, about=about, field=field, value=value_for(field, claim.value))


def _claims() -> st.SearchStrategy[Claim]:
    """Draw claims about fields that the record they are about can have."""
    targets = [
        (identity, path)
        for kind, cls in KIND_CLASSES.items()
        for path in _paths(cls)
        for identity in _POOLS[kind]
    ]
    return st.builds(_claim_about, record(Claim, _pooled), st.sampled_from(targets))


def _meetings() -> st.SearchStrategy[Meeting]:
    """Draw meetings; most rows have a presence, and some meetings have plans."""
    none = st.just(())
    row = record(Attendance, _pooled, presence=st.sampled_from([*Presence, None]))
    plans = none | few(record(Plan, _pooled))
    return record(Meeting, _pooled, attendance=none | few(row), plans=plans)


@cache
def _any_record() -> st.SearchStrategy[Any]:
    """Draw a record of any kind, a meeting more often than others."""
    meetings = _meetings()
    plain = [record(cls, _pooled) for cls in KIND_CLASSES.values() if cls not in (Claim, Meeting)]
    return st.one_of([*plain, _claims(), meetings, meetings, meetings])


def _stub(identity: str) -> Any:
    """Build the smallest record with an id."""
    kind = _KIND_OF[identity]
    cls: type[Any] = KIND_CLASSES[kind]
    if kind in _NAMED:
        return cls(id=identity, names=identity)
    if cls is Meeting:
        return Meeting(id=identity, sessions=[Session(_BODIES[0])])
    if cls is Tenure:
        return _of_own_holder(Tenure(id=identity, state=_STATES[0], office=_POOLS["offices"][0]))
    if cls is Act:
        return Act(id=identity, state=_STATES[0], kind="announcement")
    if cls is Claim:
        about, cites = _BODIES[0], _POOLS["sources"][0]
        return Claim(id=identity, about=about, field="exists", value="yes", cites=cites)
    return Source(id=identity)


def _of_own_holder(tenure: Tenure) -> Tenure:
    """Return a tenure held by somebody who holds no other."""
    place = _POOLS["tenures"].index(tenure.id)
    if tenure.person is not None:
        return attrs.evolve(tenure, person=_POOLS["people"][place])
    return attrs.evolve(tenure, state=_STATES[place])


def _consistent(kinds: dict[str, list[Any]], gaps: Iterable[Gap]) -> dict[str, list[Any]]:
    """Return records without tenures that overlap and without circles of links."""
    if any(overlapping_tenures(kinds["tenures"], from_object)):
        own = [_of_own_holder(tenure) for tenure in kinds["tenures"]]
        kinds = _completed([one for every in (*kinds.values(), own) for one in every], gaps)
    for problem in circular_links(kinds, from_object):
        _, kind, place, field = _PLACE.split(problem.path)
        kinds[kind][int(place)] = attrs.evolve(kinds[kind][int(place)], **{field: None})
    return kinds


def _completed(drawn: Iterable[Any], gaps: Iterable[Gap]) -> dict[str, list[Any]]:
    """Return records by kind, one for each id, with a stub for each id that is only referred to."""
    by_id = {one.id: one for one in drawn}
    waiting: list[Any] = [*by_id.values(), *gaps]
    while waiting:
        one = waiting.pop()
        for reference in references(one, one.__class__, "$", getattr):
            if reference.value not in by_id:
                by_id[reference.value] = _stub(reference.value)
                waiting.append(by_id[reference.value])
    kinds: dict[str, list[Any]] = {kind: [] for kind in KINDS}
    for one in by_id.values():
        kinds[kind_of(one)].append(one)
    return kinds


@st.composite
def _datasets(draw: st.DrawFn) -> Commonwealth:
    drawn = draw(st.lists(_any_record(), max_size=8))
    gaps = draw(st.just(()) | few(record(Gap, _pooled)))
    bare = draw(st.integers(0, 2 ** len(KINDS) - 1))
    stubs = [_stub(_POOLS[kind][-1]) for place, kind in enumerate(KINDS) if bare >> place & 1]
    kinds = _consistent(_completed([*stubs, *drawn], gaps), gaps)
    used = [one.id for every in kinds.values() for one in every]
    retired = st.dictionaries(st.sampled_from(["old-1", "old-2"]), st.sampled_from(used))
    return Commonwealth(
        **kinds,
        gaps=gaps,
        horizon=draw(st.dictionaries(st.sampled_from(KINDS), dates(), max_size=2)),
        version=draw(st.just("") | texts()),
        knowledge=draw(st.none() | record(Knowledge, _pooled)),
        retired=draw(retired) if used else {},
    )


@cache
def commonwealths() -> st.SearchStrategy[Commonwealth]:
    """Draw consistent Commonwealths.

    Ids are unique, references lead to records of the right kind, claims are about existing fields,
    and ids of instruments and bodies on which the rules of status rest are among them. There may be
    joint meetings, plans, rows of absent participants, vague dates, and names in several scripts;
    or nothing at all.

    Returns:
        The strategy; it shrinks towards a Commonwealth without records.

    Example:
        >>> import cisrecords
        >>> from hypothesis import given, settings
        >>> @settings(max_examples=5)
        ... @given(commonwealths())
        ... def law(cw):
        ...     assert cw == cisrecords.loads(cisrecords.dumps(cw))
        >>> law()
    """
    return _datasets()

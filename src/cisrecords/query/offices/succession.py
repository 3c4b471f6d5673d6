"""Predecessors and successors of a body, followed to any depth."""

from collections.abc import Iterable, Mapping

from cisrecords.archive import Archive
from cisrecords.archive.columns.languages import check_language, name_in, named_records
from cisrecords.archive.prose import Prose
from cisrecords.dates import PartialDate
from cisrecords.query.common.answer_table import (
    CERTAIN,
    REASONS,
    RECORDS,
    SOURCES,
    answer,
    source_ids,
)
from cisrecords.query.common.rival_claims import describe_rivals, rival_claims
from cisrecords.records import Body
from cisrecords.table import Row, Table, cell

__all__ = ["SuccessionRow", "succession"]


class SuccessionRow(Row):
    """A row of `Commonwealth.succession`: a body before or after another.

    Example:
        >>> import cisrecords
        >>> cisrecords.load().succession("executive-committee")[-1].step
        0
    """

    body: str = cell("Id of the body.")
    name: str = cell("Its best name: in English, or in the language of `lang`.")
    step: int = cell(
        "How many steps it stands before (less than 0) or after (more) the requested body (0)."
    )
    established: PartialDate | None = cell("When it was established; empty where not known.")
    dissolved: PartialDate | None = cell(
        "When it ceased to exist; empty where nothing is known of an end."
    )
    predecessors: tuple[str, ...] = cell("Ids of the bodies that it took over from.")
    successors: tuple[str, ...] = cell("Ids of the bodies that took over from it.")
    certain: bool = cell(CERTAIN.meaning)
    reasons: str | None = cell(REASONS.meaning)
    records: tuple[str, ...] = cell(RECORDS.meaning)
    sources: tuple[str, ...] = cell(SOURCES.meaning)


_Links = Mapping[str, set[str]]


def succession(
    archive: Archive, body: Body | str, *, lang: str | None = None
) -> Table[SuccessionRow]:
    """Build a row for each predecessor and successor of a body, the farthest predecessors first.

    A link counts whichever of the two bodies names the other; a body that comes both before and
    after, in a ring, gets one row, at the nearer step.
    """
    start = archive.resolve(body, ["bodies"], criterion="body").id
    before, after = _links(archive.bodies)
    steps = _follow(start, before, -1)
    for other, step in _follow(start, after, 1).items():
        if other not in steps or step < -steps[other]:
            steps[other] = step
    ordered = sorted(steps, key=lambda one: (steps[one], _first_day(archive.bodies[one]), one))
    wanted = check_language(lang, named_records(archive))
    prose = Prose(archive)
    named = [(one, name_in(archive.bodies[one], wanted)) for one in ordered]
    rows = (
        (one, name, *_cells(prose, archive, one, steps[one], before, after)) for one, name in named
    )
    return answer(SuccessionRow, rows)


def _links(bodies: Iterable[Body]) -> tuple[_Links, _Links]:
    before: dict[str, set[str]] = {}
    after: dict[str, set[str]] = {}
    for body in bodies:
        pairs = [
            *((old, body.id) for old in body.predecessors),
            *((body.id, new) for new in body.successors),
        ]
        for old, new in pairs:
            before.setdefault(new, set()).add(old)
            after.setdefault(old, set()).add(new)
    return before, after


def _follow(start: str, links: _Links, way: int) -> dict[str, int]:
    steps = {start: 0}
    rim, step = {start}, 0
    while rim:
        step += way
        rim = {one for each in rim for one in links.get(each, ())} - steps.keys()
        steps.update(dict.fromkeys(rim, step))
    return steps


def _first_day(body: Body) -> tuple[bool, int]:
    date = body.established
    return date is None, date.earliest_ordinal if date else 0


def _cells(
    prose: Prose, archive: Archive, identity: str, step: int, before: _Links, after: _Links
) -> tuple[object, ...]:
    """Return the cells of a row behind the id and the name of its body."""
    body = archive.bodies[identity]
    fields = ("predecessors", "successors", "established", "dissolved", "exists")
    rivals = rival_claims(archive, body, *fields)
    reasons = (*((body.note,) if body.note else ()), *describe_rivals(prose, rivals))
    return (
        step,
        body.established,
        body.dissolved,
        sorted(before.get(body.id, ())),
        sorted(after.get(body.id, ())),
        not rivals,
        " ".join(reasons) or None,
        (body.id, *(claim.id for claim in rivals)),
        source_ids(body.cites, *(claim.cites for claim in rivals)),
    )

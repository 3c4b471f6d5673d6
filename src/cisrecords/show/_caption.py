"""The caption of a picture: the version and the sources of the records it shows."""

from collections.abc import Iterable

from cisrecords.commonwealth import Commonwealth
from cisrecords.terms import SourceKind

_NAMED = 5
_KINDS = tuple(SourceKind)


def caption(cw: Commonwealth, kind: str, sources: Iterable[str]) -> str:
    """Return the version and horizon of the records, and the publishers of the sources."""
    parts = [f"cisrecords, data {cw.version or 'of no version'}"]
    if kind in cw.horizon:
        parts.append(f"{kind} known to {cw.horizon[kind]}")
    first = "; ".join(parts) + "."
    ids = sorted(set(sources))
    if not ids:
        return f"{first} No source."
    number = "1 source" if len(ids) == 1 else f"{len(ids)} sources"
    return f"{first} {number}: {_publishers(cw, ids)}.{_view(cw)}"


def _publishers(cw: Commonwealth, ids: Iterable[str]) -> str:
    """List the publishers of some sources, those nearest to the act first, and count the rest."""
    nearest: dict[str, tuple[int, int, str]] = {}
    for source in (cw.sources[one] for one in ids):
        name = (source.publisher or source.name).partition(";")[0]
        rank, number, _ = nearest.get(name, (len(_KINDS), 0, name))
        kind = _KINDS.index(source.kind) if source.kind else len(_KINDS)
        nearest[name] = min(rank, kind), number - 1, name
    ranked = sorted(nearest, key=nearest.__getitem__)
    more = len(ranked) - _NAMED
    rest = [] if more < 1 else ["1 other publisher" if more == 1 else f"{more} other publishers"]
    return ", ".join((*ranked[:_NAMED], *rest))


def _view(cw: Commonwealth) -> str:
    """Describe the facts that a view of an earlier day leaves out."""
    if cw.knowledge is None:
        return ""
    return f" Only what sources dated by {cw.knowledge.day} support."

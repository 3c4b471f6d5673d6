"""What the terms of each vocabulary and the columns of each table mean."""

from collections.abc import Callable

import cisrecords as cis
from cisrecords import terms
from cisrecords.query.attendance.turnout import Turnout
from cisrecords.table import Table
from cisrecords.terms import Term

Case = Callable[[cis.Commonwealth], object]

_VOCABULARIES: list[type[Term]] = [
    found
    for found in (*(getattr(terms, name) for name in terms.__all__), Turnout)
    if isinstance(found, type) and issubclass(found, Term) and len(found)
]
TABLES: dict[str, Callable[[cis.Commonwealth], Table]] = {
    "attendance": lambda cw: cw.attendance(),
    "tally": lambda cw: cw.tally(),
    "co_attendance": lambda cw: cw.co_attendance(),
    "chairs": lambda cw: cw.chairs(),
    "hosts": lambda cw: cw.hosts(),
    "chairmanship": lambda cw: cw.chairmanship(2020),
    "census": lambda cw: cw.census("2020-01-01"),
    "office_holders": lambda cw: cw.office_holders(),
    "history": lambda cw: cw.history("orlov-a"),
    "succession": lambda cw: cw.succession("court"),
    "participation": lambda cw: cw.participation("charter-1993"),
    "parties": lambda cw: cw.parties("charter-1993", "2020-01-01"),
    "positions": lambda cw: cw.positions(),
    "panel": lambda cw: cw.panel(2020),
    "dyads": lambda cw: cw.dyads(2020),
    "agreement": lambda cw: cw.agreement({"state": [], "year": [], "member": []}),
    "published": lambda cw: cw.published("undated", 2020),
    "disagreements": lambda cw: cw.disagreements(),
    "backing": lambda cw: cw.backing(),
}


def _terms(vocabulary: type[Term]) -> Case:
    return lambda _: [
        f"{term.value}: {term.meaning} {term.article}".rstrip() for term in vocabulary
    ]


def _columns(ask: Callable[[cis.Commonwealth], Table]) -> Case:
    return lambda cw: [f"{column.name}: {column.meaning}" for column in ask(cw).schema]


CASES: dict[str, Case] = {
    **{f"terms of {one.__name__}": _terms(one) for one in _VOCABULARIES},
    **{f"columns of {name}": _columns(ask) for name, ask in TABLES.items()},
}

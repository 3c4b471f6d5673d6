"""The reasons in the answers of the shipped records: the first sentence of each form."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import cisrecords as cis

Case = Callable[[cis.Commonwealth], object]

_FACT = re.compile(r"\[[^\]]*\]|[\w.'/~?-]*[\dA-Z_/-][\w.'/~?-]*")
_STOP = re.compile(r"(?<=[.:;]) (?=[A-Z])")
_DAY = "2020-01-01"


@cache
def _records() -> str:
    """Return the texts of all records; what an answer quotes from them is no message."""
    folder = Path(cis.__file__).parent / "bundled" / "data"
    return "".join(path.read_text(encoding="utf-8") for path in folder.glob("*.json"))


def _form(sentence: str) -> str:
    """Return a sentence without names, ids and days, which are all written with other signs."""
    return re.sub(r"(?:\*[,; ]*)+", "* ", _FACT.sub("*", sentence))


def _sentences(table: cis.Table, *columns: str) -> Iterator[str]:
    seen: set[str] = set()
    for column in columns:
        for cell in table[column]:
            for sentence in _STOP.split(cell or ""):
                form = _form(sentence)
                if form not in seen and sentence and sentence not in _records():
                    seen.add(form)
                    yield sentence


def _of(ask: Callable[[cis.Commonwealth], cis.Table], *columns: str) -> Case:
    return lambda _: _sentences(ask(cis.load()), *(columns or ("reasons",)))


CASES: dict[str, Case] = {
    "census": _of(lambda cw: cw.census(_DAY)),
    "chairs": _of(lambda cw: cw.chairs("1991/2024")),
    "hosts": _of(lambda cw: cw.hosts("1991/2024")),
    "chairmanship": _of(lambda cw: cw.chairmanship("1990/2027")),
    "attendance": _of(lambda cw: cw.attendance(body="meeting-of-security-council-secretaries")),
    "attendance of summits": _of(lambda cw: cw.attendance(body="council-of-heads-of-state")),
    "panel": _of(lambda cw: cw.panel("1991/2012"), "reasons", "changes"),
    "participation": _of(lambda cw: cw.participation("cisfta-2011")),
    "participation in an old text": _of(lambda cw: cw.participation("fta-1994")),
    "participation of a state": _of(lambda cw: cw.participation("Georgia")),
    "parties": _of(lambda cw: cw.parties("cisfta-2011", "2012-10-18")),
    "parties of an old text": _of(lambda cw: cw.parties("fta-1994", _DAY)),
    "members of an organ": _of(lambda cw: cw.parties("council-of-heads-of-state", "1993-06-01")),
    "members of another organ": _of(lambda cw: cw.parties("economic-court", _DAY)),
    "office holders": _of(lambda cw: cw.office_holders("2021-06-01")),
    "succession": _of(lambda cw: cw.succession("executive-committee")),
    "history": _of(lambda cw: cw.history("usubov-ramil")),
}

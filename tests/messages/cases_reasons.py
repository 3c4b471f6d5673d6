"""The reasons of statuses: one case for each kind of sentence."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import cisrecords as cis
from cisrecords import Act, Claim
from cisrecords.archive import Knowledge
from cisrecords.law import Law, Membership
from cisrecords.law.charter import CHARTER_RULES, PARTICIPATION_RULES

Case = Callable[[cis.Commonwealth], object]

AGREEMENT, PROTOCOL, CHARTER = "agreement-1991", "protocol-1991", "charter-1993"


def _act(kind: str, date: str | None, text: str | None = AGREEMENT, **more: Any) -> Act:
    return Act(
        id=f"a-{kind}-{date}",
        state="GE",
        kind=kind,
        date=date,
        instrument=text,
        cites="early",
        **more,
    )


RATIFIED = _act("ratification", "1994-04-19", CHARTER)
LEFT = _act("denunciation", "2023-05-15")
PAUSED = _act("suspension", "2018-05-19")

# What each act makes of a state by the rules of the Charter.
STEPS: dict[str, Sequence[Act]] = {
    "signature": [_act("signature", "1991-12-08")],
    "signature of the Protocol": [_act("signature", "1991-12-21", PROTOCOL)],
    "ratification": [_act("ratification", "1991-12-10")],
    "accession": [_act("accession", "1993-12-03")],
    "deposit": [_act("deposit", "1992-03-06")],
    "entry into force": [_act("entry-into-force", "1992-03-06")],
    "ratification of the Charter before it was in force": [
        _act("ratification", "1993-07-20", CHARTER)
    ],
    "ratification of the Charter": [_act("ratification", "1994-01-22", CHARTER)],
    "late ratification of the Charter": [RATIFIED],
    "deposit of the Charter": [_act("deposit", "1994-06-27", CHARTER)],
    "ratification and deposit": [
        _act("ratification", "1994-03-01", CHARTER),
        _act("deposit", "1994-04-01", CHARTER),
    ],
    "admission": [_act("admission", "1993-09-24", None, body="cis")],
    "associate": [_act("admitted-as-associate", "2005-08-26", None, body="cis")],
    "observer": [_act("admitted-as-observer", "2025-10-10", None, body="cis")],
    "withdrawal": [_act("withdrawal", "2009-08-18", CHARTER)],
    "notice alone": [LEFT],
}
COUNTED: dict[str, Sequence[Act]] = {
    "counted and suspended": [_act("signature", "1991-12-08"), PAUSED],
    "suspended and left": [PAUSED, LEFT],
}
# What is said of a day: the acts, the claims about them, and the day.
DAYS: dict[str, tuple[Sequence[Act], dict[str, str], str]] = {
    "nothing on record": ([], {}, "1994-04-18"),
    "a running notice": ([RATIFIED, LEFT], {}, "2024-01-01"),
    "a suspension": ([RATIFIED, PAUSED], {}, "2019-01-01"),
    "a rival day": ([RATIFIED], {"date": "1995-01-01"}, "1994-06-01"),
    "a rival day of an act without one": (
        [_act("ratification", None, CHARTER)],
        {"date": "1995-01-01"},
        "1996-01-01",
    ),
    "a vague day": ([_act("ratification", "1992-03")], {}, "1992-03-10"),
    "an act that is denied": ([RATIFIED], {"exists": "no"}, "2000-01-01"),
    "an admission that is denied": (STEPS["admission"], {"exists": "no"}, "2000-01-01"),
}


def _texts(found: Membership) -> Iterator[str]:
    for reason in found.reasons:
        yield f"{reason.article}: {reason.text}"
    for rival in found.rivals:
        for reason in rival.reasons:
            yield f"{rival.status.value}: {reason.text}"


def _steps(acts: Sequence[Act], rules: Any) -> Case:
    return lambda _: [
        f"{step.reason.article}: {step.reason.text}" for step in rules.steps(acts, Law())
    ]


def _build(acts: Sequence[Act], claims: dict[str, str], **more: Any) -> cis.Commonwealth:
    return cis.Commonwealth(
        states=[cis.State(id="GE", names="Georgia")],
        bodies=[cis.Body(id="cis", names="Commonwealth")],
        instruments=[cis.Instrument(id=one, names=one) for one in (AGREEMENT, PROTOCOL, CHARTER)],
        acts=acts,
        claims=[
            Claim(id=f"c-{field}", about=acts[0].id, field=field, value=value, cites="late")
            for field, value in claims.items()
        ],
        sources=[
            cis.Source(id="early", kind="news", publisher="Gazette", published="1992-05-01"),
            cis.Source(id="late", kind="news", publisher="Journal", published="2022-05"),
        ],
        **more,
    )


def _day(acts: Sequence[Act], claims: dict[str, str], day: str) -> Case:
    return lambda _: _texts(_build(acts, claims).membership("GE", day))


def _narrowed(acts: int) -> Case:
    known = Knowledge(day="2005-01-01", acts=acts)
    return lambda _: _texts(_build([], {}, knowledge=known).membership("GE", "2000-01-01"))


def _after(_: object) -> Iterator[str]:
    return _texts(_build([], {}, horizon={"acts": "2020-01-01"}).membership("GE", "2021-01-01"))


CASES: dict[str, Case] = {
    **{name: _steps(acts, CHARTER_RULES) for name, acts in STEPS.items()},
    **{name: _steps(acts, PARTICIPATION_RULES) for name, acts in COUNTED.items()},
    **{name: _day(*case) for name, case in DAYS.items()},
    "one act left out": _narrowed(1),
    "acts left out": _narrowed(3),
    "past the horizon": _after,
}

"""Records that are built with wrong values."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import cisrecords as cis
from cisrecords.archive import kind_of
from cisrecords.fields import spec_of
from cisrecords.law.eras import day_of

Case = Callable[[Any], object]
_SESSION = cis.Session("council", 1)


def _made(cls: Any, **values: Any) -> Case:
    return lambda _: cls(**values)


def _meeting(**values: Any) -> Case:
    return _made(cis.Meeting, id="m", sessions=[_SESSION], **values)


def _claim(**values: Any) -> Case:
    return _made(cis.Claim, **{"id": "c", "about": "m", "field": "when", "value": "x", **values})


CASES: dict[str, Case] = {
    "no id": _made(cis.State, id=5, names="Georgia"),
    "an id with spaces": _made(cis.State, id="G E", names="Georgia"),
    "no name": _made(cis.State, id="GE", names=[]),
    "one name for a list": _made(cis.State, id="GE", names=5),
    "an empty text": _made(cis.Gap, text=" "),
    "a control character": _made(cis.Gap, text="a\u0007"),
    "nothing for a text": _made(cis.Gap, text=None),
    "a word": _made(cis.Source, id="s", kind="newz"),
    "a number for a word": _made(cis.Source, id="s", kind=5),
    "a date": _made(cis.Act, id="a", state="GE", kind="signature", date="1991-13"),
    "a number for a date": _made(cis.Act, id="a", state="GE", kind="signature", date=1991),
    "a dissolution before": _made(
        cis.Body, id="b", names="B", established="2001", dissolved="2000"
    ),
    "an office of nobody": _made(cis.Tenure, id="t", office="chair", period="2020/.."),
    "no yes or no": _made(cis.Tenure, id="t", office="c", person="p", period="2020/..", acting=1),
    "a place of nothing": _made(cis.Place),
    "an item of nothing": _made(cis.AgendaItem),
    "an adoption of nothing": _made(cis.Adoption),
    "a count below none": _made(cis.Adoption, described="d", count=-1),
    "attendance of nobody": _made(cis.Attendance),
    "attendance of less than one": _made(cis.Attendance, participant_as_reported="a", count=0),
    "a capacity alone": _made(cis.Attendance, participant="GE", capacities="member"),
    "a session below one": _made(cis.Session, body="council", ordinal=0),
    "a number too large": _made(cis.Session, body="council", ordinal=2**60),
    "no sessions": _made(cis.Meeting, id="m", sessions=[]),
    "a field inferred": _meeting(inferred=["knd"]),
    "a field near to none": _meeting(inferred=["qqqqqq"]),
    "an amount of floats": _made(cis.Quantity, amount=0.5, unit="USD"),
    "an amount of many digits": _made(cis.Quantity, amount=Decimal("1e200"), unit="USD"),
    "a copy of itself": _made(cis.Source, id="s", copy_of="s"),
    "a claim without sources": _claim(cites=[]),
    "a claim on an index": _claim(field="acts[0].date", cites="s"),
    "no record with an id": lambda _: kind_of(_SESSION),
    "a field of a class": lambda _: spec_of(float),
    "a field of two classes": lambda _: spec_of(int | str),
    "a field of a pair": lambda _: spec_of(tuple[int, str]),
    "an act without a last day": lambda _: day_of(cis.Act(id="a", state="GE", kind="signature")),
    "records with one id": lambda _: cis.Commonwealth(topics=[cis.Topic(id="a", names="a")] * 2),
    "ids of no records": lambda _: cis.Commonwealth(
        cities=[cis.City(id="c", country="s", names="C")], sources=[cis.Source(id="s")]
    ),
}

"""What the tests of the codec share: a small fine document, and records of every class."""

import datetime
from decimal import Decimal
from typing import Any

import attrs
import pytest
from hypothesis import strategies as st

from cisrecords import records
from cisrecords.archive import KIND_CLASSES
from cisrecords.commonwealth import Commonwealth
from cisrecords.dates import PartialDate, Period, parse_when
from cisrecords.evidence import Citation, Claim, Name, Source
from cisrecords.fields import KINDS, Spec, specs
from cisrecords.records import Gap

_DATES = (
    "1991",
    "1991-12",
    "1991-12~",
    "2008?",
    "1998-23",
    "[2012-11-01..2012-11-10]",
    "[..2008-05]",
)
_PERIODS = ("2008/..", "2008/", "/2009-08-18", "../2009", "1991-12-08~/2009-08-17", "../..")
_ESCAPED = ('"', "\\", "\\u0007", "\\n", "\n", "\t", "/", "\u2028", "\U0001f54a", "e\u0301", "é")
_PIECES = st.sampled_from(_ESCAPED) | st.characters(exclude_categories=["C"])
_TEXTS = st.lists(_PIECES, min_size=1, max_size=6).map("".join).filter(str.strip)
_DAYS = st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 1, 1)).map(str)

_LEAVES: dict[str, st.SearchStrategy[Any]] = {
    "text": _TEXTS,
    "integer": st.integers(1, 2**53 - 1),
    "yes-no": st.booleans(),
    "date": (st.sampled_from(_DATES) | _DAYS).map(PartialDate),
    "period": st.sampled_from(_PERIODS).map(Period),
    "when": (st.sampled_from(_DATES + _PERIODS) | _DAYS).map(parse_when),
    "amount": st.decimals(-(10**12), 10**12, places=2) | st.sampled_from([Decimal("1E+7")]),
}

_NEEDED: dict[type, tuple[str, ...]] = {
    records.Place: ("city",),
    records.AgendaItem: ("summary",),
    records.Adoption: ("described",),
    records.Attendance: ("name_as_reported",),
    records.Tenure: ("person",),
}
_SPECIAL: dict[tuple[type, str], st.SearchStrategy[Any]] = {
    (Citation, "supports"): st.sampled_from([(), ("cites",)]),
    (Source, "copy_of"): st.none(),
    (records.Body, "part_of"): st.none() | st.sampled_from(["states-1", "states-2"]),
    (records.Topic, "broader"): st.none(),
    (records.Body, "dissolved"): st.sampled_from([None, PartialDate("2100-12")]),
    (records.Meeting, "inferred"): st.just(("kind", "format")),
}
_CLAIMED = (
    (st.just("exists"), st.sampled_from(["yes", "no", "Never"])),
    (st.sampled_from(["figure:bodies", "stance:text"]), _TEXTS),
)
_NEVER_EMPTY = ("names", "sessions")


def _value(cls: type, name: str, spec: Spec, *, given: bool) -> st.SearchStrategy[Any]:
    if (cls, name) in _SPECIAL:
        return _SPECIAL[cls, name]
    fewest = 1 if name in _NEVER_EMPTY or (cls is Claim and name == "cites") else 0
    drawn = _of(spec, fewest)
    return drawn if given or not spec.optional else st.none() | drawn


def _of(spec: Spec, fewest: int = 0) -> st.SearchStrategy[Any]:
    if spec.shape == "record":
        return a_record(spec.type)
    if spec.item is not None:
        return st.lists(_of(spec.item), min_size=fewest, max_size=2).map(tuple)
    if spec.shape == "term":
        return st.sampled_from(list(spec.type))
    if spec.shape == "id":
        return st.sampled_from([f"{kind}-{n}" for kind in spec.targets for n in (1, 2)])
    return _LEAVES[spec.shape]


def a_record(cls: type[Any], **fixed: Any) -> st.SearchStrategy[Any]:
    """Draw records of a class; their references are ids such as ``states-1``."""
    needed = {field.name for field in attrs.fields(cls) if field.default is attrs.NOTHING}
    needed |= set(_NEEDED.get(cls, ()))
    drawn = {
        name: _value(cls, name, spec, given=name in needed)
        for name, spec in specs(cls)
        if name not in fixed
    }
    if cls is Claim and not {"field", "value"} & fixed.keys():
        made = [
            st.builds(cls, **{**drawn, **_fixed(fixed), "field": field, "value": value})
            for field, value in _CLAIMED
        ]
        return st.one_of(made)
    return st.builds(cls, **drawn, **_fixed(fixed))


def _fixed(fixed: dict[str, Any]) -> dict[str, st.SearchStrategy[Any]]:
    return {name: st.just(value) for name, value in fixed.items()}


@st.composite
def a_commonwealth(draw: st.DrawFn) -> Commonwealth:
    """Draw a Commonwealth with two records of each kind, which refer to one another."""
    drawn: dict[str, Any] = {
        kind: [draw(a_record(cls, id=f"{kind}-{n}")) for n in (1, 2)]
        for kind, cls in KIND_CLASSES.items()
    }
    drawn["tenures"] = [
        attrs.evolve(tenure, person=f"people-{n}") for n, tenure in enumerate(drawn["tenures"], 1)
    ]
    drawn["meetings"] = [
        attrs.evolve(meeting, plans=records.oldest_first(meeting.plans))
        for meeting in drawn["meetings"]
    ]
    days = st.dictionaries(st.sampled_from(KINDS), _LEAVES["date"], max_size=3)
    gaps = st.lists(a_record(Gap), max_size=2)
    return Commonwealth(
        horizon=draw(days), gaps=draw(gaps), version=draw(st.just("") | _TEXTS), **drawn
    )


for _cls in (
    *KIND_CLASSES.values(),
    Citation,
    Name,
    Gap,
    *(
        records.Place,
        records.Session,
        records.Attendance,
        records.AgendaItem,
        records.Quantity,
        records.Statement,
        records.Stance,
        records.Adoption,
        records.Plan,
    ),
):
    st.register_type_strategy(_cls, a_record(_cls))
st.register_type_strategy(Commonwealth, a_commonwealth())


@pytest.fixture
def fine() -> dict[str, Any]:
    """Return the plain data of a small document that has no problem."""
    source = {"id": "src-1", "kind": "official", "title": "A list", "published": "2011-12"}
    cites = [{"source": "src-1", "locator": "p. 2"}]
    return {
        "schema": 1,
        "version": "2026.1",
        "horizon": {"acts": "2026-03-23"},
        "gaps": [{"body": "cis", "text": "Acts after March 2026 were not found."}],
        "states": [
            {"id": "GE", "alpha_3": "GEO", "names": [{"text": "Georgia", "lang": "en"}]},
            {"id": "TM", "names": [{"text": "Turkmenistan", "kind": "short"}], "cites": cites},
        ],
        "bodies": [{"id": "cis", "kind": "organisation", "names": [{"text": "Commonwealth"}]}],
        "people": [{"id": "amanov-charymyrat", "names": [{"text": "Ch. Amanov"}]}],
        "acts": [
            {
                "id": "act-1",
                "state": "GE",
                "body": "cis",
                "kind": "withdrawal",
                "date": "2009-08-18",
            }
        ],
        "topics": [{"id": "security", "names": [{"text": "security"}]}],
        "meetings": [
            {
                "id": "sc-08",
                "sessions": [{"body": "cis", "ordinal": 8}],
                "when": "2020-11-18/2020-11-19",
                "places": [{"city": "Minsk"}],
                "attendance": [
                    {"participant": "TM", "person": "amanov-charymyrat", "capacities": ["member"]}
                ],
                "statements": [
                    {
                        "speaker": "amanov-charymyrat",
                        "summary": "named a sum",
                        "quantities": [{"amount": "10000000", "unit": "USD"}],
                    }
                ],
                "cites": cites,
            }
        ],
        "claims": [
            {"id": "claim-1", "about": "sc-08", "field": "when", "value": "2020", "cites": cites}
        ],
        "sources": [source],
    }

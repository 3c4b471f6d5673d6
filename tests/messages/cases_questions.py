"""Questions that the verbs, finders and collections refuse, and what they warn of."""
# What is called here is called wrongly on purpose.
# mypy: disable-error-code="arg-type, type-var, call-overload, misc"

from collections.abc import Callable
from typing import Any

import cisrecords as cis
from cisrecords import Commonwealth, MeetingQuery
from cisrecords.archive import Archive

Case = Callable[[Any], object]


def _met(identity: str) -> cis.Meeting:
    return cis.Meeting(id=identity, sessions=[cis.Session("council")], when="2020-11-18", cites="s")


def _twins() -> Commonwealth:
    return Commonwealth(
        bodies=[cis.Body(id="council", names="Council")],
        meetings=[_met("one"), _met("two")],
        sources=[cis.Source(id="s")],
    )


def _ids(count: int) -> list[str]:
    return [f"s-{number}" for number in range(count)]


def _many(count: int) -> Commonwealth:
    return Commonwealth(states=[cis.State(id=one, names=one) for one in _ids(count)])


def _renamed(cw: Commonwealth) -> Commonwealth:
    return cw.merge(cis.State(id="MN", names="Outer Mongolia")).commonwealth


def _table(**cells: Any) -> Case:
    columns = {"state": ["GE"], "year": [2000], "status": ["member"], **cells}
    return lambda cw: cw.agreement(columns)


def _mongolia(cw: Commonwealth) -> Commonwealth:
    return cw.merge(cis.State(id="MN", names="Mongolia")).commonwealth


FINDERS: dict[str, Case] = {
    "a criterion": lambda cw: cw.meetings.find(plaec="Minsk"),
    "a criterion near to none": lambda cw: cw.meetings.find(xyz=1),
    "a criterion of people": lambda cw: cw.people.find(nmae="A"),
    "a word": lambda cw: cw.meetings.find(kind="regula"),
    "a number as a word": lambda cw: cw.meetings.find(kind=5),
    "a synonym": lambda cw: cw.meetings.find(status="moved"),
    "a number as a state": lambda cw: cw.membership(372, on="2000-01-01"),
    "a record of another kind": lambda cw: cw.meetings.find(body=cw.states["GE"]),
    "a record that is not here": lambda cw: cw.timeline(cis.State(id="XX", names="Georgia")),
    "a year": lambda cw: cw.meetings.find(year=13),
    "a year outside the span": lambda cw: cw.meetings.find(year=2019, since="2020"),
    "a position": lambda cw: cw.states[999],
    "a scheme": lambda cw: cw.states.by("ccode", 372),
    "an ISO code as a scheme": lambda cw: cw.states.by("iso3", "GEO"),
    "no scheme": lambda cw: cw.states.by(None, 372),
    "an identifier": lambda cw: cw.states.by("cow", 3720),
    "no identifier": lambda cw: cw.states.by("cow", 372.0),
    "an identifier of meetings": lambda cw: cw.meetings.by("wikidata", "Q230"),
    "a language": lambda cw: cw.panel(2009, lang="rus"),
    "codes that are no flag": lambda cw: cw.panel(2009, codes="iso3"),
    "codes of the rows of one state": lambda cw: cw.participation("AZ", codes=True),
    "a flag": lambda cw: cw.meetings.find(held="yes"),
    "an empty text": lambda cw: cw.meetings.find(person=""),
    "no word": lambda cw: cw.meetings.find(text="!"),
    "a place": lambda cw: cw.meetings.find(place="Astena"),
    "a name of two": lambda cw: cw.meetings.find(person="Orlov"),
    "a name of none": lambda cw: cw.meetings.find(body="Economik"),
    "reversed days": lambda cw: cw.meetings.find(since="2020", until="2019"),
    "a period as a day": lambda cw: cw.meetings.find(since="2019/2020"),
    "an area": lambda cw: cw.bodies.find(area="law"),
    "a query": lambda cw: cw.meetings.find("council"),
    "status without on": lambda cw: cw.states.find(on="2020-01-01"),
    "status and no day": lambda cw: cw.states.find(status="member"),
    "a claim's field": lambda cw: cw.claims.find(field="whn"),
    "a limit": lambda cw: cw.search("Georgia", limit=0),
    "a search for nothing": lambda cw: cw.search(""),
}
QUERIES: dict[str, Case] = {
    "in an if": lambda _: bool(MeetingQuery(body="council")),
    "a flag": lambda _: MeetingQuery(held=1),
    "parts": lambda _: MeetingQuery(any_of="x"),
}
COLLECTIONS: dict[str, Case] = {
    "a name": lambda cw: cw.states["Gorgia"],
    "a name near to none": lambda cw: cw.bodies["qqqqqq"],
    "a name of two": lambda cw: cw.people["Orlov"],
    "a retired id": lambda cw: [cw.meetings["m-old"].id],
    "a kind": lambda cw: cw.collection("state"),
    "a text of kinds": lambda cw: cw.resolve("GE", "states"),
    "anything": lambda cw: cw.resolve("Gorgia"),
    "anything of two": lambda cw: cw.resolve("Orlov"),
    "a number": lambda cw: cw.resolve(5),
    "sources of a number": lambda cw: cw.sources_of(5),
    "setting a horizon": lambda cw: setattr(cw.horizon, "x", 1),
    "a horizon": lambda _: Archive(horizon={"atcs": "2020", "acts": "2020-13"}),
}
STATUS: dict[str, Case] = {
    "a month": lambda cw: cw.membership("GE", "2020-01"),
    "a state": lambda cw: cw.membership("Gorgia", "2020-01-01"),
    "a moment": lambda cw: cw.membership("GE", "2020-01-01T10:00"),
    "rules": lambda cw: cw.membership("GE", "2020-01-01", rules="chart"),
    "a status": lambda cw: cw.members("2020-01-01", "membr"),
    "reversed days": lambda cw: cw.changes("2001", "2000"),
    "a month of parties": lambda cw: cw.parties("charter-1993", "2020-01"),
    "parties of nobody": lambda cw: cw.parties("treaty-1999", "2020-01-01"),
    "parties known by a day": lambda cw: cw.known_on("2020-12-01").parties("court", "2020-01-01"),
    "members of a body": lambda cw: cw.parties("court", "2020-01-01"),
    "certain parties": lambda cw: cw.parties("cis", "2020-01-01", certain="yes"),
    "a month of standing": lambda cw: cw.participation("GE", on="2020-01"),
    "participation of a person": lambda cw: cw.participation("orlov-a"),
    "a position": lambda cw: cw.positions(kind="signd"),
}
PANELS: dict[str, Case] = {
    "a coding": lambda cw: cw.panel(2000, coding="yearend"),
    "years": lambda cw: cw.panel("soon"),
    "no years": lambda cw: cw.panel([]),
    "too many years": lambda cw: cw.panel(range(1, 12_000)),
    "too many years of states": lambda _: _many(600).panel(range(1, 2_001), states=_ids(600)),
    "too many pairs of states": lambda _: _many(1_500).dyads(2000, states=_ids(1_500)),
    "years of long ago": lambda cw: cw.panel([0]),
    "reversed years": lambda cw: cw.panel("2001/2000"),
    "a reversed range": lambda cw: cw.panel(range(2001, 2000)),
    "years that are none": lambda cw: cw.panel([2000, "2001"]),
    "no states": lambda cw: cw.panel(2000, states=[]),
    "one state of a pair": lambda cw: cw.dyads(2000, states=["GE"]),
    "a table of lists": lambda cw: cw.agreement([["GE", 2000, "member"]]),
    "a table without a column": lambda cw: cw.agreement([{"state": "GE", "year": 2000}]),
    "a table without any": lambda cw: cw.agreement({}),
    "columns of two lengths": _table(year=[2000, 2001]),
    "wrong cells": _table(state=["Gorgia"], year=["soon"], status=["soso"]),
    "a wrong yes or no": lambda cw: cw.agreement({"state": ["GE"], "year": [1], "member": ["so"]}),
    "a cell twice": _table(state=["GE"] * 2, year=[2000] * 2, status=["member"] * 2),
    "a source without words": lambda cw: cw.published("early"),
    "a source without a day": lambda cw: cw.published("undated"),
}
EVIDENCE: dict[str, Case] = {
    "a style": lambda cw: cw.cite("GE", "cls"),
    "a citation": lambda cw: cw.cite(("m-2", "c-1")),
    "a citation of nothing": lambda cw: cw.cite(()),
    "a citation of a view": lambda cw: cw.known_on("2021-01-01").cite("m-1"),
    "a citation of a view with undated sources": lambda cw: cw.known_on(
        "2021-01-01", undated=True
    ).cite("m-1", "csl"),
    "no answer": lambda cw: cw.cite(5),
    "a table of something else": lambda cw: cw.cite(cis.Table.from_rows([{"a": 1}])),
    "a source": lambda cw: cw.account("m-1", "eraly"),
    "a kind that cites nothing": lambda cw: cw.backing("sources"),
    "at most": lambda cw: cw.backing(at_most=-1),
    "a certain backing": lambda cw: cw.backing(certain="no"),
    "known by a month": lambda cw: cw.known_on("2020-01"),
    "the other side": lambda cw: cw.diff("x"),
    "other records": lambda cw: cw.diff(_mongolia(cw)).apply(Commonwealth()),
    "a revised record": lambda cw: _mongolia(cw).diff(cw).apply(_renamed(cw)),
}
PEOPLE: dict[str, Case] = {
    "a census": lambda cw: cw.census(),
    "a month of a census": lambda cw: cw.census("2020-01"),
    "a figure": lambda cw: cw.census("2020-01-01", figure="bodis"),
    "a figure near to none": lambda cw: cw.census("2020-01-01", figure="qqqq"),
    "holders of an office": lambda cw: cw.office_holders(office="chiar"),
    "holders by a body": lambda cw: cw.office_holders(body=""),
    "a history of two": lambda cw: cw.history("Orlov"),
    "a chairmanship": lambda cw: cw.chairmanship(2020, body=""),
    "a succession": lambda cw: cw.succession(7),
    "seats of nobody": lambda cw: cw.seats([]),
    "a seat": lambda cw: cw.seats({"Georgia": 5}),
    "a seat's state": lambda cw: cw.seats(["Gorgia"]),
    "a seat without people": lambda cw: cw.seats({"Georgia": []}),
    "a seat of three parts": lambda cw: cw.seats({"Georgia": [("A", "B", "C")]}),
    "a seat with a number for an office": lambda cw: cw.seats({"Georgia": ("A. Usubov", 5)}),
    "a seat of an unknown field": lambda cw: cw.seats({"Georgia": {"rank": "minister"}}),
    "a seat of a number": lambda cw: cw.seats([5]),
    "seats among no records": lambda cw: cw.seats(["Georgia"], among=["GE"]),
    "a certain answer of a number": lambda cw: cw.meetings.find(certain=5),
    "a seat's presence": lambda cw: cw.seats(["Georgia"], presence="here"),
    "attendance of a meeting": lambda cw: cw.attendance("m-9"),
    "a presence": lambda cw: cw.attendance(presence="presnt"),
    "no presence": lambda cw: cw.attendance(presence=[]),
}
MAKING: dict[str, Case] = {
    "no class": lambda cw: cw.make(int),
    "names": lambda cw: cw.make(
        cis.Meeting,
        sessions={"body": "Cort"},
        attendance=[{"participant": "Georgai"}, {"participant": "qqqq"}],
        statements={"speaker": "Orlov", "summary": "A."},
        host=cw.people["orlov-a"],
        whn="2020",
    ),
    "no id": lambda cw: cw.make(cis.State, names="Atlantis", oddity=5),
}
MERGING: dict[str, Case] = {
    "references": lambda cw: cw.merge(
        [
            cis.Meeting(id="x-1", sessions=[cis.Session("Georgia")], host="Georgia", cites="zz"),
            cis.Topic(id="x-2", names="A", broader="GE"),
        ]
    ),
    "no records": lambda cw: cw.merge("x"),
    "a list of texts": lambda cw: cw.merge(["x"]),
    "new": lambda cw: cw.merge(cw.states["GE"], new=5),
    "new of nobody": lambda cw: cw.merge(cw.states["GE"], new="BE"),
    "an id of another kind": lambda cw: cw.merge(cis.Topic(id="GE", names="Georgia")),
    "one of two": lambda _: _twins().merge(_met("new")),
    "no source": lambda cw: cw.merge(
        cis.State(id="GE", names="Georgia", alpha_3="GRU")
    ).commonwealth.merge(cis.State(id="GE", names="Georgia", alpha_3="GEO")),
}
_ROOMS = {
    "finding": FINDERS,
    "query": QUERIES,
    "records": COLLECTIONS,
    "status": STATUS,
    "panels": PANELS,
    "evidence": EVIDENCE,
    "people": PEOPLE,
    "making": MAKING,
    "merging": MERGING,
}
CASES: dict[str, Case] = {
    f"{room}, {name}": case for room, listed in _ROOMS.items() for name, case in listed.items()
}

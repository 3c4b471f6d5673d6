"""Records, ids, names and days as arguments: each form of one thing gets one answer everywhere."""

import datetime
import inspect
import typing
from collections.abc import Iterator, Mapping
from contextlib import suppress
from importlib import import_module
from typing import Any, get_type_hints

import pytest

import cisrecords as cis
from cisrecords import MeetingQuery
from cisrecords.archive import KIND_CLASSES, AnyRecord
from cisrecords.dates import Day, PartialDate
from cisrecords.errors import Ambiguous, BadQuery, CisRecordsError, InvalidDate, NotFound
from cisrecords.query.find.meeting_query import REFERENCES
from cisrecords.records import Body, Meeting, State

CW = cis.load()
KIND_OF = {cls: kind for kind, cls in KIND_CLASSES.items()}
# One record of each kind, about which the records say something.
SAMPLES: Mapping[str, str] = {
    "states": "GE",
    "bodies": "council-of-heads-of-state",
    "offices": "cis-chair",
    "people": "usubov-ramil",
    "tenures": CW.tenures[0].id,
    "instruments": "charter-1993",
    "acts": CW.acts[0].id,
    "topics": "security",
    "meetings": "sc-08",
    "claims": CW.claims[0].id,
    "sources": "azerbaijan-security-council-2020",
    "cities": "baku",
}
# Good values for the required arguments, and others that keep an answer short.
GOOD: Mapping[str, Any] = {
    "answer": CW.states["GE"],
    "asked": "charter-1993",
    "body": "cis",
    "day": "2010-01-01",
    "meeting": "sc-08",
    "on": "2010-01-01",
    "person": "usubov-ramil",
    "source": "azerbaijan-security-council-2020",
    "state": "GE",
    "year": 2010,
    "years": "2009",
    "record": "GE",
    "query": "GE",
}
SHORT = {"since": "2020-11-18", "until": "2020-11-18"}
GOOD_FOR: Mapping[str, Mapping[str, Any]] = {
    "published": {"source": "cow-igo-3"},
    "states.find": {"status": "member", "on": "2010-01-01"},
    "attendance": SHORT,
    "tally": SHORT,
    "co_attendance": SHORT,
}
SAMPLE_FOR: Mapping[tuple[str, str], str] = {
    ("published", "sources"): "cow-igo-3",
    ("succession", "bodies"): "executive-committee",
}
# Verbs that merge or read records instead of naming them.
OTHER = {"merge", "seats", "diff", "cite", "read_late", "parts"}
# Names that always stand for a record or a day, wherever a parameter has them.
OF_RECORDS = {
    *("about", "absent", "adopted", "adopted_by", "asked", "attended_by", "body", "broader", "by"),
    *("copy_of", "country", "founded_by", "held_by", "host", "instrument", "meeting", "of"),
    *("office", "part_of", "person", "place", "record", "source", "state", "states", "topic"),
}
OF_DAYS = {"day", "on", "since", "until"}


def classes_in(annotation: Any) -> Iterator[Any]:
    """List the classes that an annotation is made of."""
    parts = typing.get_args(annotation)
    yield from (part for each in parts for part in classes_in(each)) if parts else (annotation,)


class Parameter(typing.NamedTuple):
    """A parameter of a public verb."""

    label: str
    name: str
    classes: tuple[Any, ...]
    several: bool

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of record that it takes."""
        return tuple(KIND_OF[cls] for cls in dict.fromkeys(self.classes) if cls in KIND_OF)

    def answer(self, value: Any) -> object:
        """Call the verb with a value; an error is returned as its type."""
        owner, _, verb = self.label.rpartition(".")
        call = getattr(CW.collection(owner) if owner else CW, verb)
        hints = get_type_hints(call)
        good = {name: GOOD[name] for name in hints if name in GOOD and name in _required(call)}
        arguments = {**good, **GOOD_FOR.get(verb if not owner else self.label, {})}
        try:
            return call(**{**arguments, self.name: value})
        except CisRecordsError as error:
            return type(error)


def _required(call: Any) -> set[str]:
    parameters = inspect.signature(call).parameters.values()
    return {each.name for each in parameters if each.default is each.empty}


def parameters() -> Iterator[Parameter]:
    """List the parameters of every verb, those of the criteria that it passes on included."""
    owners: dict[str, Any] = {"": CW, **{f"{kind}.": CW.collection(kind) for kind in KIND_CLASSES}}
    for prefix, owner in owners.items():
        for verb in sorted(dir(type(owner))):
            if verb.startswith("_") or verb in OTHER or (prefix and verb != "find"):
                continue
            call = getattr(owner, verb)
            if not callable(call):
                continue
            for name, hint in get_type_hints(call).items():
                classes = tuple(classes_in(hint))
                if name in ("return", "unknown", "kinds", "criterion"):
                    continue
                several = "Iterable" in str(hint)
                if name == "criteria":
                    for criterion, kinds in REFERENCES.items():
                        found = tuple(KIND_CLASSES[kind] for kind in kinds)
                        yield Parameter(prefix + verb, criterion, found, several=False)
                else:
                    yield Parameter(prefix + verb, name, classes, several)


EVERY = tuple(parameters())
TAKING_RECORDS = tuple(each for each in EVERY if each.kinds)
DAY_CLASSES = {*typing.get_args(Day)} - {str}
TAKING_DAYS = tuple(each for each in EVERY if DAY_CLASSES <= {*each.classes})


def name_of(parameter: Parameter) -> str:
    """Return the id of a test."""
    return f"{parameter.label}-{parameter.name}"


def names_of(record: AnyRecord, kinds: tuple[str, ...]) -> list[str]:
    """List the names under which a record alone is known among some kinds."""
    texts = [name.text for name in getattr(record, "names", ())]
    texts += [code for code in [getattr(record, "alpha_3", None)] if code]
    alone: list[str] = []
    for text in dict.fromkeys(texts):
        try:
            found = CW.resolve(text, kinds)
        except (Ambiguous, NotFound):
            continue
        if found == record:
            alone.append(text)
    return alone


class TestRecords:
    """Parameters that name records."""

    def test_none_is_forgotten(self) -> None:
        """Every parameter with the name of a record or a day takes each form of it."""
        records = {name_of(each) for each in TAKING_RECORDS}
        days = {name_of(each) for each in TAKING_DAYS}
        named = {name_of(each) for each in EVERY if each.name in OF_RECORDS}
        dated = {name_of(each) for each in EVERY if each.name in OF_DAYS}

        assert named <= records
        assert dated <= days
        assert {"membership-state", "account-source", "panel-states", "attendance-query"} <= records
        assert {"meetings.find-planned", "known_on-day", "membership-on"} <= days

    @pytest.mark.parametrize("parameter", TAKING_RECORDS, ids=name_of)
    def test_each_form_of_a_record_gets_one_answer(self, parameter: Parameter) -> None:
        """A record, its id and each of its names get equal answers, for one and inside a list."""
        for kind in parameter.kinds:
            identity = SAMPLE_FOR.get((parameter.label, kind), SAMPLES[kind])
            record = CW.collection(kind)[identity]
            expected = parameter.answer(record.id)
            forms: list[Any] = [record, *names_of(record, parameter.kinds)[:6]]
            if parameter.several:
                forms += [[record], (record.id,), [record, record.id]]

            assert [repr(each) for each in forms if parameter.answer(each) != expected] == []
            assert expected not in (NotFound, Ambiguous)

    @pytest.mark.parametrize("parameter", TAKING_RECORDS, ids=name_of)
    def test_no_other_record_or_number(self, parameter: Parameter) -> None:
        """A record of a kind that is not asked for, and a bare number, are errors."""
        others = [kind for kind in KIND_CLASSES if kind not in parameter.kinds]
        for kind in others[:2]:
            assert BadQuery is parameter.answer(CW.collection(kind)[SAMPLES[kind]])
        for number in (268, 372.0):
            assert BadQuery is parameter.answer(number)

    def test_records_of_another_version(self) -> None:
        """A record of an older version stands for the one that has its id now."""
        old = State(id="GE", names="Gruziya")

        assert CW.timeline("GE") == CW.timeline(old)
        assert CW.states["GE"] == CW.states[old] == CW.states.get(old)
        with pytest.raises(NotFound):
            CW.timeline(State(id="XX", names="Georgia"))

    def test_collections_inside_a_verb(self) -> None:
        """An answer that is a collection is a list of records for another verb."""
        members = CW.members("2000-01-01")

        assert CW.panel(2000, states=members) == CW.panel(2000, states=[*members.ids()])

    def test_several_meetings(self) -> None:
        """Attendance takes one or several meetings, each in any form, by their days."""
        several: list[Meeting | str] = ["sc-09", CW.meetings["sc-08"]]

        assert CW.attendance("sc-08").rows() + CW.attendance("sc-09").rows() == (
            CW.attendance(several).rows()
        )

    def test_queries_keep_ids(self) -> None:
        """A query made from records equals one made from their ids, and is written as that."""
        body = CW.bodies["CHS"]
        assert isinstance(body, Body)
        query = MeetingQuery(body=body, attended_by=CW.people["usubov-ramil"])

        assert MeetingQuery(body=body.id, attended_by="usubov-ramil") == query
        assert query == eval(repr(query), {"MeetingQuery": MeetingQuery})  # noqa: S307


def _libraries() -> dict[str, Any]:
    """Return the libraries that have days of their own, as far as they are installed."""
    found: dict[str, Any] = {}
    for name in ("numpy", "pandas"):
        with suppress(ImportError):
            found[name] = import_module(name)
    return found


LIBRARIES = _libraries()
NUMPY, PANDAS = LIBRARIES.get("numpy"), LIBRARIES.get("pandas")
FORMS: dict[str, Any] = {
    "partial date": PartialDate("2010-01-01"),
    "date": datetime.date(2010, 1, 1),
    "datetime": datetime.datetime(2010, 1, 1),  # noqa: DTZ001
    "aware datetime": datetime.datetime(2010, 1, 1, tzinfo=datetime.UTC),
}
TIMES: dict[str, Any] = {
    "datetime": datetime.datetime(2010, 1, 1, 9, 30),  # noqa: DTZ001
    "microsecond": datetime.datetime(2010, 1, 1, 0, 0, 0, 1),  # noqa: DTZ001
}
if PANDAS is not None:
    FORMS["pandas"] = PANDAS.Timestamp("2010-01-01")
    FORMS["pandas with a zone"] = PANDAS.Timestamp("2010-01-01", tz="Asia/Baku")
    TIMES["pandas"] = PANDAS.Timestamp("2010-01-01 10:00")
    TIMES["pandas nanosecond"] = PANDAS.Timestamp("2010-01-01 00:00:00.000000001")
    TIMES["NaT of pandas"] = PANDAS.NaT
if NUMPY is not None:
    FORMS["numpy day"] = NUMPY.datetime64("2010-01-01")
    FORMS["numpy hour"] = NUMPY.datetime64("2010-01-01T00", "h")
    FORMS["numpy second"] = NUMPY.datetime64("2010-01-01", "s")
    FORMS["numpy nanosecond"] = NUMPY.datetime64("2010-01-01", "ns")
    TIMES["numpy"] = NUMPY.datetime64("2010-01-01T10:00")
    TIMES["numpy nanosecond"] = NUMPY.datetime64("2010-01-01T00:00:00.000000001")
    TIMES["NaT of numpy"] = NUMPY.datetime64("NaT")
    TIMES["a week of numpy"] = NUMPY.datetime64("2010-01-01", "W")


class TestDays:
    """Parameters that are days."""

    @pytest.mark.parametrize("parameter", TAKING_DAYS, ids=name_of)
    def test_each_form_of_a_day_gets_one_answer(self, parameter: Parameter) -> None:
        """A whole day may be a text, a date or a moment at midnight of any library."""
        expected = parameter.answer("2010-01-01")

        assert [form for form, day in FORMS.items() if parameter.answer(day) != expected] == []

    @pytest.mark.parametrize("form", TIMES)
    @pytest.mark.parametrize("parameter", TAKING_DAYS, ids=name_of)
    def test_no_time_of_day(self, parameter: Parameter, form: str) -> None:
        """A moment with a time of day, and one that is none, are errors."""
        assert parameter.answer(TIMES[form]) is InvalidDate

    def test_the_error_has_the_day(self) -> None:
        """The error for a time of day says which day to pass."""
        for form in {"datetime", "pandas", "numpy"} & TIMES.keys():
            with pytest.raises(InvalidDate) as caught:
                PartialDate(TIMES[form])
            assert "2010-01-01" in caught.value.reason

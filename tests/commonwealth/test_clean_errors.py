"""Bad arguments of every verb: an answer or one clean error, with nothing of ours beneath it."""

import inspect
import re
import warnings
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import attrs
import pytest

import cisrecords as cis
from cisrecords.archive import KIND_CLASSES
from cisrecords.archive.kinds import noun_of
from cisrecords.errors import BadQuery, CisRecordsError, CisRecordsWarning, NotFound
from cisrecords.query import CRITERIA
from cisrecords.records import Identified

CW = cis.load()
Printed = Callable[[BaseException], list[BaseException]]

# They take no question: two build records, one returns all parts.
NOT_ASKED = {"make", "parts", "read_late"}
# A good value for each parameter that has to be given.
GOOD: Mapping[str, Any] = {
    "answer": CW.states["GE"],
    "asked": "charter-1993",
    "body": "cis",
    "day": "2010-01-01",
    "identity": "GE",
    "item": "GE",
    "kind": "meetings",
    "listed": "GE",
    "meeting": "sc-08",
    "on": "2010-01-01",
    "other": CW,
    "person": "usubov-ramil",
    "query": "GE",
    "record": "GE",
    "records": CW.states["GE"],
    "scheme": "cow",
    "source": "azerbaijan-security-council-2020",
    "state": "GE",
    "table": [{"state": "GE", "year": 2010, "status": "former"}],
    "text": "Georgia",
    "value": 372,
    "year": 2010,
    "years": "2009",
}
GOOD_FOR: Mapping[str, Mapping[str, Any]] = {"published": {"source": "cow-igo-3"}}
BAD: Mapping[str, Any] = {
    "misspelt": "Georgai",
    "no day": "1991-13-45",
    "no date": "someday",
    "reversed": "2010/2009",
    "vague": "[..2008]",
    "empty": "",
    "letter": "\ud800",
    "number": 42,
    "huge": 10**5000,
    "object": object(),
    "list": [],
    "nested": [["GE"]],
    "mixed": ["GE", 42],
    "nothing in it": [None],
    "bytes": b"x",
    "mapping": {"Georgai": 1},
    "names": ("GE", "Georgai"),
    "record": CW.states["GE"],
    "table": CW.cities.table(),
}
# Of some kinds of record: a name or an id, and the same misspelt.
NAMES: Mapping[str, tuple[str, str]] = {
    "states": ("Georgia", "Georgai"),
    "bodies": ("Economic Court", "Economc Court"),
    "people": ("Ramil Usubov", "Ramil Usubon"),
    "instruments": ("charter-1993", "charter-1939"),
    "topics": ("Abkhazia conflict", "Abkhasia conflct"),
    "meetings": ("sc-08", "ssc-08"),
    "sources": ("azerbaijan-security-council-2020", "azerbaijan-securty-council-2020"),
}
# Parameters that are always the name of a state, or of something that can be named like one.
OF_STATES = {"absent", "attended_by", "country", "host", "state", "states"}


@attrs.frozen
class Verb:
    """A method that answers questions, of a `Commonwealth` or of one of its collections."""

    label: str
    call: Callable[..., object]
    good: Mapping[str, Any]
    parameters: list[inspect.Parameter]

    def answer(self, **changed: Any) -> object:
        """Call it, with good values for required arguments that are missing."""
        positional: list[Any] = []
        named: dict[str, Any] = {}
        for each in self.parameters:
            if each.name not in changed and each.default is not each.empty:
                continue
            value = changed[each.name] if each.name in changed else self.good[each.name]
            if each.kind is each.POSITIONAL_ONLY:
                positional.append(value)
            else:
                named[each.name] = value
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", CisRecordsWarning)
            return self.call(*positional, **named)


def parameters_of(label: str, call: Callable[..., object]) -> list[inspect.Parameter]:
    """List the parameters of a method; in one of four alike, the criteria that it passes on too."""
    found: list[inspect.Parameter] = []
    for each in inspect.signature(call).parameters.values():
        if each.kind is not each.VAR_KEYWORD:
            found.append(each)
        elif label == "attendance":
            named = {one.name for one in found}
            found += [
                inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=None)
                for name in CRITERIA
                if name not in named
            ]
    return found


def verbs() -> Iterator[Verb]:
    """List every public method that answers questions."""
    owners: dict[str, Any] = {"": CW, **{f"{kind}.": CW.collection(kind) for kind in KIND_CLASSES}}
    for prefix, owner in owners.items():
        key = next(iter(owner)).id if prefix else ""
        for name in dir(type(owner)):
            public = not name.startswith("_") or name in {"__getitem__", "__contains__"}
            static = inspect.getattr_static(type(owner), name)
            if name == "by" and not issubclass(KIND_CLASSES[owner.kind], Identified):
                continue  # it refuses every question
            if public and name not in NOT_ASKED and inspect.isfunction(static):
                call = getattr(owner, name)
                good = {**GOOD, "key": key, **GOOD_FOR.get(name, {})}
                yield Verb(prefix + name, call, good, parameters_of(name, call))


VERBS = {verb.label: verb for verb in verbs()}
SPANNED = [
    label
    for label, verb in VERBS.items()
    if {"since", "until"} <= {each.name for each in verb.parameters}
]


@pytest.fixture(params=VERBS)
def verb(request: pytest.FixtureRequest) -> Verb:
    """Return each verb in turn."""
    return VERBS[request.param]


class TestEveryVerb:
    """All verbs, each parameter of each in turn."""

    def test_is_found(self) -> None:
        """The walk over the methods loses none of the verbs, finders and lookups."""
        assert {"membership", "panel", "diff", "merge", "seats", "cite", "resolve"} <= VERBS.keys()
        assert {f"{kind}.find" for kind in KIND_CLASSES} <= VERBS.keys()
        assert {"changes", "meetings.find", "attendance", "acts.find"} <= {*SPANNED}
        assert {"people.search", "people.get", "people.__getitem__"} <= VERBS.keys()
        assert {name for verb in VERBS.values() for name in required(verb)} <= {*GOOD, "key"}

    def test_takes_good_values(self, verb: Verb) -> None:
        """With the good values of these tests there is an answer, so that one bad value decides."""
        verb.answer()

    def test_answers_or_refuses_in_one_error(self, verb: Verb, printed: Printed) -> None:
        """A bad value gets an answer or an error of ours, and no other error is printed."""
        faults: list[str] = []
        for parameter in verb.parameters:
            for label, value in BAD.items():
                try:
                    verb.answer(**{parameter.name: value})
                except CisRecordsError as error:
                    if not str(error) or printed(error) != [error]:
                        faults.append(f"{parameter.name}, {label}: {printed(error)!r}")
                except Exception as error:  # noqa: BLE001 - any is a finding
                    faults.append(f"{parameter.name}, {label}: {type(error).__name__} {error}")

        assert [] == faults

    def test_suggests_the_nearest_name(self, verb: Verb, printed: Printed) -> None:
        """A misspelt name is a `NotFound` with its kind, and suggests the right one."""
        faults: list[str] = []
        for parameter in verb.parameters:
            for kind, (right, wrong) in NAMES.items():
                try:
                    verb.answer(**{parameter.name: wrong})
                except NotFound as error:
                    looked_for = noun_of([kind]) in re.split(r", | or ", error.what)
                    called = [*map(CW.collection(kind).named, error.suggestions)]
                    found = (CW.collection(kind)[right],) in called
                    if (looked_for and not found) or not error.what or error.query != wrong:
                        faults.append(f"{parameter.name}: {error}")
                    if printed(error) != [error]:
                        faults.append(f"{parameter.name}: {printed(error)!r}")
                except CisRecordsError as error:
                    if parameter.name in OF_STATES:
                        faults.append(f"{parameter.name}: {type(error).__name__}")
                else:
                    if parameter.name in OF_STATES:
                        faults.append(f"{parameter.name}: an answer for {wrong}")

        assert [] == faults

    @pytest.mark.parametrize("label", SPANNED)
    def test_refuses_spans_that_end_before_they_begin(self, label: str, printed: Printed) -> None:
        """A reversed span is a `BadQuery` in every verb that takes one."""
        with pytest.raises(BadQuery) as caught:
            VERBS[label].answer(since="2010", until="2005")
        assert "until" == caught.value.criterion
        assert [caught.value] == printed(caught.value)

    def test_refuses_unknown_keywords(self, verb: Verb, printed: Printed) -> None:
        """A misspelt keyword is a `BadQuery` where there are criteria, or a `TypeError`."""
        with pytest.raises((BadQuery, TypeError)) as caught:
            verb.call(**{name: verb.good[name] for name in required(verb)}, certian=True)
        if verb.label.endswith(".find"):
            assert isinstance(caught.value, BadQuery)
        assert [caught.value] == printed(caught.value)


def required(verb: Verb) -> list[str]:
    """List the required parameters."""
    return [each.name for each in verb.parameters if each.default is each.empty]


class TestMisspeltStates:
    """The error that newcomers meet first."""

    @pytest.mark.parametrize(
        ("label", "parameter", "what"),
        [
            ("membership", "state", "state or body"),
            ("timeline", "state", "state or body"),
            ("attendance", "state", "state or body"),
            ("panel", "states", "state or body"),
            ("acts.find", "state", "state or body"),
            ("people.find", "state", "state"),
            ("states.__getitem__", "key", "state"),
            ("resolve", "query", "record"),
        ],
    )
    def test_name_the_kind(self, label: str, parameter: str, what: str) -> None:
        """The error names what kind of record was looked for."""
        with pytest.raises(NotFound) as caught:
            VERBS[label].answer(**{parameter: "Georgai"})
        assert ("Georgai", what) == (caught.value.query, caught.value.what)
        assert "Georgia" == caught.value.suggestions[0]

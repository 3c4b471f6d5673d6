"""Strategies for records: every class, every field set at times, little left when shrunk."""

import json
from collections.abc import Callable
from typing import Any

import attrs
import pytest
from hypothesis import find, given, settings
from hypothesis import strategies as st

import cisrecords as cis
from cisrecords import evidence
from cisrecords import records as classes
from cisrecords.archive import Knowledge
from cisrecords.dates import PartialDate
from cisrecords.errors import BadQuery
from cisrecords.evidence import Claim
from cisrecords.fields import Checked
from cisrecords.records import Attendance, Body, Meeting, Place, Session
from cisrecords.testing import records
from cisrecords.testing.parts import few, record

FOUND: list[type[Any]] = [
    cls
    for room in (evidence, classes)
    for cls in (getattr(room, name) for name in room.__all__)
    if isinstance(cls, type) and issubclass(cls, Checked) and attrs.has(cls)
]
CLASSES = [*FOUND, Knowledge]
EARLIER = PartialDate("1990")
Draws = Callable[..., list[Any]]
SURE = settings(max_examples=5_000, derandomize=True, database=None)


def called(cls: type) -> str:
    """Return the name of a class for the test report."""
    return cls.__name__


@pytest.mark.parametrize(
    "cls",
    [
        *CLASSES[::4],
        *(pytest.param(c, marks=pytest.mark.long) for c in CLASSES if c not in CLASSES[::4]),
    ],
    ids=called,
)
class TestEveryClass:
    """What holds for the records of every class."""

    @pytest.mark.hypothesis
    def test_are_written_and_read(self, cls: type[Any]) -> None:
        """A record is read back from its document as the same."""

        @given(records(cls))
        def law(one: Checked) -> None:
            assert one == cis.loads(cis.dumps(one), cls)

        law()

    def test_shrink_to_little(self, cls: type[Any], draws: Draws) -> None:
        """The simplest record has only what it must have: one field beyond that, at most."""
        must = [field.name for field in attrs.fields(cls) if field.default is attrs.NOTHING]
        (simplest,) = draws(records(cls), 1)
        defaults = {field.name: field.default for field in attrs.fields(cls)}
        said = [name for name in defaults if getattr(simplest, name) != defaults[name]]

        assert set(must) <= set(said)
        assert len(said) <= len(must) + 1


class TestRecords:
    """Arguments of the strategies."""

    @pytest.mark.parametrize(
        "cls",
        [
            Claim,
            *(pytest.param(cls, marks=pytest.mark.long) for cls in (Attendance, Body, Meeting)),
        ],
        ids=called,
    )
    def test_have_every_field_at_times(self, cls: type[Any], draws: Draws) -> None:
        """No field is always left out; the rarest is there once in twelve draws."""
        left = {field.name: field.default for field in attrs.fields(cls)}
        for one in draws(records(cls), 300):
            left = {name: usual for name, usual in left.items() if getattr(one, name) == usual}

        assert {} == left

    @given(records(Meeting, host=st.just("AZ"), sessions=st.just([Session("cis", 1)])))
    def test_fields_can_be_fixed(self, meeting: Meeting) -> None:
        """A field with a strategy of its own has what that draws, every time."""
        assert ("AZ", (Session("cis", 1),)) == (meeting.host, meeting.sessions)

    @given(records(Place, city=st.none()))
    def test_what_is_needed_is_still_set(self, place: Place) -> None:
        """Where one of several fields is needed and one is fixed, another is set."""
        assert place.country or place.venue

    @pytest.mark.long
    def test_only_what_is_needed_is_left(self) -> None:
        """A failing meeting is shown with the fields that matter, and no more."""
        found = find(records(Meeting), lambda one: bool(one.host and one.note), settings=SURE)

        assert {"host", "id", "note", "sessions"} == json.loads(cis.dumps(found)).keys()

    @pytest.mark.long
    def test_rows_are_shrunk_too(self) -> None:
        """So is a row inside a meeting."""
        found = find(
            records(Meeting), lambda one: any(row.level for row in one.attendance), settings=SURE
        )
        (row,) = json.loads(cis.dumps(found))["attendance"]

        assert 2 == len(row)
        assert "level" in row

    @given(records(Body, established=st.just(PartialDate("2000")), dissolved=st.just(EARLIER)))
    def test_what_does_not_fit_is_put_right(self, body: Body) -> None:
        """A body that would have ceased before it began has its two days the other way round."""
        assert (EARLIER, PartialDate("2000")) == (body.established, body.dissolved)

    @given(record(Meeting, lambda kinds: st.just(kinds[0])))
    def test_ids_can_be_chosen(self, drawn: Meeting) -> None:
        """References are drawn from where the caller likes, into the parts too."""
        assert ("meetings", "bodies") == (drawn.id, drawn.sessions[0].body)

    @pytest.mark.parametrize("cls", [str, int, Checked, "Meeting", None, cis.Commonwealth])
    def test_other_classes_are_refused(self, cls: Any) -> None:
        """Anything but a record class is refused."""
        with pytest.raises(BadQuery) as caught:
            records(cls)
        assert "cls" == caught.value.criterion

    def test_unknown_fields_are_refused(self) -> None:
        """A misspelt field is refused, with the nearest one."""
        with pytest.raises(BadQuery) as caught:
            records(Meeting, hots=st.just("AZ"))
        assert "hots" == caught.value.criterion

        assert ("host",) == caught.value.suggestions

    def test_are_shown_in_short(self) -> None:
        """What Hypothesis shows of a strategy stays readable, however deep records nest."""
        assert len(repr(records(Meeting))) < 200

    @given(few(st.integers()))
    def test_few_are_one_or_two(self, drawn: tuple[int, ...]) -> None:
        """A few are one or two."""
        assert len(drawn) in (1, 2)

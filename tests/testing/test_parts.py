"""Strategies for records: every class, every field set at times, little left when shrunk."""

from collections.abc import Callable
from typing import Any

import attrs
import pytest
from hypothesis import given
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
from cisrecords.terms import Level
from cisrecords.testing import records, texts
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
    def test_only_what_is_asked_for_is_left(self, draws: Draws) -> None:
        """The simplest meeting has the fields that are asked for, what it must have, and no more.

        It is what a failing meeting shrinks to.
        """
        (simplest,) = draws(records(Meeting, host=st.just("a"), note=texts()), 1)

        assert '{"host": "a", "id": "a", "note": "a", "sessions": [{"body": "a"}]}\n' == cis.dumps(
            simplest
        )

    def test_rows_are_shrunk_too(self, draws: Draws) -> None:
        """So has a row inside a meeting."""
        row = records(Attendance, level=st.sampled_from([*Level]))
        (simplest,) = draws(records(Meeting, attendance=few(row)), 1)

        (only,) = simplest.attendance
        assert Attendance(participant="a", level=only.level) == only

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

"""Strategies for records: every class, every field given at times, little left when shrunk."""

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


def called(cls: type) -> str:
    """Name a class as it is told in a report."""
    return cls.__name__


@pytest.mark.parametrize("cls", CLASSES, ids=called)
class TestEveryClass:
    """What holds for the records of every class."""

    def test_are_written_and_read(self, cls: type[Any]) -> None:
        """A record is what its text says, whatever is in it."""

        @given(records(cls))
        def law(one: Checked) -> None:
            assert one == cis.loads(cis.dumps(one), cls)

        law()

    def test_shrink_to_little(self, cls: type[Any]) -> None:
        """The simplest record has only what it must have: one field beyond that, at most."""
        must = [field.name for field in attrs.fields(cls) if field.default is attrs.NOTHING]

        @settings(max_examples=1, database=None)
        @given(records(cls))
        def law(simplest: Checked) -> None:
            defaults = {field.name: field.default for field in attrs.fields(cls)}
            said = [name for name in defaults if getattr(simplest, name) != defaults[name]]
            assert set(must) <= set(said)
            assert len(said) <= len(must) + 1

        law()


class TestRecords:
    """What can be asked of the strategies."""

    @pytest.mark.parametrize("cls", [Attendance, Body, Claim, Meeting], ids=called)
    def test_have_every_field_at_times(self, cls: type[Any]) -> None:
        """No field is always left out."""
        left = {field.name for field in attrs.fields(cls)}

        @settings(max_examples=200, derandomize=True, database=None)
        @given(records(cls))
        def look(one: Checked) -> None:
            for field in attrs.fields(cls):
                if getattr(one, field.name) != field.default:
                    left.discard(field.name)

        look()
        assert set() == left

    @given(records(Meeting, host=st.just("AZ"), sessions=st.just([Session("cis", 1)])))
    def test_fields_can_be_fixed(self, meeting: Meeting) -> None:
        """A field that is given a strategy has what that draws, every time."""
        assert ("AZ", (Session("cis", 1),)) == (meeting.host, meeting.sessions)

    @given(records(Place, city=st.none()))
    def test_what_must_be_given_still_is(self, place: Place) -> None:
        """Where one of several fields has to be given and one is fixed, another is given."""
        assert place.country or place.venue

    def test_only_what_is_asked_for_is_left(self) -> None:
        """A failing meeting is shown with the fields that matter, and no more."""
        found = find(records(Meeting), lambda one: one.host is not None and one.note is not None)

        assert '{"host": "a", "id": "a", "note": "a", "sessions": [{"body": "a"}]}\n' == cis.dumps(
            found
        )

    def test_rows_are_shrunk_too(self) -> None:
        """So is a row inside a meeting."""
        found = find(records(Meeting), lambda one: any(row.level for row in one.attendance))

        (row,) = found.attendance
        assert Attendance(participant="a", level=row.level) == row

    @given(records(Body, established=st.just(PartialDate("2000")), dissolved=st.just(EARLIER)))
    def test_what_does_not_fit_is_put_right(self, body: Body) -> None:
        """A body that would have ceased before it began has its two days the other way round."""
        assert (EARLIER, PartialDate("2000")) == (body.established, body.dissolved)

    def test_ids_can_be_chosen(self) -> None:
        """References are drawn from where the caller likes, into the parts too."""
        drawn = find(record(Meeting, lambda kinds: st.just(kinds[0])), bool)

        assert ("meetings", "bodies") == (drawn.id, drawn.sessions[0].body)

    @pytest.mark.parametrize("cls", [str, int, Checked, "Meeting", None, cis.Commonwealth])
    def test_other_classes_are_refused(self, cls: Any) -> None:
        """What is no record class is told as such."""
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

"""Queries as values: checked, compared, combined, shown, written and read."""

import copy
import datetime
import pickle
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import cisrecords as cis
from cisrecords import MeetingQuery
from cisrecords.errors import BadQuery, InvalidDate, InvalidRecords, VagueDate
from cisrecords.query import CRITERIA

BAKU = MeetingQuery(place="Baku")
COUNCIL = MeetingQuery(body="council")
HELD = MeetingQuery(held=True)
DAYS = ("since", "until", "planned")


class TestCriteria:
    """The criteria of a query."""

    def test_accepts_strings(self) -> None:
        """Terms and days may be strings or their own types."""
        typed = MeetingQuery(kind="regular", since="2023", until=datetime.date(2023, 5, 1))
        exact = MeetingQuery(
            kind=cis.MeetingKind.REGULAR,
            since=cis.PartialDate("2023"),
            until=cis.PartialDate("2023-05-01"),
        )

        assert exact == typed

    def test_has_every_criterion_of_find(self) -> None:
        """Every criterion is an attribute, and not used by default."""
        empty = MeetingQuery()

        assert {name: False if name == "certain" else None for name in CRITERIA} == {
            name: getattr(empty, name) for name in CRITERIA
        }
        assert {} == empty.criteria()

    def test_unknown_criterion(self) -> None:
        """An unknown criterion is an error with the nearest one."""
        with pytest.raises(BadQuery) as caught:
            MeetingQuery(plaec="Baku")  # type: ignore[call-arg]

        assert ("plaec", "place") == (caught.value.criterion, caught.value.suggestions[0])

    def test_nothing_near(self) -> None:
        """If no criterion is near, the error names it alone."""
        with pytest.raises(BadQuery) as caught:
            MeetingQuery(zzz=1)  # type: ignore[call-arg]
        assert ("zzz", None) == (caught.value.criterion, caught.value.value)

    @pytest.mark.parametrize(
        ("criterion", "value"),
        [
            *((name, 5) for name in CRITERIA if name not in DAYS),
            *((name, " ") for name in CRITERIA if name not in DAYS),
            ("certain", None),
            ("held", 1),
            ("certain", "yes"),
            ("body", ["council"]),
            ("all_of", (5,)),
            ("any_of", "council"),
            ("none_of", {"council": 1}),
        ],
    )
    def test_wrong_types(self, criterion: str, value: object) -> None:
        """A value of the wrong type is one error, which names the criterion and the value."""
        with pytest.raises(BadQuery) as caught:
            MeetingQuery(**{criterion: value})  # type: ignore[arg-type]

        assert (criterion, value) == (caught.value.criterion, caught.value.value)

    def test_one_query_may_replace_a_tuple(self) -> None:
        """One query is the same as a tuple of one."""
        assert MeetingQuery(none_of=(BAKU,)) == MeetingQuery(none_of=BAKU)  # type: ignore[arg-type]

    @pytest.mark.parametrize(
        ("criterion", "word", "near"),
        [
            ("kind", "regulr", "regular"),
            ("level", "minster", "minister"),
            ("status", "hold", "held"),
        ],
    )
    def test_unknown_terms(self, criterion: str, word: str, near: str) -> None:
        """An unknown term is an error with the nearest one."""
        with pytest.raises(BadQuery) as caught:
            MeetingQuery(**{criterion: word})  # type: ignore[arg-type]

        assert near in caught.value.suggestions

    def test_days(self) -> None:
        """An invalid date, a day without a bound and a reversed span are errors."""
        with pytest.raises(InvalidDate):
            MeetingQuery(since="last year")
        with pytest.raises(VagueDate):
            MeetingQuery(until="[2020..]")
        with pytest.raises(BadQuery) as caught:
            MeetingQuery(since="2022", until="2021")
        assert ("until", "2021") == (caught.value.criterion, caught.value.value)


class TestValue:
    """A query as a value."""

    @given(st.from_type(MeetingQuery))
    def test_json(self, query: MeetingQuery) -> None:
        """A query written as JSON is read as an equal query."""
        assert query == cis.loads(cis.dumps(query), MeetingQuery)

    @given(st.from_type(MeetingQuery))
    def test_repr(self, query: MeetingQuery) -> None:
        """The `repr` of a query is the call that builds it."""
        assert query == eval(repr(query), {"MeetingQuery": MeetingQuery})  # noqa: S307

    @given(st.from_type(MeetingQuery))
    def test_copies(self, query: MeetingQuery) -> None:
        """A query can be copied, pickled and used as a key."""
        copies = (copy.deepcopy(query), pickle.loads(pickle.dumps(query)))

        assert (query, query) == copies
        assert {query} == set(copies)

    def test_is_neither_true_nor_false(self) -> None:
        """``and``, ``or`` and ``not`` would drop a query, and raise an error."""
        with pytest.raises(BadQuery) as caught:
            bool(BAKU)
        assert "query" == caught.value.criterion
        assert ("query", BAKU) == (caught.value.criterion, caught.value.value)
        with pytest.raises(BadQuery):
            _ = not BAKU

    def test_cannot_be_changed(self) -> None:
        """A query is immutable."""
        with pytest.raises(AttributeError):
            BAKU.place = "Minsk"  # type: ignore[misc]

    def test_is_written_with_its_criteria(self) -> None:
        """JSON has the criteria that are used, and nothing else."""
        query = (COUNCIL & MeetingQuery(since="2020")) | ~BAKU

        assert (
            '{"any_of": [{"body": "council", "since": "2020"}, {"none_of": [{"place": "Baku"}]}]}\n'
            == cis.dumps(query)
        )

    @pytest.mark.parametrize(
        ("text", "path", "code"),
        [
            ('{"bdoy": "council"}', "$.bdoy", "unknown-key"),
            ('{"kind": "regulr"}', "$.kind", "unknown-word"),
            ('{"held": "yes"}', "$.held", "wrong-type"),
            ('{"any_of": [{"body": 5}]}', "$.any_of[0].body", "wrong-type"),
            ('{"since": "2022", "until": "2021"}', "$.until", "bad-query"),
            (
                '{"none_of": [{"since": "2022", "until": "2021"}]}',
                "$.none_of[0].until",
                "bad-query",
            ),
            ('{"since": "[..2020]"}', "$", "vague-date"),
            ('{"any_of": [' * 300 + "]}" * 300, "$", "too-deep"),
        ],
    )
    def test_bad_json(self, text: str, path: str, code: str) -> None:
        """A problem of a written query has its path."""
        with pytest.raises(InvalidRecords) as caught:
            cis.loads(text, MeetingQuery)

        (problem,) = caught.value.problems
        assert (path, code) == (problem.path, problem.code)

    def test_all_problems_are_reported(self) -> None:
        """A reversed span does not hide other problems."""
        with pytest.raises(InvalidRecords) as caught:
            cis.loads('{"since": "2022", "until": "2021", "body": 5, "kind": "x"}', MeetingQuery)

        assert ["$.body", "$.kind"] == sorted(each.path for each in caught.value.problems)


class TestCombining:
    """`&`, `|` and `~` as values; `test_meeting_laws` checks what they find."""

    def test_and_of_different_criteria_is_one_query(self) -> None:
        """Criteria that do not change each other's meaning become one query."""
        assert MeetingQuery(body="council", place="Baku") == COUNCIL & BAKU
        assert BAKU & COUNCIL == COUNCIL & BAKU

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            (MeetingQuery(place="Baku"), MeetingQuery(place="Minsk")),
            (MeetingQuery(since="2022"), MeetingQuery(until="2021")),
            (MeetingQuery(since="2022", certain=True), MeetingQuery(until="2023")),
            (MeetingQuery(attended_by="AZ"), MeetingQuery(level="minister")),
            (MeetingQuery(capacity="host"), MeetingQuery(level="minister")),
            (MeetingQuery(adopted="x"), MeetingQuery(outcome="planned")),
            (BAKU | COUNCIL, BAKU | HELD),
            (MeetingQuery(attended_by="AZ", level="minister"), MeetingQuery(person="Usubov")),
            (MeetingQuery(person="Usubov"), MeetingQuery(attended_by="AZ", level="minister")),
        ],
    )
    def test_and_keeps_apart_what_would_mean_something_else(
        self, one: MeetingQuery, other: MeetingQuery
    ) -> None:
        """Criteria that would narrow each other in one query stay two queries."""
        assert MeetingQuery(all_of=(one, other)) == one & other

    @pytest.mark.parametrize(
        ("one", "other", "both"),
        [
            (
                MeetingQuery(attended_by="AZ"),
                MeetingQuery(absent="KG"),
                MeetingQuery(attended_by="AZ", absent="KG"),
            ),
            (BAKU, COUNCIL | HELD, MeetingQuery(place="Baku", any_of=(COUNCIL, HELD))),
            (COUNCIL | HELD, BAKU, MeetingQuery(place="Baku", any_of=(COUNCIL, HELD))),
            (BAKU, ~COUNCIL, MeetingQuery(place="Baku", none_of=(COUNCIL,))),
            (~COUNCIL, BAKU, MeetingQuery(place="Baku", none_of=(COUNCIL,))),
            (~BAKU, ~COUNCIL, MeetingQuery(none_of=(BAKU, COUNCIL))),
            (~BAKU & HELD, ~COUNCIL, MeetingQuery(held=True, none_of=(BAKU, COUNCIL))),
            (
                MeetingQuery(level="minister"),
                BAKU,
                MeetingQuery(level="minister", place="Baku"),
            ),
        ],
    )
    def test_and_puts_into_one_what_means_the_same(
        self, one: MeetingQuery, other: MeetingQuery, both: MeetingQuery
    ) -> None:
        """Criteria and combined queries that keep their meaning become one query."""
        assert both == one & other

    @pytest.mark.parametrize(
        ("query", "opposite"),
        [
            (
                MeetingQuery(held=True, none_of=(BAKU,)),
                MeetingQuery(none_of=(MeetingQuery(held=True, none_of=(BAKU,)),)),
            ),
            (
                MeetingQuery(any_of=(COUNCIL,), none_of=(BAKU,)),
                MeetingQuery(none_of=(MeetingQuery(any_of=(COUNCIL,), none_of=(BAKU,)),)),
            ),
        ],
    )
    def test_the_opposite_of_more_than_an_opposite(
        self, query: MeetingQuery, opposite: MeetingQuery
    ) -> None:
        """A query with more than `none_of` is negated as a whole."""
        assert opposite == ~query
        assert query == ~opposite

    def test_and_flattens(self) -> None:
        """A long "and" is one list."""
        places = [MeetingQuery(place=place) for place in ("a", "b", "c")]

        assert MeetingQuery(all_of=tuple(places)) == places[0] & places[1] & places[2]

    def test_or_flattens(self) -> None:
        """A long "or" is one list, each query in it once."""
        assert MeetingQuery(any_of=(BAKU, COUNCIL, HELD)) == BAKU | COUNCIL | HELD | BAKU

    @given(st.from_type(MeetingQuery))
    def test_twice_the_same(self, query: MeetingQuery) -> None:
        """A query and itself, or a query or itself, is the query."""
        assert (query, query) == (query & query, query | query)

    def test_not_not(self) -> None:
        """The opposite of the opposite is the query, also for an "or"."""
        either = BAKU | COUNCIL

        assert (BAKU, either) == (~~BAKU, ~~either)
        assert MeetingQuery(none_of=(BAKU, COUNCIL)) == ~either

    def test_the_empty_query_adds_nothing(self) -> None:
        """Every meeting matches the empty query, so that it narrows nothing."""
        assert BAKU == BAKU & MeetingQuery()

    @pytest.mark.parametrize("other", [5, "Baku", None, {"place": "Baku"}])
    def test_only_queries_combine(self, other: Any) -> None:
        """Anything else is a `TypeError` of Python."""
        with pytest.raises(TypeError):
            _ = BAKU & other
        with pytest.raises(TypeError):
            _ = BAKU | other

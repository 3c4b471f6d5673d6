"""Errors: messages, attributes, built-in bases, and pickling."""

import copy
import inspect
import pickle
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisrecords import errors
from cisrecords.errors import (
    Ambiguous,
    BadQuery,
    CisRecordsError,
    CisRecordsWarning,
    FileProblem,
    InvalidDate,
    InvalidRecords,
    MissingExtra,
    NotFound,
    OutOfRange,
    Problem,
    UnknownSchema,
    VagueDate,
    shown,
    whole_number,
)

DANGLING = Problem("$.state", "dangling-id", "the id of a state", "ZZ")

# One error of each class, its facts, and the built-in class that fits.
TABLE: list[tuple[CisRecordsError, dict[str, Any], type[Exception]]] = [
    (
        InvalidRecords([DANGLING]),
        {"problems": (DANGLING,)},
        ValueError,
    ),
    (
        InvalidDate("2001-13", "there is no month 13", ["2001/2013"]),
        {
            "text": "2001-13",
            "reason": "there is no month 13",
            "suggestions": ("2001/2013",),
        },
        ValueError,
    ),
    (
        VagueDate("1992", "ask timeline()"),
        {"text": "1992", "hint": "ask timeline()"},
        ValueError,
    ),
    (
        BadQuery("kind", "regula", "no such word", ["regular"]),
        {
            "criterion": "kind",
            "value": "regula",
            "reason": "no such word",
            "suggestions": ("regular",),
        },
        ValueError,
    ),
    (
        NotFound("Turkmenistn", ["Turkmenistan", "TM"], "state"),
        {"query": "Turkmenistn", "suggestions": ("Turkmenistan", "TM"), "what": "state"},
        LookupError,
    ),
    (
        OutOfRange(9, 3),
        {"position": 9, "length": 3},
        IndexError,
    ),
    (
        Ambiguous("Aliyev", ["aliyev-heydar", "aliyev-ilham"]),
        {
            "query": "Aliyev",
            "candidates": ("aliyev-heydar", "aliyev-ilham"),
            "hint": "use one of these ids",
        },
        LookupError,
    ),
    (
        UnknownSchema(99, [1, 2]),
        {"found": 99, "known": (1, 2)},
        ValueError,
    ),
    (
        MissingExtra("yaml", "PyYAML"),
        {"extra": "yaml", "library": "PyYAML"},
        ImportError,
    ),
    (
        FileProblem("records.json", "there is no such file"),
        {"path": "records.json", "reason": "there is no such file", "filename": "records.json"},
        OSError,
    ),
]
NAMES = [type(row[0]).__name__ for row in TABLE]


class TestEveryError:
    """What holds for each class of error."""

    def test_the_table_has_every_class(self) -> None:
        """No error class of the module is left out of these tests."""
        classes = inspect.getmembers(errors, inspect.isclass)
        own = {name for name, cls in classes if issubclass(cls, CisRecordsError)}

        assert own - {"CisRecordsError"} == set(NAMES)

    @pytest.mark.parametrize(("error", "facts"), [(r[0], r[1]) for r in TABLE], ids=NAMES)
    def test_facts(self, error: CisRecordsError, facts: dict[str, Any]) -> None:
        """The facts of an error are its attributes."""
        assert facts == {name: getattr(error, name) for name in facts}

    @pytest.mark.parametrize(("error", "builtin"), [(r[0], r[2]) for r in TABLE], ids=NAMES)
    def test_caught_as(self, error: CisRecordsError, builtin: type[Exception]) -> None:
        """An error is caught as the built-in that fits, and as the root."""
        with pytest.raises(builtin) as by_builtin:
            raise error
        with pytest.raises(CisRecordsError) as by_root:
            raise error

        assert by_builtin.value is by_root.value

    @pytest.mark.parametrize(("error", "facts"), [(r[0], r[1]) for r in TABLE], ids=NAMES)
    @pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
    def test_pickles(self, error: CisRecordsError, facts: dict[str, Any], protocol: int) -> None:
        """An error that crosses a process keeps its class, its message and its facts."""
        back = pickle.loads(pickle.dumps(error, protocol))

        assert (type(error), str(error)) == (type(back), str(back))
        assert facts == {name: getattr(back, name) for name in facts}

    @pytest.mark.parametrize(("error", "facts"), [(r[0], r[1]) for r in TABLE], ids=NAMES)
    def test_copies(self, error: CisRecordsError, facts: dict[str, Any]) -> None:
        """A copied error keeps its facts."""
        back = copy.deepcopy(error)

        assert facts == {name: getattr(back, name) for name in facts}

    def test_warnings_are_apart(self) -> None:
        """Warnings have a root of their own, which users can turn into errors."""
        assert issubclass(CisRecordsWarning, UserWarning)
        assert not issubclass(CisRecordsWarning, CisRecordsError)


class TestInvalidRecords:
    """`InvalidRecords`, which lists any number of problems."""

    def test_takes_any_iterable(self) -> None:
        """Problems may come from a generator and are kept as a tuple."""
        error = InvalidRecords(DANGLING for _ in range(2))

        assert (DANGLING, DANGLING) == error.problems

    def test_ten_problems_are_shown(self) -> None:
        """Ten problems are all shown, without a line about more."""
        lines = str(InvalidRecords([DANGLING] * 10)).splitlines()

        assert [str(DANGLING)] * 10 == lines[1:]

    def test_more_are_counted(self) -> None:
        """Beyond ten, the rest is counted, and the message says where to find them."""
        error = InvalidRecords([DANGLING] * 1_234)
        lines = str(error).splitlines()

        assert "1234" in lines[0]
        assert "1224" in lines[-1]
        assert 12 == len(lines)
        assert 1_234 == len(error.problems)


class TestProblem:
    """`Problem`, one fault with its place."""

    def test_message_is_added(self) -> None:
        """The advice stands at the end of the line."""
        problem = attrs.evolve(DANGLING, message="add the record")

        assert str(problem).startswith(str(DANGLING))
        assert str(problem).endswith("add the record")

    def test_nothing_found(self) -> None:
        """Where a value is missing, it is shown as None."""
        problem = Problem("$.id", "missing-key", "an id")

        assert all(fact in str(problem) for fact in ("$.id", "an id", "None", "missing-key"))

    def test_under(self) -> None:
        """A problem seen from further out has the longer path and is otherwise the same."""
        outer = DANGLING.under("$.acts[3]").under("$.commonwealth")

        assert "$.commonwealth.acts[3].state" == outer.path
        assert DANGLING == attrs.evolve(outer, path=DANGLING.path)

    def test_under_the_root(self) -> None:
        """A problem of a whole value takes the path of its holder."""
        assert "$.places[0]" == Problem("$", "empty", "a city").under("$.places[0]").path

    def test_line_and_column(self) -> None:
        """Line and column follow the path, where they are known; a line may stand alone."""
        placed = attrs.evolve(DANGLING, line=3, column=14)

        alone = str(attrs.evolve(DANGLING, line=3))

        assert 3 == len({str(DANGLING), alone, str(placed)})
        assert "3" in alone
        assert "14" in str(placed)

    def test_where_it_stands_is_kept(self) -> None:
        """Line and column are kept from further out and in a pickle, and make no other problem."""
        placed = attrs.evolve(DANGLING, line=3, column=14)

        assert (3, 14) == (placed.under("$.a").line, placed.under("$.a").column)
        assert 14 == pickle.loads(pickle.dumps(placed)).column
        assert DANGLING == placed
        assert {DANGLING} == {placed}

    def test_is_frozen(self) -> None:
        """A problem cannot be changed."""
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            DANGLING.path = "$"  # type: ignore[misc]

    def test_hashes_whatever_it_found(self) -> None:
        """Problems go into sets, also where the wrong value is a list or a dict."""
        problems = {Problem("$.a", "wrong-type", "a text", bad) for bad in ([1], {"x": 1}, [1])}

        assert 2 == len(problems)

    def test_true_is_not_one(self) -> None:
        """Problems with True and with 1 as values differ, since their messages do."""
        yes, one = (Problem("$.a", "wrong-type", "a text", bad) for bad in (True, 1))

        assert yes != one


class HasNoRepr:
    """A value whose repr fails."""

    def __repr__(self) -> str:
        """Fail."""
        raise RuntimeError


class TestShown:
    """`shown`, which writes a value into a message."""

    @given(st.one_of(st.text(), st.binary(), st.integers(), st.lists(st.text())))
    def test_never_long(self, value: object) -> None:
        """At most 80 characters are shown, and short values whole."""
        text = shown(value)

        assert len(text) <= 80
        assert repr(value).startswith(text.removesuffix("..."))
        assert (repr(value) == text) == (len(repr(value)) <= 80)

    @pytest.mark.parametrize(
        ("value", "name"), [(HasNoRepr(), "HasNoRepr"), (10**5000, "int")], ids=["no-repr", "huge"]
    )
    def test_values_that_cannot_be_shown(self, value: object, name: str) -> None:
        """A value without a repr does not hide the problem that it makes."""
        assert name in shown(value)
        assert shown(value) in str(Problem("$", "wrong-type", "a text", value))


class TestSuggestions:
    """Errors about names and criteria, with and without a near one."""

    def test_at_most_three_are_shown(self) -> None:
        """At most three suggestions are shown; without any, the message has no question."""
        message = str(NotFound("x", ["a-1", "b-2", "c-3", "d-4"]))

        assert ["a-1", "b-2", "c-3"] == [
            name for name in ("a-1", "b-2", "c-3", "d-4") if name in message
        ]
        assert "?" in message
        assert "?" not in str(NotFound("x"))

    def test_all_suggestions_are_kept(self) -> None:
        """The attribute also has those that the message leaves out."""
        assert ("a", "b", "c", "d") == NotFound("x", iter("abcd")).suggestions


class TestFileProblem:
    """`FileProblem`, which is an `OSError`."""

    def test_has_no_error_number(self) -> None:
        """The path is not taken for the number of a system error."""
        error = FileProblem("records.json", "there is no such file")

        assert (None, "records.json") == (error.errno, error.filename)


class Number:
    """A whole number of another library."""

    def __init__(self, value: int) -> None:
        self.value = value

    def __index__(self) -> int:
        """Return it as an integer."""
        return self.value


class TestWholeNumber:
    """Whole numbers of any library."""

    def test_whole_numbers(self) -> None:
        """An integer of Python or of another library is one."""
        assert (-1, 3) == (whole_number(-1), whole_number(Number(3)))

    @pytest.mark.parametrize("value", [True, 2.0, "3", None, [1, 2]], ids=str)
    def test_anything_else(self, value: object) -> None:
        """Truth values, fractions, strings and lists are none."""
        assert whole_number(value) is None

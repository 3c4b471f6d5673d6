"""What holds for every record class."""

import copy
import inspect
import pickle
import re
from typing import Any

import attrs
import pytest

from cisrecords import evidence, records
from cisrecords.errors import InvalidRecords
from cisrecords.evidence import Citation, Claim, Identifier, Name, Source
from cisrecords.fields import Checked, specs
from cisrecords.records import Meeting, Place, Session, Statement

# The fields of the design, whose names outside code relies on.
PINNED = {
    "Name": "text lang kind period cites",
    "Source": "id kind title publisher url language published copy_of extent",
    "Citation": "source locator supports according_to",
    "Claim": "id about field value bound as_of note cites",
    "Identifier": "scheme value cites",
    "State": "id alpha_3 names identifiers cites",
    "Body": """
        id kind names part_of established dissolved founded_by area seat predecessors successors
        cites
    """,
    "Office": "id of names cites",
    "Person": "id names cites",
    "Tenure": "id person state office period acting cites",
    "Topic": "id names broader",
    "Instrument": """
        id kind names date place adopted_by in_force depositary covers topics cites
    """,
    "Act": "id state instrument body by kind date note cites",
    "Meeting": """
        id sessions kind status format when places host attendance agenda statements adopted plans
        related inferred note cites
    """,
    "Session": "body ordinal",
    "Attendance": """
        participant participant_as_reported count person name_as_reported office_as_reported level
        capacities presence reason reason_withheld note cites
    """,
    "AgendaItem": "kind title summary planned when place participants people topics cites",
    "Statement": """
        speaker participant capacity summary topics quantities delivery delivered_by when cites
    """,
    "Quantity": "amount unit of bound",
    "Adoption": "instrument described count outcome forwarded_to stances note cites",
    "Stance": "participant stance reason reason_withheld cites",
    "Plan": "as_of status when places format reason reason_withheld note cites",
    "Place": "city country venue",
    "Gap": "body text cites",
    "City": "id names country cites",
}

# What makes the record what it is; nothing else is required.
REQUIRED = {
    "Name": "text",
    "Source": "id",
    "Citation": "source",
    "Identifier": "scheme value",
    "Claim": "id about field value cites",
    "State": "id names",
    "City": "id names",
    "Body": "id names",
    "Office": "id names",
    "Person": "id names",
    "Tenure": "id office",
    "Topic": "id names",
    "Instrument": "id names",
    "Act": "id state kind",
    "Meeting": "id sessions",
    "Session": "body",
    "Attendance": "",
    "AgendaItem": "",
    "Statement": "summary",
    "Quantity": "amount",
    "Adoption": "",
    "Stance": "participant stance",
    "Plan": "",
    "Place": "",
    "Gap": "text",
}
POSITIONAL = (Citation, Identifier, Place, Name, Session)
# What a row says at the least, where no one field of it is required.
LEAST: dict[str, dict[str, Any]] = {
    "Attendance": {"participant": "AZ"},
    "AgendaItem": {"title": "Terrorism"},
    "Adoption": {"described": "documents"},
    "Place": {"city": "Minsk"},
    "Tenure": {"state": "RU"},
}


def minimal(cls: type[Checked], full: dict[str, Any]) -> dict[str, Any]:
    """Return the fewest arguments with which a record of the class can be made."""
    name = cls.__name__
    return {key: full[key] for key in REQUIRED[name].split()} | LEAST.get(name, {})


class TestFields:
    """Which fields there are."""

    def test_every_class_is_tested(self) -> None:
        """No record class of the two rooms is left out of these tests."""
        found = [
            cls
            for room in (evidence, records)
            for _, cls in inspect.getmembers(room, inspect.isclass)
            if attrs.has(cls) and issubclass(cls, Checked)
        ]

        assert {cls.__name__ for cls in found} == set(PINNED) == set(REQUIRED)

    def test_pinned(self, cls: type[Checked]) -> None:
        """The class has every field of the design."""
        names = [name for name, _ in specs(cls)]

        assert [] == [name for name in PINNED[cls.__name__].split() if name not in names]

    def test_every_field_is_in_the_sample(self, cls: type[Checked], full: dict[str, Any]) -> None:
        """The tests below give every field of the class."""
        assert [name for name, _ in specs(cls)] == list(full)

    def test_required(self, cls: Any) -> None:
        """Only what makes the record what it is is required."""
        required = [field.name for field in attrs.fields(cls) if field.default is attrs.NOTHING]

        assert REQUIRED[cls.__name__].split() == required

    def test_defaults(self, cls: Any) -> None:
        """Every other field is None or an empty tuple where it is not given."""
        defaults = [field.default for field in attrs.fields(cls)]

        assert [] == [d for d in defaults if d is not attrs.NOTHING and d is not None and d != ()]

    def test_minimal(self, cls: type[Checked], full: dict[str, Any]) -> None:
        """The required fields are enough, and the others are empty."""
        given = minimal(cls, full)
        record = cls(**given)
        rest = [getattr(record, name) for name, _ in specs(cls) if name not in given]

        assert [] == [value for value in rest if value is not None and value != ()]

    def test_missing(self, cls: type[Checked], full: dict[str, Any]) -> None:
        """Leaving out a required field is a mistake of the call, as everywhere in Python."""
        for name in REQUIRED[cls.__name__].split():
            rest = {key: value for key, value in full.items() if key != name}
            with pytest.raises(TypeError, match=f"'{name}'"):
                cls(**rest)

    def test_unknown(self, cls: type[Checked], full: dict[str, Any]) -> None:
        """A field that does not exist is refused."""
        with pytest.raises(TypeError, match="colour"):
            cls(**full, colour="red")  # type: ignore[call-arg]

    def test_positional_or_not(self, cls: Any, full: dict[str, Any]) -> None:
        """Small values take their fields in order; records take them by name only."""
        if cls in POSITIONAL:
            assert cls(**full) == cls(*full.values())
        else:
            with pytest.raises(TypeError, match="positional"):
                cls(*full.values())

    def test_documented(self, cls: type[Checked]) -> None:
        """The docstring of the class describes every field, in order, and nothing else."""
        text = inspect.getdoc(cls) or ""
        section = re.search(r"\nAttributes:\n(.*?)\n\n", text, re.DOTALL)
        assert section is not None

        described = re.findall(r"^    (\w+): \S", section[1], re.MULTILINE)

        assert [name for name, _ in specs(cls)] == described

    def test_documented_errors(self, cls: type[Checked]) -> None:
        """The docstring says which error a wrong value gives, and has an example."""
        text = inspect.getdoc(cls) or ""

        assert "Raises:\n    InvalidRecords: " in text
        assert "Example:\n    >>> " in text


class TestValues:
    """Records are plain values."""

    def test_frozen(self, record: Any) -> None:
        """No field can be set or deleted, and none can be added."""
        for name in attrs.asdict(record, recurse=False):
            with pytest.raises(attrs.exceptions.FrozenInstanceError):
                setattr(record, name, None)
            with pytest.raises(attrs.exceptions.FrozenInstanceError):
                delattr(record, name)
        with pytest.raises(AttributeError):
            record.colour = "red"

    def test_slotted(self, record: Any) -> None:
        """A record carries no dictionary."""
        assert not hasattr(record, "__dict__")

    def test_deeply_immutable(self, record: Any) -> None:
        """Nothing that a record reaches is a list, a dict or a set."""
        reached: list[Any] = [record]
        for value in reached:
            assert not isinstance(value, list | dict | set | bytearray), value
            if isinstance(value, tuple):
                reached.extend(value)
            elif attrs.has(type(value)):
                reached.extend(attrs.asdict(value, recurse=False).values())

        assert len(reached) > 2

    def test_hash_and_equality(self, cls: type[Checked], full: dict[str, Any], record: Any) -> None:
        """Two records made of the same are equal, and are one key of a dictionary."""
        again = cls(**full)

        assert again is not record
        assert again == record
        assert 1 == len({record, again})

    def test_each_field_counts(self, cls: type[Checked], full: dict[str, Any], record: Any) -> None:
        """A record that differs in any one field is another one."""
        least = minimal(cls, full)
        for name in full:
            if name not in least:
                fewer = {key: value for key, value in full.items() if key != name}
                assert record != cls(**fewer), name

    def test_no_order(self, record: Any) -> None:
        """Records have no order of their own."""
        with pytest.raises(TypeError):
            sorted([record, record])

    def test_other_classes_differ(self) -> None:
        """Records of two classes are never equal, also with equal fields."""
        state: object = records.State(id="x", names="X")

        assert state != records.Person(id="x", names="X")

    @pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
    def test_pickles(self, record: Any, protocol: int) -> None:
        """A record comes back from a pickle as an equal one."""
        back = pickle.loads(pickle.dumps(record, protocol))

        assert (type(record), record, hash(record)) == (type(back), back, hash(back))

    def test_copies(self, record: Any) -> None:
        """Copies, shallow and deep, are equal to the record."""
        assert record == copy.copy(record) == copy.deepcopy(record)

    def test_evolve_nothing(self, record: Any) -> None:
        """Evolving nothing gives an equal record."""
        assert record == attrs.evolve(record)

    def test_evolve(self, cls: type[Checked], full: dict[str, Any]) -> None:
        """Evolving the rest of the fields turns a minimal record into the full one."""
        start: Any = cls(**minimal(cls, full))

        assert cls(**full) == attrs.evolve(start, **full)

    def test_evolve_checks(self, record: Any, full: dict[str, Any]) -> None:
        """A wrong value does not get in by evolving either."""
        for name in full:
            with pytest.raises(InvalidRecords) as caught:
                attrs.evolve(record, **{name: object()})
            assert [f"$.{name}"] == [problem.path for problem in caught.value.problems]

    def test_tuples(self, record: Any, full: dict[str, Any]) -> None:
        """A list is kept as a tuple."""
        for name, value in full.items():
            if isinstance(value, list):
                assert isinstance(getattr(record, name), tuple)

    def test_converted_once(self, cls: type[Checked], record: Any) -> None:
        """A record made of the values of another is equal to it."""
        assert record == cls(**attrs.asdict(record, recurse=False))


class TestShown:
    """How records show themselves."""

    def test_name(self, record: Any, cls: type[Checked], full: dict[str, Any]) -> None:
        """Every record has a name, a plain text in one line that says something."""
        least: Any = cls(**minimal(cls, full))
        for each in (record, least):
            assert each.name or each == records.Plan()
            assert type(each.name) is str
            assert "\n" not in each.name

    def test_short_repr(self, record: Any, cls: type[Checked]) -> None:
        """The repr names the class and fits into two lines."""
        text = repr(record)

        assert len(text) <= 200
        assert text.startswith((f"{cls.__name__}(", f"<{cls.__name__} "))

    def test_records_with_an_id_show_it(self, record: Any) -> None:
        """Whatever has an id shows it, with its name."""
        if hasattr(record, "id"):
            assert repr(record).startswith(f"<{type(record).__name__} {record.id} ")

    @pytest.mark.parametrize(
        "record",
        [
            Meeting(
                id="m",
                sessions=[Session("cis", n) for n in range(1, 99)],
                statements=[Statement(summary="x" * 5_000)] * 9,
            ),
            Statement(summary="x" * 5_000),
            Source(id="s", title="x" * 5_000),
            Claim(id="c", about="cis", field="note", value="x" * 5_000, cites="s"),
            Name("x" * 5_000),
        ],
        ids=lambda record: type(record).__name__,
    )
    def test_long_strings_are_cut(self, record: object) -> None:
        """However much a record holds, its repr stays short."""
        assert len(repr(record)) <= 200

    @pytest.mark.parametrize(
        "value",
        [Citation("treaty", "art. 9"), Place("Minsk", "BY"), Name("Минск", "ru"), Session("b", 8)],
        ids=lambda value: type(value).__name__,
    )
    def test_values_are_shown_as_calls(self, value: object) -> None:
        """The repr of a small value is the call that makes it."""
        names = {"Citation": Citation, "Place": Place, "Name": Name, "Session": Session}

        assert value == eval(repr(value), names)  # noqa: S307 - reprs of values of ours

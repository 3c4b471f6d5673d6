"""The one context of all questions: collections with `find`, one status book, one treaty book."""

import ast
import inspect
from collections.abc import Callable
from pathlib import Path
from typing import Any, get_type_hints

import attrs
import pytest

import cisrecords as cis
from cisrecords import Commonwealth, query
from cisrecords.archive import KIND_CLASSES, Archive
from cisrecords.errors import InvalidRecords
from cisrecords.law import StatusBook, TreatyBook
from cisrecords.query.find.context import Context
from cisrecords.query.find.finder import Findable

SOURCE = Path(cis.__file__).parent
QUESTIONS: dict[str, Callable[[Commonwealth], object]] = {
    "membership": lambda cw: cw.membership("GE", on="2009-08-17"),
    "members": lambda cw: cw.members(on="2000-01-01"),
    "changes": lambda cw: cw.changes(),
    "states": lambda cw: cw.states.find(status="member", on="2000-01-01"),
    "states found": lambda cw: cw.states.find(body="cis").find(status="member", on="2000-01-01"),
    "panel": lambda cw: cw.panel([2008, 2010]),
    "dyads": lambda cw: cw.dyads([2008]),
    "attendance": lambda cw: cw.attendance(body="СОРБ"),
    "tally": lambda cw: cw.tally(body="СОРБ"),
    "co_attendance": lambda cw: cw.co_attendance(body="СОРБ"),
    "parties": lambda cw: cw.parties("charter-1993", on="2000-01-01"),
    "participation": lambda cw: cw.participation("charter-1993"),
    "disagreements": lambda cw: cw.disagreements(),
    "census": lambda cw: cw.census(on="2020-01-01"),
}


@pytest.fixture
def built(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the names of the books that are built, in order."""
    names: list[str] = []

    def watched(cls: type) -> None:
        init: Any = vars(cls)["__init__"]

        def noted(self: object, *args: object) -> None:
            names.append(cls.__name__)
            init(self, *args)

        monkeypatch.setattr(cls, "__init__", noted)

    watched(StatusBook)
    watched(TreatyBook)
    return names


class TestBooks:
    """The statuses and the standings of one Commonwealth."""

    def test_are_built_once(self, cw: Commonwealth, built: list[str]) -> None:
        """All questions of one Commonwealth share one status book and one treaty book."""
        fresh = attrs.evolve(cw, version="fresh")
        for ask in QUESTIONS.values():
            ask(fresh)

        assert ["StatusBook", "TreatyBook"] == built

    def test_are_new_for_a_changed_copy(self, cw: Commonwealth) -> None:
        """A changed copy derives its statuses from its own acts."""
        gone: set[str] = {act.id for act in cw.acts if act.state == "GE"}
        fewer = attrs.evolve(
            cw,
            acts=[act for act in cw.acts if act.id not in gone],
            claims=[claim for claim in cw.claims if claim.about not in gone],
        )

        assert "former" == cw.membership("GE", on="2010-01-01").status.value
        assert "none" == fewer.membership("GE", on="2010-01-01").status.value
        assert (
            "none" == fewer.states.archive.status_book.membership("GE", "2010-01-01").status.value
        )


class TestCollections:
    """The collections of a context."""

    @pytest.mark.parametrize("kind", KIND_CLASSES)
    def test_have_find(self, cw: Commonwealth, kind: str) -> None:
        """Each is a collection that can be asked, and belongs to the records it was built into."""
        collection = getattr(cw, kind)

        assert isinstance(collection, Findable)
        assert cw is collection.archive
        assert type(collection) is get_type_hints(Commonwealth)[kind]
        assert isinstance(collection, get_type_hints(Context)[kind])

    def test_of_a_changed_copy_belong_to_the_copy(self, cw: Commonwealth) -> None:
        """A collection that is handed to a copy looks up names among the records of the copy."""
        copy = attrs.evolve(cw, meetings=cw.meetings.find(certain=True))

        assert copy is copy.meetings.archive
        assert cw.meetings.ids() == copy.meetings.ids()
        assert () == copy.meetings.maybe

    def test_of_a_changed_copy_are_checked(self, cw: Commonwealth) -> None:
        """A copy whose records refer to nothing is refused with every fault."""
        with pytest.raises(InvalidRecords) as caught:
            attrs.evolve(cw, bodies=[])

        assert {"dangling-id"} <= {problem.code for problem in caught.value.problems}

    def test_are_read_late(self) -> None:
        """A status reads no meetings."""
        fresh = Commonwealth.read_late(lambda kind: getattr(cis.load(), kind).records)
        fresh.membership("GE", on="2009-08-17")

        assert "acts" in vars(fresh)
        assert "meetings" not in vars(fresh)


class TestQuestions:
    """The functions behind the verbs."""

    def test_take_the_records_alone(self) -> None:
        """What a function asks is the records; no book and no collection stands beside them."""
        first = {
            name: [*inspect.signature(function).parameters.items()][:2]
            for name in query.__all__
            if inspect.isfunction(function := getattr(query, name))
        }
        taken = {name for pairs in first.values() for name, _ in pairs}

        assert not taken & {"book", "ledger", "meetings"}

    def test_of_days_take_one_type(self) -> None:
        """What may stand for a day is written down once, in `dates`."""
        unions = [
            path.relative_to(SOURCE).as_posix()
            for path in SOURCE.rglob("*.py")
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
            if isinstance(node, ast.BinOp)
            and {"str", "datetime.date", "PartialDate"} == set(ast.unparse(node).split(" | "))
            and path.parent.name not in {"dates", "fields"}
        ]

        assert [] == unions

    def test_archives_are_not_equal_to_other_classes(self) -> None:
        """Two wholes are equal where class and contents are."""
        assert Commonwealth(version="1") == Commonwealth(version="1")
        assert Commonwealth(version="1") != Archive(version="1")

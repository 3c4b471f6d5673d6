"""What the annotations of record fields mean."""

from decimal import Decimal
from typing import Any, Optional, Union

import attrs
import pytest

from cisrecords.dates import PartialDate, Period
from cisrecords.evidence import Citation, Name
from cisrecords.fields import ActId, ParticipantId, RecordId, Spec, StateId, spec_of, specs
from cisrecords.records import Meeting, Place, Quantity, Session, Tenure
from cisrecords.terms import ActKind, Capacity


class TestSpecOf:
    """`spec_of`, one annotation."""

    @pytest.mark.parametrize(
        ("annotation", "shape", "optional"),
        [
            (str, "text", False),
            (str | None, "text", True),
            (int | None, "integer", True),
            (bool, "yes-no", False),
            (bool | None, "yes-no", True),
            (Decimal, "amount", False),
            (PartialDate | None, "date", True),
            (Period, "period", False),
            (PartialDate | Period, "when", False),
            (Period | PartialDate | None, "when", True),
            (ActKind, "term", False),
            (StateId, "id", False),
            (ActId | None, "id", True),
            (Place | None, "record", True),
            (tuple[str, ...], "many", False),
            (tuple[Name, ...] | None, "many", True),
        ],
        ids=repr,
    )
    def test_shapes(self, annotation: Any, shape: str, optional: bool) -> None:
        """Each kind of annotation has its shape, and None makes it optional."""
        spec = spec_of(annotation)

        assert (shape, optional) == (spec.shape, spec.optional)

    @pytest.mark.parametrize(
        "annotation",
        [Optional[PartialDate], Union[PartialDate, None], PartialDate | None],  # noqa: UP007, UP045
        ids=["Optional", "Union", "|"],
    )
    def test_spellings(self, annotation: Any) -> None:
        """The three spellings of an optional type mean the same."""
        assert Spec("date", type=PartialDate, optional=True) == spec_of(annotation)

    @pytest.mark.parametrize(
        ("annotation", "cls"),
        [(ActKind | None, ActKind), (Place, Place), (Decimal, Decimal), (bool, bool)],
    )
    def test_class(self, annotation: Any, cls: type) -> None:
        """The class of the value is kept where there is one."""
        assert cls is spec_of(annotation).type

    @pytest.mark.parametrize(
        ("annotation", "targets"),
        [
            (StateId, ("states",)),
            (ParticipantId | None, ("states", "bodies")),
            (str, ()),
        ],
        ids=["state", "participant", "text"],
    )
    def test_targets(self, annotation: Any, targets: tuple[str, ...]) -> None:
        """An id says which collections it may point into."""
        assert targets == spec_of(annotation).targets

    def test_items(self) -> None:
        """What is inside a tuple has a spec of its own."""
        assert Spec("record", type=Citation) == spec_of(tuple[Citation, ...]).item
        assert Spec("term", type=Capacity) == spec_of(tuple[Capacity, ...]).item

    @pytest.mark.parametrize(
        "annotation",
        [
            float,
            bytes,
            dict,
            object,
            Any,
            None,
            list[str],
            set[str],
            tuple[str],
            tuple[str, str],
            tuple[()],
            str | int,
            str | int | None,
            tuple[float, ...],
            "str",
            type[str],
        ],
        ids=repr,
    )
    def test_foreign_types(self, annotation: Any) -> None:
        """A type that no record field may have is refused when the class is first used."""
        with pytest.raises(TypeError, match="no record field may be"):
            spec_of(annotation)


class TestWords:
    """What an error message says is expected."""

    @pytest.mark.parametrize(
        ("annotation", "words"),
        [
            (str, "a text that is not empty"),
            (int, "a whole number"),
            (bool, "true or false"),
            (Decimal, "a decimal number"),
            (PartialDate, "a date as EDTF text, such as 2020-11-18, 2020-11 or 2020"),
            (Period, "a period as EDTF text, such as 2020-11-18/2020-11-19 or 2008/.."),
            (
                PartialDate | Period,
                "a date or a period as EDTF text, such as 2020-11-18 or 2023-10-10/2023-10-11",
            ),
            (StateId, "the id of a state"),
            (ParticipantId, "the id of a state or a body"),
            (RecordId, "the id of a record"),
            (Place, "an object (Place)"),
            (tuple[str, ...], "a list of texts"),
            (tuple[StateId, ...], "a list of ids"),
            (tuple[Capacity, ...], "a list of words"),
            (tuple[Session, ...], "a list of objects"),
            (tuple[PartialDate, ...], "a list of items"),
        ],
        ids=repr,
    )
    def test_words(self, annotation: Any, words: str) -> None:
        """Every shape says in plain words what it takes."""
        assert words == spec_of(annotation).words

    def test_all_words_of_a_vocabulary(self) -> None:
        """A word of a vocabulary is expected to be one of all of them."""
        assert f"one of {', '.join(ActKind)}" == spec_of(ActKind).words

    def test_every_id_type_has_words(self) -> None:
        """No field that refers to one kind of record says just "a record"."""
        for cls in (Meeting, Tenure, Session, Citation):
            for name, spec in specs(cls):
                for inner in (spec, spec.item):
                    if inner is not None and inner.shape == "id":
                        assert "the id of a record" != inner.words, (cls, name)


class TestSpecs:
    """`specs`, all fields of a class."""

    def test_order(self) -> None:
        """The fields are told in the order of their definition."""
        assert ["amount", "unit", "of", "bound"] == [name for name, _ in specs(Quantity)]

    def test_agrees_with_attrs(self) -> None:
        """Every field that attrs knows has a spec, and class variables have none."""
        assert [field.name for field in attrs.fields(Name)] == [name for name, _ in specs(Name)]

    def test_meeting(self) -> None:
        """The fields of a meeting take what the model says."""
        found = dict(specs(Meeting))

        assert ("when", True) == (found["when"].shape, found["when"].optional)
        assert Spec("id", optional=True, targets=("states", "bodies")) == found["host"]
        assert Spec("many", item=Spec("record", type=Session)) == found["sessions"]

    def test_read_once(self) -> None:
        """The same object is given back, since reading annotations is slow."""
        assert specs(Meeting) is specs(Meeting)

    def test_foreign_field(self) -> None:
        """A class with a field that no record may have is refused as a whole."""

        @attrs.frozen
        class Odd:
            """A class with a float."""

            ratio: float

        with pytest.raises(TypeError, match="float"):
            specs(Odd)

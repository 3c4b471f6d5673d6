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

ANNOTATIONS: tuple[Any, ...] = (
    *(str, int, bool, Decimal, PartialDate, Period, PartialDate | Period),
    *(StateId, ParticipantId, RecordId, Place),
    *(tuple[str, ...], tuple[StateId, ...], tuple[Capacity, ...], tuple[Session, ...]),
)


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
        """The spec of an id lists the collections that it may point to."""
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
        with pytest.raises(TypeError):
            spec_of(annotation)


class TestTerms:
    """What error messages expect."""

    def test_every_shape_has_words_of_its_own(self) -> None:
        """Two shapes are never described alike."""
        words = [spec_of(annotation).words for annotation in ANNOTATIONS]

        assert len(set(words)) == len(ANNOTATIONS)
        assert all(words)

    def test_all_words_of_a_vocabulary(self) -> None:
        """Every term of a vocabulary is named."""
        assert ", ".join(ActKind) in spec_of(ActKind).words

    def test_every_id_type_has_words(self) -> None:
        """No message about a field that refers to one kind of record says just "a record"."""
        for cls in (Meeting, Tenure, Session, Citation):
            for name, spec in specs(cls):
                for inner in (spec, spec.item):
                    if inner is not None and inner.shape == "id":
                        assert "the id of a record" != inner.words, (cls, name)


class TestSpecs:
    """`specs`, all fields of a class."""

    def test_order(self) -> None:
        """The fields are listed in the order of their definition."""
        assert ["amount", "unit", "of", "bound"] == [name for name, _ in specs(Quantity)]

    def test_agrees_with_attrs(self) -> None:
        """Every field that attrs knows has a spec, and class variables have none."""
        assert [field.name for field in attrs.fields(Name)] == [name for name, _ in specs(Name)]

    def test_meeting(self) -> None:
        """The fields of a meeting have these specs."""
        found = dict(specs(Meeting))

        assert ("when", True) == (found["when"].shape, found["when"].optional)
        assert Spec("id", optional=True, targets=("states", "bodies")) == found["host"]
        assert Spec("many", item=Spec("record", type=Session)) == found["sessions"]

    def test_read_once(self) -> None:
        """The same object is returned, since reading annotations is slow."""
        assert specs(Meeting) is specs(Meeting)

    def test_foreign_field(self) -> None:
        """A class with a field that no record may have is refused as a whole."""

        @attrs.frozen
        class Odd:
            """A class with a float."""

            ratio: float

        with pytest.raises(TypeError, match="float"):
            specs(Odd)

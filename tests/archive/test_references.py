"""References: every id that a record makes mention of, as an object or as plain data."""

from json import loads
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import cisrecords as cis
from cisrecords import Commonwealth
from cisrecords.archive import KIND_CLASSES, Reference, from_either, from_object, references
from cisrecords.evidence import Citation, Claim, Name
from cisrecords.records import (
    Adoption,
    Attendance,
    Meeting,
    Place,
    Session,
    Stance,
    State,
)

MEETING = Meeting(
    id="m-1",
    sessions=[Session("court", 3), Session("council")],
    places=[Place("Baku", "AZ")],
    attendance=[Attendance(participant="KG", person="usubov-ramil", cites="s-1")],
    adopted=[
        Adoption(
            instrument="text-1", stances=[Stance(participant="MD", stance="declined", cites="s-2")]
        )
    ],
    related=["m-2"],
    cites=[Citation("s-3", supports=["when"])],
)
PATHS = {
    "$.sessions[0].body": "court",
    "$.sessions[1].body": "council",
    "$.places[0].country": "AZ",
    "$.attendance[0].participant": "KG",
    "$.attendance[0].person": "usubov-ramil",
    "$.attendance[0].cites[0].source": "s-1",
    "$.adopted[0].instrument": "text-1",
    "$.adopted[0].stances[0].participant": "MD",
    "$.adopted[0].stances[0].cites[0].source": "s-2",
    "$.related[0]": "m-2",
    "$.cites[0].source": "s-3",
}


class TestOfObjects:
    """References of records."""

    def test_every_depth_with_its_path(self) -> None:
        """Each reference has its path, at any depth; the id of the record itself is not one."""
        found = {r.path: r.value for r in references(MEETING, Meeting, "$", from_object)}

        assert PATHS == found

    def test_targets(self) -> None:
        """Each reference has the kinds of record to which it may lead."""
        kinds = {r.path: r.spec.targets for r in references(MEETING, Meeting, "$", from_object)}

        assert (("bodies",), ("states", "bodies"), ("sources",)) == (
            kinds["$.sessions[0].body"],
            kinds["$.attendance[0].participant"],
            kinds["$.cites[0].source"],
        )

    def test_a_claim_may_be_about_anything(self) -> None:
        """What a claim is about may be a record of any kind."""
        claim = Claim(id="c-1", about="m-1", field="when", value="2020", cites="s-1")
        about, cited = references(claim, Claim, "$", from_object)

        assert ("m-1", set(KIND_CLASSES)) == (about.value, set(about.spec.targets))
        assert "s-1" == cited.value

    def test_names_cite_too(self) -> None:
        """The sources of a name are references of the record with the name."""
        state = State(id="GE", names=[Name("Georgia", cites=["s-1", "s-2"])])

        assert ["s-1", "s-2"] == [r.value for r in references(state, State, "$", from_object)]


class TestOfPlainData:
    """References of what is not an object yet."""

    @pytest.mark.parametrize("kind", KIND_CLASSES)
    def test_plain_data_refers_to_the_same(self, cw: Commonwealth, kind: str) -> None:
        """A shipped record and the plain data of it make the same references."""
        cls = KIND_CLASSES[kind]

        for record in cw.collection(kind).records[:20]:
            plain = loads(cis.dumps(record))

            assert _pairs(references(record, cls, "$", from_object)) == _pairs(
                references(plain, cls, "$", from_either)
            )

    def test_a_bare_text_is_a_citation(self) -> None:
        """Where a citation is a bare id, the id is found."""
        found = references({"cites": ["s-1", {"source": "s-2"}]}, State, "$", from_either)

        assert ["s-1", "s-2"] == [reference.value for reference in found]

    @given(
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.text(max_size=5),
            lambda inner: (
                st.lists(inner, max_size=3)
                | st.dictionaries(
                    st.sampled_from(["cites", "source", "sessions", "body", "attendance"]), inner
                )
            ),
            max_leaves=12,
        )
    )
    def test_broken_data_breaks_nothing(self, data: Any) -> None:
        """Whatever the data, references are strings at paths below the root."""
        for reference in references(data, Meeting, "$", from_either):
            assert isinstance(reference.value, str)
            assert reference.path.startswith("$.")


def _pairs(found: Any) -> list[tuple[str, str]]:
    every: list[Reference] = list(found)
    return sorted((reference.path, reference.value) for reference in every)

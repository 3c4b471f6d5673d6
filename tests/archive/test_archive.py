"""The archive: all records together, checked when built."""

import copy
import pickle
from typing import Any

import attrs
import pytest

from cisrecords.archive import KIND_CLASSES, Archive, Knowledge, kind_of
from cisrecords.errors import Ambiguous, BadQuery, InvalidRecords, NotFound
from cisrecords.evidence import Claim, Name, Source
from cisrecords.records import Act, Body, Gap, Meeting, Session, State

STATES = [
    State(id="GE", names=[Name("Georgia", "en")], cites="atlas"),
    State(id="AM", names=[Name("Armenia", "en"), Name("Հայաստան", "hy")], cites="atlas"),
]
BODIES = [Body(id="cis", names="Commonwealth of Independent States", cites="atlas")]
SOURCES = [Source(id="treaty"), Source(id="atlas")]
CLAIMS = [
    Claim(id="c-2", about="GE", field="status", value="member", cites="treaty"),
    Claim(id="c-1", about="GE", field="figure:treaties", value="75", cites="treaty"),
]
ACTS = [
    Act(id="a-3", state="GE", kind="withdrawal", cites=["atlas", "treaty", "atlas"]),
    Act(id="a-2", state="GE", kind="withdrawal", date="2009-08-18"),
    Act(id="a-1", state="AM", kind="ratification", date="1992-02"),
]


def build() -> Archive:
    """Build the archive of this module."""
    return Archive(
        states=STATES,
        bodies=BODIES,
        sources=SOURCES,
        claims=CLAIMS,
        acts=ACTS,
        horizon={"acts": "2026-03-23"},
        gaps=[Gap(text="much")],
        version="1",
    )


class TestBuilding:
    """What an archive takes and refuses."""

    def test_all_faults_at_once(self) -> None:
        """Every fault across the records is reported in one error, and nothing is built."""
        with pytest.raises(InvalidRecords) as caught:
            Archive(states=[*STATES, STATES[0]], acts=[Act(id="a", state="ZZ", kind="withdrawal")])

        assert ["duplicate-id"] + ["dangling-id"] * 4 == [p.code for p in caught.value.problems]

    def test_a_record_under_the_wrong_kind(self) -> None:
        """A body among the states is refused with its path."""
        with pytest.raises(InvalidRecords) as caught:
            Archive(states=BODIES)

        assert [("$.states[0]", "wrong-type")] == [(p.path, p.code) for p in caught.value.problems]

    def test_order(self) -> None:
        """Records come by id; acts and meetings by day, undated last."""
        archive = build()

        assert (("AM", "GE"), ("a-1", "a-2", "a-3")) == (archive.states.ids(), archive.acts.ids())

    def test_order_does_not_matter(self) -> None:
        """Two archives of the same records are equal, whatever the order."""
        parts = {
            kind: tuple(reversed(records))
            for kind, records in build().parts().items()
            if isinstance(records, tuple)
        }

        assert build() == Archive(**{**build().parts(), **parts})

    def test_gaps_are_checked_too(self) -> None:
        """A gap that refers to an unknown source or body is reported with its path."""
        with pytest.raises(InvalidRecords) as caught:
            Archive(gaps=[Gap(text="much"), Gap(text="more", body="cis", cites="nowhere")])

        assert ["$.gaps[1].body", "$.gaps[1].cites[0].source"] == [
            problem.path for problem in caught.value.problems
        ]

    def test_a_gap_that_is_none(self) -> None:
        """Anything but a gap among the gaps is refused with its place."""
        with pytest.raises(InvalidRecords) as caught:
            Archive(gaps=["much"])  # type: ignore[list-item]

        assert [("$.gaps[0]", "wrong-type")] == [(p.path, p.code) for p in caught.value.problems]

    def test_empty(self) -> None:
        """An archive may have no records at all, and every method still works."""
        empty = Archive()

        assert (empty, ()) == (pickle.loads(pickle.dumps(empty)), empty.search("Georgia"))
        with pytest.raises(NotFound):
            empty.resolve("Georgia")

    def test_bad_horizon(self) -> None:
        """A horizon of an unknown kind, or that is no date, is refused."""
        with pytest.raises(InvalidRecords) as caught:
            Archive(horizon={"atcs": "2026", "acts": "soon"})

        assert ["$.horizon.acts", "$.horizon.atcs"] == [p.path for p in caught.value.problems]


class TestValue:
    """An archive is a value."""

    def test_equal_copies(self) -> None:
        """Copies and pickles are equal and hash alike."""
        archive = build()
        for other in (copy.deepcopy(archive), pickle.loads(pickle.dumps(archive)), build()):
            assert (archive, hash(archive)) == (other, hash(other))

    def test_unequal(self) -> None:
        """Another version or another record makes another archive."""
        assert build() != Archive(**{**build().parts(), "version": "2"})
        assert build() != Archive(**{**build().parts(), "claims": CLAIMS[:1]})
        other: object = "an archive"
        assert build() != other

    def test_immutable(self) -> None:
        """Nothing of it can be replaced."""
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            build().version = "2"  # type: ignore[misc]

    def test_nothing_can_be_taken_away(self) -> None:
        """No part of it can be deleted."""
        archive = build()
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            del archive.version

        assert "1" == archive.version

    def test_what_it_hands_out(self) -> None:
        """Horizon, gaps, version and knowledge are kept as passed."""
        known = Knowledge(day="2005-01-01", acts=3)
        archive = Archive(**{**build().parts(), "knowledge": known})

        assert ("2026-03-23", "much", "1", known) == (
            str(archive.horizon["acts"]),
            archive.gaps[0].text,
            archive.version,
            archive.knowledge,
        )

    def test_repr_counts(self) -> None:
        """It shows its version and how many records of each kind it has."""
        assert "<Archive 1: 2 states, 1 bodies" in repr(build())


class TestLookup:
    """Lookup across kinds."""

    def test_resolve_in_any_script(self) -> None:
        """A name in any script finds its record, whatever its kind."""
        assert ("AM", "cis") == (
            build().resolve("Հայաստան").id,
            build().resolve("Commonwealth of Independent States").id,
        )

    def test_resolve_among_some_kinds(self) -> None:
        """Only the given kinds are searched."""
        with pytest.raises(NotFound):
            build().resolve("Georgia", ("bodies",))

    def test_resolve_name_of_two_kinds(self) -> None:
        """A name of a state and a body is ambiguous; an id is not."""
        twin = Body(id="georgia", names="Georgia")
        both = Archive(**{**build().parts(), "bodies": [*BODIES, twin]})

        with pytest.raises(Ambiguous) as caught:
            both.resolve("Georgia")
        assert ("GE", "georgia") == caught.value.candidates
        assert twin == both.resolve("georgia", ("states", "bodies"))

    def test_an_id_goes_before_names_of_other_kinds(self) -> None:
        """An id of one kind is found though two records of an earlier kind have it as a name."""
        twins = [Body(id=f"court-{n}", names="atlas") for n in (1, 2)]
        archive = Archive(**{**build().parts(), "bodies": [*BODIES, *twins]})

        assert "atlas" == archive.resolve("atlas").id
        with pytest.raises(Ambiguous):
            archive.resolve("Atlas")

    def test_names_borne_over_several_kinds_are_all_listed(self) -> None:
        """The candidates of an ambiguous name are listed from all kinds."""
        twins = [Body(id=f"court-{n}", names="Georgia") for n in (1, 2)]
        archive = Archive(**{**build().parts(), "bodies": [*BODIES, *twins]})

        with pytest.raises(Ambiguous) as caught:
            archive.resolve("Georgia")
        assert ("GE", "court-1", "court-2") == caught.value.candidates

    @pytest.mark.parametrize("query", ["", " ", None, 5])
    def test_resolve_what_is_no_string(self, query: object) -> None:
        """Anything but a string is refused with a reason."""
        with pytest.raises(BadQuery):
            build().resolve(query)  # type: ignore[arg-type]

    @pytest.mark.parametrize("kinds", [None, 5, "states", ["state"], [None]])
    def test_resolve_among_what_is_no_list_of_kinds(self, kinds: Any) -> None:
        """Kinds are a list of their names; a single string is refused."""
        with pytest.raises(BadQuery, match="kind"):
            build().resolve("GE", kinds)

    @pytest.mark.parametrize(("text", "limit"), [("", 5), ("Georgia", 0), ("Georgia", "5")])
    def test_bad_searches(self, text: str, limit: object) -> None:
        """An empty name, and a limit that is not a whole number of at least 1, are refused."""
        with pytest.raises(BadQuery):
            build().search(text, limit)  # type: ignore[arg-type]

    def test_search_across_kinds(self) -> None:
        """The best matches of all kinds come first."""
        assert ("GE", 1.0) == (
            build().search("georgia")[0].record.id,
            build().search("georgia")[0].score,
        )

    def test_collection_by_name(self) -> None:
        """A kind that does not exist is refused with the nearest."""
        assert build().states == build().collection("states")
        with pytest.raises(BadQuery) as caught:
            build().collection("sttaes")

        assert ("kind", "states") == (caught.value.criterion, caught.value.suggestions[0])

    @pytest.mark.parametrize("kind", [5, None, ["states"], ""])
    def test_a_kind_that_is_no_string(self, kind: object) -> None:
        """Anything but a string is refused as a kind."""
        with pytest.raises(BadQuery):
            build().collection(kind)  # type: ignore[arg-type]

    def test_kind_of(self) -> None:
        """Each record knows where it belongs; parts of records belong nowhere."""
        assert ["states", "claims"] == [kind_of(STATES[0]), kind_of(CLAIMS[0])]
        with pytest.raises(TypeError):
            kind_of(Session("cis"))


class TestEvidence:
    """Rivals and sources of a record."""

    @pytest.mark.parametrize("asked", ["GE", "Georgia", STATES[0]])
    def test_rivals(self, asked: State | str) -> None:
        """The claims about a record, by field, for its id, its name or itself."""
        assert ("c-1", "c-2") == tuple(claim.id for claim in build().rivals(asked))

    def test_no_rivals(self) -> None:
        """A record that nobody disputes has none; one that does not exist is an error."""
        assert () == build().rivals("AM")
        with pytest.raises(NotFound):
            build().rivals("Gerogia")

    @pytest.mark.parametrize("asked", [5, None, Session("cis")])
    def test_neither_record_nor_name(self, asked: object) -> None:
        """Anything but a record or a string is refused with a reason."""
        for ask in (build().rivals, build().sources_of):
            with pytest.raises(BadQuery):
                ask(asked)  # type: ignore[arg-type]

    def test_a_copy_does_not_cite_its_original(self) -> None:
        """A source cites nothing, also where it is a copy of another."""
        copied = Source(id="reprint", copy_of="treaty")
        archive = Archive(**{**build().parts(), "sources": [*SOURCES, copied]})

        assert () == archive.sources_of("reprint").ids()

    def test_sources_each_once_in_order(self) -> None:
        """The sources of a record are returned once each, in the order in which it cites them."""
        assert ["atlas", "treaty"] == [source.id for source in build().sources_of("a-3")]

    def test_sources_of_parts(self) -> None:
        """What only a row or a name cites counts too."""
        met = Meeting(
            id="m-1",
            sessions=[Session("cis")],
            plans=[],
            agenda=[],
            cites=(),
            statements=[],
            attendance=[],
            adopted=[],
        )
        named = State(id="KZ", names=[Name("Kazakhstan", "en", cites="treaty")], cites="atlas")
        archive = Archive(**{**build().parts(), "meetings": [met], "states": [*STATES, named]})

        assert () == archive.sources_of(met).ids()
        assert ["treaty", "atlas"] == [source.id for source in archive.sources_of("Kazakhstan")]


class TestAttrs:
    """An archive is an attrs class like every record."""

    def test_its_fields(self) -> None:
        """Its fields are the collections, in the order of the kinds, and what goes with them."""
        names = [field.name for field in attrs.fields(Archive)]

        assert [*KIND_CLASSES, "horizon", "gaps", "version", "knowledge", "retired"] == names
        assert set(names) == set(build().parts())

    def test_evolved(self) -> None:
        """A copy with other records holds these and keeps the rest."""
        evolved = attrs.evolve(build(), claims=CLAIMS[:1])

        assert [CLAIMS[0].id] == [*evolved.claims.ids()]
        assert build() != evolved
        assert build() == attrs.evolve(evolved, claims=CLAIMS)

    def test_evolved_is_checked(self) -> None:
        """A copy whose references lead nowhere is refused."""
        with pytest.raises(InvalidRecords) as caught:
            attrs.evolve(build(), sources=())

        assert {"dangling-id"} == {problem.code for problem in caught.value.problems}

    def test_retired_ids_cannot_be_changed(self) -> None:
        """The retired ids that it hands out are read only."""
        with pytest.raises(TypeError):
            build().retired["old"] = "new"  # type: ignore[index]

"""Differences between two versions of the dataset, and how one becomes the other."""

import datetime
import pickle

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cisrecords import Commonwealth
from cisrecords.archive import Archive
from cisrecords.bundled.history import changes_since, edition_of
from cisrecords.errors import BadQuery
from cisrecords.evidence import Claim, Source
from cisrecords.query import Diff, Metadata, Revision, diff
from cisrecords.records import Gap, State

DAYS = st.dates(datetime.date(1991, 12, 1), datetime.date(2027, 1, 1))


@pytest.fixture(scope="module")
def pair(commonwealths: st.SearchStrategy[Commonwealth]) -> st.SearchStrategy[list[Commonwealth]]:
    """Two random datasets, with metadata of their own."""
    metadata = st.fixed_dictionaries(
        {
            "version": st.sampled_from(["", "1", "2"]),
            "horizon": st.sampled_from(
                [{}, {"acts": "2020"}, {"acts": "2021", "meetings": "2022"}]
            ),
            "gaps": st.lists(st.sampled_from([Gap(text="much"), Gap(body="court", text="x")])),
            "retired": st.sampled_from([{}, {"m-old": "m-x"}, {"m-old": "court"}]),
            "claims": st.sampled_from(
                [(), [Claim(id="c-1", about="m-x", field="when", value="2021", cites="late")]]
            ),
        }
    )
    whole = st.tuples(commonwealths, metadata).map(
        lambda made: Commonwealth(**{**made[0].parts(), **made[1]})
    )
    return st.lists(whole, min_size=2, max_size=2)


class TestLaws:
    """What holds for any two datasets."""

    @settings(max_examples=settings().max_examples // 3)
    @given(st.data())
    def test_applied_to_one_gives_the_other(
        self, pair: st.SearchStrategy[list[Commonwealth]], data: st.DataObject
    ) -> None:
        """Applied to one version, the difference gives exactly the other, both ways."""
        one, other = data.draw(pair)

        assert other == one.diff(other).apply(one)
        assert one == other.diff(one).apply(other)

    @settings(max_examples=settings().max_examples // 3)
    @given(st.data())
    def test_empty_only_between_equals(
        self, pair: st.SearchStrategy[list[Commonwealth]], data: st.DataObject
    ) -> None:
        """A difference is false exactly where the two are equal, and so are its rows."""
        one, other = data.draw(pair)
        found = one.diff(other)

        assert not one.diff(one)
        assert (one != other) is bool(found)
        assert bool(found) is bool(found.added or found.removed or found.changed)

    @settings(max_examples=settings().max_examples // 3)
    @given(st.data())
    def test_what_is_added_one_way_is_removed_the_other(
        self, pair: st.SearchStrategy[list[Commonwealth]], data: st.DataObject
    ) -> None:
        """Turned around, added and removed change places."""
        one, other = data.draw(pair)
        there, back = one.diff(other), other.diff(one)

        assert [row.record for row in there.added] == [row.record for row in back.removed]
        assert [row.record for row in there.removed] == [row.record for row in back.added]
        assert {row.record for row in there.changed} == {row.record for row in back.changed}

    @settings(max_examples=settings().max_examples // 12)
    @given(st.tuples(DAYS, DAYS), st.booleans())
    def test_of_two_days_of_knowledge(
        self, cw: Commonwealth, days: tuple[datetime.date, datetime.date], undated: bool
    ) -> None:
        """Between two days of knowledge of the shipped records the laws hold too."""
        one, other = (cw.known_on(day, undated=undated) for day in days)

        assert other == one.diff(other).apply(one)
        assert cw == one.diff(cw).apply(one)
        assert one == cw.diff(one).apply(cw)


class TestRows:
    """Added, removed, changed."""

    BEFORE = Archive(
        states=[State(id="GE", names="Georgia", cites="atlas"), State(id="AM", names="Armenia")],
        sources=[Source(id="atlas", title="Atlas"), Source(id="gone")],
        gaps=[Gap(text="much", cites="atlas")],
        horizon={"acts": "2020"},
        version="1",
    )
    AFTER = Archive(
        states=[State(id="GE", names="Georgia", alpha_3="GEO", cites="atlas")],
        sources=[Source(id="atlas", title="An Atlas"), Source(id="new")],
        horizon={"acts": "2021", "meetings": "2022"},
        retired={"AM": "GE"},
        version="2",
    )

    def test_of_records(self) -> None:
        """Added and removed records are whole, with the sources they cite; a source is its own."""
        found = diff(self.BEFORE, self.AFTER)

        assert [("sources", "new", None, ("new",))] == [
            (row.kind, row.record, row.before, row.sources) for row in found.added
        ]
        assert [("AM", None), ("gone", None)] == [(row.record, row.after) for row in found.removed]
        assert self.AFTER.sources["new"] == found.added[0].after
        assert [self.BEFORE.states["AM"], self.BEFORE.sources["gone"]] == [
            row.before for row in found.removed
        ]

    def test_of_a_record_that_cites(self) -> None:
        """An added or removed record has the sources that it cites."""
        atlas = Archive(sources=[Source(id="atlas")])
        cited = Archive(
            sources=[Source(id="atlas")], states=[State(id="KZ", names="K", cites="atlas")]
        )

        for table in (diff(atlas, cited).table(), diff(cited, atlas).table()):
            (row,) = table
            assert (("KZ",), ("atlas",)) == (row.records, row.sources)

    def test_of_fields_and_of_metadata(self) -> None:
        """Changes within records are listed by path, then those of the metadata."""
        found = diff(self.BEFORE, self.AFTER)

        assert [
            ("GE", "alpha_3", None, "GEO", ("atlas",)),
            ("atlas", "title", "Atlas", "An Atlas", ("atlas",)),
            (None, "version", "1", "2", ()),
        ] == [attrs.astuple(row)[1:] for row in found.changed[:3]]
        assert ["states", "sources", None] == [row.kind for row in found.changed[:3]]
        assert [
            ("horizon[acts]", "2020", "2021"),
            ("horizon[meetings]", "None", "2022"),
            ("retired[AM]", "None", "GE"),
            ("gaps[0]", str(self.BEFORE.gaps[0]), "None"),
        ] == [(row.path, str(row.before), str(row.after)) for row in found.changed[3:]]
        assert ("atlas",) == found.changed[-1].sources

    def test_as_a_table(self) -> None:
        """Each difference is a row, which can be cited; the metadata has no record."""
        table = diff(self.BEFORE, self.AFTER).table()

        assert ("added", "removed", "removed") == table["change"][:3]
        assert {"added": 1, "removed": 2, "changed": 7} == {
            word: table["change"].count(word) for word in ("added", "removed", "changed")
        }
        assert ("version", "1", "2", ()) == tuple(
            table.select("path", "before", "after", "records").rows()[5]
        )
        assert 0 == len(diff(self.AFTER, self.AFTER).table())

    def test_short_form(self) -> None:
        """A difference shows itself by its counts."""
        assert "<Diff: 1 added, 2 removed, 7 changed>" == repr(diff(self.BEFORE, self.AFTER))

    def test_is_a_value(self) -> None:
        """Differences are compared, hashed and pickled as values."""
        one, other = diff(self.BEFORE, self.AFTER), diff(self.BEFORE, self.AFTER)

        assert one == other
        assert hash(one) == hash(other)
        assert one == pickle.loads(pickle.dumps(one))
        assert one != diff(self.AFTER, self.BEFORE)

    def test_a_record_of_another_kind(self) -> None:
        """A record that is now of another kind is removed from one and added to the other."""
        state = Archive(states=[State(id="x", names="X")])
        source = Archive(sources=[Source(id="x")])
        found = diff(state, source)

        assert (["states"], ["sources"]) == (
            [row.kind for row in found.removed],
            [row.kind for row in found.added],
        )
        assert source == found.apply(state)

    def test_a_revision_of_nothing(self) -> None:
        """A revision without records has no id."""
        assert "" == Revision(kind="states").id


class TestApply:
    """Building one version from the other."""

    def test_keeps_the_class(self, small: Commonwealth) -> None:
        """What comes out is of the class of what went in, a view like the other side."""
        then = small.known_on("2020-12-01")
        made = small.diff(then).apply(small)

        assert isinstance(made, Commonwealth)
        assert then.knowledge == made.knowledge

    def test_only_where_it_begins(self, small: Commonwealth) -> None:
        """On any other dataset it is refused, with a reason."""
        then = small.known_on("2020-12-01")
        grown = then.diff(small)

        with pytest.raises(BadQuery) as other:
            grown.apply(small)
        parts = {**then.parts(), "meetings": (), "claims": ()}
        with pytest.raises(BadQuery) as changed:
            grown.apply(Commonwealth(**parts))

        assert ("archive", small.version) == (other.value.criterion, other.value.value)
        assert ("archive", "m-1") == (changed.value.criterion, changed.value.value)

    def test_gives_the_metadata_of_the_other_side(self) -> None:
        """Version, horizon, gaps and retired ids become those of the other side."""
        one, other = TestRows.BEFORE, TestRows.AFTER

        assert Metadata.of(other) == Metadata.of(diff(one, other).apply(one))
        assert other == diff(one, other).apply(one)
        assert one == diff(other, one).apply(other)

    def test_nothing_changes_nothing(self, small: Commonwealth) -> None:
        """An empty difference returns an equal dataset."""
        metadata = Metadata.of(small)

        assert small == Diff(before=metadata, after=metadata).apply(small)

    def test_of_what_is_no_dataset(self, small: Commonwealth) -> None:
        """Only datasets can be compared."""
        with pytest.raises(BadQuery) as after:
            small.diff("atlas")  # type: ignore[arg-type]
        with pytest.raises(BadQuery) as before:
            diff("atlas", small)  # type: ignore[arg-type]

        assert [("after", "atlas"), ("before", "atlas")] == [
            (each.value.criterion, each.value.value) for each in (after, before)
        ]


class TestEditions:
    """Compared with the previous edition, of which only digests are kept."""

    @pytest.mark.long
    def test_both_list_the_same_records(self, cw: Commonwealth) -> None:
        """The digests of an edition and the difference list the same records."""
        then = cw.known_on("2012-12-31")
        found, changes = then.diff(cw), changes_since(edition_of(then), cw)
        inside = {one.id for one in found.revisions if one.before and one.after}

        assert set(changes.added) == {row.record for row in found.added}
        assert set(changes.removed) == {row.record for row in found.removed}
        assert set(changes.changed) == inside

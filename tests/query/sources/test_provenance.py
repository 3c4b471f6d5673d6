"""What an answer rests on, whatever kind of answer it is."""

from typing import Any

import pytest

from cisrecords import Commonwealth, MeetingQuery, PartialDate
from cisrecords.archive import Match
from cisrecords.errors import BadQuery, CisRecordsWarning, NotFound
from cisrecords.law import Reason, RivalStatus
from cisrecords.query.sources.provenance import Provenance, provenance_of
from cisrecords.table import Table
from cisrecords.terms import MembershipStatus


def ids(found: Provenance) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the ids of the records and of the sources."""
    return found.records, tuple(source.id for source in found.sources)


class TestAnswers:
    """Every kind of answer."""

    def test_a_record_and_its_id(self, small: Commonwealth) -> None:
        """A record rests on every source that it or a part of it cites."""
        expected = (("m-1",), ("early", "late"))

        assert expected == ids(provenance_of(small, small.meetings["m-1"]))
        assert expected == ids(provenance_of(small, "m-1"))
        assert (("KG",), ("atlas",)) == ids(provenance_of(small, "Kyrgyzstan"))

    def test_a_collection_and_a_tuple(self, small: Commonwealth) -> None:
        """Several records rest on the sources of each, listed once and in order."""
        acts = small.acts.find(kind="ratification")

        assert (("act-kg", "act-md"), ("late", "treaty")) == ids(provenance_of(small, acts))
        assert ids(provenance_of(small, acts)) == ids(
            provenance_of(small, tuple(reversed(acts.records)))
        )

    def test_a_source(self, small: Commonwealth) -> None:
        """A source rests on itself, not on what it copies."""
        assert ((), ("early",)) == ids(provenance_of(small, small.sources["early"]))

    def test_a_claim_and_rivals(self, small: Commonwealth) -> None:
        """A claim rests on who states it."""
        assert (("c-1",), ("late",)) == ids(provenance_of(small, small.claims["c-1"]))
        assert (("c-2",), ("early",)) == ids(provenance_of(small, small.rivals("act-md")))

    def test_a_table_and_a_row_of_one(self, small: Commonwealth) -> None:
        """A table is read by its columns of records and sources, and so is a row."""
        table = small.disagreements()

        assert (("act-md", "c-1", "c-2", "m-1"), ("early", "late")) == ids(
            provenance_of(small, table)
        )
        (first, *_) = table
        assert (("act-md", "c-2"), ("early", "late")) == ids(provenance_of(small, first))
        assert ids(provenance_of(small, table)) == ids(provenance_of(small, table.rows()))

    def test_a_status(self, small: Commonwealth) -> None:
        """A membership rests on the state, the acts of its reasons, and their sources."""
        found = small.membership("KG", on="2000-01-01")
        expected = (("KG", "act-kg"), ("treaty",))

        assert expected == ids(provenance_of(small, found))
        assert expected == ids(provenance_of(small, small.changes(until="1993")))
        assert (("act-kg",), ("treaty",)) == ids(provenance_of(small, found.reasons[0]))

    def test_a_rival_status(self, small: Commonwealth) -> None:
        """A status that would follow rests on what would have to be so."""
        reason = Reason(
            act=small.acts["act-md"].id, text="It was.", cites=small.claims["c-2"].cites
        )
        rival = RivalStatus(status=MembershipStatus.NONE, reasons=(reason,))

        assert (("act-md",), ("early",)) == ids(provenance_of(small, rival))

    def test_an_account(self, small: Commonwealth) -> None:
        """An account rests on the meeting, the source, and the claims of the source."""
        found = small.account("m-1", "late")

        assert (("c-1", "m-1"), ("late",)) == ids(provenance_of(small, found))

    def test_matches(self, small: Commonwealth) -> None:
        """What a search found rests on the records that it found."""
        found = small.search("Moldova", 1)

        assert isinstance(found[0], Match)
        assert (("MD",), ("atlas",)) == ids(provenance_of(small, found))

    def test_a_difference(self, small: Commonwealth) -> None:
        """A difference rests on the records of both sides, those that are gone included."""
        then = small.known_on("1993-01-01")
        grown = then.diff(small)
        records, sources = ids(provenance_of(then, grown))

        assert {"act-md", "m-1", "c-1"} <= set(records)
        assert {"early", "late"} <= set(sources)
        assert (records, sources) == ids(provenance_of(small, grown))

    def test_rows_and_gaps(self, small: Commonwealth) -> None:
        """A row of a meeting and a gap rest on what they cite."""
        row = small.meetings["m-1"].attendance[0]

        assert ((), ("early",)) == ids(provenance_of(small, row))
        assert ((), ("late",)) == ids(provenance_of(small, small.gaps[0]))

    def test_a_retired_id(self, small: Commonwealth) -> None:
        """A retired id leads to its record."""
        cw = Commonwealth(**{**small.parts(), "retired": {"m-old": "m-4"}})

        with pytest.warns(CisRecordsWarning, match="m-old"):
            assert (("m-4",), ("late",)) == ids(provenance_of(cw, "m-old"))

    @pytest.mark.parametrize("answer", [(), [], Commonwealth().states, Commonwealth().backing()])
    def test_an_empty_answer(self, small: Commonwealth, answer: object) -> None:
        """An empty answer rests on nothing."""
        assert Provenance() == provenance_of(small, answer)

    def test_locators_are_kept(self, cw: Commonwealth) -> None:
        """The places in a source are kept, each once."""
        found = provenance_of(cw, cw.account("sc-08", "urdupoint-2020-11-19"))
        (places,) = [
            cites
            for source, cites in zip(found.sources, found.cites, strict=True)
            if source.id == "urdupoint-2020-11-19"
        ]

        assert len(places) == len(set(places)) > 1


class TestMisuse:
    """What is no answer."""

    @pytest.mark.parametrize(
        "answer",
        [None, 5, object(), {}, PartialDate("2020"), MeetingQuery(body="court"), (5,)],
    )
    def test_is_refused(self, small: Commonwealth, answer: Any) -> None:
        """Anything but an answer is refused, with what is expected."""
        with pytest.raises(BadQuery) as caught:
            provenance_of(small, answer)
        assert "answer" == caught.value.criterion

    def test_a_table_that_does_not_tell(self, small: Commonwealth) -> None:
        """A table without the two columns is refused, with the nearest name."""
        with pytest.raises(BadQuery) as caught:
            provenance_of(small, small.states.table())
        assert ("answer", ("id", "name", "alpha_3")) == (caught.value.criterion, caught.value.value)
        near = Table.from_columns({"records": ["m-1"], "source": ["late"]})
        with pytest.raises(BadQuery) as again:
            provenance_of(small, near)
        assert ("answer", ("records", "source")) == (again.value.criterion, again.value.value)
        assert ("source",) == again.value.suggestions

    def test_ids_that_are_not_known(self, small: Commonwealth) -> None:
        """An unknown id is an error, as a string and in a table."""
        table = Table.from_rows([{"records": ("m-9",), "sources": ("late",)}])
        with pytest.raises(NotFound, match="m-9"):
            provenance_of(small, table)
        with pytest.raises(NotFound, match="Moldavya"):
            provenance_of(small, "Moldavya")
        lost = Table.from_rows([{"records": ("m-1",), "sources": ("latte",)}])
        with pytest.raises(NotFound, match="late"):
            provenance_of(small, lost)

"""Disagreements over the whole, the most serious first."""

from typing import Any

import attrs
import pytest

from cisrecords import Commonwealth
from cisrecords.errors import BadQuery, InvalidDate, NotFound
from cisrecords.evidence import Claim, Source
from cisrecords.query.sources.disagreements import disagreements


def claimed(small: Commonwealth, *claims: Claim, sources: tuple[Source, ...] = ()) -> Commonwealth:
    """Return the small archive with other claims and more sources."""
    parts = small.parts()
    return Commonwealth(**{**parts, "claims": claims, "sources": (*parts["sources"], *sources)})


def figure(identity: str, value: str, **more: Any) -> Claim:
    """Make a figure about the Commonwealth."""
    more = {"cites": "atlas", **more}
    return Claim(id=identity, about="cis", field="figure:bodies", value=value, **more)


def when(identity: str, value: str, *cites: str) -> Claim:
    """Make a claim about the day of the first meeting."""
    return Claim(id=identity, about="m-1", field="when", value=value, cites=cites, note=identity)


class TestRows:
    """The cells of a row."""

    def test_a_field_told_otherwise(self, small: Commonwealth) -> None:
        """A row has the preferred and the rival values, with the sources of both."""
        (row,) = small.disagreements(kind="meetings")

        assert {
            "rank": 1,
            "about": "m-1",
            "kind": "meetings",
            "field": "when",
            "adopted": "2020-11-18",
            "values": "2020-11-19",
            "claims": 1,
            "behind": 2,
            "independent": 1,
            "score": 0.5,
            "certain": True,
            "reasons": None,
            "records": ("m-1", "c-1"),
            "sources": ("early", "late"),
        } == row.to_dict()

    def test_the_most_serious_first(self, small: Commonwealth) -> None:
        """More independent sources against, for each one in support, rank higher."""
        rows = small.disagreements()

        assert [("act-md", 1, 1.0), ("m-1", 2, 0.5)] == [
            (row.about, row.rank, row.score) for row in rows
        ]

    def test_more_values_break_a_tie(self, small: Commonwealth) -> None:
        """With the same score, the field with more different values is first."""
        act = Claim(id="c-1", about="act-md", field="date", value="1993", cites=["early", "late"])
        more = [when("c-2", "2020-12", "early", "atlas"), when("c-3", "2021", "late", "treaty")]
        rows = claimed(small, act, *more).disagreements()

        assert [("m-1", 2.0), ("act-md", 2.0)] == [(row.about, row.score) for row in rows]

    def test_copies_count_once(self, small: Commonwealth) -> None:
        """Sources that copy one original, or quote one speaker, are one against."""
        copies = (Source(id="r-1", copy_of="atlas"), Source(id="r-2", copy_of="r-1"))
        (row,) = claimed(
            small, when("c-1", "2021", "atlas", "r-1", "r-2"), sources=copies
        ).disagreements()

        assert (1, ("atlas", "early", "late", "r-1", "r-2")) == (row.independent, row.sources)

    def test_a_claim_in_accord_stands_with_the_record(self, small: Commonwealth) -> None:
        """A claim that agrees with the record supports it, and makes no row alone."""
        vaguer = when("c-1", "2020", "atlas")
        (row,) = claimed(small, vaguer, when("c-2", "2021", "treaty")).disagreements()

        assert (3, "2021", ("m-1", "c-2")) == (row.behind, row["values"], row.records)
        assert 0 == len(claimed(small, vaguer).disagreements())

    def test_a_silent_record(self, small: Commonwealth) -> None:
        """Where the record is empty, there is no preferred value and no support."""
        host = Claim(id="c-1", about="m-1", field="host", value="AZ", cites="late", note="Why.")
        (row,) = claimed(small, host).disagreements()

        assert (None, "AZ", 0, 1, 1.0, "Why.") == (
            row.adopted,
            row["values"],
            row.behind,
            row.independent,
            row.score,
            row.reasons,
        )

    def test_notes_follow_each_other(self, small: Commonwealth) -> None:
        """The reasons are the notes on the claims, each once."""
        notes = ("Not adopted.", "Vague.", "Not adopted.")
        claims = [
            Claim(id=f"c-{day}", about="m-1", field="when", value=f"2021-01-0{day}",
                  cites="late", note=note)
            for day, note in enumerate(notes, 1)
        ]  # fmt: skip
        (row,) = claimed(small, *claims).disagreements()

        assert "Not adopted. Vague." == row.reasons

    @pytest.mark.parametrize("field", ["stance:unity", "article:9", "note", "attendance[AZ].note"])
    def test_remarks_contradict_no_field(self, small: Commonwealth, field: str) -> None:
        """Positions, rules and remarks are no rivals of a field."""
        said = Claim(id="c-1", about="m-1", field=field, value="something", cites="late")

        assert 0 == len(claimed(small, said).disagreements())


class TestFigures:
    """Figures, which are statements beside one another."""

    def test_two_that_cannot_both_be_right(self, small: Commonwealth) -> None:
        """They are one row without a preferred value, the best attested against the rest."""
        most = figure("c-2", "66", cites=["atlas", "treaty"])
        (row,) = claimed(small, figure("c-1", "69", cites="late"), most).disagreements()

        assert ("figure:bodies", None, "69; 66", 2, 2, 1) == (
            row.field,
            row.adopted,
            row["values"],
            row.claims,
            row.behind,
            row.independent,
        )

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            (figure("c-1", "69"), figure("c-2", "69")),
            (figure("c-1", "69", as_of="2019"), figure("c-2", "66", as_of="2021-05")),
            (figure("c-1", "60", bound="at-least"), figure("c-2", "66")),
            (figure("c-1", "66"), figure("c-2", "70", bound="at-most")),
        ],
    )
    def test_two_that_can_both_be_right(
        self, small: Commonwealth, one: Claim, other: Claim
    ) -> None:
        """Equal figures, of other days or within their bounds, are no disagreement."""
        assert 0 == len(claimed(small, one, other).disagreements())

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            (figure("c-1", "69", as_of="2021"), figure("c-2", "66", as_of="2021-05")),
            (figure("c-1", "69", as_of="2021"), figure("c-2", "66")),
            (figure("c-1", "69", as_of="2021-05-01"), figure("c-2", "66", as_of="2021-05-01")),
            (figure("c-1", "69", as_of="2021"), figure("c-2", "66", as_of="2021-01-01")),
            (figure("c-1", "69", bound="at-least"), figure("c-2", "66")),
            (figure("c-1", "many"), figure("c-2", "66")),
        ],
    )
    def test_two_of_one_day(self, small: Commonwealth, one: Claim, other: Claim) -> None:
        """Other figures that may be meant for one day disagree."""
        assert 1 == len(claimed(small, one, other).disagreements(field="figure"))


class TestAsked:
    """Narrowed to a kind, a field, a record, a span."""

    def test_by_record_and_field(self, small: Commonwealth) -> None:
        """Records are found by id or any name, fields by the beginning of the path."""
        assert ("act-md",) == small.disagreements(about="act-md")["about"]
        assert ("act-md",) == small.disagreements(field="date")["about"]
        assert () == small.disagreements(about="Moldova")["about"]

    def test_by_span(self, small: Commonwealth) -> None:
        """A record counts by its day, a claim about it by the day it is made for."""
        later = Claim(
            id="c-1", about="KG", field="names", value="Kirghizia", as_of="2023-05", cites="late"
        )
        cw = claimed(small, later, when("c-2", "2021", "late"))

        assert ("KG",) == cw.disagreements(since="2023")["about"]
        assert ("m-1",) == cw.disagreements(until="2020-11-18")["about"]

    def test_a_maybe_is_told_as_such(self, small: Commonwealth) -> None:
        """A record whose day is vague may be of the span, unless only certain ones count."""
        vague = Claim(id="c-1", about="m-2", field="host", value="KG", cites="late")
        cw = claimed(small, vague)

        assert (False,) == cw.disagreements(since="2021-11-10")["certain"]
        assert 0 == len(cw.disagreements(since="2021-11-10", certain=True))
        assert (True,) == cw.disagreements()["certain"]
        assert (False,) == disagreements(cw, since="2021-11-10")["certain"]

    def test_a_claim_about_a_claim(self, small: Commonwealth) -> None:
        """A claim without a day counts by the day of its record."""
        said = when("c-1", "2020-11-19", "late")
        otherwise = attrs.evolve(said, id="c-2", about="c-1", field="value", value="2020-11-20")
        cw = claimed(small, said, otherwise)

        assert ("c-1", "m-1") == tuple(sorted(cw.disagreements(since="2020")["about"]))
        assert () == cw.disagreements(since="2021")["about"]

    @pytest.mark.parametrize(
        ("arguments", "error", "expected"),
        [
            ({"kind": "meeting"}, BadQuery, ("kind", "meetings")),
            ({"field": "wehn"}, BadQuery, ("field", "when")),
            ({"about": "Moldavya"}, NotFound, ("Moldavya", "Moldova")),
            ({"since": "2021", "until": "2020"}, BadQuery, ("until",)),
            ({"since": "soon"}, InvalidDate, ("soon",)),
            ({"certain": "yes"}, BadQuery, ("certain",)),
            ({"kind": 5}, BadQuery, ("kind",)),
        ],
    )
    def test_errors_name_what_would_do(
        self,
        small: Commonwealth,
        arguments: dict[str, Any],
        error: type[Exception],
        expected: tuple[str, ...],
    ) -> None:
        """A misspelt term, a wrong type or a reversed span is an error with a hint."""
        with pytest.raises(error) as caught:
            small.disagreements(**arguments)

        facts = (caught.value.args[0], *getattr(caught.value, "suggestions", ())[:1])
        assert expected == facts

    def test_nothing_disputed_keeps_the_columns(self) -> None:
        """Without claims there are no rows, and all columns."""
        table = Commonwealth().disagreements()

        assert (0, "rank", "sources") == (len(table), table.columns[0], table.columns[-1])


class TestShipped:
    """The shipped records."""

    def test_every_rival_is_told(self, cw: Commonwealth) -> None:
        """Each claim on a field of a meeting is in a row, or in accord with the record."""
        disputed = {one for row in cw.disagreements(kind="meetings") for one in row.records}
        missing = [
            claim
            for claim in cw.claims
            if claim.field == "when"
            and claim.about in cw.meetings.ids()
            and claim.id not in disputed
        ]

        assert all(cw.meetings[one.about].when != one.value for one in missing)
        assert len(missing) < len([one for one in cw.claims if one.field == "when"])

    def test_ranks_follow_scores(self, cw: Commonwealth) -> None:
        """Ranks run from 1, and no lower one has a higher score."""
        table = cw.disagreements()

        assert tuple(range(1, len(table) + 1)) == table["rank"]
        assert sorted(table["score"], reverse=True) == list(table["score"])
        assert all(row.independent > 0 and row.claims > 0 for row in table)

    def test_labels_stand_beside_the_status(self, cw: Commonwealth) -> None:
        """The names that sources give a status are listed beside the status of the acts."""
        (row,) = cw.disagreements(about="Turkmenistan", field="status")

        assert "associate" == row.adopted
        acts = [one.id for one in cw.acts if one.state == "TM"]
        assert {*row.records} & {*acts}
        assert "observer" in row["values"].split("; ")
        assert "associate" not in row["values"].split("; ")

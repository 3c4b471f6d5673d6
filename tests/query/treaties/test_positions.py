"""Positions: reservations, refusals, opinions and stated lines."""

import pytest

from cisrecords import (
    Act,
    Adoption,
    Body,
    Claim,
    Commonwealth,
    Instrument,
    Meeting,
    Session,
    Source,
    Stance,
    State,
)
from cisrecords.errors import BadQuery, NotFound
from cisrecords.table import Row
from cisrecords.terms import Position

COLUMNS = (
    *("when", "state", "instrument", "meeting", "position", "words"),
    *("certain", "records", "sources"),
)


def build(
    *acts: Act, stances: tuple[Stance, ...] = (), claims: tuple[Claim, ...] = ()
) -> Commonwealth:
    """Make a dataset of one instrument and one meeting."""
    adopted = [Adoption(instrument="t", stances=stances, cites="s")] if stances else []
    return Commonwealth(
        states=[State(id=state, names=state) for state in ("AZ", "GE", "UA")],
        bodies=[Body(id="cis", names="CIS")],
        instruments=[Instrument(id="t", names="Text")],
        meetings=[Meeting(id="m", sessions=[Session("cis")], when="2007-10-05", adopted=adopted)],
        acts=acts,
        claims=claims,
        sources=[Source(id="s"), Source(id="other")],
    )


def act(kind: str, date: str | None = "2007-10-05", **more: str) -> Act:
    """Make an act of Azerbaijan."""
    return Act(id=f"a-{kind}", state="AZ", kind=kind, instrument="t", date=date, cites="s", **more)


def claim(field: str, value: str, about: str = "t", **more: str) -> Claim:
    """Make a claim of another source."""
    return Claim(id="c", about=about, field=field, value=value, cites="other", **more)


def only(cw: Commonwealth) -> Row:
    """Return the only position."""
    (row,) = cw.positions().rows()
    return row


class TestActs:
    """Positions that are acts."""

    def test_reservation(self) -> None:
        """A reservation has its words and its sources."""
        row = only(build(act("reservation", note="Does not apply art. 5."), act("signature")))

        assert ("2007-10-05", "AZ", "t", None, "reservation") == (str(row.when), *row[1:5])
        assert ("Does not apply art. 5.", True, ("a-reservation",), ("s",)) == row[5:]

    def test_without_words(self) -> None:
        """Where no source gives words there are none."""
        assert only(build(act("declined"))).words is None

    @pytest.mark.parametrize(
        ("field", "value"),
        [
            ("acts[AZ.signature].exists", "yes"),
            ("acts[AZ.accession].exists", "yes"),
            ("acts[AZ.declined].exists", "no"),
        ],
    )
    def test_disputed_refusal(self, field: str, value: str) -> None:
        """A source that has the state agree, or denies the refusal, makes it uncertain."""
        row = only(build(act("declined"), claims=(claim(field, value),)))

        assert (False, ("a-declined", "c"), ("other", "s")) == (
            row.certain,
            row.records,
            row.sources,
        )

    @pytest.mark.parametrize(
        ("field", "value"),
        [
            ("acts[AZ.signature].exists", "no"),
            ("acts[GE.signature].exists", "yes"),
            ("acts[AZ.declined].exists", "yes"),
            ("acts[AZ.signature].date", "2008"),
        ],
    )
    def test_not_disputed(self, field: str, value: str) -> None:
        """What agrees, or speaks of another state, disputes nothing."""
        assert only(build(act("declined"), claims=(claim(field, value),))).certain

    @pytest.mark.parametrize(("field", "value"), [("exists", "no"), ("kind", "announcement")])
    def test_disputed_act(self, field: str, value: str) -> None:
        """A source that has no such act, or one of another kind, makes it uncertain."""
        denied = claim(field, value, about="a-reservation")

        assert not only(build(act("reservation"), claims=(denied,))).certain

    def test_shipped_refusals_of_the_charter(self, cw: Commonwealth) -> None:
        """That Moldova and Ukraine did not sign the Charter is disputed, Turkmenistan's is not."""
        table = cw.positions("charter-1993", kind="declined")

        assert [("MD", False), ("TM", True), ("UA", False)] == [
            (row.state, row.certain) for row in table.rows()
        ]


class TestStances:
    """Positions that are stances in the papers of a meeting."""

    @pytest.mark.parametrize(
        ("stance", "position"),
        [
            ("signed-with-reservation", "reservation"),
            ("declined", "declined"),
            ("blocked", "blocked"),
            ("not-interested", "not-interested"),
            ("in-part", "in-part"),
            ("deferred", "deferred"),
        ],
    )
    def test_each(self, stance: str, position: str) -> None:
        """Each stance that sets a state apart is a position, at its meeting."""
        row = only(
            build(stances=(Stance(participant="GE", stance=stance, reason="why", cites="s"),))
        )

        assert (position, "m", "t", "why", ("m",)) == (
            row.position,
            row.meeting,
            row.instrument,
            row.words,
            row.records,
        )

    @pytest.mark.parametrize("withheld", [None, True, False])
    def test_no_reason_given(self, withheld: bool | None) -> None:
        """That no reason was given is listed; silence about reasons is not."""
        stance = Stance(participant="GE", stance="declined", reason_withheld=withheld, cites="s")
        row = only(build(stances=(stance,)))

        assert bool(withheld) is (row.words is not None)

    @pytest.mark.parametrize("stance", ["signed", "supported"])
    def test_agreeing_is_none(self, stance: str) -> None:
        """Who agreed did not set itself apart."""
        assert 0 == len(build(stances=(Stance(participant="GE", stance=stance),)).positions())

    def test_two_stances_that_differ(self) -> None:
        """Where one state has two stances, its position is uncertain."""
        cw = build(
            stances=(
                Stance(participant="GE", stance="declined", cites="s"),
                Stance(participant="GE", stance="signed", cites="other"),
                Stance(participant="UA", stance="declined", cites="s"),
            )
        )

        assert [("GE", False), ("UA", True)] == [
            (row.state, row.certain) for row in cw.positions().rows()
        ]

    def test_unidentified_text(self, cw: Commonwealth) -> None:
        """Where the title of a document is not known its description is in the words."""
        (row,) = (r for r in cw.positions(state="TM").rows() if r.meeting == "chg-1996-10-18")

        assert row.instrument is None
        assert (row.words or "").startswith("its neutral status; ")
        assert "documents proposed by Russia" in (row.words or "")


class TestStated:
    """Lines that states say they take."""

    def test_of_a_state(self) -> None:
        """A stated line has its value and note as words."""
        row = only(
            build(
                claims=(claim("stance:x", "keeps out", about="AZ", note="One side.", as_of="2020"),)
            )
        )

        assert ("2020", "AZ", None, None, "stated", "keeps out; One side.") == (
            str(row.when),
            *row[1:6],
        )
        assert (("c",), ("other",)) == (row.records, row.sources)

    def test_about_a_text_or_a_meeting(self) -> None:
        """A line about an instrument or a meeting names it, and no state."""
        by_text = only(build(claims=(claim("stance:x", "supports it", about="t"),)))
        by_meeting = only(build(claims=(claim("stance:x", "supports it", about="m"),)))

        assert (None, "t", None) == by_text[1:4]
        assert (None, None, "m") == by_meeting[1:4]


class TestAsking:
    """Arguments of the query."""

    def test_columns(self, cw: Commonwealth) -> None:
        """Each column is there, in order, with a meaning, in an empty answer too."""
        assert COLUMNS == cw.positions().columns == cw.positions("theme-year-2024").columns
        assert 0 == len(cw.positions("theme-year-2024"))
        assert all(column.meaning for column in cw.positions().schema)

    def test_azerbaijan(self, cw: Commonwealth) -> None:
        """What Azerbaijan signed with an opinion or declined is listed by day."""
        table = cw.positions(state="Azerbaijan")

        assert [
            ("1992-03-20", "karabakh-observers-decision-1992", "declined"),
            ("1999-04-02", "fta-protocol-1999", "reservation"),
            ("2007-10-05", "concept-2007", "reservation"),
            ("2007-10-05", "migration-declaration-2007", "declined"),
            ("2011-10-18", "cisfta-2011", "declined"),
            ("2011-10-18", "cisfta-2011", "deferred"),
        ] == list(
            dict.fromkeys(
                (str(row.when), row.instrument, row.position)
                for row in table.rows()
                if row.instrument
            )
        )

    def test_undated_last(self, cw: Commonwealth) -> None:
        """Rows come by day, those without one last."""
        whens = cw.positions()["when"]
        dated = [when for when in whens if when is not None]

        assert [*sorted(dated, key=lambda when: when.earliest_ordinal)] == dated
        assert (None,) * (len(whens) - len(dated)) == whens[len(dated) :]

    @pytest.mark.parametrize("kind", Position)
    def test_kinds_part_the_whole(self, cw: Commonwealth, kind: Position) -> None:
        """A kind, in either form, selects the rows of that kind."""
        whole = [row for row in cw.positions().rows() if row.position == kind]

        assert whole == list(cw.positions(kind=kind).rows())
        assert whole == list(cw.positions(kind=kind.value).rows())

    def test_errors(self, cw: Commonwealth) -> None:
        """A misspelt kind, instrument or state is refused, with the nearest."""
        with pytest.raises(BadQuery) as caught:
            cw.positions(kind="reservaton")
        assert ("reservation",) == caught.value.suggestions
        with pytest.raises(NotFound):
            cw.positions("charter-1939")
        with pytest.raises(NotFound):
            cw.positions(state="Azerbaijn")

    def test_a_narrowed_view(self, cw: Commonwealth) -> None:
        """A view has a part of the positions."""
        view = cw.known_on("2008-01-01")

        assert 0 < len(view.positions()) < len(cw.positions())

"""The Electric Power Council: a vague day, seats that may be filled, a memorandum of some."""

from typing import Any

import pytest

import cisrecords as cis

BODY = "electric-power-council"
BELTA, NIROS, KZ_TODAY = "21by-eps-2012", "niros-eps-2012", "canews-eps-2004"
MEMO = "memorandum-on-energy-supervision-2012"

OPENING = cis.Source(
    id="gazeta-eps-51",
    kind="agency",
    title="Актуальные вопросы в сфере энергетики государств Содружества обсуждены в Ташкенте",
    publisher="Интерфакс",
    language="ru",
    extent="excerpt",
    note="Seen as a reprint without an address.",
)


@pytest.fixture(scope="module")
def told() -> cis.Commonwealth:
    """Record three sessions of the council, from four reports."""
    cw = cis.load()
    signed = ["RU", "BY", "KZ", "AM", "MD", "TJ", "UA"]
    ashgabat = cis.Meeting(
        id="eps-41",
        sessions=[cis.Session(BODY, 41)],
        status="held",
        when="2012-05-25",
        places=[cis.Place("Ashgabat", "TM")],
        agenda=[
            cis.AgendaItem(
                summary="Alexander Novak was elected president for a year and a half",
                people=["novak-alexander"],
            )
        ],
        adopted=[
            cis.Adoption(
                instrument=MEMO,
                outcome="adopted",
                stances=[cis.Stance(participant=one, stance="signed") for one in signed],
            )
        ],
        related=["eps-42"],
        cites=cis.Citation(BELTA, according_to="news agencies"),
    )
    again = cis.Meeting(
        id="energy-vote",
        sessions=[cis.Session(BODY)],
        status="held",
        when="2012-06-01",
        places="Ashgabat",
        agenda=[
            cis.AgendaItem(
                summary="Alexander Novak was elected in a vote held on Friday",
                people=["novak-alexander"],
            )
        ],
        inferred=["when"],
        cites=cis.Citation(NIROS, according_to="Dmitri Klokov"),
    )
    baku = cis.Meeting(
        id="eps-26",
        sessions=[cis.Session(BODY, 26)],
        status="announced",
        when="[2004-10-21..2004-10-31]",
        places=[cis.Place("Baku", "AZ")],
        attendance=[
            *cw.seats(
                ["EE", "LV", "LT", "MN"], presence="possible", capacities="observer", level="expert"
            ),
            cis.Attendance(
                participant_as_reported="энерговедомства 12-ти стран СНГ", presence="expected"
            ),
        ],
        agenda=[
            cis.AgendaItem(
                kind="visit",
                summary="the executive secretary spent two days looking at the preparations",
                when="[..2004-08-17]",
                place="Baku",
                people=[cw.people["Mishuk"].id],
            )
        ],
        cites=cis.Citation(KZ_TODAY, according_to="Azerenerji"),
    )
    tashkent = cis.Meeting(
        id="eps-51",
        sessions=[cis.Session(BODY, 51)],
        status="held",
        when="2017-10",
        places=[cis.Place("Tashkent", "UZ")],
        attendance=[
            *cw.seats(["AZ", "AM", "BY", "KZ", "KG", "RU", "TJ", "TM", "UZ"]),
            *cw.seats({"RU": ("Александр Новак", "министр энергетики")}, capacities="opened"),
            *cw.seats({"executive-committee": ("Сергей Иванов", "зампредседателя исполкома")}),
        ],
        statements=[
            cis.Statement(participant=one, summary="greeted the session")
            for one in ("UZ", "executive-committee")
        ],
        inferred=["when"],
        cites="gazeta-eps-51",
    )
    next_one = cis.Meeting(
        id="eps-42",
        sessions=[cis.Session(BODY, 42)],
        status="announced",
        when="2012-10-19",
        places=[cis.Place("Minsk", "BY")],
        related=["eps-41"],
        cites=BELTA,
    )
    memo = cis.Instrument(
        id=MEMO,
        kind="memorandum",
        names=cis.Name("Memorandum on energy supervision", "en", "descriptive"),
        date="2012-05-25",
        adopted_by=BODY,
        cites=BELTA,
    )
    given: list[Any] = [OPENING, memo, ashgabat, again, baku, tashkent, next_one]
    return cw.merge(given).commonwealth


class TestTheMemorandum:
    """A text that seven of the members signed at the 41st session."""

    def test_who_signed(self, told: cis.Commonwealth) -> None:
        """Seven states signed; of the others nothing is said."""
        (adoption,) = told.account("eps-41", BELTA).adopted
        assert [stance.participant for stance in adoption.stances] == [
            "RU",
            "BY",
            "KZ",
            "AM",
            "MD",
            "TJ",
            "UA",
        ]
        assert told.meetings.find(adopted="Memorandum on energy supervision").ids() == ("eps-41",)

    def test_it_is_in_the_history_of_a_signatory(self, told: cis.Commonwealth) -> None:
        """Asked of Moldova, the stance is among what the records know of it."""
        rows = [row for row in told.history("MD") if row["record"] == "eps-41"]
        assert [(row["what"], row["role"]) for row in rows] == [("stance", ("signed",))]

    def test_each_stance_is_on_the_word_of_the_report(self, told: cis.Commonwealth) -> None:
        """A stance that was given without a source stands on that of the meeting."""
        (adoption,) = told.meetings["eps-41"].adopted
        assert {cite.source for stance in adoption.stances for cite in stance.cites} == {BELTA}


class TestTheElection:
    """Two reports of one vote that do not name the same day."""

    def test_they_are_not_taken_for_one(self, told: cis.Commonwealth) -> None:
        """Friday before the second report is another day, so it is not matched by a guess."""
        found = told.meetings.find(body=BODY, person="Novak", since="2012", until="2012")
        assert found.ids() == ("eps-41", "energy-vote")

    def test_given_its_id_it_is_joined(self, told: cis.Commonwealth) -> None:
        """Once it is said to be the 41st session, the day it names is a disagreement."""
        again = cis.Meeting(
            id="eps-41", sessions=[cis.Session(BODY)], when="2012-06-01", cites=NIROS
        )
        (claim,) = told.merge(again).disagreements
        assert (claim.field, claim.value) == ("when", "2012-06-01")


class TestTheVagueSession:
    """The 26th session, in the third ten days of October 2004."""

    @pytest.mark.parametrize(
        ("since", "until", "sure"),
        [("2004-10", "2004-10", True), ("2004-10-25", "2004-10-31", False)],
    )
    def test_the_third_ten_days(
        self, told: cis.Commonwealth, since: str, until: str, *, sure: bool
    ) -> None:
        """It surely lies in October, and only maybe in the last week."""
        found = told.meetings.find(body=BODY, since=since, until=until)
        assert ("eps-26" in found.ids(), "eps-26" in found.maybe) == (True, not sure)

    def test_seats_that_may_be_filled(self, told: cis.Commonwealth) -> None:
        """Experts from the Baltic states and Mongolia may come; nobody is said to have sat."""
        rows = told.account("eps-26", KZ_TODAY).attendance
        possible = [row.participant for row in rows if row.presence is cis.Presence.POSSIBLE]
        assert possible == ["EE", "LV", "LT", "MN"]
        assert "eps-26" in told.meetings.find(attended_by="Mongolia").maybe

    def test_the_visit_beforehand(self, told: cis.Commonwealth) -> None:
        """The visit of the executive secretary is a part of the meeting's record, with its day."""
        (visit,) = told.account("eps-26", KZ_TODAY).agenda
        assert (visit.kind, str(visit.when)) == ("visit", "[..2004-08-17]")
        assert "eps-26" in told.history("mishuk-yevgeny")["record"]

    def test_whose_word_it_is(self, told: cis.Commonwealth) -> None:
        """The agency passes on the word of the company that was to host it."""
        (visit,) = told.account("eps-26", KZ_TODAY).agenda
        assert [cite.according_to for cite in visit.cites] == ["Azerenerji"]


class TestTheOpening:
    """The 51st session, opened by a president, greeted by two."""

    def test_who_opened_it(self, told: cis.Commonwealth) -> None:
        """Novak is found under the name as it is printed in Russian."""
        rows = told.meetings["eps-51"].attendance
        assert [row.person for row in rows if "opened" in row.capacities] == ["novak-alexander"]

    def test_a_namesake_is_not_guessed(self, told: cis.Commonwealth) -> None:
        """Sergei Ivanov of the committee is nobody on record, so the row names no person."""
        rows = told.meetings["eps-51"].attendance
        (row,) = [row for row in rows if row.participant == "executive-committee"]
        assert (row.person, row.name_as_reported) == (None, "Сергей Иванов")

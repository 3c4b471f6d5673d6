"""`Instrument` and `Tenure`."""

from typing import Any

import pytest

from cisrecords.dates import EndKind, PartialDate, Period
from cisrecords.errors import InvalidRecords
from cisrecords.records import Instrument, Place, Tenure
from cisrecords.terms import InstrumentKind


def faults(cls: Any, **given: Any) -> list[tuple[str, str]]:
    """Return the path and code of each problem."""
    with pytest.raises(InvalidRecords) as caught:
        cls(**given)
    return [(problem.path, problem.code) for problem in caught.value.problems]


class TestInstrument:
    """Instruments."""

    def test_typed_values(self) -> None:
        """Terms, dates, periods, places and lists are accepted as strings."""
        programme = Instrument(
            id="programme",
            kind="programme",
            names="Programme",
            date="2019-10-11",
            place="Ashgabat",
            covers="2020/2022",
            topics=["terrorism"],
        )

        assert InstrumentKind.PROGRAMME is programme.kind
        assert PartialDate("2019-10-11") == programme.date
        assert Period("2020/2022") == programme.covers
        assert (Place("Ashgabat"), ("terrorism",)) == (programme.place, programme.topics)

    def test_covers_lasts(self) -> None:
        """The years of a programme are a period, its date is a day."""
        assert [("$.date", "bad-date"), ("$.covers", "bad-date")] == faults(
            Instrument, id="p", names="P", date="2020/2022", covers="2020"
        )

    def test_without_a_title(self) -> None:
        """An instrument without a title is refused; it is described where it was adopted."""
        assert [("$.names", "empty")] == faults(Instrument, id="p", names=[])


class TestTenure:
    """Who held an office, and for how long."""

    @pytest.mark.parametrize(
        ("given", "name"),
        [
            ({"person": "usubov-ramil"}, "usubov-ramil az-secretary 2019-06-20/.."),
            ({"state": "RU"}, "RU az-secretary 2019-06-20/.."),
            ({"person": "p", "state": "RU"}, "p RU az-secretary 2019-06-20/.."),
        ],
        ids=["person", "state", "both"],
    )
    def test_held_by(self, given: dict[str, Any], name: str) -> None:
        """An office is held by a person, or, as a chairmanship, by a state."""
        tenure = Tenure(id="t", office="az-secretary", period="2019-06-20/..", **given)

        assert name == tenure.name

    def test_held_by_nobody(self) -> None:
        """A tenure of nobody is refused."""
        with pytest.raises(InvalidRecords) as caught:
            Tenure(id="t", office="o")
        (problem,) = caught.value.problems

        assert ("$", "empty") == (problem.path, problem.code)

    @pytest.mark.parametrize(
        ("period", "kind"),
        [
            ("2019/..", EndKind.OPEN),
            ("2019/", EndKind.UNKNOWN),
            ("2019/2020", EndKind.KNOWN),
        ],
    )
    def test_three_ends(self, period: str, kind: EndKind) -> None:
        """Still going, over on an unknown day, and over on a known day stay three things."""
        tenure = Tenure(id="t", office="o", state="RU", period=period)

        assert tenure.period is not None
        assert (kind, period) == (tenure.period.end_kind, str(tenure.period))

    @pytest.mark.parametrize("acting", [True, False, None])
    def test_acting(self, acting: bool | None) -> None:
        """Acting, not acting and not said are three things."""
        assert acting is Tenure(id="t", office="o", state="RU", acting=acting).acting

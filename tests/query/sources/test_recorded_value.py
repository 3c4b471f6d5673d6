"""The preferred value at a path, and the claims that agree with it."""

import pytest

from cisrecords import Commonwealth
from cisrecords.evidence import Claim
from cisrecords.query.sources.recorded_value import RecordedValue, recorded_value


def read(records: Commonwealth, about: str, path: str) -> RecordedValue:
    """Read the preferred value."""
    return recorded_value(records, records.resolve(about), path)


class TestAdopted:
    """The preferred value at a path."""

    def test_a_field(self, small: Commonwealth) -> None:
        """A field of a record is read from it, with the citations of the record."""
        found = read(small, "m-1", "when")

        assert (("2020-11-18",), ["early", "late"]) == (
            found.values,
            [cite.source for cite in found.cites],
        )

    def test_a_silent_field(self, small: Commonwealth) -> None:
        """Where the record is empty, there is no preferred value."""
        assert RecordedValue() == read(small, "m-1", "host")

    def test_acts_on_an_instrument(self, small: Commonwealth) -> None:
        """The acts on an instrument are read by state and kind, or by kind alone."""
        one = read(small, "agreement-1991", "acts[MD.ratification].date")
        both = read(small, "agreement-1991", "acts[ratification].date")

        assert (("1994-04-08",), ("act-md",)) == (one.values, one.records)
        assert ("1992-03-06", "1994-04-08") == both.values

    def test_an_act_that_no_record_tells_of(self, small: Commonwealth) -> None:
        """An act that is not recorded is not on record; it is not denied."""
        path = "acts[AZ.ratification]"

        assert ("not on record",) == read(small, "agreement-1991", f"{path}.exists").values
        assert () == read(small, "agreement-1991", f"{path}.date").values
        assert ("yes",) == read(small, "agreement-1991", "acts[KG.ratification].exists").values

    def test_the_status_of_a_state_follows_from_its_acts(self, cw: Commonwealth) -> None:
        """A claim about the status of a state is compared with the status of its acts."""
        found = read(cw, "TM", "status")

        assert ("associate",) == found.values
        assert "act-tm-admitted-as-associate-cis" in found.records


class TestAgrees:
    """Claims that agree with the preferred value."""

    @pytest.mark.parametrize(
        ("value", "claimed", "expected"),
        [
            ("2020-11-18", "2020-11-18", True),
            ("2020-11-18", "2020-11", True),
            ("2020-11-18", "[2020-11-10..2020-11-20]", True),
            ("2020-11-18", "2020-12", False),
            ("2020-11", "2020-11-18", False),
            ("2020-11-18", "2020-11-17/2020-11-18", False),
            ("Head-of-State", "head of state", True),
            ("signed", "declined", False),
        ],
    )
    def test_vaguer_is_in_accord(self, value: str, claimed: str, expected: bool) -> None:
        """The same value, or a vaguer date, agrees; a more exact or another one does not."""
        claim = Claim(id="c-1", about="m-1", field="when", value=claimed, cites="a")

        assert expected is RecordedValue((value,)).agrees(claim)

    @pytest.mark.parametrize("values", [(), ("not on record",)])
    def test_existence(self, values: tuple[str, ...]) -> None:
        """A claim affirms or denies existence by several values, in any case."""
        said = {
            value: Claim(id="c", about="m", field="exists", value=value, cites="a")
            for value in ("yes", "True", "no", "No", "never")
        }

        assert {"no", "No", "never"} == {v for v in said if RecordedValue(values).agrees(said[v])}
        assert {"yes", "True"} == {v for v in said if RecordedValue(("yes",)).agrees(said[v])}

    def test_nothing_adopted_agrees_with_nothing(self) -> None:
        """Where the record is silent, every claim says more."""
        assert not RecordedValue().agrees(
            Claim(id="c", about="m", field="host", value="AZ", cites="a")
        )

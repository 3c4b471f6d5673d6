"""`Claim`: a rival value, or a figure that a source gives."""

from typing import Any

import attrs
import pytest

from cisrecords.dates import PartialDate
from cisrecords.errors import InvalidRecords
from cisrecords.evidence import FIGURE, Citation, Claim
from cisrecords.terms import Bound

GOOD: dict[str, Any] = {
    "id": "claim-1",
    "about": "cis",
    "field": "figure:sectoral-bodies",
    "value": "69",
    "cites": "mfa",
}


def faults(**changes: Any) -> list[tuple[str, str]]:
    """Return the path and code of each problem of a claim with these changes."""
    with pytest.raises(InvalidRecords) as caught:
        Claim(**(GOOD | changes))
    return [(problem.path, problem.code) for problem in caught.value.problems]


class TestClaim:
    """One claim."""

    def test_plain(self) -> None:
        """A claim has a record, a field, a value and citations."""
        claim = Claim(**GOOD)

        assert ("claim-1", "cis", "figure:sectoral-bodies", "69") == (
            claim.id,
            claim.about,
            claim.field,
            claim.value,
        )
        assert (Citation("mfa"),) == claim.cites
        assert (None, None, None) == (claim.bound, claim.as_of, claim.note)

    def test_typed_values(self) -> None:
        """Terms and dates are accepted as strings."""
        claim = Claim(**GOOD, bound="at-least", as_of="2021-11")

        assert Bound.AT_LEAST is claim.bound
        assert PartialDate("2021-11") == claim.as_of

    @pytest.mark.parametrize("missing", GOOD)
    def test_required(self, missing: str) -> None:
        """Only these five fields are required, and all of them are."""
        rest = {name: value for name, value in GOOD.items() if name != missing}

        with pytest.raises(TypeError, match=missing):
            Claim(**rest)

    def test_required_in_attrs(self) -> None:
        """The fields of the class have the same types."""
        required = [f.name for f in attrs.fields(Claim) if f.default is attrs.NOTHING]

        assert list(GOOD) == required

    @pytest.mark.parametrize("cites", [(), [], iter(())], ids=["tuple", "list", "iterator"])
    def test_nobody_cited(self, cites: Any) -> None:
        """A claim is somebody's: without a citation it is refused."""
        assert [("$.cites", "no-source")] == faults(cites=cites)

    @pytest.mark.parametrize(
        "path",
        [
            "when",
            "exists",
            "sessions[council-of-heads-of-security-agencies].ordinal",
            "attendance[MD].presence",
            "adopted[cis-programme-2011].outcome",
            f"{FIGURE}sectoral-bodies",
            "acts[UA.signature].exists",
        ],
    )
    def test_paths_by_key(self, path: str) -> None:
        """A path names rows by a key."""
        value = "No" if path.endswith("exists") else "69"

        assert path == Claim(**(GOOD | {"field": path, "value": value})).field

    @pytest.mark.parametrize("path", ["attendance[0]", "attendance[12].presence", "a[MD].b[3]"])
    def test_paths_by_index(self, path: str) -> None:
        """A path never names a row by its index, which moves."""
        assert [("$.field", "index-in-path")] == faults(field=path)

    @pytest.mark.parametrize("value", [69, 69.0, True, None, ["69"]], ids=repr)
    def test_value_is_a_string(self, value: Any) -> None:
        """A value is a string, also where it is a number."""
        assert [("$.value", "wrong-type")] == faults(value=value)

    @pytest.mark.parametrize("field", ["exists", "attendance[a.exists].exists"])
    @pytest.mark.parametrize("value", ["maybe", "1993", "not", "yes and no", "nein"])
    def test_existence_is_yes_or_no(self, field: str, value: str) -> None:
        """Whether there is such a thing is said by yes or no, so that no verb passes it over."""
        assert [("$.value", "unknown-word")] == faults(field=field, value=value)

    @pytest.mark.parametrize(
        ("field", "value", "denies", "affirms"),
        [
            ("exists", "no", True, False),
            ("exists", " Never", True, False),
            ("acts[KZ.ratification].exists", "FALSE", True, False),
            ("exists", "yes", False, True),
            ("attendance[MD].exists", "True ", False, True),
            ("acting", "no", False, False),
            ("figure:exists", "no", False, False),
            ("stance:x.exists", "yes", False, False),
            ("names[exists]", "yes", False, False),
        ],
    )
    def test_denial(self, field: str, value: str, denies: bool, affirms: bool) -> None:
        """Only a claim on whether there is such a thing denies or affirms, in any case."""
        claim = Claim(**(GOOD | {"field": field, "value": value}))

        assert (denies, affirms) == (claim.denies, claim.affirms)

    def test_all_problems_at_once(self) -> None:
        """Invalid fields and missing sources are reported together."""
        expected = [
            ("$.id", "bad-id"),
            ("$.about", "wrong-type"),
            ("$.bound", "unknown-word"),
            ("$.as_of", "bad-date"),
            ("$.note", "empty"),
            ("$.cites", "no-source"),
            ("$.field", "index-in-path"),
        ]

        assert expected == faults(
            id="claim 1", about=5, field="a[0]", bound="atleast", as_of="then", note="", cites=()
        )

    def test_name_and_repr(self) -> None:
        """A claim is shown as what it claims, in short."""
        claim = Claim(**GOOD)

        assert "cis figure:sectoral-bodies = 69" == claim.name
        assert "<Claim claim-1 'cis figure:sectoral-bodies = 69'>" == repr(claim)
        assert len(repr(Claim(**(GOOD | {"value": "x" * 1_000})))) < 120

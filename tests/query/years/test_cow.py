"""The numbers, abbreviations and codes of the Correlates of War."""

from cisrecords import Commonwealth, MembershipStatus
from cisrecords.query import COW_CODES, COW_STATES, IGOR_LABELS, cow_states, cow_statuses


class TestStates:
    """Which number and abbreviation each state has."""

    def test_all_states_of_the_records_but_serbia(self, cw: Commonwealth) -> None:
        """Every shipped state is in the list; 345, which is Yugoslavia, is not."""
        assert set(cw.states.ids()) - {"RS"} == set(cow_states()["state"])

    def test_no_number_or_abbreviation_is_given_twice(self) -> None:
        """Numbers and abbreviations each name one state."""
        table = cow_states()

        assert len(COW_STATES) == len(set(table["ccode"])) == len(set(table["abbreviation"]))

    def test_those_that_differ_from_iso(self) -> None:
        """Abbreviations look like ISO codes and are others for half of the twelve."""
        found = {row.state: (row.ccode, row.abbreviation) for row in cow_states()}

        assert {"GE": (372, "GRG"), "KZ": (705, "KZK"), "MD": (359, "MLD")}.items() <= found.items()

    def test_merges_with_pairs(self, cw: Commonwealth) -> None:
        """Pairs can be keyed by two numbers, as the dyadic data of the Correlates of War are."""
        number = dict(zip(cow_states()["state"], cow_states()["ccode"], strict=True))
        (row,) = cw.dyads(2000, states=["Russia", "Ukraine"])

        assert 365_369 == 1000 * number[row.a] + number[row.b]

    def test_columns(self) -> None:
        """Each column of both tables has a meaning."""
        for table in (cow_states(), cow_statuses()):
            assert all(head.meaning.endswith(".") for head in table.schema)


class TestStatuses:
    """The code and label of each status."""

    def test_every_status_has_a_code(self) -> None:
        """Every status has a code, and only the four substantive codes occur."""
        assert tuple(MembershipStatus) == tuple(COW_CODES)
        assert {0, 1, 2, 3} == set(cow_statuses()["code"])

    def test_labels_are_those_of_the_codes(self) -> None:
        """The label beside a code is that of igoR."""
        for row in cow_statuses():
            assert IGOR_LABELS[row.label] == row.code

    def test_ties_below_a_membership_have_none(self) -> None:
        """Signatories and participants are no members in these codes."""
        found = {row.status: row.label for row in cow_statuses()}

        assert {"No Membership"} == {found[word] for word in ("signatory", "participant", "former")}

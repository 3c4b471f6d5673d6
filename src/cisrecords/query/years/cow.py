"""The numbers, abbreviations and codes of the Correlates of War, and the labels of igoR."""

from cisrecords.query.common.answer_table import answer
from cisrecords.table import Row, Table, cell
from cisrecords.terms import MembershipStatus

__all__ = [
    "COW_CODES",
    "COW_STATES",
    "IGOR_LABELS",
    "CowStateRow",
    "CowStatusRow",
    "cow_states",
    "cow_statuses",
]

COW_STATES = {
    "AF": (700, "AFG"),
    "AM": (371, "ARM"),
    "AZ": (373, "AZE"),
    "BY": (370, "BLR"),
    "DE": (255, "GMY"),
    "EE": (366, "EST"),
    "ES": (230, "SPN"),
    "FR": (220, "FRN"),
    "GE": (372, "GRG"),
    "IT": (325, "ITA"),
    "KG": (703, "KYR"),
    "KZ": (705, "KZK"),
    "LT": (368, "LIT"),
    "LV": (367, "LAT"),
    "MD": (359, "MLD"),
    "MN": (712, "MON"),
    "RU": (365, "RUS"),
    "TJ": (702, "TAJ"),
    "TM": (701, "TKM"),
    "UA": (369, "UKR"),
    "UZ": (704, "UZB"),
}
"""Number and abbreviation of each shipped state in the Correlates of War's list of 2016."""

COW_CODES = {
    MembershipStatus.NONE: 0,
    MembershipStatus.SIGNATORY: 0,
    MembershipStatus.PARTICIPANT: 0,
    MembershipStatus.MEMBER: 1,
    MembershipStatus.ASSOCIATE: 2,
    MembershipStatus.OBSERVER: 3,
    MembershipStatus.FORMER: 0,
}
"""The code of each status in the Correlates of War's data on organizations (version 3.0)."""

IGOR_LABELS = {
    "No Membership": 0,
    "Full Membership": 1,
    "Associate Membership": 2,
    "Observer": 3,
    "Missing data": -9,
    "State Not System Member": -1,
    "IGO Not In Existence": -1,
}
"""The code of each label of igoR; -1 has two labels, one by state and one by organization."""


class CowStateRow(Row):
    """A row of `cow_states`: a state in the Correlates of War.

    Example:
        >>> cow_states()[0].abbreviation
        'AFG'
    """

    state: str = cell("Id of the state.")
    ccode: int = cell("Its number in the list of 2016.")
    abbreviation: str = cell("Its abbreviation there.")


class CowStatusRow(Row):
    """A row of `cow_statuses`: the code of a status in the Correlates of War.

    Example:
        >>> cow_statuses()[0].label
        'No Membership'
    """

    status: str = cell("The status.")
    code: int = cell("Its code.")
    label: str = cell("The label of the code in igoR.")


def cow_states() -> Table[CowStateRow]:
    """Return the numbers and abbreviations of the states in the Correlates of War.

    Serbia is left out: the number 345 is Yugoslavia's in the list of 2016.

    Returns:
        A row for each state, by id. The columns are `state` (id), `ccode` (number), `abbreviation`.

    Example:
        >>> [row for row in cow_states() if row.state == "GE"]
        [CowStateRow(state='GE', ccode=372, abbreviation='GRG')]
    """
    rows = [(state, *codes) for state, codes in COW_STATES.items()]
    return answer(CowStateRow, rows)


def cow_statuses() -> Table[CowStatusRow]:
    """Return the code of the Correlates of War and the label of igoR for each status.

    The codes have nothing below a membership: a state that only signed, or that is bound by the
    Agreement of 1991 and not by the Charter, has no membership there, and neither has one that
    left.

    Returns:
        A row for each status. The columns are `status`, `code` (0 to 3), `label` (of igoR).

    Example:
        >>> [row for row in cow_statuses() if row.status == "associate"]
        [CowStatusRow(status='associate', code=2, ...)]
    """
    labels = {code: label for label, code in reversed(IGOR_LABELS.items())}
    rows = [(status.value, code, labels[code]) for status, code in COW_CODES.items()]
    return answer(CowStatusRow, rows)

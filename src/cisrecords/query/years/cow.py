"""The numbers, abbreviations and codes of the Correlates of War, and igoR's words for them."""

from cisrecords.table import Column, ColumnType, Table
from cisrecords.terms import MembershipStatus

__all__ = ["COW_CODES", "COW_STATES", "IGOR_LABELS", "cow_states", "cow_statuses"]

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
"""Number and abbreviation of each state of the records in the Correlates of War's list of 2016."""

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
"""The code behind each word of igoR; for -1 it has two, one by organization, one by state."""

_STATE_HEADS = (
    Column("state", ColumnType.TEXT, "Id of the state."),
    Column("ccode", ColumnType.INTEGER, "Its number in the list of 2016."),
    Column("abbreviation", ColumnType.TEXT, "Its abbreviation there."),
)
_STATUS_HEADS = (
    Column("status", ColumnType.TEXT, "The status."),
    Column("code", ColumnType.INTEGER, "Its code."),
    Column("label", ColumnType.TEXT, "The word for the code in igoR."),
)


def cow_states() -> Table:
    """Tell the numbers and abbreviations that the Correlates of War has for the states.

    Serbia is left out: the number 345 is Yugoslavia's in the list of 2016.

    Returns:
        A row for each state, by id. The columns are `state` (id), `ccode` (number), `abbreviation`.

    Example:
        >>> [row for row in cow_states() if row.state == "GE"]
        [Row(state='GE', ccode=372, abbreviation='GRG')]
    """
    rows = [(state, *codes) for state, codes in COW_STATES.items()]
    return Table.from_rows(rows, _STATE_HEADS)


def cow_statuses() -> Table:
    """Tell which code of the Correlates of War, and which word of igoR, each status is.

    The codes know no tie below a membership: a state that only signed, or that is bound by the
    Agreement of 1991 and not by the Charter, has no membership there, as one that left has none.

    Returns:
        A row for each status. The columns are `status`, `code` (0 to 3), `label` (igoR's word).

    Example:
        >>> [row for row in cow_statuses() if row.status == "associate"]
        [Row(status='associate', code=2, label='Associate Membership')]
    """
    words = {code: label for label, code in reversed(IGOR_LABELS.items())}
    rows = [(status.value, code, words[code]) for status, code in COW_CODES.items()]
    return Table.from_rows(rows, _STATUS_HEADS)

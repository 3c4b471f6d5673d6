"""Questions to the records: meetings by criteria, accounts by source, views by day."""

from cisrecords.query.accounts import Account, account
from cisrecords.query.coverage import Coverage, coverage, independent_sources
from cisrecords.query.known import known_on
from cisrecords.query.meetings import CRITERIA, Meetings

__all__ = [
    "CRITERIA",
    "Account",
    "Coverage",
    "Meetings",
    "account",
    "coverage",
    "independent_sources",
    "known_on",
]

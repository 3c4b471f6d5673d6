"""The Charter's rules: acts go in, memberships with reasons come out."""

from cisrecords.status.book import StatusBook
from cisrecords.status.law import (
    AGREEMENT,
    CHARTER,
    COMMONWEALTH,
    PROTOCOL,
    Law,
    article_of_leaving,
)
from cisrecords.status.rules import CHARTER_RULES, PARTICIPATION_RULES, Rules, Step, rules_named
from cisrecords.status.values import Change, Membership, Reason, RivalStatus

__all__ = [
    "AGREEMENT",
    "CHARTER",
    "CHARTER_RULES",
    "COMMONWEALTH",
    "PARTICIPATION_RULES",
    "PROTOCOL",
    "Change",
    "Law",
    "Membership",
    "Reason",
    "RivalStatus",
    "Rules",
    "StatusBook",
    "Step",
    "article_of_leaving",
    "rules_named",
]

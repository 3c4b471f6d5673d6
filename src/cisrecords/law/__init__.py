"""The status of states and their standing to instruments and bodies, derived from acts."""

from cisrecords.law.charter import CHARTER_RULES, PARTICIPATION_RULES, Rules, rules_named
from cisrecords.law.fixed_points import (
    AGREEMENT,
    CHARTER,
    COMMONWEALTH,
    PROTOCOL,
    Law,
    article_of_leaving,
)
from cisrecords.law.status_book import StatusBook
from cisrecords.law.timeline import Step
from cisrecords.law.treaty_book import TreatyBook
from cisrecords.law.values import Change, Membership, Reason, RivalStatus

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
    "TreatyBook",
    "article_of_leaving",
    "rules_named",
]

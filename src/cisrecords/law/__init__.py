"""The status of states and their standing to instruments and bodies, derived from acts."""

from typing import TYPE_CHECKING

from cisrecords._door import lazy

if TYPE_CHECKING:
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

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy(
        __name__,
        __all__,
        {
            "charter": "CHARTER_RULES PARTICIPATION_RULES Rules rules_named",
            "fixed_points": "AGREEMENT CHARTER COMMONWEALTH PROTOCOL Law article_of_leaving",
            "status_book": "StatusBook",
            "timeline": "Step",
            "treaty_book": "TreatyBook",
            "values": "Change Membership Reason RivalStatus",
        },
    )

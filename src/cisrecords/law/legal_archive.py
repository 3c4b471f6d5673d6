"""`LegalArchive`: the records with the statuses and standings that follow from them."""

from functools import cached_property

from cisrecords import law
from cisrecords.archive import Archive
from cisrecords.law.status_book import StatusBook

__all__ = ["LegalArchive"]


class LegalArchive(Archive):
    """The records with the statuses and the standings that follow from them, derived once."""

    @cached_property
    def status_book(self) -> StatusBook:
        """The statuses of the states, by the acts on record; derived when first asked for."""
        return StatusBook(self)

    @cached_property
    def treaty_book(self) -> "law.TreatyBook":
        """The standing of the states to instruments and bodies; derived when first asked for."""
        return law.TreatyBook(self, self.status_book)

"""The spellings of all languages, in the order of their bits."""

from cisrecords.names.spellings.baltic import BALTIC
from cisrecords.names.spellings.belarusian import BELARUSIAN
from cisrecords.names.spellings.dutch import DUTCH
from cisrecords.names.spellings.finnic import FINNIC
from cisrecords.names.spellings.french import FRENCH
from cisrecords.names.spellings.georgian import GEORGIAN
from cisrecords.names.spellings.german import CENTRAL, GERMAN
from cisrecords.names.spellings.hungarian import HUNGARIAN
from cisrecords.names.spellings.nordic import NORDIC
from cisrecords.names.spellings.polish import POLISH
from cisrecords.names.spellings.romanian import ROMANIAN
from cisrecords.names.spellings.spanish import SPANISH
from cisrecords.names.spellings.turkic import TURKIC
from cisrecords.names.spellings.west_south_slavic import SLAVIC

__all__ = ["SPELLINGS"]

SPELLINGS = (
    SLAVIC,
    GERMAN,
    POLISH,
    BALTIC,
    NORDIC,
    DUTCH,
    FINNIC,
    FRENCH,
    HUNGARIAN,
    ROMANIAN,
    SPANISH,
    TURKIC,
    BELARUSIAN,
    GEORGIAN,
    CENTRAL,
)

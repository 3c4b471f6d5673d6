"""Georgian letters in names of other languages: ფ for f, and the ending ი of the nominative.

Source: the transliteration tables of the State Language Department of Georgia.
"""

from cisrecords.names.spelling import Spelling

__all__ = ["GEORGIAN"]

GEORGIAN = Spelling(marks="ფ ი$", rules="ფ=f", endings="ი=")

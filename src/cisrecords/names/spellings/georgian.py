"""Georgian letters in names of other languages: ფ for f, and the ending ი of the nominative.

Source: Georgian Wikipedia, help page on sounds of other languages in Georgian, after the commission
on the norms of the Georgian literary language (1989): ფ for f, and names such as ბაირამოვი.
"""

from cisrecords.names.spelling import Spelling

__all__ = ["GEORGIAN"]

GEORGIAN = Spelling(marks="ფ ი$", rules="ფ=f", endings="ი=")

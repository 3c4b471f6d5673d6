"""Turkish, Azerbaijani, Turkmen and Kazakh spelling in Latin letters.

Sources: Türk Dil Kurumu, Yazım Kılavuzu; Azerbaijan, law on the restoration of the Latin alphabet
(25 December 1991); Turkmenistan, decree on the new Turkmen alphabet (1993); Kazakhstan, decree no.
637 on the Latin alphabet (19 February 2018).
"""

from cisrecords.names.spelling import Spelling

__all__ = ["TURKIC"]

TURKIC = Spelling(
    marks="ca ce cə ci cı co cu cü cö q ğ ə ä ñ ŋ",
    rules="c=j ç=ch ş=sh ğ=g ı=i ə=a q=g x=kh j=zh ö=o ü=u ñ=n ŋ=n ä=a",
    again="q=k|ə=e ğ=",
)

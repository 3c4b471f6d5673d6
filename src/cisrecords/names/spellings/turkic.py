"""Turkish, Azerbaijani, Turkmen and Kazakh spelling in Latin letters.

Sources: Türk Dil Kurumu, Rusça adların yazılışı, as quoted on http://arsiv.tuid.org.ua/rusca;
BGN/PCGN 1993 Agreement, Azerbaijani, in interscript/maps, `bgnpcgn-aze-Cyrl-Latn-1993`; Eesti Keele
Instituut, Türkmeeni vastavustabel (https://eki.ee/teatmik/turkmeeni-vastavustabel); the Kazakh
alphabets of 2018 and 2019, by https://cs.wikibooks.org/wiki/Kazaština/Přechod_na_latinku.
"""

from cisrecords.names.spelling import Spelling

__all__ = ["TURKIC"]

TURKIC = Spelling(
    marks="ca ce cə ci cı co cu cü cö q ğ ə ä ñ ŋ",
    rules="c=j ç=ch ş=sh ğ=g ı=i ə=a q=g x=kh j=zh ö=o ü=u ñ=n ŋ=n ä=a",
    again="q=k|ə=e ğ=",
)

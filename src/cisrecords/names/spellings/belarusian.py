"""Belarusian spelling in Cyrillic and Latin letters, with its soft dz and c as d and t.

Sources: the Belarusian Latin alphabet, by http://www.liquisearch.com/belarusian_latin_alphabet/use;
State Committee on Land Resources, instruction on the transliteration of geographical names (no. 15
of 2000, amended 2007), by https://ru.wikipedia.org, Инструкция по транслитерации; BGN/PCGN 1979,
Romanization of Belarusian, in interscript/maps, `bgnpcgn-bel-Cyrl-Latn-1979`.
"""

from cisrecords.names.spelling import Spelling

__all__ = ["BELARUSIAN"]

BELARUSIAN = Spelling(
    marks="""
        дзі дзе дзя дзю дзь дзм дзв ці це ця цю ць цв ў ŭ dzi dze dzm ci ce cia dź ć tsi tse tsia
        dsi dse
    """,
    rules="""
        дз=d ц=t ў=v ŭ=v dzia=dya dzie=de dzi=di dze=de dzm=dm dź=d dsi=di dse=de cia=tya cie=te
        ciu=tyu ci=ti ce=te tsia=tya tsie=te tsi=ti tse=te ć=t ч=ch
        š=sh č=ch ž=zh j=y ch=kh ł=l ĺ=l ń=n ś=s ź=z
    """,
    again="сц=st ц=ts",
)

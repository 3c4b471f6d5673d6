"""Czech, Slovak, Croatian, Serbian and Slovene spelling, and the scientific one of ISO 9.

Sources: ISO 9:1995, in interscript/maps, `iso-rus-Cyrl-Latn-9-1995`; Ústav pro jazyk český,
Transkripce z ruské cyrilice (https://prirucka.ujc.cas.cz/?id=924) and z ukrajinské (?id=926);
Pravidlá slovenského pravopisu, by https://www.bobrovec.sk/translat/transliteracia-cyriliky.php;
Transkripcija imena sa ruskog jezika, https://bibliotekativat.me. Slovene and Croatian are by the
usual spelling of newspapers; no published table seen.
"""

from cisrecords.names.spelling import Spelling

__all__ = ["SLAVIC"]

SLAVIC = Spelling(
    marks="""
        š ž č ě ř ď ť ň ľ ů ć đ ja je ji jo ju aj ej ij oj uj yj chm chv chl chr chn
        ljc ljd ljk ljm ljn ljs ljt
    """,
    rules="""
        ljc=lts ljd=ld ljk=lk ljm=lm ljn=ln ljs=ls ljt=lt njc=nts njk=nk njs=ns
        šč=shch č=ch š=sh ž=zh ć=ch đ=j dž=j ch=kh j=y c=ts ď=d ť=t ň=n ě=e ř=r ľ=l ů=u x=kh
        ë=yo è=e â=ya û=yu ŝ=shch ŭ=u w=v
    """,
    again="ch=ch c=k|x=ks",
    endings="enková=enko čková=čko ovová=ova evová=eva inová=ina",
)

"""Finnish and Estonian spelling.

Sources: SFS 4900, by https://fi.wiktionary.org/wiki/Liite:Venäjän_translitteraatio; Eesti Keele
Instituut, Vene-eesti transkriptsioon,
https://keeleabi.eki.ee/viki/Vene-eesti_transkriptsioon.html.
"""

from cisrecords.names.spelling import Spelling

__all__ = ["FINNIC"]

FINNIC = Spelling(
    marks="tš tsh õ",
    rules="štš=shch tš=ch tsh=ch š=sh dž=j ž=zh õ=y j=y hh=kh h=kh ää=e ä=e ö=o",
)

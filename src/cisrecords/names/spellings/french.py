"""French spelling, with the Portuguese and Catalan ways of the same sounds.

Sources: https://fr.wiktionary.org/wiki/Convention:Translittération_du_cyrillique; Portuguese
Wikipedia, Romanização do russo, after the dictionaries of Porto Editora; Catalan Wikipedia,
Viquipèdia:Transliteració del rus, after the Institut d'Estudis Catalans. The older endings -off and
-eff are by the usual spelling of newspapers; no published table seen.
"""

from cisrecords.names.spelling import Spelling

__all__ = ["FRENCH"]

FRENCH = Spelling(
    marks="ou tch dj gue gui ï ine$ ss è ff ge$ tx ix",
    rules="""
        chtch=shch tch=ch tz=ts itx=ich tx=ch dj=j ch=sh oui=ui ouï=ui ou=u gue=ge gui=gi guï=gi
        ssi=si ss=s j=zh ix=ish x=sh ï=i qu=k ff=v c=k
    """,
    endings="ine=in ienne=ienne off=ov eff=ev ge=zh",
    again="x=kh ix=ikh",
)

"""French spelling, with the Portuguese and Catalan ways of the same sounds.

Sources: Imprimerie nationale, Lexique des règles typographiques (transcription of Russian);
Acordo Ortográfico da Língua Portuguesa; Institut d'Estudis Catalans, transcription of Cyrillic.
"""

from cisrecords.names.spelling import Spelling

__all__ = ["FRENCH"]

FRENCH = Spelling(
    marks="ou tch dj gue gui ï ine$ ss è ff ge$ tx ix",
    rules="""
        chtch=shch tch=ch tz=ts itx=ich tx=ch dj=j ch=sh oui=ui ouï=ui ou=u gue=ge gui=gi guï=gi ssi=si
        ss=s j=zh ix=ish x=sh ï=i qu=k ff=v c=k
    """,
    endings="ine=in ienne=ienne off=ov eff=ev ge=zh",
    again="x=kh ix=ikh",
)

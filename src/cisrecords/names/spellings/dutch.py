"""Dutch spelling.

Source: Genootschap Onze Taal, Sotsji / Sochi, after J. Schaeken, Transliteratie van het cyrillische
alfabet (2011), https://onzetaal.nl/taalloket/sotsji-sochi.
"""

from cisrecords.names.spelling import Spelling

__all__ = ["DUTCH"]

DUTCH = Spelling(
    marks="oe tsj sj zj ij dzj ieuw",
    rules="""
        sjtsj=shch tsj=ch dzj=j sj=sh zj=zh ch=kh joe=yu oe=u ij=iy ie=i j=y w=v
    """,
    endings="of=ov ef=ev",
)

"""Hungarian spelling.

Source: Magyar Tudományos Akadémia, A cirill betűs szláv nyelvek neveinek magyar helyesírása (1985),
by https://hu.wikipedia.org/wiki/Wikipédia:Cirill_betűs_szláv_nevek_átírása.
"""

from cisrecords.names.spelling import Spelling

__all__ = ["HUNGARIAN"]

HUNGARIAN = Spelling(
    marks="sz cs zs gyi gye gyu gya nyi nye nyu nya lyi lye lja tyi tye tya tyu",
    rules="""
        zscs=zhch scs=shch sz=S cs=ch dzs=j zs=zh gy=d ny=n ly=l ty=t s=sh ch=kh c=ts j=y á=a é=e
        í=i ó=o ö=o ő=o ú=u ü=u ű=u h=kh
    """,
)

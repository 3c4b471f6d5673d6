"""Swedish, Norwegian and Danish spelling.

Sources: TT-språket, Ryska (https://tt-spraket.tt.se/ryska); Norwegian Wikipedia, Transkripsjon fra
kyrillisk (copy of 2007); Stavning af russiske navne (1970), by https://sproget.dk.
"""

from cisrecords.names.spelling import Spelling

__all__ = ["NORDIC"]

NORDIC = Spelling(
    marks="sj tj zj å ø æ soda$",
    rules="""
        sjtjtj=shch sjtj=shch stj=shch tsj=ch sj=sh tj=ch zj=zh dzj=j ch=kh j=y å=o ø=o æ=e ä=e ö=o
        w=v c=ts
    """,
    endings="soda=zoda",
    again="sj=zh|zj=zy tj=ty sj=sy",
)

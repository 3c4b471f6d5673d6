"""Swedish, Norwegian and Danish spelling.

Sources: TNC and Svenska språknämnden, transcription of Russian; Språkrådet (Norway), transcription
of Cyrillic; Dansk Sprognævn, Retskrivningsordbogen, section on Russian names.
"""

from cisrecords.names.spelling import Spelling

__all__ = ["NORDIC"]

NORDIC = Spelling(
    marks="sj tj zj å ø æ",
    rules="""
        sjtjtj=shch sjtj=shch stj=shch tsj=ch sj=sh tj=ch zj=zh dzj=j ch=kh j=y å=o ø=o æ=e ä=e ö=o
        w=v c=ts
    """,
    again="sj=zh|zj=zy tj=ty sj=sy",
)

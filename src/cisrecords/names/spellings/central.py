"""The ch of German, Polish, Czech, Slovak, Dutch and Swedish for х, in words without another mark.

Sources: those of these languages' own tables; in all of them х is ch.
"""

from cisrecords.names.spelling import Spelling

__all__ = ["CENTRAL"]

CENTRAL = Spelling(
    marks="cha chi cho chud chum chur chus chr chl ach$ och$ achm uchm", rules="ch=kh j=y w=v"
)

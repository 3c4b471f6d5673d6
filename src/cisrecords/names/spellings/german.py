"""German spelling.

Source: Duden, transcription of the Russian alphabet, as quoted on
https://studopedia.info/5-39741.html; of the Ukrainian one, Wikipedia in simple English, Ukrainian
language (2007). Final -off and ph for f are of newspapers; no published table seen.
"""

from cisrecords.names.spelling import Spelling

__all__ = ["CENTRAL", "GERMAN"]

GERMAN = Spelling(
    marks="sch tsch w$ ow ew wj wl ws wa wi wo we wy tz ß dse dsi lz nz zk zenk ez$ soda$",
    rules="""
        schtsch=shch tsch=ch dsch=j sch=sh ch=kh ck=k tz=ts ds=dz ph=f
        ß=s ss=s w=v j=y z=ts ä=e ö=o ü=u c=k x=ks
    """,
    endings="soda=zoda sade=zade off=ov",
    again="sch=zh|z=z",
)

# The ch of German, Polish, Czech, Slovak, Dutch and Swedish for х, in words without another mark.
CENTRAL = Spelling(
    marks="cha chi cho chud chum chur chus chr chl ach$ och$ achm uchm", rules="ch=kh j=y w=v"
)

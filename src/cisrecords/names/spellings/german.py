"""German spelling.

Source: Duden, Die deutsche Rechtschreibung, table of the transcription of Cyrillic.
"""

from cisrecords.names.spelling import Spelling

__all__ = ["GERMAN"]

GERMAN = Spelling(
    marks="sch tsch w$ ow ew wj wl ws wa wi wo we wy tz ß dse dsi lz nz zk",
    rules="""
        schtsch=shch tsch=ch dsch=j sch=sh ch=kh ck=k tz=ts ds=dz ph=f
        ß=s ss=s w=v j=y z=ts ä=e ö=o ü=u c=k x=ks
    """,
    again="sch=zh|z=z",
)

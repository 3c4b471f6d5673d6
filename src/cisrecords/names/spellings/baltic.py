"""Latvian and Lithuanian spelling, without the endings that both languages add.

Sources: Latvia, Cabinet of Ministers, regulation no. 114 of 2 March 2004 on the spelling of
personal names (https://likumi.lv/doc.php?id=85209; its part on sounds and endings, no table of
letters seen); Lithuania, instruction on the transcription of names from Russian (1990), approved
by the commission of the language (http://www.vlkk.lt/aktualiausios-temos/svetimvardziai/
perrasa-is-rusu-kalbos). Latvian letters are by the usual spelling of newspapers.
"""

from cisrecords.names.spelling import Spelling

__all__ = ["BALTIC"]

BALTIC = Spelling(
    marks="ķ ļ ņ ģ ē ī ū ā ė ų ę į ą as$ is$ us$ ns$ vs$ rs$ js$ ls$ ds$ ks$ ts$ ms$ čs$",
    rules="""
        šč=shch č=ch š=sh ž=zh dž=j ch=kh j=y c=ts ķ=k ļ=l ņ=n ģ=g ē=e ī=i ū=u ā=a ė=e ų=u ę=e
        į=i ą=a h=kh
    """,
    endings="""
        ijus=iy ejus=ey ajus=ay ojus=oy ičius=ich skis=ski ijs=iy ejs=ey ajs=ay ojs=oy as= is= us=
        ys= s=
    """,
)

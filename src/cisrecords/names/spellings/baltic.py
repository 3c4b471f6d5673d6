"""Latvian and Lithuanian spelling, without the endings that both languages add.

Sources: Latvijas Republikas Ministru kabinets, rules on the spelling of personal names (2004);
Valstybinė lietuvių kalbos komisija, rules on personal names of other languages (1997).
"""

from cisrecords.names.spelling import Spelling

__all__ = ["BALTIC"]

BALTIC = Spelling(
    marks="ķ ļ ņ ģ ē ī ū ā ė ų ę į ą as$ is$ us$ ns$ vs$ rs$ js$ ls$ ds$ ks$ ts$ ms$ čs$",
    rules="""
        šč=shch č=ch š=sh ž=zh dž=j ch=kh j=y c=ts ķ=k ļ=l ņ=n ģ=g ē=e ī=i ū=u ā=a ė=e ų=u ę=e
        į=i ą=a h=kh
    """,
    endings="ijus=iy ejus=ey ajus=ay ojus=oy skis=ski ijs=iy ejs=ey ajs=ay ojs=oy as= is= us= ys= s=",
)

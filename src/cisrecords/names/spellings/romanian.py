"""Romanian and Moldovan spelling; Italian has the same rules for c and g.

Sources: Transliterarea din limba rusă, after the Academia Română
(https://ro.scribd.com/document/496551485); BGN/PCGN 2002 Agreement, Moldovan, in interscript/maps,
`bgnpcgn-ron-Cyrl-Latn-2002`. For Italian, by the usual spelling of newspapers; no published table
seen.
"""

from cisrecords.names.spelling import Spelling

__all__ = ["ROMANIAN"]

ROMANIAN = Spelling(
    marks="ce ci sch chi$ che$ achi ochi echi ichi cu$ gea gia geo giu eug ghe ghi ț ţ ș ă î â",
    rules="""
        schi=ski sche=ske chi=ki che=ke ghe=ge ghi=gi cea=cha cia=cha cio=cho ciu=chu ce=che ci=chi
        gea=ja gia=ja geo=jo gio=jo giu=ju ge=je gi=ji ț=ts ţ=ts ș=sh ş=sh ă=a â=i î=i j=zh c=k
    """,
    again="â=a|ă=e ge=ge gi=gi",
)

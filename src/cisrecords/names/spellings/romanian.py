"""Romanian and Moldovan spelling; Italian has the same rules for c and g.

Source: Academia Română, Dicționarul ortografic, ortoepic și morfologic al limbii române.
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

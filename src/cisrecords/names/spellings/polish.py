"""Polish spelling.

Source: Polskie Wydawnictwo Naukowe, rules of transcription of Russian (76.B,
https://sjp.pwn.pl/zasady/Transkrypcja-wspolczesnego-alfabetu-rosyjskiego) and of Ukrainian (78.B,
https://sjp.pwn.pl/zasady/319-78-B-Uwagi-szczegolowe-do-transkrypcji-wyrazow-ukrainskich).
"""

from cisrecords.names.spelling import Spelling

__all__ = ["POLISH"]

POLISH = Spelling(
    marks="sz cz rz ł ż ź ś ć ń w dż dzi dzie iej hie wie iew w$",
    rules="""
        szcz=shch sz=sh cz=ch dżi=ji dż=j rz=r ch=kh
        dzia=dzia dzie=dze dź=dz ć=ts ś=s ź=z ń=n ł=l ó=u ż=zh w=v
        bie=be cie=tse die=de fie=fe gie=ge kie=ke lie=le mie=me nie=ne pie=pe rie=re sie=se
        tie=te vie=ve zie=ze hie=he wie=ve j=y c=ts ę=e ą=o
    """,
)

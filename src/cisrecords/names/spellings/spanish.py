"""Spanish spelling.

Source: Fundéu and Real Academia Española, transcription of Cyrillic.
"""

from cisrecords.names.spelling import Spelling

__all__ = ["SPANISH"]

SPANISH = Spelling(
    marks="á é í ó ú jov jm jr",
    rules="j=kh á=a é=e í=i ó=o ú=u ñ=n gue=ge gui=gi ll=l ió=yo x=ks",
)

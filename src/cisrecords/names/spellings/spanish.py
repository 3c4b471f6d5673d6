"""Spanish spelling.

Sources: Wikilengua, Ruso, with the table of Fundéu (https://www.wikilengua.org/index.php/Ruso);
United Nations Office at Geneva, Normas de transliteración del ruso al español (2016),
https://ls-sts.unog.ch/basic-page/normas-trasliteracion-ru-es.
"""

from cisrecords.names.spelling import Spelling

__all__ = ["SPANISH"]

SPANISH = Spelling(
    marks="á é í ó ú jov jm jv jl jr jai jod jol jok ajo ajim ajar ljam uja ajan ejt",
    rules="j=kh á=a é=e í=i ó=o ú=u ñ=n gue=ge gui=gi ll=l ió=yo x=ks",
)

"""Titles, ranks and forms of address that stand before or after a name.

Sources: the name prefixes of rigour 1.3.0 (MIT), and the words for offices in the names and offices
on record. The words for the same offices and ranks in other languages (premierminister, ministre,
polkovnik) are by the usual wording of newspapers; no published list seen.
"""

__all__ = ["AFTER", "BEFORE"]

BEFORE = frozenset(
    """
    admiral affairs aiatollah akademik akademisian akting ambassador armi aussenminister bai
    baian bivshi brigadier chair chairman chairmen chairperson chairvoman chansellor chef chief
    dame defense del deputat deputi direktor doamna doktor domnul dr eh ehsellensi emir envoi ex
    first for foreign former frau gen general generalleutnant generalmaior generalmajor
    generalni generaloberst glava gospodin gospoja gosudarstva gosudarstvenni governor grajdanin
    gubernator head her herr his hon honourable imam inostrannih interim interior internal
    ispolniaiushchi iustitsi janab jenerali justise justitsi kankler kantsler kanzler kapitan
    kaptain king kolonel komandir komanduiushchi kommander kommodore korporal kueen ladi leader
    leitenant lider lieutenant lord madame maior majesti major marshal medikal member militsi
    militsia ministar minister ministeri ministr ministras ministre ministri ministro ministrs
    ministru ministrul miss mme monsieur mp mr mrs ms nahagah nazir naziri nazirlik oberst
    obiazannosti oboroni of pan pani pervi podpolkovnik polise politsi polkovnik posol
    ppresident prasident predsedatel predsednik predsjednik premer premier premierminister
    premierministr premijer presedinte presedintele presiden president presidenta presidente
    presidents presidentti prezident prezidenta prezidentas prezidenti prezidents prime primul
    prof profesor professor sekretaire sekretar sekretari sekretarul senator senor senora
    sergeant servise sheih signor signora sir speaker spiker state the tikn tovarish tovarishch
    vazir vaziri vike vitse vitze vnutrennih zamestitel
    """.split()
)
AFTER = frozenset(
    """
    aga bei daitore efendi elnok esk hanim hanum jr miniszterelnok muallim pasha phd san sr
    """.split()
)

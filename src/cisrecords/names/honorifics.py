"""Titles, ranks and forms of address that stand before or after a name.

Sources: the offices and titles that the records report; name prefixes of rigour 1.3.0 (MIT).
"""

__all__ = ["AFTER", "BEFORE"]

# Rough plain Latin, as `fold` writes these words.
BEFORE = frozenset(
    """
    mr mrs ms miss dr doctor doktor prof professor profesor sir dame lady lord hon honourable
    herr frau monsieur madame mme signor signora senor senora pan pani gospodin gospoja gospozha tovarish
    tovarishch grajdanin domnul doamna tikn janab bay bayan bai his her excellency majesty
    president prezident prasident presidente presiden presedintele presedinte predsednik
    predsjednik presidentti presidents prezidents prezidentas president president prezydent prezydenta
    presidenta prezidenti nakhagah nakhagakh nahagah ppresident president vice vitse vitze
    prime premier premer primul minister ministr ministru ministrul ministre ministro ministar
    minister ministeri ministrs ministras nazir nazirlik naziri vazir vaziri ministri
    foreign defence defense interior internal inostrannih del oboroni vnutrennih affairs of for the
    secretary sekretar secretar secretarul general generalni generalnii jenerali secretaire sekretari
    state gosudarstvenni gosudarstva glava head chief chef deputy zamestitel first pervi acting
    ispolniaiushchi obiazannosti former bivshi ex ekh interim
    chairman chairwoman chairperson chair predsedatel director direktor chairmen speaker spiker
    governor gubernator ambassador posol envoy commander komanduiushchi komandir leader lider
    colonel lieutenant major captain marshal admiral brigadier commodore corporal sergeant
    polkovnik podpolkovnik leitenant maior kapitan marshal gen general polkovnik army armii
    police politsii militsii iustitsii justice militsia medical service
    akademik academician senator deputat member mp king queen emir sheikh sheih ayatollah imam
    justitsii oberst generaloberst generalleutnant generalmajor generalmaior premierminister
    aussenminister premierministr premijer kanzler chancellor kancler kantsler
    """.split()
)
AFTER = frozenset(
    "elnok bey bei hanim khanim hanum xanim muallim efendi pasha jr sr phd esq san daitoryo miniszterelnok aga".split()
)

"""The words that names of bodies are made of, in the languages that name them.

Each line has a term and its words; a word that ends in `*` is a stem, and `_` joins the words of a
phrase. Two terms before the sign of equality are the parts of a compound. The source of the words:
the names and titles in the shipped records (en ru uk az uz ro); and lists of the organs of the
Commonwealth in the other languages: mfa.gov.by (be), o-pravovedenii.ru and pidru4niki.com (uk),
mfa.gov.az and economy.gov.az (az), kaz.inform.kz and zakon.kz (kk), zamanturkmenistan.com.tm (tk),
perceptiode.com and bpb.de (de), mfa.am and pizzeriadonnaregina.com (fr), infodlapolaka.pl (pl).
"""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from cisrecords.names.folding import fold

__all__ = ["is_link", "readings", "terms_of", "words_of"]

_TABLE = """
council = council councils совет совета совету советом советы советов рада ради раді раду радою
    рад савет* şura* кеңес* кеңеш* кенгаш* geňeş* rat rates räte conseil* consili*
committee = committee* commitee* комитет* комітет* камітэт* komit* ausschuss* comité* comitet*
commission = commission* комисси* комісі* камісі* komissi* kommission* comisi*
court = court courts суд суда суду судом суды судов суди судів məhkəm* сот соты gericht* cour
    curte* sąd
bank = bank* банк* banque*
assembly = assembl* ассамбле* асамбле* асамблея versammlung* adunare* assamble*
interparliamentary = interparl* межпарл* міжпарл* міжпарламенцк* parlamentlərarası
parliament = parliament* парламент* parlament*
secretariat = secretariat* секретариат* секретаріат* сакратарыят* sekretariat* katiblik*
secretary = secretary secretaries секретар секретарь секретаря секретари секретарей секретарі
    секретарів сакратары сакратароў katib katiblər* sekretär* secrétaire*
center = center* centre* центр* цэнтр* zentrum* mərkəz* zentren
bureau = bureau* бюро büro
organization = organiz* organis* организация организации организаций організація організації
    арганізацыя арганізацыі təşkilat* ұйым*
organized = organised organized организованн* організован*
union = union* союз* саюз* ittifaq*
service = service* служб* dienst* xidmət* қызмет*
agency = agency agencies body bodies organ organs орган органы органов органами органи органів
    органаў агентство агентств агентства orqan* органлари behörde* organe
meeting = meeting* conference* совещани* нарад* встреч* зустріч* сустрэч* конференци* конференц*
    gathering* müşavirə* görüş* konferenz* treffen
head = head heads leader leaders chief chiefs глав глава главы главам глави голів руководител*
    начальник* керівник* кіраўнік* başçı* rəhbər* басшы* раҳбар* leiter* chef chefs şef* szef*
    şefilor
state = state states государств* держав* дзяржав* dövlət* мемлекет* мамлекет* дзяржаў staat staates
    staaten staats état états d'état d'états stat statelor państw*
country = country countries стран страны странах країн країни краін ölkə*
government = government* правительств* уряд* урад* hökumət* үкімет* өкмөт* regierung*
    gouvernement* guvern* rząd*
head government = prime_minister prime_ministers премьер_министр премьер_министров
    прем'єр_міністрів premiers_ministres regierungschef* baş_nazir* baş_nazirlər*
head state = staatsoberhaupt* staatsoberhäupter* staatschef*
minister = minister* министр министра министры министров министрам міністр* nazir* ministre
    ministres ministr* miniştri*
ministry = ministry ministries министерств* міністерств* nazirlik* nazirliy* ministerium*
    ministère*
foreign = foreign иностранн* закордонн* замежн* xarici сыртқы daşary auswärtig* étrangères
    zagranicznych
foreign minister = aussenminister*
interior = interior internal внутренн* внутрішн* унутран* daxili ішкі intérieur* wewnętrznych
interior minister = innenminister*
defence = defence defense оборон* абарон* müdafiə* қорғаныс* verteidigung* défense* obrony
defence minister = verteidigungsminister*
justice = justice юстиц* юстыц* ədliyyə* justiz*
finance = financ* финанс* фінанс* фінансав* maliyyə* finanz*
economic = economic экономическ* економічн* эканамічн* iqtisadi* экономикалық wirtschaftlich*
    économique* gospodarcz*
economic court = wirtschaftsgericht* экономсуд*
economic council = экономсовет* экономсовета wirtschaftsrat*
executive = executive* исполнительн* виконавч* выканаўч* icraiyyə* icraedici* icraçı атқару*
    exekutiv* exécutif* wykonawcz*
executive committee = исполком* виконком* выканкам* exekutivkomitee*
statistical committee = статкомитет* статкомітет* statcommit* statkomit*
interstate = interstate intergovernmental inter_governmental межгосударственн* міждержавн*
    міждзяржаўн* межправительственн* міжурядов* міжурадав* zwischenstaatlich* interétatique*
    dövlətlərarası hökumətlərarası interstatal*
coordination = coordinat* координационн* координаційн* каардынацыйн* координаци* координац*
    koordinier* koordin* əlaqələndirm*
consultative = consultative advisory consulting консультативн* консультаційн* кансультатыўн*
    konsultativ* consultatif* beratung* beratend*
commander = commander* командующ* командувач* командуюч* камандуюч* камандую* komandan*
    befehlshaber* commandant*
border = border* frontier* пограничн* прикордонн* пагранічн* sərhəd* шекара* grenz* frontière*
troop = troop* force forces войск* військо військ війська військам військами qoşun* truppen troupes
border troop = grenztruppe*
armed = armed вооруженн* збройн* узброен*
joint = joint совместн* объединенн* об'єднан* спільн*
security = security безопасност* безпек* бяспек* təhlükəsizlik* қауіпсіздік* хавфсизлик*
    sicherheit* sécurité* securit* bezpieczeństw*
security council = sicherheitsrat* sicherheitsräte
intelligence = intelligence разведк* разведывательн* розвідк* розвідувальн* kəşfiyyat*
    nachrichtendienst*
special = special специальн* спеціальн* спецыяльн* xüsusi махсус
special service = спецслужб*
antiterror = antiterror* антитеррор* антитерор* антытэрар* counterterror* antiterör*
terrorism = terror* террор* терор* тэрар*
prosecutor = prosecutor* прокурор* пракурор* prokuror* staatsanwält*
prosecutor general = generalstaatsanwält*
general = general генеральн*
customs = customs таможенн* митн* мытн* gömrük* zollbehörd* zoll
tax = tax taxes taxation налогов* податков* падатков* vergi*
statistical = statistic* статистическ* статистичн* статыстычн* statistisch* statistik*
railway = railway* rail railroad* железнодорожн* залізничн* чыгуначн* eisenbahn*
transport = transport* транспорт*
electric energy = electric_power electric_energy electroenerg* электроэнергет* електроенергет*
    электраэнергет*
energy = energy энерг* енерг*
nuclear energy = atomic_energy atomic nuclear атомн* ядерн* атамн*
humanitarian = humanitarian* гуманитарн* гуманітарн* humanitär* humanitar*
cooperation = cooperation cooperating co_operation сотрудничеств* співробітництв* співпрац*
    супрацоўніцтв* əməkdaşlı* zusammenarbeit* ынтымақтаст* coopération* współpracy
culture = cultur* культур* kultur* mədəniyyət*
education = educat* образовани* освіт* адукацы* bildung* təhsil*
science = science* scientific наук* наук* научн* науков* elm elmi
health = health здравоохранени* охорон_здоров'я
youth = youth молодеж* молоді* моладз* jugend* gənclər*
tourism = touris* туриз* турист* turizm*
communication = communication* связи связь зв'язку зв'язок rabitə*
commonwealth = commonwealth содружеств* співдружн* садружн*
regional = region* региональн* регіональн* рэгіянальн*
human = human человека людини чалавека людыны menschen*
right = right rights прав права правам
permanent = permanent standing постоянн* постійн* пастаянн* daimi* тұрақты ständig*
plenipotentiary = plenipotentiary полномочн* повноважн* паўнамоцн*
representative = representative* представител* представник* прадстаўнік* vertreter* өкіл*
collective = collective коллективн* колективн* калектыўн* kollektiv*
treaty = treaty treaties договор* договір* дагавор* vertrag*
agreement = agreement* соглашени* угод* пагадненн* saziş* abkommen* accord* acord*
convention = convention* конвенци* конвенці* канвенцы* konvensiya*
protocol = protocol* протокол* пратакол* protokol*
decision = decision* решени* рішенн* рашэнн* qərar* beschluss*
declaration = declaration* деклараци* декларац* дэкларацы* bəyannamə*
charter = charter устав* статут* nizamnamə* satzung* statut statutul
statement = statement* заявлени* заяв заява заяви
programme = programme* program программ* програм* праграм*
regulation = regulation* положени* положенн*
military = military военн* воєнн* військов* ваенн* hərbi* militär*
staff = staff штаб* stab
crime = crime crimes преступност* преступлени* злочин* злачын*
combating = combating combat fight борьб* боротьб* барацьб* mübarizə*
migration = migration* миграци* мігра* miqrasiya*
world = world всемирн* всесвітн* сусветн* світов*
international = international* международн* міжнародн* beynəlxalq халықаралық
city = city город г місто горад şəhər* stadt ville
saint = saint st sankt санкт
supreme = supreme верховн* вярхоўн*
monetary = currency monetary валютн*
agroindustrial = agroindustr* agro_industr* agrarian_industrial агропромышленн* агропромислов*
"""
_LINKS = """
    of the and for on in to at with by from a an its и в во о об по на для с со за у та й і із з
    und der die das des den dem für über von zur im et de du la le les l d en və üzrə ilə si şi
"""
_FILLERS = """
    affairs affaires issues issue matters questions вопрос* питан* пытанн* дел дела делам справ
    справах спраў işlər* істер* angelegenheiten field sphere области сфере сферах галузі галіне
    sahəsində area
"""
# An Azerbaijani c and q, and a Belarusian ў, are known by letters of other words.
_READ_BESIDE = ((frozenset("cq"), "nazirləri"), (frozenset("ў"), "міністры"))
_MOST_ADDED = 9
_SHORT = 4
_SHORT_ADDED = 3
_LEAST_PART = 4
_PREFIXES = ("anti", "inter", "counter", "анти", "меж", "між")


class _Lexicon(NamedTuple):
    words: dict[str, tuple[str, ...]]
    stems: dict[str, tuple[str, ...]]
    phrases: dict[tuple[str, str], tuple[str, ...]]
    links: frozenset[str]
    fillers: frozenset[str]
    filler_stems: tuple[str, ...]
    prefixes: frozenset[str]


def readings(text: str) -> set[str]:
    """Return the folded forms of a word: some letters are read by the other words of a name."""
    found = {fold(text)}
    for letters, other in _READ_BESIDE:
        if not letters.isdisjoint(text.casefold()):
            found.add(fold(f"{other} {text}").partition(" ")[2])
    return found


@cache
def _lexicon() -> _Lexicon:
    """Build the table when a name of a body is first compared."""
    words: dict[str, tuple[str, ...]] = {}
    stems: dict[str, tuple[str, ...]] = {}
    phrases: dict[tuple[str, str], tuple[str, ...]] = {}
    for line in re.sub(r"\n\s+", " ", _TABLE).strip().split("\n"):
        terms, _, spelled = line.partition("=")
        meaning = tuple(terms.split())
        for word in spelled.split():
            table = stems if word.endswith("*") else words
            for key in readings(word.rstrip("*").replace("_", " ")):
                first, _, second = key.partition(" ")
                if second:
                    phrases.setdefault((first, second), meaning)
                else:
                    table.setdefault(key, meaning)
    fillers = _FILLERS.split()
    return _Lexicon(
        words,
        stems,
        phrases,
        frozenset(key for word in _LINKS.split() for key in readings(word)),
        frozenset(key for word in fillers if not word.endswith("*") for key in readings(word)),
        tuple(key for word in fillers if word.endswith("*") for key in readings(word[:-1])),
        frozenset(map(fold, _PREFIXES)),
    )


def is_link(word: str) -> bool:
    """Check whether a folded word is an article, a preposition or an "and"."""
    return word in _lexicon().links


def _is_weak(word: str) -> bool:
    lexicon = _lexicon()
    return word in lexicon.links or word in lexicon.fillers or word.startswith(lexicon.filler_stems)


def _known(word: str) -> tuple[str, ...]:
    lexicon = _lexicon()
    if word in lexicon.words:
        return lexicon.words[word]
    for end in range(len(word), max(len(word) - _MOST_ADDED, 2) - 1, -1):
        # A short stem has short endings only, or it would begin words of every kind.
        if word[:end] in lexicon.stems and (end > _SHORT or len(word) <= end + _SHORT_ADDED):
            return lexicon.stems[word[:end]]
    return ()


@lru_cache(maxsize=32768)
def terms_of(word: str) -> tuple[str, ...]:
    """Return the terms of a folded word, several for a compound, none for an unknown word."""
    if found := _known(word):
        return found
    for cut in range(_LEAST_PART, len(word) - _LEAST_PART + 1):
        second = _lexicon().words.get(word[cut:]) or _lexicon().stems.get(word[cut:])
        if second and (first := _known(word[:cut])):
            return first + second
    return ()


def words_of(key: str) -> list[tuple[str, tuple[str, ...]]]:
    """Return the words of a folded name that carry meaning, each with its terms.

    A name of weak words only keeps them all.
    """
    lexicon = _lexicon()
    found: list[tuple[str, tuple[str, ...]]] = []
    words = _join_prefixes(key.split(" "), lexicon.prefixes)
    place = 0
    while place < len(words):
        word, following = words[place], words[place + 1] if place + 1 < len(words) else ""
        if following and (meaning := lexicon.phrases.get((word, following))):
            found.append((f"{word} {following}", meaning))
            place += 2
            continue
        if not _is_weak(word):
            found.append((word, terms_of(word)))
        place += 1
    return found or [(word, ()) for word in words]


def _join_prefixes(words: list[str], prefixes: frozenset[str]) -> list[str]:
    joined: list[str] = []
    for word in words:
        if joined and joined[-1] in prefixes and not _is_weak(word):
            joined[-1] += word
        else:
            joined.append(word)
    return joined

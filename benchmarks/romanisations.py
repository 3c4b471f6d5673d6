"""Published tables by which names are written in another alphabet, each with its source.

`RUSSIAN` has the tables for a name in its Russian spelling. `NATIONAL` has those of the states'
own languages, applied to the Russian spelling of the people of the state. `BACKWARDS` has tables
that are read from right to left: they turn the Latin spelling of a state's people into its own
alphabet. Where a table is ambiguous in that direction (Armenian `k` is plain or aspirated), the
first letter is taken, so a result may differ from the way in which the person writes the name.

A rule is a pattern in lower case, which may look at the letters around it, and what it becomes;
the first rule that fits wins, then the letters count. What the sources leave to the ear
(stress, names of foreign origin, traditional spellings) is left out.

Without a table, since none was seen whole: Latvian and Lithuanian, the Kazakh Latin alphabet of
2021, Belarusian from Russian spellings.
"""

import re
from functools import cache

import attrs

__all__ = ["BACKWARDS", "NATIONAL", "RUSSIAN", "Table", "capitalise", "convert"]

_SHARED = "а:a б:b в:v г:g д:d е:e з:z и:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f ы:y э:e"
_ENGLISH = f"{_SHARED} ж:zh х:kh ц:ts ч:ch ш:sh щ:shch"
_SLAVIC = f"{_SHARED} ж:ž й:j ц:c ч:č ш:š щ:šč"
_OPEN = "(?<![бвгджзклмнпрстфхцчшщ])"
"""Not after a consonant: at the beginning, after a vowel, й, ъ or ь."""
_VOWEL = "[аеёиоуыэюя]"

_INTERSCRIPT = "as in interscript/maps"
_BGN = "assets.publishing.service.gov.uk, BGN/PCGN"


@attrs.frozen
class Table:
    """A table of letters.

    Attributes:
        name: The language or system, as the benchmark prints it.
        source: Where it is published, and where it was seen.
        letters: A letter and what it becomes, with a colon between them.
        rules: Patterns that come before the letters, and what they become.
    """

    name: str
    source: str
    letters: str
    rules: tuple[tuple[str, str], ...] = ()


RUSSIAN = (
    Table(
        "ICAO passport",
        "ICAO Doc 9303 part 3, as in nalgeon/iuliia `icao_doc_9303.json` and interscript/maps",
        f"{_ENGLISH} ё:e й:i ъ:ie ь: ю:iu я:ia",
    ),
    Table(
        "BGN/PCGN",
        "BGN/PCGN 1947, as in nalgeon/iuliia `bgn_pcgn.json`",
        f"{_ENGLISH} ё:ë й:y ъ:” ь:’ ю:yu я:ya",
        ((f"{_OPEN}е", "ye"), (f"{_OPEN}ё", "yë")),
    ),
    Table(
        "ISO 9",
        "ISO 9:1995, as in interscript/maps `iso-rus-Cyrl-Latn-9-1995`",
        f"{_SLAVIC} ё:ë х:h щ:ŝ ъ:ʺ ь:ʹ э:è ю:û я:â",
    ),
    Table(
        "UN",
        "UNGEGN 1987 (GOST 16876-71), as in nalgeon/iuliia `ungegn_1987.json`",
        f"{_SLAVIC} ё:ë х:h ъ:ʺ ь:ʹ э:è ю:ju я:ja",
    ),
    Table(
        "ALA-LC",
        "loc.gov/catdir/cpso/romanization/russian.pdf, as in fr.wikipedia, Translittération des "
        "caractères cyrilliques russes",
        f"{_ENGLISH} ё:ë й:ĭ ц:t͡s ъ:ʺ ь:ʹ э:ė ю:i͡u я:i͡a",
    ),
    Table(
        "German",
        "Duden, as quoted by studopedia.info/5-39741.html and scribd.com/document/482723865",
        f"{_SHARED} в:w ё:jo ж:sch з:s й:j х:ch ц:z ч:tsch ш:sch щ:schtsch ъ: ь: ю:ju я:ja",
        (
            (f"{_OPEN}е", "je"),
            ("(?<=[жчшщ])ё", "o"),
            ("(?<=ь)и", "ji"),
            (f"(?<=[иы])й(?!{_VOWEL})", ""),
            (f"й(?!{_VOWEL})", "i"),
            ("кс", "x"),
            (f"(?<={_VOWEL})с(?={_VOWEL})", "ss"),
        ),
    ),
    Table(
        "Polish",
        "PWN, rule 76.B, sjp.pwn.pl/zasady/Transkrypcja-wspolczesnego-alfabetu-rosyjskiego",
        f"{_SHARED} в:w ё:io ж:ż й:j л:ł х:ch ц:c ч:cz ш:sz щ:szcz ъ: ь:´ ю:iu я:ia",
        (
            (f"{_OPEN}е", "je"),
            ("(?<=[жлцчшщ])е", "e"),
            ("е", "ie"),
            (f"{_OPEN}ё", "jo"),
            ("(?<=[жлчшщ])ё", "o"),
            ("(?<=ь)и", "ji"),
            ("(?<=[жцш])и", "y"),
            ("л(?=[ьиеяёю])", "l"),
            ("(?<=[лжчшщц])ь", ""),
            (f"ь(?={_VOWEL})", ""),
            (f"{_OPEN}ю", "ju"),
            (f"{_OPEN}я", "ja"),
            ("(?<=л)ю", "u"),
            ("(?<=л)я", "a"),
        ),
    ),
    Table(
        "French",
        "fr.wiktionary.org/wiki/Convention:Translittération_du_cyrillique; from П on "
        "zanotowane.pl/1029/8022",
        f"{_SHARED} ё:io ж:j й:ï у:ou х:kh ц:ts ч:tch ш:ch щ:chtch ъ: ь: ю:iou я:ia",
        (
            ("г(?=[еи])", "gu"),
            ("(?<=[ий])е", "e"),
            ("(?<=[аеёоуыэюя])е", "ïe"),
            (f"{_OPEN}е", "ie"),
            ("(?<=[аеёоуыэюя])и", "ï"),
            (r"(?<=[иы])й\b", ""),
            (r"(?<=[иы])н\b", "ne"),
            (f"(?<={_VOWEL})с(?={_VOWEL})", "ss"),
        ),
    ),
    Table(
        "Hungarian",
        "the Academy's handbook of 1985, by hu.wikipedia.org/wiki/Wikipédia:Cirill betűs szláv "
        "nevek átírása; its table was not seen whole, soft consonants are left out",
        f"{_SHARED} ё:jo ж:zs й:j с:sz х:h ц:c ч:cs ш:s щ:scs ы:i ъ: ь: ю:ju я:ja",
        ((f"{_OPEN}е", "je"), ("(?<=ь)и", "ji")),
    ),
    Table(
        "Czech",
        "Pravidla českého pravopisu 1993, by cs.wikipedia.org, Přepis ruské cyrilice do latinky",
        f"{_SLAVIC} ё:jo х:ch ъ: ь: ю:ju я:ja",
        (
            ("(?<=[дтн])е", "ě"),
            (f"{_OPEN}е", "je"),
            ("(?<=ь)и", "ji"),
            ("д(?=[ёюяь])", "ď"),
            ("т(?=[ёюяь])", "ť"),
            ("н(?=[ёюяь])", "ň"),
            ("(?<=[дтнжшчщ])ё", "o"),
            ("(?<=[дтн])ю", "u"),
            ("(?<=[дтн])я", "a"),
        ),
    ),
    Table(
        "Dutch",
        "onzetaal.nl/taalloket/sotsji-sochi, after Schaeken 2011",
        f"{_SHARED} ё:jo ж:zj й:j у:oe х:ch ц:ts ч:tsj ш:sj щ:sjtsj ъ: ь: ю:joe я:ja",
        ((f"{_OPEN}е", "je"), (r"(?<=[иы])й\b", ""), ("(?<=ь)и", "ji"), ("(?<=[жчшщ])ё", "o")),
    ),
    Table(
        "Swedish",
        "tt-spraket.tt.se/ryska; sv.wikipedia.org/wiki/Ryska_alfabetet",
        f"{_SHARED} ё:jo ж:zj й:j х:ch ц:ts ч:tj ш:sj щ:sjtj ъ: ь: ю:ju я:ja",
        (
            (f"{_OPEN}е", "je"),
            ("(?<=[йжчшщ])ё", "o"),
            ("(?<=[йжчшщ])ю", "u"),
            ("(?<=[йжчшщ])я", "a"),
            ("(?<=[тсз])ё", "io"),
            ("(?<=[тсз])ю", "iu"),
            ("(?<=[тсз])я", "ia"),
        ),
    ),
    Table(
        "Danish",
        "Stavning af russiske navne (1970), by sproget.dk, Transskription af russisk",
        f"{_SHARED} ё:jo ж:sj з:s й:j х:kh ц:ts ч:tj ш:sj щ:sjtj ъ: ь: ю:ju я:ja",
        ((f"{_OPEN}е", "je"), ("(?<=[чшщ])ё", "o"), ("ь(?=[ауоэы])", "j")),
    ),
    Table(
        "Norwegian",
        "no.wikipedia, Wikipedia:Transkripsjon fra kyrillisk, copy of 2007",
        f"{_SHARED} ё:jo ж:zj й:j х:kh ц:ts ч:tsj ш:sj щ:sjtsj ъ: ь: ю:ju я:ja",
        (
            (f"{_OPEN}е", "je"),
            ("(?<=[йжчшщ])ё", "o"),
            ("(?<=[йжчшщ])ю", "u"),
            ("(?<=[йжчшщ])я", "a"),
            ("(?<=[сз])ё", "io"),
            ("(?<=[сз])ю", "iu"),
            ("(?<=[сз])я", "ia"),
        ),
    ),
    Table(
        "Finnish",
        "SFS 4900, by profilpelajar.com/fi/Venäjän_translitterointi and "
        "fi.wiktionary.org/wiki/Liite:Venäjän_translitteraatio",
        f"{_SHARED} ё:jo ж:ž й:i х:h ц:ts ч:tš ш:š щ:štš ъ: ь: ю:ju я:ja",
        (
            (f"{_OPEN}е", "je"),
            ("(?<=[жчшщ])ё", "o"),
            ("(?<=ь)и", "ji"),
            (r"\bй", "j"),
            (r"(?<=и)й\b", ""),
            ("(?<=и)й", "j"),
        ),
    ),
    Table(
        "Turkish",
        "artlebedev.ru/tools/transcriptor/turkish, Turkish to Russian, read backwards",
        f"{_SHARED} ё:yo ж:j й:y х:h ц:ts ч:ç ш:ş щ:şç ы:ı ъ: ь: ю:yu я:ya",
        ((f"{_OPEN}е", "ye"), ("дж", "c")),
    ),
)

NATIONAL = {
    "KZ": Table(
        "Kazakh",
        f"{_BGN} 1979, Romanization of Kazakh, {_INTERSCRIPT} `bgnpcgn-kaz-Cyrl-Latn-1979`",
        f"{_ENGLISH} ё:yo и:ī й:y у:ū ъ:” ь:’ э:ė ю:yu я:ya",
    ),
    "KG": Table(
        "Kyrgyz",
        f"{_BGN} 1979, Romanization of Kyrgyz, {_INTERSCRIPT} `bgnpcgn-kir-Cyrl-Latn-1979`",
        f"{_ENGLISH} ж:j ё:yo й:y ъ:” ь:’ ю:yu я:ya",
        (("дж", "j"),),
    ),
    "TJ": Table(
        "Tajik",
        f"{_BGN} 1994, Romanization of Tajik, {_INTERSCRIPT} `bgnpcgn-tgk-Cyrl-Latn-1994`",
        f"{_ENGLISH} ё:yo й:y щ:sh ы:i ъ:’ ь: э:ė ю:yu я:ya",
        (("дж", "j"),),
    ),
    "TM": Table(
        "Turkmen",
        f"{_BGN} 2000 Agreement, Turkmen, {_INTERSCRIPT} `bgnpcgn-tuk-Cyrl-Latn-1993`",
        f"{_SHARED} в:w ё:ýo ж:ž й:ý х:h ц:s ч:ç ш:ş щ:şç ъ: ь: ю:ýu я:ýa",
        ((f"{_OPEN}е", "ýe"), ("дж", "j")),
    ),
    "UZ": Table(
        "Uzbek",
        f"{_BGN} 2000 Agreement, Uzbek, {_INTERSCRIPT} `bgnpcgn-uzb-Cyrl-Latn-2000`",
        f"{_SHARED} ё:yo ж:j й:y х:x ц:ts ч:ch ш:sh щ:sh ы:i ъ:’ ь: ю:yu я:ya",
        ((f"{_OPEN}е", "ye"), ("дж", "j")),
    ),
}

BACKWARDS = {
    "AZ": Table(
        "Azerbaijani Cyrillic",
        f"{_BGN} 1993 Agreement, Azerbaijani, docslib.org/doc/7914733",
        "a:а b:б v:в q:г ğ:ғ d:д e:е ə:ә j:ж z:з i:и ı:ы y:ј k:к g:ҝ l:л m:м n:н o:о ö:ө p:п r:р "
        "s:с t:т u:у ü:ү f:ф x:х h:һ ç:ч c:ҹ ş:ш",
    ),
    "AM": Table(
        "Armenian",
        f"{_BGN} 1981, Romanization of Armenian, {_INTERSCRIPT} `bgnpcgn-arm-Armn-Latn-1981`",
        "a:ա b:բ g:գ d:դ e:ե z:զ i:ի l:լ k:կ h:հ m:մ y:յ n:ն o:ո p:պ j:ջ s:ս v:վ t:տ r:ր u:ու f:ֆ",
        (
            ("kh", "խ"),
            ("zh", "ժ"),
            ("ts", "ծ"),
            ("dz", "ձ"),
            ("gh", "ղ"),
            ("ch", "ճ"),
            ("sh", "շ"),
            (r"\bye", "ե"),
            (r"\bvo", "ո"),
            (r"\be", "է"),
            (r"\bo", "օ"),
            ("ev", "և"),
            ("rr", "ռ"),
        ),
    ),
    "GE": Table(
        "Georgian",
        f"{_BGN} 2009 Agreement (national system of 2002), Romanization of Georgian",
        "a:ა b:ბ g:გ d:დ e:ე v:ვ z:ზ t:ტ i:ი k:კ l:ლ m:მ n:ნ o:ო p:პ r:რ s:ს u:უ q:ყ j:ჯ h:ჰ",
        (
            ("zh", "ჟ"),
            ("gh", "ღ"),
            ("sh", "შ"),
            ("ch", "ჩ"),
            ("ts", "ც"),
            ("dz", "ძ"),
            ("kh", "ხ"),
        ),
    ),
    "UA": Table(
        "Ukrainian",
        "Cabinet of Ministers, resolution 55 of 2010, as in interscript/maps "
        "`ua-ukr-Cyrl-Latn-2010`",
        "a:а b:б v:в h:г g:ґ d:д e:е z:з y:и i:і k:к l:л m:м n:н o:о p:п r:р s:с t:т u:у f:ф",
        (
            ("shch", "щ"),
            ("zh", "ж"),
            ("kh", "х"),
            ("ts", "ц"),
            ("ch", "ч"),
            ("sh", "ш"),
            (r"iya\b|ia\b", "ія"),
            (r"iy\b|ii\b", "ій"),
            ("ya|ia", "я"),
            ("yu|iu", "ю"),
            ("ye|ie", "є"),
            ("yi", "ї"),
            ("(?<=[aeou])[yi]", "й"),
        ),
    ),
    "MD": Table(
        "Moldovan Cyrillic",
        f"{_BGN} 2002 Agreement, Moldovan, {_INTERSCRIPT} `bgnpcgn-ron-Cyrl-Latn-2002`",
        "a:а b:б c:к v:в g:г d:д e:е z:з i:и k:к l:л m:м n:н o:о p:п r:р s:с t:т u:у f:ф h:х",
        (
            ("gh(?=[ei])", "г"),
            ("ch(?=[ei])", "к"),
            (r"chi\b", "ки"),
            ("g(?=[ei])", "ӂ"),
            ("cea", "ча"),
            ("c(?=[ei])", "ч"),
            ("ea", "я"),
            ("iu", "ю"),
            (r"(?<=[aeiou])i\b", "й"),
            ("ia", "ия"),
        ),
    ),
}


@cache
def _compiled(table: Table) -> tuple[tuple[tuple[re.Pattern[str], str], ...], dict[str, str]]:
    letters = dict(pair.split(":") for pair in table.letters.split())
    return tuple((re.compile(pattern), text) for pattern, text in table.rules), letters


def capitalise(text: str) -> str:
    """Write the first letter of each word, and of each part with a hyphen, as a capital."""
    return re.sub(r"(?<![\w’ʹʺ´\u0361])\w", lambda found: found.group().title(), text)


def convert(text: str, table: Table) -> str:
    """Write a name by a table; what the table does not have stays."""
    rules, letters = _compiled(table)
    lower = text.lower()
    parts: list[str] = []
    place = 0
    while place < len(lower):
        for pattern, written in rules:
            if found := pattern.match(lower, place):
                parts.append(written)
                place = found.end()
                break
        else:
            parts.append(letters.get(lower[place], lower[place]))
            place += 1
    return capitalise("".join(parts))

"""Tables of Cyrillic, Armenian, Georgian and accented Latin letters in plain Latin.

The result is a rough romanisation; `cisrecords.names.latin` then removes the differences between
romanisations. A letter whose sound depends on the language is read by the other letters of the
same string.

Sources: BGN/PCGN romanisations, in interscript/maps: Russian 1947, Ukrainian 2019, Belarusian and
Kazakh and Kyrgyz 1979, Tajik 1994, Uzbek 2000, Azerbaijani 1993, Bashkir 2007, Armenian 1981,
Georgian 2009; Abkhaz 2011, by https://docslib.org/doc/4655137/abkhaz-romanization. ISO 9:1995 for
Ossetian and Chuvash, by https://howlingpixel.com/i-en/ISO_9; ISO/R 9:1968 for Serbian and
Macedonian, by https://liquisearch.com/iso_9/isor_91968. The letters are made plain here: a sound
that English has not is written by the nearest one. Accented Latin letters follow the tables in
`cisrecords.names.spellings`.
"""

import re

__all__ = ["language_letters", "romanize", "unify_script", "without_signs"]


def _pairs(table: str) -> dict[str, str]:
    pairs = (entry.partition("=") for entry in table.split())
    return {letter: latin for letters, _, latin in pairs for letter in letters}


# The last two lines: Azerbaijani, Serbian and Macedonian; Ossetian, Bashkir, Chuvash, Abkhaz.
_CYRILLIC = """
    а=a б=b в=v г=g д=d её=e ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u
    ф=f х=kh ц=ts ч=ch ш=sh щ=shch ы=y э=e ю=yu я=ya ьъ=
    є=ye і=i ї=i ґ=g
    ә=a ғ=g қҡ=k ңҥ=n ө=o ұү=u һҳ=kh ҷҹ=j ӣ=i ӯ=u ў=o җ=j
    ј=y ҝ=g љ=l њ=n ћ=ch ђџ=j ѓ=g ќ=k ѕ=dz
    ӕ=a ҙ=z ҫ=s ӗ=e ӑ=a ӳ=u ҕӷ=g ҟ=k ԥҧ=p ҭ=t ҵ=ts ҽҿ=ch ҩ=o ӡ=dz
"""
_ARMENIAN = """
    ա=a բ=b գ=g դ=d եէ=e զ=z ը=y թ=t ժ=zh ի=i լ=l խ=kh ծ=ts կ=k հ=kh ձ=dz ղ=gh ճ=ch մ=m
    յ=y ն=n շ=sh ո=o չ=ch պ=p ջ=j ռ=r ս=s վ=v տ=t ր=r ց=ts ւ=v փ=p ք=k օ=o ֆ=f
"""
_GEORGIAN = """
    ა=a ბ=b გ=g დ=d ე=e ვ=v ზ=z თ=t ი=i კ=k ლ=l მ=m ნ=n ო=o პ=p ჟ=zh რ=r ს=s ტ=t უ=u
    ფ=p ქ=k ღ=gh ყ=q შ=sh ჩ=ch ც=ts ძ=dz წ=ts ჭ=ch ხ=kh ჯ=j ჰ=kh
"""
_LATIN = "əǝ=a ı=i ğ=g şš=sh ș=s çčć=ch ž=zh țţ=t ł=l ŋ=n đð=d ø=o æ=e œ=o ħ=h þ=th"
_APOSTROPHES = "'`´ʹʺʻʼʽʾʿˈ‘’‛′″ꞌ＇՚՛՜՞"
_SEPARATORS = "«»“”„‟‹›‐‑‒–—―−…·•,;։"

_SIGNS = str.maketrans(dict.fromkeys(_APOSTROPHES, "") | dict.fromkeys(_SEPARATORS, " "))
_SIGN_LETTERS = frozenset(_APOSTROPHES + _SEPARATORS)
_LETTERS = str.maketrans(_pairs(_CYRILLIC + _ARMENIAN + _GEORGIAN + _LATIN))

# Letters that look the same in both scripts, as capitals or as small letters.
_LOOK_ALIKE = "aа bв cс eе hн iі jј kк mм oо pр sѕ tт xх yу"
_TO_CYRILLIC = str.maketrans({pair[0]: pair[1] for pair in _LOOK_ALIKE.split()})
_TO_LATIN = str.maketrans({pair[1]: pair[0] for pair in _LOOK_ALIKE.split()})
_MIXED = re.compile("[a-z][\u0400-\u052f]|[\u0400-\u052f][a-z]")
_WORD = re.compile(r"[^\W\d_]+")
_LATIN_ONLY = re.compile("[dfglnqruvwz]")
_CYRILLIC_ONLY = re.compile("[^\u0000-\u03ff\u0500-\uffffавсеніјкморѕтху]")

_CYRILLIC_SMALL = re.compile("[вкмнт]")

_AZERBAIJANI = re.compile("[əğı]")
_ROMANIAN = re.compile("[ățţș]")
# A part without which the pattern cannot match, the pattern, and its plain Latin.
_CONTEXT = (
    ("ь", re.compile("(?<=[ьъ])[её]"), "ye"),
    ("ъ", re.compile("(?<=[ьъ])[её]"), "ye"),
    ("ё", re.compile("(?<![бвгджзклмнпрстфхцчшщғқңҳҷ])ё"), "yo"),
    ("є", re.compile("(?<=[бвгджзклмнпрстфхцчшщ])є"), "e"),
    ("ў", re.compile("(?<=[аеёиоуыэюяіє])ў"), "u"),
    ("хх", re.compile("хх"), "hh"),
    ("ու", re.compile("ու"), "u"),
    ("ո", re.compile("(?<![^\\W_])(?<![\u0300-\u036f])ո(?!վ)"), "vo"),
)


def unify_script(text: str) -> str:
    """Write words in which Latin and Cyrillic letters look alike in one of the two scripts."""
    return _WORD.sub(_one_script, text) if _MIXED.search(text) else text


def _one_script(match: re.Match[str]) -> str:
    word = match.group()
    if not _MIXED.search(word):
        return word
    # As small letters, those of the second pattern look like no Latin ones.
    if _CYRILLIC_ONLY.search(word):
        return word.translate(_TO_CYRILLIC)
    if _LATIN_ONLY.search(word):
        return word.translate(_TO_LATIN)
    return word.translate(_TO_CYRILLIC if _CYRILLIC_SMALL.search(word) else _TO_LATIN)


def without_signs(text: str) -> str:
    """Remove apostrophes, and replace quotes and dashes by spaces; other signs stay."""
    return text if _SIGN_LETTERS.isdisjoint(text) else text.translate(_SIGNS)


def language_letters(text: str) -> str:
    """Replace the Latin letters whose sound depends on the other letters of a string."""
    if "ş" in text and _ROMANIAN.search(text):
        text = text.replace("ş", "s")
    if "c" in text and _AZERBAIJANI.search(text):
        text = text.replace("c", "j")
    if "ə" in text:
        text = text.replace("q", "g")
    return text


def romanize(text: str) -> str:
    """Convert a casefolded string without signs to rough plain Latin, letter by letter.

    Letters of other scripts are not changed.
    """
    for part, pattern, latin in _CONTEXT:
        if part in text:
            text = pattern.sub(latin, text)
    return text.translate(_LETTERS)

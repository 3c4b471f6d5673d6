"""Tables of Cyrillic, Armenian, Georgian and accented Latin letters in plain Latin.

The result is a rough romanisation; `cisrecords.names.latin` then removes the differences between
romanisations. A letter whose sound depends on the language is read by the other letters of the
same string.
"""

import re

__all__ = ["romanize", "without_signs"]


def _pairs(table: str) -> dict[str, str]:
    pairs = (entry.partition("=") for entry in table.split())
    return {letter: latin for letters, _, latin in pairs for letter in letters}


_CYRILLIC = """
    а=a б=b в=v г=g д=d её=e ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u
    ф=f х=kh ц=ts ч=ch ш=sh щ=shch ы=y э=e ю=yu я=ya ьъ=
    є=ye і=i ї=i ґ=g
    ә=a ғ=g қҡ=k ңҥ=n ө=o ұү=u һҳ=kh ҷҹ=j ӣ=i ӯ=u ў=o җ=j
"""
_ARMENIAN = """
    ա=a բ=b գ=g դ=d եէ=e զ=z ը=y թ=t ժ=zh ի=i լ=l խ=kh ծ=ts կ=k հ=kh ձ=dz ղ=gh ճ=ch մ=m
    յ=y ն=n շ=sh ո=o չ=ch պ=p ջ=j ռ=r ս=s վ=v տ=t ր=r ց=ts ւ=v փ=p ք=k օ=o ֆ=f
"""
_GEORGIAN = """
    ა=a ბ=b გ=g დ=d ე=e ვ=v ზ=z თ=t ი=i კ=k ლ=l მ=m ნ=n ო=o პ=p ჟ=zh რ=r ს=s ტ=t უ=u
    ფ=p ქ=k ღ=gh ყ=q შ=sh ჩ=ch ც=ts ძ=dz წ=ts ჭ=ch ხ=kh ჯ=j ჰ=kh
"""
_LATIN = "əǝ=a ı=i ğ=g şš=sh ș=s çčć=ch ž=zh țţ=t ł=l"
_APOSTROPHES = "'`´ʹʺʻʼʽʾʿˈ‘’‛′″ꞌ＇՚՛՜՞"
_SEPARATORS = "«»“”„‟‹›‐‑‒–—―−…·•,;։"

_SIGNS = str.maketrans(dict.fromkeys(_APOSTROPHES, "") | dict.fromkeys(_SEPARATORS, " "))
_LETTERS = str.maketrans(_pairs(_CYRILLIC + _ARMENIAN + _GEORGIAN + _LATIN))

_BELARUSIAN = re.compile("[іы]")
_AZERBAIJANI = re.compile("[əğ]")
_ROMANIAN = re.compile("[ățţș]")
_CONTEXT = (
    (re.compile("(?<=[ьъ])[её]"), "ye"),
    (re.compile("(?<![бвгджзклмнпрстфхцчшщғқңҳҷ])ё"), "yo"),
    (re.compile("ու"), "u"),
    (re.compile("(?<![^\\W_])(?<![\u0300-\u036f])ո(?!վ)"), "vo"),
)


def _spelled_by_language(text: str) -> str:
    if "ў" in text and _BELARUSIAN.search(text):
        text = text.replace("ў", "u")
    if "ş" in text and _ROMANIAN.search(text):
        text = text.replace("ş", "s")
    if _AZERBAIJANI.search(text):
        text = text.replace("c", "j")
        if "ə" in text:
            text = text.replace("q", "g")
    return text


def without_signs(text: str) -> str:
    """Remove apostrophes, and replace quotes and dashes by spaces; other signs stay."""
    return text.translate(_SIGNS)


def romanize(text: str) -> str:
    """Convert a casefolded string without signs to rough plain Latin, letter by letter.

    Letters of other scripts are not changed.
    """
    text = _spelled_by_language(text)
    for pattern, latin in _CONTEXT:
        text = pattern.sub(latin, text)
    return text.translate(_LETTERS)

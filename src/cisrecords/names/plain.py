"""Names in plain Latin words, as ids are made of them."""

import re
import unicodedata

from cisrecords.names.folding import fold
from cisrecords.names.people.person import parse_person
from cisrecords.names.script import language_letters, romanize, without_signs

__all__ = ["family_first", "plain_words"]

_WORD = re.compile("[a-z0-9]+")


def plain_words(text: str) -> list[str]:
    """Return the words of a name in lower-case Latin letters and digits."""
    lower = unicodedata.normalize("NFKC", without_signs(text.casefold()))
    decomposed = unicodedata.normalize("NFKD", romanize(language_letters(lower)))
    return _WORD.findall("".join(one for one in decomposed if not unicodedata.combining(one)))


def family_first(name: str) -> list[str]:
    """Return the family name and the given names of a person in plain Latin, no patronymic.

    The family name is the last word; the first one before a comma, in capitals among others that
    are not, or where a patronymic ends the name.
    """
    parts = name.replace(".", ". ").replace(",", ", ").split()
    known = {word.fold for word in parse_person(name).names}
    kept = [part for part in parts if _is_initial(part) or known & {*fold(part).split()}]
    plain = ["-".join(plain_words(part)) for part in kept]
    if len(kept) > 1 and not _begins_with_family(parts, kept, name):
        plain = [plain[-1], *plain[:-1]]
    return [part for part in plain if part]


def _is_initial(part: str) -> bool:
    return part.endswith(".") or len(part) == 1


def _begins_with_family(parts: list[str], kept: list[str], name: str) -> bool:
    if kept[0].endswith(","):
        return True
    capitals = [part.isupper() for part in kept if not _is_initial(part)]
    if any(capitals) and not all(capitals):
        return capitals[0]
    return parts[-1] != kept[-1] and bool(parse_person(name).fathers)

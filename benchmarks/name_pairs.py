"""Build pairs of names, of one person and of two, from the shipped names and published tables.

Everything is built by fixed rules in the order of the records, nothing is drawn at random. A
person counts with a name of two words in English, and in Russian where the records have one.
Patronymics are made of the given name of the next person who can lend one, so no full name here
is a fact about anybody.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import product

import attrs

import cisrecords as cis
from benchmarks.romanisations import BACKWARDS, NATIONAL, RUSSIAN, convert

__all__ = ["Bearer", "Pair", "bearers", "build_pairs", "make_names"]

ENGLISH = ("short", "translation")
LOOK_ALIKE = str.maketrans("АВЕКМНОРСТХаеорсух", "ABEKMHOPCTXaeopcyx")
TOO_ALIKE = 0.6
"""Family names that share more pairs of letters may be spellings of one."""
ONE_INITIAL = ("EIJY", "DJZ", "GHKX", "AO")
"""Letters by which spellings of one given name may begin."""
IRREGULAR = {"Михаил": "Михайлович", "Павел": "Павлович"}
OTHERS = 4
"""With how many other people a name is paired, for each kind of two people."""
CHILD_OF = {"AZ": "{} оглы", "KZ": "{}ұлы", "KG": "{} уулу", "UZ": "{} ўғли", "TM": "{} оглы"}
"""How a state's people write *son of*, after a given name (here in Russian letters)."""


@attrs.frozen
class Pair:
    """Two names, whether they are of one person, and what makes them differ."""

    left: str
    right: str
    same: bool
    kind: str


@attrs.frozen
class Bearer:
    """A person with the parts of the English name, and of the Russian one if it is on record."""

    state: str
    given: str
    family: str
    russian: tuple[str, str] | None
    others: tuple[str, ...]

    @property
    def english(self) -> str:
        """The English name in its usual order."""
        return f"{self.given} {self.family}"

    @property
    def cyrillic(self) -> str:
        """The Russian name in its usual order, or the empty string."""
        return " ".join(self.russian or ())


def _plain(text: str) -> tuple[str, str] | None:
    words = text.split()
    if len(words) != 2 or "." in text:
        return None
    return words[0], words[1]


def _states(cw: cis.Commonwealth) -> dict[str, str]:
    rows = [row for meeting in cw.meetings for row in meeting.attendance]
    seen = Counter((row.person, row.participant) for row in rows if row.person and row.participant)
    return {person: state for (person, state), _ in reversed(seen.most_common()) if person}


def bearers(cw: cis.Commonwealth) -> list[Bearer]:
    """Return the people whose names the pairs are built from, in the order of the records."""
    states = _states(cw)
    found: list[Bearer] = []
    for person in cw.people:
        texts = [name for name in person.names if name.kind in ENGLISH and name.lang == "en"]
        english = next(filter(None, (_plain(name.text) for name in texts)), None)
        if not english or person.id.startswith(f"{english[0].lower()}-"):
            continue  # the id begins with the family name, so this one stands first
        aliases = [name for name in person.names if name.kind == "alias" and name.lang != "en"]
        russian = [_plain(name.text) for name in aliases if name.lang == "ru"]
        others = [name.text for name in aliases if _plain(name.text) and name.lang != "ru"]
        cyrillic = next(filter(None, russian), None)
        found.append(Bearer(states.get(person.id, ""), *english, cyrillic, tuple(others)))
    return found


def patronymic(given: str) -> str:
    """Return the Russian patronymic of a given name, or the empty string if it takes another."""
    if re.search("[аеёиоуыэюя]$", given):
        return ""
    if given in IRREGULAR:
        return IRREGULAR[given]
    if given.endswith("ий"):
        return f"{given[:-2]}ьевич"
    return f"{given[:-1]}евич" if given[-1] in "йь" else f"{given}ович"


def _reads_backwards(who: Bearer) -> bool:
    """Whether the English name is spelt by the table of the state, as far as letters show it."""
    # The Ukrainian g of the table is a rare letter, and English texts mean another one by it.
    if who.state == "UA":
        return "g" not in who.english.lower()
    return who.state in {"AM", "GE", "MD"}


def _spellings(who: Bearer) -> Iterator[Pair]:
    for other in who.others:
        yield Pair(who.english, other, True, "on record")
    if who.russian:
        yield Pair(who.english, who.cyrillic, True, "on record")
        if national := NATIONAL.get(who.state):
            spelling = convert(who.cyrillic, national)
            yield Pair(who.cyrillic, spelling, True, national.name)
            yield Pair(who.english, spelling, True, national.name)
        for number, table in enumerate(RUSSIAN):
            beside = who.english if (number + len(who.family)) % 2 else who.cyrillic
            yield Pair(beside, convert(who.cyrillic, table), True, table.name)
    if _reads_backwards(who):
        table = BACKWARDS[who.state]
        own = convert(who.english, table)
        yield Pair(who.english, own, True, table.name)
        if who.russian:
            yield Pair(who.cyrillic, own, True, table.name)
    for other in who.others:
        if re.search("[əğışçöü]", other):
            table = BACKWARDS["AZ"]
            yield Pair(who.english, convert(other, table), True, table.name)


def _forms(who: Bearer) -> Iterator[Pair]:
    given, family = who.given, who.family
    beside = who.cyrillic or who.english
    yield Pair(beside, f"{family} {given}", True, "family name first")
    yield Pair(beside, f"{family.upper()}, {given}", True, "family name first")
    yield Pair(beside, f"{given} {family.upper()}", True, "capitals")
    yield Pair(who.english.upper(), beside, True, "capitals")
    alike = who.russian and convert(who.russian[0], RUSSIAN[0])[0] == given[0]
    short = f"{given[0]}. {family}"
    yield Pair(beside if alike else who.english, short, True, "initial")
    if len(family) > 6:
        yield Pair(beside, f"{given} {family[:3]}{family[4:]}", True, "a letter left out")
        turned = f"{family[:3]}{family[4]}{family[3]}{family[5:]}"
        yield Pair(who.english, f"{given} {turned}", True, "two letters changed over")
        yield Pair(who.english, f"{given} {family[:4]}{family[3:]}", True, "a letter twice")
    if who.russian:
        yield Pair(who.english, who.cyrillic.translate(LOOK_ALIKE), True, "look-alike letters")


def _with_fathers(who: Bearer, fathers: Sequence[str]) -> Iterator[Pair]:
    if not who.russian or re.search("[ая]( |$)", who.cyrillic):
        return
    given, family = who.russian
    father, stranger = [name for name in fathers if name != given][:2]
    full = f"{given} {patronymic(father)} {family}"
    yield Pair(who.english, full, True, "patronymic missing")
    yield Pair(who.cyrillic, f"{family} {given} {patronymic(father)}", True, "patronymic missing")
    yield Pair(full, f"{family} {given[0]}. {father[0]}.", True, "initial")
    other = f"{given} {patronymic(stranger)} {family}"
    yield Pair(full, other, False, "another patronymic")
    romanised = convert(other, RUSSIAN[1])
    yield Pair(full, romanised, False, "another patronymic")
    yield Pair(full, f"{father} {family}", False, "father and son")
    yield Pair(convert(f"{father} {family}", RUSSIAN[0]), full, False, "father and son")
    if pattern := CHILD_OF.get(who.state):
        own = f"{family} {given} {pattern.format(father)}"
        yield Pair(full, own, True, "patronymic in two languages")
        wrong = f"{family} {given} {pattern.format(stranger)}"
        yield Pair(full, wrong, False, "another patronymic")


def _initials_differ(ones: tuple[str, str], others: tuple[str, str]) -> bool:
    """Whether no spelling of one given name begins like a spelling of the other one."""
    lefts = {ones[0][0], convert(ones[1], RUSSIAN[0])[0]}
    rights = {others[0][0], convert(others[1], RUSSIAN[0])[0]}
    blurred = any(lefts & set(group) and rights & set(group) for group in ONE_INITIAL)
    return not blurred and not lefts & rights


@cache
def _twos(text: str) -> frozenset[str]:
    lower = text.lower()
    return frozenset(lower[place : place + 2] for place in range(len(lower) - 1))


def _alike(left: str, right: str) -> float:
    lefts, rights = _twos(left), _twos(right)
    return 2 * len(lefts & rights) / (len(lefts) + len(rights))


def _strangers(who: Bearer, people: Sequence[Bearer]) -> Iterator[Pair]:
    """Pair somebody with people who share one part of the name, the most similar ones first."""
    if not who.russian:
        return
    given, family = who.russian
    rest = [
        (other, *other.russian)
        for other in people
        if other.russian
        and other.russian[0] != given
        and _alike(other.russian[1], family) < TOO_ALIKE
    ]
    by_given = {first: other for other, first, _ in reversed(rest)}
    by_family = {last: other for other, _, last in reversed(rest)}
    firsts = sorted(by_given, key=lambda name: (-_alike(name, given), name))[:OTHERS]
    lasts = sorted(by_family, key=lambda name: (-_alike(name, family), name))[:OTHERS]
    for number, (first, last) in enumerate(zip(firsts, lasts, strict=True)):
        table = RUSSIAN[(number + len(family)) % len(RUSSIAN)]
        near, other = by_given[first], by_family[last]
        yield Pair(who.english, f"{near.given} {who.family}", False, "another given name")
        name = convert(f"{first} {family}", table)
        yield Pair(who.cyrillic, name, False, "another given name")
        yield Pair(who.english, f"{who.given} {other.family}", False, "another family name")
        name = convert(f"{given} {last}", table)
        yield Pair(who.cyrillic, name, False, "another family name")
        if _initials_differ((who.given, given), (near.given, first)):
            yield Pair(who.cyrillic, f"{near.given[0]}. {who.family}", False, "another initial")
            yield Pair(who.english, f"{family} {first[0]}.", False, "another initial")


def build_pairs(people: Sequence[Bearer]) -> list[Pair]:
    """Build the pairs, each once, without those whose two names are the same string."""
    fathers = list(dict.fromkeys(one.russian[0] for one in people if one.russian))
    fathers = [name for name in fathers if patronymic(name)]
    found: dict[tuple[str, str], Pair] = {}
    for number, who in enumerate(people):
        turned = fathers[number % len(fathers) :] + fathers[: number % len(fathers)]
        pairs = [*_spellings(who), *_forms(who), *_with_fathers(who, turned)]
        for pair in (*pairs, *_strangers(who, people)):
            if pair.left != pair.right and (pair.right, pair.left) not in found:
                found.setdefault((pair.left, pair.right), pair)
    return list(found.values())


def make_names(people: Sequence[Bearer], count: int) -> list[str]:
    """Combine given and family names to as many different names, with an initial if need be."""
    given = list(dict.fromkeys(one.given for one in people))
    family = list(dict.fromkeys(one.family for one in people))
    middles = ["", *(f"{letter}. " for letter in "ABDEGIKMNRSV")]
    names: list[str] = []
    for middle, step in product(middles, range(len(given))):
        for number, last in enumerate(family):
            names.append(f"{given[(number + step) % len(given)]} {middle}{last}")
            if len(names) == count:
                return names
    raise ValueError(f"no more than {len(names)} names can be made")

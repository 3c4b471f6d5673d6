"""Renew the names of states and cities that come from tables: CLDR and iso-codes.

For contributors: ``python tests/bundled/renew_names.py`` in a checkout with Babel (of the release
of CLDR that `CLDR` names) and pycountry. Names of other sources are left as they are. A name that
several languages share stands once, under the first of them; its citation lists all of them.
"""

import gettext
import json
import sys
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import pycountry
from babel import Locale
from babel.core import get_global
from babel.languages import get_official_languages

from cisrecords.bundled.refresh import refresh
from cisrecords.codec.formats.canonical import canonical

CLDR = "49"
CLDR_SOURCE = f"cldr-{CLDR}"
ISO_SOURCE = "iso-codes-translations"
DATA = Path(__file__).parents[2] / "src/cisrecords/bundled/data"
COMMONWEALTH = "ru az az_Cyrl be hy ka kk ky ro tg tk uk uz uz_Cyrl".split()
UNITED_NATIONS = "en fr es ar zh zh_Hant".split()
FURTHER = (
    "ba bg bn bs ca ce cs cv cy da de el et eu fa fa_AF fi ga gl he hi hr hu id is it ja ko ku lt"
    " lv mk mn ms nb nl nn pl ps pt pt_PT sk sl sq sr sr_Latn sv ta th tr tt ug ur vi yi"
).split()
LANGUAGES = [*COMMONWEALTH, *UNITED_NATIONS, *FURTHER]
OFFICIAL = [language for language in (*COMMONWEALTH, *UNITED_NATIONS) if "_" not in language]
CATALOGUES = {"zh": "zh_CN"}

Json = dict[str, Any]
Group = tuple[str, list[str]]


def installed_cldr() -> str:
    """Return the release of CLDR that the installed Babel is made from."""
    return str(get_global("cldr").get("version", "of an unknown release"))


def territory_names(state: str) -> dict[str, str]:
    """Return the CLDR name of a state in each language that has one."""
    names = {language: Locale.parse(language).territories.get(state) for language in LANGUAGES}
    return {language: name for language, name in names.items() if name}


def city_names(zone: str) -> dict[str, str]:
    """Return the CLDR name of the exemplar city of a time zone in each language that has one."""
    names = {language: _city(zone, language) for language in LANGUAGES}
    return {language: name for language, name in names.items() if name}


def _city(zone: str, language: str) -> str | None:
    name = Locale.parse(language).time_zones.get(zone, {}).get("city")
    by_default = zone.rpartition("/")[2].replace("_", " ") if language == "en" else None
    return name or by_default


def zone_of(city: Json) -> str | None:
    """Return the time zone whose exemplar city is a city on record."""
    texts = {name["text"] for name in city["names"]}
    zones = get_global("zone_territories").items()
    own = sorted(zone for zone, country in zones if country == city["country"])
    return next((zone for zone in own if _city(zone, "en") in texts), None)


def official_names(state: str) -> dict[str, str]:
    """Return the official name of a state by iso-codes in each language that has one.

    A translation that two states share is a slip of the table, and is left out.
    """
    official = {
        country.alpha_2: country.official_name
        for country in pycountry.countries
        if hasattr(country, "official_name")
    }
    found: dict[str, str] = {}
    for language in OFFICIAL if state in official else ():
        translated = [_catalogue(language).gettext(name) for name in official.values()]
        name = _catalogue(language).gettext(official[state])
        if name != official[state] and translated.count(name) == 1:
            found[language] = name
    return found


@cache
def _catalogue(language: str) -> gettext.NullTranslations:
    name = CATALOGUES.get(language, language)
    return gettext.translation("iso3166-1", pycountry.LOCALES_DIR, [name], fallback=True)


def tag(language: str) -> str:
    """Return a language of CLDR as a BCP 47 tag."""
    return language.replace("_", "-")


def renewed(record: Json) -> list[Json]:
    """Return the names of a state or city with those of the tables renewed."""
    state = str(record.get("country", record["id"]))
    if "country" in record:
        zone = zone_of(record)
        cldr, key, iso = (city_names(zone) if zone else {}), f"time zone {zone}", {}
    else:
        cldr, key, iso = territory_names(state), f"territory {state}", official_names(state)
    kept = [_without_cldr(name) for name in record["names"] if not _generated(name)]
    apart = set(get_official_languages(state, de_facto=True))
    rows = _cited(kept, _groups(cldr, apart, kept), key)
    texts = {row["text"] for row in rows}
    official = [(text, found) for text, found in _groups(iso, set(), []) if text not in texts]
    return rows + [
        _row(text, found, "official", ISO_SOURCE, f"3166-1 {state}") for text, found in official
    ]


def _groups(names: dict[str, str], apart: set[str], kept: list[Json]) -> list[Group]:
    """Return each text with the languages of one row.

    A language has a row of its own where it is official in the state or has a row already; the
    other languages of a text share the first of these rows, or one row.
    """
    held = {(name["text"], name.get("lang")) for name in kept if _current(name)}
    groups: list[Group] = []
    for text in dict.fromkeys(names.values()):
        languages = [language for language in names if names[language] == text]
        own = [x for x in languages if x in apart or (text, tag(x)) in held]
        shared = [x for x in languages if x not in own]
        groups.append((text, [*own[:1], *shared]))
        groups += [(text, [language]) for language in own[1:]]
    return groups


def _cited(kept: list[Json], groups: list[Group], key: str) -> list[Json]:
    """Return the kept names with their citation of CLDR, then what only CLDR has."""
    left = {(text, tag(languages[0])): languages for text, languages in groups}
    rows = []
    for name in kept:
        languages = left.pop((name["text"], str(name.get("lang"))), []) if _current(name) else []
        cites = name.get("cites", [])
        after = sum(cite["source"] == "iso-codes-3166" for cite in cites[:1])
        cldr = [_cite(languages, key)] if languages else []
        rows.append({**name, "cites": [*cites[:after], *cldr, *cites[after:]]})
    return rows + [_row(text, x, "short", CLDR_SOURCE, key) for (text, _), x in left.items()]


def _row(text: str, languages: list[str], kind: str, source: str, key: str) -> Json:
    cites = [{**_cite(languages, key), "source": source}]
    return {"cites": cites, "kind": kind, "lang": tag(languages[0]), "text": text}


def _cite(languages: Iterable[str], key: str) -> Json:
    return {"locator": f"{', '.join(languages)}: {key}", "source": CLDR_SOURCE}


def _current(name: Json) -> bool:
    ended = "period" in name and not name["period"].endswith("/..")
    return name.get("kind") in ("short", "alias") and not ended


def _from_cldr(cite: Json) -> bool:
    return str(cite["source"]).startswith("cldr-")


def _without_cldr(name: Json) -> Json:
    return {**name, "cites": [cite for cite in name.get("cites", ()) if not _from_cldr(cite)]}


def _generated(name: Json) -> bool:
    """Check whether a name rests on the tables alone."""
    cites, kind = name.get("cites", []), name.get("kind")
    if not cites or "period" in name:
        return False
    by_cldr = all(map(_from_cldr, cites)) and kind in ("short", "alias")
    by_iso = all(cite["source"] == ISO_SOURCE for cite in cites) and kind == "official"
    return by_cldr or (by_iso and ": 3166-1 " in cites[0]["locator"])


def renew(folder: Path = DATA) -> list[str]:
    """Renew the names in a folder of shipped files; return the names of the files that changed."""
    paths = [folder / f"{kind}.json" for kind in ("states", "cities")]
    before = {path: path.read_bytes() for path in paths}
    for path, data in before.items():
        records = json.loads(data)
        for record in records:
            record["names"] = renewed(record)
        path.write_text(canonical(records), encoding="utf-8")
    refresh(folder)
    return [path.name for path in paths if path.read_bytes() != before[path]]


def main() -> int:
    """Renew the shipped names and print what changed."""
    if installed_cldr() != CLDR:
        sys.stderr.write(f"Babel has CLDR {installed_cldr()}; the names are of CLDR {CLDR}.\n")
        return 1
    sys.stdout.write("".join(f"{name}\n" for name in renew() or ["nothing to change"]))
    return 0


if __name__ == "__main__":
    sys.exit(main())

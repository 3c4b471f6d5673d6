"""Compare names beside nomenklatura and RapidFuzz, and time the search among many names.

Run it with ``python -m benchmarks.names [pairs] [time] [search]`` from the root; without a word
it does all three. The pairs are those of `name_pairs.py`. The peers are no requirement of the
package: ``pip install nomenklatura==4.17.4 rapidfuzz==3.14.6 anyascii==0.3.3``, which was tried
on Python 3.11. A peer that is not installed is left out, and the output says so.

pairs
    Precision and recall of each at its own line, the mean of recall over the kinds of one person,
    and recall at the line at which precision is .99; then the share of right answers for each
    kind of pair. Precision depends on how many of the pairs are of two people.

    nomenklatura compares two entities of the schema Person, each with the one name, with
    `logic-v2` and its default configuration; its line is .7, the default threshold of the
    OpenSanctions API (its page *The request*). It takes the name on record as the query, which is
    the better of the two orders. It matches an initial only with a word that is tagged as a given
    name (`firstName` of the entity); a name as reports print it has no such tags, so here it
    matches none.

    RapidFuzz recommends no line, and gets .8 like the library. It compares what `anyascii` makes
    of the names, with its `default_process`.

time
    Microseconds of processor time a pair, medians of fresh interpreters that take turns: of pairs
    whose names were not seen before, and of the same pairs again. Making the entities of
    nomenklatura and the ASCII text of RapidFuzz counts at first sight. The libraries are warm:
    other pairs came before.

search
    Milliseconds of processor time a search, the median of 60, among 10,000 and 100,000 names made
    of shipped ones, and the seconds of building the index; beside it `rapidfuzz.process.extract`
    over ASCII text made before.
"""

import gc
import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from typing import Any

import attrs

import cisrecords as cis
from benchmarks.name_pairs import Bearer, Pair, bearers, build_pairs, make_names
from benchmarks.romanisations import RUSSIAN, convert
from cisrecords import names

SAME: float = getattr(names, "SAME", 0.8)
PRECISION = 0.99
WARM = 40
TIMED = 400
ROUNDS = 5
SIZES = (10_000, 100_000)
QUERIES = 60
Score = Callable[[str, str], float]


@attrs.frozen
class Contender:
    """A way to compare names.

    Attributes:
        title: Its name in the tables.
        needs: The modules that it imports.
        line: The score from which it takes two names to be of one person.
        make: The function that imports them and returns the score.
    """

    title: str
    needs: tuple[str, ...]
    line: float
    make: Callable[[], Score]

    @property
    def missing(self) -> list[str]:
        """The modules that are not installed."""
        return [name for name in self.needs if find_spec(name) is None]


def ours() -> Score:
    """Return the score of the library."""
    return names.score


def nomenklatura() -> Score:
    """Return the score of `logic-v2` between two people of one name each."""
    compare: Any = import_module("nomenklatura.matching.logic_v2.model").LogicV2
    config = import_module("nomenklatura.matching.types").ScoringConfig.defaults()
    model = import_module("followthemoney").model
    made: dict[str, Any] = {}

    def entity(text: str) -> Any:
        if text not in made:
            data = {"id": f"n{len(made)}", "schema": "Person", "properties": {"name": [text]}}
            made[text] = model.get_proxy(data)
        return made[text]

    return lambda left, right: float(compare.compare(entity(left), entity(right), config).score)


def rapidfuzz(scorer: str) -> Score:
    """Return a scorer of RapidFuzz on ASCII text, from 0 to 1."""
    compare = getattr(import_module("rapidfuzz.fuzz"), scorer)
    process = import_module("rapidfuzz.utils").default_process
    ascii_of = import_module("anyascii").anyascii
    return lambda left, right: (
        float(compare(ascii_of(left), ascii_of(right), processor=process)) / 100
    )


CONTENDERS = {
    "cisrecords": Contender("cisrecords", (), SAME, ours),
    "nomenklatura": Contender("nomenklatura logic-v2", ("nomenklatura",), 0.7, nomenklatura),
    "WRatio": Contender(
        "RapidFuzz WRatio", ("rapidfuzz", "anyascii"), SAME, partial(rapidfuzz, "WRatio")
    ),
    "token_sort_ratio": Contender(
        "RapidFuzz token_sort_ratio",
        ("rapidfuzz", "anyascii"),
        SAME,
        partial(rapidfuzz, "token_sort_ratio"),
    ),
}


def measure(scores: Sequence[float], pairs: Sequence[Pair], line: float) -> tuple[float, float]:
    """Return precision and recall at a line."""
    joined = [pair.same for score, pair in zip(scores, pairs, strict=True) if score >= line]
    total = sum(pair.same for pair in pairs)
    return sum(joined) / max(len(joined), 1), sum(joined) / max(total, 1)


def line_of(scores: Sequence[float], pairs: Sequence[Pair], precision: float) -> float:
    """Return the lowest line at which the precision is as high, or infinity."""
    ranked = sorted(zip(scores, pairs, strict=True), key=lambda one: -one[0])
    best, right = float("inf"), 0
    for count, (score, pair) in enumerate(ranked, 1):
        right += pair.same
        last = count == len(ranked) or ranked[count][0] < score
        if last and right / count >= precision:
            best = score
    return best


def present() -> dict[str, Contender]:
    """Return the contenders that are installed, and print which ones are left out."""
    for one in CONTENDERS.values():
        if one.missing:
            print(f"left out: {one.title}, since {', '.join(one.missing)} is not installed")
    return {key: one for key, one in CONTENDERS.items() if not one.missing}


def show_table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print a table in Markdown."""
    for row in (head, ["---"] * len(head), *rows):
        print("|", " | ".join(row), "|")
    print()


def compare_pairs(people: Sequence[Bearer]) -> None:
    """Print precision, recall, and recall for each kind of pair."""
    pairs = build_pairs(people)
    same = sum(pair.same for pair in pairs)
    print(f"{len(pairs):,} pairs: {same:,} of one person, {len(pairs) - same:,} of two\n")
    found = present()
    scores = {
        key: [score(pair.left, pair.right) for pair in pairs]
        for key, score in ((key, one.make()) for key, one in found.items())
    }
    kinds: dict[tuple[bool, str], list[int]] = {}
    for number, pair in enumerate(pairs):
        kinds.setdefault((pair.same, pair.kind), []).append(number)
    right = {
        key: {
            kind: statistics.fmean((scores[key][place] >= one.line) == kind[0] for place in places)
            for kind, places in kinds.items()
        }
        for key, one in found.items()
    }
    show_lines(found, scores, pairs, right)
    for same, title in ((True, "one person"), (False, "two people")):
        rows = [
            [kind[1], str(len(places)), *(f"{right[key][kind]:.2f}" for key in found)]
            for kind, places in sorted(kinds.items())
            if kind[0] == same
        ]
        show_table([title, "pairs", *(one.title for one in found.values())], rows)


def show_lines(
    found: dict[str, Contender],
    scores: dict[str, list[float]],
    pairs: Sequence[Pair],
    right: dict[str, dict[tuple[bool, str], float]],
) -> None:
    """Print precision and recall of each contender at its line, and where precision is .99."""
    rows: list[list[str]] = []
    for key, one in found.items():
        line = line_of(scores[key], pairs, PRECISION)
        mean = statistics.fmean(share for (same, _), share in right[key].items() if same)
        _, best = measure(scores[key], pairs, line)
        figures = (*measure(scores[key], pairs, one.line), mean, best)
        rows.append([one.title, f"{one.line:g}", *(f"{value:.3f}" for value in figures)])
        rows[-1].append(f"{line:.3f}")
    head = ["", "line", "precision", "recall", "mean of kinds"]
    show_table([*head, f"recall at precision {PRECISION}", "line there"], rows)


def time_contender(key: str) -> tuple[float, float]:
    """Return the microseconds a pair at first sight and again, in this interpreter."""
    unseen: list[Pair] = []
    seen: set[str] = set()
    for pair in build_pairs(bearers(cis.load())):
        if not seen & {pair.left, pair.right}:
            unseen.append(pair)
            seen |= {pair.left, pair.right}
    step = len(unseen) // (WARM + TIMED)
    chosen = unseen[:: max(step, 1)][: WARM + TIMED]
    score = CONTENDERS[key].make()
    for pair in chosen[:WARM]:
        score(pair.left, pair.right)
    taken: list[float] = []
    gc.collect()
    gc.freeze()
    for _ in range(2):
        start = time.process_time()
        for pair in chosen[WARM:]:
            score(pair.left, pair.right)
        taken.append((time.process_time() - start) / len(chosen[WARM:]) * 1e6)
    return taken[0], taken[1]


def compare_times() -> None:
    """Print medians of the times of fresh interpreters that take turns."""
    found = present()
    code = "import json, sys; from benchmarks.names import time_contender as run; "
    code += "print(json.dumps(run(sys.argv[1])))"
    taken: dict[str, list[tuple[float, float]]] = {key: [] for key in found}
    for _ in range(ROUNDS):
        for key in found:
            command = [sys.executable, "-c", code, key]
            done = subprocess.run(command, capture_output=True, text=True, check=True)
            taken[key].append(json.loads(done.stdout))
    rows = [
        [
            one.title,
            *(f"{statistics.median(column):.1f}" for column in zip(*taken[key], strict=True)),
        ]
        for key, one in found.items()
    ]
    show_table(["microseconds a pair", "first sight", "again"], rows)


def _queries(people: Sequence[Bearer]) -> list[str]:
    known = [one.cyrillic for one in people if one.russian]
    tables = [RUSSIAN[number % len(RUSSIAN)] for number in range(len(known))]
    spelt = [convert(text, table) for text, table in zip(known, tables, strict=True)]
    return [text for both in zip(known, spelt, strict=True) for text in both][:QUERIES]


def _milliseconds(search: Callable[[str], object], queries: Sequence[str]) -> float:
    taken: list[float] = []
    for text in queries:
        start = time.process_time()
        search(text)
        taken.append((time.process_time() - start) * 1e3)
    return statistics.median(taken)


def compare_searches(people: Sequence[Bearer]) -> None:
    """Print the times of a search among many names, and of building the index."""
    queries = _queries(people)
    rows: list[list[str]] = []
    for size in SIZES:
        made = make_names(people, size)
        start = time.process_time()
        index = names.NameIndex((str(number), name) for number, name in enumerate(made))
        index.search(queries[0])
        built = time.process_time() - start
        median = statistics.median(_milliseconds(index.search, queries) for _ in range(ROUNDS))
        rows.append(["cisrecords", f"{size:,}", f"{median:.1f}", f"{built:.1f}"])
        if not CONTENDERS["WRatio"].missing:
            rows.append(_extract(made, queries))
    show_table(["search", "names", "milliseconds a search", "seconds to build"], rows)


def _extract(made: Sequence[str], queries: Sequence[str]) -> list[str]:
    ascii_of = import_module("anyascii").anyascii
    process = import_module("rapidfuzz.utils").default_process
    extract = import_module("rapidfuzz.process").extract
    start = time.process_time()
    choices = [process(ascii_of(name)) for name in made]
    built = time.process_time() - start
    median = _milliseconds(lambda text: extract(process(ascii_of(text)), choices), queries)
    return ["RapidFuzz extract, WRatio", f"{len(made):,}", f"{median:.1f}", f"{built:.1f}"]


def main(arguments: Sequence[str]) -> int:
    """Run what is named, or everything."""
    chosen = set(arguments) or {"pairs", "time", "search"}
    people = bearers(cis.load())
    if "pairs" in chosen:
        compare_pairs(people)
    if "time" in chosen:
        compare_times()
    if "search" in chosen:
        compare_searches(people)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

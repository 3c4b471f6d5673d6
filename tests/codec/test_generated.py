"""Generated records against the schema, by an outside validator; and what is left of mutants."""

import json
import random
from collections import Counter
from collections.abc import Iterator
from typing import Any

import attrs
import jsonschema
import pytest
from hypothesis import given, settings

import cisrecords as cis
from cisrecords import evidence, testing
from cisrecords import records as classes
from cisrecords.archive import Knowledge
from cisrecords.codec import json_schema
from cisrecords.errors import InvalidRecords
from cisrecords.fields import Checked

SCHEMA = json_schema()
FOUND: list[type[Any]] = [
    cls
    for room in (evidence, classes)
    for cls in (getattr(room, name) for name in room.__all__)
    if isinstance(cls, type) and issubclass(cls, Checked) and attrs.has(cls)
]
CLASSES = [*FOUND, Knowledge]
LAWS = [
    *CLASSES[::4],
    *(pytest.param(c, marks=pytest.mark.long) for c in CLASSES if c not in CLASSES[::4]),
]
SEED, RECORDS, EACH = 20201118, 30, 6

ONLY_THE_DECODER = {
    "bad-date": "a span or a period that ends before it begins",
    "out-of-order": "a body that ceased to exist before it was established",
    "own-copy": "a source that is a copy of itself",
}
"""What the schema cannot say, by the code of the problem; `docs/reference/schema.md` lists it."""

VALUES: tuple[Any, ...] = (
    *(None, True, False, 0, -1, 1, 5, 1.5, 10**20),
    *("", "  ", "x", "AZ", "a b", "a--b", "x" * 101, "\x07", "a\nb", "\ufffe", "null"),
    *("2020", "2020-11", "2020-13", "2020-02-30", "2020-11-18?", "1998-23", "9999-24"),
    *("2020/2021", "2021/2020", "2020/..", "../..", "/", "[2020..2021]", "[2020..2019]"),
    *("held", "present", "exact", "kind", "figure:members", "attendance[0].presence"),
    *("0.5", "-0", "1e5", "01", ".5", "9" * 101, "Infinity"),
    *([], ["x"], [None], [5], [[]], {}, {"x": 1}, [{}], {"source": "a"}, {"text": "a"}),
)
KEYS = ("zz", "Id", "note", "when", "id", "kind", "names", "cites", "", "a key")


def mutants(plain: Any, rng: random.Random, count: int) -> Iterator[tuple[str, Any]]:
    """Make changed copies of plain data, each with the name of what was done to it."""
    text = json.dumps(plain)
    ways = (_delete, _set, _rename, _double, _break)
    for _ in range(count):
        changed = json.loads(text)
        holder, key = rng.choice(list(_places(changed)))
        way = rng.choice(ways)
        way(holder, key, rng)
        yield way.__name__.strip("_"), changed


def _places(plain: Any) -> Iterator[tuple[Any, Any]]:
    """Return each position of a value, as the object or list and the key or index."""
    inside = plain.items() if isinstance(plain, dict) else enumerate(plain)
    for key, value in list(inside):
        yield plain, key
        if isinstance(value, dict | list):
            yield from _places(value)


def _delete(holder: Any, key: Any, rng: random.Random) -> None:
    del rng
    del holder[key]


def _set(holder: Any, key: Any, rng: random.Random) -> None:
    holder[key] = rng.choice(VALUES)


def _rename(holder: Any, key: Any, rng: random.Random) -> None:
    if isinstance(holder, dict):
        holder[rng.choice(KEYS)] = holder.pop(key)
    else:
        holder.insert(rng.randrange(len(holder) + 1), holder.pop(key))


def _double(holder: Any, key: Any, rng: random.Random) -> None:
    if isinstance(holder, dict):
        holder[rng.choice(KEYS)] = holder[key]
    else:
        holder.append(holder[key])


def _break(holder: Any, key: Any, rng: random.Random) -> None:
    value = holder[key]
    if not isinstance(value, str):
        holder[key] = [value] if rng.random() < 0.5 else str(value)
        return
    place = rng.randrange(len(value) + 1)
    holder[key] = value[:place] + rng.choice(" -./[]~0\x00\nx") + value[place + rng.randrange(2) :]


def validator_of(cls: type) -> Any:
    """Return an outside validator for single records of a class."""
    own = {"$schema": SCHEMA["$schema"], "$defs": SCHEMA["$defs"]}
    return jsonschema.Draft202012Validator({**own, "$ref": f"#/$defs/{cls.__name__}"})


def problems(plain: Any, cls: type) -> tuple[str, ...]:
    """Return the codes of what the decoder refuses plain data for."""
    try:
        cis.loads(json.dumps(plain), cls)
    except InvalidRecords as error:
        return tuple(problem.code for problem in error.problems)
    return ()


def drawn(cls: type[Any]) -> list[Any]:
    """Return the plain data of some records of a class, the same ones each time."""
    found: list[Any] = []

    @settings(max_examples=RECORDS, derandomize=True, database=None)
    @given(testing.records(cls))
    def collect(one: Any) -> None:
        found.append(json.loads(cis.dumps(one)))

    collect()
    return found


@pytest.fixture(scope="module")
def verdicts() -> Counter[tuple[bool, tuple[str, ...]]]:
    """Return how often mutants are taken by the schema, and refused by the decoder for what."""
    rng = random.Random(SEED)  # noqa: S311
    found: Counter[tuple[bool, tuple[str, ...]]] = Counter()
    for cls in CLASSES:
        is_valid = validator_of(cls).is_valid
        for plain in drawn(cls):
            if plain:
                changed = mutants(plain, rng, EACH)
                found.update((is_valid(one), problems(one, cls)) for _, one in changed)
    return found


class TestGenerated:
    """Records as they are drawn."""

    @pytest.mark.hypothesis
    @pytest.mark.parametrize("cls", LAWS, ids=lambda cls: cls.__name__)
    def test_fit_the_schema(self, cls: type[Any]) -> None:
        """Whatever is drawn and written, an outside validator takes."""
        validator = validator_of(cls)

        @given(testing.records(cls))
        def law(one: Any) -> None:
            validator.validate(json.loads(cis.dumps(one)))

        law()

    @settings(max_examples=settings().max_examples // 5)
    @given(testing.commonwealths())
    def test_documents_fit_the_schema(self, cw: cis.Commonwealth) -> None:
        """So are whole documents."""
        jsonschema.Draft202012Validator(SCHEMA).validate(json.loads(cis.dumps(cw)))


@pytest.mark.long
class TestMutants:
    """Records with one thing changed; the same ones each time."""

    def test_there_are_enough_of_each(self, verdicts: Counter[Any]) -> None:
        """Many mutants are taken by both, and many are refused by both."""
        taken, refused = verdicts[True, ()], sum(verdicts.values()) - verdicts[True, ()]

        assert taken > 500
        assert refused > 1_500

    def test_what_the_schema_refuses_the_decoder_refuses(self, verdicts: Counter[Any]) -> None:
        """Nothing that the schema refuses is read."""
        assert 0 == verdicts[False, ()]

    def test_what_the_decoder_refuses_the_schema_refuses(self, verdicts: Counter[Any]) -> None:
        """At least 95 of 100 that are not read are refused by the schema too."""
        refused = {verdict: n for verdict, n in verdicts.items() if verdict[1]}
        both = sum(n for (valid, _), n in refused.items() if not valid)

        assert both >= 0.95 * sum(refused.values())

    def test_the_rest_is_known(self, verdicts: Counter[Any]) -> None:
        """What only the decoder refuses is what no schema can say."""
        rest = {code for (valid, codes), n in verdicts.items() if valid and n for code in codes}

        assert rest <= ONLY_THE_DECODER.keys()

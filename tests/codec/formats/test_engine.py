"""The parser of valid JSON: which one is in use, and what it may be given."""

import json
import sys
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisrecords.codec import engine
from cisrecords.codec.formats.engine import VARIABLE, parser
from cisrecords.errors import BadQuery, MissingExtra

ENGINES = ("orjson", "msgspec", "stdlib")
MODULES = {"orjson": ("orjson",), "msgspec": ("msgspec", "msgspec.json")}

plain_data = st.recursive(
    st.none() | st.booleans() | st.integers(1 - 2**53, 2**53 - 1) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=20,
)


@pytest.fixture
def choose(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Return a function that names a parser, with some of the others not installed."""

    def chosen(name: str | None, missing: tuple[str, ...] = ()) -> None:
        if name is None:
            monkeypatch.delenv(VARIABLE, raising=False)
        else:
            monkeypatch.setenv(VARIABLE, name)
        for library in missing:
            for module in MODULES[library]:
                monkeypatch.setitem(sys.modules, module, None)

    return chosen


class TestChoice:
    """Which parser is in use."""

    @pytest.mark.parametrize("name", ENGINES)
    def test_is_the_one_that_is_named(self, choose: Any, name: str) -> None:
        """The environment variable names the parser, at any time."""
        choose(name)

        assert name == engine()

    @pytest.mark.parametrize("name", [None, ""])
    @pytest.mark.parametrize(
        ("missing", "expected"),
        [
            ((), "orjson"),
            (("msgspec",), "orjson"),
            (("orjson",), "msgspec"),
            (("orjson", "msgspec"), "stdlib"),
        ],
    )
    def test_is_the_fastest_that_is_installed(
        self, choose: Any, name: str | None, missing: tuple[str, ...], expected: str
    ) -> None:
        """Where none is named, a faster one is used if it is installed."""
        choose(name, missing)

        assert expected == engine()
        assert {"a": [1]} == parser()(b'{"a": [1]}')

    @pytest.mark.parametrize("name", ["orjsn", "JSON", " stdlib", "0"])
    def test_of_an_unknown_name_is_refused(self, choose: Any, name: str) -> None:
        """A name that is no parser is an error, which lists the valid ones."""
        choose(name)

        with pytest.raises(BadQuery) as caught:
            engine()
        assert (VARIABLE, name) == (caught.value.criterion, caught.value.value)
        assert ENGINES == caught.value.suggestions

    @pytest.mark.parametrize("name", ["msgspec", "orjson"])
    def test_of_a_missing_library_is_refused(self, choose: Any, name: str) -> None:
        """A parser that is named and not installed is an error, and no other one is used."""
        choose(name, (name,))

        with pytest.raises(MissingExtra) as caught:
            parser()
        assert ("fast", name) == (caught.value.extra, caught.value.library)


class TestParser:
    """What every parser returns and refuses."""

    @given(plain_data, st.sampled_from(ENGINES))
    def test_returns_equal_data(self, value: Any, name: str) -> None:
        """Strings and bytes give the same plain data with every parser."""
        text = json.dumps(value, ensure_ascii=False)
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv(VARIABLE, name)
            parse = parser()

        assert value == parse(text) == parse(text.encode()) == parse(json.dumps(value))

    @pytest.mark.parametrize("name", ENGINES)
    @pytest.mark.parametrize(
        "data",
        [
            *("", "[1,]", "[1] 2", "01", "1.", '"\x01"', '"\\x"', "{1: 2}", "\ufeff1"),
            *(b"\xff", b'"\xed\xa0\x80"', b"\xef\xbb\xbf1", "[1]".encode("utf-16"), "[" * 99_999),
        ],
    )
    def test_refuses_what_is_no_json(self, choose: Any, name: str, data: str | bytes) -> None:
        """Broken JSON and bytes that are not UTF-8 raise one of two errors."""
        choose(name)

        with pytest.raises((ValueError, RecursionError)):
            parser()(data)

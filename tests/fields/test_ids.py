"""Ids: what they look like, and which collections they point into."""

import string
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisrecords import fields
from cisrecords.fields import ID_LENGTH, ID_PATTERN, KINDS, REFERS_TO, is_id

PLAIN = st.text(string.ascii_letters + string.digits, min_size=1, max_size=8)
JOINS = st.sampled_from("-.")
PARTS = st.lists(st.tuples(JOINS, PLAIN), max_size=8)


@st.composite
def ids(draw: st.DrawFn) -> str:
    """Draw an id by the grammar: parts of letters and digits, joined by one hyphen or dot."""
    return draw(PLAIN) + "".join(join + part for join, part in draw(PARTS))


class TestIsId:
    """`is_id`, the form of every id."""

    @pytest.mark.parametrize(
        "text",
        ["GE", "cis", "sc-08", "usubov-ramil", "cis.minsk.by", "1993", "a-1.b-2", "x" * ID_LENGTH],
    )
    def test_good(self, text: str) -> None:
        """Letters and digits, joined by single hyphens or dots, make an id."""
        assert is_id(text)

    @pytest.mark.parametrize(
        "text",
        [
            "",
            "-ge",
            "ge-",
            ".ge",
            "ge.",
            "g--e",
            "g..e",
            "g-.e",
            "sc_08",
            "sc 08",
            " sc",
            "sc\n",
            "../etc/passwd",
            "a/b",
            "a\\b",
            "a:b",
            "Нагиев",
            "naǧıyev",
            "x²",
            "١٢",  # digits, but not of ASCII
            "x" * (ID_LENGTH + 1),
            "a\x00b",
        ],
    )
    def test_bad(self, text: str) -> None:
        """Anything else does not: no spaces, paths, other scripts, doubled or outer joints."""
        assert not is_id(text)

    @given(ids())
    def test_grammar(self, text: str) -> None:
        """Whatever follows the grammar and is short enough is an id."""
        assert is_id(text) == (len(text) <= ID_LENGTH)

    @given(one=ids(), other=ids(), join=JOINS)
    def test_two_ids_joined(self, one: str, other: str, join: str) -> None:
        """Two ids joined by a hyphen or a dot are an id again, so ids can be built."""
        joined = one + join + other

        assert is_id(joined) == (len(joined) <= ID_LENGTH)

    @given(text=ids(), bad=st.characters(exclude_characters=string.ascii_letters + string.digits))
    def test_no_other_ends(self, text: str, bad: str) -> None:
        """An id neither begins nor ends with anything but a letter or a digit."""
        assert not is_id(bad + text)
        assert not is_id(text + bad)

    @given(st.text(max_size=12))
    def test_safe_as_a_file_name(self, text: str) -> None:
        """What is an id has no path in it and is plain ASCII without spaces."""
        if is_id(text):
            assert text.isascii()
            assert text.isprintable()
            assert not set(text) & set(" /\\:*?\"<>|'`$;&")
            assert ".." not in text

    @given(st.text(max_size=12))
    def test_pattern_says_the_same(self, text: str) -> None:
        """The published pattern decides as the function does."""
        assert is_id(text) == (ID_PATTERN.fullmatch(text) is not None)


class TestKinds:
    """The collections that ids point into."""

    def test_collections(self) -> None:
        """The kinds are those that a Commonwealth has, and the cities."""
        expected = """
            states bodies offices people tenures instruments acts topics meetings claims sources
            cities
        """

        assert expected.split() == list(KINDS)

    def test_every_kind_has_an_id_type(self) -> None:
        """Each collection has exactly one id type of its own."""
        own = [targets for targets in REFERS_TO.values() if len(targets) == 1]

        assert sorted((kind,) for kind in KINDS) == sorted(own)

    def test_wider_references(self) -> None:
        """A participant is a state or a body; a claim is about a record of any kind."""
        assert ("states", "bodies") == REFERS_TO[fields.ParticipantId]
        assert KINDS == REFERS_TO[fields.RecordId]

    @pytest.mark.parametrize("id_type", REFERS_TO, ids=lambda id_type: id_type.__name__)
    def test_id_types(self, id_type: Any) -> None:
        """An id type costs nothing at run time, is documented and exported by the room."""
        text = "usubov-ramil"

        assert text is id_type(text)
        assert id_type.__doc__
        assert id_type is getattr(fields, id_type.__name__)

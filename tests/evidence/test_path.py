"""`FieldPath`: paths by key, parsed once."""

import pickle
import re

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisrecords.evidence import ARTICLE, FIGURE, STANCE, FieldPath

NAMES = st.from_regex(r"[a-z_]{1,8}", fullmatch=True)
KEYS = st.none() | st.text(st.characters(exclude_characters="]"), min_size=1, max_size=12)
WELL_FORMED = st.lists(st.tuples(NAMES, KEYS), min_size=1, max_size=4).map(
    lambda steps: ".".join(name if key is None else f"{name}[{key}]" for name, key in steps)
)
MALFORMED = ("", ".", "a.", ".a", "a..b", "a[", "a[]", "a[b", "a[b]c", "a]b", "[b]", "a b", "a[b]]")


class TestParts:
    """What a path is made of."""

    @pytest.mark.parametrize(
        ("text", "head", "key", "rest", "leaf"),
        [
            ("when", "when", None, None, "when"),
            ("attendance[MD]", "attendance", "MD", None, ""),
            ("attendance[usubov-ramil].level", "attendance", "usubov-ramil", "level", "level"),
            ("acts[KZ.ratification].date", "acts", "KZ.ratification", "date", "date"),
            ("acts[un-registration].date", "acts", "un-registration", "date", "date"),
            (
                "adopted[x.y-1].stances[MD].stance",
                "adopted",
                "x.y-1",
                "stances[MD].stance",
                "stance",
            ),
            ("names[Ivan I. (St. P.)]", "names", "Ivan I. (St. P.)", None, ""),
            ("statements[a[b].summary", "statements", "a[b", "summary", "summary"),
            ("place.city", "place", None, "city", "city"),
        ],
    )
    def test_steps(
        self, text: str, head: str, key: str | None, rest: str | None, leaf: str
    ) -> None:
        """Fields are joined by dots, and a key in brackets may hold dots itself."""
        path = FieldPath(text)

        assert (head, key, rest, leaf) == (
            path.head,
            path.key,
            None if path.rest is None else str(path.rest),
            path.leaf,
        )

    @pytest.mark.parametrize(
        ("text", "free"),
        [("figure:a.b", FIGURE), ("stance:x", STANCE), ("article:9", ARTICLE), ("figures", None)],
    )
    def test_free_fields(self, text: str, free: str | None) -> None:
        """A free field is no part of a record, and has no steps."""
        path = FieldPath(text)

        assert free == path.free
        assert (free is None) == bool(path.steps)
        assert path.rest is None

    @pytest.mark.parametrize("text", MALFORMED)
    def test_malformed(self, text: str) -> None:
        """A malformed path has no steps, no key, no rest and no leaf, and covers only itself."""
        path = FieldPath(text)

        assert ((), None, None, "") == (path.steps, path.key, path.rest, path.leaf)
        assert text == str(path)
        assert (path,) == path.beginnings
        assert re.split(r"[.\[]", text)[0] == path.head

    @given(WELL_FORMED)
    def test_text_is_kept(self, text: str) -> None:
        """The string comes back, from the path and from its steps."""
        path = FieldPath(text)

        assert text == str(path) == ".".join(map(str, path.steps))

    @given(st.text(max_size=20))
    def test_any_string(self, text: str) -> None:
        """Any string is taken, and comes back; where it is a path, so do its steps."""
        path = FieldPath(text)

        assert text == str(path) == FieldPath(text).text
        assert not path.steps or text == ".".join(map(str, path.steps))
        assert path.covers(path)

    def test_is_a_value(self) -> None:
        """It is frozen, and equal by its string."""
        path = FieldPath("when")

        assert {path} == {FieldPath("when"), pickle.loads(pickle.dumps(path))}
        assert "FieldPath('when')" == repr(path)
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            path.text = "host"  # type: ignore[misc]

    @pytest.mark.parametrize(
        ("text", "act"),
        [
            ("acts[KZ.ratification].date", ("KZ", "ratification")),
            ("acts[a.b.left]", ("a.b", "left")),
            ("acts[ratification].date", ("", "ratification")),
            ("acts", None),
            ("attendance[KZ.ratification]", None),
        ],
    )
    def test_acts(self, text: str, act: tuple[str, str] | None) -> None:
        """The key of an act is a party and a kind; the id of the party may hold dots."""
        assert act == FieldPath(text).act

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("attendance[MD].level", True),
            ("acts[MD.left].exists", True),
            ("adopted[x].stances[MD].stance", True),
            ("attendance[MDA]", False),
            ("statements[MD.left]", False),
            ("figure:MD", False),
        ],
    )
    def test_mentions(self, text: str, expected: bool) -> None:
        """Whoever a key names is mentioned, the party of an act too."""
        assert expected is FieldPath(text).mentions("MD")

    @pytest.mark.parametrize("text", ["attendance[0]", "a[MD].b[3]", "figure:a[0]"])
    def test_index(self, text: str) -> None:
        """A number in brackets is an index."""
        assert FieldPath(text).has_index
        assert not FieldPath(text.replace("0", "x").replace("3", "x")).has_index


class TestCovers:
    """Which paths lead into the part that a path names."""

    @pytest.mark.parametrize(
        ("outer", "inner", "expected"),
        [
            ("attendance", "attendance[MD]", True),
            ("attendance", "attendance[MD].level", True),
            ("attendance[MD]", "attendance[MD].level", True),
            ("attendance[MD].level", "attendance[MD]", False),
            ("attendance[M]", "attendance[MD]", False),
            ("attendance[KZ", "attendance[KZ.x]", False),
            ("acts[KZ", "acts[KZ.ratification].date", False),
            ("acts", "acts[KZ.ratification].date", True),
            ("attend", "attendance", False),
            ("figure", "figure:members", True),
            ("figure:members", "figure:members", True),
            ("figure:mem", "figure:members", False),
        ],
    )
    def test_covers(self, outer: str, inner: str, expected: bool) -> None:
        """A path covers itself and what is below it, never a part of a key."""
        assert expected is FieldPath(outer).covers(FieldPath(inner))

    @given(WELL_FORMED, WELL_FORMED)
    def test_longer_paths(self, outer: str, inner: str) -> None:
        """A path covers every path that goes on from it."""
        assert FieldPath(outer).covers(FieldPath(f"{outer}.{inner}"))


class TestWithIds:
    """Other ids in the keys."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("attendance[KAZ].level", "attendance[KZ].level"),
            ("acts[KAZ.ratification].date", "acts[KZ.ratification].date"),
            ("adopted[old].stances[KAZ].stance", "adopted[new].stances[KZ].stance"),
            ("attendance[KAZ.ratification]", "attendance[KAZ.ratification]"),
            ("when", "when"),
            ("figure:KAZ", "figure:KAZ"),
            ("a[KAZ", "a[KAZ"),
        ],
    )
    def test_replaced(self, text: str, expected: str) -> None:
        """Ids are replaced where they are a key, or the party of an act."""
        assert expected == str(FieldPath(text).with_ids({"KAZ": "KZ", "old": "new"}))

    @given(WELL_FORMED)
    def test_no_ids(self, text: str) -> None:
        """Without ids the path stays."""
        assert FieldPath(text) == FieldPath(text).with_ids({})

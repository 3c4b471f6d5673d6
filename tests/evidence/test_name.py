"""`Name`, and the best of several names."""

from itertools import permutations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisrecords.dates import Period
from cisrecords.errors import InvalidRecords
from cisrecords.evidence import Name, best_name, to_names
from cisrecords.terms import NameKind

BORNE = st.sampled_from([None, "1991/..", "1991/2000", "1991/", "/2000", "2000/2010"])
NAMES = st.builds(
    Name,
    st.text("abcабв", min_size=1, max_size=6),
    st.sampled_from([None, "en", "en-GB", "ru", "az-Cyrl"]),
    st.sampled_from([None, *NameKind]),
    BORNE,
)


class TestName:
    """One name."""

    def test_only_the_text_is_needed(self) -> None:
        """A string makes a name without any other field."""
        name = Name("Georgia")

        assert ("Georgia", None, None, None, ()) == (
            name.text,
            name.lang,
            name.kind,
            name.period,
            name.cites,
        )

    def test_positional(self) -> None:
        """The fields may be passed in order, terms and dates as strings."""
        name = Name("Nur-Sultan", "en", "former", "2019-03-23/2022-09-17", "atlas")

        assert NameKind.FORMER is name.kind
        assert Period("2019-03-23/2022-09-17") == name.period
        assert "atlas" == name.cites[0].source

    def test_name(self) -> None:
        """The property `name` is the text of the name."""
        assert "Минск" == Name("Минск", "ru").name

    def test_repr_can_be_run(self) -> None:
        """The repr of a plain name is the call that makes it."""
        assert "Name(text='Минск', lang='ru')" == repr(Name("Минск", "ru"))

    def test_all_problems_at_once(self) -> None:
        """Every invalid field is reported."""
        wrong: dict[str, Any] = {"text": "", "lang": 5, "kind": "nick", "period": "1991"}
        with pytest.raises(InvalidRecords) as caught:
            Name(**wrong, cites=["no id"])

        assert [
            ("$.text", "empty"),
            ("$.lang", "wrong-type"),
            ("$.kind", "unknown-word"),
            ("$.period", "bad-date"),
            ("$.cites[0].source", "bad-id"),
        ] == [(problem.path, problem.code) for problem in caught.value.problems]


class TestLanguage:
    """The best name in a language."""

    NAMES_ON_RECORD = (
        Name("Uzbekistan", "en", "short"),
        Name("Узбекская ССР", "ru", "former"),
        Name("Республика Узбекистан", "ru", "official"),
        Name("Узбекистан", "ru", "short"),
        Name("Oʻzbekiston", "uz", "short"),
        Name("Ўзбекистон", "uz-Cyrl", "short"),
        Name("Özbəkistan SSR", "az", "former"),
        Name("Özbegistan", "tk-Latn", "alias"),
        Name("Usbekistan", "de", "short", "1991/2000"),
    )

    @pytest.mark.parametrize(
        ("lang", "expected"),
        [
            ("ru", "Узбекистан"),
            ("RU", "Узбекистан"),
            ("uz", "Oʻzbekiston"),
            ("uz-Cyrl", "Ўзбекистон"),
            ("uz_cyrl", "Ўзбекистон"),
            ("tk", "Özbegistan"),
            ("en", "Uzbekistan"),
            (None, "Uzbekistan"),
        ],
    )
    def test_is_taken(self, lang: str | None, expected: str) -> None:
        """The short name in the very language goes before one in a variety of it."""
        assert expected == best_name(self.NAMES_ON_RECORD, lang)
        assert expected == best_name(self.NAMES_ON_RECORD[::-1], lang)

    @pytest.mark.parametrize("lang", ["az", "de", "hy", "tk-Cyrl", "u", ""])
    def test_falls_back_to_english(self, lang: str) -> None:
        """A name that is no longer used, and none at all, leave the English one."""
        assert "Uzbekistan" == best_name(self.NAMES_ON_RECORD, lang)

    def test_of_nothing(self) -> None:
        """Without a name there is an empty string in any language."""
        assert "" == best_name((), "ru")


class TestToNames:
    """`to_names`, what stands before every `names`."""

    @pytest.mark.parametrize(
        ("typed", "expected"),
        [
            ("Georgia", (Name("Georgia"),)),
            (Name("Georgia", "en"), (Name("Georgia", "en"),)),
            (["Georgia", Name("Грузия", "ru")], (Name("Georgia"), Name("Грузия", "ru"))),
            ([], ()),
        ],
        ids=["text", "name", "mixed", "empty"],
    )
    def test_taken(self, typed: Any, expected: tuple[Name, ...]) -> None:
        """Strings and names are accepted, one or many."""
        assert expected == to_names(typed)

    @pytest.mark.parametrize("wrong", [None, 5, {"text": "Georgia"}, b"Georgia"], ids=repr)
    def test_passes_unchanged(self, wrong: Any) -> None:
        """An invalid name passes unchanged, for the record to report."""
        assert wrong is to_names(wrong)


class TestBestName:
    """`best_name`, what a reader of English is shown."""

    @pytest.mark.parametrize(
        ("names", "best"),
        [
            ([], ""),
            ([Name("A")], "A"),
            ([Name("Official", "en", "official"), Name("Short", "en", "short")], "Short"),
            ([Name("Alias", "en", "alias"), Name("Official", "en", "official")], "Official"),
            ([Name("Alias", "en", "alias"), Name("Plain", "en")], "Plain"),
            ([Name("CHS", "en", "abbreviation"), Name("Council", "en", "alias")], "Council"),
            (
                [Name("CHS", "en", "abbreviation"), Name("Our words", "en", "translation")],
                "Our words",
            ),
            (
                [Name("as printd", "en", "as-reported"), Name("a body", "en", "descriptive")],
                "a body",
            ),
            ([Name("Совет", "ru", "short"), Name("CHS", "en", "abbreviation")], "CHS"),
            ([Name("Совет", "ru", "official"), Name("СГГ", "ru", "short")], "СГГ"),
            ([Name("Минск", "ru", "short"), Name("Minsk", "en-GB", "alias")], "Minsk"),
            ([Name("Минск", "ru", "short"), Name("Minsk", "EN", "alias")], "Minsk"),
            ([Name("Enets", "enf", "short"), Name("Plain", "en", "alias")], "Plain"),
            ([Name("Минск", "ru", "short"), Name("Minsk")], "Minsk"),
            ([Name("СНГ"), Name("CIS", "en", "abbreviation")], "CIS"),
            ([Name("Communiqué of 8 ‘May’")], "Communiqué of 8 ‘May’"),
        ],
    )
    def test_choice(self, names: list[Name], best: str) -> None:
        """English goes first, then the kind of name decides, whatever the order."""
        for order in permutations(names):
            assert best == best_name(order)

    @pytest.mark.parametrize(
        ("names", "best"),
        [
            (
                [
                    Name("Leningrad", "en", "short", "1924/1991"),
                    Name("St Petersburg", "en", "alias"),
                ],
                "St Petersburg",
            ),
            (
                [Name("Old", "en", "short", "1924/"), Name("New", "en", "abbreviation", "1991/..")],
                "New",
            ),
            ([Name("Old", "en", "former"), Name("New", "en", "abbreviation")], "New"),
            (
                [Name("Older", "en", "former"), Name("Old", "en", "short", "1991/2000")],
                "Old",
            ),
            ([Name("Old", "en", "short", "1924/1991"), Name("Новое", "ru", "short")], "Old"),
        ],
    )
    def test_over(self, names: list[Name], best: str) -> None:
        """A name that is still borne goes before one that is not, but English before both."""
        for order in permutations(names):
            assert best == best_name(order)

    def test_order_of_kinds(self) -> None:
        """Each kind of name goes before all that come after it here; the unsaid is third."""
        kinds = """
            short official unsaid alias translation descriptive as-reported abbreviation former
        """.split()
        names = [Name(kind, "en", None if kind == "unsaid" else kind) for kind in kinds]

        assert kinds == [best_name(reversed(names[index:])) for index in range(len(names))]

    def test_first_of_equals(self) -> None:
        """Among equally good names the first is chosen."""
        assert "B" == best_name(iter([Name("B", "en"), Name("A", "en")]))

    @given(st.lists(NAMES, min_size=1, max_size=6))
    def test_one_of_them(self, names: list[Name]) -> None:
        """The best name is always one of the names."""
        assert best_name(names) in [name.text for name in names]

    @given(st.lists(NAMES, max_size=6))
    def test_english_wins(self, names: list[Name]) -> None:
        """Wherever a name in English is among them, a name in English is chosen."""
        english = [name for name in names if (name.lang or "").startswith("en")]
        if english:
            latin = [name for name in names if name.lang is None and name.text.isascii()]
            assert best_name(names) in [name.text for name in (*english, *latin)]

    @given(names=st.lists(NAMES, max_size=5), other=NAMES)
    def test_more_names(self, names: list[Name], other: Name) -> None:
        """Adding a name keeps the best one or makes the new one the best."""
        assert best_name([*names, other]) in {best_name(names), other.text}

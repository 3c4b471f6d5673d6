"""Names in a language: which are on record, and what is shown where there is none."""

from typing import Any

import pytest

from cisrecords import Commonwealth
from cisrecords.archive.columns.languages import (
    check_language,
    languages,
    name_in,
    named_records,
)
from cisrecords.errors import BadQuery
from cisrecords.evidence import Name
from cisrecords.records import Act, Named, State

GEORGIA = State(id="GE", names=[Name("Georgia", "en"), Name("Грузия", "ru"), Name("Sakartvelo")])
UZBEKISTAN = State(id="UZ", names=[Name("Uzbekistan", "en"), Name("Ўзбекистон", "uz-Cyrl")])
BOTH = (GEORGIA, UZBEKISTAN)


class TestLanguages:
    """The languages of records."""

    def test_are_those_of_names(self) -> None:
        """Each language of a name is there once, by its tag; a name without one adds none."""
        assert ("en", "ru", "uz-Cyrl") == languages((*BOTH, "no record"))

    def test_of_the_shipped_records(self, cw: Commonwealth) -> None:
        """The shipped records have names in the languages of all states of the Commonwealth."""
        assert {"ru", "hy", "az", "be", "ka", "kk", "ky", "ro", "tg", "tk", "uk", "uz"} <= {
            *languages(named_records(cw))
        }

    def test_records_with_names(self, cw: Commonwealth) -> None:
        """Every record that has names counts, and no other."""
        found = {record.id for record in named_records(cw)}

        assert {"GE", "cis", "usubov-ramil", "charter-1993", "minsk"} <= found
        assert not found & {*cw.meetings.ids(), *cw.acts.ids(), *cw.sources.ids()}
        assert all(isinstance(record, Named) for record in named_records(cw))


class TestCheck:
    """A language as an argument."""

    @pytest.mark.parametrize(
        ("lang", "expected"),
        [("ru", "ru"), (" RU ", "ru"), ("uz", "uz"), ("uz_Cyrl", "uz-cyrl"), (None, None)],
    )
    def test_taken(self, lang: str | None, expected: str | None) -> None:
        """A tag in any case is accepted, and a language of which only a variety is on record."""
        assert expected == check_language(lang, BOTH)

    @pytest.mark.parametrize("lang", ["ka", "rus", "u", "ru-Latn", "uz-Cyrl-UZ", "", "-", 5, b"ru"])
    def test_refused(self, lang: Any) -> None:
        """A language of no name is a bad query that lists those on record."""
        with pytest.raises(BadQuery) as caught:
            check_language(lang, BOTH)

        assert ("lang", lang) == (caught.value.criterion, caught.value.value)
        assert "en, ru, uz-Cyrl" in caught.value.reason

    def test_nearest(self) -> None:
        """The tags that are spelled alike are suggested."""
        with pytest.raises(BadQuery) as caught:
            check_language("rus", BOTH)

        assert ("ru",) == caught.value.suggestions


class TestName:
    """The name of a record in a language."""

    def test_of_a_record_with_names(self) -> None:
        """Its name in the language, the English one where there is none, and by default."""
        assert ["Грузия", "Georgia", "Georgia"] == [
            name_in(GEORGIA, lang) for lang in ("ru", "uz", None)
        ]

    def test_of_another_record(self) -> None:
        """A record without names of its own has one name in all languages."""
        act = Act(id="a", state="GE", kind="signature")

        assert act.name == name_in(act, "ru")

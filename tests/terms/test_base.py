"""What holds for every vocabulary: words, meanings, text behaviour, pickling."""

import copy
import inspect
import json
import pickle
import re
from enum import unique
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisrecords import terms
from cisrecords.terms import ActKind, BodyKind, InstrumentKind, Term, base
from cisrecords.terms.base import tell

VOCABULARIES = [
    cls
    for _, cls in inspect.getmembers(terms, inspect.isclass)
    if issubclass(cls, Term) and cls is not Term
]
MEMBERS = [member for cls in VOCABULARIES for member in cls]
WORD = re.compile("[a-z]+(?:-[a-z]+)*")
ARTICLE = re.compile(
    r"Charter art\. \d+|Charter arts\. \d+(?:, \d+)* and \d+|Protocol of 21 December 1991"
)


class TestEveryMember:
    """What each word of each vocabulary keeps to."""

    def test_there_are_vocabularies(self) -> None:
        """The room hands on all its vocabularies, and its list of names tells them."""
        assert 23 == len(VOCABULARIES)
        assert {cls.__name__ for cls in VOCABULARIES} | {"Term"} == set(terms.__all__)

    def test_spelling(self) -> None:
        """A word is lower case with hyphens, and its Python name is the same in capitals."""
        for member in MEMBERS:
            assert WORD.fullmatch(member.value)
            assert member.value == member.name.lower().replace("_", "-")

    def test_meaning(self) -> None:
        """A word says what it means, in a sentence."""
        for member in MEMBERS:
            assert member.meaning[0].isupper()
            assert member.meaning.endswith(".")
            assert member.meaning == member.meaning.strip()

    @pytest.mark.parametrize("member", [m for m in MEMBERS if m.article], ids=repr)
    def test_article(self, member: Term) -> None:
        """A legal source is an article of the Charter or the Protocol of 1991."""
        assert ARTICLE.fullmatch(member.article)

    def test_is_its_text(self) -> None:
        """A word is written, compared, hashed and put into JSON as its text."""
        for member in MEMBERS:
            assert member.value == str(member) == f"{member}" == member
            assert {member.value: 1}[member] == 1
            assert f'"{member.value}"' == json.dumps(member)

    def test_found_by_its_text(self) -> None:
        """The text of a word gives the same member, and so does the member itself."""
        for member in MEMBERS:
            cls = type(member)
            assert member is cls(member.value) is cls(member) is cls[member.name]

    def test_pickles_and_copies_to_itself(self) -> None:
        """A word that is pickled or copied comes back as the same object."""
        for member in MEMBERS:
            assert member is pickle.loads(pickle.dumps(member))
            assert member is copy.deepcopy(member) is copy.copy(member)

    @pytest.mark.parametrize("cls", VOCABULARIES, ids=lambda cls: cls.__name__)
    def test_no_word_twice(self, cls: type[Term]) -> None:
        """No vocabulary has two names for one word, or one meaning for two words."""
        assert cls is unique(cls)
        assert len(cls) == len({member.meaning for member in cls})

    @pytest.mark.parametrize("cls", VOCABULARIES, ids=lambda cls: cls.__name__)
    def test_no_word_for_not_said(self, cls: type[Term]) -> None:
        """What is not said is None, never a word of a vocabulary."""
        assert not {"unknown", "not-said", "not-recorded", "unspecified"} & set(map(str, cls))


class TestTell:
    """`tell`, which puts the meanings beside the words."""

    @pytest.mark.parametrize("cls", VOCABULARIES, ids=lambda cls: cls.__name__)
    def test_no_meaning_without_a_word(self, cls: type[Term]) -> None:
        """Each vocabulary tells the meaning of its own words only, in their order."""
        assert [member.value for member in cls] == list(base._TOLD[cls])

    def test_a_word_that_was_not_told(self) -> None:
        """Asking for a meaning that was never told fails and does not invent one."""

        class Answer(Term):
            """A vocabulary of this test."""

            YES = "yes"
            NO = "no"

        tell(Answer, {"yes": ("It is so.", "Charter art. 9")})

        assert ("It is so.", "Charter art. 9") == (Answer.YES.meaning, Answer.YES.article)
        with pytest.raises(KeyError):
            _ = Answer.NO.meaning


class TestClosed:
    """Vocabularies are closed."""

    @given(text=st.text(), cls=st.sampled_from(VOCABULARIES))
    def test_other_texts_are_refused(self, text: str, cls: type[Term]) -> None:
        """A text is a word exactly where it is the text of a member."""
        if text in [member.value for member in cls]:
            assert text == cls(text)
        else:
            with pytest.raises(ValueError, match="is not a valid"):
                cls(text)

    @pytest.mark.parametrize("wrong", [None, 5, True, "Signature", "SIGNATURE", "", ["signature"]])
    def test_wrong_values(self, wrong: Any) -> None:
        """Neither other types nor other spellings of a word are taken."""
        with pytest.raises(ValueError, match="is not a valid ActKind"):
            ActKind(wrong)

    def test_cannot_be_changed(self) -> None:
        """No member can be put into, or out of, a vocabulary."""
        with pytest.raises(AttributeError):
            ActKind.SIGNATURE = "x"  # type: ignore[misc]

    def test_sorts_as_text(self) -> None:
        """Words sort by their text, so that tables of them are stable."""
        assert ["other", "sectoral"] == sorted([BodyKind.SECTORAL, BodyKind.OTHER])

    def test_one_word_in_two_vocabularies(self) -> None:
        """A word may stand in two vocabularies, with a meaning of its own in each."""
        assert str(BodyKind.CHARTER) == str(InstrumentKind.CHARTER)
        assert BodyKind.CHARTER.meaning != InstrumentKind.CHARTER.meaning

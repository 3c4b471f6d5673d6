"""What holds for every vocabulary: terms, meanings, strings, pickling."""

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
from cisrecords.terms import ActKind, BodyKind, InstrumentKind, Term

VOCABULARIES = [
    cls
    for _, cls in inspect.getmembers(terms, inspect.isclass)
    if issubclass(cls, Term) and cls is not Term
]
MEMBERS = [member for cls in VOCABULARIES for member in cls]
WORD = re.compile("[a-z]+[0-9]*(?:-[a-z]+)*")
ARTICLE = re.compile(
    r"Charter art\. \d+|Charter arts\. \d+(?:, \d+)* and \d+|Protocol of 21 December 1991"
)


class TestEveryMember:
    """What holds for each term of each vocabulary."""

    def test_there_are_vocabularies(self) -> None:
        """The room exports all its vocabularies, and lists them in ``__all__``."""
        assert 24 == len(VOCABULARIES)
        assert {cls.__name__ for cls in VOCABULARIES} | {"Group", "Term"} == set(terms.__all__)

    def test_spelling(self) -> None:
        """A term is lower case with hyphens, and its Python name is the same in capitals."""
        for member in MEMBERS:
            assert WORD.fullmatch(member.value)
            assert member.value == member.name.lower().replace("_", "-")

    def test_meaning(self) -> None:
        """A term has a meaning, in a sentence."""
        for member in MEMBERS:
            assert member.meaning[0].isupper()
            assert member.meaning.endswith(".")
            assert member.meaning == member.meaning.strip()

    @pytest.mark.parametrize("member", [m for m in MEMBERS if m.article], ids=repr)
    def test_article(self, member: Term) -> None:
        """A legal source is an article of the Charter or the Protocol of 1991."""
        assert ARTICLE.fullmatch(member.article)

    def test_is_its_string(self) -> None:
        """A term is written, compared, hashed and put into JSON as its string."""
        for member in MEMBERS:
            assert member.value == str(member) == f"{member}" == member
            assert {member.value: 1}[member] == 1
            assert f'"{member.value}"' == json.dumps(member)

    def test_found_by_its_string(self) -> None:
        """The string of a term gives the same member, and so does the member itself."""
        for member in MEMBERS:
            cls = type(member)
            assert member is cls(member.value) is cls(member) is cls[member.name]

    def test_pickles_and_copies_to_itself(self) -> None:
        """A term that is pickled or copied comes back as the same object."""
        for member in MEMBERS:
            assert member is pickle.loads(pickle.dumps(member))
            assert member is copy.deepcopy(member) is copy.copy(member)

    @pytest.mark.parametrize("cls", VOCABULARIES, ids=lambda cls: cls.__name__)
    def test_no_term_twice(self, cls: type[Term]) -> None:
        """No vocabulary has two names for one term, or one meaning for two terms."""
        assert cls is unique(cls)
        assert len(cls) == len({member.meaning for member in cls})

    @pytest.mark.parametrize("cls", VOCABULARIES, ids=lambda cls: cls.__name__)
    def test_no_term_for_not_said(self, cls: type[Term]) -> None:
        """What a source does not say is None, never a term of a vocabulary."""
        assert not {"unknown", "not-said", "not-recorded", "unspecified"} & set(map(str, cls))


class TestClosed:
    """Vocabularies are closed."""

    @given(text=st.text(), cls=st.sampled_from(VOCABULARIES))
    def test_other_strings_are_refused(self, text: str, cls: type[Term]) -> None:
        """A string is a term exactly where it is the value of a member."""
        if text in [member.value for member in cls]:
            assert text == cls(text)
        else:
            with pytest.raises(ValueError, match="is not a valid"):
                cls(text)

    @pytest.mark.parametrize("wrong", [None, 5, True, "Signature", "SIGNATURE", "", ["signature"]])
    def test_wrong_values(self, wrong: Any) -> None:
        """Other types and other spellings of a term are refused."""
        with pytest.raises(ValueError, match="is not a valid ActKind"):
            ActKind(wrong)

    def test_cannot_be_changed(self) -> None:
        """No member can be put into, or out of, a vocabulary."""
        with pytest.raises(AttributeError):
            ActKind.SIGNATURE = "x"  # type: ignore[misc, assignment]

    def test_sorts_as_string(self) -> None:
        """Terms sort as strings, so that tables of them are stable."""
        assert ["other", "sectoral"] == sorted([BodyKind.SECTORAL, BodyKind.OTHER])

    def test_one_value_in_two_vocabularies(self) -> None:
        """A value may be a term of two vocabularies, with a meaning of its own in each."""
        assert str(BodyKind.CHARTER) == str(InstrumentKind.CHARTER)
        assert BodyKind.CHARTER.meaning != InstrumentKind.CHARTER.meaning

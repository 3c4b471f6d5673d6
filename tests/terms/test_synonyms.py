"""Synonyms of terms: refused wherever a term is parsed, with the right term as the suggestion."""

from collections.abc import Iterator
from typing import Any

import attrs
import pytest

import cisrecords as cis
from cisrecords import records, terms
from cisrecords.archive import KIND_CLASSES, Archive, parse_term
from cisrecords.errors import BadQuery, InvalidRecords
from cisrecords.evidence import Claim, Source
from cisrecords.fields import specs
from cisrecords.names import fold, nearest_terms
from cisrecords.query import Turnout
from cisrecords.records import Body, Meeting, Session
from cisrecords.terms import Term

VOCABULARIES: tuple[type[Term], ...] = tuple(
    one
    for one in (*(getattr(terms, name) for name in terms.__all__), Turnout)
    if isinstance(one, type) and issubclass(one, Term) and one is not Term
)
SYNONYMS = [
    (vocabulary, synonym, term)
    for vocabulary in VOCABULARIES
    for term in vocabulary
    for synonym in term.synonyms
]


def cells() -> Iterator[tuple[type[Any], str, type[Term]]]:
    """List the fields of records that take one term, or several."""
    classes = [*KIND_CLASSES.values(), *(getattr(records, name) for name in records.__all__)]
    for cls in dict.fromkeys(one for one in classes if isinstance(one, type) and attrs.has(one)):
        for name, spec in specs(cls):
            part = spec.item or spec
            if part.shape == "term":
                yield cls, name, part.type


CELLS = tuple(cells())


class TestTable:
    """The table of synonyms."""

    @pytest.mark.parametrize("vocabulary", VOCABULARIES, ids=lambda one: one.__name__)
    def test_each_leads_to_one_term(self, vocabulary: type[Term]) -> None:
        """A synonym is no term of its vocabulary, and belongs to one term alone."""
        keys = [fold(synonym) for term in vocabulary for synonym in term.synonyms]

        assert len(keys) == len({*keys})
        assert set() == {fold(term.value) for term in vocabulary} & {*keys}
        assert "" not in keys

    @pytest.mark.parametrize("vocabulary", VOCABULARIES, ids=lambda one: one.__name__)
    def test_every_vocabulary_has_some(self, vocabulary: type[Term]) -> None:
        """No vocabulary is without any."""
        assert any(term.synonyms for term in vocabulary)

    def test_what_people_write(self) -> None:
        """A document that was signed was adopted; a meeting that was moved is postponed."""
        assert "adopted" == nearest_terms("signed", terms.Outcome)[0]
        assert "postponed" == nearest_terms("moved", terms.MeetingStatus)[0]
        assert "videoconference" == nearest_terms("online", terms.MeetingFormat)[0]
        assert "member" == nearest_terms("Full Member", terms.MembershipStatus)[0]
        assert () == nearest_terms("qqqq", terms.Outcome) == nearest_terms(7, terms.Outcome)


class TestEveryParser:
    """Every place where a term is parsed."""

    def test_in_criteria(self) -> None:
        """A criterion refuses a synonym and suggests its term alone."""
        for vocabulary, synonym, term in SYNONYMS:
            for word in (synonym, synonym.upper(), synonym.replace(" ", "-")):
                with pytest.raises(BadQuery) as caught:
                    parse_term("kind", word, vocabulary)
                assert (term.value,) == caught.value.suggestions

    @pytest.mark.parametrize(
        ("cls", "field", "vocabulary"), CELLS, ids=[f"{c.__name__}.{f}" for c, f, _ in CELLS]
    )
    def test_in_records(self, cls: type[Any], field: str, vocabulary: type[Term]) -> None:
        """A record refuses a synonym in each of its fields of terms, and its hint has the term."""
        several = dict(specs(cls))[field].item is not None
        for _, synonym, term in (one for one in SYNONYMS if one[0] is vocabulary):
            with pytest.raises((InvalidRecords, TypeError)) as caught:
                cls(**_required(cls), **{field: [synonym] if several else synonym})
            assert isinstance(caught.value, InvalidRecords)
            hints = [one.message for one in caught.value.problems if one.value == synonym]
            assert [f"did you mean {term.value!r}?"] == hints

    @pytest.mark.parametrize(
        ("written", "meant"),
        [
            ({"status": "moved"}, "postponed"),
            ({"format": "online"}, "videoconference"),
            ({"kind": "Ordinary"}, "regular"),
            ({"adopted": [{"described": "a plan", "outcome": "signed"}]}, "adopted"),
            ({"attendance": [{"participant": "GE", "presence": "missing"}]}, "absent"),
            ({"attendance": [{"participant": "GE", "capacities": ["chairman"]}]}, "session-chair"),
        ],
        ids=str,
    )
    def test_in_documents(self, written: dict[str, Any], meant: str) -> None:
        """A document with a synonym is refused with the term in the hint."""
        meeting = {"id": "m-1", "sessions": [{"body": "cis"}], **written}
        problems = cis.validate({"schema": 1, "meetings": [meeting]})
        hints = [problem.message for problem in problems if problem.code == "unknown-word"]

        assert [f"did you mean {meant!r}?"] == hints

    @pytest.mark.parametrize(
        ("field", "value", "meant"),
        [
            ("format", "online", "videoconference"),
            ("status", "moved", "postponed"),
            ("attendance[MD].presence", "did not come", "absent"),
            ("attendance[MD].presence", "Absent", "absent"),
            ("attendance[MD].capacities", "chair", "session-chair"),
            ("adopted[a plan].outcome", "signed", "adopted"),
        ],
    )
    def test_in_claims(self, field: str, value: str, meant: str) -> None:
        """The value of a claim about a term is refused where it is a synonym of one."""
        with pytest.raises(InvalidRecords) as caught:
            _archive(field, value)
        (problem,) = caught.value.problems
        found = (problem.path, problem.code, problem.value)

        assert ("$.claims[0].value", "unknown-word", value) == found
        assert f"did you mean {meant!r}?" == problem.message

    @pytest.mark.parametrize(
        ("field", "value"),
        [
            ("format", "videoconference"),
            ("kind", "executive"),
            ("when", "moved"),
            ("note", "signed"),
            ("attendance[MD].exists", "no"),
            ("figure:members", "online"),
        ],
    )
    def test_labels_of_sources_pass(self, field: str, value: str) -> None:
        """A term, a label that no term means, and values of other fields are no problem."""
        assert 1 == len(_archive(field, value).claims)


def _archive(field: str, value: str) -> Archive:
    """Build records with one claim about a meeting."""
    return Archive(
        bodies=[Body(id="cis", names="CIS")],
        meetings=[Meeting(id="m-1", sessions=[Session("cis")])],
        claims=[Claim(id="c-1", about="m-1", field=field, value=value, cites="s-1")],
        sources=[Source(id="s-1")],
    )


_VALUES = {"text": "text", "id": "id-1", "amount": 1, "term": None, "many": ()}


def _required(cls: type[Any]) -> dict[str, Any]:
    """Return values for the required fields of a record, but no terms."""
    return {
        field.name: _VALUES.get(dict(specs(cls))[field.name].shape, "x")
        for field in attrs.fields(cls)
        if field.default is attrs.NOTHING and dict(specs(cls))[field.name].shape != "term"
    }

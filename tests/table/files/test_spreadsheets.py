"""Strings that a spreadsheet takes for something else, and those that it leaves alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisrecords.commonwealth import Commonwealth
from cisrecords.table.files.spreadsheets import is_changed

CHANGED = """
007 1991 -1 +1 1-2 1/2 1991-12 1991-12-08 8.12.1991 8/12/1991 1,000 1.5 1e5 1E-5 50% $5 €5 5€ (12)
10:30 10:30:15 Dec-91 8-Dec 8-Dec-91 Mar-1 MAR1 SEPT2 12.дек дек.91 TRUE false #N/A #REF! #DIV/0!
=1+1 @SUM(A1) ٣ １９９１ 12345678901234567890
""".split()
SENTENCES = [
    "8 December 1991",
    "December 1991",
    "12 мая",
    "1 000",
    " 1991 ",
    "10:30 pm",
    "5 p",
    "1 1/2",
]
LEFT = """
GE sorb-053 sc-08 chs-1991-12-08-x 1991-12~ 1991? [..2008-05] 19XX 1991-12-08T10 March
Baku 5km a1 x 1st SC-8 e-5-x true-ish N/A ge-2009
""".split()


@pytest.mark.parametrize("text", [*CHANGED, *SENTENCES])
def test_values_are_changed(text: str) -> None:
    """Numbers, dates, times, truth, errors and formulas do not stay as they are typed."""
    assert is_changed(text)


@pytest.mark.parametrize("text", ["", " ", "–", *LEFT, "On 8 December 1991"])
def test_text_is_left(text: str) -> None:
    """Words, ids and sentences are text for every spreadsheet."""
    assert not is_changed(text)


@given(st.text(max_size=40))
def test_what_begins_with_an_apostrophe_and_a_letter_is_text(text: str) -> None:
    """No string is changed that begins with a word, whatever follows it."""
    assert not is_changed(f"Word {text}")


@given(st.one_of(st.integers(), st.floats(), st.dates(), st.times()).map(str))
def test_no_number_or_date_is_overlooked(text: str) -> None:
    """Whatever Python prints for a number, a date or a time is changed; only words are not."""
    assert is_changed(text) or text in ("nan", "inf")


def test_ids_of_records_are_text(cw: Commonwealth) -> None:
    """The ids and the states of all shipped records stay as they are."""
    ids = [
        one.id for kind in ("meetings", "acts", "states", "bodies") for one in cw.collection(kind)
    ]

    assert [] == [identity for identity in ids if is_changed(identity)]

"""Hypothesis strategies for records, their values, and whole datasets."""

from cisrecords.testing import _outside as _outside
from cisrecords.testing.datasets import commonwealths
from cisrecords.testing.edtf import dates, dates_or_periods, periods
from cisrecords.testing.hook import register
from cisrecords.testing.parts import records
from cisrecords.testing.values import amounts, ids, texts

__all__ = [
    "amounts",
    "commonwealths",
    "dates",
    "dates_or_periods",
    "ids",
    "periods",
    "records",
    "register",
    "texts",
]

"""Answers as pictures: drawn with matplotlib, legible in grey, with their sources below."""

from cisrecords.show.attendance import attendance
from cisrecords.show.timeline import timeline

__all__ = ["attendance", "timeline"]

"""The record classes: frozen values that refer to each other by id."""

from cisrecords.records.gap import Gap
from cisrecords.records.law import Act, Instrument, Tenure
from cisrecords.records.meeting import Meeting, Plan, oldest_first
from cisrecords.records.named import Body, City, Identified, Named, Office, Person, State, Topic
from cisrecords.records.place import Place, to_place, to_places
from cisrecords.records.rows import Adoption, AgendaItem, Quantity, Stance, Statement
from cisrecords.records.seats import Attendance, Session

__all__ = [
    "Act",
    "Adoption",
    "AgendaItem",
    "Attendance",
    "Body",
    "City",
    "Gap",
    "Identified",
    "Instrument",
    "Meeting",
    "Named",
    "Office",
    "Person",
    "Place",
    "Plan",
    "Quantity",
    "Session",
    "Stance",
    "State",
    "Statement",
    "Tenure",
    "Topic",
    "oldest_first",
    "to_place",
    "to_places",
]

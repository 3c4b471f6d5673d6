"""The record classes: frozen values that refer to each other by id."""

from typing import TYPE_CHECKING

from cisrecords._door import lazy

if TYPE_CHECKING:
    from cisrecords.records.act import Act
    from cisrecords.records.body import Body, Office
    from cisrecords.records.city import City
    from cisrecords.records.gap import Gap
    from cisrecords.records.law import Instrument, Tenure
    from cisrecords.records.meeting import Meeting, Plan, oldest_first
    from cisrecords.records.named import Identified, Named, State
    from cisrecords.records.person import Person
    from cisrecords.records.place import Place, to_place, to_places
    from cisrecords.records.rows import Adoption, AgendaItem, Quantity, Stance, Statement
    from cisrecords.records.seats import Attendance, Session
    from cisrecords.records.topic import Topic

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

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy(
        __name__,
        __all__,
        {
            "act": "Act",
            "body": "Body Office",
            "city": "City",
            "gap": "Gap",
            "law": "Instrument Tenure",
            "meeting": "Meeting Plan oldest_first",
            "named": "Identified Named State",
            "person": "Person",
            "place": "Place to_place to_places",
            "rows": "Adoption AgendaItem Quantity Stance Statement",
            "seats": "Attendance Session",
            "topic": "Topic",
        },
    )

"""The table of the meetings of a `Commonwealth`."""

from typing import Any

import cisrecords as cis
from cisrecords import Commonwealth
from cisrecords.evidence import Source
from cisrecords.records import Adoption, Attendance, Body, Meeting, Place, Session, State


def met(identity: str, **fields: Any) -> Meeting:
    """Make a meeting of the council."""
    return Meeting(id=identity, sessions=[Session("council")], **fields)


CW = Commonwealth(
    states=[State(id="AZ", names="Azerbaijan"), State(id="BY", names="Belarus")],
    bodies=[Body(id="council", names="Council")],
    meetings=[
        met("nothing"),
        met("hotel", when="2016-06-06", places=Place("Baku", "AZ", "Hotel Minsk")),
        met("hall", when="2016-07-07", places=Place(venue="Mensk Arena")),
        met("two", when="2016-08-08", places=[Place("Baku", "AZ"), Place("Minsk", "BY")]),
    ],
)


class TestTable:
    """The table of meetings."""

    COLUMNS = (
        *("id", "name", "body", "ordinal", "when", "place", "country", "kind", "format", "status"),
        *("present", "absent", "silent", "unknown", "sources"),
    )

    def test_columns(self) -> None:
        """The table of any answer has the same columns, also where it is empty."""
        assert self.COLUMNS == CW.meetings.table().columns
        assert self.COLUMNS == CW.meetings.find(year=1950).table().columns
        assert self.COLUMNS == cis.load().meetings[:3].table().columns

    def test_names_and_places(self) -> None:
        """The body has its name; the place is the city, or else the venue."""
        rows = {row.id: row for row in CW.meetings.table()}

        assert {"Council"} == {row.body for row in rows.values()}
        assert ("Baku", "AZ") == (rows["hotel"].place, rows["hotel"].country)
        assert ("Mensk Arena", None) == (rows["hall"].place, rows["hall"].country)
        assert ("Baku; Minsk", "AZ; BY") == (rows["two"].place, rows["two"].country)
        assert (None, None) == (rows["nothing"].place, rows["nothing"].country)

    def test_counts(self) -> None:
        """The counts are those of `attendance`, meeting by meeting, and of the sources cited."""
        cw = cis.load()
        meetings = cw.meetings[-60:]
        groups = {
            "present": {"present", "by-video", "represented"},
            "absent": {"absent", "declined"},
            "silent": {"silent"},
            "unknown": {"unknown"},
        }
        listed = cw.attendance(meetings)
        for row in meetings.table():
            of_meeting = listed.filter(meeting=row.id)["presence"]
            for name, turnouts in groups.items():
                assert sum(one in turnouts for one in of_meeting) == row[name]
            assert len(cw.sources_of(row.id)) == row.sources

    def test_parts_cite_too(self) -> None:
        """A source that only a row cites is counted once."""
        meeting = met(
            "m",
            cites="a",
            attendance=[Attendance(participant="AZ", presence="present", cites=["a", "b"])],
            adopted=[Adoption(described="plan", cites="c")],
        )
        cw = Commonwealth(
            states=[State(id="AZ", names="Azerbaijan")],
            bodies=[Body(id="council", names="Council")],
            sources=[Source(id=one) for one in "abc"],
            meetings=[meeting],
        )

        assert (3, 1) == (cw.meetings.table()[0].sources, cw.meetings.table()[0].present)

"""The shipped records together: how many, all cited, found by any name."""

import pytest

from cisrecords import Commonwealth
from cisrecords.archive import KIND_CLASSES, AnyRecord, from_object, references
from cisrecords.errors import CisRecordsWarning
from cisrecords.evidence import Name
from cisrecords.fields import specs
from cisrecords.names import core
from cisrecords.query import independent_sources
from cisrecords.records import Attendance, Meeting
from cisrecords.terms import MeetingStatus

AT_LEAST = {
    "instruments": 33,
    "acts": 260,
    "bodies": 94,
    "offices": 45,
    "tenures": 85,
    "meetings": 245,
    "people": 150,
}


def attendances(meeting: Meeting) -> set[tuple[object, ...]]:
    """List who sat, each once: an unnamed row does not count beside a named one."""
    rows = [row for row in meeting.attendance if took_part(row)]
    named = {(row.participant, row.person) for row in rows if row.person}
    seated = {participant for participant, _ in named}
    unnamed = {
        (row.participant or row.participant_as_reported, None)
        for row in rows
        if not row.person and (row.participant is None or row.participant not in seated)
    }
    return named | unnamed


def took_part(row: Attendance) -> bool:
    """Check whether a row says that somebody was there."""
    return row.presence is not None and row.presence.value in ("present", "by-video")


def parts(value: object) -> list[object]:
    """Yield a record and everything in it that can cite."""
    found: list[object] = [value] if hasattr(value, "cites") else []
    for name, _ in specs(value.__class__):
        inside = getattr(value, name)
        if isinstance(inside, tuple):
            for item in inside:
                if hasattr(item, "cites"):
                    found += parts(item)
    return found


class TestNumbers:
    """How far the records go, in true numbers."""

    @pytest.mark.parametrize("kind", AT_LEAST)
    def test_records(self, cw: Commonwealth, kind: str) -> None:
        """There are at least as many records of the kind as promised."""
        assert len(cw.collection(kind)) >= AT_LEAST[kind]

    def test_meetings_held(self, cw: Commonwealth) -> None:
        """A joint session is one meeting, and what was announced does not count as held."""
        assert sum(meeting.status is MeetingStatus.HELD for meeting in cw.meetings) >= 205

    def test_attendances(self, cw: Commonwealth) -> None:
        """Who sat at a meeting counts once, however many sources say so."""
        assert sum(len(attendances(meeting)) for meeting in cw.meetings) >= 1_050

    def test_sources(self, cw: Commonwealth) -> None:
        """Copies do not count, nor does one address under two ids."""
        originals = [source for source in cw.sources if source.copy_of is None]
        addresses = [source.url for source in originals if source.url]

        assert len(originals) >= 950
        assert len(addresses) - len(set(addresses)) <= 1

    def test_disputed_facts(self, cw: Commonwealth) -> None:
        """Facts with a rival claim, each field once; figures are no disputes."""
        disputed = {
            (claim.about, claim.field)
            for claim in cw.claims
            if not claim.field.startswith(("figure:", "stance:", "article:"))
        }

        assert len(disputed) >= 100


class TestEvidence:
    """No fact without a source."""

    @pytest.mark.parametrize("kind", [k for k in KIND_CLASSES if k not in ("topics", "sources")])
    def test_every_part_cites(self, cw: Commonwealth, kind: str) -> None:
        """Each record and each row cites a source; names may stand on their record's."""
        bare = [
            (record.id, part)
            for record in cw.collection(kind)
            for part in parts(record)
            if not part.cites and not isinstance(part, Name)  # type: ignore[attr-defined]
        ]

        assert [] == [pair for pair in bare if not _stands_on_names(*pair)]

    def test_every_reference_leads_somewhere(self, cw: Commonwealth) -> None:
        """Every id that stands in a record is that of a record."""
        known = {record.id for kind in KIND_CLASSES for record in cw.collection(kind)}
        missing = {
            (record.id, reference.path, reference.value)
            for kind in KIND_CLASSES
            for record in cw.collection(kind)
            for reference in references(record, type(record), "$", from_object)
            if reference.value not in known
        }

        assert set() == missing

    def test_retired_ids_lead_to_records(self, cw: Commonwealth) -> None:
        """An id that is no longer used is not used again, and finds its replacement."""
        known = {record.id for kind in KIND_CLASSES for record in cw.collection(kind)}

        assert cw.retired
        assert set() == known & set(cw.retired)
        assert set(cw.retired.values()) <= known
        with pytest.warns(CisRecordsWarning, match="chs-1993-01-22"):
            assert "chs-1993-01-22" == cw.meetings["chg-1993-01-22"].id

    def test_no_text_has_two_records(self, cw: Commonwealth) -> None:
        """No two instruments have the same name on the same day."""
        named = [
            (key, text.date)
            for text in cw.instruments
            for key in sorted({core(name.text) for name in text.names})
        ]

        assert [] == [each for each in named if named.count(each) > 1]

    def test_treaty_texts_are_no_source_of_attendance(self, cw: Commonwealth) -> None:
        """Who sat, spoke or was expected comes from reports, so no text of a treaty is cited."""
        cited = {
            cite.source
            for meeting in cw.meetings
            for rows in (meeting.attendance, meeting.statements, meeting.plans)
            for row in rows
            for cite in row.cites
        }

        assert cited.isdisjoint(cw.sources.find(kind="treaty-text").ids())

    def test_independence_is_never_more_than_the_sources(self, cw: Commonwealth) -> None:
        """Copies never give a meeting more independent sources than it has sources."""
        for meeting in cw.meetings:
            assert 1 <= len(independent_sources(cw, meeting.cites)) or not meeting.cites

    def test_known_on(self, cw: Commonwealth) -> None:
        """A view of 2005 holds nothing dated later, and counts what it leaves out."""
        then = cw.known_on("2005-01-01")
        later = [
            source.id
            for source in then.sources
            if source.published is not None and str(source.published.latest) > "2005-01-01"
        ]

        assert [] == later
        assert then.knowledge is not None
        assert then.knowledge.for_want_of_a_date > 0
        assert 0 < len(then.meetings) < len(cw.meetings)


def _stands_on_names(identity: str, part: object) -> bool:
    """Check whether a record without citations of its own has one on each of its names."""
    names: tuple[Name, ...] = getattr(part, "names", ())
    return getattr(part, "id", None) == identity and bool(names) and all(n.cites for n in names)


class TestNames:
    """Any form of a name finds its record."""

    @pytest.mark.parametrize(
        ("form", "state"),
        [
            ("Turkmenia", "TM"),
            ("Kirghizia", "KG"),
            ("Moldavia", "MD"),
            ("Byelorussia", "BY"),
            ("Белоруссия", "BY"),
            ("Қазақстан", "KZ"),
            ("Кыргыз Республикасы", "KG"),
            ("Тоҷикистон", "TJ"),
            ("Oʻzbekiston", "UZ"),
            ("Azərbaycan", "AZ"),
            ("Հայաստան", "AM"),
            ("საქართველო", "GE"),
        ],
    )
    def test_states(self, cw: Commonwealth, form: str, state: str) -> None:
        """Older and own names find the state."""
        assert state == cw.states[form].id

    @pytest.mark.parametrize(
        ("form", "body"),
        [
            ("СГГ", "council-of-heads-of-state"),
            ("СГП", "council-of-heads-of-government"),
            ("СМИД", "council-of-foreign-ministers"),
            ("СМО", "council-of-defence-ministers"),
            ("СКПВ", "council-of-border-troops-commanders"),
            ("МПА", "interparliamentary-assembly"),
            ("СОРБ", "council-of-heads-of-security-agencies"),
            ("АТЦ", "anti-terrorism-center"),
        ],
    )
    def test_bodies(self, cw: Commonwealth, form: str, body: str) -> None:
        """The usual abbreviations find the body."""
        assert body == cw.bodies[form].id

    @pytest.mark.parametrize(
        "kind",
        [
            "states",
            "cities",
            *(
                pytest.param(kind, marks=pytest.mark.long)
                for kind in ("bodies", "people", "offices")
            ),
        ],
    )
    def test_every_printed_name_leads_back(self, cw: Commonwealth, kind: str) -> None:
        """Each name of a record finds it, or is ambiguous."""
        lost = [
            (record.id, name.text)
            for record in cw.collection(kind)
            for name in getattr(record, "names", ())
            if record not in _bearers(cw, kind, name.text)
        ]

        assert [] == lost


def _bearers(cw: Commonwealth, kind: str, text: str) -> list[AnyRecord]:
    return [m.record for m in cw.collection(kind).search(text, limit=20) if m.score == 1.0]

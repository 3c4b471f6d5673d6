"""The Commonwealth: the object users hold, with the questions of its first page."""

import copy
import pickle

import pytest

import cisrecords as cis
from cisrecords import Commonwealth, MembershipStatus
from cisrecords.archive import KIND_CLASSES, from_object, references


class TestFirstPage:
    """Every line of the design's first page, as it is written there."""

    def test_load_is_cached(self, cw: Commonwealth) -> None:
        """The shipped records are loaded once."""
        assert cis.load() is cw

    def test_member_with_notice_given(self, cw: Commonwealth) -> None:
        """Georgia is still bound on 17 August 2009."""
        assert cw.membership("GE", on="2009-08-17").status is MembershipStatus.MEMBER

    def test_former(self, cw: Commonwealth) -> None:
        """Georgia is out on 18 August 2009."""
        assert cw.membership("GE", on="2009-08-18").status is MembershipStatus.FORMER

    def test_reasons_of_an_associate(self, cw: Commonwealth) -> None:
        """The reasons have the acts and articles that make Turkmenistan an associate."""
        reasons = cw.membership("TM", on="2020-11-18").reasons

        assert "Charter art. 8" in [reason.article for reason in reasons]
        assert all(reason.act in cw.acts for reason in reasons if reason.act)

    def test_members_are_states_by_id(self, cw: Commonwealth) -> None:
        """The members are a collection of states, in the order of their ids."""
        members = cw.members(on="1994-12-31")

        assert sorted(members.ids()) == list(members.ids())
        assert all(isinstance(state, cis.State) for state in members)

    def test_changes(self, cw: Commonwealth) -> None:
        """From 2005 to 2010 two states changed status, each by an act."""
        changes = cw.changes(since="2005-01-01", until="2010-01-01")

        assert [("TM", "2005-08-26"), ("GE", "2009-08-18")] == [
            (change.state, str(change.on)) for change in changes
        ]
        assert all(change.reasons[0].act in cw.acts for change in changes)

    def test_any_name_finds_it(self, cw: Commonwealth) -> None:
        """The meeting of Baku is found by an abbreviation in Cyrillic and a city in English."""
        assert ("sorb-053",) == cw.meetings.find(body="СОРБ", place="Baku", since="2023").ids()

    def test_attendance_in_capacity_on_whose_word(self, cw: Commonwealth) -> None:
        """Each row of a meeting cites its sources."""
        rows = cw.meetings["sc-08"].attendance

        assert rows
        assert all(cite.source in cw.sources for row in rows for cite in row.cites)
        assert all(row.cites for row in rows)

    def test_account_and_its_silence(self, cw: Commonwealth) -> None:
        """One source lists Kyrgyzstan, another is silent about it; the record has it present."""
        silent = cw.account("sc-08", "azerbaijan-security-council-2020").silent

        assert "KG" in silent
        assert "KG" not in cw.account("sc-08", "urdupoint-2020-11-19").silent
        assert "KG" in cw.meetings["sc-08"].participants
        assert not any(
            row.participant == "KG" and row.presence == "absent"
            for row in cw.meetings["sc-08"].attendance
        )

    def test_rivals(self, cw: Commonwealth) -> None:
        """The rival claims about the meeting come with their sources."""
        rivals = cw.rivals("sc-08")

        assert rivals
        assert all(claim.about == "sc-08" and claim.cites for claim in rivals)


class TestValue:
    """The Commonwealth is one immutable value."""

    def test_copies_and_pickles_are_equal(self, cw: Commonwealth) -> None:
        """A pickled or copied Commonwealth equals the first and answers alike."""
        for other in (pickle.loads(pickle.dumps(cw)), copy.deepcopy(cw)):
            assert (cw, hash(cw)) == (other, hash(other))
            assert cw.timeline("GE") == other.timeline("GE")

    def test_nothing_can_be_replaced(self, cw: Commonwealth) -> None:
        """No part of it can be set."""
        with pytest.raises(AttributeError):
            cw.meetings = ()  # type: ignore[assignment]

    def test_it_is_built_from_its_parts(self, cw: Commonwealth) -> None:
        """Its parts build an equal one."""
        assert cw == Commonwealth(**cw.parts())


class TestEvidence:
    """Every shipped fact cites a source."""

    @pytest.mark.parametrize("kind", [k for k in KIND_CLASSES if k not in ("topics", "sources")])
    def test_every_record_cites(self, cw: Commonwealth, kind: str) -> None:
        """Each record cites a source itself, or each of its names or rows does."""
        bare = [
            record.id
            for record in cw.collection(kind)
            if not any(
                reference.spec.targets == ("sources",)
                for reference in references(record, type(record), "$", from_object)
            )
        ]

        assert [] == bare

    def test_every_row_of_every_meeting_cites(self, cw: Commonwealth) -> None:
        """Each attendance, item, statement, document and plan of a meeting cites a source."""
        for meeting in cw.meetings:
            assert all(row.cites for row in meeting.attendance), meeting.id
            assert all(item.cites for item in meeting.agenda), meeting.id
            assert all(statement.cites for statement in meeting.statements), meeting.id
            assert all(adoption.cites for adoption in meeting.adopted), meeting.id
            assert all(plan.cites for plan in meeting.plans), meeting.id

    def test_every_source_is_cited_or_copied(self, cw: Commonwealth) -> None:
        """No source is listed that nothing rests on."""
        cited = {
            reference.value
            for kind in KIND_CLASSES
            for record in (*cw.collection(kind), *cw.gaps)
            for reference in references(record, type(record), "$", from_object)
            if reference.spec.targets == ("sources",)
        }

        assert set() == set(cw.sources.ids()) - cited

    def test_known_on_has_no_later_source(self, cw: Commonwealth) -> None:
        """A view by day cites nothing published after the day."""
        then = cw.known_on("2012-01-01")

        assert all(
            source.published is None or str(source.published.latest) <= "2012-01-01"
            for source in then.sources
        )
        assert then.knowledge is not None
        assert then.knowledge.acts == len(cw.acts) - len(then.acts)

"""The rows that records make."""

import datetime

import cisrecords as cis
from cisrecords.archive import KIND_CLASSES, Knowledge, table_schemas
from cisrecords.archive.tables.rows import Rows, as_tables, rows_of
from cisrecords.evidence import Citation, Source
from cisrecords.records import (
    Attendance,
    Body,
    Gap,
    Instrument,
    Meeting,
    Place,
    Quantity,
    Session,
    State,
    Statement,
)

WHOLE = cis.Commonwealth(
    states=[State(id="KZ", names="Kazakhstan"), State(id="AZ", names="Azerbaijan")],
    bodies=[Body(id="cis", names="Commonwealth of Independent States")],
    sources=[Source(id="s"), Source(id="t")],
    instruments=[
        Instrument(id="charter-1993", names="Charter", date="1993-01-22", place=Place("Minsk"))
    ],
    meetings=[
        Meeting(
            id="m",
            sessions=[Session("cis", 1)],
            when="1991-12",
            attendance=[
                Attendance(participant="AZ", presence="present", cites=["s"]),
                Attendance(participant="KZ", capacities=["host", "opened"]),
            ],
            statements=[Statement(summary="spoke", quantities=[Quantity(amount="0.10")])],
            cites=[Citation("t", supports=["when"])],
        )
    ],
    gaps=[Gap(text="One."), Gap(text="Two.", cites=["s"])],
    version="1",
    horizon={"acts": "2026-03"},
    retired={"old": "KZ"},
    knowledge=Knowledge(day="2005-01-01", undated=True),
)


class TestWhole:
    """All records of a dataset."""

    def test_every_table_is_there(self) -> None:
        """Also those without rows, each with the columns of its schema."""
        tables = WHOLE.tables()

        assert list(table_schemas()) == list(tables)
        for name, table in tables.items():
            assert table_schemas()[name].columns == table.schema

    def test_shipped_records_have_a_row_each(self, cw: cis.Commonwealth) -> None:
        """Every record is in the table of its kind, and in that of all ids."""
        tables = cw.tables()

        for kind in KIND_CLASSES:
            assert cw.collection(kind).ids() == tables[kind]["id"]
        assert len(tables["records"]) == sum(len(tables[kind]) for kind in KIND_CLASSES)

    def test_keys_are_unique_and_references_lead_to_rows(self, cw: cis.Commonwealth) -> None:
        """The shipped records have no row twice and no reference to nothing."""
        tables = cw.tables()

        for name, schema in table_schemas().items():
            keys = tables[name].select(*schema.key).rows()
            assert len(keys) == len(set(keys))
            for column, target in schema.foreign_keys.items():
                assert {*tables[name][column]} - {None} <= {*tables[target]["id"]}

    def test_required_cells_are_filled(self, cw: cis.Commonwealth) -> None:
        """A column that every row has is never empty in the shipped records."""
        tables = cw.tables()

        for name, schema in table_schemas().items():
            for field in schema.fields:
                assert not (field.required and None in tables[name][field.name])


class TestCells:
    """What stands in the cells."""

    def test_the_dataset_is_keys_and_values(self) -> None:
        """Version, horizon, retired ids and knowledge are a row each."""
        assert {
            "version": "1",
            "horizon.acts": "2026-03",
            "retired.old": "KZ",
            "knowledge.day": "2005-01-01",
            "knowledge.undated": "true",
            "knowledge.acts": "0",
            "knowledge.facts": "0",
            "knowledge.for_want_of_a_date": "0",
        } == dict(WHOLE.tables()["dataset"].rows())

    def test_a_row_has_an_id_an_owner_and_a_place(self) -> None:
        """The rows of a list are numbered from one, under the id of their owner."""
        rows = WHOLE.tables()["attendance"].select("id", "meeting", "position", "participant")

        assert (("m/attendance/1", "m", 1, "AZ"), ("m/attendance/2", "m", 2, "KZ")) == rows.rows()

    def test_a_list_of_terms_is_a_row_for_each(self) -> None:
        """The capacities of a row stand in their order."""
        rows = WHOLE.tables()["attendance_capacities"].rows()

        assert (("m/attendance/2", 1, "host"), ("m/attendance/2", 2, "opened")) == rows

    def test_a_citation_belongs_to_one_owner(self) -> None:
        """The other columns of owners are empty."""
        table = WHOLE.tables()["citations"].select("record", "gap", "attendance", "source")

        assert {
            ("m", None, None, "t"),
            (None, "gaps/2", None, "s"),
            (None, None, "m/attendance/1", "s"),
        } == {*table.rows()}

    def test_a_part_of_a_citation_is_below_it(self) -> None:
        """What a citation supports refers to the row of the citation."""
        assert (("m/cites/1", 1, "when"),) == WHOLE.tables()["citations_supports"].rows()

    def test_a_vague_date_has_its_bounds(self) -> None:
        """The text stays vague, and the days beside it can be compared."""
        (row,) = WHOLE.tables()["meetings"].select("when", "when_earliest", "when_latest").rows()

        assert "1991-12" == row.when.text
        assert (datetime.date(1991, 12, 1), datetime.date(1991, 12, 31)) == row[1:]

    def test_a_single_part_is_in_the_row(self) -> None:
        """The place of an instrument has its columns there; what is not known is empty."""
        table = WHOLE.tables()["instruments"].select("place_city", "place_country")

        assert (("Minsk", None),) == table.rows()

    def test_an_amount_keeps_its_digits(self) -> None:
        """The string is exact, and the number is for sums."""
        table = WHOLE.tables()["quantities"].select("amount", "amount_number")

        assert (("0.10", 0.1),) == table.rows()

    def test_gaps_keep_their_order(self) -> None:
        """A gap has no id in the records, and one in its table."""
        table = WHOLE.tables()["gaps"].select("id", "position", "text")

        assert (("gaps/1", 1, "One."), ("gaps/2", 2, "Two.")) == table.rows()


def test_records_of_several_kinds_come_in_any_order() -> None:
    """Rows can be made of a stream of records, without a dataset."""
    rows: Rows = {name: [] for name in table_schemas()}
    rows_of([State(id="KZ", names="Kazakhstan"), Source(id="s"), State(id="AZ", names="A")], rows)
    tables = as_tables(rows)

    assert ("KZ", "AZ") == tables["states"]["id"]
    assert (("KZ", "states"), ("s", "sources"), ("AZ", "states")) == tables["records"].select(
        "id", "kind"
    ).rows()
    assert 1 == len(tables["sources"])

"""All tables of a dataset as files have them: with what they say of it to their readers."""

from cisrecords.archive import Archive
from cisrecords.archive.tables.dataset import ABOUT
from cisrecords.archive.tables.schema import DATASET
from cisrecords.commonwealth import Commonwealth
from cisrecords.errors import BadQuery
from cisrecords.query.common.about import about_archive
from cisrecords.table import Table

__all__ = ["about_rows", "check_whole", "tables_with_about"]


def check_whole(value: object) -> Commonwealth:
    """Return a `Commonwealth`, or raise `BadQuery` for anything else."""
    if isinstance(value, Commonwealth):
        return value
    raise BadQuery("cw", value, "must be a Commonwealth, such as cisrecords.load() returns")


def about_rows(archive: Archive) -> list[tuple[str, str]]:
    """Return the rows of the table of the dataset that name its licence and its citation."""
    known = about_archive(archive).to_dict()
    return [(key, known[key]) for key in ABOUT if key in known]


def tables_with_about(cw: Commonwealth) -> dict[str, Table]:
    """Return all tables, that of the dataset with its title, licence and citation."""
    tables = dict(cw.tables())
    dataset = tables[DATASET]
    rows = [*dataset.rows(), *about_rows(cw)]
    columns = tuple(zip(*rows, strict=True))
    tables[DATASET] = Table(dataset.schema, columns, dataset.about)
    return tables

"""`Table`: an answer in columns, small, typed and immutable."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from copy import copy
from typing import Any, Generic, Self, SupportsIndex, cast, overload

import attrs

from cisrecords import render
from cisrecords.dates import PartialDate, Period
from cisrecords.errors import BadQuery, OutOfRange, whole_number
from cisrecords.render import Grid, as_html, as_markdown, as_text, join_fitting
from cisrecords.table import _build, _pick
from cisrecords.table._arrow import about_of
from cisrecords.table._cells import to_grid
from cisrecords.table._pick import inserted
from cisrecords.table.about import About
from cisrecords.table.columns import Column, ColumnType, no_column
from cisrecords.table.exports import Exports, check_about
from cisrecords.table.files.csv_reading import from_csv
from cisrecords.table.rows import R_co, Row

__all__ = ["Table"]

_PRINTED = 40
_IN_NOTEBOOKS = 100
_REPR = 95


def _row_type(value: type[R_co]) -> type[R_co]:
    kind: Any = value
    if isinstance(kind, type) and issubclass(cast(type[Any], kind), Row):
        return value
    raise BadQuery("row_type", kind, "must be Row or a class made from it")


@attrs.frozen(repr=False)
class Table(Exports, Generic[R_co]):
    """Columns of one length, each with a name, a type and a meaning.

    A cell is a value of the type of its column, or ``None`` if nothing is known. Tables are values:
    they can be compared, hashed, copied and pickled, and methods such as `select` return a new one.
    Polars, DuckDB and pyarrow accept a table directly (``polars.DataFrame(table)``); for pandas
    there is `to_pandas`.

    Attributes:
        schema: The name, type and meaning of each column.
        data: The cells of each column, in the order of the rows.
        about: The dataset that the table is from; ``None`` if it is not known. Tables that differ
            only in it are equal. It goes along into every new table, and into every file.
        row_type: The class of its rows, whose attributes are the columns.

    Raises:
        BadQuery: The columns differ in length, or two have one name.
        InvalidRecords: A cell does not fit the type of its column.

    Example:
        >>> table = Table.from_rows(
        ...     [{"state": "GE", "year": 2008}, {"state": "MD", "year": None}]
        ... )
        >>> print(table)
        state  year
        ─────  ────
        GE     2008
        MD        –
        >>> table["year"]
        (2008, None)
    """

    row_type: type[R_co] = attrs.field(
        default=cast(Any, Row), eq=False, kw_only=True, converter=_row_type
    )

    @classmethod
    def from_rows(
        cls, rows: Iterable[Any], columns: Iterable[Column | str] | None = None
    ) -> "Table":
        """Build a table from rows.

        Args:
            rows: Mappings (a missing key is ``None``), attrs objects or others with an
                attribute for each column, or sequences. Cells may be values of numpy, pandas,
                Polars or Arrow; NaN, NaT and NA are ``None``.
            columns: The columns to take, in order; a name alone gets the type of its
                values. By default all that the rows have.

        Returns:
            The table.

        Raises:
            BadQuery: A row or a column has the wrong type.
            InvalidRecords: A cell does not fit the type of its column.
            NotFound: No row has a column with this name.
        """
        return cls(*_build.from_rows(rows, columns))

    @classmethod
    def from_columns(cls, data: Any, columns: Iterable[Column | str] | None = None) -> "Table":
        """Build a table from columns, such as those of `to_dict`, or from a frame.

        Args:
            data: A mapping from names to the cells of each column, or a frame of pandas, Polars,
                Arrow or DuckDB. Cells are as in `from_rows`.
            columns: The columns to take, in order; a name alone gets the type of its
                values. By default all, with the types and meanings that `to_arrow` and
                `to_parquet` have written into the metadata of an Arrow table.

        Returns:
            The table.

        Raises:
            BadQuery: The columns differ in length, or no single type fits a column.
            InvalidRecords: A cell does not fit the type of its column.
            NotFound: There is no column with this name.
            MissingExtra: The frame is only an Arrow stream, and pyarrow is not installed.
        """
        return cls(*_build.from_columns(data, columns), about=about_of(data))

    @classmethod
    def from_csv(
        cls,
        path: str | os.PathLike[str],
        columns: Iterable[Column | str] | None = None,
        *,
        delimiter: str | None = None,
    ) -> "Table":
        r"""Read a table from a file of comma-separated values in UTF-8.

        An empty cell is ``None``, and one of two quotes (``""``) an empty string.

        Args:
            path: The file; its first line names the columns.
            columns: The columns to take, in order. By default all. A name alone gets the type
                that the metadata which `to_csv` has written beside the file give it, else text.
            delimiter: The mark between two cells; by default that of the metadata, else a comma.

        Returns:
            The table; an equal one where `to_csv` has written the file, unless for spreadsheets.

        Raises:
            FileProblem: The file cannot be read, or is not what the delimiter makes of it.
            InvalidRecords: A cell does not fit the type of its column.
            NotFound: There is no column with this name.
            BadQuery: An argument has the wrong type.

        Example:
            >>> import pathlib, tempfile
            >>> with tempfile.TemporaryDirectory() as folder:
            ...     file = pathlib.Path(folder, "states.csv")
            ...     file.write_text("state,year\nGE,2009\nMD,\n", encoding="utf-8")
            ...     Table.from_csv(file, ["state", Column("year", "integer")])["year"]
            23
            (2009, None)
        """
        return cls(*from_csv(path, columns, delimiter))

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns, in order."""
        return tuple(head.name for head in self.schema)

    def __len__(self) -> int:
        return len(self.data[0]) if self.data else 0

    def __iter__(self) -> Iterator[R_co]:
        names, row = self.columns, self.row_type
        return (row(names, cells) for cells in zip(*self.data, strict=True))

    def __reversed__(self) -> Iterator[R_co]:
        return reversed(self.rows())

    @overload
    def __getitem__(self, key: str) -> tuple[Any, ...]: ...

    @overload
    def __getitem__(self, key: SupportsIndex) -> R_co: ...

    @overload
    def __getitem__(self, key: slice) -> Self: ...

    def __getitem__(self, key: str | SupportsIndex | slice) -> "tuple[Any, ...] | R_co | Self":
        """Return the cells of a column, the row at a position, or the rows of a slice."""
        if isinstance(key, slice):
            return attrs.evolve(self, data=tuple(cells[key] for cells in self.data))
        position = whole_number(key)
        if position is None:
            return self.data[self._place(key)]
        if not -len(self) <= position < len(self):
            raise OutOfRange(position, len(self))
        return self.row_type(self.columns, [cells[position] for cells in self.data])

    def rows(self) -> tuple[R_co, ...]:
        """Return the rows, each a tuple with the names of its columns.

        Returns:
            The rows; ``row["state"]``, ``row[0]`` and ``state, year = row`` all work.

        Example:
            >>> Table.from_columns({"state": ["GE"], "year": [2009]}).rows()
            (Row(state='GE', year=2009),)
        """
        return tuple(self)

    def head(self, count: int = 5) -> Self:
        """Return a table of the first rows.

        Args:
            count: How many rows at most.

        Returns:
            A new table.

        Raises:
            BadQuery: The count is not a whole number from zero.

        Example:
            >>> Table.from_columns({"state": ["GE", "MD"]}).head(1)["state"]
            ('GE',)
        """
        return self[: _pick.count_of(count)]

    def filter(self, test: Callable[[R_co], object] | None = None, /, **values: Any) -> Self:
        """Return a table of the rows that pass a test and have these values.

        Args:
            test: A function of a row, such as ``lambda row: row.year > 2000``.
            **values: Columns, each with the value of its cells: as in the table, or as it is
                written there, such as ``when="2020-11-18"``; ``None`` for an empty cell.

        Returns:
            A new table, with the rows in the same order.

        Raises:
            NotFound: There is no such column; the nearest are suggested.
            BadQuery: A value does not fit the type of its column, or the test is no function.

        Example:
            >>> table = Table.from_columns({"state": ["GE", "MD"], "year": [2008, 2009]})
            >>> table.filter(state="MD").rows(), table.filter(lambda row: row.year < 2000).rows()
            ((Row(state='MD', year=2009),), ())
        """
        places = {self._place(name): value for name, value in values.items()}
        wanted = {place: _pick.cell_of(self.schema[place], places[place]) for place in places}
        return self._of_rows(_pick.passing(self, test, wanted))

    def sort(self, *names: str, descending: bool = False) -> Self:
        """Return a table sorted by columns; rows with equal cells keep their order.

        Args:
            names: The columns, the most important first.
            descending: Whether the largest come first. Empty cells are last in any case.

        Returns:
            A new table.

        Raises:
            NotFound: There is no such column; the nearest are suggested.
            BadQuery: No column is named, or `descending` is not True or False.

        Example:
            >>> Table.from_columns({"year": [2009, None, 2008]}).sort("year")["year"]
            (2008, 2009, None)
        """
        places = [self._place(name) for name in names]
        return self._of_rows(_pick.in_order(self, places, descending=descending))

    def drop(self, *names: str) -> "Table":
        """Return a table without some columns.

        Args:
            names: The names of the columns.

        Returns:
            A new table.

        Raises:
            NotFound: There is no such column; the nearest are suggested.

        Example:
            >>> Table.from_columns({"state": ["GE"], "year": [2009]}).drop("year").columns
            ('state',)
        """
        left_out = {self._place(name) for name in names}
        kept = [name for place, name in enumerate(self.columns) if place not in left_out]
        return self.select(*kept)

    def select(self, *names: str) -> "Table":
        """Return a table of some columns, in the given order.

        Args:
            names: The names of the columns.

        Returns:
            A new table.

        Raises:
            NotFound: There is no such column; the nearest are suggested.
            BadQuery: A column is named twice.

        Example:
            >>> Table.from_columns({"state": ["GE"], "year": [2009]}).select("year").columns
            ('year',)
        """
        places = [self._place(name) for name in names]
        chosen = tuple(self.data[place] for place in places)
        return Table(tuple(self.schema[place] for place in places), chosen, self.about)

    def with_bounds(self, *names: str) -> Self:
        """Add the first and the last possible day of each date, as columns of days.

        Args:
            names: Columns of dates; by default all.

        Returns:
            A new table, in which ``when_earliest`` and ``when_latest`` follow ``when``. An open
            or unknown end is ``None``.

        Raises:
            NotFound: There is no such column; the nearest are suggested.
            BadQuery: A column has no dates.

        Example:
            >>> Table.from_columns({"when": [PartialDate("1991-12")]}).with_bounds().rows()[0][1:]
            (datetime.date(1991, 12, 1), datetime.date(1991, 12, 31))
        """
        dated = [head.name for head in self.schema if head.type is ColumnType.DATE]
        for name in names:
            if self.schema[self._place(name)].type is not ColumnType.DATE:
                raise BadQuery(
                    "names", name, "this column has no dates; choose a column of dates", dated
                )
        days: dict[str, list[tuple[Column, Sequence[Any]]]] = {}
        for name in names or dated:
            cells = self[name]
            days[name] = [
                (
                    Column(f"{name}_{end}", ColumnType.DAY, f"The {end} possible day of {name}."),
                    [_bound(cell, end) for cell in cells],
                )
                for end in ("earliest", "latest")
            ]
        return attrs.evolve(self, **inserted(self, days))

    def with_about(self, about: About | None) -> Self:
        """Return the same table with another `about`.

        Args:
            about: The dataset that the table is from; ``None`` if it is not known.

        Returns:
            A new table.

        Raises:
            BadQuery: It is no `About`.

        Example:
            >>> table = Table.from_columns({"state": ["GE"]}).with_about(About(version="1"))
            >>> table.head().about
            About(version='1')
        """
        table = copy(self)  # its cells are checked already
        object.__setattr__(table, "about", check_about(about))
        return table

    def to_text(self, limit: int | None = None, width: int | None = None) -> str:
        """Format the table in aligned columns, as `print` shows its first rows.

        Long cells are shortened by whole words until the lines fit. Where that is not enough,
        columns on the right are left out and named below the rows; `select` chooses others.

        Args:
            limit: How many rows to show at most; by default all.
            width: How many columns of a terminal a line may have; by default as many as the
                terminal has, or the environment variable ``COLUMNS`` says.

        Returns:
            The lines; a missing value is a dash.

        Raises:
            BadQuery: The limit is not a whole number from zero, or the width not one from 1.
        """
        if width is not None and _whole_number("width", width) == 0:
            raise BadQuery("width", width, "must be at least 1")
        return as_text(self._grid(limit), width)

    def to_markdown(self, limit: int | None = None) -> str:
        """Format the table in Markdown, with pipes.

        Args:
            limit: How many rows to write at most; by default all.

        Returns:
            The lines, with every cell escaped.

        Raises:
            BadQuery: The limit is not a whole number from zero.

        Example:
            >>> print(Table.from_columns({"state": ["GE"], "year": [2009]}).to_markdown(), end="")
            | state | year |
            | --- | ---: |
            | GE | 2009 |
        """
        return as_markdown(self._grid(limit))

    def to_html(self, limit: int | None = None) -> str:
        """Format the table in HTML, escaped and without scripts or style sheets.

        Args:
            limit: How many rows to write at most; by default all.

        Returns:
            A ``<table>``; the meaning of a column is the title of its header cell.

        Raises:
            BadQuery: The limit is not a whole number from zero.
        """
        return as_html(self._grid(limit))

    def __str__(self) -> str:
        return self.to_text(_PRINTED)

    def __repr__(self) -> str:
        title = self._printed_heading()
        heads = [f"{head.name} ({head.type})" for head in self.schema]
        shown = join_fitting(heads, _REPR - len(title))
        return f"<{title}: {shown}>" if heads else "<Table without columns>"

    def _printed_heading(self) -> str:
        return f"Table of {'1 row' if len(self) == 1 else f'{len(self)} rows'}"

    def _printed_name(self) -> str:
        return ""

    def _printed_fields(self) -> Iterable[tuple[str, object]]:
        columns = {head.name: f"{head.type}. {head.meaning}".rstrip() for head in self.schema}
        return (("columns", columns),)

    def _printed_items(self) -> Iterable[object]:
        return self.rows()

    def _repr_html_(self) -> str:
        return render.table_in_html(self._printed_heading(), self._grid(_IN_NOTEBOOKS))

    def _repr_markdown_(self) -> str:
        return self.to_markdown(_IN_NOTEBOOKS)

    def _of_rows(self, rows: Sequence[tuple[Any, ...]]) -> Self:
        columns = zip(*rows, strict=True) if rows else ((),) * len(self.schema)
        return attrs.evolve(self, data=tuple(columns))

    def _grid(self, limit: object) -> Grid:
        return to_grid(self.schema, self.data, _whole_number("limit", limit))

    def _place(self, name: object) -> int:
        names = self.columns
        if isinstance(name, str) and name in names:
            return names.index(name)
        raise no_column(name, names)


def _bound(cell: PartialDate | Period | None, end: str) -> Any:
    return None if cell is None else getattr(cell, end)


def _whole_number(name: str, value: object) -> int | None:
    if value is None or (isinstance(value, int) and not isinstance(value, bool) and value >= 0):
        return value
    raise BadQuery(name, value, "must be a whole number from zero, or None for all")

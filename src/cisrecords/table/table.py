"""`Table`: an answer in columns, small, typed and immutable."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, Generic, Self, SupportsIndex, cast, overload

import attrs

from cisrecords.dates import PartialDate, Period
from cisrecords.errors import BadQuery, OutOfRange, whole_number
from cisrecords.render import Grid, Printable, as_html, as_markdown, as_text, join_fitting
from cisrecords.table import _arrow, _build, _csv, _frames, _pick
from cisrecords.table._cells import plain, to_grid
from cisrecords.table._pick import inserted
from cisrecords.table.columns import Column, ColumnType, no_column
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
class Table(Printable, Generic[R_co]):
    """Columns of one length, each with a name, a type and a meaning.

    A cell is a value of the type of its column, or ``None`` if nothing is known. Tables are values:
    they can be compared, hashed, copied and pickled, and methods such as `select` return a new one.
    Polars, DuckDB and pyarrow accept a table directly (``polars.DataFrame(table)``); for pandas
    there is `to_pandas`.

    Attributes:
        schema: The name, type and meaning of each column.
        data: The cells of each column, in the order of the rows.
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

    schema: tuple[Column, ...] = attrs.field(converter=_build.heads)
    data: tuple[tuple[Any, ...], ...] = attrs.field(converter=_build.columns)
    row_type: type[R_co] = attrs.field(
        default=cast(Any, Row), eq=False, kw_only=True, converter=_row_type
    )

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "data", _build.checked(self.schema, self.data))

    @classmethod
    def from_rows(
        cls, rows: Iterable[Any], columns: Iterable[Column | str] | None = None
    ) -> "Table":
        """Build a table from rows.

        Args:
            rows: Mappings (a missing key is ``None``), attrs objects or others with an
                attribute for each column, or sequences.
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
    def from_columns(
        cls, data: Mapping[str, Any], columns: Iterable[Column | str] | None = None
    ) -> "Table":
        """Build a table from columns, such as those of `to_dict`.

        Args:
            data: The cells of each column, by its name.
            columns: The columns to take, in order; a name alone gets the type of its
                values. By default all.

        Returns:
            The table.

        Raises:
            BadQuery: The columns differ in length, or no single type fits a column.
            InvalidRecords: A cell does not fit the type of its column.
            NotFound: There is no column with this name.
        """
        return cls(*_build.from_columns(data, columns))

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
        return Table(tuple(self.schema[place] for place in places), chosen)

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

    def to_dict(self) -> dict[str, list[Any]]:
        """Return the columns as lists of plain values, by their names.

        Returns:
            A new dictionary. Dates and periods are EDTF strings, words are lists, days are
            `datetime.date`; ``Table.from_columns(table.to_dict(), table.schema)`` is the table.

        Example:
            >>> Table.from_columns({"when": [PartialDate("1991-12"), None]}).to_dict()
            {'when': ['1991-12', None]}
        """
        heads = zip(self.schema, self.data, strict=True)
        return {head.name: plain(head.type, cells) for head, cells in heads}

    def to_csv(
        self, path: str | os.PathLike[str] | None = None, *, excel_safe: bool = False
    ) -> str:
        r"""Write comma-separated values in UTF-8, with the names of the columns on the first line.

        A missing value is empty, and an empty string is ``""``. Words are separated by
        spaces; yes and no are ``true`` and ``false``.

        Args:
            path: A file to write; an existing file is replaced.
            excel_safe: Whether strings that look like formulas get an apostrophe in front, and
                the file a byte-order mark, so that spreadsheets open it safely.

        Returns:
            The CSV as a string.

        Raises:
            FileProblem: The file cannot be written.

        Example:
            >>> Table.from_columns({"state": ["GE", None], "acting": [True, False]}).to_csv()
            'state,acting\nGE,true\n,false\n'
        """
        text = _csv.csv_text(self.schema, self.data, excel_safe=excel_safe)
        if path is not None:
            _csv.write_csv(path, text, excel_safe=excel_safe)
        return text

    def to_pandas(self) -> Any:
        """Return a ``pandas.DataFrame`` with nullable types.

        Returns:
            The frame, with ``Int64``, ``Float64``, ``boolean``, ``string`` (EDTF for dates
            too), ``datetime64[s]`` for days, lists for words.

        Raises:
            MissingExtra: pandas is not installed; it comes with the extra ``pandas``.
        """
        return _frames.to_pandas(self.schema, self.data)

    def to_polars(self) -> Any:
        """Return a ``polars.DataFrame``.

        Returns:
            The frame, with ``Int64``, ``Float64``, ``Boolean``, ``String`` (EDTF for dates
            too), ``Date`` for days, ``List(String)`` for words.

        Raises:
            MissingExtra: Polars is not installed; it comes with the extra ``polars``.
        """
        return _frames.to_polars(self.schema, self.data)

    def to_arrow(self) -> Any:
        """Return a ``pyarrow.Table``, with the meaning of each column in the metadata of its field.

        Returns:
            The table, with ``int64``, ``double``, ``bool``, ``string`` (EDTF for dates too),
            ``date32`` for days, ``list<string>`` for words.

        Raises:
            MissingExtra: pyarrow is not installed; it comes with the extra ``arrow``.
        """
        return _arrow.to_pyarrow(self.schema, self.data)

    def __arrow_c_stream__(self, requested_schema: object = None) -> Any:
        """Return an Arrow stream of the table, for any library that accepts Arrow data."""
        return self.to_arrow().__arrow_c_stream__(requested_schema)

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
        return self.to_html(_IN_NOTEBOOKS)

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

"""Tables as aligned text: which columns are shown, and how wide they are."""

from hypothesis import given
from hypothesis import strategies as st

from cisrecords.render import Grid, as_html, as_markdown, as_text, width

WORD = st.text("abя北e\u0301-", min_size=1, max_size=30)
CELL = st.lists(WORD, max_size=12).map(" ".join)


@st.composite
def grids(draw: st.DrawFn) -> Grid:
    """Draw grids of any cells and names."""
    names = draw(st.lists(WORD, max_size=8, unique=True))
    row = st.tuples(*(CELL for _ in names))
    return Grid(
        names=tuple(names),
        meanings=("",) * len(names),
        to_the_right=tuple(draw(st.lists(st.booleans(), min_size=len(names), max_size=len(names)))),
        rows=tuple(draw(st.lists(row, max_size=4))) if names else (),
        left_out=draw(st.integers(0, 2)),
    )


class TestAsText:
    """Aligned text."""

    @given(grids(), st.integers(1, 120))
    def test_fits_and_cuts_no_token(self, grid: Grid, columns: int) -> None:
        """No line is wider than the room, and every word is one of the grid."""
        lines = as_text(grid, columns).splitlines()
        words = {word for row in grid.rows for cell in row for word in cell.split()} | {"…"}

        if grid.names:
            assert max(map(width, lines)) <= columns
            assert {
                word for line in lines[2 : 2 + len(grid.rows)] for word in line.split()
            } <= words

    @given(grids())
    def test_is_whole_where_there_is_room(self, grid: Grid) -> None:
        """A table that fits loses nothing."""
        text = as_text(grid, 10_000)

        assert all(name in text for name in grid.names)
        assert all(cell.strip() in text for row in grid.rows for cell in row)

    def test_first_words_of_a_list_are_seen(self) -> None:
        """A column of lists keeps at least its first id."""
        grid = Grid(
            names=("state", "records"),
            meanings=("", ""),
            to_the_right=(False, False),
            rows=(("GE", "act-ge-notice-of-withdrawal act-ge-withdrawal"),),
        )

        assert as_text(grid, 40).splitlines()[2] == "GE     act-ge-notice-of-withdrawal …"

    def test_counts_what_is_left_out(self) -> None:
        """Rows and columns that are not shown are counted, in every form that leaves them out."""
        grid = Grid(
            names=("a" * 30, "b" * 30),
            meanings=("", ""),
            to_the_right=(False, False),
            rows=(("x", "y"),),
            left_out=3,
        )

        assert ["… 3 more rows", "… 1 more column:", f"  {'b' * 30}"] == as_text(
            grid, 40
        ).splitlines()[3:]
        assert "3 more rows" in as_markdown(grid)
        assert "3 more rows" in as_html(grid)

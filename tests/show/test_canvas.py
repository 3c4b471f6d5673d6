"""Axes to draw on, and what stands around them."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisrecords.errors import BadQuery, MissingExtra
from cisrecords.show._canvas import (
    axes_for,
    day_after,
    day_number,
    framed,
    library,
    sign,
    width_of,
)

DAYS = st.integers(datetime.date(1, 1, 1).toordinal(), datetime.date(9999, 12, 30).toordinal())


@pytest.mark.usefixtures("matplotlib")
class TestAxes:
    """The axes of a picture."""

    def test_have_the_size_that_is_asked_for(self) -> None:
        """New axes are as wide as they were asked to be, before and after they are framed."""
        axes = axes_for(None, 5, 2)

        assert pytest.approx(5) == width_of(axes)
        sign(axes, {}, "words", 9)
        framed(axes)
        assert pytest.approx(5) == width_of(axes)

    def test_that_are_given_are_taken(self) -> None:
        """Axes of one's own are drawn on as they are."""
        own = library("figure").Figure().add_subplot()

        assert own is axes_for(own, 5, 2)

    @pytest.mark.parametrize("given", ["ax", 1, object()])
    def test_of_another_kind_are_refused(self, given: object) -> None:
        """What is no axes is an error that says what is taken."""
        with pytest.raises(BadQuery) as caught:
            axes_for(given, 5, 2)
        assert "ax" == caught.value.criterion


@pytest.mark.usefixtures("matplotlib")
class TestDays:
    """Days on the axis."""

    @given(DAYS)
    def test_are_one_apart(self, day: int) -> None:
        """A day ends where the next begins."""
        assert day_after(day) == day_number(day + 1)

    def test_begin_where_matplotlib_has_them(self) -> None:
        """The first day of 1970 is where dates of matplotlib begin."""
        assert 0 == day_number(datetime.date(1970, 1, 1).toordinal())


@pytest.mark.usefixtures("matplotlib")
class TestSigned:
    """Legend and caption."""

    @pytest.mark.parametrize("number", [0, 1, 30])
    def test_stand_one_under_the_other(self, number: int) -> None:
        """The legend is under the axes and the caption under the legend, however many entries."""
        axes = axes_for(None, 5, 2)
        patch = library("patches").Patch
        sign(axes, {f"entry {i}": patch() for i in range(number)}, "words " * 60, 24)
        axes.figure.draw_without_rendering()
        legend = axes.get_legend().get_window_extent()
        (caption,) = axes.texts

        assert legend.y1 < axes.get_window_extent().y0
        assert caption.get_window_extent().y1 < legend.y0

    def test_are_no_wider_than_the_axes(self) -> None:
        """A long caption is broken into lines that end where the axes end."""
        axes = axes_for(None, 7, 2)
        sign(axes, {}, "Ministry of Foreign Affairs of Turkmenistan, " * 12, 9)
        (caption,) = axes.texts

        assert caption.get_window_extent().width <= axes.get_window_extent().width

    def test_have_room_in_a_figure_of_our_own(self) -> None:
        """What stands outside the axes lies within the figure once it is framed."""
        axes = axes_for(None, 5, 2)
        axes.set_yticks([0], ["a rather long name of a row"])
        sign(axes, {}, "words " * 60, 24)
        figure = framed(axes)
        box = figure.get_tightbbox()

        assert 0 < box.x0 < box.x1 < figure.get_size_inches()[0]
        assert 0 < box.y0 < box.y1 < figure.get_size_inches()[1]


class TestLibrary:
    """The library that draws."""

    @pytest.mark.usefixtures("without_matplotlib")
    def test_that_is_missing_is_named_with_its_extra(self) -> None:
        """Whichever part is wanted, the error says what to install."""
        with pytest.raises(MissingExtra) as caught:
            library("dates")
        assert ("plot", "matplotlib") == (caught.value.extra, caught.value.library)
        assert ("plot", "matplotlib") == (caught.value.extra, caught.value.library)

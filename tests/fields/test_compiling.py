"""Functions from generated source."""

import traceback
from typing import Any

import pytest

from cisrecords.fields.compiling import compile_function


class TestCompileFunction:
    """A function that is compiled from lines."""

    def test_uses_and_joins_its_names(self) -> None:
        """It sees the names that it is given, and others that are compiled later see it."""
        names: dict[str, Any] = {"two": 2}
        double = compile_function("double", ["def double(x):", "    return two * x"], names)
        again = compile_function("again", ["def again(x):", "    return double(double(x))"], names)

        assert (6, 12) == (double(3), again(3))
        assert names["double"] is double

    def test_shows_its_source_in_a_traceback(self) -> None:
        """The line that fails is printed, as for a function in a file."""
        lines = ["def divide(x):", "    # a comment", "    return x / 0"]
        divide = compile_function("divide", lines, {})

        with pytest.raises(ZeroDivisionError) as caught:
            divide(1)
        frame = traceback.extract_tb(caught.value.__traceback__)[-1]
        assert ("divide", 3, "return x / 0") == (frame.name, frame.lineno, frame.line)

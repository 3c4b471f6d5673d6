"""`Spelling`: rules from the letters of one language to rough English ones."""

import pytest

from cisrecords.names.spelling import Spelling

RULES = Spelling("sch ^w", rules="sch=sh s=z h=kh z=ts ", endings="ow=ov w=v", again="sch=zh|z=z")


class TestRespell:
    """The readings of a word."""

    @pytest.mark.parametrize(
        ("word", "first"),
        [
            ("schuh", "shukh"),
            ("sz", "zts"),
            ("petrow", "petrov"),
            ("anw", "anv"),
            ("ow", "ow"),
            ("aow", "aov"),
            ("abc", "abc"),
            ("", ""),
        ],
    )
    def test_usual_reading(self, word: str, first: str) -> None:
        """Long rules go first, no rule changes what another wrote, and one ending is replaced."""
        assert RULES.respell(word)[0] == first

    def test_second_readings(self) -> None:
        """Each second reading changes only its own rules."""
        assert RULES.respell("schz") == ["shts", "zhts", "shz"]

    def test_without_second_readings(self) -> None:
        """Rules without a second reading give one."""
        assert Spelling("", rules="a=b").respell("aha") == ["bhb"]

    def test_marks(self) -> None:
        """The marks stay as they are written."""
        assert RULES.marks == ("sch", "^w")

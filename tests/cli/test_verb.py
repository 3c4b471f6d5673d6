"""What verbs share: the records that are asked, and the day."""

from pathlib import Path

import pytest

import cisrecords as cis
from cisrecords.cli.verb import day_of, day_or_last, last_day_of_acts, read, records
from cisrecords.errors import BadQuery, FileProblem


class TestRecords:
    """`records` and `read`."""

    def test_shipped(self) -> None:
        """Without ``--data``, or by their name, the shipped records are asked."""
        assert cis.load() is records({})
        assert cis.load() is read("shipped")

    def test_of_a_document(self, tmp_path: Path) -> None:
        """A document is read."""
        cis.write(cis.Commonwealth(version="7"), str(tmp_path / "a.yaml"))

        assert "7" == records({"data": str(tmp_path / "a.yaml")}).version

    @pytest.mark.parametrize("text", ['{"schema": 1, "x": 1}', '{"schema": 9}', "{", ""])
    def test_of_a_bad_document(self, tmp_path: Path, text: str) -> None:
        """A document that is not valid is an error that names the file, in one line."""
        path = tmp_path / "bad.json"
        path.write_text(text, encoding="utf-8")

        with pytest.raises(FileProblem) as caught:
            read(str(path))
        assert str(path) == caught.value.path
        assert 1 == len(str(caught.value).splitlines())


class TestDay:
    """The day of a question."""

    def test_is_given_in_two_ways(self) -> None:
        """The day stands alone or after ``--on``; two different days are refused."""
        assert "2009" == day_of({"day": "2009"}) == day_of({"on": "2009"})
        assert day_of({}) is None
        with pytest.raises(BadQuery) as caught:
            day_of({"day": "2009", "on": "2010"})
        assert ("on", "2010") == (caught.value.criterion, caught.value.value)

    def test_last(self, cw: cis.Commonwealth) -> None:
        """Without a day it is the last to which acts are known, with a note."""
        vague = cis.Commonwealth(horizon={"acts": "2020"})

        assert str(cw.horizon["acts"]) == last_day_of_acts(cw)
        assert "2020-12-31" == last_day_of_acts(vague)
        assert ("2009", ()) == day_or_last(cw, {"on": "2009"})
        assert last_day_of_acts(cw) in day_or_last(cw, {})[1][0]

"""Answers as text, JSON and comma-separated values."""

import io
import json

import pytest

import cisrecords as cis
from cisrecords.cli.answers import write_answer
from cisrecords.cli.verb import Answer

TABLE = cis.Table.from_columns(
    {
        "when": [cis.PartialDate("1991-12"), None],
        "ids": [("a", "b"), ()],
        "year": [2009, None],
        "sure": [True, False],
        "text": ['"x", y\n', "Грузия"],
    }
)


class TestWriteAnswer:
    """`write_answer`."""

    def test_json_is_the_rows(self, capsys: pytest.CaptureFixture[str]) -> None:
        """Each row is an object on a line of its own, with dates in EDTF and lists of ids."""
        write_answer(Answer(TABLE), {"json": True})
        out = capsys.readouterr().out

        columns = TABLE.to_dict()
        rows = json.loads(out)
        assert columns == {name: [row[name] for row in rows] for name in columns}
        assert len(TABLE) + 2 == len(out.splitlines())

    def test_days_are_strings(self, capsys: pytest.CaptureFixture[str]) -> None:
        """A whole day is a string in JSON."""
        write_answer(Answer(TABLE.select("when").with_bounds()), {"json": True})

        assert "1991-12-31" == json.loads(capsys.readouterr().out)[0]["when_latest"]

    def test_csv_is_the_table(self, capsys: pytest.CaptureFixture[str]) -> None:
        """CSV is what the table writes."""
        write_answer(Answer(TABLE, text="other"), {"csv": True})

        assert TABLE.to_csv() == capsys.readouterr().out

    def test_text_fits(
        self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Text is as wide as the terminal, and has all rows."""
        monkeypatch.setenv("COLUMNS", "40")
        long = cis.Table.from_columns({"text": ["word " * 30] * 60})
        write_answer(Answer(long), {})
        lines = capsys.readouterr().out.splitlines()

        assert 62 == len(lines)
        assert max(map(len, lines)) <= 40

    def test_sentences_fit_a_terminal(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """In a terminal long lines are wrapped between words; no word is lost or cut."""

        class Terminal(io.StringIO):
            def isatty(self) -> bool:
                return True

        monkeypatch.setenv("COLUMNS", "30")
        text = f"Georgia on a day: member\n  - {'reason and more ' * 9}\n    {'x' * 40}"
        screen, pipe = Terminal(), io.StringIO()
        for stream in (screen, pipe):
            monkeypatch.setattr("sys.stdout", stream)
            write_answer(Answer(text=text), {"color": "never"})

        lines = screen.getvalue().splitlines()
        assert f"{text}\n" == pipe.getvalue()
        assert text.split() == screen.getvalue().split()
        assert ["x" * 40] == [line.strip() for line in lines if len(line) > 30]
        assert {"  - ", "    "} == {line[:4] for line in lines[1:]}

    def test_own_text_and_json(self, capsys: pytest.CaptureFixture[str]) -> None:
        """An answer may have text and JSON of its own; each ends with one newline."""
        write_answer(Answer(TABLE, text="a", json="[1]\n"), {})
        write_answer(Answer(TABLE, text="a", json="[1]\n"), {"json": True})

        assert "a\n[1]\n" == capsys.readouterr().out

    def test_notes_are_beside_it(self, capsys: pytest.CaptureFixture[str]) -> None:
        """Notes, and that nothing was found, are on the stream of errors."""
        write_answer(Answer(TABLE.head(0), notes=("as of today",)), {})
        caught = capsys.readouterr()

        assert "" == caught.out
        assert 2 == len(caught.err.splitlines())

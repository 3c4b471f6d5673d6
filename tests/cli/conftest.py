"""What tests of the command share: the command as a process, and within this one."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from cisrecords.cli import main

Done = subprocess.CompletedProcess[str]

REPORT = """\
{"schema": 1}
{"meetings": {"id": "my-1", "when": "2023-10-12", "cites": [{"source": "newsaz-2023-10-11"}],
 "sessions": [{"body": "council-of-heads-of-security-agencies", "ordinal": 53}]}}
"""


@pytest.fixture
def process() -> Callable[..., Done]:
    """Return a function that runs the command as a process of its own."""

    def run(*arguments: str, encoding: str = "utf-8", **environment: str) -> Done:
        return subprocess.run(
            [sys.executable, "-W", "error", "-m", "cisrecords", *arguments],
            capture_output=True,
            check=False,
            encoding=encoding,
            env={**os.environ, "PYTHONIOENCODING": encoding, **environment},
            timeout=60,
        )

    return run


@pytest.fixture
def call(capsys: pytest.CaptureFixture[str]) -> Callable[..., Done]:
    """Return a function that runs the command within this process."""

    def run(*arguments: str) -> Done:
        code = main(arguments)
        caught = capsys.readouterr()
        return subprocess.CompletedProcess(arguments, code, caught.out, caught.err)

    return run


@pytest.fixture
def report(tmp_path: Path) -> str:
    """Return the path of a report that refers to records which it does not hold."""
    path = tmp_path / "report.jsonl"
    path.write_text(REPORT.replace("\n ", " "), encoding="utf-8")
    return str(path)

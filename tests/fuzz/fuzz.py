"""Fuzz one target, guided by coverage: ``python tests/fuzz/fuzz.py when -runs=100000``.

The first argument is a target of `targets.py`; the rest is for libFuzzer. The seeds in
``tests/fuzz/corpora/<target>`` are only read; new inputs go to ``.fuzz/<target>``, and crashes
beside it.
"""

import runpy
import sys
from pathlib import Path

HERE = Path(__file__).parent
FOUND = HERE.parents[1] / ".fuzz"


def main() -> None:
    """Fuzz the target of the command line."""
    import atheris  # noqa: PLC0415

    name, *options = sys.argv[1:]
    with atheris.instrument_imports(include=["cisrecords"]):
        target = runpy.run_path(str(HERE / "targets.py"))["TARGETS"][name]
    (FOUND / name).mkdir(parents=True, exist_ok=True)
    given = [f"-dict={HERE / 'words.dict'}", f"-artifact_prefix={FOUND}/{name}-", "-timeout=10"]
    folders = [str(FOUND / name), str(HERE / "corpora" / name)]
    atheris.Setup([sys.argv[0], *given, *options, *folders], target)
    atheris.Fuzz()


if __name__ == "__main__":
    main()

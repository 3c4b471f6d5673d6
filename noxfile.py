"""Every check of the project, one session each; ``.ci/run`` runs the same sessions.

``nox`` runs the default ones, each in an environment of its own; ``nox --no-venv`` runs them in
the environment that is active, which has to have the ``dev`` extra.
"""

import tempfile
from pathlib import Path

import nox

nox.needs_version = ">=2025.5.1"
nox.options.sessions = [
    "lint",
    "types",
    "contracts",
    "docs",
    "examples",
    "package",
    "tests",
    "tables",
    "plots",
    "long",
]
nox.options.reuse_existing_virtualenvs = True

ROOT = Path(__file__).parent
TYPED = ("src", "tests", "examples", "benchmarks", "docs", "conftest.py", "noxfile.py")


def prepare(session: nox.Session, extra: str) -> None:
    """Install the package with one extra, unless nox was told to take the environment as it is."""
    if session.venv_backend != "none":
        session.install("-e", f".[{extra}]")


def run(session: nox.Session, *command: str, silent: bool = False) -> None:
    """Run a command of the session's environment, or of the active one."""
    session.run(*command, silent=silent, external=True)


@nox.session
def tests(session: nox.Session) -> None:
    """Run the tests, the examples in docstrings, and those in the README and the docs."""
    prepare(session, "test")
    run(session, "python", "-m", "pytest", "-q", *session.posargs)


@nox.session(name="long")
def long_laws(session: nox.Session) -> None:
    """Run what `tests` leaves out, and every law anew on random examples, in random order."""
    prepare(session, "test")
    options = ("-p", "randomly", "-m", "long or hypothesis", "--hypothesis-profile=long")
    run(session, "python", "-m", "pytest", "-q", *options, *session.posargs)


@nox.session
def tables(session: nox.Session) -> None:
    """Run the tests of tables beside the libraries that take them, which `tests` leaves out."""
    prepare(session, "dev")
    run(session, "python", "-m", "pytest", "-q", "-m", "", "tests/table", *session.posargs)


@nox.session
def plots(session: nox.Session) -> None:
    """Run the tests and examples of pictures, which `tests` leaves out without matplotlib."""
    prepare(session, "dev")
    paths = ("tests/show", "src/cisrecords/show", "docs/reference/pictures.md")
    run(session, "python", "-m", "pytest", "-q", "-m", "", *paths, *session.posargs)


@nox.session
def messages(session: nox.Session) -> None:
    """Renew the snapshot of all messages, and the outputs that docstrings and docs show."""
    prepare(session, "dev")
    run(session, "python", "tests/messages/renew.py", *session.posargs)


@nox.session
def deep(session: nox.Session) -> None:
    """Hold the laws of the codec and of the strategies on 5,000 examples each."""
    prepare(session, "test")
    options = ("-p", "randomly", "-m", "hypothesis", "--hypothesis-profile=deep")
    paths = ("tests/codec", "tests/testing")
    run(session, "python", "-m", "pytest", "-q", *options, *paths, *session.posargs)


@nox.session
def coverage(session: nox.Session) -> None:
    """Run the tests, long ones too, and list the lines and branches that they leave out."""
    prepare(session, "dev")
    options = ("-q", "-n", "0", "-m", "")  # one process: coverage sees no other
    run(session, "python", "-m", "coverage", "run", "-m", "pytest", *options, *session.posargs)
    run(session, "python", "-m", "coverage", "report")


@nox.session
def lint(session: nox.Session) -> None:
    """Check style, docstrings and formatting."""
    prepare(session, "lint")
    run(session, "ruff", "check", ".")
    run(session, "ruff", "format", "--check", ".")


@nox.session
def types(session: nox.Session) -> None:
    """Check types with two checkers, and that every public name has one."""
    prepare(session, "dev")
    run(session, "python", "-m", "mypy", *(path for path in TYPED if (ROOT / path).exists()))
    run(session, "pyright")
    run(session, "pyright", "--ignoreexternal", "--verifytypes", "cisrecords")


@nox.session
def contracts(session: nox.Session) -> None:
    """Check that rooms import one way."""
    prepare(session, "lint")
    run(session, "lint-imports")


@nox.session
def docs(session: nox.Session) -> None:
    """Build the docs, with every warning an error, and read every page for markup and dead ends."""
    prepare(session, "docs")
    with tempfile.TemporaryDirectory() as folder:
        html = Path(folder, "html")
        arguments = ("-q", "-W", "--keep-going", "-n", "-b", "html", "-d", f"{folder}/trees")
        run(session, "python", "-m", "sphinx", *arguments, "docs", str(html))
        run(session, "python", "docs/check_pages.py", str(html))


@nox.session
def examples(session: nox.Session) -> None:
    """Run every example, as a reader would."""
    prepare(session, "docs")
    for path in sorted(ROOT.glob("examples/*.py")):
        run(session, "python", str(path), silent=True)


@nox.session
def package(session: nox.Session) -> None:
    """Build the source distribution and, from it, the wheel; install that and take the tour."""
    prepare(session, "lint")
    with tempfile.TemporaryDirectory() as folder:
        run(session, "python", "-m", "build", "--outdir", folder)
        (wheel,) = Path(folder).glob("*.whl")
        fresh = Path(folder, "fresh")
        run(session, "python", "-m", "venv", str(fresh))
        python = str(fresh / "bin" / "python")
        run(session, python, "-m", "pip", "install", "-q", str(wheel))
        with session.chdir(folder):
            run(session, python, "-m", "cisrecords", silent=True)


@nox.session
def mutate(session: nox.Session) -> None:
    """Tell which small changes of a room its tests overlook: ``nox -s mutate -- dates``."""
    prepare(session, "test,mutation")
    run(session, "python", "tests/mutation/mutate.py", *(session.posargs or ["dates"]))


@nox.session
def hostile(session: nox.Session) -> None:
    """Read what strangers may send, each in a process of its own, and measure time and memory."""
    prepare(session, "test")
    run(session, "python", "tests/codec/hostile.py")


@nox.session
def fuzz(session: nox.Session) -> None:
    """Feed every decoder what coverage leads a fuzzer to; ``-- -runs=9`` tells how often."""
    prepare(session, "test,fuzz")
    options = session.posargs or ["-runs=300000"]
    for seeds in sorted(ROOT.glob("tests/fuzz/corpora/*")):
        run(session, "python", "tests/fuzz/fuzz.py", seeds.name, *options)


@nox.session
def garbled(session: nox.Session) -> None:
    """Read 200,000 documents with a few random bytes wrong."""
    prepare(session, "test")
    run(session, "python", "tests/codec/fuzz.py", *session.posargs)


@nox.session
def kills(session: nox.Session) -> None:
    """Kill two hundred writers of each form in the midst of their work, with readers beside."""
    prepare(session, "test")
    run(session, "python", "tests/disk/kills.py", *session.posargs)


@nox.session
def bench(session: nox.Session) -> None:
    """Time the import against its libraries, and questions against others in small; score names."""
    prepare(session, "tables")
    run(session, "python", "benchmarks/import_cost.py")
    run(session, "python", "-m", "benchmarks.find_cost", "250", "2500", "25000")
    run(session, "python", "-m", "benchmarks.names", "pairs", "search")

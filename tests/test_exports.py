"""What the package hands on, and what importing it costs in modules and files."""

import ast
import json
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

import cisrecords as cis

PUBLIC = frozenset(
    """
    load read write loads dumps validate salvage stream json_schema describe
    Commonwealth Collection Table
    Name Source Citation Claim Identifier State Body Office Person Tenure Topic Instrument Act City
    Meeting Attendance AgendaItem Statement Quantity Adoption Stance Plan Place Session
    MeetingQuery Membership Reason RivalStatus Change Match Account Gap Problem
    Participation MembershipStatus ActKind BodyKind InstrumentKind MeetingKind MeetingStatus
    MeetingFormat Capacity Presence Level SourceKind NameKind
    PartialDate Period Verdict
    CisRecordsError
    """.split()
)
ROOMS = """
    archive bundled cli codec dates disk evidence export fields law names query records render show
    table terms testing
""".split()
DOORS = {"commonwealth", "errors", *ROOMS}
FRONT_DOOR = Path(cis.__file__)

# Watches which modules and which files of the package come in with `import cisrecords`.
WATCH = """
import json, sys
opened = []
sys.addaudithook(lambda event, args: opened.append(str(args[0])) if event == "open" else None)
import cisrecords
own = [name for name in sys.modules if name.startswith("cisrecords")]
print(json.dumps({"own": own, "modules": list(sys.modules), "opened": opened}))
"""


def imported_for_type_checkers() -> dict[str, str]:
    """Read which name comes from which room under `TYPE_CHECKING`."""
    tree = ast.parse(FRONT_DOOR.read_text(encoding="utf-8"))
    blocks = [node for node in tree.body if isinstance(node, ast.If)]
    imports = [line for block in blocks for line in block.body if isinstance(line, ast.ImportFrom)]
    from_rooms = [line for line in imports if line.module != "cisrecords"]
    return {alias.name: line.module or "" for line in from_rooms for alias in line.names}


@pytest.fixture(scope="module")
def watched() -> dict[str, list[str]]:
    """Return what a fresh interpreter loads and opens for `import cisrecords`."""
    command = [sys.executable, "-c", WATCH]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    found: dict[str, list[str]] = json.loads(done.stdout)
    return found


class TestPublicNames:
    """The names at the top of the package."""

    def test_are_those_that_were_promised(self) -> None:
        """The package lists exactly the public names, none twice and in order."""
        assert PUBLIC == set(cis.__all__)
        assert len(PUBLIC) == len(cis.__all__)
        assert sorted(cis.__all__) == cis.__all__

    @pytest.mark.parametrize("name", sorted(PUBLIC))
    def test_can_be_had(self, name: str) -> None:
        """Every public name can be asked for, and is listed by `dir`."""
        value = getattr(cis, name)

        assert name == value.__name__
        assert name in dir(cis)

    def test_are_what_dir_lists(self) -> None:
        """`dir` lists the public names, the rooms, and what Python gives every module."""
        listed = dir(cis)
        own = {name for name in listed if not name.startswith("__")}

        assert own == PUBLIC | DOORS
        assert sorted(set(listed)) == listed
        assert {"__all__", "__doc__", "__name__", "__version__"} <= set(listed)

    def test_dir_lists_every_room(self) -> None:
        """Every room of the house can be had from the package."""
        folder = FRONT_DOOR.parent
        files = {path.stem for path in folder.glob("*.py") if not path.stem.startswith("_")}

        assert DOORS == files | {path.parent.name for path in folder.glob("*/__init__.py")}

    def test_dir_reads_nothing(self) -> None:
        """Listing the names imports no room, however often it is asked for."""
        program = "import sys, cisrecords; dir(cisrecords); print([*map(str, sys.modules)])"
        done = subprocess.run(
            [sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60
        )

        assert "cisrecords." not in done.stdout

    def test_star_import_brings_them_all(self) -> None:
        """`from cisrecords import *` brings every public name and no other."""
        namespace: dict[str, object] = {}
        exec("from cisrecords import *", namespace)  # noqa: S102

        assert PUBLIC == namespace.keys() - {"__builtins__"}

    def test_other_names_are_refused(self) -> None:
        """A name that the package does not have is an `AttributeError` that tells the name."""
        misspelled = "Commonwelth"

        with pytest.raises(AttributeError, match="no attribute 'Commonwelth'"):
            getattr(cis, misspelled)

    def test_type_checkers_see_the_same(self) -> None:
        """The list for lazy imports equals the list for type checkers, homes included."""
        assert imported_for_type_checkers() == cis._HOMES
        assert cis._HOMES.keys() == set(cis.__all__)

    @pytest.mark.parametrize("room", sorted(DOORS))
    def test_rooms_are_attributes(self, room: str) -> None:
        """A room is an attribute of the package, without an import of its own."""
        assert import_module(f"cisrecords.{room}") is getattr(cis, room)


class TestRooms:
    """The names that each room hands on."""

    @pytest.mark.parametrize("room", sorted(DOORS))
    def test_hand_on_what_they_list(self, room: str) -> None:
        """Every name of a room's `__all__` is there, once and in order."""
        module = import_module(f"cisrecords.{room}")

        assert len(set(module.__all__)) == len(module.__all__)
        assert [] == [name for name in module.__all__ if not hasattr(module, name)]

    @pytest.mark.parametrize("room", sorted(DOORS - {"errors"}))
    def test_hold_nothing_else(self, room: str) -> None:
        """A room lists its names, its files and what Python gives every module."""
        module = import_module(f"cisrecords.{room}")
        others = {name for name in dir(module) if not name.startswith("__")} - {*module.__all__}

        assert [] == [name for name in others if not isinstance(getattr(module, name), ModuleType)]

    @pytest.mark.parametrize("name", sorted(PUBLIC))
    def test_have_the_public_names_too(self, name: str) -> None:
        """A public name is the very object that its room lists."""
        home = import_module(cis._HOMES[name])

        assert name in home.__all__
        assert getattr(home, name) is getattr(cis, name)


class TestImport:
    """What `import cisrecords` brings in."""

    def test_loads_no_room(self, watched: dict[str, list[str]]) -> None:
        """Importing the package loads none of its rooms."""
        assert ["cisrecords"] == watched["own"]

    def test_loads_no_library(self, watched: dict[str, list[str]]) -> None:
        """Importing the package loads neither the converter nor any optional library."""
        heavy = {"attr", "attrs", "cattr", "cattrs", "hypothesis", "pandas", "yaml"}

        assert set() == heavy & set(watched["modules"])

    def test_reads_no_data(self, watched: dict[str, list[str]]) -> None:
        """Importing the package opens no data file."""
        assert [] == [path for path in watched["opened"] if path.endswith((".json", ".jsonl"))]

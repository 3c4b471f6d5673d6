"""A Sphinx extension: names link to the place where they are documented, and signatures read well.

Objects live in modules of their rooms and are documented where users import them: at the top of
the package, or in the room. Signatures lose what only the machine needs.
"""

import enum
import re
from collections.abc import Iterator
from importlib import import_module
from typing import Any

from docutils.nodes import Element
from sphinx.addnodes import pending_xref
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

_ROOMS = (
    "render errors terms dates names table fields evidence records archive law query codec bundled"
    " show testing"
)
_HOMES = ["cisrecords", *(f"cisrecords.{room}" for room in _ROOMS.split())]
_NOT_BUILT_BY_USERS = ("cisrecords.query.PreparedQuery",)
_HIDDEN = "\0"
_SENTENCES = ("Returns:", "Yields:")  # sections of prose; the types are in the signature
_TYPE_VARIABLE = re.compile(r"_?[A-Z](_co)?")
_RULES = re.compile(r"Rules\(name=('\w+'), steps=<[^>]*>\)")
_NO_PYTHON = re.compile(r"= (NOTHING|<[^>]*>)")


def setup(app: Sphinx) -> dict[str, bool]:
    """Connect the extension."""
    app.connect("missing-reference", resolve)
    app.connect("autodoc-process-signature", tidy)
    app.connect("autodoc-process-docstring", hide_colons, priority=400)
    app.connect("autodoc-process-docstring", show_colons, priority=600)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def resolve(
    app: Sphinx, env: BuildEnvironment, node: pending_xref, contnode: Element
) -> Element | None:
    """Resolve a name of the package by its last part; leave other words in backticks plain."""
    if node.get("refdomain") != "py":
        return None
    parts = str(node["reftarget"]).split(".")
    if _TYPE_VARIABLE.fullmatch(parts[-1]):
        return contnode  # its last part, which Sphinx keeps only where a name is resolved
    python = env.get_domain("py")
    for name in _spellings(parts):
        if name in python.objects:  # type: ignore[attr-defined]
            found: Element | None = python.resolve_xref(
                env, node["refdoc"], app.builder, "obj", name, node, contnode
            )
            return found
    plain = node.get("reftype") == "obj" or _is_internal(str(node["reftarget"]))
    return contnode if plain else None


def _is_internal(name: str) -> bool:
    """Check whether a full name is a class of the package, which then no page documents."""
    module, _, last = name.rpartition(".")
    if not module.startswith("cisrecords."):
        return False
    try:
        return hasattr(import_module(module), last)
    except ImportError:
        return False


def _spellings(parts: list[str]) -> Iterator[str]:
    """List the full names that a short one may mean, and for a field also those of its class."""
    capital = next((i for i, part in enumerate(parts) if part[:1].isupper()), len(parts) - 1)
    for end in (len(parts), capital + 1):
        yield from (".".join((home, *parts[capital:end])) for home in _HOMES)


def hide_colons(
    app: Sphinx, what: str, name: str, obj: Any, options: Any, lines: list[str]
) -> None:
    """Keep napoleon from reading a sentence with a colon as ``type: meaning``."""
    del app, name, obj, options
    firsts = [place for place, line in enumerate(lines, 1) if line.strip() in _SENTENCES]
    if what in ("attribute", "data", "property"):
        firsts.append(0)
    for place in firsts:
        if place < len(lines):
            lines[place] = lines[place].replace(": ", f"{_HIDDEN} ")


def show_colons(
    app: Sphinx, what: str, name: str, obj: Any, options: Any, lines: list[str]
) -> None:
    """Put back the colons that `hide_colons` hid from napoleon."""
    del app, what, name, obj, options
    lines[:] = [line.replace(_HIDDEN, ":") for line in lines]


def tidy(
    app: Sphinx, what: str, name: str, obj: Any, options: Any, signature: str, result: str
) -> tuple[str, str] | None:
    """Write defaults that are not Python as dots; leave out calls that no user writes."""
    del app, what, options
    if name in _NOT_BUILT_BY_USERS or (isinstance(obj, type) and issubclass(obj, enum.Enum)):
        return "", ""
    return signature and _NO_PYTHON.sub("= ...", _RULES.sub(r"\1", signature)), result

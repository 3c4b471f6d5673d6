"""Checks that the pages of the built docs show what they mean, and no markup.

``python docs/check_pages.py HTML`` reads every page of a folder, prints each fault and fails if
there is one. Blocks of code and words in code type are not looked at: they may show markup.
"""

import re
import sys
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from pathlib import Path
from posixpath import dirname, join, normpath
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

CODE = "\N{OBJECT REPLACEMENT CHARACTER}"  # stands for words in code type
UNSEEN = {"pre", "script", "style", "svg", "textarea"}
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}
INLINE = {"a", "abbr", "b", "code", "em", "i", "img", "kbd", "span", "strong", "sub", "sup", "var"}
SECTIONS = "Args|Arguments|Attributes|Examples?|Keyword Args|Raises|Returns?|Warns|Yields"
PLAIN_WORD = re.compile(r"[a-z_][a-z0-9_]*|[A-Z][A-Z0-9_]*")

MARKUP = {
    "a directive": r"\.\. [A-Za-z][\w:.+-]*::|:::|```",
    "a comment or target": r"<!--|-->|\.\. _[^:]+:",
    "a role": rf"(?<!\w)(:[A-Za-z][\w:.+-]*:|\{{[A-Za-z][\w:.+-]*\}})[`{CODE}]",
    "a field": r"(?:^|\s):[A-Za-z][\w-]*(?: [\w*.]+){0,2}:(?=\s|$)",
    "a section": rf"(?:^|[.:;!?] )(?:{SECTIONS}):(?=\s|$)",
    "a type that is no type": r"^Return type$",
    "a link": rf"\]\(|\]\[|\]_(?!\w)|{CODE}__?(?!\w)|\(#[\w-]+\)",
    "a reference to nothing": r"\?\?",
    "a substitution": r"\{\{|\}\}|(?<!\w)\|[A-Za-z]\w*\|(?!\w)",
    "code outside of a block of code": r">>>",
    "a backtick": r"`",
    "bold type": r"\*\*\w[^*]*\*\*",
    "a heading": r"^#{1,6} \w|[=~^]{4,}",
    "a table": r"\|\s*[:\N{EN DASH}\N{EM DASH}-]{2,}\s*\||[+][=-]{3,}",
    "an entity": r"&(?:[A-Za-z]+|#\d+);",
    "a name of the machine": r"<[\w.]+ (?:[\w.<>]+|object|at 0x\w+)>|\bNOTHING\b|NewType creates",
    "a full name": r"~[a-z_]+\.\w|\bcisrecords\.[\w.]+\.[A-Z](?:_co)?\b",
}
PATTERNS = {kind: re.compile(pattern) for kind, pattern in MARKUP.items()}


class Page(NamedTuple):
    """What is read from a page: its faults, the ids of its elements, and where it leads."""

    faults: tuple[str, ...]
    ids: frozenset[str]
    links: tuple[str, ...]


class Reader(HTMLParser):
    """A parser that gathers the text of a page, a block at a time, and what the tags show."""

    def __init__(self) -> None:
        """Begin with nothing read."""
        super().__init__()
        self.blocks = [""]
        self.faults: list[str] = []
        self.ids: set[str] = set()
        self.links: list[str] = []
        self.open: list[tuple[str, set[str]]] = []
        self.reference = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element with its id, its link and its classes."""
        held = {name: value or "" for name, value in attrs}
        self.ids.update(held[name] for name in ("id", "name") if held.get(name))
        self.links.extend(held[name] for name in ("href", "src") if name in held)
        classes = set(held.get("class", "").split())
        if classes & {"system-message", "problematic"}:
            self.faults.append(f"an error of docutils: {tag}")
        if tag not in INLINE:
            self.blocks.append("")
        if tag == "code":
            self.blocks[-1] += CODE
        if "xref" in classes:
            self.reference = ""
        if tag not in VOID:
            self.open.append((tag, classes))

    def handle_endtag(self, tag: str) -> None:
        """Leave an element, and judge it if it is a reference that no link is around."""
        if all(tag != name for name, _ in self.open):
            return
        while self.open:
            name, classes = self.open.pop()
            if "xref" in classes and not self.inside("a"):
                self.judge(classes)
            if name == tag:
                break
        if tag not in INLINE:
            self.blocks.append("")

    def handle_data(self, data: str) -> None:
        """Keep the text that a reader reads as prose."""
        self.reference += data
        if not self.inside("code", *UNSEEN) and not (self.open and "colon" in self.open[-1][1]):
            self.blocks[-1] += data

    def inside(self, *tags: str) -> bool:
        """Return whether an element of one of the tags is open."""
        return any(name in tags for name, _ in self.open)

    def judge(self, classes: set[str]) -> None:
        """Note a reference that leads nowhere; plain words in code type are no references."""
        if "py-obj" not in classes or not PLAIN_WORD.fullmatch(self.reference):
            self.faults.append(f"a reference to nothing: {self.reference}")


def read(html: str) -> Page:
    """Return what is wrong on a page, and what is needed to follow its links."""
    reader = Reader()
    reader.feed(html)
    reader.close()
    blocks = (" ".join(block.split()) for block in reader.blocks)
    faults = [*reader.faults, *(fault for block in blocks for fault in markup_in(block))]
    return Page(tuple(dict.fromkeys(faults)), frozenset(reader.ids), tuple(reader.links))


def markup_in(text: str) -> Iterator[str]:
    """List the markup that is left in a block of text, with some words around it."""
    for kind, pattern in PATTERNS.items():
        for found in pattern.finditer(text):
            yield f"{kind}: {text[max(found.start() - 30, 0) : found.end() + 40]}"


def dead_links(path: str, pages: Mapping[str, Page], folder: Path) -> Iterator[str]:
    """List the links of a page to files that are not there, and to places that pages lack."""
    for link in dict.fromkeys(pages[path].links):
        parts = urlsplit(link)
        if parts.scheme or parts.netloc:
            continue
        target = normpath(join(dirname(path), unquote(parts.path))) if parts.path else path
        lacks = target in pages and unquote(parts.fragment) not in pages[target].ids
        if not (folder / target).exists() or (parts.fragment and lacks):
            yield f"a link to nothing: {link}"


def check(folder: Path) -> list[str]:
    """Return the faults of all pages of a folder, each with its page."""
    pages = {
        path.relative_to(folder).as_posix(): read(path.read_text(encoding="utf-8"))
        for path in sorted(folder.rglob("*.html"))
    }
    return [
        f"{path}: {fault}"
        for path, page in pages.items()
        for fault in (*page.faults, *dead_links(path, pages, folder))
    ]


if __name__ == "__main__":
    sys.exit("\n".join(check(Path(sys.argv[1]))) or 0)

"""The check of built pages finds markup that a reader would see, except in code."""

import runpy
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / "docs" / "check_pages.py"
check: Callable[[Path], list[str]] = runpy.run_path(str(SCRIPT))["check"]

CLEAN = """
<!DOCTYPE html><html><head><title>Dates &amp; periods</title><style>a::b {}</style></head><body>
<!-- A comment of the theme. -->
<nav><a href="#top">Up</a> A | B | C</nav>
<h1 id="top">Dates</h1>
<p>A day such as <code>[2012-11-01..2012-11-10]</code>: one of ten. What now? See
<a class="reference internal" href="other.html#here"><code class="xref py py-obj">Act.on</code></a>.
<p>Some plain words: <code class="xref py py-obj">certain</code> and
<code class="xref py py-obj">MEMBER</code>, with <code>:class:`Role`</code>, A&nbsp;&lt; B.</p>
<dl><dt class="sig sig-object py" id="f">f(<em>*</em>, <em>kind: str | None = None</em>,
<em>**criteria: Any</em>, <em>steps: Callable[[str], dict[str, Any]]</em>)</dt>
<dd><dl class="field-list"><dt class="field-odd">Returns<span class="colon">:</span></dt>
<dd>A mapping: by id, such as 1993: autumn.</dd></dl></dd></dl>
<div class="highlight"><pre>&gt;&gt;&gt; print("**")
.. list-table::
   :header-rows: 1
```{term} :class:`Role` [text][] &lt;function f&gt; ??
</pre></div>
<img src="picture.png" alt=""><br><a href="https://example.org/#x">Elsewhere</a>
<script>if (a::b) { c = `d` }</script></body></html>
"""


def page(tmp_path: Path, body: str) -> list[str]:
    """Return the faults of a folder of one page."""
    (tmp_path / "page.html").write_text(f"<html><body>{body}</body></html>", encoding="utf-8")
    return check(tmp_path)


def kinds(faults: list[str]) -> set[tuple[str, str]]:
    """Return the page and the kind of each fault."""
    parts = (fault.split(": ") for fault in faults)
    return {(page, kind) for page, kind, *_ in parts}


class TestCheck:
    """Faults of the pages in a folder."""

    def test_lets_a_clean_page_pass(self, tmp_path: Path) -> None:
        """Prose, signatures, fields, working links and code are not faults."""
        (tmp_path / "page.html").write_text(CLEAN, encoding="utf-8")
        (tmp_path / "other.html").write_text('<p id="here">Here.</p>', encoding="utf-8")
        (tmp_path / "picture.png").write_bytes(b"")

        assert [] == check(tmp_path)

    @pytest.mark.parametrize(
        ("kind", "body"),
        [
            ("a directive", "<p>.. list-table:: :header-rows: 1</p>"),
            ("a directive", "<p>::: note</p>"),
            ("a directive", "<p>```{note}</p>"),
            ("a comment or target", "<p>&lt;!-- to do --&gt;</p>"),
            ("a comment or target", "<p>.. _here:</p>"),
            ("a role", "<p>See :class:<code>Role</code>.</p>"),
            ("a role", "<p>See :py:meth:`Act.on`.</p>"),
            ("a role", "<p>A {term}<code>spell</code> ended.</p>"),
            ("a field", "<p>:param day: A day.</p>"),
            ("a field", "<p>Count them. :returns: A number.</p>"),
            ("a section", "<p>Args:</p>"),
            ("a section", "<p>Count them. Returns: A number.</p>"),
            ("a section", "<dl><dt>Example:</dt><dd>Some.</dd></dl>"),
            ("a type that is no type", "<dl><dt>Return type<span class='colon'>:</span></dt></dl>"),
            ("a link", "<p>See [the text][].</p>"),
            ("a link", "<p>See [the text](https://example.org).</p>"),
            ("a link", "<p>See (#the-text).</p>"),
            ("a link", "<p>See <code>the text</code>_.</p>"),
            ("a link", "<p>As said [1]_.</p>"),
            ("a reference to nothing", "<p>See section ??.</p>"),
            (
                "a reference to nothing",
                '<p>See <code class="xref py py-obj">Membership</code>.</p>',
            ),
            ("a reference to nothing", '<p>See <code class="xref py py-obj">acts.on</code>.</p>'),
            ("a reference to nothing", '<p>See <code class="xref py py-class">x</code>.</p>'),
            ("a reference to nothing", '<p>See <span class="xref myst">the text</span>.</p>'),
            ("a substitution", "<p>Version |release| of it.</p>"),
            ("a substitution", "<p>Version {{ release }} of it.</p>"),
            ("code outside of a block of code", "<p>&gt;&gt;&gt; load()</p>"),
            ("a backtick", "<p>The `day of it.</p>"),
            ("bold type", "<p>This is **not** so.</p>"),
            ("a heading", "<p>## Dates</p>"),
            ("a heading", "<p>Dates =====</p>"),
            ("a table", "<p>| a | b | |---|---|</p>"),
            ("an entity", "<p>A &amp;amp; B</p>"),
            ("a name of the machine", "<dt>f(<em>rules=&lt;function _charter&gt;</em>)</dt>"),
            ("a name of the machine", "<dt>f(<em>fold=&lt;a.b object&gt;</em>)</dt>"),
            ("a name of the machine", "<dt>f(<em>names=NOTHING</em>)</dt>"),
            ("a full name", "<dt>f(<em>day: ~datetime.date</em>)</dt>"),
            ("a full name", "<li>records (<em>cisrecords.archive.collection.T_co</em>)</li>"),
            ("an error of docutils", '<div class="system-message">Unknown role.</div>'),
            ("a link to nothing", '<a href="missing.html">There</a>'),
            ("a link to nothing", '<a href="#missing">There</a>'),
            ("a link to nothing", '<a href="page.html#missing">There</a>'),
            ("a link to nothing", '<img src="missing.png">'),
        ],
    )
    def test_finds_markup_and_dead_ends(self, tmp_path: Path, kind: str, body: str) -> None:
        """Each kind of fault is reported with its page."""
        assert ("page.html", kind) in kinds(page(tmp_path, body))

    @pytest.mark.parametrize("tag", ["pre", "code"])
    def test_lets_code_show_markup(self, tmp_path: Path, tag: str) -> None:
        """A page may name directives and roles in code type."""
        shown = ".. note:: :param x: ```{note} [text][] &gt;&gt;&gt; **a** `b` &lt;!-- c --&gt; ??"

        assert [] == page(tmp_path, f"<p>Write <{tag}>{shown}</{tag}> there.</p>")

    def test_looks_into_folders(self, tmp_path: Path) -> None:
        """Pages in folders are read, and links are relative to the page."""
        inner = tmp_path / "inner"
        inner.mkdir()
        (inner / "a.html").write_text('<a href="../b.html#x">There</a> ??', encoding="utf-8")
        (tmp_path / "b.html").write_text('<p id="x"><a href="inner/c.html">c</a>', encoding="utf-8")

        assert {
            ("inner/a.html", "a reference to nothing"),
            ("b.html", "a link to nothing"),
        } == kinds(check(tmp_path))

    @pytest.mark.parametrize(("text", "code"), [("Fine.", 0), (".. note::", 1)])
    def test_fails_as_a_command(self, tmp_path: Path, text: str, code: int) -> None:
        """The command fails where there is a fault, and only there."""
        (tmp_path / "page.html").write_text(f"<p>{text}</p>", encoding="utf-8")
        done = subprocess.run([sys.executable, str(SCRIPT), str(tmp_path)], check=False)

        assert code == done.returncode

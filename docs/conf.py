"""How the docs are built."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import cisrecords as cis

project = "cisrecords"
author = "The cisrecords contributors"
project_copyright = f"2026, {author}"
version = release = cis.__version__

extensions = [
    "sphinx.ext.autodoc",
    "sphinx.ext.intersphinx",
    "sphinx.ext.napoleon",
    "sphinx_gallery.gen_gallery",
    "myst_parser",
    "public_names",
    "record_tables",
]
exclude_patterns = ["_build"]
sphinx_gallery_conf = {
    "backreferences_dir": "gallery/backreferences",
    "capture_repr": (),  # a page shows what the script prints, no more
    "default_thumb_file": str(Path(__file__).parent / "thumbnail.svg"),
    "download_all_examples": False,
    "examples_dirs": "../examples",
    "filename_pattern": "",  # every example is run
    "gallery_dirs": "gallery",
    "image_scrapers": ("gallery_figures.figures",),
    "min_reported_time": 3600,  # a page shows no time, so that it stays the same
    "reset_modules": (),
    "run_stale_examples": True,  # the package may have changed where the example has not
    "show_signature": False,
    "within_subsection_order": "FileNameSortKey",
    "write_computation_times": False,
}
myst_heading_anchors = 2
# A copy of the few names that are linked to, so that the docs build without a network.
intersphinx_mapping = {"python": ("https://docs.python.org/3", "python.inv")}
nitpicky = True
nitpick_ignore_regex = [
    (r"py:class", r"Datetime64"),  # any numpy.datetime64; a protocol for type checkers
    ("py:.*", r"(?:cattrs|hypothesis)\..*"),  # of other libraries
]

default_role = "py:obj"
autodoc_default_options = {"members": True}
autodoc_member_order = "bysource"
maximum_signature_line_length = 60
napoleon_google_docstring = True
napoleon_numpy_docstring = False
napoleon_use_ivar = True
python_use_unqualified_type_names = True

html_theme = "furo"
html_title = f"cisrecords {release}"
html_show_sphinx = False
html_copy_source = False
html_static_path = ["static"]
html_css_files = ["gallery.css"]

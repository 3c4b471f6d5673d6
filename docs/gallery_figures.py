"""A scraper for sphinx-gallery: the figures that an example makes, without pyplot."""

from pathlib import Path
from typing import Any

from matplotlib.figure import Figure
from sphinx_gallery.scrapers import figure_rst

_DOTS = 160


def figures(block: Any, made: dict[str, Any], settings: dict[str, Any]) -> str:
    """Save each figure that a block of an example names, and show it beneath.

    A figure is shown once, beneath the block that made it; its alternative text is its title.
    """
    del block
    shown = made.setdefault("figures_shown", [])
    images: list[str] = []
    for value in made["example_globals"].values():
        if isinstance(value, Figure) and not any(value is one for one in shown):
            shown.append(value)
            path = Path(next(made["image_path_iterator"]))
            value.savefig(path, dpi=_DOTS)
            title = value.axes[0].get_title(loc="left") if value.axes else ""
            images.append(figure_rst([path], settings["src_dir"], title))
    return "".join(images)

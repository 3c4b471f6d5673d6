"""Helpers that several folders of queries share."""

from typing import TYPE_CHECKING

from cisrecords._door import lazy

if TYPE_CHECKING:
    from cisrecords.query.common.about import about_archive, about_version

__all__ = ["about_archive", "about_version"]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy(__name__, __all__, {"about": "about_archive about_version"})

# PYTHON_ARGCOMPLETE_OK
"""The command ``cisrecords``: the public functions of the package on the command line."""

from cisrecords.cli.command import main

__all__ = ["main"]

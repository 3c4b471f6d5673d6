"""``python -m cisrecords`` is the command ``cisrecords``."""

import sys

from cisrecords.cli import main

__all__ = ["main"]

if __name__ == "__main__":
    sys.exit(main())

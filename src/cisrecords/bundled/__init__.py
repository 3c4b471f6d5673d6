"""The shipped records, and `load`, which reads them."""

from cisrecords.bundled.manifest import Manifest, read_manifest
from cisrecords.bundled.shipped import load

__all__ = ["Manifest", "load", "read_manifest"]

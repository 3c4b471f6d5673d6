"""`Commonwealth`: the one object users hold, its verbs in small groups."""

from cisrecords.commonwealth.commonwealth import Commonwealth

__all__ = ["Commonwealth"]

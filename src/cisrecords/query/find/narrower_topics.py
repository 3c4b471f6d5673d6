"""Topics with those that are narrower."""

from cisrecords.archive import Archive

__all__ = ["narrower_topics"]


def narrower_topics(archive: Archive, topic: str) -> frozenset[str]:
    """Return the ids of a topic and of all narrower ones."""
    ids = {topic}
    while more := {str(t.id) for t in archive.topics if t.broader in ids} - ids:
        ids |= more
    return frozenset(ids)

"""Topics with those that are narrower."""

from cisrecords import Commonwealth
from cisrecords.query.find.narrower_topics import narrower_topics


def test_narrower_topics(small: Commonwealth) -> None:
    """A topic includes itself and its narrower topics."""
    assert {"security", "ai"} == narrower_topics(small, "security")
    assert {"ai"} == narrower_topics(small, "ai")

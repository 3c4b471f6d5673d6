"""Topics."""

from cisrecords.records import Topic


class TestTopic:
    """Topics."""

    def test_broader(self) -> None:
        """A topic may belong to a wider one."""
        assert "security" == Topic(id="terrorism", names="terrorism", broader="security").broader

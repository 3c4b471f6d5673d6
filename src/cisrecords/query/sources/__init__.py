"""What sources say, and where they disagree."""

"""Checks across records: references, circles, overlaps and paths."""

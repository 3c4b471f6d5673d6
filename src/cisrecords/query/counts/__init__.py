"""Counts from the records, compared with the figures that sources publish."""

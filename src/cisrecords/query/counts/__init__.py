"""Counts from the records beside the figures that sources publish."""

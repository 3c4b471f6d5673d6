"""Differences between versions of the dataset, and what was known on a day."""

"""Differences between versions of the dataset, and views by the sources up to a day."""

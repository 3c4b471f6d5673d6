"""Helpers that several folders of queries share."""

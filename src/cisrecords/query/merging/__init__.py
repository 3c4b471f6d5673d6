"""Incoming records merged into the existing ones."""

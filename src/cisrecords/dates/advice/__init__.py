"""Advice for strings that are not dates."""

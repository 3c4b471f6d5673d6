"""Formats of documents: text to plain data and back."""

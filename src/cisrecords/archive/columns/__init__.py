"""Columns beside those of ids: codes of states, and names in a language."""

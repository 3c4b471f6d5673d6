"""Records from names in place of ids."""

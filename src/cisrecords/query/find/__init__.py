"""Finding records by criteria."""

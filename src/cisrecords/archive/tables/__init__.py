"""All records as normalised tables, and back."""

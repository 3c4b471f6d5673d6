"""Plain data to records and back."""

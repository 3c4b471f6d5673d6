"""Who was at which meeting."""

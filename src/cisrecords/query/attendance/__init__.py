"""Who took part in which meeting."""

"""Who held which office, and when."""

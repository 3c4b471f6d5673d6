"""Who is bound by which instrument, and who is in which body."""

"""States by year, coded and compared with the codings of others."""

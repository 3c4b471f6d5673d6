"""States by year: our coding, and how it compares with external codings."""

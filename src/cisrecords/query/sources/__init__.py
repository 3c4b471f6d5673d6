"""The sources of records: accounts, coverage, disagreements, provenance and citations."""

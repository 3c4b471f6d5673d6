"""Tables as files, each of which names the dataset that the table is from."""

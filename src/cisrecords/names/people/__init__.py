"""Names of people: their parts, and the similarity of two of them."""

"""Names of bodies, instruments and places: their owner, their terms, and their similarity."""

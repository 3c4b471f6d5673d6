"""The problems of a document: paths, positions and their collection."""

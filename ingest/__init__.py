"""A file on disk → a `Document` (text and blocks with places) → passages."""

"""One module per file format; `ingest.read` picks among them."""

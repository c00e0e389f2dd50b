"""One module per kind of answer."""

"""Renders the text in `corpus/sources/` into the files of `corpus/documents/`, bit for bit the same every time."""

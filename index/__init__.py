"""Passages → a searchable archive on disk: vectors, Swedish lexical index, fusion, store, evaluation."""

"""Minutes → records: one module per kind of record."""

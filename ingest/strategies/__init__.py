"""Strategy documents and decks → records."""

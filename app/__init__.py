"""A question → a checked answer; the command line."""

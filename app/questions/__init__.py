"""What a question asks: its kind, and the time, body and people it names."""

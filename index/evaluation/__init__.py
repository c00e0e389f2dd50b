"""How well the archive finds and answers, measured on question sets."""

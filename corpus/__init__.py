"""The archive that ships with Belägg: its sources, its rendered documents and its question sets."""

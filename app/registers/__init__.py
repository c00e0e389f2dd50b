"""The registers of an archive, worked out once a version: decisions, meetings, people and strategies."""

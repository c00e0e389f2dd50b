"""Measurements, run by hand with `make bench`: figures of one run are compared with each other, never with a clock."""

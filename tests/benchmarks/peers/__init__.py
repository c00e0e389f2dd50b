"""Belägg beside other retrieval systems: the same passages and model, each one's own recommended hybrid set-up.

A system is a module here with `open_system(task) -> System` and its name in `SYSTEMS`. Each runs in a process of its
own, the others in an environment of their own (requirements.txt).
"""

"""What can go wrong while a file is read, said so that the person with the file knows what to do."""

from __future__ import annotations


class BelaggError(Exception):
    """The root of every error that Belägg raises on purpose: a Swedish sentence for the user, and a remedy."""

    def __init__(self, reason: str, remedy: str = "") -> None:
        super().__init__(f"{reason} {remedy}".strip())
        self.reason = reason
        self.remedy = remedy


class Unreadable(BelaggError):  # noqa: N818 — said of a file, as ValueError is of a value
    """Nothing can be had from this file: broken, encrypted, empty, too large or of an unknown kind."""


def too_large(limit: int) -> Unreadable:
    """What is said of a file over `limit` bytes."""
    return Unreadable(f"Filen är större än {limit // 2**20} MB.", "Dela upp den, eller spara om den med mindre bilder.")

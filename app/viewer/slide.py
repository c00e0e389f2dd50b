"""Draws a slide from the boxes of its shapes. Runs in the drawing process only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ingest.errors import Unreadable

if TYPE_CHECKING:
    from app.viewer.picture import Picture, PictureRequest


def draw(request: PictureRequest) -> Picture:
    """The slide asked for. Raises Unreadable."""
    raise Unreadable(f"Bilden kan inte ritas än ({request.format}).")

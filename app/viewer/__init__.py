"""The source of a citation as one sees it: a page, a slide or an excerpt, with the cited words marked."""

from app.viewer.showing import show
from app.viewer.shown import Excerpt, PagePicture, Piece, Shown, SlidePicture

__all__ = ["Excerpt", "PagePicture", "Piece", "Shown", "SlidePicture", "show"]

"""Which function draws which layout. A new layout is one more function and one more line here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.render.deck_pdf import render_deck_pdf
from corpus.render.deck_pptx import render_deck_pptx
from corpus.render.pdf_documents import render_appendix, render_exported_minutes, render_handbook, render_protocol
from corpus.render.scan import render_scan
from corpus.render.texts import render_copied, render_letter
from corpus.render.web import render_web
from corpus.render.word import render_word

if TYPE_CHECKING:
    from collections.abc import Callable

    from corpus.render.markup import Source

LAYOUTS: dict[str, Callable[[Source], bytes]] = {
    "word_minutes": render_word,
    "exported_minutes": render_exported_minutes,
    "municipal_protocol": render_protocol,
    "web_page": render_web,
    "copied_text": render_copied,
    "letter_text": render_letter,
    "deck_pptx": render_deck_pptx,
    "deck_pdf": render_deck_pdf,
    "handbook": render_handbook,
    "scan": render_scan,
    "wide_table": render_appendix,
}

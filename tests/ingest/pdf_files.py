"""Small PDF files for the tests: drawn with reportlab, or as pictures of text."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pypdfium2
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

Draw = Callable[[Canvas], None]

PROSE = (
    "Direktionen behandlade frågan om den nya vägen längs sjön. Förvaltningen redovisade kostnaderna för de "
    "tre förslagen och konsekvenserna för boende i området. Efter diskussion beslutade direktionen att utreda "
    "det andra förslaget vidare och att återkomma till kommunerna under hösten."
)


def pdf(path: Path, *pages: Draw, size: tuple[float, float] = A4, title: str | None = None) -> Path:
    """A PDF with one page for each function, which draws it from the lower left corner in points."""
    canvas = Canvas(str(path), pagesize=size)
    canvas.setTitle(title or "")
    for draw in pages:
        canvas.setFont("Helvetica", 11)
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return path


def text(*lines: str, left: float = 60, top: float = 760, pitch: float = 14) -> Draw:
    """Draws lines below each other."""

    def draw(canvas: Canvas) -> None:
        for at, line in enumerate(lines):
            canvas.drawString(left, top - at * pitch, line)

    return draw


def wrapped(words: str, width: int = 80) -> list[str]:
    """Lines of at most `width` characters."""
    lines = [""]
    for word in words.split():
        if len(lines[-1]) + len(word) >= width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


def scanned(source: Path, target: Path, *, pages: Sequence[int] = (0,), skew: float = 0.0, dpi: int = 200) -> Path:
    """The pages of a PDF as pictures without text, turned by `skew` degrees."""
    document = pypdfium2.PdfDocument(source)
    pictures = [
        document[page].render(scale=dpi / 72, grayscale=True).to_pil().rotate(skew, fillcolor=255) for page in pages
    ]
    document.close()
    pictures[0].save(target, save_all=True, append_images=pictures[1:], resolution=dpi)
    return target

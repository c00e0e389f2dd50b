"""What the page of the archive says of each file, in Swedish: its row in the table, and its remarks at length."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from app.reading_quality import named_pages
from app.swedish_text import capitalised, counted, grouped, listed, long_date, long_moment

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from app.holdings import Holding, HoldingState, Inventory
    from app.reading_quality import Grade, Quality
    from app.uploads import Upload
    from index.manifest import Manifest

GRADES: dict[Grade, str] = {"good": "Utan anmärkning", "flawed": "Med brister", "unread": "Oläst"}
STATES: dict[HoldingState, str] = {
    "held": "I arkivet",
    "new": "Kommer med vid nästa ombyggnad",
    "changed": "Byts ut vid nästa ombyggnad",
    "gone": "Försvinner vid nästa ombyggnad",
}

Row = dict[str, str | int | None]
"""Column (Swedish) → value; all rows have the same columns."""


def row_of(holding: Holding) -> Row:
    """The file's row in the table."""
    quality = holding.reading.quality if holding.reading else None
    return {
        "Dokument": holding.title,
        "Läsning": GRADES[quality.grade] if quality else "–",
        "Datum": quality.day.isoformat() if quality and quality.day else "",
        "Sidor": quality.pages if quality else None,
        "Utan text": len(quality.without_text) or None if quality else None,
        "Bildtolkning": quality.confidence or "" if quality else "",
        "Anmärkningar": len(remarks_of(quality)) or None if quality else None,
        "Läge": STATES[holding.state],
        "Fil": holding.name,
    }


def state_sentence(holding: Holding) -> str:
    """«I arkivet. Läst utan anmärkning.»: whether it is there, and how it was read."""
    if holding.reading is None:
        return f"{STATES[holding.state]}."
    unread = holding.reading.quality.grade == "unread"
    read = "Ingenting i filen kunde läsas" if unread else f"Läst {GRADES[holding.reading.quality.grade].lower()}"
    return f"{read}." if unread and holding.state == "held" else f"{STATES[holding.state]}. {read}."


def remarks_of(quality: Quality) -> list[str]:
    """All that is to be said of how a file was read, a sentence each."""
    return list(_remarks(quality))


def _remarks(quality: Quality) -> Iterator[str]:
    yield from quality.remarks
    said = {page for remark in quality.remarks for page in named_pages(remark)}
    silent = [page for page in quality.without_text if page not in said]
    if silent:
        word = "Bild" if quality.unit == "bild" else "Sida"
        yield f"{_pages(word, silent)} saknar text: {_they(silent)} kan vara en bild eller tom."
    for words in quality.unread_dates:
        yield f"Här står ett datum som inte kunde tolkas: «{words}»."
    if quality.lacks_date:
        yield "Inget datum hittades, så dokumentet kommer inte med när en fråga gäller en viss tid."


def facts_of(quality: Quality) -> str:
    """«3 sidor · 5 421 tecken · 2 tabeller · daterat 11 maj 2023»."""
    unit = ("bild", "bilder") if quality.unit == "bild" else ("sida", "sidor")
    parts = [counted(quality.pages, *unit)] if quality.pages else []
    parts += [f"{grouped(quality.characters)} tecken", counted(quality.tables, "tabell", "tabeller")]
    if quality.day:
        parts.append(f"daterat {long_date(quality.day)}")
    return " · ".join(parts)


def upload_sentence(upload: Upload) -> str:
    """«Uppladdad 11 maj 2023 kl. 14.05 av Alva, som «möte.pdf».», with what is known of it."""
    who = f" av {upload.by}" if upload.by else ""
    original = f", som «{' '.join(upload.original.split())}»" if upload.original != upload.name else ""
    return f"Uppladdad {long_moment(datetime.fromisoformat(upload.added))}{who}{original}."


def built_sentence(manifest: Manifest) -> str:
    """«46 dokument i 520 avsnitt, byggt 11 maj 2023 kl. 14.05.», of the version in use."""
    built = long_moment(datetime.fromisoformat(manifest.created))
    held = counted(manifest.documents, "dokument", "dokument")
    return f"{held} i {grouped(manifest.passages)} avsnitt, byggt {built}."


def reading_summary(inventory: Inventory) -> str:
    """«44 filer lästa utan anmärkning, 1 med brister och 1 oläst»."""
    good, flawed, unread = (len(inventory.graded(grade)) for grade in GRADES)
    parts = [f"{counted(good, 'fil läst', 'filer lästa')} utan anmärkning"]
    parts += [f"{flawed} med brister"] if flawed else []
    parts += [counted(unread, "oläst", "olästa")] if unread else []
    return listed(parts)


def change_summary(inventory: Inventory) -> str | None:
    """«2 nya filer och 1 borttagen sedan arkivet byggdes.»; None where nothing has changed."""
    new, changed, gone = (len(inventory.in_state(state)) for state in ("new", "changed", "gone"))
    parts = [counted(new, "ny fil", "nya filer")] if new else []
    parts += [counted(changed, "ändrad", "ändrade")] if changed else []
    parts += [counted(gone, "borttagen", "borttagna")] if gone else []
    return capitalised(f"{listed(parts)} sedan arkivet byggdes.") if parts else None


def _pages(word: str, pages: Sequence[int]) -> str:
    several = {"Sida": "Sidorna", "Bild": "Bilderna"}[word]
    return f"{word if len(pages) == 1 else several} {listed([str(page) for page in pages])}"


def _they(pages: Sequence[int]) -> str:
    return "den" if len(pages) == 1 else "de"

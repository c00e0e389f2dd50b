"""What kind of file it is, decided from its content; what its name promises is told apart, for a warning."""

from __future__ import annotations

import re
import struct
import zipfile
from pathlib import PurePath
from typing import TYPE_CHECKING, Literal

from ingest import compound
from ingest.archives import BAD_ZIP, MAX_XML_BYTES
from ingest.errors import Unreadable

if TYPE_CHECKING:
    from pathlib import Path

Format = Literal["pdf", "docx", "pptx", "html", "text", "markdown", "legacy_word", "legacy_slides"]
"""`markdown`: a text by its content, told by its name. `legacy_…`: what only LibreOffice reads, that is the old binary
formats, ODF, RTF and rare kinds of XML."""

NAMES: dict[Format, str] = {
    "pdf": "PDF",
    "docx": "Word",
    "pptx": "PowerPoint",
    "html": "HTML",
    "text": "text",
    "markdown": "Markdown",
    "legacy_word": "ett äldre eller ovanligt textdokument",
    "legacy_slides": "en äldre eller ovanlig presentation",
}
"""What each is called to users."""

HEAD_BYTES = 65_536
"""How much of the start is looked at; only compound files are read whole, since their directory lies anywhere."""

SAVE_AS = "Spara om den som PDF eller DOCX om innehållet ska läsas."
_PASSWORD_REMEDY = "Ta bort lösenordet (Arkiv > Info > Skydda dokument) och spara om filen."  # noqa: S105 — a remedy
_DAMAGED_REMEDY = "Öppna filen i det program som skapade den och spara om den, eller hämta den på nytt."

_BY_SUFFIX: dict[str, Format] = {
    ".pdf": "pdf",
    **dict.fromkeys((".docx", ".docm", ".dotx", ".dotm"), "docx"),
    **dict.fromkeys((".pptx", ".pptm", ".ppsx", ".ppsm", ".potx", ".potm"), "pptx"),
    **dict.fromkeys((".html", ".htm", ".xhtml", ".mht", ".mhtml"), "html"),
    **dict.fromkeys((".txt", ".text", ".csv", ".tsv"), "text"),
    **dict.fromkeys((".md", ".markdown"), "markdown"),
    **dict.fromkeys((".doc", ".dot", ".odt", ".ott", ".rtf", ".fodt"), "legacy_word"),
    **dict.fromkeys((".ppt", ".pps", ".pot", ".odp", ".otp", ".fodp"), "legacy_slides"),
}

_OOXML_FOLDERS: dict[str, Format] = {"word/": "docx", "ppt/": "pptx"}
_STRICT: dict[str, Format] = {"docx": "legacy_word", "pptx": "legacy_slides"}
_ODF: dict[str, Format] = {"text": "legacy_word", "presentation": "legacy_slides"}
_ODF_MIME = re.compile(r"application/vnd\.(?:oasis\.opendocument|sun\.xml)\.(text|presentation|impress|writer|[a-z-]+)")

_FOREIGN: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG", "en bild (PNG)"),
    (b"\xff\xd8\xff", "en bild (JPEG)"),
    (b"GIF8", "en bild (GIF)"),
    (b"II*\0", "en bild (TIFF)"),
    (b"MM\0*", "en bild (TIFF)"),
    (b"BM", "en bild (BMP)"),
    (b"RIFF", "en bild, ett ljud eller en film"),
    (b"%!PS", "en PostScript-fil"),
    (b"\x1f\x8b", "ett packat arkiv (gzip)"),
    (b"7z\xbc\xaf", "ett packat arkiv (7-zip)"),
    (b"Rar!", "ett packat arkiv (RAR)"),
    (b"ID3", "en ljudfil"),
    (b"OggS", "en ljud- eller filmfil"),
    (b"\x7fELF", "ett program"),
    (b"MZ", "ett program"),
    (b"SQLite format 3\0", "en databas"),
)
_TEXT_LIKE_SIGNATURES = frozenset({b"BM", b"MZ", b"ID3", b"RIFF", b"GIF8", b"Rar!", b"OggS"})

_PDF = re.compile(rb"%PDF-\d")
_SKIPPED_BEFORE_TAG = r"(?:\s+|<\?.*?\?>|<!--.*?-->)*+"
_HTML_START = re.compile(
    _SKIPPED_BEFORE_TAG
    + r"<(?:!doctype\s+html|html|head|body|title|meta|link|table|div|main|article|section|h[1-6]|p|ul|ol)\b",
    re.IGNORECASE | re.DOTALL,
)
_HTML_NEAR_START = re.compile(r"<html[\s>].*?<(?:head|body|title|meta)\b", re.IGNORECASE | re.DOTALL)
_XML_START = re.compile(
    _SKIPPED_BEFORE_TAG + r"(?:<!DOCTYPE[^>]*>\s*)?<([A-Za-z][\w.-]*:)?([A-Za-z][\w.-]*)", re.DOTALL
)
_MHTML = re.compile(r"\A(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?content-type:\s*multipart/related", re.IGNORECASE)
_CONTROL = re.compile(r"[\0-\x08\x0e-\x1a\x1c-\x1f]")


def expected(name: str) -> Format | None:
    """The format that the file name promises; None where its suffix promises none."""
    return _BY_SUFFIX.get(PurePath(name).suffix.lower())


def suffixes() -> tuple[str, ...]:
    """The endings of names (with their dot) that promise a format."""
    return tuple(_BY_SUFFIX)


def sniff(path: Path) -> Format:
    """The format of the file at `path`, from its content.

    Raises Unreadable for empty, encrypted and damaged files and for kinds that Belägg does not read.
    """
    with path.open("rb") as file:
        head = file.read(HEAD_BYTES)
    if not head.strip():
        raise Unreadable("Filen är tom.", "Kontrollera att den har sparats eller hämtats hel.")
    if head.startswith(b"PK\x03\x04"):
        return _in_zip(path)
    if head.startswith(compound.SIGNATURE):
        return _in_compound(path.read_bytes())
    if _PDF.search(head[:1024]) and not _is_markup(head):
        return "pdf"
    if head.lstrip().startswith(b"{\\rtf"):
        return "legacy_word"
    return _in_text(head)


def _in_zip(path: Path) -> Format:
    try:
        with zipfile.ZipFile(path) as archive:
            return _in_archive(archive)
    except BAD_ZIP as error:
        raise Unreadable("Filen är skadad: dess packning (zip) går inte att öppna.", _DAMAGED_REMEDY) from error


def _in_archive(archive: zipfile.ZipFile) -> Format:
    names = archive.namelist()
    if "mimetype" in names and (found := _ODF_MIME.match(_member(archive, "mimetype").decode("ascii", "replace"))):
        return _odf(found[1], _member(archive, "META-INF/manifest.xml"))
    if "[Content_Types].xml" in names:
        for folder, file_format in _OOXML_FOLDERS.items():
            if any(name.lower().startswith(folder) for name in names):
                is_strict = b"purl.oclc.org/ooxml" in _member(archive, "_rels/.rels")
                return _STRICT[file_format] if is_strict else file_format
        if any(name.startswith("xl/") for name in names):
            raise Unreadable("Filen är ett kalkylblad (Excel).", SAVE_AS)
    raise Unreadable("Filen är ett zip-arkiv, inte ett dokument.", "Packa upp det och lägg dokumenten var för sig.")


def _member(archive: zipfile.ZipFile, name: str) -> bytes:
    """The first bytes of a small part; nothing where it is missing. Never unpacks more than a part may hold."""
    try:
        with archive.open(name) as part:
            return part.read(MAX_XML_BYTES // 100)
    except KeyError:
        return b""


def _odf(kind: str, manifest: bytes) -> Format:
    if b"encryption-data" in manifest:
        raise _password_protected()
    kind = {"writer": "text", "impress": "presentation"}.get(
        kind, kind.removesuffix("-template").removesuffix("-master")
    )
    if kind in _ODF:
        return _ODF[kind]
    name = "ett kalkylblad (OpenDocument)" if kind == "spreadsheet" else f"ett OpenDocument av slaget {kind}"
    raise Unreadable(f"Filen är {name}.", SAVE_AS)


def _in_compound(data: bytes) -> Format:
    try:
        entries = compound.top_entries(data)
    except ValueError as error:
        raise Unreadable("Filen är ett skadat Office-dokument i äldre format.", _DAMAGED_REMEDY) from error
    names = {name.lower(): entry for name, entry in entries.items()}
    if "encryptedpackage" in names or "encryptedsummary" in names:
        raise _password_protected()
    if "worddocument" in names:
        return _old_word(data, names["worddocument"].offset)
    if "powerpoint document" in names:
        return "legacy_slides"
    raise Unreadable(f"Filen är {_compound_kind(set(names))}.", SAVE_AS)


def _old_word(data: bytes, offset: int) -> Format:
    """Bit 0x0100 of the word at 0x0A in the FIB says that the document is encrypted ([MS-DOC] §2.5.2)."""
    flags = struct.unpack_from("<H", data, offset + 0x0A)[0] if len(data) >= offset + 0x0C else 0
    if flags & 0x0100:
        raise _password_protected()
    return "legacy_word"


def _compound_kind(names: set[str]) -> str:
    if names & {"workbook", "book"}:
        return "ett kalkylblad (äldre Excel)"
    if "__properties_version1.0" in names:
        return "ett e-postmeddelande (Outlook)"
    if "contents" in names or "matost" in names:
        return "ett dokument från Works eller Publisher"
    return "en äldre Office-fil av okänt slag"


def _password_protected() -> Unreadable:
    return Unreadable("Filen är lösenordsskyddad.", _PASSWORD_REMEDY)


def _in_text(head: bytes) -> Format:
    """HTML, XML of some kind or plain text; refuses what holds control characters as only binary files do."""
    for signature, kind in _FOREIGN:
        if head.startswith(signature) and (signature not in _TEXT_LIKE_SIGNATURES or _is_binary(_decoded(head))):
            remedy = "Spara om den som PDF, så läses texten i den." if kind.startswith("en bild (") else SAVE_AS
            raise Unreadable(f"Filen är {kind}.", remedy)
    text = _decoded(head)
    if _is_binary(text):
        raise Unreadable("Filen är av ett okänt, binärt slag.", SAVE_AS)
    if _MHTML.match(text) or _is_markup(head):
        return "html"
    return _in_xml(text) if text.lstrip("\ufeff \t\r\n").startswith("<") else "text"


def _in_xml(text: str) -> Format:
    if "schemas.microsoft.com/office/word/2003/wordml" in text or 'progid="Word.Document"' in text:
        return "legacy_word"
    if "schemas.microsoft.com/office/2006/xmlPackage" in text:
        return "legacy_slides" if 'progid="PowerPoint' in text else "legacy_word"
    if found := re.search(r'office:mimetype="([^"]*)"', text):
        kind = _ODF_MIME.match(found[1])
        return _odf(kind[1] if kind else "?", b"")
    root = _XML_START.match(text.lstrip("\ufeff"))
    if root is None:
        return "text"
    if root[2].lower() == "svg":
        raise Unreadable("Filen är en bild (SVG).", "Spara om den som PDF, så läses texten i den.")
    if not text.lstrip("\ufeff \t\r\n").startswith("<?xml"):
        return "text"
    raise Unreadable(f"Filen är XML av ett okänt slag ({root[2]}).", SAVE_AS)


def _is_markup(head: bytes) -> bool:
    text = _decoded(head).lstrip("\ufeff")
    return bool(_HTML_START.match(text) or _HTML_NEAR_START.search(text[:4096]))


def _decoded(head: bytes) -> str:
    """The text as far as needed to see tags and control characters: UTF-16 by its mark or its NULs, else Latin-1."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return head.decode("utf-16", "replace")
    even, odd = head[0:2000:2].count(0), head[1:2000:2].count(0)
    half = max(min(len(head), 2000) // 2, 1)
    if odd > 0.4 * half and even < 0.05 * half:
        return head.decode("utf-16-le", "replace")
    if even > 0.4 * half and odd < 0.05 * half:
        return head.decode("utf-16-be", "replace")
    return head.decode("latin-1")


def _is_binary(text: str) -> bool:
    """More than one control character in 200; a stray form feed or NUL does not make a text unreadable."""
    return len(_CONTROL.findall(text)) > len(text) / 200

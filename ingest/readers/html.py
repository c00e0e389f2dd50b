"""Web pages: lxml makes the tree, trafilatura tells what is the page's own text and what is furniture around it.

Trafilatura alone loses rows and lines of minutes, which are mostly tables; so its answer is only used to judge what
stands before and after the text on pages that do not mark their main part themselves. Nothing is run or fetched.
"""

from __future__ import annotations

import codecs
import email
import email.policy
import re
from dataclasses import replace
from typing import TYPE_CHECKING

import trafilatura
from lxml import etree  # type: ignore[import-untyped]  # ships no types
from lxml import html as lxml_html

from ingest.encoding import decode
from ingest.errors import Unreadable
from ingest.readers.hand_headings import promote
from ingest.readers.html_blocks import Walker
from ingest.readers.soft_lines import single_line
from ingest.reading import Piece, Reading

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path
    from xml.etree.ElementTree import Element

    from ingest.readers.html_blocks import Found

LONGEST_TAIL = 600
"""Characters after the page's own text that are taken for a footer when trafilatura leaves them out."""

_DECLARED = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]+)|<\?xml[^>]*?encoding=["']([\w.:-]+)""", re.IGNORECASE
)
_WIDENED = {"iso8859-1": "cp1252", "ascii": "cp1252"}  # as every browser does: WHATWG Encoding Standard §4.2
_MHTML = re.compile(rb"\A(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?content-type:\s*multipart/related", re.IGNORECASE)
_DATE = r"\d{4}-\d{2}-\d{2}|\d{1,2}\s+(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)\w*\.?\s+\d{4}"
_PUBLISHED = re.compile(rf"\b(Publicera[dt]|Publiceringsdatum)\b\s*:?\s*(?:den\s+)?({_DATE})", re.IGNORECASE)
_PUBLISHED_NAMES = re.compile(
    r"(?:og:)?article:published_time|datepublished|dcterms\.issued|dc\.date(?:\.issued)?|publish-?date|pubdate|publication_date"
)
_IN_DATA = re.compile(r'"datePublished"\s*:\s*"(\d{4}-\d{2}-\d{2})')
_ITEM_NUMBER = re.compile(r"(?:\d{1,6}|[a-zA-Z]{1,8})\.\s+")
_SITE_NAME = re.compile(r"\s+[|»·]\s+.*$")
_PARSE_ERRORS = (etree.LxmlError, ValueError, AssertionError, RecursionError)
"""lxml's own, ValueError for characters that XML forbids, RecursionError for tags nested hundreds deep."""


def read(path: Path) -> Reading:
    """Read an HTML, XHTML or MHTML file. Raises Unreadable where it holds no text."""
    text, warning = _decoded(_page(path.read_bytes()))
    try:
        root = _tree(text)
        pieces = _pieces(root, text)
    except _PARSE_ERRORS as error:
        raise Unreadable(f"Webbsidan går inte att tolka ({type(error).__name__}).", "Spara sidan som PDF.") from error
    if not pieces:
        raise Unreadable(
            "Webbsidan innehåller ingen text; den fylls troligen på av skript.",
            "Öppna sidan i en webbläsare och spara den som PDF.",
        )
    return Reading("trafilatura", pieces, title=_title(root), warnings=(warning,) if warning else ())


def _page(data: bytes) -> bytes:
    """The page itself, taken out of a MHTML file ("enstaka webbsida") where it is one."""
    if not _MHTML.match(data[:8192]):
        return data
    message = email.message_from_bytes(data, policy=email.policy.default)
    for part in message.walk():
        if part.get_content_type() == "text/html" and isinstance(content := part.get_content(), str):
            return content.encode("utf-8")
    raise Unreadable("Webbarkivet (MHTML) innehåller ingen sida.", "Spara sidan som PDF.")


def _decoded(data: bytes) -> tuple[str, str | None]:
    """UTF-8 where the bytes are that, whatever the page declares; else as declared; else as for plain text."""
    declared = _DECLARED.search(data[:4096])
    is_marked = data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    if declared and not is_marked:
        for name in ("utf-8", (declared[1] or declared[2]).decode("ascii")):
            try:
                codec = codecs.lookup(name).name
                return data.decode(_WIDENED.get(codec, codec)), None
            except (LookupError, UnicodeError):
                continue
    return decode(data)


def _tree(text: str) -> Element:
    parser = lxml_html.HTMLParser(
        encoding="utf-8",
        remove_comments=True,
        remove_pis=True,
        no_network=True,
        huge_tree=True,  # else what stands deeper than 256 tags is silently left out
    )
    data = text.replace("\0", "").encode("utf-8", "replace")  # libxml2 stops at the first NUL
    root: Element | None = lxml_html.document_fromstring(data, parser=parser)
    if root is None or root.find("body") is None:
        raise Unreadable("Webbsidan innehåller ingen text.", "Öppna sidan i en webbläsare och spara den som PDF.")
    return root


def _pieces(root: Element, text: str) -> tuple[Piece, ...]:
    panels = {name for element in root.iter() for name in (element.get("aria-controls") or "").split()}
    walker = Walker(frozenset(panels))
    main = _main_part(root)
    body = _body(root)
    found = list(walker.blocks(main)) if main is not None else _within(list(walker.blocks(body)), body, text)
    pieces = promote([one.item for one in found])
    if not pieces:
        return ()
    pieces = _with_title(pieces, root)
    published = _published(root, pieces)
    return (Piece(published), *pieces) if published else pieces


def _body(root: Element) -> Element:
    body = root.find("body")
    return root if body is None else body


def _main_part(root: Element) -> Element | None:
    """The part that the page marks as its own text, where exactly one is marked and it holds most of the letters."""
    for marked in (
        [*root.iter("main")],
        [one for one in root.iter() if one.get("role") == "main"],
        [*root.iter("article")],
    ):
        if len(marked) == 1 and len("".join(marked[0].itertext()).split()) > 20:
            return marked[0]
    return None


# ---- furniture around the text


def _within(found: list[Found], body: Element, text: str) -> list[Found]:
    """`found` without the links before and after the page's own text, and without its footer."""
    own = _own_text(text)
    known = [index for index, one in enumerate(found) if _is_known(one.piece, own)]
    if not known:
        return found
    first, last = known[0], known[-1]
    before = [one for one in found[:first] if one.linked < 0.5]
    after = [one for one in found[last + 1 :] if one.linked < 0.5]
    if _is_footer(after, found[first : last + 1], body):
        after = []
    return [*before, *found[first : last + 1], *after]


def _is_footer(after: list[Found], text: list[Found], body: Element) -> bool:
    """Whether what comes after the text is a few lines in a part of their own, not the text's own last lines."""
    parents = {child: parent for parent in body.iter() for child in parent}
    held = {parents.get(one.source) for one in text if one.source is not None}
    for one in after:
        parent = None if one.source is None else parents.get(one.source)
        if one.piece.kind != "paragraph" or parent in held or (parent is not None and parents.get(parent) in held):
            return False
    return sum(len(one.piece.text) for one in after) < LONGEST_TAIL


def _own_text(text: str) -> str:
    """What trafilatura takes for the page's text, without white space; "" where it finds none."""
    try:
        own = trafilatura.extract(text, favor_recall=True, include_comments=False, include_tables=True)
    except (*_PARSE_ERRORS, TypeError, AttributeError):  # what its heuristics raise on odd trees
        return ""
    return "".join((own or "").split())


def _is_known(piece: Piece, own: str) -> bool:
    bare = _ITEM_NUMBER.sub("", piece.text) if piece.kind == "list_item" else piece.text
    cells = ["".join(cell.split()) for cell in bare.split("\t")]
    return all(cell[:200] in own for cell in cells if cell) and len("".join(cells)) > 3


# ---- title and date


def _with_title(pieces: Sequence[Piece], root: Element) -> tuple[Piece, ...]:
    """The first outermost heading made the title; one that stands above the main part put before it."""
    for index, piece in enumerate(pieces):
        if piece.kind == "title":
            return tuple(pieces)
        if piece.kind == "heading" and piece.level == 1:
            return (*pieces[:index], replace(piece, kind="title", level=None), *pieces[index + 1 :])
    for heading in root.iter("h1"):
        if title := single_line("".join(heading.itertext())):
            return (Piece(title, "title"), *pieces)
    return tuple(pieces)


def _title(root: Element) -> str | None:
    """The title in the page's head, without the name of the site."""
    titles = [meta.get("content") or "" for meta in root.iter("meta") if meta.get("property") == "og:title"]
    titles += ["".join(title.itertext()) for title in root.iter("title")]
    return next((title for text in titles if (title := _SITE_NAME.sub("", single_line(text)))), None)


def _published(root: Element, pieces: Sequence[Piece]) -> str | None:
    """A line with the date of publication, where the page tells it outside the pieces: in a header or its metadata."""
    if any("publicera" in piece.text.lower() or "publiceringsdatum" in piece.text.lower() for piece in pieces):
        return None
    if match := _PUBLISHED.search(single_line(" ".join(_body(root).itertext()))):
        return single_line(match[0])
    date = next(_dates(root), None)
    return f"Publiceringsdatum {date}" if date else None


def _dates(root: Element) -> Iterator[str]:
    for element in [*root.iter("meta"), *root.iter("time")]:
        names = [(element.get(key) or "").lower() for key in ("property", "name", "itemprop")]
        value = element.get("content") or element.get("datetime") or ""
        if any(map(_PUBLISHED_NAMES.fullmatch, names)) and (match := re.match(r"\d{4}-\d{2}-\d{2}", value)):
            yield match[0]
    for script in root.iter("script"):
        if match := _IN_DATA.search(script.text or ""):
            yield match[1]

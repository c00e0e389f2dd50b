"""Files made to do harm are refused with a reason or read without it, quickly, and nothing is left of them."""

from __future__ import annotations

import socket
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from ingest import read
from ingest.errors import Unreadable
from ingest.sandbox import Limits, Refusal, Sandbox
from tests.fuzz.checks import faults
from tests.fuzz.fuzzing import SLACK
from tests.ingest import hostile_files as made
from tests.ingest.hostile_files import HIDDEN, SOUND, paragraph

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

LIMITS = Limits(seconds=60.0, memory=2 * 2**30)
PASSWORDS = "/etc/hostname"
OUTSIDE = "tmp/belagg-ute"

FILES: dict[str, tuple[str, Callable[[], bytes]]] = {
    "zip bomb in a part": (".docx", lambda: made.word({"word/document.xml": b" " * 2**25})),
    "zip bomb in a picture": (".docx", lambda: made.word({"word/media/a.png": bytes(2**25)})),
    "a part larger than it says": (".docx", lambda: made.lying_about_size(made.word(), "word/document.xml")),
    "a zip in a zip in a zip": (".docx", lambda: made.word({"word/a.zip": made.word({"a.zip": made.word()})})),
    "a billion laughs": (".docx", lambda: made.word_body(paragraph("&l9;"), made.laughs())),
    "a billion laughs in the properties": (
        ".docx",
        lambda: made.word({"docProps/core.xml": made.laughs() + "<a>&l9;</a>"}),
    ),
    "a billion laughs in a part that hides its kind": (
        ".docx",
        lambda: made.hidden_part(made.laughs(), paragraph("&l9;") + paragraph(SOUND)),
    ),
    "a file of the system as an entity": (".docx", lambda: made.word_body(paragraph("&x;"), made.entity_of(PASSWORDS))),
    "the same in a part that hides its kind": (
        ".docx",
        lambda: made.hidden_part(made.entity_of(PASSWORDS), paragraph("&x;") + paragraph(SOUND)),
    ),
    "entities in a web page": (".html", f"{made.laughs()}<html><body>&l9;<p>{SOUND}</p></body></html>".encode),
    "entities in xhtml": (
        ".xhtml",
        f'<?xml version="1.0"?>{made.entity_of(PASSWORDS)}<html><body>&x;<p>{SOUND}</p></body></html>'.encode,
    ),
    "parts named out of the folder": (
        ".docx",
        lambda: made.word({f"../../../{OUTSIDE}": b"x", f"/{OUTSIDE}": b"x", "C:\\belagg-ute": b"x"}),
    ),
    "a relation to nowhere in particular": (
        ".docx",
        lambda: made.word({"word/_rels/document.xml.rels": b"<Relationships/>"}),
    ),
    "tables in tables": (
        ".docx",
        lambda: made.word_body(
            made.nested("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", 80, paragraph(SOUND)) + paragraph(SOUND)
        ),
    ),
    "tables in tables without end": (
        ".docx",
        lambda: made.word_body(made.nested("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", 50_000, paragraph(SOUND))),
    ),
    "five thousand paragraphs": (".docx", lambda: made.word_body(paragraph("Punkt.") * 5_000)),
    "a row of a billion columns": (
        ".docx",
        lambda: made.word_body(
            '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr>'
            f"{paragraph(SOUND)}</w:tc></w:tr></w:tbl>"
        ),
    ),
    "groups in groups": (".pptx", lambda: made.nested_groups(60)),
    "groups in groups without end": (".pptx", lambda: made.nested_groups(20_000)),
    "tags in tags": (".html", lambda: made.nested("<div>", "</div>", 20_000, SOUND).encode()),
    "lists in lists": (".html", lambda: made.nested("<ul><li>", "</li></ul>", 5_000, SOUND).encode()),
    "a row of twenty thousand cells": (".html", lambda: b"<table><tr>" + b"<td>a" * 20_000 + b"</table>"),
    "a cell over a billion columns": (
        ".html",
        f'<table><tr><td colspan="999999999" rowspan="999999999">{SOUND}</td></tr></table>'.encode,
    ),
    "a page that says it is a program": (
        ".html",
        f'<html><head><meta charset="zlib_codec"></head><body><p>{SOUND} åäö</p>'.encode,
    ),
    "a web archive in a web archive": (
        ".mht",
        lambda: made.mhtml(f"<html><body><p>{SOUND}</p></body></html>", made.mhtml("<p>a</p>").decode()),
    ),
    "one word of two hundred thousand letters": (".txt", lambda: b"a" * 200_000),
    "two hundred thousand empty lines": (".txt", lambda: b"a" + b"\n" * 200_000 + b"b"),
    "five thousand headings": (".md", lambda: b"# A\n\n" * 5_000),
    "a stream of sixteen megabytes": (".pdf", lambda: made.page(made.stream(bytes(2**24)))),
    "a stream packed eight times": (".pdf", lambda: made.page(made.stream(bytes(2**24), packings=8))),
    "a page tree that is a ring": (
        ".pdf",
        lambda: made.pdf_of("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>"),
    ),
    "two rings of page trees": (
        ".pdf",
        lambda: made.pdf_of(
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R 3 0 R]/Count 2>>",
            "<</Type/Pages/Kids[2 0 R 2 0 R]/Parent 2 0 R/Count 2>>",
        ),
    ),
    "a table of places that follows itself": (
        ".pdf",
        lambda: made.pdf_of("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[]/Count 0>>", trailer="/Prev 9"),
    ),
    "a billion pages promised": (
        ".pdf",
        lambda: made.pdf_of("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[]/Count 999999999>>"),
    ),
    "arrays in arrays": (
        ".pdf",
        lambda: made.page(made.said(SOUND), made.nested("[", "]", 50_000), entries="/Annots 6 0 R"),
    ),
    "an object that is itself": (".pdf", lambda: made.page(made.said(SOUND), "6 0 R", entries="/Annots 6 0 R")),
    "a form that draws itself": (".pdf", lambda: made.drawing_itself(once=True)),
    "a picture of a billion pixels": (
        ".pdf",
        lambda: made.page(
            made.said(SOUND, more=b"q 500 0 0 500 0 0 cm /X Do Q"),
            made.stream(b"a", "/Subtype/Image/Width 100000/Height 100000/BitsPerComponent 8/ColorSpace/DeviceRGB"),
            resources="/XObject<</X 6 0 R>>",
        ),
    ),
    "a page as large as a town": (
        ".pdf",
        lambda: made.page(made.said(SOUND)).replace(b"[0 0 595 842]", b"[-9e9 -9e9 9e9 9e9]"),
    ),
    "fifty thousand states saved": (".pdf", lambda: made.page(made.said(SOUND, more=b"q " * 50_000))),
    "five thousand words in one place": (
        ".pdf",
        lambda: made.page(made.said(SOUND, more=b"BT /F 9 Tf (a) Tj ET\n" * 5_000)),
    ),
    "a script and a program to start": (
        ".pdf",
        lambda: made.page(
            made.said(SOUND),
            f"<</S/JavaScript/JS(app.alert\\({HIDDEN}\\))>>",
            entries="/AA<</O 6 0 R>>/A<</S/Launch/F(/bin/sh)>>",
        ),
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(LIMITS) as one:
        yield one


@pytest.mark.parametrize(("suffix", "make"), FILES.values(), ids=FILES)
def test_no_file_does_harm(suffix: str, make: Callable[[], bytes], tmp_path: Path, sandbox: Sandbox) -> None:
    """A file is read or refused by a known reason, long before its time is up; what is elsewhere stays unknown."""
    path = tmp_path / f"fil{suffix}"
    path.write_bytes(make())
    outcome = sandbox.read(path, path.name)
    assert faults(outcome) == []
    assert not isinstance(outcome, Refusal) or outcome.remedy
    text = "" if isinstance(outcome, Refusal) else outcome.document.text
    assert HIDDEN not in text
    assert Path(PASSWORDS).read_text(encoding="utf-8").strip() not in text
    assert not Path("/", OUTSIDE).exists()
    assert [each.name for each in tmp_path.iterdir()] == [path.name]


def test_what_nothing_else_ends_the_limits_end(tmp_path: Path) -> None:
    """A form that draws itself twice is drawn until time or memory is out: then the file is refused, and on it goes."""
    path = tmp_path / "fil.pdf"
    path.write_bytes(made.drawing_itself(once=False))
    with Sandbox(Limits(seconds=3.0, memory=2**30)) as small:
        started = time.monotonic()
        outcome = small.read(path, path.name)
        assert time.monotonic() - started < 3.0 + SLACK
        assert isinstance(outcome, Refusal)
        assert outcome.remedy


def test_a_text_may_be_too_long(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What no build could cut and embed in a day is refused by name."""
    (tmp_path / "a.txt").write_text(SOUND, encoding="utf-8")
    monkeypatch.setattr(read, "LONGEST_TEXT", len(SOUND) - 1)
    with pytest.raises(Unreadable, match="längre än"):
        read.read_document(tmp_path / "a.txt", "a.txt")


@pytest.mark.parametrize(
    ("name", "data"),
    [pytest.param("a.docm", made.with_macro(), id="word"), pytest.param("a.docx", made.with_macro(), id="misnamed")],
)
def test_a_macro_is_not_even_read(name: str, data: bytes, tmp_path: Path, sandbox: Sandbox) -> None:
    """A document with macros gives its text; the macro is no part of it."""
    (tmp_path / name).write_bytes(data)
    outcome = sandbox.read(tmp_path / name, name)
    assert not isinstance(outcome, Refusal)
    assert outcome.document.text == SOUND


LINKING: dict[str, Callable[[str], bytes]] = {
    "a.docx": made.linking_out,
    "a.html": made.html_links,
    "a.mht": lambda address: made.mhtml(made.html_links(address).decode()),
    "a.pdf": lambda address: made.page(
        made.said(SOUND),
        f"<</Type/Annot/Subtype/Link/Rect[0 0 99 99]/A<</S/URI/URI({address})>>>>",
        entries="/Annots[6 0 R]",
    ),
}


@pytest.mark.parametrize("name", LINKING)
def test_readers_fetch_nothing(name: str, tmp_path: Path) -> None:
    """Nobody is called even without the walls of the sandbox, whatever a file links to."""
    calls: list[object] = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        threading.Thread(target=_note_calls, args=(server, calls), daemon=True).start()
        port = server.getsockname()[1]
        (tmp_path / name).write_bytes(LINKING[name](f"http://127.0.0.1:{port}"))
        document = read.read_document(tmp_path / name, name)
        time.sleep(0.1)
        server.shutdown(socket.SHUT_RDWR)
    assert SOUND in document.text
    assert calls == []


def _note_calls(server: socket.socket, calls: list[object]) -> None:
    try:
        while True:
            calls.append(server.accept()[1])
    except OSError:
        return

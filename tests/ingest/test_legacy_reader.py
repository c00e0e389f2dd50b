"""Older office files come through LibreOffice where it is installed; elsewhere they are refused with a remedy."""

from __future__ import annotations

import http.server
import shutil
import threading
import zipfile
from typing import TYPE_CHECKING

import pytest
from docx import Document
from pptx import Presentation

from ingest.errors import Unreadable
from ingest.readers import legacy
from ingest.sandbox import Sandbox, Understood

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

needs_office = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")

RTF = r"{\rtf1\ansi\ansicpg1252 L\'e4get i \u229?n\par{\trowd\cellx3000\cellx6000 Datum\cell 3 mars\cell\row}}"
FLAT = (
    '<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument '
    'xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"><w:body><w:p><w:r><w:t>Läget i ån</w:t></w:r></w:p>'
    "</w:body></w:wordDocument>"
)
_OASIS = "urn:oasis:names:tc:opendocument:xmlns"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with one document and one deck in each older format, written by LibreOffice itself."""
    folder = tmp_path_factory.mktemp("äldre")
    document = Document()
    document.add_heading("Läget i ån", 1)
    document.add_paragraph("Fosforn minskar.")
    document.save(str(folder / "text.docx"))
    deck = Presentation()
    slide = deck.slides.add_slide(deck.slide_layouts[1])
    slide.shapes.title.text = "Läget i ån"
    slide.placeholders[1].text_frame.text = "Fosforn minskar"
    deck.save(str(folder / "bilder.pptx"))
    program = legacy._program()
    assert program is not None
    for source, targets in (("text.docx", ("doc", "odt")), ("bilder.pptx", ("ppt", "odp"))):
        for target in targets:
            work = folder / f"till {target}"
            work.mkdir()
            shutil.copyfile(legacy._converted(program, folder / source, work, target, ""), folder / f"fil.{target}")
    return folder


@needs_office
@pytest.mark.parametrize(
    ("name", "reader", "expected"),
    [
        ("fil.doc", "python-docx", [("heading", 1, "Läget i ån"), ("paragraph", None, "Fosforn minskar.")]),
        ("fil.odt", "python-docx", [("heading", 1, "Läget i ån"), ("paragraph", None, "Fosforn minskar.")]),
        ("fil.ppt", "python-pptx", [("title", None, "Läget i ån"), ("list_item", 1, "Fosforn minskar")]),
        ("fil.odp", "python-pptx", [("title", None, "Läget i ån"), ("list_item", 1, "Fosforn minskar")]),
    ],
)
def test_formats(made: Path, name: str, reader: str, expected: list[tuple[str, int | None, str]]) -> None:
    """Headings, titles and bullets survive the way through LibreOffice; the reading says who read it."""
    reading = legacy.read(made / name)
    assert [(piece.kind, piece.level, piece.text) for piece in reading.pieces] == expected
    assert reading.reader == f"libreoffice+{reader}"


@needs_office
@pytest.mark.parametrize("name", ["fil.rtf", "fil.docx", "fil"])
def test_rtf_by_content(tmp_path: Path, name: str) -> None:
    """RTF is read with its letters and tables, whatever the file is called."""
    (tmp_path / name).write_text(RTF, encoding="ascii")
    assert [piece.text for piece in legacy.read(tmp_path / name).pieces] == ["Läget i ån", "Datum\t3 mars"]


@needs_office
def test_word_xml(tmp_path: Path) -> None:
    """Word's XML of 2003, often called .doc, is read."""
    (tmp_path / "fil.doc").write_text(FLAT, encoding="utf-8")
    assert [piece.text for piece in legacy.read(tmp_path / "fil.doc").pieces] == ["Läget i ån"]


@pytest.fixture
def asked() -> Iterator[tuple[str, list[str]]]:
    """The address of a server on this machine, and what has been asked of it."""
    paths: list[str] = []

    class Listener(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            paths.append(self.path)
            self.send_error(404)

        do_HEAD = do_OPTIONS = do_GET  # noqa: N815 — the library's names

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Listener) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}", paths
        server.shutdown()
        thread.join()


def write_linking_odt(path: Path, address: str) -> None:
    """An ODF text whose picture lies on another machine."""
    names = " ".join(
        f'xmlns:{prefix}="{_OASIS}:{name}:1.0"'
        for prefix, name in (("office", "office"), ("text", "text"), ("draw", "drawing"), ("svg", "svg-compatible"))
    )
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr(
            "META-INF/manifest.xml",
            f'<m:manifest xmlns:m="{_OASIS}:manifest:1.0"><m:file-entry m:full-path="/" '
            'm:media-type="application/vnd.oasis.opendocument.text"/><m:file-entry m:full-path="content.xml" '
            'm:media-type="text/xml"/></m:manifest>',
        )
        archive.writestr(
            "content.xml",
            f'<office:document-content {names} xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.2">'
            "<office:body><office:text><text:p>Karta<draw:frame svg:width='3cm' svg:height='3cm'>"
            f"<draw:image xlink:href='{address}/karta.png' xlink:type='simple' xlink:actuate='onLoad'/>"
            "</draw:frame></text:p></office:text></office:body></office:document-content>",
        )


@needs_office
@pytest.mark.parametrize("guarded", [True, False])
def test_nothing_is_fetched(
    tmp_path: Path, asked: tuple[str, list[str]], monkeypatch: pytest.MonkeyPatch, guarded: bool
) -> None:
    """A linked picture is not fetched; without the settings it would be, which shows that the check can fail."""
    address, paths = asked
    if not guarded:
        monkeypatch.setattr(legacy, "_SETTINGS", ())
        monkeypatch.setattr(legacy, "_DEAD_PROXY", {})
    write_linking_odt(tmp_path / "a.odt", address)
    assert [piece.text for piece in legacy.read(tmp_path / "a.odt").pieces] == ["Karta"]
    assert bool(paths) is not guarded


@needs_office
def test_what_confines_a_reader_lets_libreoffice_work(tmp_path: Path) -> None:
    """Without network, other files and rights it converts all the same."""
    (tmp_path / "fil.rtf").write_text(RTF, encoding="ascii")
    with Sandbox() as sandbox:
        understood = sandbox.read(tmp_path / "fil.rtf", "fil.rtf")
    assert isinstance(understood, Understood)


@needs_office
def test_memory_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """LibreOffice does its work within the 2 GiB of address space that a reader gets."""
    (tmp_path / "fil.rtf").write_text(RTF, encoding="ascii")
    run = legacy._run
    monkeypatch.setattr(legacy, "_run", lambda command, folder: run(["prlimit", f"--as={2**31}", *command], folder))
    assert len(legacy.read(tmp_path / "fil.rtf").pieces) == 2


@needs_office
def test_time_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A conversion without end is cut off and the file refused."""
    monkeypatch.setattr(legacy, "SECONDS", 0.01)
    (tmp_path / "fil.rtf").write_text(RTF, encoding="ascii")
    with pytest.raises(Unreadable, match="inte klart"):
        legacy.read(tmp_path / "fil.rtf")


@needs_office
def test_damaged_file(made: Path, tmp_path: Path) -> None:
    """A file that LibreOffice cannot open is refused with a remedy."""
    data = (made / "fil.doc").read_bytes()
    (tmp_path / "a.doc").write_bytes(data[:1024] + b"\xff" * 20_000 + data[-2048:])
    with pytest.raises(Unreadable) as caught:
        legacy.read(tmp_path / "a.doc")
    assert caught.value.remedy


def test_without_libreoffice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where LibreOffice is missing, the refusal says so and what to do instead."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(legacy, "_PROGRAMS", ("soffice", "libreoffice"))
    (tmp_path / "fil.rtf").write_text(RTF, encoding="ascii")
    with pytest.raises(Unreadable, match="kräver LibreOffice"):
        legacy.read(tmp_path / "fil.rtf")

"""What a file is follows from its content; what cannot be read is refused by name, with a remedy."""

from __future__ import annotations

import io
import struct
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from docx import Document
from PIL import Image
from pptx import Presentation

from ingest import archives
from ingest.errors import Unreadable
from ingest.formats import expected, sniff

if TYPE_CHECKING:
    from ingest.formats import Format

MESSY = Path(__file__).resolve().parents[2] / "../shared/data/messy"
OLE = bytes.fromhex("d0cf11e0a1b11ae1")
STRICT = '<Relationships><Relationship Type="http://purl.oclc.org/ooxml/officeDocument/x"/></Relationships>'


def zipped(**parts: str | bytes) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return data.getvalue()


def office(folder: str, relations: str = "") -> bytes:
    return zipped(**{"[Content_Types].xml": "<Types/>", "_rels/.rels": relations, f"{folder}/a.xml": "<a/>"})


def odf(kind: str, manifest: str = "<m/>") -> bytes:
    mime = f"application/vnd.oasis.opendocument.{kind}"
    return zipped(**{"mimetype": mime, "META-INF/manifest.xml": manifest})


def compound_file(*streams: str, flags: int = 0) -> bytes:
    """An OLE2 file with empty streams of these names: header, allocation table, directory, and a sector of content."""
    none, end, chain = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
    header = struct.pack(
        "<8s16sHHHHH6sIIIIIIIIII", OLE, b"", 62, 3, 0xFFFE, 9, 6, b"", 0, 1, 1, 0, 4096, end, 0, end, 0, 0
    )
    header = header.ljust(512, b"\xff")
    names = ["Root Entry", *streams]
    assert len(names) <= 4, "one directory sector holds four entries"
    table = struct.pack("<128I", chain, end, end, *[none] * 125)
    directory = b""
    for index, name in enumerate(names):
        raw = name.encode("utf-16-le") + b"\0\0"
        right = index + 1 if 0 < index < len(streams) else none
        child = 1 if index == 0 and streams else none
        entry = struct.pack("<64sHBBIII", raw, len(raw), 5 if index == 0 else 2, 1, none, right, child)
        directory += entry.ljust(116, b"\0") + struct.pack("<IQ", 2, 0)
    content = struct.pack("<10xH", flags).ljust(512, b"\0")
    return header + table + directory.ljust(512, b"\0") + content


def docx_bytes() -> bytes:
    data = io.BytesIO()
    Document().save(data)
    return data.getvalue()


def pptx_bytes() -> bytes:
    data = io.BytesIO()
    Presentation().save(data)
    return data.getvalue()


def picture(kind: str) -> bytes:
    data = io.BytesIO()
    Image.new("RGB", (8, 8), "red").save(data, kind)
    return data.getvalue()


READ = [
    pytest.param(b"%PDF-1.7\n%\xe2\xe3", "pdf", id="pdf"),
    pytest.param(b"skr\xe4p\n" * 50 + b"%PDF-1.4\n\0\0", "pdf", id="pdf after junk"),
    pytest.param(docx_bytes(), "docx", id="docx"),
    pytest.param(pptx_bytes(), "pptx", id="pptx"),
    pytest.param(office("word", STRICT), "legacy_word", id="docx, strict"),
    pytest.param(office("ppt", STRICT), "legacy_slides", id="pptx, strict"),
    pytest.param(odf("text"), "legacy_word", id="odt"),
    pytest.param(odf("presentation"), "legacy_slides", id="odp"),
    pytest.param(odf("text-template"), "legacy_word", id="ott"),
    pytest.param(compound_file("WordDocument", "1Table"), "legacy_word", id="doc"),
    pytest.param(compound_file("Current User", "PowerPoint Document"), "legacy_slides", id="ppt"),
    pytest.param(b"{\\rtf1\\ansi Hej}", "legacy_word", id="rtf"),
    pytest.param(b"<!DOCTYPE html><html><body>Hej</body></html>", "html", id="html"),
    pytest.param("\ufeff<HTML><HEAD>".encode("utf-16-le"), "html", id="html in UTF-16"),
    pytest.param(b'<?xml version="1.0"?>\n<!-- x -->\n<html xmlns="http://www.w3.org/1999/xhtml">', "html", id="xhtml"),
    pytest.param(b"<table><tr><td>a</td></tr></table>", "html", id="a piece of html"),
    pytest.param(b"<html><p>En %PDF-1.4 b\xf6rjar s\xe5</p></html>", "html", id="html about pdf"),
    pytest.param(b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x", "html", id="mhtml"),
    pytest.param(
        b'<?xml version="1.0"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"/>',
        "legacy_word",
        id="word 2003 xml",
    ),
    pytest.param("Mötet öppnades.\nNärvarande: 5".encode(), "text", id="text in UTF-8"),
    pytest.param("Mötet öppnades.".encode("cp1252"), "text", id="text in Windows"),
    pytest.param("Mötet öppnades.".encode("utf-16-le"), "text", id="text in UTF-16 without a mark"),
    pytest.param("Mötet öppnades.".encode("utf-16"), "text", id="text in UTF-16"),
    pytest.param(b"# Rubrik\n\n<br>text", "text", id="markdown"),
    pytest.param(b"sida 1\n\x0csida 2 och lite mer text p\xe5 den", "text", id="text with a form feed"),
    pytest.param(b"BM st\xe5r f\xf6r bokm\xe4rke i den h\xe4r texten.", "text", id="text that begins like a picture"),
    pytest.param(b"a < b och b > c", "text", id="less than"),
]

REFUSED = [
    pytest.param(b"", "tom", id="empty"),
    pytest.param(b" \r\n\t\n", "tom", id="only white space"),
    pytest.param(compound_file("EncryptionInfo", "EncryptedPackage"), "lösenordsskyddad", id="encrypted docx"),
    pytest.param(compound_file("WordDocument", flags=0x0100), "lösenordsskyddad", id="encrypted doc"),
    pytest.param(compound_file("EncryptedSummary", "PowerPoint Document"), "lösenordsskyddad", id="encrypted ppt"),
    pytest.param(odf("text", "<m:encryption-data/>"), "lösenordsskyddad", id="encrypted odt"),
    pytest.param(compound_file("Workbook"), "kalkylblad", id="xls"),
    pytest.param(compound_file("__properties_version1.0"), "e-postmeddelande", id="msg"),
    pytest.param(compound_file("Något"), "okänt slag", id="another compound file"),
    pytest.param(OLE + b"\0" * 600, "okänt slag|skadat", id="damaged compound file"),
    pytest.param(OLE, "skadat", id="cut compound file"),
    pytest.param(office("xl"), "kalkylblad", id="xlsx"),
    pytest.param(odf("spreadsheet"), "kalkylblad", id="ods"),
    pytest.param(zipped(a="b"), "zip-arkiv", id="zip"),
    pytest.param(docx_bytes()[:3000], "skadad", id="cut docx"),
    pytest.param(picture("PNG"), r"bild \(PNG\)", id="png"),
    pytest.param(picture("JPEG"), r"bild \(JPEG\)", id="jpeg"),
    pytest.param(picture("TIFF"), r"bild \(TIFF\)", id="tiff"),
    pytest.param(picture("BMP"), r"bild \(BMP\)", id="bmp"),
    pytest.param(b'<svg xmlns="http://www.w3.org/2000/svg"/>', r"bild \(SVG\)", id="svg"),
    pytest.param(b'<?xml version="1.0"?><rss><channel/></rss>', r"XML av ett okänt slag \(rss\)", id="other xml"),
    pytest.param(bytes(range(256)) * 20, "binärt", id="bytes of every kind"),
    pytest.param(b"\x7fELF" + b"\0" * 200, "program", id="program"),
]


@pytest.mark.parametrize(("data", "found"), READ)
def test_read_formats(tmp_path: Path, data: bytes, found: Format) -> None:
    """The format is told from the bytes; the name, here a wrong one, has no say."""
    (tmp_path / "fil.xyz").write_bytes(data)
    assert sniff(tmp_path / "fil.xyz") == found


@pytest.mark.parametrize(("data", "reason"), REFUSED)
def test_refused_formats(tmp_path: Path, data: bytes, reason: str) -> None:
    """What is not read is refused with what it is and what to do."""
    (tmp_path / "fil.docx").write_bytes(data)
    with pytest.raises(Unreadable, match=reason) as caught:
        sniff(tmp_path / "fil.docx")
    assert caught.value.remedy.endswith(".")


def test_embedded_streams_do_not_count(tmp_path: Path) -> None:
    """Only streams at the root tell the format: a document embedded in another kind of file does not make it one."""
    data = compound_file("Workbook", "WordDocument")
    entry = data.index("Workbook".encode("utf-16-le"))
    (tmp_path / "a.xls").write_bytes(data[: entry + 72] + b"\xff" * 4 + data[entry + 76 :])  # its link to the next one
    with pytest.raises(Unreadable, match="kalkylblad"):
        sniff(tmp_path / "a.xls")


@pytest.mark.parametrize(
    ("name", "promised"),
    [
        ("Protokoll.DOCX", "docx"),
        ("a/b/bilder.pptm", "pptx"),
        ("sida.htm", "html"),
        ("gammal.doc", "legacy_word"),
        ("gammal.odp", "legacy_slides"),
        ("läs.md", "markdown"),
        ("data.xlsx", None),
        ("utan", None),
    ],
)
def test_expected(name: str, promised: Format | None) -> None:
    """The suffix promises a format, in any case; an unknown one promises none."""
    assert expected(name) == promised


class TestArchives:
    """A zip is looked into before any library opens it."""

    @pytest.mark.parametrize(
        ("parts", "reason"),
        [
            pytest.param({"a.xml": b"\0" * (archives.RATIO_FREE_BYTES + 1)}, "zip-bomb", id="packed too hard"),
            pytest.param({"a.xml": b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"}, "DTD", id="entities"),
            pytest.param(
                {"a.rels": b"<?xml version='1.0'?><!-- x --> <!DOCTYPE a SYSTEM 'file:///x'><a/>"}, "DTD", id="late"
            ),
            pytest.param(
                {"a.xml": "\ufeff<!DOCTYPE a [<!ENTITY b 'c'>]><a/>".encode("utf-16-le")}, "DTD", id="in UTF-16"
            ),
        ],
    )
    def test_refused(self, tmp_path: Path, parts: dict[str, bytes], reason: str) -> None:
        """Bombs and XML that could blow up or fetch files are refused."""
        (tmp_path / "a.docx").write_bytes(zipped(**parts))
        with pytest.raises(Unreadable, match=reason):
            archives.check(tmp_path / "a.docx")

    @pytest.mark.parametrize(
        ("limit", "value", "reason"),
        [("MAX_MEMBERS", 3, "delar"), ("MAX_TOTAL_BYTES", 1000, "uppackad"), ("MAX_XML_BYTES", 1000, "uppackad")],
    )
    def test_limits(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str, value: int, reason: str) -> None:
        """Each limit refuses by itself what passes under the real ones."""
        (tmp_path / "a.docx").write_bytes(docx_bytes())
        archives.check(tmp_path / "a.docx")
        monkeypatch.setattr(archives, limit, value)
        with pytest.raises(Unreadable, match=reason):
            archives.check(tmp_path / "a.docx")

    def test_doctype_in_text_is_text(self, tmp_path: Path) -> None:
        """Only a declaration before the root counts, not text about one."""
        (tmp_path / "a.docx").write_bytes(zipped(**{"a.xml": b"<a><![CDATA[<!DOCTYPE b>]]></a>"}))
        archives.check(tmp_path / "a.docx")

    def test_old_odf_names_its_dtd(self, tmp_path: Path) -> None:
        """Where it is allowed, a DTD without entities passes; one with entities never does."""
        (tmp_path / "a.odt").write_bytes(zipped(**{"a.xml": b'<!DOCTYPE a PUBLIC "-//x" "a.dtd"><a/>'}))
        archives.check(tmp_path / "a.odt", dtd_allowed=True)
        (tmp_path / "b.odt").write_bytes(zipped(**{"a.xml": b"<!DOCTYPE a [<!ENTITY b 'c'>]><a/>"}))
        with pytest.raises(Unreadable, match="DTD"):
            archives.check(tmp_path / "b.odt", dtd_allowed=True)

    def test_damaged(self, tmp_path: Path) -> None:
        """A zip with a broken part is refused, not a crash."""
        data = bytearray(docx_bytes())
        data[100:200] = b"\xff" * 100
        (tmp_path / "a.docx").write_bytes(bytes(data))
        with pytest.raises(Unreadable, match="skadad"):
            archives.check(tmp_path / "a.docx")


@pytest.mark.skipif(not MESSY.exists(), reason="the folder with broken files is not here")
def test_messy_files_are_told_or_refused() -> None:
    """Of files from other projects' test suites each gets a format or a refusal; PDFs and encrypted files are known."""
    found: dict[str, str] = {}
    for path in sorted(MESSY.iterdir()):
        try:
            found[path.name] = sniff(path)
        except Unreadable as error:
            found[path.name] = error.reason
    assert all(value == "pdf" for name, value in found.items() if name.endswith(".pdf"))
    assert sum("lösenordsskyddad" in value for value in found.values()) == 3

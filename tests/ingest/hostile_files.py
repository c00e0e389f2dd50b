"""Files made to do harm, small on disk: bombs, loops, depths, entities, links out, tricks with names. All made here."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import TYPE_CHECKING

from docx import Document
from pptx import Presentation

if TYPE_CHECKING:
    from collections.abc import Mapping

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
HIDDEN = "Hemlig rad som inget dokument får visa."
SOUND = "Nämnden beslutade att laga bryggan."


def word(changed: Mapping[str, str | bytes | None] | None = None) -> bytes:
    """A Word file with one paragraph; `changed` are parts put in (None leaves out)."""
    document = Document()
    document.add_paragraph(SOUND)
    data = io.BytesIO()
    document.save(data)
    return with_parts(data.getvalue(), changed or {})


def with_parts(data: bytes, changed: Mapping[str, str | bytes | None]) -> bytes:
    """The zip file `data` with these parts put in, replaced or (None) left out."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name not in changed:
                new.writestr(name, old.read(name))
        for name, content in changed.items():
            if content is not None:
                new.writestr(name, content)
    return target.getvalue()


def word_body(body: str, before: str = "") -> bytes:
    """A Word file whose body is this XML; `before` stands before its root."""
    xml = f'<?xml version="1.0"?>{before}<w:document {W} {R}><w:body>{body}</w:body></w:document>'
    return with_parts(word(), {"word/document.xml": xml})


def paragraph(text: str) -> str:
    """A paragraph in Word's XML."""
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def laughs() -> str:
    """Entities that become three thousand million laughs (the billion laughs attack of 2003)."""
    levels = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    return f'<!DOCTYPE a [<!ENTITY l0 "haha">{levels}]>'


def entity_of(file: str) -> str:
    """An entity that stands for what a file holds (XXE)."""
    return f'<!DOCTYPE a [<!ENTITY x SYSTEM "file://{file}">]>'


def hidden_part(before: str, body: str) -> bytes:
    """A Word file whose main part has a name that does not tell that it is XML."""
    with zipfile.ZipFile(io.BytesIO(word())) as archive:
        types = archive.read("[Content_Types].xml").decode().replace("/word/document.xml", "/word/document.bin")
        relations = archive.read("_rels/.rels").decode().replace("word/document.xml", "word/document.bin")
    xml = f'<?xml version="1.0"?>{before}<w:document {W}><w:body>{body}</w:body></w:document>'
    parts = {
        "[Content_Types].xml": types,
        "_rels/.rels": relations,
        "word/document.bin": xml,
        "word/document.xml": None,
    }
    return with_parts(word(), parts)


def linking_out(address: str) -> bytes:
    """A Word file with a template, a picture, a sub-document and an object, all somewhere else."""
    kinds = ("attachedTemplate", "image", "subDocument", "oleObject", "hyperlink", "frame")
    links = "".join(
        f'<Relationship Id="x{n}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" '
        f'Target="{address}/{kind}" TargetMode="External"/>'
        for n, kind in enumerate(kinds)
    )
    with zipfile.ZipFile(io.BytesIO(word())) as archive:
        relations = archive.read("word/_rels/document.xml.rels").decode()
    parts = {"word/_rels/document.xml.rels": relations.replace("</Relationships>", f"{links}</Relationships>")}
    return with_parts(word(), parts)


def with_macro() -> bytes:
    """A Word file with a macro in it (.docm)."""
    with zipfile.ZipFile(io.BytesIO(word())) as archive:
        types = archive.read("[Content_Types].xml").decode()
        relations = archive.read("word/_rels/document.xml.rels").decode()
    plain = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    types = types.replace(plain, "application/vnd.ms-word.document.macroEnabled.main+xml")
    types = types.replace(
        "</Types>", '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>'
    )
    link = (
        '<Relationship Id="vba" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" '
        'Target="vbaProject.bin"/></Relationships>'
    )
    return with_parts(
        word(),
        {
            "[Content_Types].xml": types,
            "word/_rels/document.xml.rels": relations.replace("</Relationships>", link),
            "word/vbaProject.bin": f'Sub AutoOpen()\n\' {HIDDEN}\nShell "calc.exe"\nEnd Sub',
        },
    )


def lying_about_size(data: bytes, name: str) -> bytes:
    """The zip file `data` in whose directory the part `name` is said to unpack to ten bytes."""
    at = data.index(b"PK\x01\x02")
    while data[at + 46 : at + 46 + len(name)] != name.encode():
        at = data.index(b"PK\x01\x02", at + 4)
    return data[: at + 24] + (10).to_bytes(4, "little") + data[at + 28 :]


def slides(count: int = 1) -> bytes:
    """A deck of `count` slides with a title."""
    deck = Presentation()
    for number in range(count):
        deck.slides.add_slide(deck.slide_layouts[5]).shapes.title.text = f"{SOUND} {number}"
    data = io.BytesIO()
    deck.save(data)
    return data.getvalue()


def nested_groups(depth: int) -> bytes:
    """A deck whose slide has groups within groups."""
    group = '<p:grpSp><p:nvGrpSpPr><p:cNvPr id="2" name="g"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>'
    data = slides()
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        slide = archive.read("ppt/slides/slide1.xml").decode()
    nested = slide.replace("</p:spTree>", group * depth + "</p:grpSp>" * depth + "</p:spTree>")
    return with_parts(data, {"ppt/slides/slide1.xml": nested})


def pdf_of(*objects: str | bytes, trailer: str = "") -> bytes:
    """A PDF of these objects, numbered from 1, of which the first is the catalog."""
    data, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(data))
        body = content if isinstance(content, bytes) else content.encode("latin-1")
        data += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    head = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    end = f"{head}trailer\n<</Size {len(objects) + 1}/Root 1 0 R{trailer}>>\n"
    return data + f"{end}startxref\n{len(data)}\n%%EOF\n".encode()


def stream(content: bytes, entries: str = "", *, packings: int = 1) -> bytes:
    """A PDF stream, packed so many times."""
    for _ in range(packings):
        content = zlib.compress(content, 9)
    filters = f"/Filter[{'/FlateDecode ' * packings}]" if packings else ""
    return f"<<{entries}{filters}/Length {len(content)}>>\nstream\n".encode() + content + b"\nendstream"


def page(content: bytes, *more: str | bytes, entries: str = "", resources: str = "") -> bytes:
    """A PDF of one page with this content stream; objects after the fifth are `more`."""
    return pdf_of(
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
        f"/Resources<</Font<</F 5 0 R>>{resources}>>{entries}>>",
        content,
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        *more,
    )


def said(text: str, *, more: bytes = b"") -> bytes:
    """A content stream that writes `text`, then does `more`."""
    return stream(f"BT /F 12 Tf 60 700 Td ({text}) Tj ET\n".encode("cp1252") + more)


def nested(opening: str, closing: str, depth: int, inside: str = "") -> str:
    """`inside` within so many pairs."""
    return opening * depth + inside + closing * depth


def mhtml(*parts: str) -> bytes:
    """A web archive of these parts."""
    bodies = "".join(f"--x\nContent-Type: text/html; charset=utf-8\n\n{part}\n" for part in parts)
    return f'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n{bodies}--x--\n'.encode()


def html_links(address: str) -> bytes:
    """A page that would fetch from `address` in every way a page can."""
    head = (
        f'<base href="{address}/"><link rel="stylesheet" href="{address}/a.css"><script src="{address}/a.js"></script>'
        f'<meta http-equiv="refresh" content="0;url={address}/b">'
    )
    body = (
        f'<p>{SOUND}</p><img src="{address}/c"><iframe src="{address}/d"></iframe>'
        f'<object data="{address}/e"></object><xi:include href="{address}/f"/>'
    )
    return f"<html><head>{head}</head><body>{body}</body></html>".encode()


def drawing_itself(*, once: bool) -> bytes:
    """A PDF with a form that draws itself, once or twice; twice doubles the work at every level."""
    form = "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>"
    drawing = stream(b"/X Do" if once else b"/X Do /X Do", form)
    return page(said(SOUND, more=b"/X Do"), drawing, resources="/XObject<</X 6 0 R>>")

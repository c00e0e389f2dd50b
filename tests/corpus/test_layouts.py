"""What a source says is what its file holds, layout by layout; the sources are made up for each test."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

import pypdf
import pytest

from corpus.render.layouts import LAYOUTS
from corpus.render.markup import read_source
from ingest.read import read_document
from ingest.readers import ocr

if TYPE_CHECKING:
    from pathlib import Path

FIELDS = {
    "file": "prov", "body": "Parkrådet", "date": "2024-02-27", "title": "Parkrådet", "author": "Region Norrdal",
    "letterhead": "NORRDALS KOMMUN", "committee": "Parknämnden", "footer": "Parkrådet", "look": "plain",
    "encoding": "utf-8", "published": "2024-03-05", "changed": "2024-07-01", "site": "Region Norrdal",
    "path": "Start / Råd", "kind_line": "PROTOKOLLSUTDRAG", "scanned": "2024-03-08 15:02", "subtitle": "Så gör vi",
    "imprint": "Antagen 2024",
}  # fmt: skip
ENDINGS = {"word_minutes": "docx", "web_page": "html", "copied_text": "txt", "letter_text": "txt", "deck_pptx": "pptx"}


def _render(folder: Path, layout: str, text: str, **fields: str) -> bytes:
    """The bytes that `text` is rendered into."""
    path = folder / "source.md"
    front = "\n".join(f"{name}: {value}" for name, value in (FIELDS | {"layout": layout} | fields).items())
    path.write_text(f"---\n{front}\n---\n{text}\n", encoding="utf-8")
    return LAYOUTS[layout](read_source(path))


def _pages(data: bytes) -> list[str]:
    return [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages]


def _read(folder: Path, layout: str, data: bytes) -> str:
    path = folder / f"prov.{ENDINGS.get(layout, 'pdf')}"
    path.write_bytes(data)
    return " ".join(read_document(path, path.name).text.split())


MINUTES = """# Parkrådets möte om bänkarna vid ån

Rådet samlades i **växthuset** och gick igenom läget för bänkarna längs ån.

3. Bänkarna vid bron ska oljas före midsommar.
4. Papperskorgarna ska tömmas varje fredag.

- Ann Ek tar kontakt med entreprenören.

Nästa möte hålls i orangeriet."""


@pytest.mark.parametrize(
    "layout", ["word_minutes", "exported_minutes", "municipal_protocol", "web_page", "copied_text", "letter_text"]
)
def test_text_and_numbers_survive(tmp_path: Path, layout: str) -> None:
    """A text reads the same in every layout of minutes, and a list that goes on keeps the numbers of its source."""
    text = _read(tmp_path, layout, _render(tmp_path, layout, MINUTES))
    assert "Rådet samlades i växthuset och gick igenom läget för bänkarna längs ån." in text
    assert "Bänkarna vid bron ska oljas före midsommar." in text
    assert layout == "web_page" or "4. Papperskorgarna ska tömmas varje fredag." in text
    assert "Ann Ek tar kontakt med entreprenören." in text
    assert "Nästa möte hålls i orangeriet." in text


@pytest.mark.skipif(not ocr.available(), reason="tesseract with Swedish is not installed")
def test_a_scan_goes_on_and_leaves_room_for_the_stamp(tmp_path: Path) -> None:
    """Text that fills more than a page goes on on the next, none of it is lost, and the stamp is legible."""
    paragraph = "Ordföranden undrar vem som ska betala för skjutsen och får svaret att frågan tas i budgeten. " * 4
    text = "# § 12 Bänkar\n\nDiarienummer PN 2024/0031\n\n" + "\n\n".join([paragraph.strip()] * 14)
    data = _render(tmp_path, "scan", text, stamp="NORRDALS KOMMUN / Ink. 2024-03-08")
    assert len(pypdf.PdfReader(io.BytesIO(data)).pages) == 2
    assert _render(tmp_path, "scan", text, stamp="NORRDALS KOMMUN / Ink. 2024-03-08") == data
    read = _read(tmp_path, "scan", data)
    assert read.count("Ordföranden") == 4 * 14
    assert "Ink. 2024-03-08" in read


def test_a_scan_has_the_time_of_its_source(tmp_path: Path) -> None:
    """The file of a scan says that it was made at the time `scanned`."""
    made = pypdf.PdfReader(io.BytesIO(_render(tmp_path, "scan", "# § 1 Bänkar"))).metadata
    assert made is not None
    assert made.creation_date is not None
    assert f"{made.creation_date:%Y-%m-%d %H:%M}" == "2024-03-08 15:02"


def test_a_web_page_has_the_contact_and_menu_of_its_source(tmp_path: Path) -> None:
    """`contact` and `side_menu` become a box with a link and a menu; without them the page has neither."""
    fields = {"contact": "Ann Ek / Parkchef / ann@norrdal.example", "side_menu": "Om rådet / Möten & handlingar"}
    page = _render(tmp_path, "web_page", MINUTES, **fields).decode()
    assert '<p>Ann Ek<br>Parkchef<br>\n<a href="mailto:ann@norrdal.example">ann@norrdal.example</a></p>' in page
    assert '<li><a href="#">Möten &amp; handlingar</a></li>' in page
    bare = _render(tmp_path, "web_page", MINUTES).decode()
    assert "Kontakt" not in bare
    assert "sidomeny" not in bare


@pytest.mark.parametrize(
    ("fields", "head"),
    [
        pytest.param({}, "SAMMANTRÄDESPROTOKOLL", id="default"),
        pytest.param({"head_line": "PROTOKOLL"}, "PROTOKOLL", id="own"),
    ],
)
def test_a_protocol_has_the_head_line_of_its_source(tmp_path: Path, fields: dict[str, str], head: str) -> None:
    """`head_line` stands in the running head of a protocol in §§ instead of SAMMANTRÄDESPROTOKOLL."""
    page = _pages(_render(tmp_path, "municipal_protocol", MINUTES, **fields))[0]
    assert head in page.splitlines()


def test_the_contents_of_a_handbook_run_over(tmp_path: Path) -> None:
    """Sixty chapters fill two pages of contents, which give the page that each stands on, and no deeper level."""
    chapters = [f"{{pagebreak}}\n\n# {number} Trappor\n\n## Skötsel\n\nSopas." for number in range(1, 61)]
    pages = _pages(_render(tmp_path, "handbook", "\n\n".join(chapters), contents="1"))
    listed = re.findall(r"(\d+) Trappor\n\.+\n(\d+)", pages[1] + "\n" + pages[2])
    assert [number for number, _ in listed] == [str(number) for number in range(1, 61)]
    for number, page in listed:
        assert f"{number} Trappor" in pages[int(page) - 1].splitlines()
    assert "Skötsel" not in pages[1] + pages[2]
    assert len(pages) == 63


DECK = "# Bänkar för alla\n{layout boxes}\nTre av fyra bänkar är trasiga.\n## Sitta\n**Fokus**\n- vila\n## Gå\n- stigar"


@pytest.mark.parametrize("layout", ["deck_pdf", "deck_pptx"])
def test_a_slide_shows_lines_and_boxes(tmp_path: Path, layout: str) -> None:
    """What stands before the boxes of a slide, and lists within a box, are shown."""
    text = _read(tmp_path, layout, _render(tmp_path, layout, DECK))
    for part in ("Bänkar för alla", "Tre av fyra bänkar är trasiga.", "Sitta", "Fokus", "vila", "Gå", "stigar"):
        assert part in text


@pytest.mark.parametrize(
    ("layout", "text", "complaint"),
    [
        pytest.param(
            "deck_pdf", "# A\n{layout statement}\nHej.\n- punkt", "does not show bullets", id="part not drawn"
        ),
        pytest.param("deck_pptx", "# A\n{layout table}\nHej.", "needs table", id="nothing to draw"),
        pytest.param("deck_pdf", "# A\n{layout rundor}\nHej.", "unknown layout", id="unknown layout"),
        pytest.param("deck_pdf", "# A\n" + "- En punkt.\n" * 30, "too full", id="too full"),
        pytest.param("web_page", "{sidbrytning}\n\nHej.", "source.md: no such mark", id="unknown mark"),
    ],
)
def test_what_would_be_lost_is_refused(tmp_path: Path, layout: str, text: str, complaint: str) -> None:
    """A source that asks for what a layout cannot show is refused with a sentence that says what and where."""
    with pytest.raises(ValueError, match=complaint):
        _render(tmp_path, layout, text)


def test_a_missing_field_is_named(tmp_path: Path) -> None:
    """A field that a layout needs and the source lacks is named together with the source."""
    path = tmp_path / "source.md"
    path.write_text("---\nfile: a.txt\n---\nHej.\n", encoding="utf-8")
    with pytest.raises(KeyError, match=r"source\.md: no field 'encoding'"):
        LAYOUTS["letter_text"](read_source(path))

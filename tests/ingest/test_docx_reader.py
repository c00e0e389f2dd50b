"""Word files come through whole, in order, with what Word draws and without what it hides."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pytest
from docx import Document
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt

from ingest.errors import Unreadable
from ingest.readers.docx import read
from ingest.readers.word_numbering import letters, roman

if TYPE_CHECKING:
    from pathlib import Path

    from docx.document import Document as Word
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.text.paragraph import Paragraph

    from ingest.reading import Piece

W = nsdecls("w")


@pytest.fixture
def document() -> Word:
    return Document()


def pieces_of(document: Word, folder: Path) -> tuple[Piece, ...]:
    path = folder / "fil.docx"
    document.save(str(path))
    return read(path).pieces


def shapes(pieces: tuple[Piece, ...]) -> list[tuple[str, int | None, str]]:
    return [(piece.kind, piece.level, piece.text) for piece in pieces]


def add_xml(document: Word, xml: str) -> None:
    document.element.body.insert(len(document.element.body) - 1, parse_xml(xml))


def add_list(document: Word, text: str, style: str = "decimal", start: int = 1) -> int:
    """Define a list whose first level is numbered `text`, such as "§ %1"; its number for `numPr`."""
    numbering = document.part.numbering_part.element
    identity = 900 + len(numbering)
    level = (
        f'<w:lvl w:ilvl="0"><w:start w:val="{start}"/><w:numFmt w:val="{style}"/><w:lvlText w:val="{text}"/></w:lvl>'
        f'<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2"/></w:lvl>'
    )
    numbering.insert(0, parse_xml(f'<w:abstractNum {W} w:abstractNumId="{identity}">{level}</w:abstractNum>'))
    numbering.append(parse_xml(f'<w:num {W} w:numId="{identity}"><w:abstractNumId w:val="{identity}"/></w:num>'))
    return identity


def number(paragraph: Paragraph, identity: int, level: int = 0) -> None:
    properties = paragraph._p.get_or_add_pPr()
    properties.append(parse_xml(f'<w:numPr {W}><w:ilvl w:val="{level}"/><w:numId w:val="{identity}"/></w:numPr>'))


def test_order_and_kinds(document: Word, tmp_path: Path) -> None:
    """Title, headings, paragraphs, lists and tables keep their order and get their kind and level from the style."""
    document.add_heading("Protokoll Norrdalens regionråd", 0)
    document.add_heading("Deltagare", 1)
    table = document.add_table(2, 2)
    for cell, text in zip(table._cells, ("Namn", "Roll", "Tove Almlöf", "ordförande"), strict=True):
        cell.text = text
    document.add_heading("Bakgrund", 2)
    document.add_paragraph("Rådet samlades i Björksele.")
    document.add_paragraph("Första punkten", style="List Bullet")
    document.add_paragraph("Djupare punkt", style="List Bullet 2")
    assert shapes(pieces_of(document, tmp_path)) == [
        ("title", None, "Protokoll Norrdalens regionråd"),
        ("heading", 1, "Deltagare"),
        ("table_row", None, "Namn\tRoll"),
        ("table_row", None, "Tove Almlöf\tordförande"),
        ("heading", 2, "Bakgrund"),
        ("paragraph", None, "Rådet samlades i Björksele."),
        ("list_item", 1, "Första punkten"),
        ("list_item", 1, "Djupare punkt"),
    ]


def test_reading_says_what_read_it(document: Word, tmp_path: Path) -> None:
    """The reader is named, no page is claimed, and the title property is handed on."""
    document.core_properties.title = "Verksamhetsplan 2031"
    document.add_paragraph("Text.")
    document.save(str(tmp_path / "a.docx"))
    reading = read(tmp_path / "a.docx")
    assert (reading.reader, reading.unit, reading.title) == ("python-docx", None, "Verksamhetsplan 2031")
    assert all(piece.page is None for piece in reading.pieces)


def test_own_heading_styles(document: Word, tmp_path: Path) -> None:
    """A house style based on a heading, or with an outline level, makes headings as well."""
    based = document.styles.add_style("Norrdalen Paragraf", 1)
    based.base_style = document.styles["Heading 2"]
    named = document.styles.add_style("Rubrik 3 utan nummer", 1)
    document.add_paragraph("Upphandling", style=based)
    document.add_paragraph("Tidplan", style=named)
    outlined = document.add_paragraph("Ansvar")
    outlined._p.get_or_add_pPr().append(parse_xml(f'<w:outlineLvl {W} w:val="3"/>'))
    document.add_paragraph("Brödtext.")
    assert [(piece.kind, piece.level) for piece in pieces_of(document, tmp_path)] == [
        ("heading", 2),
        ("heading", 3),
        ("heading", 4),
        ("paragraph", None),
    ]


class TestHandMadeHeadings:
    """Short lines that stand out above ordinary text are headings, whatever their style."""

    @staticmethod
    def bold(document: Word, text: str, size: float | None = None) -> None:
        """Add a paragraph all in bold."""
        run = document.add_paragraph().add_run(text)
        run.bold = True
        run.font.size = Pt(size) if size else None

    @pytest.mark.parametrize(
        ("text", "kind"),
        [
            pytest.param("Beredskap", "heading", id="one word"),
            pytest.param("§ 12. Val av justerare", "heading", id="paragraph sign"),
            pytest.param("Hur går vi vidare?", "heading", id="question"),
            pytest.param("Rådet beslutade att avslå förslaget.", "paragraph", id="a bold sentence"),
            pytest.param("Närvarande:", "paragraph", id="a label"),
            pytest.param("Ordet " * 15 + "slut", "paragraph", id="too many words"),
        ],
    )
    def test_bold_line(self, document: Word, tmp_path: Path, text: str, kind: str) -> None:
        """A bold line alone is a heading when it is short and no sentence."""
        document.add_paragraph("Inledande text som är vanlig.")
        self.bold(document, text)
        document.add_paragraph("Mer vanlig text följer här under.")
        assert pieces_of(document, tmp_path)[1].kind == kind

    def test_levels_by_size(self, document: Word, tmp_path: Path) -> None:
        """The first and largest line is the title; the larger of the others stand above the smaller."""
        self.bold(document, "Anteckningar från vattenrådet", 20)
        for heading, size in (("Läget i ån", 14), ("Mätningar", 11), ("Åtgärder", 14)):
            self.bold(document, heading, size)
            document.add_paragraph("Vanlig text står här och den är längre än rubriken.")
        assert [(piece.kind, piece.level) for piece in pieces_of(document, tmp_path) if piece.kind != "paragraph"] == [
            ("title", None),
            ("heading", 2),
            ("heading", 2),
            ("heading", 2),
        ]

    def test_below_styled_heading(self, document: Word, tmp_path: Path) -> None:
        """Under a heading in style, a bold line is one level deeper."""
        document.add_heading("Mötespunkter", 2)
        self.bold(document, "Kollektivtrafik")
        document.add_paragraph("Bussarna går.")
        assert pieces_of(document, tmp_path)[1].level == 3

    def test_bold_block_is_no_heading(self, document: Word, tmp_path: Path) -> None:
        """Three bold lines below each other are a block of bold text; a bold last line heads nothing."""
        document.add_paragraph("Vanlig text.")
        for text in ("Region Norrdalen", "Box 12", "Björksele"):
            self.bold(document, text)
        document.add_paragraph("Vanlig text igen.")
        document.add_paragraph("Och ännu mer.")
        self.bold(document, "Tove Almlöf")
        assert {piece.kind for piece in pieces_of(document, tmp_path)} == {"paragraph"}

    def test_number_and_name_on_two_lines(self, document: Word, tmp_path: Path) -> None:
        """A "§ 7" on one bold line and its name on the next are one heading."""
        document.add_paragraph("Vanlig text.")
        self.bold(document, "§ 7")
        self.bold(document, "Budget för 2031")
        document.add_paragraph("Rådet antog budgeten.")
        assert shapes(pieces_of(document, tmp_path))[1] == ("heading", 2, "§ 7 Budget för 2031")

    def test_minutes_by_paragraphs(self, document: Word, tmp_path: Path) -> None:
        """A bold "§ 7", its name and "Beslut" on three lines: the paragraph's heading, and one under it."""
        for count, name in ((7, "Budget för 2031"), (8, "Remiss om bron")):
            for line in (f"§ {count}", name, "Beslut"):
                self.bold(document, line)
            document.add_paragraph("Rådet antog förslaget utan ändring.")
            self.bold(document, "Bakgrund")
            document.add_paragraph("Frågan har beretts av utskottet i höst.")
        found = [(piece.level, piece.text) for piece in pieces_of(document, tmp_path) if piece.kind == "heading"]
        assert found == [
            (2, "§ 7 Budget för 2031"),
            (3, "Beslut"),
            (3, "Bakgrund"),
            (2, "§ 8 Remiss om bron"),
            (3, "Beslut"),
            (3, "Bakgrund"),
        ]


class TestNumbers:
    """Numbers that Word only draws are part of the text."""

    def test_decimal_and_nested(self, document: Word, tmp_path: Path) -> None:
        """Each level counts by itself and starts again under the next number above it."""
        identity = add_list(document, "%1.")
        for text, level in (("Mötets öppnande.", 0), ("Upprop.", 1), ("Justering.", 1), ("Budget.", 0), ("Läge.", 1)):
            number(document.add_paragraph(text), identity, level)
        assert shapes(pieces_of(document, tmp_path)) == [
            ("list_item", 1, "1. Mötets öppnande."),
            ("list_item", 2, "1.a Upprop."),
            ("list_item", 2, "1.b Justering."),
            ("list_item", 1, "2. Budget."),
            ("list_item", 2, "2.a Läge."),
        ]

    def test_paragraph_sign(self, document: Word, tmp_path: Path) -> None:
        """A line numbered "§ 45" by Word is the heading of that paragraph."""
        identity = add_list(document, "§ %1", start=45)
        for text in ("Val av justerare", "Ekonomisk rapport"):
            number(document.add_paragraph(text), identity)
            document.add_paragraph("Rådet godkände förslaget.")
        assert shapes(pieces_of(document, tmp_path))[::2] == [
            ("heading", 2, "§ 45 Val av justerare"),
            ("heading", 2, "§ 46 Ekonomisk rapport"),
        ]

    def test_numbered_heading_style(self, document: Word, tmp_path: Path) -> None:
        """A heading in style keeps its kind and gets its number."""
        number(document.add_heading("Inledning", 1), add_list(document, "%1"))
        document.add_paragraph("Text.")
        assert shapes(pieces_of(document, tmp_path))[0] == ("heading", 1, "1 Inledning")

    def test_number_column(self, document: Word, tmp_path: Path) -> None:
        """A column of drawn numbers in an agenda table is text of its cells."""
        identity = add_list(document, "%1")
        table = document.add_table(2, 2)
        for row, text in zip(table.rows, ("Inledning", "Workshop"), strict=True):
            number(row.cells[0].paragraphs[0], identity)
            row.cells[1].text = text
        assert [piece.text for piece in pieces_of(document, tmp_path)] == ["1\tInledning", "2\tWorkshop"]

    @pytest.mark.parametrize(("count", "expected"), [(4, "iv"), (9, "ix"), (14, "xiv"), (1994, "mcmxciv"), (0, "0")])
    def test_roman(self, count: int, expected: str) -> None:
        """Roman numerals as in every table of them; outside their range digits."""
        assert roman(count) == expected

    @pytest.mark.parametrize(("count", "expected"), [(1, "a"), (26, "z"), (27, "aa"), (53, "aaa")])
    def test_letters(self, count: int, expected: str) -> None:
        """Word repeats the letter after z (ECMA-376 §17.18.59)."""
        assert letters(count) == expected


class TestTables:
    """Rows keep their columns; nothing in a cell is lost or told twice."""

    def test_merged_cells(self, document: Word, tmp_path: Path) -> None:
        """A cell over several columns is told once, one over several rows in each; columns stay where they are."""
        table = document.add_table(3, 3)
        table.cell(0, 0).merge(table.cell(0, 1)).text = "Närvarande"
        table.cell(0, 2).text = "Tid"
        table.cell(1, 0).merge(table.cell(2, 0)).text = "Norrdalen"
        for row, column, text in ((1, 1, "Tove"), (1, 2, "9"), (2, 1, "Ivar"), (2, 2, "10")):
            table.cell(row, column).text = text
        assert [piece.text for piece in pieces_of(document, tmp_path)] == [
            "Närvarande\t\tTid",
            "Norrdalen\tTove\t9",
            "Norrdalen\tIvar\t10",
        ]

    def test_lines_and_nested_table_in_a_cell(self, document: Word, tmp_path: Path) -> None:
        """Lines in a cell become one, and a table in it is flattened there."""
        table = document.add_table(1, 2)
        table.cell(0, 0).text = "Plats\noch tid"
        inner = table.cell(0, 1).add_table(1, 2)
        inner.cell(0, 0).text, inner.cell(0, 1).text = "Björksele", "kl. 9"
        assert [piece.text for piece in pieces_of(document, tmp_path)] == ["Plats och tid\tBjörksele kl. 9"]

    def test_one_cell_is_a_frame(self, document: Word, tmp_path: Path) -> None:
        """A table of one cell is a frame around paragraphs."""
        cell = document.add_table(1, 1).cell(0, 0)
        cell.text = "Beslut fattades enhälligt."
        cell.add_paragraph("Paragrafen är justerad.")
        assert shapes(pieces_of(document, tmp_path)) == [
            ("paragraph", None, "Beslut fattades enhälligt."),
            ("paragraph", None, "Paragrafen är justerad."),
        ]

    def test_page_laid_out_as_table(self, document: Word, tmp_path: Path) -> None:
        """A row whose cell holds paragraphs by the dozen is a page, not a row."""
        table = document.add_table(1, 2)
        table.cell(0, 0).text = "Punkt 4"
        table.cell(0, 1).text = "Frågan om bussarna diskuterades länge av rådet. " * 8
        table.cell(0, 1).add_paragraph("Rådet enades till slut om en tidtabell. " * 8)
        assert [piece.kind for piece in pieces_of(document, tmp_path)] == ["paragraph"] * 3

    def test_tabbed_lines(self, document: Word, tmp_path: Path) -> None:
        """Lines with as many tabs below each other are rows; a tab in other text is a space."""
        document.add_paragraph("Tove Almlöf\t\tordförande")
        document.add_paragraph("Ivar Brink\tsekreterare")
        document.add_paragraph("Ensam\trad.")
        document.add_paragraph("Slut.")
        found = shapes(pieces_of(document, tmp_path))
        assert [text for kind, _, text in found if kind == "table_row"] == [
            "Tove Almlöf\tordförande",
            "Ivar Brink\tsekreterare",
            "Ensam\trad.",
        ]


class TestHiddenAndDrawn:
    """What stands in the file but not on the page is left out, and the other way round."""

    def test_tracked_changes(self, document: Word, tmp_path: Path) -> None:
        """Inserted text is read, deleted text is not, and the file says so."""
        add_xml(
            document,
            f"<w:p {W}><w:r><w:t>Anslaget är </w:t></w:r><w:del w:id='1'><w:r><w:delText>två</w:delText></w:r></w:del>"
            "<w:ins w:id='2'><w:r><w:t>tre</w:t></w:r></w:ins><w:r><w:t> miljoner.</w:t></w:r></w:p>",
        )
        document.save(str(tmp_path / "a.docx"))
        reading = read(tmp_path / "a.docx")
        assert [piece.text for piece in reading.pieces] == ["Anslaget är tre miljoner."]
        assert "spårade ändringar" in reading.warnings[0]

    def test_fields_links_and_controls(self, document: Word, tmp_path: Path) -> None:
        """Of fields the result is read, of links and content controls the text, of placeholders nothing."""
        run = "<w:r><w:t>{}</w:t></w:r>"
        mark = "<w:r><w:fldChar w:fldCharType='{}'/></w:r>"
        add_xml(
            document,
            f"<w:p {W}>{mark.format('begin')}<w:r><w:instrText>DATE</w:instrText></w:r>{mark.format('separate')}"
            f"{run.format('3 mars')}{mark.format('end')}<w:hyperlink>{run.format(' se sidan')}</w:hyperlink>"
            f"<w:sdt><w:sdtContent>{run.format(' och bilagan')}</w:sdtContent></w:sdt>"
            f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{run.format('Klicka här')}</w:sdtContent>"
            "</w:sdt><w:r><w:rPr><w:vanish/></w:rPr><w:t>dolt</w:t></w:r></w:p>",
        )
        assert [piece.text for piece in pieces_of(document, tmp_path)] == ["3 mars se sidan och bilagan"]

    def test_block_control_and_contents(self, document: Word, tmp_path: Path) -> None:
        """A content control around blocks is read; a table of contents, which repeats the headings, is not."""
        block = f"<w:sdt {W}>{{}}<w:sdtContent><w:p><w:r><w:t>{{}}</w:t></w:r></w:p></w:sdtContent></w:sdt>"
        gallery = "<w:sdtPr><w:docPartObj><w:docPartGallery w:val='Table of Contents'/></w:docPartObj></w:sdtPr>"
        add_xml(document, block.format(gallery, "Inledning 3"))
        add_xml(document, block.format("", "Ärendet bordlades."))
        assert [piece.text for piece in pieces_of(document, tmp_path)] == ["Ärendet bordlades."]

    def test_text_box_once(self, document: Word, tmp_path: Path) -> None:
        """A text box is stored twice, for new and old Word, and read once."""
        box = "<w:txbxContent><w:p><w:r><w:t>Faktaruta om ån.</w:t></w:r></w:p></w:txbxContent>"
        add_xml(
            document,
            f"<w:p {W} xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006' "
            "xmlns:wps='http://schemas.microsoft.com/office/word/2010/wordprocessingShape' "
            "xmlns:v='urn:schemas-microsoft-com:vml'><w:r><w:t>Före rutan.</w:t></w:r><w:r><mc:AlternateContent>"
            f"<mc:Choice Requires='wps'><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>"
            f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback>"
            "</mc:AlternateContent></w:r></w:p>",
        )
        assert [piece.text for piece in pieces_of(document, tmp_path)] == ["Före rutan.", "Faktaruta om ån."]

    def test_header_once_without_page_numbers(self, document: Word, tmp_path: Path) -> None:
        """The registration number in the header is told once, first; the page number is not."""
        section = document.sections[0]
        section.different_first_page_header_footer = True
        for header in (section.header, section.first_page_header):
            header.paragraphs[0].text = "Dnr NRD 2031/17"
        footer = section.footer.paragraphs[0]
        footer.add_run("Sida ")
        footer._p.append(parse_xml(f"<w:fldSimple {W} w:instr=' PAGE '><w:r><w:t>1</w:t></w:r></w:fldSimple>"))
        document.add_paragraph("Brödtext.")
        assert [piece.text for piece in pieces_of(document, tmp_path)] == ["Dnr NRD 2031/17", "Brödtext."]

    @pytest.mark.parametrize(
        ("lines", "expected"),
        [
            pytest.param(
                ["Regional", "utvecklings-", "strategi"], ["Regional utvecklingsstrategi"], id="wrapped phrase"
            ),
            pytest.param(
                ["Datum: 3 mars 2031", "Plats: Björksele"], ["Datum: 3 mars 2031", "Plats: Björksele"], id="facts"
            ),
            pytest.param(["Rådet ska", "- mäta", "- rapportera"], ["Rådet ska", "mäta", "rapportera"], id="typed list"),
        ],
    )
    def test_line_breaks(self, document: Word, tmp_path: Path, lines: list[str], expected: list[str]) -> None:
        """A broken phrase becomes whole, facts and typed items stay apart."""
        document.add_paragraph("\n".join(lines))
        assert [piece.text for piece in pieces_of(document, tmp_path)] == expected

    def test_footnote(self, document: Word, tmp_path: Path) -> None:
        """A footnote comes after its paragraph, as a note."""
        document.add_paragraph("Kostnaden ökar.").runs[0]._r.append(_footnote_reference())
        document.add_paragraph("Nästa stycke.")
        document.save(str(tmp_path / "a.docx"))
        _add_part(
            tmp_path / "a.docx",
            f"<w:footnotes {W}><w:footnote w:id='2'><w:p><w:r><w:t>Enligt budget.</w:t></w:r></w:p></w:footnote>"
            "</w:footnotes>",
        )
        assert shapes(read(tmp_path / "a.docx").pieces)[1] == ("note", None, "Enligt budget.")


def _footnote_reference() -> BaseOxmlElement:
    reference = OxmlElement("w:footnoteReference")
    reference.set(qn("w:id"), "2")
    return reference


def _add_part(path: Path, footnotes: str) -> None:
    """Put a footnotes part into a saved file: python-docx writes none."""
    main = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["word/footnotes.xml"] = footnotes.encode()
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(
        b"</Types>", f'<Override PartName="/word/footnotes.xml" ContentType="{main}.footnotes+xml"/></Types>'.encode()
    )
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    parts["word/_rels/document.xml.rels"] = parts["word/_rels/document.xml.rels"].replace(
        b"</Relationships>",
        f'<Relationship Id="rId99" Type="{relation}" Target="footnotes.xml"/></Relationships>'.encode(),
    )
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)


class TestMargins:
    """Of headers and footers only what tells whose document it is becomes text."""

    @pytest.mark.parametrize(
        ("header", "footer", "expected"),
        [
            pytest.param(
                "Norrby kommun\tSida 1 (3)", "Postadress: Box 12, 999 10 Norrby", ["Norrby kommun"], id="letter"
            ),
            pytest.param(
                "PROTOKOLL\tDnr NK 2031/14",
                "Justerares signatur\tUtdragsbestyrkande",
                ["PROTOKOLL", "Dnr NK 2031/14"],
                id="minutes",
            ),
            pytest.param("2031-03-04 Sida 2 av 9", "Tfn 0999-123 45, www.norrby.example", ["2031-03-04"], id="date"),
            pytest.param(
                "",
                "Minnesanteckning Norrbyrådet 2031-03-04\t1",
                ["Minnesanteckning Norrbyrådet 2031-03-04"],
                id="footer",
            ),
            pytest.param("3", "Bankgiro: 123-4567  Org.nr 999000-0000", [], id="nothing"),
            pytest.param("Strategi för webb och telefoni", "Sida 1", ["Strategi för webb och telefoni"], id="title"),
        ],
    )
    def test_furniture(self, document: Word, tmp_path: Path, header: str, footer: str, expected: list[str]) -> None:
        """Page numbers, addresses, telephone numbers and lines for signatures are left out."""
        section = document.sections[0]
        section.header.paragraphs[0].text, section.footer.paragraphs[0].text = header, footer
        document.add_paragraph("Nämnden antar planen.")
        assert [piece.text for piece in pieces_of(document, tmp_path)] == [*expected, "Nämnden antar planen."]

    @pytest.mark.parametrize(
        ("name", "kind"),
        [
            *((name, "heading") for name in ("Inledning", "Bakgrund", "Sammanfattning", "1 Inledning", "Förord")),
            *((name, "title") for name in ("Plan för skolan", "Inledning av arbetet i skolan")),
        ],
    )
    def test_a_section_name_is_no_title(self, document: Word, tmp_path: Path, name: str, kind: str) -> None:
        """A large first line that any document could begin with stays a heading; one of its own is the title."""
        for text, size in (
            (name, 14),
            ("Planen gäller alla skolor i kommunen och alla som arbetar där.", None),
            ("Läget i dag", 12),
            ("Det finns elva skolor i kommunen och en i grannkommunen.", None),
        ):
            run = document.add_paragraph().add_run(text)
            if size:
                run.bold, run.font.size = True, Pt(size)
        first = pieces_of(document, tmp_path)[0]
        assert (first.kind, first.text) == (kind, name)


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        pytest.param(["Vera Holm (S)", "Tage Ås (M)"], "Vera Holm (S); Tage Ås (M)", id="paragraphs"),
        pytest.param(["Vera Holm (S)\nTage Ås (M)"], "Vera Holm (S); Tage Ås (M)", id="line breaks"),
        pytest.param(["Vård", "Skola"], "Vård; Skola", id="words"),
        pytest.param(["Plats\noch tid"], "Plats och tid", id="wrapped"),
        pytest.param(["Frågan utreds.", "Svar i maj."], "Frågan utreds. Svar i maj.", id="sentences"),
    ],
)
def test_lines_of_a_cell(document: Word, tmp_path: Path, paragraphs: list[str], expected: str) -> None:
    """Names on lines of their own in a cell do not run together."""
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Vem", paragraphs[0]
    for text in paragraphs[1:]:
        table.cell(0, 1).add_paragraph(text)
    assert [piece.text for piece in pieces_of(document, tmp_path)] == [f"Vem\t{expected}"]


class TestBadFiles:
    """A file that cannot be read is refused in Swedish, never with the library's own error."""

    def test_no_text(self, document: Word, tmp_path: Path) -> None:
        """A document without text is refused, not silently empty."""
        with pytest.raises(Unreadable, match="ingen text"):
            pieces_of(document, tmp_path)

    @pytest.mark.parametrize("target", ["media/image1.png", "NULL", "/word/media/saknas.gif"])
    def test_a_part_that_is_missing_costs_no_text(self, document: Word, tmp_path: Path, target: str) -> None:
        """A picture that was taken out of the package but is still named is passed over, as Word does."""
        document.add_paragraph("Kvar.")
        document.save(str(tmp_path / "a.docx"))
        relation = f'<Relationship Id="rId99" Type="http://schemas.example/image" Target="{target}"/></Relationships>'
        with zipfile.ZipFile(tmp_path / "a.docx") as whole, zipfile.ZipFile(tmp_path / "b.docx", "w") as broken:
            for name in whole.namelist():
                data = whole.read(name)
                named = data.replace(b"</Relationships>", relation.encode())
                broken.writestr(name, named if name == "word/_rels/document.xml.rels" else data)
        assert [piece.text for piece in read(tmp_path / "b.docx").pieces] == ["Kvar."]

    @pytest.mark.parametrize("part", ["word/document.xml", "word/styles.xml", "_rels/.rels", "[Content_Types].xml"])
    @pytest.mark.parametrize("damage", ["cut", "gone"])
    def test_damaged_part(self, document: Word, tmp_path: Path, part: str, damage: str) -> None:
        """A part cut short or missing gives a refusal, or the text all the same."""
        document.add_paragraph("Kvar.")
        document.save(str(tmp_path / "a.docx"))
        with zipfile.ZipFile(tmp_path / "a.docx") as whole, zipfile.ZipFile(tmp_path / "b.docx", "w") as broken:
            for name in whole.namelist():
                data = whole.read(name)
                if name != part:
                    broken.writestr(name, data)
                elif damage == "cut":
                    broken.writestr(name, data[: len(data) // 2])
        try:
            texts = [piece.text for piece in read(tmp_path / "b.docx").pieces]
        except Unreadable:
            texts = ["Kvar."]
        assert texts == ["Kvar."]


def test_numbers_alone_make_headings(document: Word, tmp_path: Path) -> None:
    """Plain lines that count up, each above a paragraph, are headings as deep as that of the agenda; a list is none."""
    document.add_heading("Dagordning", 3)
    for line in ("1. Mötet öppnas", "Alva hälsade välkomna.", "2. Närvaro i skolan", "Bo visade siffror.", "3. Övrigt"):
        document.add_paragraph(line)
    document.add_paragraph("Inget anmält.")
    for line in ("1. Ring Alva", "2. Boka lokal", "3. Skriv till nämnden"):
        document.add_paragraph(line)
    found = [(piece.text, piece.level) for piece in pieces_of(document, tmp_path) if piece.kind == "heading"]
    assert found == [("Dagordning", 3), ("1. Mötet öppnas", 3), ("2. Närvaro i skolan", 3), ("3. Övrigt", 3)]


def test_two_numbered_lines_are_no_headings(document: Word, tmp_path: Path) -> None:
    """Two numbers may be anything, and so may lines that end as sentences do."""
    lines = ("1. Mötet öppnas", "Alva hälsade.", "2. Övrigt", "Inget.", "3. Mötet avslutades.", "Tack.")
    for line in lines:
        document.add_paragraph(line)
    assert not [piece for piece in pieces_of(document, tmp_path) if piece.kind == "heading"]

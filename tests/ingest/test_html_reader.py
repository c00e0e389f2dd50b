"""Web pages come through whole: every row and line of the page's own text, none of what stands around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ingest.errors import Unreadable
from ingest.readers.html import read

if TYPE_CHECKING:
    from pathlib import Path

    from ingest.reading import Reading

PEOPLE = [
    ("Tove Almlöf", "Region Norrdalen"),
    ("Ivar Brink (till kl. 11)", "Björksele kommun"),
    ("Siv Ek", "Åns vattenråd"),
    ("Per-Olov Dahl (POD)", ""),
]
AGENDA = [
    ("1", "9.00", "I", "Inledning"),
    ("2", "9.15", "D", "Läget i ån"),
    ("", "10.00", "", "Kaffe"),
    ("3", "10.20", "B", "Budget"),
]
TEXTS = [
    "Tove Almlöf hälsade alla välkomna till mötet och gick igenom dagens punkter.",
    "Mätningarna visar att fosforn minskar i åns övre lopp, men inte nedanför Björksele.",
    "Rådet beslutade att anslå 300 000 kronor till fler mätstationer under 2031.",
]


def table(rows: list[tuple[str, ...]]) -> str:
    return "<table>" + "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows) + "</table>"


FACTS = [
    ("Dokumenttyp", "Minnesanteckning"),
    ("Datum", "2031-03-04"),
    ("Tidpunkt", "9.00-12.00"),
    ("Plats", "Björksele"),
]
MINUTES = f"""<h1>Möte med Norrdalens vattenråd</h1>{table(list(FACTS))}
<h2>Deltagare</h2>{table(list(PEOPLE))}<h2>Agenda</h2>{table(list(AGENDA))}
<h2>Läget i ån</h2><p>{TEXTS[0]}</p><p>{TEXTS[1]}</p><h3>Nya mätstationer</h3><p>Rådet vill:</p>
<ul><li>mäta oftare</li><li>rapportera varje månad</li></ul><p>{TEXTS[2]}</p>
<h2>Nästa möte</h2>{table([("Datum", "2031-05-06"), ("Plats", "Distans")])}"""
MENU = "".join(f'<li><a href="/{name}">{name}</a></li>' for name in ("Start", "Politik", "Kontakt", "Lediga jobb"))
WRAPPINGS = {
    "main": f"<header><nav><ul>{MENU}</ul></nav></header><main>{MINUTES}</main><footer><p>Box 1, Ån</p></footer>",
    "divs": f'<div class="top"><ul class="menu">{MENU}</ul></div><div>{MINUTES}</div><div><p>Box 1, Ån</p></div>',
    "bare": MINUTES,
    "form": f'<form action="/"><div id="nav"><ul>{MENU}</ul></div><div role="main">{MINUTES}</div></form>',
    "layout table": f"<table><tr><td><ul>{MENU}</ul></td><td>{MINUTES}</td></tr></table>",
}


def read_page(folder: Path, body: str, head: str = "") -> Reading:
    path = folder / "sida.html"
    path.write_text(f"<!doctype html><html lang='sv'><head>{head}</head><body>{body}</body></html>", encoding="utf-8")
    return read(path)


def shapes(reading: Reading) -> list[tuple[str, int | None, str]]:
    return [(piece.kind, piece.level, piece.text) for piece in reading.pieces]


class TestMinutes:
    """A page of minutes is mostly tables; not one row, item or paragraph of it may be lost."""

    @pytest.mark.parametrize("wrapping", WRAPPINGS)
    def test_whole(self, tmp_path: Path, wrapping: str) -> None:
        """However the page is built, its minutes come whole and in order, title first; the menu and address do not."""
        found = [(piece.kind, piece.text) for piece in read_page(tmp_path, WRAPPINGS[wrapping]).pieces]
        assert found == [
            ("title", "Möte med Norrdalens vattenråd"),
            *(("table_row", "\t".join(row)) for row in FACTS),
            ("heading", "Deltagare"),
            *(("table_row", "\t".join(row)) for row in PEOPLE),
            ("heading", "Agenda"),
            *(("table_row", "\t".join(row)) for row in AGENDA),
            ("heading", "Läget i ån"),
            *(("paragraph", text) for text in TEXTS[:2]),
            ("heading", "Nya mätstationer"),
            ("paragraph", "Rådet vill:"),
            ("list_item", "mäta oftare"),
            ("list_item", "rapportera varje månad"),
            ("paragraph", TEXTS[2]),
            ("heading", "Nästa möte"),
            ("table_row", "Datum\t2031-05-06"),
            ("table_row", "Plats\tDistans"),
        ]

    @pytest.mark.parametrize(
        ("head", "before", "expected"),
        [
            pytest.param(
                '<meta property="article:published_time" content="2031-04-10T08:00">',
                "",
                "Publiceringsdatum 2031-04-10",
                id="meta",
            ),
            pytest.param(
                "", "<header><p>Publicerad: 10 april 2031</p></header>", "Publicerad: 10 april 2031", id="page header"
            ),
            pytest.param(
                '<script type="application/ld+json">{"datePublished": "2031-04-10"}</script>',
                "",
                "Publiceringsdatum 2031-04-10",
                id="data",
            ),
        ],
    )
    def test_published(self, tmp_path: Path, head: str, before: str, expected: str) -> None:
        """The date of publication is told once, first, wherever the page keeps it."""
        pieces = read_page(tmp_path, f"{before}<main>{MINUTES}</main>", head).pieces
        assert pieces[0].text == expected
        assert sum("publicer" in piece.text.lower() for piece in pieces) == 1

    def test_published_in_the_text(self, tmp_path: Path) -> None:
        """A date of publication that stands in the text is not told again from the metadata."""
        meta = '<meta name="dcterms.issued" content="2031-04-10">'
        body = f"<main><h1>Möte</h1><p>Publiceringsdatum</p><p>2031-04-10</p>{MINUTES}</main>"
        texts = [piece.text for piece in read_page(tmp_path, body, meta).pieces]
        assert texts[:3] == ["Möte", "Publiceringsdatum", "2031-04-10"]
        assert sum("Publicer" in text for text in texts) == 1


class TestBlocks:
    """Each element becomes the block that a reader sees."""

    @pytest.mark.parametrize(
        ("body", "expected"),
        [
            pytest.param(
                "<p>Se <a href='/x'>sidan</a> <b>nu</b>.</p>", [("paragraph", None, "Se sidan nu.")], id="inline"
            ),
            pytest.param(
                "<ol start=3><li>Mäta<ul><li>i maj</li></ul></li><li>Rensa</li></ol>",
                [("list_item", 1, "3. Mäta"), ("list_item", 2, "i maj"), ("list_item", 1, "4. Rensa")],
                id="nested list",
            ),
            pytest.param("<ol type=a><li><p>Mäta</p></li></ol>", [("list_item", 1, "a. Mäta")], id="paragraph in item"),
            pytest.param(
                "<p>Datum: 3 mars<br>Plats: Björksele</p>",
                [("paragraph", None, "Datum: 3 mars"), ("paragraph", None, "Plats: Björksele")],
                id="facts on lines",
            ),
            pytest.param(
                "<p><b>Närvarande ledamöter</b><br>Vera Holm (S)<br>Tage Ås (M)</p>",
                [
                    ("paragraph", None, "Närvarande ledamöter"),
                    ("paragraph", None, "Vera Holm (S)"),
                    ("paragraph", None, "Tage Ås (M)"),
                ],
                id="people below the name of their list",
            ),
            pytest.param(
                "<p>en lång<br>rad som bryts</p>", [("paragraph", None, "en lång rad som bryts")], id="wrapped"
            ),
            pytest.param(
                "<dl><dt>Datum</dt><dd>3 mars</dd></dl>", [("table_row", None, "Datum\t3 mars")], id="description"
            ),
            pytest.param(
                "<table><tr><th rowspan=2>Norr</th><td colspan=2>a</td><td>b</td></tr>"
                "<tr><td>c</td><td>d</td><td>e</td></tr></table>",
                [("table_row", None, "Norr\ta\t\tb"), ("table_row", None, "Norr\tc\td\te")],
                id="spans",
            ),
            pytest.param(
                "<table><caption>Halter</caption><tr><td>1</td><td>2</td></tr></table>",
                [("paragraph", None, "Halter"), ("table_row", None, "1\t2")],
                id="caption",
            ),
            pytest.param(
                "Löst<div>Ruta</div>slut", [("paragraph", None, t) for t in ("Löst", "Ruta", "slut")], id="loose text"
            ),
            pytest.param(
                "<script>x()</script><style>a{}</style><p>Kvar</p><!-- nej -->",
                [("paragraph", None, "Kvar")],
                id="unseen",
            ),
            pytest.param(
                "<p hidden>nej</p><p style='display: none'>nej</p><p>Kvar</p>",
                [("paragraph", None, "Kvar")],
                id="hidden",
            ),
            pytest.param(
                "<button aria-controls='p1'>Visa</button><div id='p1' hidden><p>Dragspel</p></div>",
                [("paragraph", None, "Dragspel")],
                id="panel that a button shows",
            ),
            pytest.param(
                "<div class='cookie-banner'><p>Vi använder kakor.</p></div><p>Kvar</p>",
                [("paragraph", None, "Kvar")],
                id="cookies",
            ),
            pytest.param(
                "<pre>Rad ett\n\nRad två</pre>",
                [("paragraph", None, "Rad ett"), ("paragraph", None, "Rad två")],
                id="preformatted",
            ),
        ],
    )
    def test_block(self, tmp_path: Path, body: str, expected: list[tuple[str, int | None, str]]) -> None:
        """Kinds, levels and numbers as shown; nothing that is not."""
        assert shapes(read_page(tmp_path, body)) == expected

    def test_bold_line_is_a_heading(self, tmp_path: Path) -> None:
        """A paragraph in bold alone above text is a heading under the one before it."""
        body = "<h2>Punkter</h2><p><strong>Bussar</strong></p><p>De går varje timme hela dagen.</p>"
        assert shapes(read_page(tmp_path, body))[1] == ("heading", 3, "Bussar")

    @pytest.mark.parametrize(
        "head", ["<title>Om ån | Norrdalen</title>", '<meta property="og:title" content="Om ån"><title>x</title>']
    )
    def test_title_of_the_head(self, tmp_path: Path, head: str) -> None:
        """The title in the head is handed on without the name of the site."""
        assert read_page(tmp_path, "<p>Text.</p>", head).title == "Om ån"

    def test_last_line_and_footer(self, tmp_path: Path) -> None:
        """A short last line of the text stays; an address in a part of its own goes."""
        body = f"<div><div>{MINUTES}<p>Vid pennan: Siv</p></div></div><div><div><p>Box 1, Ån</p></div></div>"
        assert read_page(tmp_path, body).pieces[-1].text == "Vid pennan: Siv"

    def test_heading_above_main(self, tmp_path: Path) -> None:
        """A main heading that stands before the marked part is the title all the same."""
        words = "<p>" + "Text om ån. " * 12 + "</p>"
        assert shapes(read_page(tmp_path, f"<h1>Om ån</h1><main>{words}</main>"))[0] == ("title", None, "Om ån")


@pytest.mark.parametrize(
    ("declared", "written"),
    [
        pytest.param("utf-8", "utf-8", id="right"),
        pytest.param("iso-8859-1", "cp1252", id="Latin-1 means Windows"),
        pytest.param("iso-8859-1", "utf-8", id="wrong: it is UTF-8"),
        pytest.param("utf-8", "cp1252", id="wrong: it is not UTF-8"),
        pytest.param(None, "cp1252", id="undeclared"),
        pytest.param("påhittad", "utf-8", id="unknown name"),
        pytest.param(None, "utf-16", id="UTF-16 with a mark"),
    ],
)
def test_encoding(tmp_path: Path, declared: str | None, written: str) -> None:
    """å, ä, ö and dashes survive whatever the page declares."""
    meta = f'<meta charset="{declared}">' if declared else ""
    text = "Åtgärder i ån – på fler ställen än förra året"
    (tmp_path / "a.html").write_bytes(
        f"<html><head>{meta}</head><body><p>{text}</p></body></html>".encode(written, "replace")
    )
    assert [piece.text for piece in read(tmp_path / "a.html").pieces] == [text]


def test_single_file_page(tmp_path: Path) -> None:
    """A page saved with its pictures in one file (MHTML) is read like any other."""
    path = tmp_path / "a.mht"
    path.write_bytes(
        b'From: <Sparad>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="G"\r\n\r\n--G\r\n'
        b"Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
        b"<html><body><p>L=C3=A4get i =C3=A5n</p></body></html>\r\n--G--\r\n"
    )
    assert [piece.text for piece in read(path).pieces] == ["Läget i ån"]


class TestBadPages:
    """What holds no text is refused; what is broken is read as far as a browser would."""

    @pytest.mark.parametrize(
        "body", ["", "<script>bygg()</script><div id=app></div>", "<nav><a href=/>Start</a></nav>"]
    )
    def test_no_text(self, tmp_path: Path, body: str) -> None:
        """A page that scripts would fill is refused, not silently empty."""
        with pytest.raises(Unreadable, match="ingen text"):
            read_page(tmp_path, body)

    @pytest.mark.parametrize("depth", [100, 5_000])
    def test_deep_nesting(self, tmp_path: Path, depth: int) -> None:
        """Tags nested without end give the text or a refusal, never a crash."""
        try:
            texts = [piece.text for piece in read_page(tmp_path, "<div>" * depth + "Djupt ner").pieces]
        except Unreadable:
            texts = ["Djupt ner"]
        assert texts == ["Djupt ner"]

    def test_deep_but_sound(self, tmp_path: Path) -> None:
        """Text under 300 tags, as some editors write, is read."""
        assert read_page(tmp_path, "<div>" * 300 + "Djupt ner").pieces[0].text == "Djupt ner"

    def test_null_characters(self, tmp_path: Path) -> None:
        """A stray NUL ends nothing."""
        assert [text for *_, text in shapes(read_page(tmp_path, "<p>Ett\0</p><p>Två</p>"))] == ["Ett", "Två"]

    def test_unclosed_tags(self, tmp_path: Path) -> None:
        """Missing end tags lose nothing."""
        assert [text for *_, text in shapes(read_page(tmp_path, "<p>Ett<p>Två<ul><li>Tre<li>Fyra"))] == [
            "Ett",
            "Två",
            "Tre",
            "Fyra",
        ]


class TestCells:
    """Cells over several rows are told in each, and what stands on lines of its own in a cell stays apart."""

    @pytest.mark.parametrize(
        ("table", "expected"),
        [
            pytest.param(
                "<tr><th>Område</th><th>Åtgärd</th></tr><tr><td rowspan=2>Skola</td><td>Bygga</td></tr>"
                "<tr><td>Måla</td></tr><tr><td>Vård</td><td>Riva</td></tr>",
                ["Område\tÅtgärd", "Skola\tBygga", "Skola\tMåla", "Vård\tRiva"],
                id="first column",
            ),
            pytest.param(
                "<tr><td>A</td><td rowspan=3>Gemensamt</td></tr><tr><td>B</td></tr><tr><td>C</td></tr>",
                ["A\tGemensamt", "B\tGemensamt", "C\tGemensamt"],
                id="last column",
            ),
            pytest.param(
                "<tr><td rowspan=2 colspan=2>Båda</td><td>1</td></tr><tr><td>2</td></tr>",
                ["Båda\t\t1", "Båda\t\t2"],
                id="over columns too",
            ),
            pytest.param(
                f"<tr><td rowspan=2>{'Lång text ' * 30}</td><td>1</td></tr><tr><td>2</td></tr>",
                [f"{('Lång text ' * 30).strip()}\t1", "\t2"],
                id="running text is told once",
            ),
        ],
    )
    def test_rows_below(self, tmp_path: Path, table: str, expected: list[str]) -> None:
        """A value that covers several rows belongs to each of them."""
        assert [text for *_, text in shapes(read_page(tmp_path, f"<table>{table}</table>"))] == expected

    @pytest.mark.parametrize(
        ("cell", "expected"),
        [
            pytest.param("Vera Holm (S)<br>Tage Ås (M)", "Vera Holm (S); Tage Ås (M)", id="line breaks"),
            pytest.param("<p>Vera Holm</p><p>Tage Ås</p>", "Vera Holm; Tage Ås", id="paragraphs"),
            pytest.param("<ul><li>nämnden<li>styrelsen</ul>", "nämnden; styrelsen", id="list"),
            pytest.param("Region<br>Norrdalen", "Region Norrdalen", id="a name on two lines"),
            pytest.param("en lång<br>rad som bryts", "en lång rad som bryts", id="wrapped"),
            pytest.param("<p>Svar i maj.</p><p>Bo svarar.</p>", "Svar i maj. Bo svarar.", id="sentences"),
        ],
    )
    def test_lines(self, tmp_path: Path, cell: str, expected: str) -> None:
        """Names do not run together; wrapped text stays one."""
        table = f"<table><tr><td>Vem</td><td>{cell}</td></tr></table>"
        assert [text for *_, text in shapes(read_page(tmp_path, table))] == [f"Vem\t{expected}"]

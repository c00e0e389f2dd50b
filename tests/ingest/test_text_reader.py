"""Plain text, Markdown and text saved from pages are read from real files on disk."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from ingest.errors import Unreadable
from ingest.readers import markdown
from ingest.readers.markdown_marks import with_tabs, without_emphasis
from ingest.readers.text import read

if TYPE_CHECKING:
    from ingest.reading import Reading

SHARED = Path(__file__).resolve().parents[2] / "../shared"


def reading_of(folder: Path, text: str | bytes) -> Reading:
    path = folder / "fil.txt"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read(path)


def texts(reading: Reading) -> list[str]:
    return [piece.text for piece in reading.pieces]


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        pytest.param("Det är **viktigt** att", "Det är viktigt att", id="bold"),
        pytest.param("*kursivt* och _lutat_", "kursivt och lutat", id="italic"),
        pytest.param("__fett__ ***båda*** `kod`", "fett båda kod", id="other marks"),
        pytest.param("**fett med *kursivt* i**", "fett med kursivt i", id="nested"),
        pytest.param("**över\nradslut**", "över\nradslut", id="over a line end"),
        pytest.param("**I**nledning", "Inledning", id="part of a word"),
        pytest.param("snake_case_ord 3 * 4 * 5", "snake_case_ord 3 * 4 * 5", id="left alone"),
        pytest.param("fotnot* och not**", "fotnot* och not**", id="lone stars"),
        pytest.param("* punkt\n* punkt två", "* punkt\n* punkt två", id="bullets"),
        pytest.param("ett *tal\n\nett* annat", "ett *tal\n\nett* annat", id="not over an empty line"),
        pytest.param("[planen](https://a.example/p) är", "planen (https://a.example/p) är", id="web link"),
        pytest.param("[https://a.example](https://a.example)", "https://a.example", id="bare link"),
        pytest.param("[planen](../plan.md#mål) ![en bild](b.png)", "planen en bild", id="local link and picture"),
    ],
)
def test_emphasis_and_links_read_as_their_words(marked: str, plain: str) -> None:
    """Markers go where they mark something, and nowhere else."""
    assert without_emphasis(marked) == plain


def test_pipe_tables_become_tabs_on_as_many_lines() -> None:
    """Rows turn into cells split by tabs, the ruler into an empty line; a bar in prose is left."""
    lines = ["a | b", "--|:-:", "1 | 2 \\| 3", "", "| x | |", "| y | z |", "", "ja | nej"]
    assert with_tabs(lines) == ["a\tb", "", "1\t2 | 3", "", "x\t", "y\tz", "", "ja | nej"]


MARKDOWN = """---
title: "Styrgruppen för Fjällmark"
date: 2026-03-18
---
# Möte om *framtidens vård*

**Tid:** 18 mars 2026
**Plats:** Teams

## Beslut

| Nr | Beslut |
|----|--------|
| 1  | Planen **godkänns** |
| 2  |  |

**Övriga frågor**

> Inga fler
> frågor fanns.

```
kod
```
"""


def test_markdown_is_read_as_what_it_shows(tmp_path: Path) -> None:
    """Headings, tables, quotations and properties are kept; the signs for them are not."""
    path = tmp_path / "anteckningar.md"
    path.write_text(MARKDOWN, encoding="utf-8")
    reading = markdown.read(path)
    assert (reading.reader, reading.title, reading.unit) == ("text", "Styrgruppen för Fjällmark", None)
    assert [(piece.kind, piece.level, piece.text) for piece in reading.pieces] == [
        ("table_row", None, "title\tStyrgruppen för Fjällmark"),
        ("table_row", None, "date\t2026-03-18"),
        ("title", 1, "Möte om framtidens vård"),
        ("paragraph", None, "Tid: 18 mars 2026"),
        ("paragraph", None, "Plats: Teams"),
        ("heading", 2, "Beslut"),
        ("table_row", None, "Nr\tBeslut"),
        ("table_row", None, "1\tPlanen godkänns"),
        ("table_row", None, "2\t"),
        ("heading", 2, "Övriga frågor"),
        ("paragraph", None, "Inga fler frågor fanns."),
        ("paragraph", None, "kod"),
    ]


def test_the_subject_of_a_saved_letter_is_its_title(tmp_path: Path) -> None:
    """The lines above a letter stay paragraphs of their own; without a sender "Ämne" is a field like others."""
    letter = "Från: Stina Dal <stina@dal.example>\nTill: Byarådet\nÄmne: Nya skyltar\n\nHej!\n\nVi träffas i maj."
    reading = reading_of(tmp_path, letter)
    assert reading.title == "Nya skyltar"
    assert texts(reading) == [*letter.split("\n")[:3], "Hej!", "Vi träffas i maj."]
    assert reading_of(tmp_path, "Ämne: Bild\n\nVi målade hela dagen.").title is None


def test_form_feeds_are_page_breaks(tmp_path: Path) -> None:
    """Pages are counted from 1 only where there are form feeds; headers and page numbers are set aside."""
    page = "Backe kommun   Protokoll\n\n{}\n\n{}\n"
    body = [
        "Frågan om nya skyltar tas upp igen när länsstyrelsen har",
        "lämnat sitt yttrande till kommunen.",
        "Mötet slutade klockan tre.",
    ]
    text = "\f".join(page.format(line, number) for number, line in enumerate(body, 1))
    reading = reading_of(tmp_path, text)
    assert reading.unit == "sida"
    assert [(piece.page, piece.text) for piece in reading.pieces] == [
        (1, "Backe kommun\tProtokoll"),
        (1, f"{body[0]} {body[1]}"),
        (3, body[2]),
    ]
    assert {piece.page for piece in reading_of(tmp_path, "Ett stycke.\n\nEtt till.").pieces} == {None}


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\r\r\n"])
def test_every_kind_of_line_end_is_one(tmp_path: Path, end: str) -> None:
    """Line ends of Unix, Windows, old Macintosh and broken transfers read the same."""
    text = end.join(["Byarådet i Dal", "", "Nya skyltar behövs vid in-", "farter.", "", "- ett", "- två"])
    assert texts(reading_of(tmp_path, text)) == [
        "Byarådet i Dal",
        "Nya skyltar behövs vid infarter.",
        "ett",
        "två",
    ]


def test_the_warning_of_a_guessed_encoding_is_handed_on(tmp_path: Path) -> None:
    """Who reads the report sees that letters may be wrong."""
    reading = reading_of(tmp_path, ("Протокол заседания рабочей группы. " * 9).encode("cp1251"))
    assert len(reading.warnings) == 1
    assert reading_of(tmp_path, "Åtgärder för öar".encode("cp1252")).warnings == ()


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        pytest.param(b"", "tom", id="empty"),
        pytest.param(b" \r\n\t\xef\xbb\xbf \n", "tom", id="nothing but space"),
        pytest.param(b"\xef\xbb\xbf", "tom", id="a mark alone"),
        pytest.param(b"\0" * 500, "tom", id="zeros"),
        pytest.param(bytes(range(256)) * 8, "inte läsbar", id="all bytes"),
        pytest.param(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\0\0\0\x01\0\x08" * 9, "inte läsbar", id="picture"),
        pytest.param(b"Sida 1 av 1\n", "ingen text", id="page number alone"),
    ],
)
def test_what_is_no_text_is_refused_with_reason_and_remedy(tmp_path: Path, data: bytes, reason: str) -> None:
    """Nothing is read as nonsense: an empty or binary file says so, and what to do."""
    with pytest.raises(Unreadable) as refusal:
        reading_of(tmp_path, data)
    assert reason in refusal.value.reason
    assert refusal.value.remedy


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(
            [
                "Kartläggningen som gjordes i höstas omfattar 130 verksamheter i länet, varav",
                "14. Behovet är störst i de mindre kommunerna och väntas öka när de nya reglerna",
                "börjar gälla.",
            ],
            [
                "Kartläggningen som gjordes i höstas omfattar 130 verksamheter i länet, varav 14. Behovet är störst i "
                "de mindre kommunerna och väntas öka när de nya reglerna börjar gälla."
            ],
            id="a number that ends a sentence",
        ),
        pytest.param(
            ["Kostnaden beräknas till 3,4 miljoner kronor av", "12. Återstoden betalas av regionen."],
            ["Kostnaden beräknas till 3,4 miljoner kronor av 12. Återstoden betalas av regionen."],
            id="after a word that needs another",
        ),
        pytest.param(
            ["Gruppen ska lämna rapporten till styrelsen senast vid mötet som hålls den", "3) Därefter följer remiss."],
            ["Gruppen ska lämna rapporten till styrelsen senast vid mötet som hålls den 3) Därefter följer remiss."],
            id="with a bracket",
        ),
        pytest.param(
            ["Deltagarna enades om följande uppdelning av arbetet inför nästa möte i Norrdalen", "1. Skriv", "2. Boka"],
            ["Deltagarna enades om följande uppdelning av arbetet inför nästa möte i Norrdalen", "1. Skriv", "2. Boka"],
            id="a list, its numbers in order",
        ),
        pytest.param(
            ["Mötet beslutade att", "1. Skriva brev till kommunen.", "2. Boka lokal."],
            ["Mötet beslutade att", "1. Skriva brev till kommunen.", "2. Boka lokal."],
            id="a list that ends a sentence",
        ),
        pytest.param(
            ["Frågor till nämnden.", "4. Hur går det med taxan?"],
            ["Frågor till nämnden.", "4. Hur går det med taxan?"],
            id="after a full stop",
        ),
    ],
)
def test_a_number_that_a_line_happens_to_begin_with_cuts_no_sentence(
    tmp_path: Path, lines: list[str], expected: list[str]
) -> None:
    """A lone number below an unfinished line is no item of a list; numbers that follow upon each other are."""
    intro = ["Inledning", "", "Mötet hölls i Norrdalen och samlade många av kommunens föreningar och företag kring den"]
    intro += [
        "nya planen för bygden och de vägar som ska byggas där under de närmaste åren med stöd av",
        "regionen.",
        "",
    ]
    found = texts(reading_of(tmp_path, "\n".join([*intro, *lines])))
    assert found[-len(expected) :] == expected
    assert len(found) == 2 + len(expected)


@pytest.mark.parametrize("part", ["Beslut", "Ärendet", "Yrkanden", "Bakgrund"])
@pytest.mark.parametrize(
    ("lines", "heading"),
    [
        pytest.param(
            ["§ 41 Dnr MN 2031-112", "Tillsynsplan 2032"], "§ 41 Dnr MN 2031-112 Tillsynsplan 2032", id="named"
        ),
        pytest.param(["§ 41 Dnr MN 2031-112"], "§ 41 Dnr MN 2031-112", id="unnamed"),
        pytest.param(["§ 7", "Val av justerare"], "§ 7 Val av justerare", id="number alone"),
    ],
)
def test_the_name_of_a_part_is_a_heading_of_its_own(tmp_path: Path, part: str, lines: list[str], heading: str) -> None:
    """The number "§ 41" takes the name of its matter from the line below, not the "Beslut" that comes next."""
    text = "\n".join(["Miljönämndens protokoll", "", *lines, part, "Nämnden antar planen för nästa år.", ""])
    found = [(piece.kind, piece.text) for piece in reading_of(tmp_path, text).pieces]
    assert found[1:3] == [("heading", heading), ("heading", part)]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(
            ["## Val av justerare", "perka och tomten väljs."],
            ["Val av justerare", "perka och tomten väljs."],
            id="name",
        ),
        pytest.param(["## 1. Start", "kim öppnar mötet."], ["1. Start", "kim öppnar mötet."], id="numbered"),
        pytest.param(
            ["att bygga en bastu.", "att sälja båten."], ["att bygga en bastu.", "att sälja båten."], id="att-clauses"
        ),
        pytest.param(["att bygga en bastu", "av trä."], ["att bygga en bastu av trä."], id="a wrapped att-clause"),
    ],
)
def test_a_whole_line_does_not_go_on_in_small_letters(tmp_path: Path, lines: list[str], expected: list[str]) -> None:
    """A Markdown heading takes one line; an att-clause that ends in a full stop is whole, and the next one another."""
    text = "\n".join(["# Protokoll", "", "Mötet hölls i Norrdalen.", "", *lines, ""])
    assert texts(reading_of(tmp_path, text))[-len(expected) :] == expected


@pytest.mark.parametrize("line", ["Mötet valde tomten som ordförande", "Styrelsen godkänner dagordningen"])
def test_a_sentence_without_a_full_stop_is_no_heading(tmp_path: Path, line: str) -> None:
    """A short line between empty ones heads what follows, unless somebody decides in it."""
    text = f"# Protokoll\n\n## 1. Val\n\n{line}\n\n## 2. Taket\n\nTaket lagas i maj.\n"
    kinds = {piece.text: piece.kind for piece in reading_of(tmp_path, text).pieces}
    assert (kinds[line], kinds["1. Val"]) == ("paragraph", "heading")


def test_people_below_each_other_in_a_column_stay_apart(tmp_path: Path) -> None:
    """Names on lines of their own in one cell are parted, a wrapped cell is not."""
    lines = [
        "Beslutande    Vera Holm (S), ordförande",
        "              Tage Ås (M)",
        "              Mona Lid (C)",
        "Plats         Folkets hus i Norrdalen, den stora",
        "              salen",
    ]
    assert texts(reading_of(tmp_path, "\n".join(lines))) == [
        "Beslutande\tVera Holm (S), ordförande; Tage Ås (M); Mona Lid (C)",
        "Plats\tFolkets hus i Norrdalen, den stora salen",
    ]


@pytest.mark.skipif(not SHARED.exists(), reason="the shared documents are not beside this checkout")
@pytest.mark.parametrize("path", sorted(SHARED.glob("seeds/*.txt")), ids=lambda path: path.name)
def test_real_documents_come_out_whole(path: Path) -> None:
    """No heading ends like running text, no paragraph begins in lower case or ends at a hyphen, every word is there."""
    reading = read(path)
    kinds = {piece.kind for piece in reading.pieces}
    assert {"title", "heading", "paragraph", "list_item"} <= kinds
    assert sum(piece.kind == "title" for piece in reading.pieces) == 1
    for piece in reading.pieces:
        assert not piece.text.endswith("-")
        assert piece.kind != "heading" or piece.text[-1] not in ",;:"
        assert piece.kind != "paragraph" or not piece.text[0].islower() or "://" in piece.text
    letters = sorted(character for character in path.read_text("utf-8") if character.isalnum())
    assert sorted(character for text in texts(reading) for character in text if character.isalnum()) == letters

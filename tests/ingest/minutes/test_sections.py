"""The items of a meeting are found by §, by number, by what the agenda names, or by level; parts stay within them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ingest.minutes.section_lines import read_head
from ingest.minutes.sections import section_at, sections_of
from ingest.model import Span
from ingest.reading import Piece
from tests.conftest import document_of

if TYPE_CHECKING:
    from ingest.minutes.sections import Section


def head(text: str, level: int = 2) -> Piece:
    return Piece(text, "heading", level)


def rows(*texts: str) -> list[Piece]:
    return [Piece(text, "table_row") for text in texts]


def sections(*pieces: Piece) -> tuple[Section, ...]:
    document = document_of(pieces)
    return sections_of(document, Span(document.id, 0, len(document.text)))


def titles(*pieces: Piece) -> list[tuple[str | None, str]]:
    return [(section.number, section.title) for section in sections(*pieces)]


TEXT = Piece("Rådet talade länge om saken och kom fram till att den får vila till våren.")

NUMBERS = {
    "paragraph": ("§ 45 Bryggan i Öhamn", ("§ 45", "Bryggan i Öhamn")),
    "paragraph_tight": ("§45 Bryggan i Öhamn", ("§45", "Bryggan i Öhamn")),
    "paragraph_letter": ("§ 45 a Bryggan i Öhamn", ("§ 45 a", "Bryggan i Öhamn")),
    "paragraph_old": ("45 § Bryggan i Öhamn", ("45 §", "Bryggan i Öhamn")),
    "paragraph_of_body": ("HN § 45 Bryggan i Öhamn", ("§ 45", "Bryggan i Öhamn")),
    "paragraph_year": ("§ 45/24 Bryggan i Öhamn", ("§ 45/24", "Bryggan i Öhamn")),
    "dnr_between": ("§ 45 Dnr HN-2024-0017 Bryggan i Öhamn", ("§ 45", "Bryggan i Öhamn")),
    "dnr_behind": ("§ 45 Bryggan i Öhamn Dnr HN 2024.17", ("§ 45", "Bryggan i Öhamn")),
    "dnr_in_brackets": ("§ 45 Bryggan i Öhamn (HN 2024-17)", ("§ 45", "Bryggan i Öhamn")),
    "years_behind": ("§ 45 Bryggan i Öhamn HN 2024-2026", ("§ 45", "Bryggan i Öhamn HN 2024-2026")),
    "abbreviation": (
        "§ 45 Bryggan 3 m.fl. – beslut om granskning i Öhamn",
        ("§ 45", "Bryggan 3 m.fl. – beslut om granskning i Öhamn"),
    ),
    "kind_of_matter": (
        "§ 45 Remiss: Statens utredning om bryggor och kajer i inre skärgården",
        ("§ 45", "Remiss: Statens utredning om bryggor och kajer i inre skärgården"),
    ),
    "number": ("3. Bryggan i Öhamn", ("3", "Bryggan i Öhamn")),
    "number_bracket": ("3) Bryggan i Öhamn", ("3", "Bryggan i Öhamn")),
    "matter": ("Ärende 3. Bryggan i Öhamn", ("3", "Bryggan i Öhamn")),
    "point": ("Punkt 3: Bryggan i Öhamn", ("3", "Bryggan i Öhamn")),
    "marks_left": ("## 3. Bryggan i Öhamn", ("3", "Bryggan i Öhamn")),
}


@pytest.mark.parametrize(("heading", "expected"), NUMBERS.values(), ids=NUMBERS.keys())
def test_heading_gives_number_and_title(heading: str, expected: tuple[str, str]) -> None:
    """The number is kept as written, the title stands without it."""
    following = heading.replace("45", "46").replace("3", "4").replace("Bryggan", "Kajen")
    assert titles(head(heading), TEXT, head(following), TEXT)[0] == expected


def test_paragraphs_rule_over_every_other_heading() -> None:
    """In a protocol with §§ the headings between them, whatever their level, belong to the § above."""
    found = titles(
        head("PROTOKOLL", 4), head("§ 1 Öppnande"), head("Talarna", 1), TEXT, head("§ 2 Avslutning", 3), TEXT
    )
    assert found == [("§ 1", "Öppnande"), ("§ 2", "Avslutning")]


def test_table_of_contents_and_running_heads_are_no_items() -> None:
    """A § listed among the contents, or repeated on the next page of its text, is one item with its text."""
    found = sections(
        *rows("§ 7 Taxa för bryggor\t2", "§ 8 Avtal om is\t3"),
        head("§ 7 Taxa för bryggor"),
        TEXT,
        head("§ 7 Taxa för bryggor"),
        Piece("Taxan höjs."),
        head("§ 8 Avtal om is"),
        TEXT,
    )
    assert [section.number for section in found] == ["§ 7", "§ 8"]
    assert found[0].span.end - found[0].span.start > len("Taxan höjs.") + 60


def test_reference_to_a_paragraph_heads_nothing() -> None:
    """«§ 12 beslutade …» and a list of who was there at which § are running text."""
    texts = (Piece("§ 12 beslutade nämnden om i fjol."), Piece("§ 13 Ture Ekdal, hamnchef § 14"))
    assert titles(head("§ 45 Bryggan"), *texts, head("§ 46 Kajen"), TEXT) == [("§ 45", "Bryggan"), ("§ 46", "Kajen")]


def test_numbered_lines_are_items_where_headings_lost_their_style() -> None:
    """Lines that count up through the text are the items, and the title ends where the text goes on."""
    found = titles(
        Piece("Protokoll årsmöte", "title", 1),
        Piece("1. Mötets öppnande Ordföranden öppnade mötet.", "list_item", 1),
        Piece("2. Val av justerare Stämman valde Greta Lund.", "list_item", 1),
        Piece("3. Ekonomi"),
        Piece("Kassan är god."),
        Piece("1. kontot hos banken", "list_item", 2),
        Piece("2. kontanterna i skrinet", "list_item", 2),
        Piece("4. Avslutning", "table_row"),
        Piece("Mötet avslutades."),
    )
    assert found == [("1", "Mötets öppnande"), ("2", "Val av justerare"), ("3", "Ekonomi"), ("4", "Avslutning")]


def test_scanned_paragraph_signs_are_read() -> None:
    """A scan that has «$ 2.» or «& 3.» for the paragraph sign still has its items."""
    signs = ("$ 1. Öppnande", "& 2. Val av ordförande", "8 3. Budget för bryggan", "$& 4. Avslutning")
    found = titles(*(piece for sign in signs for piece in (Piece(sign), TEXT)))
    assert [title for _, title in found] == ["Öppnande", "Val av ordförande", "Budget för bryggan", "Avslutning"]


def test_list_within_an_item_is_no_row_of_items() -> None:
    """A numbered list under a numbered heading stays there: no number is missing between the headings."""
    listed = [Piece(f"{n}. Frågan om kajens bredd", "list_item", 1) for n in (1, 2, 3, 4)]
    assert titles(head("1. Bryggan"), TEXT, *listed, head("2. Kajen"), TEXT) == [("1", "Bryggan"), ("2", "Kajen")]


def test_subitems_are_items_of_their_own() -> None:
    """3.1 and 3.2 stand for themselves after 3."""
    found = titles(head("3. Val"), head("3.1 Kassör", 3), TEXT, head("3.2 Revisor", 3), TEXT, head("4. Slut"), TEXT)
    assert [number for number, _ in found] == ["3", "3.1", "3.2", "4"]


HEADER = (
    Piece("Anteckningar Skärgårdsrådet", "title", 1),
    *rows("Datum\t2025-02-11"),
    head("Närvarande"),
    *rows("Namn\tOrganisation", "Alva Stenmark\tRegion Norrvik"),
)


def test_plain_headings_below_the_header_are_items() -> None:
    """Without numbers the headings after people and agenda are the items, subheadings within them are not."""
    found = titles(*HEADER, head("Isläget"), TEXT, head("Behov av bojar", 3), TEXT, head("Elfärjor"), TEXT)
    assert found == [(None, "Isläget"), (None, "Elfärjor")]


def test_agenda_tells_which_uneven_headings_are_items() -> None:
    """A heading of a deeper level is an item when the agenda names it, and one that it does not name is none."""
    agenda = rows(
        "Nr\tTid\tPunkt\tAnsvarig", "1\t9.00\tIsläget\tAS", "2\t9.30\tElfärjor i trafik\tAS", "3\t10.00\tBudgeten\tAS"
    )
    found = titles(
        *HEADER,
        head("Dagordning"),
        *agenda,
        head("Isläget"),
        TEXT,
        head("Bojar och prickar", 3),
        TEXT,
        head("Trafik med elfärjor", 3),
        TEXT,
        head("Budget"),
        TEXT,
    )
    assert [title for _, title in found] == ["Isläget", "Trafik med elfärjor", "Budget"]


def test_talk_with_words_of_the_agenda_in_its_subheadings_stays_whole() -> None:
    """A subheading that shares words with another entry of the agenda does not split the talk it belongs to."""
    agenda = rows(
        "Nr\tTid\tPunkt\tAnsvarig",
        "1\t9.00\tArbetet i Stockholm\tAS",
        "2\t9.30\tSensorer – hur området utvecklas framåt för samhällsnytta\tAS",
        "3\t10.00\tFibernätets beredskap\tAS",
    )
    found = titles(
        *HEADER,
        head("Dagordning"),
        *agenda,
        head("Arbetet i Stockholm"),
        TEXT,
        head("Områden som utvecklas framåt", 3),
        TEXT,
        head("Sensorer - teknik för klimat och samhällsrobusthet"),
        TEXT,
        head("Beredskap i fibernätet"),
        TEXT,
    )
    assert [title for _, title in found] == [
        "Arbetet i Stockholm",
        "Sensorer - teknik för klimat och samhällsrobusthet",
        "Beredskap i fibernätet",
    ]


def test_container_and_signatures_are_no_items() -> None:
    """«Mötespunkter» over the items, and the names under «Justeras», head nothing."""
    foot = (Piece("Vid protokollet"), head("Greta Lund"), Piece("Justeras"))
    found = titles(*HEADER, head("Mötespunkter"), head("Isläget", 3), TEXT, head("Elfärjor", 3), TEXT, TEXT, *foot)
    assert [title for _, title in found] == ["Isläget", "Elfärjor"]


DNR = {
    "below": ("§ 45 Bryggan", "Dnr HN 2024/0017", "HN 2024/0017"),
    "word": ("§ 45 Bryggan", "Diarienummer: HN 2024/0017", "HN 2024/0017"),
    "bare": ("§ 45 Bryggan", "HN-2024-00017", "HN-2024-00017"),
    "in_heading": ("§ 45 Bryggan, dnr HN 2024/17", "Text.", "HN 2024/17"),
    "behind_title": ("§ 45 Bryggan Dnr HN 2024.17", "Text.", "HN 2024.17"),
    "in_brackets": ("§ 45 Bryggan (HN 2024/0455)", "Text.", "HN 2024/0455"),
    "none": ("§ 45 Bryggan", "Nämnden tog del av skrivelsen.", None),
}


@pytest.mark.parametrize(("heading", "below", "dnr"), DNR.values(), ids=DNR.keys())
def test_registry_number_is_read(heading: str, below: str, dnr: str | None) -> None:
    """The Dnr stands in the heading or right under it."""
    assert sections(head(heading), Piece(below), TEXT)[0].dnr == dnr


def test_registry_number_behind_the_number_is_no_title() -> None:
    """«§ 45 HN 2024-001203» is followed by the title on the next line."""
    assert titles(head("§ 45 HN 2024-001203"), Piece("Bryggan i Öhamn"), TEXT) == [("§ 45", "Bryggan i Öhamn")]


def test_numbered_decisions_under_paragraphs_are_no_items() -> None:
    """Where each item is a §, «1.» and «2.» below one are what it decides, however well they count up to the next §."""
    pieces = [
        head("KSAU § 3 Avtal"),
        Piece("1. Ramen höjs.", "list_item", 1),
        Piece("2. Avgiften sänks.", "list_item", 1),
        TEXT,
        *(piece for number in (4, 5, 6) for piece in (head(f"KSAU § {number} Fråga {number}"), TEXT)),
    ]
    assert [number for number, _ in titles(*pieces)] == ["§ 3", "§ 4", "§ 5", "§ 6"]


def test_title_on_the_line_below_the_number() -> None:
    """«§ 45» alone takes its title from the next line."""
    assert titles(head("§ 45"), Piece("Bryggan i Öhamn"), TEXT) == [("§ 45", "Bryggan i Öhamn")]


def test_a_short_title_ends_at_its_stop() -> None:
    """«§ 7 Övrigt. Alva …» is called Övrigt; the stop of an abbreviation and an office before a name end no title."""
    pieces = [
        Piece("§ 6 Till ordf. för mötet valdes Alva Ek, till sekr. Bo Ahl."),
        Piece("§ 7 Övrigt. Alva berättade att kommunen vill bygga om bryggan under våren."),
        Piece("§ 8 Revisorn Britta Nordahl föredrog revisionsberättelsen, utan anmärkning."),
        Piece("§ 9 Val. Ture Ekdal valdes till kassör för ett år och ersätter Sven Ahl."),
    ]
    assert [title for _, title in titles(Piece("§ 5 Budget"), TEXT, *pieces)] == [
        "Budget",
        "Till ordf. för mötet valdes Alva Ek, till sekr. Bo Ahl",
        "Övrigt",
        "Revisorn Britta Nordahl föredrog revisionsberättelsen, utan anmärkning",
        "Val",
    ]


def test_parts_are_told_apart_by_name() -> None:
    """Parts run to the next part; a lead-in right under «Beslut» is no part of its own."""
    document = document_of(
        [
            head("§ 45 Bryggan"),
            head("Nämndens beslut", 3),
            Piece("Nämnden beslutar"),
            Piece("att laga bryggan.", "list_item", 1),
            head("Ärendet", 3),
            Piece("Bryggan är trasig."),
            head("Yrkanden", 3),
            Piece("Greta Lund (X) yrkar avslag."),
        ]
    )
    (section,) = sections_of(document, Span(document.id, 0, len(document.text)))
    parts = {part.name: document.quote(part.span) for part in section.parts}
    assert list(parts) == ["Nämndens beslut", "Ärendet", "Yrkanden"]
    assert parts["Nämndens beslut"].endswith("att laga bryggan.")
    assert "trasig" in parts["Ärendet"]


def test_part_named_in_a_line_ends_with_its_list() -> None:
    """«Beslut: …» in running text takes in its own list, not the talk that follows."""
    document = document_of(
        [
            head("2. Bryggan"),
            Piece("Beslut: Rådet beslutade"),
            Piece("Beslut:"),
            Piece("att laga den", "list_item", 1),
            Piece("att måla den", "list_item", 1),
            Piece("Sedan talade rådet om annat."),
            head("3. Kajen"),
        ]
    )
    section = sections_of(document, Span(document.id, 0, len(document.text)))[0]
    assert document.quote(section.parts[-1].span) == "Beslut:\n\natt laga den\natt måla den"


def test_label_on_a_line_of_its_own_takes_one_paragraph() -> None:
    """«Beslut:» above a paragraph is that paragraph, not all that is said afterwards."""
    document = document_of(
        [
            head("2. Bryggan"),
            Piece("Beslut:"),
            Piece("Bryggan lagas."),
            Piece("Sedan blev det kaffe."),
            head("3. Kajen"),
        ]
    )
    (part,) = sections_of(document, Span(document.id, 0, len(document.text)))[0].parts
    assert document.quote(part.span) == "Beslut:\n\nBryggan lagas."


def test_section_at_a_position() -> None:
    """A position within an item finds it; before the first and after the last there is none."""
    document = document_of([Piece("Ingress."), head("§ 1 Öppnande"), TEXT, Piece("Vid protokollet")])
    found = sections_of(document, Span(document.id, 0, len(document.text)))
    inside = section_at(found, document.text.index("talade"))
    assert inside is not None
    assert inside.number == "§ 1"
    assert section_at(found, 0) is None
    assert section_at(found, len(document.text) - 1) is None


def test_elections_under_one_number_are_items_of_their_own() -> None:
    """«§ 3 Val av sekreterare» and «§ 3 Val av justerare» are two items; the same line on the next page is none."""
    pieces = [head("§ 3 Val av sekreterare"), TEXT, head("§ 3 Val av justerare"), TEXT, head("§ 4 Bryggan"), TEXT]
    assert [title for _, title in titles(*pieces)] == ["Val av sekreterare", "Val av justerare", "Bryggan"]


def test_decisions_of_the_whole_meeting_are_no_part_of_the_item_before() -> None:
    """The only «Beslut» beside three items is told by itself; one below each item is a part of it."""
    items = [head("Läget"), TEXT, head("Bryggan"), TEXT]
    whole = [*items, head("Beslut"), TEXT, head("Nästa möte"), TEXT]
    assert [title for _, title in titles(*whole)] == ["Läget", "Bryggan", "Beslut", "Nästa möte"]
    each = [head("Läget"), TEXT, head("Beslut"), TEXT, head("Bryggan"), TEXT, head("Beslut"), TEXT]
    assert [title for _, title in titles(*each)] == ["Läget", "Bryggan"]


def test_paragraphs_of_statutes_are_no_items() -> None:
    """Where numbered headings are the items, §§ in bullets below them or in an appendix are those of statutes."""
    pieces = [
        head("1. Stadgar"),
        Piece("§ 1: Godkänd", "list_item", 1),
        Piece("§ 2: Godkänd", "list_item", 1),
        head("2. Val"),
        TEXT,
        head("Bilaga Stadgar", 1),
        head("§ 1 Namn"),
        head("§ 2 Syfte"),
    ]
    assert titles(*pieces)[:2] == [("1", "Stadgar"), ("2", "Val")]


def test_title_ends_where_two_people_are_elected() -> None:
    """In a line that holds title and text, the title ends before the names of those who were elected."""
    lines = ("1. Start Tora öppnar", "2. Val av två justerare Alva Ek och Bo Ahl valdes.", "3. Kassa", "4. Slut")
    assert ("2", "Val av två justerare") in titles(*(Piece(line, "list_item", 1) for line in lines), TEXT)


@pytest.mark.parametrize(
    ("line", "number", "title"),
    [
        ("BUN AU § 58 Dnr –", "§ 58", ""),
        ("BUN AU § 59 Dnr BUN 2025/14 Delårsrapport", "§ 59", "Delårsrapport"),
        ("§ 45 Remiss av SOU 2024:50", "§ 45", "Remiss av SOU 2024:50"),
        ("§ 5 Föreskrifter HSLF-FS 2024:3", "§ 5", "Föreskrifter HSLF-FS 2024:3"),
        ("§ 8 Taxa (RUN 2025/0007)", "§ 8", "Taxa"),
    ],
)
def test_numbers_of_matters_and_of_laws(line: str, number: str, title: str) -> None:
    """The number of the matter is no part of a title; that of a law, a rule or an inquiry is."""
    assert read_head(line) == (number, title)

"""Agendas are read from tables in every order of columns and from lists; each item finds its text and its people."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ingest.minutes.agenda import agenda_of
from ingest.minutes.sections import sections_of
from ingest.minutes.title_match import align, likeness
from ingest.model import Span
from ingest.people import Roster
from ingest.reading import Piece
from ingest.records import Attendance
from tests.conftest import document_of

if TYPE_CHECKING:
    from ingest.model import Document
    from ingest.records import AgendaItem

NAMES = ("Alva Stenmark", "Ture Ekdal", "Linnea Forsgren", "Per-Ola Nygren", "Tove Ekström")
LIST = [Piece("Närvarande", "heading", 2), *(Piece(name, "list_item", 1) for name in NAMES)]


def agenda(*pieces: Piece) -> tuple[Document, tuple[AgendaItem, ...]]:
    """A document of those people and these pieces, and its agenda."""
    document = document_of([*LIST, *pieces])
    scope = Span(document.id, 0, len(document.text))
    rows = [block.span for block in document.blocks if document.quote(block.span) in NAMES]
    roster = Roster([Attendance(document.quote(span), "present", (span,)) for span in rows])
    return document, agenda_of(document, scope, sections_of(document, scope), roster)


def table(*texts: str, heading: str = "Dagordning") -> list[Piece]:
    return [Piece(heading, "heading", 2), *(Piece(text, "table_row") for text in texts)]


def as_read(item: AgendaItem) -> tuple[str | None, str | None, str | None, str, tuple[str, ...]]:
    return item.number, item.time, item.kind, item.title, tuple(person.name for person in item.responsible)


WHOLE = ("2", "9.30", "decision", "Budget för bryggan", ("Linnea Forsgren",))

TABLES = {
    "common": (("Nr\tTid\tTyp\tMötespunkt\tAnsvarig", "2\t9.30\tB\tBudget för bryggan\tLF"), WHOLE),
    "other_order": (("Tid\tNr\tÄrende\tFöredragande\tTyp", "9.30\t2\tBudget för bryggan\tLF\tBeslut"), WHOLE),
    "who": (("#\tKl.\tI/D/B\tPunkt\tVem", "2\t9.30\tB\tBudget för bryggan\tLinnea Forsgren"), WHOLE),
    "marked_kind": (("Nr\tTid\tPunkt\tAnsv.", "2\t9.30\tBudget för bryggan (B)\tLF"), WHOLE),
    "number_in_title": (("Tid\tPunkt\tHåller i", "9.30\t2. Budget för bryggan (beslut)\tLinnea Forsgren"), WHOLE),
    "two_kinds": (("Nr\tTid\tTyp\tPunkt\tAnsvarig", "2\t9.30\tI/B\tBudget för bryggan\tLF"), WHOLE),
    "no_headings": (("1\t9.00\tÖppnande\tAS", "2\t9.30\tBudget för bryggan\tLF"), (*WHOLE[:2], None, *WHOLE[3:])),
    "no_times": (("Nr\tPunkt\tAnsvarig", "2\tBudget för bryggan\tLF"), ("2", None, None, *WHOLE[3:])),
    "no_people": (("Nr\tTid\tPunkt", "2\t9.30\tBudget för bryggan"), ("2", "9.30", None, "Budget för bryggan", ())),
}


@pytest.mark.parametrize(("texts", "expected"), TABLES.values(), ids=TABLES.keys())
def test_table_is_read_by_its_columns(
    texts: tuple[str, ...], expected: tuple[str | None, str | None, str | None, str, tuple[str, ...]]
) -> None:
    """Columns are known by their headings in any order, or by what the rows hold."""
    assert as_read(agenda(*table(*texts))[1][-1]) == expected


LISTS = {
    "initials": ("2. Budget för bryggan (LF)", WHOLE),
    "name_behind_dash": ("2. Budget för bryggan – Linnea Forsgren", WHOLE),
    "labelled": ("2. Budget för bryggan. Föredragande: Linnea Forsgren", WHOLE),
    "time_and_kind": ("2. 9.30 B: Budget för bryggan, Linnea Forsgren", WHOLE),
    "no_person": ("2. Avtal med Öhamn (IT)", ("2", None, None, "Avtal med Öhamn (IT)", ())),
    "place": ("2. Bryggan, Stora Vik", ("2", None, None, "Bryggan, Stora Vik", ())),
}


@pytest.mark.parametrize(("entry", "expected"), LISTS.values(), ids=LISTS.keys())
def test_list_is_read_entry_by_entry(
    entry: str, expected: tuple[str | None, str | None, str | None, str, tuple[str, ...]]
) -> None:
    """A listed agenda has people behind the title only where the words name somebody known."""
    items = agenda(
        Piece("Föredragningslista", "heading", 2), Piece("1. Öppnande", "list_item", 1), Piece(entry, "list_item", 1)
    )[1]
    number, _, _, title, people = expected
    assert (items[-1].number, items[-1].title, tuple(person.name for person in items[-1].responsible)) == (
        number,
        title.rstrip("."),
        people,
    )


def test_dnr_of_a_listed_item() -> None:
    """The registry number of an entry is kept apart from its title."""
    texts = ("1. Öppnande", "2. Taxa för bryggan, dnr HN 2024/17")
    items = agenda(Piece("Ärendelista", "heading", 2), *(Piece(text, "list_item", 1) for text in texts))[1]
    assert (items[1].title, items[1].dnr) == ("Taxa för bryggan", "HN 2024/17")


def test_people_are_resolved_or_kept_as_written() -> None:
    """Initials of one attendee are derived with the row in evidence; of two, of none, and «alla» stay as written."""
    rows = ("Nr\tTid\tPunkt\tAnsvarig", "1\t9.00\tIsen\tAS, PON", "2\t9.30\tBryggan\tTE, XY", "3\t10.00\tRundan\talla")
    document, items = agenda(*table(*rows))
    people = [[(p.name, p.basis) for p in item.responsible] for item in items]
    assert people == [
        [("Alva Stenmark", "derived"), ("Per-Ola Nygren", "derived")],
        [("TE", "stated"), ("XY", "stated")],
        [("alla", "stated")],
    ]
    assert [document.quote(span) for span in items[0].responsible[0].evidence] == ["AS", "Alva Stenmark"]


@pytest.mark.parametrize("legend", ["Med TE avses i dag Tove Ekström.", "TE = Tove Ekström"])
def test_minutes_may_say_whom_initials_mean(legend: str) -> None:
    """Initials that fit two people mean the one the minutes say they do."""
    rows = ("Nr\tTid\tPunkt\tAnsvarig", "1\t9.00\tIsen\tTE", "2\t9.30\tBryggan\tAS")
    document, items = agenda(*table(*rows), Piece(legend))
    (person,) = items[0].responsible
    assert (person.name, person.basis) == ("Tove Ekström", "derived")
    assert document.quote(person.evidence[1]) in legend


def test_title_after_a_name_is_no_second_person() -> None:
    """«Linnea Forsgren, ekonom» is one person."""
    rows = ("Nr\tTid\tPunkt\tAnsvarig", "1\t9.00\tIsen\tLinnea Forsgren, ekonom", "2\t9.30\tBryggan\tAlva och Linnea")
    items = agenda(*table(*rows))[1]
    assert [[p.name for p in item.responsible] for item in items] == [
        ["Linnea Forsgren"],
        ["Alva Stenmark", "Linnea Forsgren"],
    ]


def test_breaks_are_items_without_number_or_text() -> None:
    """Lunch and the like stay in the agenda, and no section is given to them."""
    rows = ("Nr\tTid\tPunkt\tAnsvarig", "1\t9.00\tIsen\tAS", "\t9.30\tFika i foajén\t", "2\t10.00\tBryggan\tAS")
    items = agenda(*table(*rows), *text_under("Isen", "Fika", "Bryggan"))[1]
    assert [(item.number, item.title) for item in items] == [("1", "Isen"), (None, "Fika i foajén"), ("2", "Bryggan")]
    assert items[1].section is None


TASKS = {
    "tasks": ("Vad\tVem\tNär", "Laga bryggan\tTE\tapril"),
    "actions": ("Åtgärd\tAnsvarig\tKlart", "Laga bryggan\tTE\tapril"),
    "votes": ("Ledamot\tJa\tNej\tAvstår", "Alva Stenmark\tX\t\t"),
    "figures": ("Kommun\tInvånare\tAvgift", "Vikboda\t58 400\t468 800"),
}


@pytest.mark.parametrize("texts", TASKS.values(), ids=TASKS.keys())
def test_other_tables_are_no_agenda(texts: tuple[str, ...]) -> None:
    """Tables of tasks, votes and figures hold no items of the meeting."""
    assert not agenda(*table(*texts, heading="Bilaga"))[1]


def text_under(*headings: str, level: int = 2) -> list[Piece]:
    return [piece for heading in headings for piece in (Piece(heading, "heading", level), Piece("Det blev vår."))]


def sections_found(rows: tuple[str, ...], *headings: str) -> list[str]:
    """The heading of the text that each item of the agenda got, "" for none."""
    document, items = agenda(*table("Nr\tTid\tPunkt\tAnsvarig", *rows), *text_under(*headings))
    return [document.quote(item.section).split("\n")[0] if item.section else "" for item in items]


def test_section_is_found_by_shared_words() -> None:
    """A heading worded otherwise belongs to the entry that it shares words and stems with."""
    rows = (
        "1\t9.00\tSensorer – hur området utvecklas och vad som krävs för samhällsnytta\tAS",
        "2\t9.30\tPilot med elfärjor i trafik\tTE",
        "3\t10.00\tRådets arbetssätt 2026\tAS",
    )
    headings = ("Sensorer - teknik för klimat och samhällsrobusthet", "Elfärjor i skärgården", "Arbetssätt")
    assert sections_found(rows, *headings) == list(headings)


def test_section_without_shared_words_is_found_between_its_neighbours() -> None:
    """One entry and one heading left between two that match belong together."""
    rows = ("1\t9.00\tIsläget\tAS", "2\t9.30\tBudget och avgift\tTE", "3\t10.00\tElfärjor\tAS")
    headings = ("Läget för isen i viken, isläget", "Pengarna nästa år", "Elfärjor")
    assert sections_found(rows, *headings) == list(headings)


def test_sections_never_cross_without_numbers() -> None:
    """What would match out of order stays without text rather than cross another item."""
    rows = ("1\t9.00\tIsläget\tAS", "2\t9.30\tElfärjor\tTE", "3\t10.00\tBudgeten\tAS")
    found = sections_found(rows, "Elfärjor", "Isläget", "Budgeten")
    assert found[2] == "Budgeten"
    assert sum(bool(text) for text in found) == 2


def test_numbers_follow_an_item_that_was_moved() -> None:
    """Items that changed places are found by their numbers where headings bear them."""
    rows = ("1\t9.00\tIsläget\tAS", "2\t9.30\tElfärjor\tTE", "3\t10.00\tBudgeten\tAS")
    found = sections_found(rows, "1. Isen och isläget", "3. Budgeten (togs här)", "2. Elfärjor")
    assert found == ["1. Isen och isläget", "2. Elfärjor", "3. Budgeten (togs här)"]


def test_paragraphs_are_the_items_where_there_is_no_agenda() -> None:
    """A protocol's §§ are its agenda, with Dnr and text; appendices and tasks are none."""
    document, items = agenda(
        Piece("§ 7 Taxa för bryggan", "heading", 2),
        Piece("Dnr HN 2024/17"),
        Piece("§ 8 Avtal (Alva Stenmark)", "heading", 2),
        Piece("Avtalet godkänns."),
    )
    assert [(item.number, item.title, item.dnr) for item in items] == [
        ("§ 7", "Taxa för bryggan", "HN 2024/17"),
        ("§ 8", "Avtal", None),
    ]
    assert [person.name for person in items[1].responsible] == ["Alva Stenmark"]
    section = items[1].section
    assert section is not None
    assert document.quote(section).endswith("Avtalet godkänns.")


def test_minutes_set_as_a_table_have_people_beside_the_items() -> None:
    """«4. Ekonomi» with «LF» in the next cell is an item with who is responsible."""
    texts = (
        "1. Öppnande\tAS",
        "Alva öppnade mötet.\t",
        "2. Ekonomi\tLF",
        "Kassan är god.\t",
        "3. Bryggan\t",
        "Den lagas.\t",
    )
    items = agenda(*(Piece(text, "table_row") for text in (*texts, "4. Avslutning\tAS", "Slut.\t")))[1]
    assert [(item.title, [p.name for p in item.responsible]) for item in items[:2]] == [
        ("Öppnande", ["Alva Stenmark"]),
        ("Ekonomi", ["Linnea Forsgren"]),
    ]


LIKE = {
    "stem": ("Mötet öppnas", "Öppnande", True),
    "one_word": ("Ekonomi", "Ekonomisk rapport", True),
    "compound": ("Samhällsnytta av sensorer", "Sensorer för samhällsrobusthet", True),
    "common_words_only": ("Information om mötet", "Diskussion om nya frågor", False),
    "different": ("Isläget", "Budget", False),
}


@pytest.mark.parametrize(("one", "other", "alike"), LIKE.values(), ids=LIKE.keys())
def test_likeness_of_titles(one: str, other: str, *, alike: bool) -> None:
    """Titles are alike by stems of words that say something, never by common words."""
    assert (likeness(one, other) >= 0.25) == alike
    assert likeness(one, other) == pytest.approx(likeness(other, one))


def test_alignment_is_the_best_that_does_not_cross() -> None:
    """Hand-computed: of two crossing pairs the more alike is kept, together with what fits around it."""
    assert align(["isen", "bryggan röda", "slut"], ["bryggan röda", "isen", "slut"]) in (
        {1: 0, 2: 2},
        {0: 1, 2: 2},
    )
    assert align([], ["isen"]) == {}


def test_text_is_found_by_number_alone() -> None:
    """Where each number stands once on both sides, the texts are those of the items, whatever their headings say."""
    titles = ("Mötet öppnas", "Statsbidrag, fördelning", "Vejpning och snus", "Skolfrånvaro")
    told = ("Mötet öppnas", "Pengarna för i år", "Nikotin", "Närvaro i skolan")
    texts = [
        piece
        for number, title in enumerate(told, 1)
        for piece in (Piece(f"{number}. {title}", "heading", 2), Piece(f"Rådet talade om {title.lower()}."))
    ]
    document, items = agenda(*table(*(f"{number}\t{title}" for number, title in enumerate(titles, 1))), *texts)
    assert [document.quote(item.section).splitlines()[0] for item in items if item.section] == [
        f"{number}. {title}" for number, title in enumerate(told, 1)
    ]

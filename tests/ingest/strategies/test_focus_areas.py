"""Focus areas and their topics, in the layouts that decks, plans and pages have."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from pptx import Presentation

from ingest.read import read_document
from tests.ingest.strategies.decks import areas, deck, strategy_of, values

if TYPE_CHECKING:
    from pathlib import Path

    from ingest.records import FocusArea

TWO = {"Rena åar": ["kantzoner", "avlopp"], "Levande byar": ["skolor", "handel", "fester"]}
NO_TOPICS: dict[str, list[str]] = {"Rena åar": [], "Levande byar": []}

LAYOUTS = [
    pytest.param(
        "# Två fokusområden\n* 1 Rena åar\n* 2 Levande byar\n---\n# 1 Rena åar\n* Det här handlar det om\n"
        "** kantzoner\n** avlopp\n* Mål 2035\n** Alla åar mäts\n---\n# 2 Levande byar\n* Det här handlar det om\n"
        "** skolor\n** handel\n** fester\n* Mål 2035\n** Ingen by dör",
        id="items that lead in topics and goals",
    ),
    pytest.param(
        "# Två fokusområden\n## Rena åar\nFokus\n* kantzoner\n* avlopp\n## Levande byar.\nFokus\n* skolor\n"
        "* handel\n* fester",
        id="boxes with a label and a list",
    ),
    pytest.param(
        "# Inriktning\n## Rena åar\nFokus kantzoner, avlopp\n## Levande byar\nFokus skolor, handel och fester.",
        id="label run together with the topics, under any heading",
    ),
    pytest.param(
        "# Två fokusområden\nRena åar\nFokus: kantzoner, avlopp\nLevande byar\nFokus: skolor, handel och fester",
        id="names as short lines",
    ),
    pytest.param(
        "# Fokusområden\n## Rena åar\n## Levande byar\nFokus\n* kantzoner\n* avlopp\nFokus\n* skolor\n* handel\n"
        "* fester",
        id="row by row: all names, then all lists",
    ),
    pytest.param(
        "Inriktning\nRena åar\nLevande byar\n## Fokus kantzoner, avlopp\nFokus skolor, handel och fester",
        id="row by row, labels taken for headings",
    ),
    pytest.param(
        "# Fokusområden\n* Rena åar\n** kantzoner\n** avlopp\n* Levande byar\n** skolor\n** handel\n** fester",
        id="nested list",
    ),
    pytest.param(
        "# Två insatsområden\n* Rena åar: kantzoner, avlopp\n** Levande byar: skolor, handel och fester",
        id="as many items as promised, whatever their depth",
    ),
    pytest.param(
        "# Insatsområden\n* Rena åar: kantzoner, avlopp\n* Levande byar (skolor, handel och fester)",
        id="list with topics",
    ),
    pytest.param(
        "# Insatsområden\n* 1. Rena åar. Fokus: kantzoner, avlopp\n* 2. Levande byar. Fokus: skolor, handel och fester",
        id="numbered list with the label inside",
    ),
    pytest.param(
        "# Prioriterade områden\n| Område | Innehåll |\n| Rena åar | kantzoner, avlopp |\n"
        "| Levande byar | skolor, handel och fester |",
        id="table row by row",
    ),
    pytest.param(
        "# Översikt\n| Fokusområde | Rena åar | Levande byar |\n"
        "| Fokus | kantzoner, avlopp | skolor, handel och fester |",
        id="table column by column",
    ),
    pytest.param(
        "# Fokusområde 1: Rena åar\n* kantzoner\n* avlopp\n---\n# Fokusområde 2 – Levande byar\n* skolor\n"
        "* handel\n* fester",
        id="a numbered slide each",
    ),
    pytest.param(
        "# Utvecklingsområde 1\nRena åar\nFokus: kantzoner, avlopp\n---\n# Utvecklingsområde 2\nLevande byar\n"
        "Fokus: skolor, handel, fester",
        id="the name below its number",
    ),
    pytest.param(
        "# Två fokusområden\n---\n# Rena åar\n* kantzoner\n* avlopp\n---\n# Levande byar\n* skolor\n* handel\n* fester",
        id="a divider, then a slide each",
    ),
    pytest.param(
        "# Två fokusområden\n* Rena åar\n* Levande byar\n---\n# Rena åar\n* kantzoner\n* avlopp\n---\n"
        "# Levande byar\n* skolor\n"
        "* handel\n* fester",
        id="an overview, then a slide each",
    ),
    pytest.param(
        "# Områden\nPlanen har två insatsområden: rena åar och levande byar.\n# Rena åar\n"
        "Här ingår: kantzoner, avlopp\n"
        "# Levande byar\nOm byarna. I fokus: skolor, handel och fester.",
        id="running text, then chapters",
    ),
    pytest.param(
        "Två insatsområden prioriteras:\n* Rena åar – kantzoner, avlopp\n* Levande byar – skolor, handel och fester",
        id="a sentence before a list",
    ),
    pytest.param(
        "Prioriterat område 1: Rena åar\nFokus: kantzoner, avlopp\nPrioriterat område 2: Levande byar\n"
        "Fokus: skolor, handel, fester",
        id="lost layout",
    ),
    pytest.param(
        "# Prioriterade områden\n## 1. Rena åar\n### Fokus\n* kantzoner\n* avlopp\n### Mål\n"
        "* Alla åar är rena till 2030.\n"
        "## 2. Levande byar\n### Fokus\n* skolor\n* handel\n* fester\n### Insatser\n* bidrag",
        id="chapters with focus, goals and measures",
    ),
    pytest.param(
        "# Två insatsområden\n* Rena åar\n* Levande byar\n---\n# Rena åar\n* Vi ska:\n** kantzoner\n** avlopp\n---\n"
        "# Levande byar\n* Så når vi målet\n** skolor\n** handel\n** fester",
        id="items that lead in those below them",
    ),
    pytest.param(
        "# Prioriterat område: Rena åar\n* Långsiktigt mål: Friska fiskar\n* Insatser\n** kantzoner\n** avlopp\n---\n"
        "# Prioriterat område: Levande byar\n* Delmål till 2030\n** Fler barn\n* skolor\n* handel\n* fester",
        id="goals among the topics",
    ),
    pytest.param(
        "# Två visionsmål\n* Rena åar\n* Levande byar\n---\n# Rena åar\nPrioriteringar:\n* kantzoner\n* avlopp\n---\n"
        "# Levande byar\nPrioriteringar:\n* skolor\n* handel\n* fester",
        id="goals that the strategy is built on",
    ),
    pytest.param(
        "# Utvecklingsmål 1: Rena åar\n* Inriktning: kantzoner\n* Inriktning: avlopp\n---\n"
        "# Utvecklingsmål 2: Levande byar\n* skolor\n* handel\n* fester",
        id="numbered goals with a list each",
    ),
    pytest.param(
        "# Strategins två delmål\nDelmål 1: Rena åar\n* kantzoner\n* avlopp\n"
        "Delmål 2: Levande byar\n* skolor\n* handel\n* fester",
        id="numbered goals as lines of text",
    ),
    pytest.param(
        "# Vårt arbete vilar på två pelare\n1 Rena åar\n2 Levande byar\n---\n"
        "# 1. Rena åar\n* kantzoner\n* avlopp\n---\n# 2. Levande byar\n* skolor\n* handel\n* fester",
        id="so many of another word, then a slide each",
    ),
    pytest.param(
        "# Vi samlar oss kring två frågor\n1. Rena åar\nkantzoner, avlopp\n2. Levande byar\nskolor, handel och fester",
        id="so many of another word, as cards",
    ),
    pytest.param(
        "# Program i två delar\n* Rena åar\n* Levande byar\n---\n"
        "# Del: Rena åar\n* Inriktning\n** kantzoner\n** avlopp\n---\n"
        "# Del: Levande byar\n* Inriktning\n** skolor\n** handel\n** fester",
        id="parts named by their word",
    ),
    pytest.param(
        "# Två utvecklingsområden\n|  | Rena åar | Levande byar |\n| Mål | Friska fiskar | Fler barn |\n"
        "| Prioriteringar | kantzoner, avlopp | skolor, handel och fester |",
        id="table column by column, by another label",
    ),
    pytest.param(
        "## Insatsområde: Rena åar\nMål\n* Friska fiskar ska finnas.\n# Åtgärder\n* kantzoner\n* avlopp\n"
        "## Insatsområde: Levande byar\nMål\n* Fler barn ska bo här.\n# Åtgärder\n* skolor\n* handel\n* fester",
        id="a label that was taken for a chapter each time",
    ),
    pytest.param(
        "# Våra målbilder\n* Rena åar\n* Levande byar\n---\n# Målbild: Rena åar\n* kantzoner\n* avlopp\n---\n"
        "# Målbild: Levande byar\n* skolor\n* handel\n* fester",
        id="images of the goal, a slide each",
    ),
    pytest.param(
        "# Delar\n| Strategiskt område | Vad vi ska göra | Klart |\n| Rena åar | kantzoner, avlopp | 2029 |\n"
        "| Levande byar | skolor, handel och fester | 2027 |",
        id="table of what is to be done",
    ),
    pytest.param(
        "# Strategiska vägval\n* Rena åar\n* Levande byar\n---\n# Rena åar\nAktiviteter\n* kantzoner\n* avlopp\n---\n"
        "# Levande byar\nAktiviteter\n* skolor\n* handel\n* fester",
        id="choices, then a slide of work each",
    ),
    pytest.param(
        "# Här lägger vi fokus\nRena åar\nkantzoner, avlopp\nLevande byar\nskolor, handel och fester",
        id="cards: a name over an enumeration",
    ),
    pytest.param(
        "# Prioriterade områden\n* Rena åar\n* Levande byar\n---\n# Rena åar\n---\n# Vad vill vi uppnå?\n* kantzoner\n"
        "* avlopp\n---\n# Levande byar\n---\n# Vad vill vi uppnå?\n* skolor\n* handel\n* fester",
        id="a divider, then a slide with a question",
    ),
    pytest.param(
        "# Målområden\n| Målområde | Mål | Insatser |\n| Rena åar | Friska fiskar | kantzoner, avlopp |\n"
        "| Levande byar | Fler barn | skolor, handel och fester |",
        id="table with goals and measures",
    ),
]
NAMES_ONLY = [
    pytest.param(
        "# Två fokusområden\n* 1 Rena åar\n* 2 Levande byar\n* Barnrätt genomsyrar båda", id="what is none of so many"
    ),
    pytest.param("# Två fokusområden\n* Rena åar\n* Levande byar", id="overview"),
    pytest.param("# Två fokusområden\nRena åar\nLevande byar", id="as many short lines as promised"),
    pytest.param("De två fokusområdena är Rena åar och Levande byar.", id="sentence"),
    pytest.param(
        "| Nr | Fokusområde | Åtgärd |\n| 1 | Rena åar | Mät |\n| 2 | Rena åar | Plantera |\n"
        "| 3 | Levande byar | Måla |",
        id="list of measures",
    ),
    pytest.param(
        "# Två målområden\n## Rena åar\n* Utsläppen ska minska med 5 procent.\n## Levande byar\n"
        "* Tre nya butiker öppnar till 2030.",
        id="what is listed are goals",
    ),
]
NONE = [
    pytest.param("# Bakgrund\nArbetet med fokusområdena har pågått länge.\n* Möten\n* Enkäter", id="only mentioned"),
    pytest.param("# Fokusområden i den tidigare strategin\n* Rena åar\n* Levande byar", id="an earlier edition's"),
    pytest.param("Den förra strategin hade två fokusområden: vägar och broar.", id="an earlier edition's, told"),
    pytest.param("# Nytt\n| Del | 2021 | 2026 |\n| Fokusområde 1 | Rena åar | Rena vatten |", id="table of changes"),
    pytest.param(
        "# Tre nivåer\n* Hård\n* Mjuk\n* Smart\n---\n# Hård\nOm fibern.", id="so many, with nothing told of them"
    ),
    pytest.param(
        "# Inledning\nFokus ligger på att länet ska växa och att alla kan vara med.", id="a sentence about focus"
    ),
]


@pytest.mark.parametrize("text", LAYOUTS)
def test_layouts(text: str) -> None:
    """Names and topics are the same however the slide, table or chapter is laid out."""
    assert areas(deck(text)) == TWO


@pytest.mark.parametrize("text", NAMES_ONLY)
def test_names_without_topics(text: str) -> None:
    """Where only names stand, areas have no topics."""
    assert areas(deck(text)) == NO_TOPICS


@pytest.mark.parametrize("text", NONE)
def test_no_areas(text: str) -> None:
    """What only speaks of areas, or of those of an earlier edition, gives none."""
    assert areas(deck(text)) == {}


def _first(text: str) -> FocusArea:
    return strategy_of(deck(text)).focus_areas[0]


def test_repeated_areas_are_one() -> None:
    """An overview and a slide with the same list make one area, with the evidence of both and each topic once."""
    box = "## Rena åar\nFokus\n* kantzoner\n* avlopp\n## Levande byar\nFokus\n* skolor\n* handel"
    document = deck(f"# Fokusområden\n{box}\n---\n# Mer om våra fokusområden\n{box}")
    found = strategy_of(document).focus_areas
    assert [(area.name, values(area.topics)) for area in found] == [
        ("Rena åar", ["kantzoner", "avlopp"]),
        ("Levande byar", ["skolor", "handel"]),
    ]
    pages = [{document.block_at(span.start).place.page for span in fact.evidence} for fact in found[0].topics]  # type: ignore[union-attr]
    assert pages == [{1, 2}, {1, 2}]


def test_topics_cite_themselves() -> None:
    """The evidence of a topic is the topic alone, that of an area holds its name and its topics."""
    document = deck("# Fokusområden\n## Rena åar\nFokus: kantzoner, avlopp och dammar.\n## Byar\nFokus: skolor")
    area = strategy_of(document).focus_areas[0]
    assert [document.quote(fact.evidence[0]) for fact in area.topics] == ["kantzoner", "avlopp", "dammar"]
    assert document.quote(area.evidence[0]) == "Rena åar"
    assert all(any(span.start <= fact.evidence[0].start < span.end for span in area.evidence) for fact in area.topics)


@pytest.mark.parametrize(
    ("text", "group"),
    [
        pytest.param("# Tre fokusområden\n* Rena åar\n* Byar\n* Vägar", "Tre fokusområden", id="list"),
        pytest.param("# Förslag till inriktning\n## Rena åar\nFokus\n* avlopp", "Förslag till inriktning", id="label"),
        pytest.param("Insatsområde: Rena åar\nFokus: avlopp, dammar", None, id="none"),
    ],
)
def test_group(text: str, group: str | None) -> None:
    """The group of an area is the heading above it."""
    assert _first(text).group == group


def test_lines_that_carry_on_the_number_are_topics() -> None:
    """«1.1 Kantzoner» under «1. Rena åar» is a topic; a chapter of its own, with text below it, is none."""
    lines = "# Fokusområden\n* 1. Rena åar\n* 2. Byar\n---\n# 1. Rena åar\n* 1.1 Kantzoner\n* 1.2 Avlopp"
    chapters = "# Fokusområden\n* 1. Rena åar\n* 2. Byar\n---\n# 1. Rena åar\n## 1.1 Kantzoner\nOm dem i löpande text."
    assert values(_first(lines).topics) == ["Kantzoner", "Avlopp"]
    assert values(_first(chapters).topics) == []


def test_goals_that_nothing_is_said_of_are_no_areas() -> None:
    """Goals are focus areas only where several have topics of their own."""
    assert areas(deck("# Tre mål\n* Rena åar\n* Levande byar\n* Trygga vägar\n---\n# Rena åar\nOm åarna.")) == {}


def test_a_name_with_and_in_it_is_told_by_its_heading() -> None:
    """«… Vägar, Vatten och avlopp» are two areas where one is headed «Vatten och avlopp», three where none is."""
    told = "# På en sida\nPrioriterade områden: Skolor, Vägar, Vatten och avlopp"
    assert list(areas(deck(f"{told}\n---\n# Vatten och avlopp\nRören."))) == ["Skolor", "Vägar", "Vatten och avlopp"]
    assert list(areas(deck(told))) == ["Skolor", "Vägar", "Vatten", "avlopp"]


def test_a_broken_list_is_one_enumeration() -> None:
    """Lines that end in commas are one enumeration broken over lines."""
    text = "# Fokusområden\n## Rena åar\nFokus\n* kantzoner,\n* avlopp, nya\n* dammar\n## Byar\nFokus\n* skolor"
    assert values(_first(text).topics) == ["kantzoner", "avlopp", "nya dammar"]


TEXT = """Vattenstrategi Norrdalen 2026-2032



Förslag till inriktning

Rena
åar

Fokus
kantzoner, små och
stora avlopp, våt-
marker

Levande
byar.

Fokus
skolor, handel
och fester.
"""


def test_text_saved_from_a_deck(tmp_path: Path) -> None:
    """Names and lists broken over lines, words broken by hyphens, stops after names: as a person reads them."""
    path = tmp_path / "vatten.txt"
    path.write_text(TEXT, encoding="utf-8")
    assert areas(read_document(path, path.name)) == {
        "Rena åar": ["kantzoner", "små och stora avlopp", "våtmarker"],
        "Levande byar": ["skolor", "handel", "fester"],
    }


def test_slides_of_powerpoint(tmp_path: Path) -> None:
    """In a file of PowerPoint, an overview and a slide for each area tell of the same areas."""
    presentation: Any = Presentation()
    for title, items in {"Två fokusområden": [*TWO], **TWO}.items():
        slide = presentation.slides.add_slide(presentation.slide_layouts[1])
        slide.shapes.title.text = title
        slide.placeholders[1].text_frame.text = "\n".join(items)
    presentation.save(str(tmp_path / "Strategi Norrdalen.pptx"))
    document = read_document(tmp_path / "Strategi Norrdalen.pptx", "Strategi Norrdalen.pptx")
    assert areas(document) == TWO
    pages = [document.block_at(span.start) for span in strategy_of(document).focus_areas[1].evidence]
    assert [block.place.page for block in pages if block is not None] == [1, 3, 3, 3, 3]

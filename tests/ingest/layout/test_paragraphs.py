"""Lines become whole paragraphs, list items, table rows and headings, in prose, in minutes and in decks."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.layout.lines import Line
from ingest.layout.paragraphs import pieces_from_lines

if TYPE_CHECKING:
    from ingest.reading import Piece


def plain(text: str) -> list[Line]:
    """The lines of `text` as a plain-text reader hands them over; "¶" shows a space at a line's end."""
    lines: list[Line] = []
    gap = 0
    for line in text.replace("¶", " ").split("\n"):
        if line.strip():
            lines.append(Line(line, gap=gap))
            gap = 0
        else:
            gap += 1
    return lines


def shown(pieces: list[Piece]) -> list[str]:
    """Each piece as "kind level|text", the kind by its first letter: t(itle), h, p, l, r(ow)."""
    letters = {"table_row": "r", "title": "t"}
    return [f"{letters.get(piece.kind, piece.kind[0])}{piece.level or ''}|{piece.text}" for piece in pieces]


def found(text: str) -> list[str]:
    return shown(pieces_from_lines(plain(text)))


PROSE = """Gruppen gick igenom hur kommunerna i Fjällmark arbetar med öppna data. Tre av
kommunerna har en plan, och två har publicerat data på den nationella portalen.
Resten har inte börjat ännu men vill ha stöd, bland annat från Region Fjällmark
och från varandra. Arbetet fortsätter till hösten.
"""


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        pytest.param(
            PROSE + "\nNätverket träffas igen i mars.",
            ["p|" + " ".join(PROSE.split()), "p|Nätverket träffas igen i mars."],
            id="hard-wrapped paragraphs",
        ),
        pytest.param(
            (PROSE + PROSE).replace("\n", "\n\n"),
            ["p|" + " ".join(PROSE.split())] * 2,
            id="every line followed by an empty one",
        ),
        pytest.param(
            "Metoden används i energi, vård och samhällsplanering\n\noch miljö. Genom den sparas tid.",
            ["p|Metoden används i energi, vård och samhällsplanering och miljö. Genom den sparas tid."],
            id="paragraph broken by a lost page break",
        ),
        pytest.param(
            "Vi behöver en bättre infra-\n\nstruktur i hela länet.",
            ["p|Vi behöver en bättre infrastruktur i hela länet."],
            id="word broken by a lost page break",
        ),
        pytest.param(
            "Frågan tas upp när länsstyrelsen har\n\nSida 3 av 12\n\nlämnat sitt yttrande.",
            ["p|Frågan tas upp när länsstyrelsen har lämnat sitt yttrande."],
            id="page number inside a sentence",
        ),
        pytest.param(
            "Mötet var kort.\n\nmaj Ek, vald.",
            ["p|Mötet var kort.", "p|maj Ek, vald."],
            id="a full stop ends the paragraph",
        ),
        pytest.param(
            "Plats: Folkets hus\nTid: 12 mars kl. 18\nNärvarande: Stina Dal, Per Ås,\nMona Lid",
            ["p|Plats: Folkets hus", "p|Tid: 12 mars kl. 18", "p|Närvarande: Stina Dal, Per Ås, Mona Lid"],
            id="fields of a form",
        ),
        pytest.param(
            "Publiceringsdatum\n2026-05-02\n\nAnteckningar från byarådet\n\nAlla var med på mötet.",
            ["p|Publiceringsdatum 2026-05-02", "t1|Anteckningar från byarådet", "p|Alla var med på mötet."],
            id="field above its value, and the title after it",
        ),
    ],
)
def test_paragraphs_come_out_whole(text: str, pieces: list[str]) -> None:
    """Wrapped lines and lost page breaks are joined; sentences that end, and fields, are not."""
    assert found(text) == pieces


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        pytest.param(
            "Vi ska:\n\n- bygga fiber till varje\nby i länet\n- öva",
            ["p|Vi ska:", "l1|bygga fiber till varje by i länet", "l1|öva"],
            id="dashes and a continuation",
        ),
        pytest.param(
            "• ett\n  ◦ ett ett\n  ◦ ett två\n• två", ["l1|ett", "l2|ett ett", "l2|ett två", "l1|två"], id="set in"
        ),
        pytest.param("• ett\n– ett ett\n• två", ["l1|ett", "l2|ett ett", "l1|två"], id="other bullets, indent lost"),
        pytest.param(
            "1. Upprop\n2. Val av\n   justerare\n3. Budget\n\nEfter mötet bjuds det på kaffe.",
            ["l1|1. Upprop", "l1|2. Val av justerare", "l1|3. Budget", "p|Efter mötet bjuds det på kaffe."],
            id="numbers kept",
        ),
        pytest.param(
            "a) gräsmattan klipps\nb) häcken klipps", ["l1|a) gräsmattan klipps", "l1|b) häcken klipps"], id="letters"
        ),
        pytest.param(
            "Det finns behov av exempelvis:\n\nfler nät\nbättre skydd\növning",
            ["p|Det finns behov av exempelvis:", "l1|fler nät", "l1|bättre skydd", "l1|övning"],
            id="bullets lost, lines together",
        ),
        pytest.param(
            "Syftet är att:\n\nSkapa en gemensam bild av läget i hela länet\n\n"
            "Enas om vad som ska göras först av allt\n\nDagen ska leda till en plan.",
            [
                "p|Syftet är att:",
                "l1|Skapa en gemensam bild av läget i hela länet",
                "l1|Enas om vad som ska göras först av allt",
                "p|Dagen ska leda till en plan.",
            ],
            id="bullets lost, lines apart",
        ),
        pytest.param(
            "Årsmötet beslutade\natt välja Stina Dal till ordförande, samt\natt höja avgiften.",
            ["p|Årsmötet beslutade", "l1|att välja Stina Dal till ordförande, samt", "l1|att höja avgiften."],
            id="att clauses",
        ),
        pytest.param(
            "Årsmötet föreslår fullmäktige besluta\n\natt anta planen, och\n\natt den ska börja\ngälla i maj.",
            ["p|Årsmötet föreslår fullmäktige besluta", "l1|att anta planen, och", "l1|att den ska börja gälla i maj."],
            id="att clauses apart",
        ),
        pytest.param(
            "Det är ett viktigt\natt-sats-fritt stycke.",
            ["p|Det är ett viktigt att-sats-fritt stycke."],
            id="no clause",
        ),
        pytest.param(
            "Närvarande\nStina Dal, ordförande\nPer Ås\n\nFrånvarande\nMona Lid\nKalle Berg\n\nMötet öppnades.",
            [
                "h2|Närvarande",
                "l1|Stina Dal, ordförande",
                "l1|Per Ås",
                "h2|Frånvarande",
                "l1|Mona Lid",
                "l1|Kalle Berg",
                "p|Mötet öppnades.",
            ],
            id="people below a section's name",
        ),
    ],
)
def test_list_items_stand_by_themselves(text: str, pieces: list[str]) -> None:
    """Bullets go, numbers stay, continuation lines belong to their item, nesting shows."""
    assert found(text) == pieces


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        pytest.param(
            "Nr\tTid\tPunkt\n\t09:30\tKaffe\n1\t10:00\t\n",
            ["r|Nr\tTid\tPunkt", "r|\t09:30\tKaffe", "r|1\t10:00\t"],
            id="empty cells kept",
        ),
        pytest.param(
            "Korv         1 200     Mona\nVed                    Per\nSumma        1 200",
            ["r|Korv\t1 200\tMona", "r|Ved\t\tPer", "r|Summa\t1 200\t"],
            id="columns set with spaces",
        ),
        pytest.param(
            "Närvarande:     Stina Dal, Per Ås,\n                Mona Lid\nTid:            kl. 18",
            ["r|Närvarande:\tStina Dal, Per Ås, Mona Lid", "r|Tid:\tkl. 18"],
            id="cell on two lines",
        ),
        pytest.param(
            "1 Inledning .......... 3\n2 Mål .............. 4", ["r|1 Inledning\t3", "r|2 Mål\t4"], id="dot leaders"
        ),
        pytest.param(
            "Kassör 2 år ..... Eva Ek\nRevisor ........ Bo Ahl",
            ["r|Kassör 2 år\tEva Ek", "r|Revisor\tBo Ahl"],
            id="to a name",
        ),
        pytest.param(
            "1.\tUpprop\n2.\tVal\n\n•\tMat",
            ["l1|1. Upprop", "l1|2. Val", "l2|Mat"],
            id="a tab after a mark makes no table",
        ),
        pytest.param(
            "* Näten:\n\t* Koppar\n\t* Fiber\n* Taxan",
            ["l1|Näten:", "l2|Koppar", "l2|Fiber", "l1|Taxan"],
            id="tabs before a mark make no table",
        ),
    ],
)
def test_table_rows_keep_their_columns(text: str, pieces: list[str]) -> None:
    """A row is one piece, its cells split by tabs, an empty cell where nothing stands."""
    assert found(text) == pieces


MINUTES = """Norra bygdens samfällighet

§ 1 Mötets öppnande
Stina Dal öppnade mötet.

§ 2
Budget för 2027

Beslut
Mötet godkände budgeten.

Bakgrund
Styrelsen lade fram ett förslag i april.

§ 3 SVAR PÅ MOTION
Motionen avslogs.

Underskrifter

Stina Dal
"""

NUMBERED = """Strategi för Backe kommun

Innehåll

1. Inledning
2. Mål

1. Inledning

Strategin gäller alla nämnder och bolag.

1.1 Syfte

Den ska ge invånarna bättre service.

2. Mål

Målen är tre och följs upp varje år.
"""

AGENDA = """Kallelse till byarådet

Dagordning

1. Upprop
2. Ekonomin
3. Nya skyltar

Upprop

Alla ropas upp av ordföranden.

Ekonomin

Kassören redovisar läget.

Prognosen

Året ser ut att gå jämnt ut.

Nya skyltar – förslag från gruppen

Gruppen visar hur de ser ut.
"""


@pytest.mark.parametrize(
    ("text", "headings"),
    [
        pytest.param(
            MINUTES,
            [
                "t1|Norra bygdens samfällighet",
                "h2|§ 1 Mötets öppnande",
                "h2|§ 2 Budget för 2027",
                "h3|Beslut",
                "h3|Bakgrund",
                "h2|§ 3 SVAR PÅ MOTION",
                "h2|Underskrifter",
            ],
            id="minutes with paragraphs",
        ),
        pytest.param(
            NUMBERED,
            ["t1|Strategi för Backe kommun", "h2|Innehåll", "h2|1. Inledning", "h3|1.1 Syfte", "h2|2. Mål"],
            id="numbers over text are headings, in a row they are a list",
        ),
        pytest.param(
            AGENDA,
            [
                "t1|Kallelse till byarådet",
                "h2|Dagordning",
                "h2|Upprop",
                "h2|Ekonomin",
                "h3|Prognosen",
                "h2|Nya skyltar – förslag från gruppen",
            ],
            id="headings not on the agenda are parts of those that are",
        ),
        pytest.param(
            "# Årsmöte\n\n## Ekonomi ##\n\nDen är god.\n\n### Lån\n\nInga.",
            ["t1|Årsmöte", "h2|Ekonomi", "h3|Lån"],
            id="markdown",
        ),
        pytest.param(
            "Årsmöte i byn\n=============\n\nAlla var där.\n\nEkonomi\n-------\nDen är god.",
            ["t1|Årsmöte i byn", "h2|Ekonomi"],
            id="underlined",
        ),
        pytest.param(
            "PROTOKOLL\nByarådet i Övre Dal\n2026-03-04\n\nHINDER FÖR ARBETET\nDet saknas folk. Alla är upptagna.",
            ["t1|PROTOKOLL Byarådet i Övre Dal 2026-03-04", "h2|HINDER FÖR ARBETET"],
            id="title on three lines, heading in capitals",
        ),
        pytest.param(
            "Byarådet\n\nAlla hälsades välkomna.\n\nÖvning: vad är hindret?\n\nDet var svårt att säga.",
            ["t1|Byarådet", "h2|Övning: vad är hindret?"],
            id="question",
        ),
        pytest.param(
            "Byarådet\n\nVarje nämnd redovisar till hösten\n\n- vad som gjorts\n- vad det kostat",
            ["t1|Byarådet"],
            id="no heading: its sentence goes on in the list",
        ),
        pytest.param(
            "Byarådet\n\nAlla var nöjda med mötet.\n\nMed vänlig hälsning\nStina Dal",
            ["t1|Byarådet"],
            id="no heading: greeting",
        ),
    ],
)
def test_headings_and_their_levels(text: str, headings: list[str]) -> None:
    """Headings are told by mark, name, capitals or standing apart; lists, sentences and names of people are not."""
    assert [piece for piece in found(text) if piece[0] in "th"] == headings


def test_a_heading_does_not_swallow_the_text_below_it() -> None:
    """The first line of a paragraph right below a heading stays in the paragraph."""
    assert found("Byarådet i Dal\n\nUppföljning av planen\nPlanen följs upp av byarådet varje år i maj.") == [
        "t1|Byarådet i Dal",
        "h2|Uppföljning av planen",
        "p|Planen följs upp av byarådet varje år i maj.",
    ]


DECK = """Digital agenda för ¶
Fjällmark 2027–2033



Varför en agenda?
• Färre ska försörja ¶
fler
• Nya krav, till exempel från EU, ¶

staten och IT-¶
branschen



Uppkopplat ¶

län

Fokus
bredband, 5G och förvaltnings-¶

gemensam drift ¶

Kunniga ¶
människor

Fokus
AI, livslångt ¶
lärande, S2

Våra två områden



Kontakt
Stina Dal
Strateg
stina.dal@fjallmark.example
"""


def test_slides_come_out_in_whole_phrases() -> None:
    """Words and phrases broken over text boxes are whole; areas stand under their slide's title, drawn last."""
    assert found(DECK) == [
        "t1|Digital agenda för Fjällmark 2027–2033",
        "h2|Varför en agenda?",
        "l1|Färre ska försörja fler",
        "l1|Nya krav, till exempel från EU, staten och IT-branschen",
        "h2|Våra två områden",
        "h3|Uppkopplat län",
        "p|Fokus bredband, 5G och förvaltningsgemensam drift",
        "h3|Kunniga människor",
        "p|Fokus AI, livslångt lärande, S2",
        "h2|Kontakt",
        "p|Stina Dal Strateg stina.dal@fjallmark.example",
    ]


def test_empty_lines_between_slides_are_never_bridged() -> None:
    """Three empty lines part two slides, whatever the line before them ends in."""
    pieces = found(DECK.replace("branschen\n", "branschen, ¶\n"))
    assert "l1|Nya krav, till exempel från EU, staten och IT-branschen," in pieces


def _page(*lines: tuple[str, float, float, float, bool, float]) -> list[Line]:
    """Lines of a page: text, left, top, size, bold, gap; 5.5 points a character."""
    return [
        Line(text, 1, (left, top, left + 5.5 * len(text), top + size), size, bold, gap)
        for text, left, top, size, bold, gap in lines
    ]


SHORT = _page(
    ("Protokoll årsmöte", 70, 60, 16, False, 1),
    ("1. Mötets öppnande", 70, 100, 11, False, 1),
    ("Rut förklarar mötet öppnat klockan sju.", 105, 114, 11, False, 0),
    ("2. Val av funktionärer", 70, 150, 11, False, 1),
    ("a. Ordförande", 105, 164, 11, False, 0),
    ("Mötet väljer Rut Sandell.", 140, 178, 11, False, 0),
    ("b. Sekreterare", 105, 192, 11, False, 0),
    ("Mötet väljer Ture Ekdal.", 140, 206, 11, False, 0),
    ("3. Budget", 70, 242, 11, False, 1),
    ("Mötet godkänner budgeten.", 105, 256, 11, False, 0),
    ("Ingen reserverar sig.", 105, 760, 11, False, 0),
)


def test_short_lines_of_an_upright_page_are_no_slide() -> None:
    """Numbers and letters head what stands set in below them, each line that was not full by itself."""
    assert shown(pieces_from_lines(SHORT))[1:9] == [
        "h2|1. Mötets öppnande",
        "p|Rut förklarar mötet öppnat klockan sju.",
        "h2|2. Val av funktionärer",
        "h3|a. Ordförande",
        "p|Mötet väljer Rut Sandell.",
        "h3|b. Sekreterare",
        "p|Mötet väljer Ture Ekdal.",
        "h2|3. Budget",
    ]


PRINTED = _page(
    ("Plan för Backe", 70, 60, 22, False, 1),
    ("Inledning", 70, 110, 15, True, 1),
    ("Planen gäller alla nämnder och bolag i Backe kommun och tas fram i Norr-", 70, 130, 11, False, 0),
    ("Dals kommunalförbund. Den ersätter den förra planen.", 70, 144, 11, False, 0),
    ("Syfte", 70, 170, 11, True, 0.6),
    ("Planen ska ge invånarna i kommunen bättre service och frigöra tid åt de ", 70, 184, 11, False, 0),
    ("anställda.", 70, 198, 11, False, 0),
    ("• Fler tjänster", 80, 218, 11, False, 0.3),
    ("Lättare att förstå", 90, 232, 11, False, 0),
    ("Stina Dal", 70, 260, 11, False, 0.8),
    ("Per Ås", 70, 274, 11, False, 0),
)


def test_fonts_and_places_tell_headings_and_paragraphs_on_a_page() -> None:
    """Larger or bold lines are headings by rank; a line that had room for the next word ends its paragraph."""
    assert shown(pieces_from_lines(PRINTED)) == [
        "t1|Plan för Backe",
        "h2|Inledning",
        "p|Planen gäller alla nämnder och bolag i Backe kommun och tas fram i Norr-Dals kommunalförbund. "
        "Den ersätter den förra planen.",
        "h3|Syfte",
        "p|Planen ska ge invånarna i kommunen bättre service och frigöra tid åt de anställda.",
        "l1|Fler tjänster Lättare att förstå",
        "p|Stina Dal",
        "p|Per Ås",
    ]


def test_a_piece_covers_its_lines_on_the_page_it_begins_on() -> None:
    """The box of a piece holds all its lines; lines of the next page add nothing to it."""
    lines = [
        Line("Frågan tas upp när länsstyrelsen", 3, (70, 700, 300, 712), 11),
        Line("har svarat.", 4, (70, 60, 140, 72), 11),
    ]
    (piece,) = pieces_from_lines(lines)
    assert (piece.page, piece.box) == (3, (70, 700, 300, 712))


def test_no_lines_give_no_pieces() -> None:
    """Nothing, or nothing but space, rules and page numbers, is no error."""
    assert pieces_from_lines([]) == []
    assert pieces_from_lines([Line("  "), Line("Sida 1 av 2")]) == []
    assert pieces_from_lines([Line("-----")]) == []


WORDS = st.sampled_from(
    [
        "Mötet",
        "Beslut",
        "mål",
        "att",
        "och",
        "§",
        "12",
        "Fokus",
        "data,",
        "AI-",
        "länet.",
        "-",
        "•",
        "1.",
        "a)",
        "#",
        "Plats:",
        "tillverknings-",
        "kr\t(se",
        "2027",
    ]
)


@given(
    st.lists(
        st.tuples(st.lists(WORDS, min_size=1, max_size=8), st.integers(0, 4), st.sampled_from(["", " "])), max_size=25
    )
)
def test_no_word_is_lost_whatever_the_lines(rows: list[tuple[list[str], int, str]]) -> None:
    """Every letter and digit of the lines stands in some piece, as often as before; pieces hold no line breaks."""
    lines = [Line(" ".join(words) + end, gap=gap) for words, gap, end in rows]
    pieces = pieces_from_lines(lines)
    before = Counter(character for line in lines for character in line.text if character.isalnum())
    after = Counter(character for piece in pieces for character in piece.text if character.isalnum())
    assert after == before
    assert not any("\n" in piece.text or ("\t" in piece.text and piece.kind != "table_row") for piece in pieces)


def test_a_number_at_the_end_of_a_cover_is_no_heading_of_the_next_page() -> None:
    """«… antaget § 154» may break before its number; a lone number and the name below it are one on the same page."""
    cover, below = [Line("Antaget den 3 maj", page=1), Line("§ 154", page=1)], "Programmets mål"
    assert "§ 154 Programmets mål" not in [piece.text for piece in pieces_from_lines([*cover, Line(below, page=2)])]
    assert "§ 154 Programmets mål" in [piece.text for piece in pieces_from_lines([*cover, Line(below, page=1)])]

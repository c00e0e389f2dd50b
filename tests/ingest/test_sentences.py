import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.reading import Piece
from ingest.sentences import is_in_cell, is_row, sentences
from tests.conftest import document_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Rådet beslutade. Frågan är klar.", ["Rådet beslutade.", "Frågan är klar."], id="two"),
        pytest.param("Vi åker t.ex. Europavägen i dag.", None, id="t.ex. before a capital"),
        pytest.param("Mötet börjar kl. 9. Alla är med.", ["Mötet börjar kl. 9.", "Alla är med."], id="kl."),
        pytest.param("Vi ses den 4 maj. Alla är med.", ["Vi ses den 4 maj.", "Alla är med."], id="May"),
        pytest.param("Den kostar 90 kr. Alla är med.", ["Den kostar 90 kr.", "Alla är med."], id="kr"),
        pytest.param("Anders P. Ek talade. Sedan fika.", ["Anders P. Ek talade.", "Sedan fika."], id="initial"),
        pytest.param("Enligt prop. 2020/21:9 m.m. Ja.", None, id="abbreviations in a row"),
        pytest.param("1. Öppnande av mötet", None, id="number of an item"),
        pytest.param("Att ordf. Alva Ek får skriva under.", None, id="office before a name"),
        pytest.param(
            "Bo valdes till ordf. Mötet är slut.", ["Bo valdes till ordf.", "Mötet är slut."], id="office last"
        ),
        pytest.param("Vad gör vi? Vi väntar!", ["Vad gör vi?", "Vi väntar!"], id="question"),
        pytest.param("Det kostar 3.5 miljoner kronor.", None, id="decimal"),
        pytest.param("Se bil. 2. § 4 gäller.", ["Se bil. 2.", "§ 4 gäller."], id="paragraph sign opens"),
    ],
)
def test_sentence_borders(text: str, expected: list[str] | None) -> None:
    """Sentences end where a Swedish reader would say, None meaning nowhere inside the text."""
    document = document_of([Piece(text)])
    assert [document.quote(span) for span in sentences(document, document.blocks[0])] == (expected or [text])


@given(st.text(min_size=1).filter(str.strip))
def test_nothing_is_lost(text: str) -> None:
    """The sentences of a paragraph hold all of it but the space between them, in order."""
    document = document_of([Piece(text)])
    found = [document.quote(span) for span in sentences(document, document.blocks[0])]
    assert "".join("".join(found).split()) == "".join(text.split())


def test_cells_that_hold_several_sentences() -> None:
    """Each sentence of a telling cell by itself, and of those beside it; a row of words or of one sentence is whole."""
    told = "AR redovisade status. Parallellkörningen gav 3,4 procent avvikande löner mot kravet högst 0,5 procent."
    row = f"2\tLägesrapport\t{told}\tLägesrapporten noteras.\tAR\t28/11"
    document = document_of([Piece(row, "table_row"), Piece("3\tDriftstart\tFlyttas till 1 mars.", "table_row")])
    first, second = document.blocks
    assert [document.quote(span) for span in sentences(document, first)] == [
        "AR redovisade status.",
        "Parallellkörningen gav 3,4 procent avvikande löner mot kravet högst 0,5 procent.",
        "Lägesrapporten noteras.",
    ]
    assert sentences(document, second) == [second.span]
    assert is_in_cell(first, sentences(document, first)[0])
    assert is_row(second, second.span)

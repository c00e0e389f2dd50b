"""What else is asked in the same sentence is answered too: by the answerers, else in the words of the papers cited."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.answerers.further import completed
from app.answerers.passages import answer_from_passages, quotation
from app.draft import Draft
from tests.app.answerers.drafts import answer, library_holding, put, told

if TYPE_CHECKING:
    from app.library import Library

QUAYS = {
    "söder.txt": """Minnesanteckningar Kajrådet

Datum\t2025-01-20

1. Söderkajen

Söderkajen stängdes i augusti. Orsaken var att pålarna hade ruttnat.

2. Bokslutet

Kassören Bo Ek gick igenom bokslutet. Underskottet blev 4 300 kronor.
""",
    "norr.txt": """Minnesanteckningar Kajrådet

Datum\t2025-06-02

1. Norrkajen

Alva Stenmark övertar ansvaret för Norrkajens kran från Bo Ek.
Norrkajen fick nya fendrar i maj. Ture Ekdal presenterade fendrarna.
""",
}


@pytest.fixture(scope="module")
def quays(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Two papers of one body."""
    return library_holding(QUAYS, tmp_path_factory.mktemp("kaj"))


@pytest.mark.parametrize(
    ("question", "further"),
    [
        pytest.param(
            "När stängdes söderkajen och varför?",
            ["Orsaken var att pålarna hade ruttnat."],
            id="the reason is added",
        ),
        pytest.param("När stängdes söderkajen?", [], id="one question only"),
    ],
)
def test_a_further_question_is_answered_from_the_same_paper(question: str, further: list[str], quays: Library) -> None:
    """What the first answer leaves out is added in the words of the papers that it cites."""
    asked = put(question, quays)
    first = next(each for each in asked.candidates if each.document.quote(each.span).startswith("Söderkajen stängdes"))
    draft = Draft((quotation(asked, [first.span]),))
    assert told(completed(asked, draft, answer_from_passages))[1:] == further


@pytest.mark.parametrize(
    ("question", "says"),
    [
        pytest.param(
            "När stängdes söderkajen, och hur stort blev underskottet?",
            ["Söderkajen stängdes i augusti", "4 300 kronor"],
            id="two matters of one paper",
        ),
        pytest.param(
            "När stängdes söderkajen i januari 2025, och vem presenterade fendrarna den 2 juni 2025?",
            ["Söderkajen stängdes i augusti", "Ture Ekdal presenterade"],
            id="another paper, which it names itself",
        ),
    ],
)
def test_a_further_question_with_its_own_matter_is_one_of_its_own(
    question: str, says: list[str], quays: Library
) -> None:
    """It is put to the papers cited, or where it names a time or a body, to the archive."""
    text = answer(question, quays).text
    assert [each for each in says if each not in text] == []


def test_a_further_question_about_a_stranger_adds_nothing(quays: Library) -> None:
    """What others said is no answer to what somebody said whom no paper names."""
    text = answer("När stängdes söderkajen, och vad sade Nils Okändsson om bokslutet?", quays).text
    assert "augusti" in text
    assert "Bo Ek" not in text


@pytest.mark.parametrize(
    ("question", "says", "untold"),
    [
        pytest.param(
            "När stängdes söderkajen, och vad kostade kranen i Pråmviken?",
            "i augusti",
            "Frågans andra del, «vad kostade kranen i Pråmviken»: ",
            id="the second",
        ),
        pytest.param(
            "Vad kostade pråmarna i kanalen 2019, och vem presenterade fendrarna på Norrkajen?",
            "Ture Ekdal",
            "Frågans första del: ",
            id="the first",
        ),
    ],
)
def test_a_part_without_an_answer_is_told_beside_the_other(
    question: str, says: str, untold: str, quays: Library
) -> None:
    """The part that the archive answers is answered, and which is not is said."""
    found = answer(question, quays)
    assert found.outcome == "answered"
    assert says in " ".join(each.text for each in found.sentences)
    assert untold in (found.reason or "")
    assert found.text.endswith(found.reason or "?")


def test_where_no_part_has_an_answer_the_question_is_refused(quays: Library) -> None:
    """With the reason of the first."""
    found = answer("Vad kostade pråmarna i kanalen 2019, och vem skötte slussvakten i Pråmviken?", quays)
    assert found.outcome == "not_found"


def test_a_list_is_not_cut_short(library: Library) -> None:
    """A lead that says how many there are stands with all of them."""
    text = answer("När hölls mötet den 11 februari 2025, och vilka var där?", library).text
    lead = next(line for line in text.split("\n") if "personer" in line)
    assert f"{text.count(chr(10) + '– ')} personer" in lead


def test_a_check_behind_a_dash_is_answered_first(quays: Library) -> None:
    """What Ja or Nej rests on answers the first part as well."""
    found = answer("Vem har ansvaret för Norrkajens kran – är det ännu Bo Ek?", quays).text
    assert found.startswith("Nej. ")
    assert "Alva Stenmark" in found

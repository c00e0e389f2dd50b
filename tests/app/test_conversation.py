"""A conversation shows the latest answer, and what was asked before on request."""

from __future__ import annotations

from app.answer import Answer
from app.citations import cite
from app.conversation import LONGEST_CONVERSATION, Conversation
from app.narrowing import Narrowing
from ingest.model import Span
from ingest.reading import Piece
from tests.conftest import document_of

DOCUMENT = document_of([Piece("Moa mätte. Olle väntade.")])
FIRST, SECOND = (cite(DOCUMENT, Span(DOCUMENT.id, *place), number) for number, place in ((1, (0, 10)), (2, (11, 24))))


def _answer(question: str) -> Answer:
    return Answer(question, "answered", None, citations=(FIRST,), also_found=(SECOND,))


def test_a_new_answer_is_shown_with_its_first_source() -> None:
    """Whatever was looked at before; the earlier turns stay, the latest first."""
    conversation = Conversation()
    conversation.add(_answer("Vem?"), Narrowing(), "v1")
    conversation.look_at(SECOND)
    conversation.turn_to(3)
    assert (conversation.looked_at, conversation.page) == (SECOND, 3)
    conversation.add(_answer("När?"), Narrowing((2025,)), "v1")
    conversation.add(Answer("Hur?", "not_found", "Inget."), Narrowing(), "v1")
    assert conversation.shown is not None
    assert conversation.shown.answer.question == "Hur?"
    assert (conversation.looked_at, conversation.page) == (None, None)
    assert [turn.answer.question for turn in conversation.others] == ["När?", "Vem?"]
    conversation.show(conversation.others[1])
    assert conversation.looked_at == FIRST
    assert [turn.number for turn in conversation.others] == [3, 2]


def test_a_question_stands_once() -> None:
    """With its latest answer, last."""
    conversation = Conversation()
    for question, narrowing in (("Vem?", Narrowing()), ("När?", Narrowing()), ("Vem?", Narrowing((2025,)))):
        conversation.add(_answer(question), narrowing, "v1")
    assert [(turn.answer.question, turn.narrowing.text) for turn in conversation.turns] == [
        ("När?", ""),
        ("Vem?", "2025"),
    ]


def test_it_does_not_grow_for_ever() -> None:
    """The oldest turns go."""
    conversation = Conversation()
    for number in range(LONGEST_CONVERSATION + 5):
        conversation.add(_answer(str(number)), Narrowing(), "v1")
    assert len(conversation.turns) == LONGEST_CONVERSATION
    assert conversation.turns[0].number == 6

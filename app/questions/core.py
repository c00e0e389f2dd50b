"""The question proper, out of greetings and politeness; whether it is in English; what else it asks for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.questions.kinds import expected_of

if TYPE_CHECKING:
    from app.questions.kinds import Expected

_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_ASKING = r"vem|vems|vad|var|vart|när|hur|varför|vilken|vilket|vilka|who|what|where|when|how|why|which|whether"
_POLITE = re.compile(
    rf"^.*?\b(?:berätta|säga|förklara|upplysa om|veta|undrar|undrade|svara på|hjälpa mig(?: med)?|ta reda på|tell me|know)\b(?:\W+\w+){{0,6}}?\W+(?=(?:{_ASKING})\b)",
    re.IGNORECASE,
)
_GREETING = re.compile(
    r"\W*(?:hej\w*|god (?:dag|morgon|kväll)|tack\w*|jag (?:är|arbetar|jobbar|håller|skriver|behöver|har)|vi (?:är|arbetar)|hello|hi|thanks|i am|i'm)\b(?!.*\?\s*$)",
    re.IGNORECASE,
)
_LEADING_IF = re.compile(r"^om\s+", re.IGNORECASE)
_FURTHER = re.compile(
    r"(?:,|\bo\b|\boch\b|\bsamt\b|\band\b)\s+(?:(?:till|från|sedan|i|på|av|för)\s+)?(?P<rest>(?:vem|vad|var|när|hur|varför|vilken|vilket|vilka|who|what|where|when|how|why)\b.*)",
    re.IGNORECASE,
)
_ENGLISH = frozenset(
    "the of and who what which where when how many much did does was were is are is to for on in with about from that any has have been by at did".split()
)
_SWEDISH = frozenset(
    "och att det är var vem vad hur när vilka vilken vilket som på av för med den de till om i en ett inte från har hade".split()
)


def core(text: str) -> str:
    """The question in `text`: without greetings and «Skulle ni kunna berätta …»."""
    sentences = [each for each in _SENTENCE.split(text.strip()) if each and not _GREETING.match(each)]
    question = " ".join(sentences) or text
    polite = _POLITE.match(question)
    if polite:
        question = question[polite.end() :]
        question = _LEADING_IF.sub("", question)
    return question or text


def is_english(text: str) -> bool:
    """Whether `text` is put in English: its small words are."""
    said = re.findall(r"[a-zåäö]+", text.lower())
    english, swedish = sum(word in _ENGLISH for word in said), sum(word in _SWEDISH for word in said)
    return english >= 2 and english > swedish


def further_questions(text: str) -> tuple[tuple[str, Expected], ...]:
    """The further questions in `text` and what each asks for: «…, och när ska den vara klar?» → a time."""
    found: list[tuple[str, Expected]] = []
    match = _FURTHER.search(text)
    while match:
        found.append((match["rest"], expected_of(match["rest"])))
        match = _FURTHER.search(text, match.start("rest"))
    return tuple(found)

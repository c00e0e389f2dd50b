"""The question proper, out of greetings and politeness; what else it asks for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.questions.expected import expected_of
from app.questions.patterns import pattern

if TYPE_CHECKING:
    from app.questions.kinds import Expected

_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_ASKING = r"vem|vems|vad|var|vart|när|hur|varför|vilken|vilket|vilka|who|what|where|when|how|why|which|whether"
_TELL = r"berätta|säga|förklara|upplysa om|veta|undrar|undrade|svara på|hjälpa mig(?: med)?|ta reda på|tell me|know"
_OPENS = r"vem|vems|vad(?! (?:jag|vi)\b)|när|varför|vilken|vilket|vilka"
_POLITE = pattern(
    rf"^(?:(?!\b(?:{_OPENS})\b).)*?\b(?:{_TELL})\b"
    rf"(?:\W+(?!om\b(?! det\b)|if\b)\w+){{0,6}}?(?:\W+om)?\W+(?=(?:{_ASKING})\b)"
)
"""«Skulle ni kunna berätta för mig om vem …»; but in «Vad ville Eva veta när …» and «Jag undrar om Eva var …» no such
words are left out: the first asks before it says so, the second has no asking word."""
_GREETING = pattern(
    r"\W*(?:hej\w*|god (?:dag|morgon|kväll)|tack\w*|hello|hi|thanks)\b(?!.*\?\s*$)",
    r"\W*(?:jag (?:är|arbetar|jobbar|håller|skriver|behöver|har)|vi (?:är|arbetar)|i am|i'm)\b(?!.*\?\s*$)",
)
"""A sentence that greets, or tells who asks and why."""
_HELLO = pattern(
    r"^\W*(?:hej(?:san)?|hallå|god (?:dag|morgon|kväll)|hello|hi)\b(?:\s+(?:igen|där|again|there))?\s*[,!–-]+\s*"
)
"""A greeting within the sentence that asks."""
_FURTHER = pattern(
    r"(?:,|\bo\b|\boch\b|\bsamt\b|\band\b)\s+(?:(?:till|från|sedan|i|på|av|för)\s+)?"
    r"(?P<rest>(?:vem|vad|var|när|hur|varför|vilken|vilket|vilka|who|what|where|when|how|why)\b.*)"
)

_FEWEST_WORDS = 3
_CLAUSE = pattern(r"^, (?:var|när|vilk\w+|vad|hur|vem)\b")
"""May open a clause («Vad sade Eva, när hon redovisade, om avgiften?»): only «och» surely opens a further question."""
_ASKS = pattern(
    r"^\W*(?:[^:,]+: ?)?(?:(?:till|från|sedan|i|på|av|för|mellan)\s+)?"
    r"(?:vem|vems|vad|när|hur|varför|vilken|vilket|vilka)(?:\W+\w+){2}"
)
"""A question with a matter of its own: «Var och när …?» is one question."""

_PART = re.compile(
    r"\b(?!tid|stånd|ut|syn|slut|mitt|höjd|bryt|start|huvud|beslut|dag|morgon|för|efter|kväll|power)"
    r"(?P<of>[^\W\d_]{3,}?)s?-?(?P<part>passet|föredraget|dragningen|presentationen|genomgången|sessionen|punkten)\b",
    re.IGNORECASE,
)
"""A part of a programme named by what it is of; «tidpunkten» and «eftermiddagspasset» are no such names."""


def core(text: str) -> str:
    """The question in `text`: without greetings and «Skulle ni kunna berätta …»."""
    sentences = [each for each in _SENTENCE.split(text.strip()) if each]
    asking = [place for place, each in enumerate(sentences) if not _GREETING.match(each)]
    sentences = sentences[asking[0] : asking[-1] + 1] if asking else []
    question = _HELLO.sub("", " ".join(sentences) or text)
    polite = _POLITE.match(question)
    return (question[polite.end() :] if polite else question) or text


def with_parts_told(text: str) -> str:
    """`text` with «drönarpasset» as «passet om drönar»: a presentation is told by its matter."""
    return _PART.sub(r"\g<part> om \g<of>", text)


def first_question(text: str) -> str:
    """`text` up to its first further question; all of it where one of the two has no matter of its own: «och när?»."""
    match = _FURTHER.search(text)
    if match is None or len(match["rest"].split()) < _FEWEST_WORDS or not _ASKS.match(text[: match.start()]):
        return text
    if _CLAUSE.search(match.group()):
        return text
    return text[: match.start()].rstrip(" ,")


def further_questions(text: str) -> tuple[tuple[str, Expected], ...]:
    """The further questions in `text` and what each asks for: «…, och när ska den vara klar?» → a time."""
    found: list[tuple[str, Expected]] = []
    match = _FURTHER.search(text)
    while match:
        found.append((match["rest"], expected_of(match["rest"])))
        match = _FURTHER.search(text, match.start("rest"))
    return tuple(found)

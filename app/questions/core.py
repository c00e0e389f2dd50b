"""The question proper, out of greetings and politeness."""

from __future__ import annotations

import re

from app.questions.patterns import pattern

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

_THANKS = pattern(r"(?<=\w)\W+tack(?: så mycket| på förhand)?\W*$")
_WHERE_TO = pattern(
    r"^vart(?= (?:hölls|höll|ägde|är|var|ligger|låg|finns|fanns|satt|sitter|möttes|samlades|träffades|ses|sågs)\b)"
)
"""«Vart hölls …», as many say for «var»."""
_WHOLE_LIST = pattern(
    r"^(?:jag|vi)\b[^?]{0,40}?\b(?:en|hela)\s+(?:\w+\s+)?(?:lista|förteckning|listan)\s+(?:över|på|med)\s+(?:allt\s+)?(?=vad|vem|vilka)"
)
"""«Jag skulle vilja ha en fullständig lista över vad …»."""
_CHECKED = pattern(
    r"^(?P<said>(?!\W*(?:vem|vems|vad|när|hur|varför|vilken|vilket|vilka|stämmer)\b)[^?]{8,}?)\s*[,.–—]\s*(?:visst )?"
    r"(?:stämmer det|är det (?:så|sant|rätt|riktigt|korrekt)|eller hur|inte sant)\s*\?+\s*$",
    r"^\W*(?:är|var) det (?:verkligen )?(?:sant|rätt|riktigt|korrekt|så) att\s+(?P<that>.+)$",
    r"^\W*(?:kan|kunde) det stämma att\s+(?P<may>.+)$",
)
"""A statement to be checked: «Priset höjdes, eller hur?», «Är det sant att priset höjdes?»."""
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
    asked = _WHOLE_LIST.sub("", _THANKS.sub("", question[polite.end() :] if polite else question))
    return _to_be_checked(_WHERE_TO.sub("Var", asked)) or text


def _to_be_checked(text: str) -> str:
    """`text` as «Stämmer det att …» where it is a statement with a question for its truth."""
    found = _CHECKED.match(text)
    if found is None:
        return text
    said = next(filter(None, found.groups()))
    return f"Stämmer det att {said.rstrip(' ?')}?"


def with_parts_told(text: str) -> str:
    """`text` with «drönarpasset» as «passet om drönar»: a presentation is told by its matter."""
    return _PART.sub(r"\g<part> om \g<of>", text)

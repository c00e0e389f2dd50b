"""A question that asks more than one thing: its clauses that ask, and what a later one leaves to the first."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.questions.expected import expected_of
from app.questions.kinds import STILL
from app.questions.manner import asks_where, asks_yes_or_no
from app.questions.patterns import pattern
from app.questions.words import FUNCTION_WORDS, is_asking
from index.swedish import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from app.questions.kinds import Expected

_BY = r"(?:(?:till|från|sedan|i|på|av|för)\s+)?"
_ASKING = r"(?:vem|vad|var|när|hur|varför|vilken|vilket|vilka|who|what|where|when|how|why|which)\b"
_VERB = (
    r"är|var|har|hade|blev|blir|finns|fanns|fick|får|kom|kommer|deltog|deltar|röstade|ska|skulle|kan|kunde|gick|går"
    r"|stod|står|satt|gäller|gällde|ligger|låg|stämmer|håller|höll|ingår|ingick"
    r"|hamnar|räcker|behöver|saknas|krävs|pågår"
)
_SUBJECT = r"(?:han|hon|hen|de|dom|det|den|vi|man|någon|något|några|alla|(?-i:[A-ZÅÄÖ][a-zåäö]+)|\w{3,}(?:en|et|na))\b"
_BOUNDARY = pattern(
    rf"(?:,|\bo\b|\boch\b|\bsamt\b|\band\b)\s+{_BY}(?P<joined>{_ASKING}.*)",
    rf"\s[–—]\s+{_BY}(?P<aside>(?!var\b){_ASKING}.*)",
    rf"(?:\boch\b|\bsamt\b|\bmen\b|\s[–—])\s+(?P<whether>(?:{_VERB})\s+{_SUBJECT}.*)",
    rf"\?\s+(?:och\s+|men\s+)?{_BY}(?P<following>(?:{_ASKING}|(?:{_VERB})\s+{_SUBJECT}).*)",
)
"""Where something else is asked: «…, och när …», «… – vad står …», «… och var hon …», «…? Och vem …»."""
_CLAUSE = pattern(r"^, (?:var|när|vilk\w+|vad|hur|vem)\b")
"""May open a clause («Vad sade Eva, när hon redovisade, om avgiften?»): only «och» surely opens a further question."""
_FEWEST_WORDS = 3
_SHORT_CLAUSE = pattern(r"^(?:vem|vilka|när|var|vad)\s+(?:\w+ade|ledde|deltog|kom|saknades|skrev|hölls|beslutades)\W*$")
"""A clause of an asking word and its verb: «… och vem antecknade?»."""
_ASKS = pattern(
    r"^\W*(?:[^:,–—?]+(?::|,| [–—]) ?)?(?:(?:till|från|sedan|i|på|av|för|mellan)\s+)?"
    r"(?:vem|vems|vad|när|hur|varför|vilken|vilket|vilka|who|what|when|how|which)(?:\W+\w+){2}"
)
"""A question with a matter of its own: «Var och när …?» is one question."""
_VERB_FIRST = pattern(rf"^\W*(?:{_VERB}|\w{{2,}}(?:ade|nde|rde|gde|kte|ste|dde|des|tes))\W+\w+")
_LEAD = pattern(rf"^\W*(?P<lead>[^:?]{{3,100}}?)(?::|,|\s[–—])\s+(?={_BY}{_ASKING})")
"""What a question is about, set before it: «Timvärden till Älvdata: hur många …»."""

_THEM = r"\b(?:han|hon|hen|honom|henne|personen|vederbörande)\b"
_SOMEBODY = pattern(_THEM)
_LEANING = pattern(
    r"\b(?:det|den|de|dem|dom|dessa|detta|denna|dess|deras|saken|därav|då|där)\b(?! (?:\w+ )?som\b)",
    _THEM,
)
"""Words that stand for what was named before."""
_OF_DOING = pattern(
    r"^\w+(?:ade|ades|nde|ndes|rde|gde|kte|ste|dde|des|tes|ats|its|tts)$",
    r"^(?:går|står|sägs|sade|låg|lagts|fick|höll|satt|stod|gick|kom|tog|gav|kallar|kostar|kosta|gällde)$",
)
"""A word of the first clause that tells what was done in it: no part of what the next is about."""
_NOW = pattern(
    r"\b(?:nu|numera|i dag|idag|sedan|sen|till slut|till sist|från början|ursprungligen|tidigare|förut|före|innan"
    r"|efter|senare|gamla|nya|sista|första)\b"
)
"""Says that a clause is of another time than the one before it."""
_WORD = re.compile(r"[\w:-]*\w")
_FEW = 2


def first_question(text: str) -> str:
    """`text` up to its first further question; all of it where one of the two has no matter of its own: «och när?»."""
    cut = _first_cut(text)
    return text[: cut.start()].rstrip(" ,–—") if cut else text


def further_questions(text: str) -> tuple[tuple[str, Expected], ...]:
    """The further questions in `text` and what each asks for: «…, och när ska den vara klar?» → a time."""
    cut = _first_cut(text)
    found = [_rest(each) for each in _boundaries(text) if _asks_further(text, each, cut)]
    return tuple((rest, expected_of(rest)) for rest in found)


def _asks_further(text: str, boundary: re.Match[str], cut: re.Match[str] | None) -> bool:
    """Whether something else is asked behind a boundary: as a clause, or with few words and «och»."""
    if cut is None:  # behind a mere lead («Drönarpasset den 4 mars, vem …?») it is the question itself
        of_lead = boundary.group().startswith(",") and not _asks(text[: boundary.start()])
        return boundary.lastgroup == "joined" and not of_lead
    return boundary.start() >= cut.start() or (boundary.lastgroup == "joined" and _asks(text[: boundary.start()]))


def _boundaries(text: str) -> Iterator[re.Match[str]]:
    """Where something else may be asked, in order."""
    match = _BOUNDARY.search(text)
    while match:
        yield match
        match = _BOUNDARY.search(text, match.end() - len(_rest(match)))


def _first_cut(text: str) -> re.Match[str] | None:
    """Where the first clause of `text` ends, before another one with a matter of its own; None where there is none."""
    return next((each for each in _boundaries(text) if _is_cut(text, each)), None)


def _is_cut(text: str, boundary: re.Match[str]) -> bool:
    """Whether what stands before a boundary asks, and what stands behind it may ask by itself."""
    rest = _rest(boundary)
    if (len(rest.split()) < _FEWEST_WORDS and not _SHORT_CLAUSE.match(rest)) or _CLAUSE.search(boundary.group()):
        return False
    return _asks(text[: boundary.start()])


def _asks(text: str) -> bool:
    """Whether `text` asks something by itself."""
    if _ASKS.match(text) or asks_where(text):
        return True
    return _VERB_FIRST.match(text) is not None and asks_yes_or_no(f"{text}?")


def _rest(match: re.Match[str]) -> str:
    return match[match.lastgroup or 0]


def is_bare(topic: Iterable[str]) -> bool:
    """Whether a further question with that topic only asks, of the matter before it: «…, och till vilket datum?»."""
    return all(word in FUNCTION_WORDS or is_asking(word) for word in topic)


def names_another_time(text: str) -> bool:
    """Whether a further question says that it is of another time than the one before it."""
    return _NOW.search(text) is not None


def only_checks(text: str, further: str) -> bool:
    """Whether `further` asks if what is asked for before a dash is still so: «Vem äger den – är det ännu Mats?»."""
    return STILL.search(further) is not None and re.search(rf"[–—]\s+{re.escape(further)}$", text) is not None


def with_person(text: str, person: str | None) -> str:
    """`text` with `person` in the place of «hon»."""
    return _SOMEBODY.sub(person, text, count=1) if person else text


def with_matter(text: str, first: str, topic: Iterable[str]) -> str:
    """`text`, a further question, with what it leaves to the `first`: its lead, and the things of its `topic`."""
    own = set(words(text))
    leans = _LEANING.search(text) is not None or sum(not is_bare((word,)) for word in own) <= _FEW
    things = {word for word in topic if leans and not _OF_DOING.search(word)}
    lead = _LEAD.match(first)
    wanted = (things | set(words(lead["lead"]) if lead else ())) - own
    more = [word for word in _WORD.findall(first) if word.lower() in wanted]
    return f"{' '.join((text.rstrip(' ?.'), *dict.fromkeys(more)))}?"

"""Ja or Nej out of one sentence: whether it affirms what is asked, denies it, or only says what was planned."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from app.draft import BULLET, Draft
from app.questions.patterns import verbose
from app.questions.words import FUNCTION_WORDS
from index.swedish import fold, stem, words

if TYPE_CHECKING:
    from app.asked import Asked

_DENIAL = frozenset(
    map(fold, "inte ej inga ingen inget aldrig varken utan avslog avslås avslå avslår avslogs nej icke".split())
)
_NEAR = 5
"""How many words from the predicate a denial may stand."""
_NOUN = re.compile(r".(?:n|er)ing(?:en|ar|arna)?s?$")
"""A noun made of a verb: «bidrar i utvärderingen» does not say that anything is «utvärderat»."""
_GROUNDS = frozenset(map(fold, "grund eftersom trots därför".split()))
"""What stands between is told as a ground: «deltar inte på grund av jäv» denies no conflict of interest."""
_VERB = re.compile(r".{3}(?:ade|ades|gde|gdes|kte|ktes|ste|stes|rde|rdes|nde|ndes)$")
"""A verb in its weak past, as it opens a question: «godkände», «infördes»."""
_STRESSED = verbose(r"^\W*(?:är|var)\ det\ (?:den\ |det\ |de\ )?(?P<what>\w{4,})\ som\b")
_IN_LIST = verbose(
    r"^\W*(?:är|var|ingår|ingick|nämns|nämndes|står|stod|tas)\ (?P<who>.{3,80}?)\ (?:med\ |upp\ )?"
    r"(?:i|bland|inom|under)\b"
)
_COMMA, _FEWEST_COMMAS = re.compile(r","), 2
"""How a list is told: three things or more."""
_NAMED = 0.5
"""The coverage at which a word stands in a sentence, in whatever form."""
_LONG, _FIRST_PART, _ENDING = 14, 8, 3
"""Letters of a compound and of its first part, and of an ending that may be another."""
_STEM = 6
"""Letters that the forms of a predicate have in common: «fastställd», «fastställda»."""

WHOLE = verbose(r"\b(?:alla|samtliga|hela|allihop|varenda)\b")
"""Asks for, or says, all or the whole."""
PART = verbose(r"""
    \b(?:utom|f[öo]rutom|delvis|endast|bara|halva|inte\ (?:alla|samtliga|hela)|del\ av
        |(?:en|två|tre|fyra|fem|sex|sju|åtta|nio|tio)\ av\ (?:dem|de\ \w+|\w+na))\b
""")  # fmt: skip
"""Says that it is only part."""
_PROPOSED = verbose(r"\b(?:föresl[åo]\w*|yrka\w*)\b")
"""Says that something was proposed: that is no decision yet."""
_MOVED = verbose(r"""
    ^\W*(?:\w{1,2}[.)]\ +)?(?:motion|medborgarförslag|förslag|skrivelse|begäran|ansökan|önskemål|propå)\b
    (?!.*\b(?:anta(?:s|gs|r)|antogs?|bif[aö]ll\w*|godkän\w*|avsl\w+|beslut\w*|bevilja\w*|\w{2,}(?:ades?|des|tes))\b)
    [^.]{0,80}?\b(?:om|att|på)\b
""")
"""The same of a line that only names the motion: «a) Motion från Bo Ek om att förbjuda hundar»."""
_PLANNED = verbose(r"""
    \b(?:ska|skall|skulle|blir|planera\w*|väntas|beräknas|avser|tänker|hoppas|lovar|lovade)\b
    |\bkommer\ att\b|\bräknar\ med\b|\b(?:åtar|åtog|erbjuder|erbjöd)\ sig\b
""")  # fmt: skip
"""Says what is to come: that it came so is not said."""
_CAME_OF_IT = verbose(r"""
    ^\W*(?:\w{2,}(?:ade|ades|nde|ndes|rde|rdes|gde|gdes|kte|ktes|ste|stes|dde|ddes)
        |blev|kom|fick|gick|hann|antog|antogs|höll|hölls|skrev|gav|tog|togs|har)\b
""")  # fmt: skip
"""Asks in the past tense whether something came about: «Klubbade …», «Blev … klar?», «Har avgiften höjts?»."""
_IT_CAME = verbose(r"""
    ^\W*(?:är\ det\ \w+|stämmer\ det|kan\ det\ stämma)\ att\b.*\b(?:var|blev|fick|har|hade|\w{2,}ades?)\b
""")  # fmt: skip
"""The same as a statement: «Stämmer det att … blev klar?»."""
_FRAME = verbose(r"^\W*är\ det\ inte\ \w+\ att\b|,\s*(?:inte\ sant|eller\ inte|inte)\W*$")
"""A denial that only asks for assent: «Är det inte så att …?», «…, inte sant?»."""
_STATE = verbose(r"^\W*(?:är|var|finns|fanns|har|hade)\b")
"""Asks what is or was so."""
_DONE = verbose(r"^\W*(?:är|var)\b.*\b\w{3,}(?:ad|ade|at|d|da|en|na|et|t|ta)\W*$")
"""The same of a state that something was brought into: its participle ends the question."""
_RATHER_THAN = re.compile(r"\b(?:snarare än|hellre än|i ?stället för)\b", re.IGNORECASE)
"""Denies what follows: «ett underlag snarare än ett färdigt förslag»."""
_OPPOSITES = tuple(
    (verbose(rf"\b(?:{asks})"), verbose(rf"(?<!inte\ )(?<!ej\ )\b(?:{told})"))
    for asks, told in (
        (
            r"få[rt]?t?\b|fick\b|kom(?:mit)?\b|erhöll|inkom|levererat?s?\b|betalats?\b|svarat\b|klar[at]?\b|färdig"
            r"|hann|hunnit",
            r"saknar\b|saknas\b|(?:in)?väntar\ (?:fortfarande|ännu)|återstår"
            r"|har\ (?:ännu\ )?inte\ (?:kommit|fått|svarat)|dröj(?:er|t|de)\b|försena\w+|inställ[dt]|uteb(?:lev|livit)",
        ),
        (
            r"kosta\w*|betala\w*|avgift\w*|pris\w*|ta(?:r|s)?\ betalt",
            r"gratis\b|avgiftsfri\w*|kostnadsfri\w*|utan\ (?:kostnad|avgift)|0\ (?:kr|kronor)\b",
        ),
        (
            r"forts[aä]tt?\w*|kvar|finns|lever",
            r"avsluta\w*|upphör\w*|upphäv\w*|utgå(?:r|tt)|läggs\ ned|lades\ ned|lagts\ ned|avveckl\w+|skrota\w+|revs\b",
        ),
        (
            r"\w*spika[dt]e?\b|klubba[dt]e?\b|fastställ\w+|anta(?:gen|get|gna)\b|beslutad\w*|bestämd\w*|klar[at]?\b|färdig\w*",
            r"(?:ännu|fortfarande)\ inte\ (?:(?:är|var)\ )?(?:spik|klubba|fastställ|beslut|bestäm|klar|färdig)\w*",
        ),
        (
            r"bj(?:öd|uder|uda)s?\b|bjudit\b|ingick\b|ingår\b",
            r"(?:bekosta|betala)[rs]?\ (?:\w+\ )?själv\w*|på\ egen\ bekostnad|egenavgift|självkostnad",
        ),
        (
            r"högre\b|större\b|fler\b|bättre\b|snabbare\b|dyrare\b|över\b|ök\w+",
            r"lägre\b|mindre\b|färre\b|sämre\b|långsammare\b|billigare\b|under\b|minsk\w+",
        ),
        (
            r"lägre\b|mindre\b|färre\b|sämre\b|långsammare\b|billigare\b|minsk\w+",
            r"högre\b|större\b|fler\b|bättre\b|snabbare\b|dyrare\b|ök(?:a\w*|ning\w*)",
        ),
        (r"säkra(?:d|t|de)\b|säker\b|säkert\b|klar[at]?\b|löst\b|tryggad\w*", r"osäk\w+|oklar\w*|olöst\w*|ovis\w+"),
        (r"räck(?:er|te)\b|enbart\b|bara\b", r"inte\ (?:bara|enbart|endast)\b|krävs\ (?:också|även|mer)\b"),
        (r"bli(?:r|vit)?\b|ska\b|kommer\b|planera\w*", r"(?:inte|ej)\ (?:är\ |vara\ )?(?:aktuell\w*|på\ tal)"),
        (r"lika\b|samma\b", r"skillnad\w*|skilj\w+|olika\b|varierar"),
        (r"öpp(?:et|en|na)\b", r"stäng(?:d|t|da|er|s|des)\b"),
        (r"räck(?:er|te|t)\b", r"underskott|för\ (?:lite|litet|få)\b"),
        (r"ändra\w*|höj\w*|sänk\w*", r"oförändra\w+"),
    )
)
"""What a question asks about, and the words that deny it without «inte»."""
_WONDERS = verbose(r"""
    \b(?:fråga\w*|undra\w*|vill\w*\ veta)\b(?!\ varför\b)[^.]*?\bom\b|\?$
    |\b(?:avgörande\ för|avgör|oklart|osäkert|oavgjort|beror\ på)\ (?:\w+\ )?om\b
""")
"""Only asks whether it is so, or leaves it open."""
_STANDS = verbose(r"\b(?:ståndpunkt\w*|svaret|beskedet|hållning\w*)\ (?:är|var|blev)\b")
"""Says in the same sentence what the answer is."""
_CONDITION = verbose(
    r"^\W*(?:om|ifall|såvida|i\ (?:de\ )?fall|när|då)\ .*?(?=\b(?:kan|ska|får|bör|måste|behöver|kommer)\b)"
)
"""A clause that says when what follows it holds: «Ifall något saknas kan …»."""
_REPLY = verbose(r"""
    ^\W*(?:(?P<said>ja|nej)\b|(?:ingen|inget|inga)\ (?!vet\b)\w+
        |(?:det|så)\ (?:gör|gjorde|är|var|har|hade|kan|kunde|ska|skulle|finns|fanns|blir|stämmer)
         (?:\ (?:det|de|vi|han|hon|man|den))?(?:\ (?:inte|ännu|redan|också|ej))*(?:\W*$|,))
""")  # fmt: skip
"""How a sentence begins that answers the one before: «Det gör de inte ännu», «Ingen anmäler jäv»."""


def with_verdict(verdict: str | None, draft: Draft) -> Draft:
    """`draft` with Ja or Nej before its first statement."""
    if verdict is None:
        return draft
    first, *rest = draft.statements
    between = "\n" if first.text.startswith(BULLET) else " "
    return Draft((replace(first, text=f"{verdict}.{between}{first.text}"), *rest))


def is_of_first_part(asked: Asked, text: str) -> bool:
    """Whether `text` speaks of the first part of a compound of the question, not of what that names.

    «Digitalisering är ingen egen satsning» says nothing of digitaliseringsstrategerna.
    """
    said = words(text)
    named = [stem(word) for word in asked.specific if len(word) >= _LONG]
    lacking = [one for one in named if not any(each.startswith(one[: len(one) - _ENDING]) for each in said)]
    firsts = [first for each in said if len(first := stem(each)) >= _FIRST_PART]
    return any(one.startswith(first) for one in lacking for first in firsts)


def is_listed(asked: Asked, text: str) -> bool:
    """Whether `text` lists all that a question asks whether it is in something: «Ingår a och b i förslaget?»."""
    asks = _IN_LIST.match(asked.sought)
    if asks is None or len(_COMMA.findall(text)) < _FEWEST_COMMAS or denials_in(text):
        return False
    members = [word for word in words(asks["who"]) if word not in FUNCTION_WORDS]
    return bool(members) and all(asked.searcher.coverage(word, text) >= _NAMED for word in members)


def lacks_what_is_stressed(asked: Asked, text: str) -> bool:
    """Whether a question stresses one thing, and `text` does not name it: «Är det tekniken som är svårast?»."""
    stressed = _STRESSED.match(asked.sought)
    return stressed is not None and asked.searcher.coverage(stressed["what"], text) < _NAMED


def beside_verb(asked: Asked) -> list[str]:
    """The topic without the verb that opens the question: papers may put it otherwise, «sälja» for «Sålde …?»."""
    opening = asked.sought.split(" ", 1)[0].strip(" ,").lower()
    return [word for word in asked.question.topic if word.lower() != opening]


def asks_what_came_of_it(question: str) -> bool:
    """Whether it is asked if something has come about, not if it was meant to."""
    return not _PLANNED.search(question) and (_CAME_OF_IT.search(question) or _IT_CAME.search(question)) is not None


def asks_if_done(question: str) -> bool:
    """Whether it is asked if something is done by now: «Är avgiften borttagen?»."""
    return _DONE.search(question) is not None and not _PROPOSED.search(question)


def is_proposed(question: str, sentence: str) -> bool:
    """Whether `sentence` tells of a proposal, and that is not what is asked about."""
    proposes = _PROPOSED.search(sentence) is not None or _MOVED.search(sentence) is not None
    return proposes and not _PROPOSED.search(question)


def is_planned(question: str, sentence: str) -> bool:
    """Whether `sentence` tells what was proposed or is to come."""
    return is_proposed(question, sentence) or _PLANNED.search(sentence) is not None


def denials_in(sentence: str) -> list[int]:
    """The places among its words of those that deny."""
    return [place for place, word in enumerate(map(fold, words(sentence))) if word in _DENIAL]


def verdict_of(asked: Asked, sentence: str) -> str | None:
    """Nej where a denial stands near the predicate, Ja where none stands in the sentence; the other way about «inte».

    None where a denial stands elsewhere in the sentence, the predicate does not stand there, or it only asks.
    """
    predicate = _predicate(asked, sentence)
    if predicate is None or is_proposed(asked.sought, sentence) or wonders(sentence):
        return None
    said = words(sentence)
    denials = [place for place in denials_in(sentence) if not _GROUNDS & set(map(fold, said[place:predicate]))]
    near = any(abs(place - predicate) <= _NEAR for place in denials) or _is_contrasted(sentence, predicate)
    if near and _is_of_person(asked, said[predicate]) and not _is_only_of_people(asked):
        return None  # something is denied of somebody, but not what is asked
    if (denials and not near) or (not denials and _is_yet_to_come(asked.sought, sentence)):
        return None
    return "Ja" if near == bool(denials_in(_FRAME.sub("", asked.sought))) else "Nej"


def _is_contrasted(sentence: str, predicate: int) -> bool:
    """Whether the word at that place is what something is said to be rather than."""
    ends = (len(words(sentence[: match.end()])) for match in _RATHER_THAN.finditer(sentence))
    return any(0 <= predicate - end <= _NEAR for end in ends)


def denied_by_opposite(asked: Asked, sentence: str) -> list[str] | None:
    """The rest of the topic where `sentence` says the opposite of what is asked, «gratis» for «kosta»; else None."""
    question = asked.sought
    if denials_in(question):
        return None
    for asks, said in _OPPOSITES:
        if asks.search(question) and said.search(_without_condition(sentence)) and not said.search(question):
            return [word for word in asked.question.topic if not asks.search(word)]
    return None


def _without_condition(sentence: str) -> str:
    """`sentence` without the clause that opens it and only says when the rest holds."""
    return _CONDITION.sub("", sentence)


def wonders(sentence: str) -> bool:
    """Whether `sentence` only asks whether something is so, and gives no answer to it."""
    return _WONDERS.search(sentence) is not None and _STANDS.search(sentence) is None


def verdict_of_reply(sentence: str) -> str | None:
    """What `sentence` replies to a question before it; None where it is no plain reply."""
    match = _REPLY.match(sentence)
    if match is None:
        return None
    return match["said"].capitalize() if match["said"] else "Nej" if denials_in(sentence) else "Ja"


def _is_of_person(asked: Asked, word: str) -> bool:
    return any(word.lower() in person.written.lower().split() for person in asked.question.people)


def _is_only_of_people(asked: Asked) -> bool:
    return all(_is_of_person(asked, word) for word in asked.question.topic)


def _is_yet_to_come(question: str, sentence: str) -> bool:
    """Whether it is asked what is so, and `sentence` only tells what is to be."""
    return not _PLANNED.search(question) and all(
        each.search(text) for each, text in ((_STATE, question), (_PLANNED, sentence))
    )


def is_flatly_denied(asked: Asked, sentence: str) -> bool:
    """Whether «inte» stands right before the predicate: «beslöt att inte överklaga» denies with few words."""
    predicate = _predicate(asked, sentence)
    return predicate is not None and predicate - 1 in denials_in(sentence)


def _predicate(asked: Asked, sentence: str) -> int | None:
    """Where in the sentence the verb that opens the question stands, else the last word of its topic that does.

    Their endings aside: «fastställd», «fastställda».
    """
    said = [fold(word) for word in words(sentence)]
    opening = [word for word in asked.question.topic[:1] if _VERB.search(fold(word))]
    last_first = asked.question.topic[::-1]
    others = (word for word in last_first if not _is_of_person(asked, word))
    for word in (*opening, *others, *last_first):
        if word.isdigit():
            continue  # a year or a number is not what is said of anything
        stem = fold(word)[:_STEM]
        noun = _NOUN.search(fold(word)) is not None
        alike = (place for place, each in enumerate(said) if each.startswith(stem) and (noun or not _NOUN.search(each)))
        place = next(alike, None)
        if place is not None:
            return place
    return None

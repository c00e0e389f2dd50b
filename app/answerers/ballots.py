"""How the votes fell, who voted so, and how one person voted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.answerers.ballot_lists import ballot_in
from app.answerers.choice import people_as_asked
from app.answerers.decisions import items_decided, parts_of
from app.answerers.passages import answer_from_passages
from app.draft import BULLET, Draft, Statement
from app.phrases import at_meeting, meeting_evidence
from app.questions.people import is_named_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from app.answerers.ballot_lists import Ballot, Choice, Vote
    from app.answerers.decisions import ItemDecided
    from app.asked import Asked
    from app.library import HeldMeeting
    from app.questions.people import PersonAsked
    from ingest.model import Span
    from ingest.records import Fact

_ENOUGH_TOLD = 0.5
"""The least share of the matter that the item voted on must hold, with its section."""
_ENOUGH_OF_NAMED = 0.3
"""…and where the people asked about voted on it."""
_SECTION = 0.85
"""What a word counts that stands in the section of an item, not in the item itself."""
_NEAR = 0.2
"""Weight of the passage of an item beside its words."""
_CLEARLY = 0.15
"""How much more of the topic one side of a ballot must hold than the other."""
_ALMOST = 0.75
"""The share of the best fit that an item must have to be preferred because it tells what is asked."""
_ELECTION = re.compile(r"röst(?:berättigade|längd|räknare)", re.IGNORECASE)
"""Speaks of votes, but not of how they fell."""
_AGAINST = re.compile(r"^(?!.*\bja\b).*\b(?:nej|e?mot|no|against)\b", re.IGNORECASE)
"""Asks whether somebody voted no."""
_WHO_VOTED = re.compile(
    r"\b(?:vem|vilka|who|namn\w*|nämn|lista)\b(?:\W+[\w-]+){0,5}?\W+(?:röst|rost|avst|vote[ds]?\b|abstain)"
    r"|\bhur röstade (?:led|var)|\b(?:vem|vilka|who)\b(?: \w+){0,3}? (?:var|är|som|ställde sig|gick) (?:för|emot|mot)\b"
    r"|\blade ned?r? sin röst",
    re.IGNORECASE,
)
"""Asks who voted so."""
_WHO_ELSE = re.compile(r"^\W*(?:vem|vems|vilka|who)\b", re.IGNORECASE)
"""Asks for somebody who did something else about it, where not who voted: «Vem begärde votering om …?»."""
_MOVED = re.compile(r"(?P<name>\w+)s (?:yrkande|f[öo]rslag|motion)", re.IGNORECASE)
"""Somebody whose motion is voted on."""
_FIGURES = re.compile(r"röst(?:siffr|etal|resultat)|hur många|how many|hur (?:gick|föll|blev)", re.IGNORECASE)
"""Asks how many they were."""
_CHOICES: tuple[tuple[Choice, re.Pattern[str]], ...] = (
    ("ja", re.compile(r"\bja\b|(?:röst\w*|var) för\b|\byes\b", re.IGNORECASE)),
    ("nej", re.compile(r"\bnej\b|\be?mot\b|\bagainst\b", re.IGNORECASE)),
    ("avstår", re.compile(r"\bavst(?:od|år|ått)|\babstain|\blade ner\b", re.IGNORECASE)),
)
_SAYS_CHOICE = re.compile(r"\b(?:ja|nej|yes|no)\b", re.IGNORECASE)
_SAYS_VOTE = re.compile(
    r"röst|rost|avst|enhäl|votering|omröst|ja$|nej$|e?mot$|stämm|avgjord|föll|gick|blev|ledam|förslag|siffr|antal|många|(?:tre|två|fyra|fem)$",
    re.IGNORECASE,
)
"""Words that tell what is asked of a ballot, not which one."""
_ALL = re.compile(r"\b(?:alla|samtliga|enhällig\w*|eniga?)\b", re.IGNORECASE)
_UNANIMOUS = re.compile(r"enhällig|\beniga?\b|alla överens|ingen var emot", re.IGNORECASE)
_DIVIDED = re.compile(r"[1-9]\d* nej|\bmot (?:[1-9]|\w+ )|\bemot\b", re.IGNORECASE)
_DENIES = re.compile(r"\b(?:inte|ej|avslå)\b", re.IGNORECASE)
_MEANING = re.compile(r"(?P<ja>.*?\bja\b.*?[,.;])(?P<nej>.*\bnej\b.*)", re.IGNORECASE | re.DOTALL)
"""What ja and what nej stands for, where the paper says ja first."""


def answer_votes(asked: Asked) -> Draft | None:
    """The votes on the decision asked about, or who voted so; a refusal where none is told of."""
    if _ELECTION.search(asked.sought) or _asks_who_else(asked):
        return None
    meetings = _meetings(asked)
    if not meetings:
        return Draft(refusal=asked.scope.missing or "Någon omröstning om det framgår inte av arkivet.")
    item = _item_voted_on(asked, meetings)
    if item is None:
        return Draft(refusal="Någon omröstning om det framgår inte av arkivet.")
    return _own_vote(asked, item) if _voters(asked) else _outcome(asked, item)


def _asks_who_else(asked: Asked) -> bool:
    """Whether it is asked who did something, and that is not voting: no ballot tells it."""
    asks = _WHO_ELSE.match(asked.sought) is not None
    return asks and not (_WHO_VOTED.search(asked.sought) or _FIGURES.search(asked.sought))


def _outcome(asked: Asked, item: ItemDecided) -> Draft:
    """Who voted as it is asked, how many they were, or both."""
    by_name = _by_name(asked, item) if _WHO_VOTED.search(asked.sought) else ()
    if by_name and not _FIGURES.search(asked.sought):
        return Draft(by_name)
    votes = [(vote.value, vote.evidence) for vote in _votes(item)]
    if not by_name:
        said = " ".join(value for value, _ in votes)
        votes = [*(each for each in _quoted(item, _ballot(asked, item)) if each[0] not in said), *votes]
    if not votes and not by_name:
        return _otherwise(asked, f"Någon omröstning om {about(item)} framgår inte {at_meeting(item.held)}.")
    lead = f"{_agreed(asked, item, votes)}Omröstning om {about(item)} {at_meeting(item.held)}:"
    told = [Statement(lead, tuple(dict.fromkeys((*item.lead, *votes[0][1]))))] if votes else []
    return Draft((*told, *(Statement(f"{BULLET}{value}", evidence) for value, evidence in votes), *by_name))


def _otherwise(asked: Asked, refusal: str) -> Draft:
    """What the passages tell where no ballot does, but only of a number: of votes there are, or that came by post."""
    draft = answer_from_passages(asked) if asked.question.expected == "number" else None
    return draft if draft and draft.statements else Draft(refusal=refusal)


def _quoted(item: ItemDecided, ballot: Ballot) -> list[tuple[str, tuple[Span, ...]]]:
    """The sentences that tell who voted how."""
    spans = dict.fromkeys(vote.evidence[-1] for vote in ballot.votes if not vote.is_marked)
    return [(item.held.document.quote(span), (span,)) for span in spans]


def _agreed(asked: Asked, item: ItemDecided, votes: Sequence[tuple[str, object]]) -> str:
    """«Ja. » or «Nej. » where it is asked whether all voted alike."""
    if not (asked.question.is_yes_no and _ALL.search(asked.sought)):
        return ""
    told = " ".join(value for value, _ in votes)
    divided = _DIVIDED.search(told) is not None or _ballot(asked, item).of("nej")
    return "Nej. " if divided else "Ja. " if _UNANIMOUS.search(told) else ""


def _meetings(asked: Asked) -> Sequence[HeldMeeting]:
    """The meetings to look in: a place in the question may be what was voted on, not where."""
    if asked.question.bodies.bodies or asked.scope.by_time or asked.question.wants_latest:
        return asked.scope.meetings
    if asked.question.bodies.unknown:
        return ()
    passing = asked.allowed_meetings
    timed = [held for held in passing if any(time.fits(held.date) for time in asked.question.times)]
    return timed if asked.question.times else passing


def _item_voted_on(asked: Asked, meetings: Sequence[HeldMeeting]) -> ItemDecided | None:
    """The decided item that fits the matter best; one that tells of a ballot, and of those named, before others."""
    items = [part for item in items_decided(meetings) for part in parts_of(item)]
    if asked.question.paragraph:
        good = [item for item in items if item.number == asked.question.paragraph]
    else:
        fits = sorted(((_fit(asked, item), place) for place, item in enumerate(items)), key=lambda pair: -pair[0])
        good = [items[place] for fit, place in fits if fit >= _ENOUGH_OF_NAMED]
        almost = [items[place] for fit, place in fits if fit >= max(_ENOUGH_TOLD, fits[0][0] * _ALMOST)]
        good = [item for item in good if _votes_of(asked, item)] or almost
    return next((item for item in good if _ballot_told(asked, item)), next(iter(good), None))


def _fit(asked: Asked, item: ItemDecided) -> float:
    """The share of the matter in an item and its section, with a little for a passage that was found."""
    matter = _matter(asked)
    if not matter:
        others = any(not _SAYS_VOTE.match(word) and not _is_named(asked, word) for word in asked.question.topic)
        others = others or not _tells_of_people(asked, item)
        return 1.0 if not others and any(each.votes for each in item.decisions) else 0.0
    told = asked.searcher.coverage(matter, item.words)
    if told < _ENOUGH_TOLD or asked.searcher.coverage(matter, item.title or "") < 1:
        around = asked.searcher.coverage(matter, f"{item.words}\n{asked.library.section_text(item.place)}")
        told = max(told, _SECTION * around)
    return told + _NEAR * asked.closeness(item.evidence)


def _tells_of_people(asked: Asked, item: ItemDecided) -> bool:
    """Whether an item or its section names all whom the question names."""
    told = f"{item.words}\n{asked.library.section_text(item.place)}"
    return all(is_named_in(person.names or {person.written}, told) for person in asked.question.people)


def _matter(asked: Asked) -> str:
    """The words of the topic that the archive knows and that name neither a voter nor voting."""
    own = (word for word in asked.question.topic if not _SAYS_VOTE.match(word) and not _is_named(asked, word))
    return " ".join(word for word in own if asked.searcher.knows(word))


def _is_named(asked: Asked, word: str) -> bool:
    return any(word in person.written.lower().split() for person in asked.question.people)


def _ballot_told(asked: Asked, item: ItemDecided) -> bool:
    return bool(_votes(item)) or bool(_ballot(asked, item).votes)


def _ballot(asked: Asked, item: ItemDecided) -> Ballot:
    return ballot_in(item.held.document, asked.library.section_blocks(item.place))


def _votes(item: ItemDecided) -> list[Fact]:
    """The ballots told of, each once."""
    return list(dict.fromkeys(each.votes for each in item.decisions if each.votes))


def _by_name(asked: Asked, item: ItemDecided) -> tuple[Statement, ...]:
    """Those who voted as it is asked, under a head with their number; what ja and nej stood for behind them."""
    ballot = _ballot(asked, item)
    asked_for = [choice for choice, pattern in _CHOICES if pattern.search(asked.sought)] or [
        each for each, _ in _CHOICES
    ]
    chosen = [(choice, ballot.of(choice)) for choice in asked_for]
    if any(not ballot.is_whole(choice) for choice in asked_for):
        return ()
    statements = [each for choice, votes in chosen if votes for each in _named(item, choice, votes)]
    if statements and ballot.meaning:
        statements.append(Statement(f"«{item.held.document.quote(ballot.meaning)}»", (ballot.meaning,)))
    return tuple(statements)


def _named(item: ItemDecided, choice: Choice, votes: Sequence[Vote]) -> Iterator[Statement]:
    how = "avstod" if choice == "avstår" else f"röstade {choice}"
    evidence = tuple(dict.fromkeys((*item.lead, *votes[0].evidence[:1])))
    lead = f"{len(votes)} {how} i omröstningen om {about(item)} {at_meeting(item.held)}:"
    yield Statement(lead, evidence, counts=(len(votes),))
    yield from (Statement(f"{BULLET}{vote.name}", vote.evidence) for vote in votes)


def _own_vote(asked: Asked, item: ItemDecided) -> Draft | None:
    """How the people named voted, as the ballot tells; None where nobody is told of by name."""
    ballot, own = _ballot(asked, item), _votes_of(asked, item)
    if own:
        return Draft(tuple(_own(asked, item, ballot, vote) for vote in own))
    named = people_as_asked(asked, "eller")
    told = ballot.votes or ballot.has_list
    unsaid = Draft(refusal=f"Hur {named} röstade framgår inte {at_meeting(item.held)}.")
    return unsaid if told or asked.question.is_yes_no else None


def _voters(asked: Asked) -> list[PersonAsked]:
    """The people named whose votes are asked for: not how many votes there were on what somebody moved."""
    if _FIGURES.search(asked.sought):
        return []
    moved = {each["name"].lower() for each in _MOVED.finditer(asked.sought)}
    return [
        person for person in asked.question.people if person.written.split()[-1].lower().removesuffix("s") not in moved
    ]


def _votes_of(asked: Asked, item: ItemDecided) -> list[Vote]:
    """The votes of the people named in the ballot on an item."""
    people = _voters(asked)
    votes = _ballot(asked, item).votes if people else ()
    return [
        vote for vote in votes if any(is_named_in(person.names or {person.written}, vote.name) for person in people)
    ]


def _own(asked: Asked, item: ItemDecided, ballot: Ballot, vote: Vote) -> Statement:
    """«Ja. Ida Ek röstade ja vid …»."""
    text = f"{_verdict(asked, item, ballot, vote)}{_voted(vote, item)}."
    evidence = tuple(dict.fromkeys((*vote.evidence, *meeting_evidence(item.held))))
    return Statement(text, evidence, "krysset i omröstningslistan" if vote.is_marked else None)


def _voted(vote: Vote, item: ItemDecided) -> str:
    """«Ida Ek röstade ja vid …»; one who abstained («Avstår») has not voted."""
    when = at_meeting(item.held)
    if vote.choice == "avstår":
        return f"Omröstning {when}: {vote.name} avstår"
    return f"{vote.name} röstade {vote.choice} {when}"


def _verdict(asked: Asked, item: ItemDecided, ballot: Ballot, vote: Vote) -> str:
    """«Ja. » or «Nej. » before a vote, where the question can be answered so.

    For or against a thing is ja or nej only where the paper does not say it the other way about: a nej may be for what
    is asked of, and a ja for turning it down.
    """
    if not asked.question.is_yes_no:
        return ""
    against = _AGAINST.search(asked.sought) is not None
    if not _SAYS_CHOICE.search(asked.sought) and vote.choice != "avstår":
        if any(_DENIES.search(each.text) or each.outcome == "rejected" for each in item.decisions):
            return ""
        against ^= _stands_under_no(asked, item, ballot)
    return "Ja. " if vote.choice == ("nej" if against else "ja") else "Nej. "


def _stands_under_no(asked: Asked, item: ItemDecided, ballot: Ballot) -> bool:
    """Whether the paper says that nej is for the thing asked about."""
    told = item.held.document.quote(ballot.meaning) if ballot.meaning else ""
    found = _MEANING.match(told)
    if found is None:
        return False
    return asked.coverage(found["nej"]) > asked.coverage(found["ja"]) + _CLEARLY


def about(item: ItemDecided) -> str:
    """What was decided on, for a sentence: the item's heading, else the words of the decision."""
    return f"«{item.title or re.sub(r'[.,;:]+$', '', item.decisions[0].text)}»"

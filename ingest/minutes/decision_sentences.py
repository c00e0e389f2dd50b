"""Finds in a single sentence what was decided: its att-clauses, or the sentence itself, and what leads into them."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ingest.minutes.decision_phrases import (
    AGENT,
    BODY,
    COORDINATED,
    DECIDED_LATER,
    DECIDES,
    ELECTION,
    FORMALITY,
    GENERAL_RULE,
    GENERIC_BODIES,
    IMPERSONAL,
    IMPERSONAL_VERB,
    KINDS_OF_BODIES,
    NAMES_BY_KIND,
    NOBODY,
    OPENING_PASSIVE,
    PASSIVE,
    PASSIVE_FIRST,
    READ_AND_APPROVED,
    TAKES_ATT,
    VERB,
    in_subordinate_clause,
    is_subordinate,
    tells_of_another_day,
)
from ingest.minutes.decision_settled import SETTLED

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

_BODY = re.compile(BODY, re.IGNORECASE)
_SUBJECT = re.compile(rf"(?P<body>{BODY})\s+(?={VERB.pattern})", re.IGNORECASE)
_OPENING_SUBJECT = re.compile(
    rf"(?:^|(?<=[.!?:])\s+)(?:\d{{1,2}}[.)]\s+)?(?P<body>{BODY})\s+[a-zåäö]+(?:r|de|te|ns|s)\b", re.MULTILINE
)
_FORMALITY = re.compile(rf"\b(?:{FORMALITY})\b", re.IGNORECASE)
_NAMED_SUBJECT = re.compile(r"^(?P<name>[A-ZÅÄÖ][\w-]+)\s+(?=(?:beslutar|beslutade|beslöt)\b)")
_INVERTED = re.compile(r"(?:\s+(?:därför|således|sedan|dock|också|även|slutligen|alltså)){0,2}\s+$")
_NEXT_ATT = re.compile(
    r"(?:[,;]\s*(?:(?:samt|och|dels|men)\s+)?|\s+(?:samt|och|dels)\s+)(?=att\s)"
    r"(?!att (?:finansieras|gälla|användas|betalas|utbetalas|utgå|fördelas|bestå|disponeras|belasta)\b)"
)
"""Where the next att-clause begins; «medel, att finansieras genom lån» goes on with the one before."""
_ENTRUSTS = re.compile(r"\b(?:uppdra\w*|i uppdrag|uppmana\w*|be|rekommendera|föreslå|ålägga)\b")
_NUMBERING = re.compile(r"\W*§\s*\d{1,4}[.:]?\s+(?=[A-ZÅÄÖ])|[\W_]*(?:\d{1,2}\s?[.)]\s+|[a-zåäö]\)\s+|\|\s*)?")
_PROPOSAL = re.compile(r"\W*(?:Förslag(?:et är)?|Yrkande|Motion)(?: på| om)?(?: att\b|\s?:)", re.IGNORECASE)
_OUTSIDER = re.compile(r"(?:kommun|länsstyrelse|region|stat|bank|domstol|myndighet|tingsrätt|polis|revisor)\w*")
_DECISION_VERB_NEAR = 60
"""Characters that may stand between a body and its verb: «Stämman gick på motionärens linje och beslutade»."""


@dataclass(frozen=True, slots=True)
class Bodies:
    """Who decides at this meeting: `own` holds the names in the letterhead; `days` the days that it was held."""

    own: frozenset[str]
    days: frozenset[date]
    is_person: Callable[[str], bool]
    foreign: frozenset[str] = frozenset()

    def decides(self, name: str) -> bool:
        """Whether a body of that name may be the one that met."""
        known = name.lower()
        return known in self.own or (known in GENERIC_BODIES and known not in self.foreign)


@dataclass(frozen=True, slots=True)
class Found:
    """Clauses of one sentence, each from `start` to `end`; `lead` is what stands before them when they are several."""

    clauses: tuple[tuple[int, int], ...]
    lead: tuple[int, int] | None = None


def own_bodies(letterhead: str, running_text: str) -> frozenset[str]:
    """The bodies named in the letterhead, and any that decides again and again in the text.

    Where the letterhead names none («Minnesanteckningar från mötet»), what opens sentences again and again met.
    """
    named = {match.group().lower() for match in re.finditer(r"[\w-]+", letterhead)}
    known = any(re.search(pattern, letterhead, re.IGNORECASE) for pattern in KINDS_OF_BODIES.values())
    acting = _SUBJECT if known else _OPENING_SUBJECT
    subjects = Counter(match["body"].lower() for match in acting.finditer(running_text))
    return frozenset(named | {name for name, count in subjects.items() if count >= 3})


def foreign_bodies(letterhead: str) -> frozenset[str]:
    """General names that cannot mean the body that met: «styrelsen» in minutes of a council or an annual meeting."""
    met = {kind for kind, pattern in KINDS_OF_BODIES.items() if re.search(pattern, letterhead, re.IGNORECASE)}
    others = (names for kind, names in NAMES_BY_KIND.items() if met and kind not in met)
    return frozenset(name for names in others for name in names.split())


def decision_in(text: str, bodies: Bodies) -> Found | None:
    """What the sentence decides, when it stands in running text and so must name who decides or what is dealt with."""
    if _PROPOSAL.match(text) or GENERAL_RULE.search(text):
        return None
    for match in VERB.finditer(text):
        start = _subject_start(text, match, bodies)
        if start is not None and not _is_report(text, match, bodies):
            return _clauses(text, start, match)
    if _is_impersonal(text, bodies):
        return _clauses(text, _first(text), DECIDES.search(text) or IMPERSONAL_VERB.search(text))
    return Found((_whole(text, 0),)) if _is_passive_decision(text, bodies) else None


def clauses_in(text: str) -> Found:
    """What the sentence decides, when it stands under Beslut: each att-clause, else all of it."""
    verb = DECIDES.search(text) or re.search(r"\b(?:föreslår|besluta)\b", text)
    found = _clauses(text, 0, verb) if verb else Found((_whole(text, 0),))
    if verb and verb.group() == "föreslår" and len(found.clauses) == 1:
        return Found((_whole(text, 0),))
    return found


def is_own_lead(text: str, bodies: Bodies) -> bool:
    """Whether a lead-in in running text («Rådet beslutade») is of this meeting, not of another body or day."""
    match = re.search(r"\b(?:beslutar|beslutade|beslöt|enades|beslutades|beslutas)\b", text)
    if match is None:
        return re.match(r"\W*beslut\w*(?: att)?\W*$", text, re.IGNORECASE) is not None
    if tells_of_another_day(text, bodies.days):
        return False
    if match.group() in {"beslutades", "beslutas"} or match.start() == 0:
        return True
    return _subject_start(text, match, bodies) is not None


def _subject_start(text: str, verb: re.Match[str], bodies: Bodies) -> int | None:
    """Where the sentence of the deciding body begins, if `verb` has such a subject before or right after it."""
    after = _BODY.search(text, verb.end(), verb.end() + 60)
    if after and bodies.decides(after.group()) and _INVERTED.match(text[verb.end() : after.start()]):
        return _first(text)
    near = max(0, verb.start() - _DECISION_VERB_NEAR)
    before = [m for m in _BODY.finditer(text, 0, verb.start()) if m.start() >= near]
    if before:
        return _before_verb(text, before[-1], verb, bodies)
    named = _NAMED_SUBJECT.match(text)
    if (
        named
        and named.end() == verb.start()
        and named["name"].lower() in bodies.own
        and not bodies.is_person(named["name"])
    ):
        return 0
    return None


def _before_verb(text: str, body: re.Match[str], verb: re.Match[str], bodies: Bodies) -> int | None:
    lead = text[: body.start()]
    between = text[body.end() : verb.start()]
    if (
        not bodies.decides(body.group())
        or is_subordinate(lead)
        or re.search(r"[.:;]|\b(?:som|att|ska)\b|\b(?:har|hade)\b(?!.*\b(?:och|samt)\W+$)", between)
    ):
        return None
    words = 14 if between.rstrip().endswith((" och", " samt")) else 4
    if DECIDES.match(verb.group()) is None and len(between.split()) > words:
        return None
    glued = bool(lead) and body.group()[0].isupper()
    return body.start() if glued else _first(text)


def _is_report(text: str, verb: re.Match[str], bodies: Bodies) -> bool:
    """Whether the words around the verb date it to another day, or say that it has been done before."""
    att = re.search(r"\batt\b", text[verb.end() :])
    behind = text[verb.end() : verb.end() + att.start()] if att else text[verb.end() :]
    before = re.split(r"; |, (?:men|och|så) ", text[: verb.start()])[-1]
    past = verb.group().lower().endswith(("ade", "öt", "öll", "og", "de"))
    return tells_of_another_day(before, bodies.days) or (past and tells_of_another_day(behind, bodies.days))


def _is_impersonal(text: str, bodies: Bodies) -> bool:
    match = IMPERSONAL.search(text)
    if match is None:
        return False
    behind = "" if match.group().endswith("att") else text[match.end() : match.end() + 25].partition(" att ")[0]
    return not tells_of_another_day(text[: match.end()] + behind, bodies.days)


def _is_passive_decision(text: str, bodies: Bodies) -> bool:
    if OPENING_PASSIVE.match(text) or READ_AND_APPROVED.match(text):
        return True
    settled = SETTLED.match(text) or PASSIVE_FIRST.match(text)
    if settled:
        return not tells_of_another_day(settled.group(), bodies.days)
    elected = ELECTION.search(text)
    match = elected or PASSIVE.search(text)
    if match is None or not _is_done_here(text, match, bodies):
        return False
    if elected is None and _FORMALITY.search(text, 0, match.start()) is None:
        return False
    past = match.group().lower().endswith("des") or elected is not None
    return not tells_of_another_day(text[: match.end() + (30 if past else 0)], bodies.days)


def _is_done_here(text: str, verb: re.Match[str], bodies: Bodies) -> bool:
    """Whether a passive tells the main thing of its sentence, done now and by this meeting."""
    if DECIDED_LATER.search(text) or NOBODY.match(text) or _is_aside(text, verb.start()):
        return False
    return not in_subordinate_clause(text[: verb.start()]) and not _is_by_another(text, verb.end(), bodies)


def _is_by_another(text: str, verb_end: int, bodies: Bodies) -> bool:
    """«Ansökan beviljades av Kulturrådet»: whether the passive names one who did it and was not this meeting."""
    agent = AGENT.match(text, verb_end)
    if agent is None or bodies.decides(agent["agent"]):
        return False
    name = agent["agent"]
    return name[0].isupper() or _BODY.fullmatch(name) is not None or _OUTSIDER.match(name) is not None


def _is_aside(text: str, position: int) -> bool:
    """Whether a place in a sentence stands in quotation marks or brackets."""
    before = text[:position]
    return len(re.findall(r"[\"”“»]", before)) % 2 == 1 or before.count("(") > before.count(")")


def _clauses(text: str, start: int, verb: re.Match[str] | None) -> Found:
    """The att-clauses behind the verb, each coordinated decision apart; the whole sentence when there are none."""
    if verb is None:
        return Found((_whole(text, start),))
    ends = list(COORDINATED.finditer(text, verb.end()))
    first_end = ends[0].start() if ends else len(text)
    att = re.search(r"\batt\s", text[verb.end() : first_end]) if _takes_att(verb, text) else None
    if att is None and not ends:
        return Found((_whole(text, start),))
    pieces = _split_att(text, verb.end() + att.start(), first_end) if att else [(start, first_end)]
    stops = [*(match.start() for match in ends[1:]), len(text)]
    pieces += [(_att_start(text, match.end()), stop) for match, stop in zip(ends, stops, strict=True)] if ends else []
    lead = (start, pieces[0][0]) if len(pieces) > 1 and pieces[0][0] > start else None
    return Found(tuple(pieces), lead)


def _att_start(text: str, start: int) -> int:
    """Where the att-clause begins in «(godkände planen och) beslutade att skicka den»; else `start`."""
    verb = DECIDES.match(text, start)
    return verb.end() + 1 if verb and text.startswith(" att ", verb.end()) else start


def _takes_att(verb: re.Match[str], text: str) -> bool:
    """«beslutade att …», not «beslutade om en budget …»; nor «uppdrog åt X att», which is one with its clause."""
    return TAKES_ATT.match(text, verb.start()) is not None and not re.match(
        r"\s+(?:om (?!att)|enligt )", text[verb.end() :]
    )


def _split_att(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """«att A, att B samt att C»; «och att» inside what somebody is told to do is not split."""
    pieces = []
    for match in _NEXT_ATT.finditer(text, start, end):
        told = _ENTRUSTS.search(text[start : match.start()]) is not None
        if told and match.group().strip() == "och":
            continue
        pieces.append((start, match.start()))
        start = match.end()
    return [*pieces, (start, end)]


def _whole(text: str, start: int) -> tuple[int, int]:
    return (start or _first(text), len(text))


def _first(text: str) -> int:
    """Where the words begin, after numbering and bullets."""
    match = _NUMBERING.match(text)
    return match.end() if match else 0

"""How papers say that something changed, and what that makes of a question whether it did: Ja, Nej or neither."""

from __future__ import annotations

import re

from app.figures import without_days
from app.questions.kinds import STILL
from app.questions.patterns import pattern, verbose

_ENDED = verbose(r"""
    \b(?:inte\ längre|inte\ kvar|finns\ inte|upphäv\w*|upphör\w*|utgå(?:r|tt)?|utgick|avsluta(?:s|t|ts|d|de|des)
        |slopa\w*|tas\ bort|tagits\ bort|dras\ in)\b
    |\b(?:slå(?:s|r|tts)|slogs|slagits)\ (?:ihop|samman)\b|\bhar\ blivit\ (?:en|ett)\b
    |\b(?:byt(?:t|er|te)\ namn|heter\ (?:nu|numera)|döpts\ om|ersätt(?:s|er)|ersatts?|i\ stället\ för|mot\ tidigare)\b
""")  # fmt: skip
"""Says that something came to an end or got another name."""
_ALTERED = verbose(r"""
    \b(?:ändra[rsdt]|sänk(?:a|s|er|t|ts|te|tes)\b|höj(?:a|s|er|t|ts|de|des)\b|utökas|minska
        |ny(?:tt|a)?\ (?:namn|avgift|modell|belopp))
""")  # fmt: skip
"""Says that something became more, less or other: what held before does not, the figure that it became does."""
_MOVED = verbose(r"""
    \b(?:flytta(?:s|t|de|des|ts)?|skjut(?:a|s|its|it)\ (?:\w+\ )?(?:upp|fram)|sköts\ (?:\w+\ )?(?:upp|fram)|senarelä\w+
        |överta\w*|övertog|efterträ\w+|ersatte\w*|stryks|ströks|strukits|mot\ tidigare|oförändra\w+)\b
""")  # fmt: skip
"""Says that something was put off, struck out, taken over or left as it was."""
_SUCCEEDS = (
    r"(?:överta(?:r|git)|övertog|(?:tar|tog|tagit) över|efterträ(?:der|dde|tt)|ersätter|ersatte|ersatt)\b[^.]{0,80}?"
)
"""Says that the one named behind it gave way to another."""
_NAMES = re.compile(r"(?<=\w )[A-ZÅÄÖ][a-zåäöé]+")
_LACKING = verbose(r"\b(?:utanför|saknas|saknar|inte|vakant|utan|står\ tom)\b")
"""A question that asks whether something is still missing."""
_ARRIVED = verbose(r"""
    \bansl(?:uter|utit|uten|utna)\b|\bkommit\ (?:in|med)|\bfinns\ (?:nu|numera)|\bär\ (?:nu\ |numera\ )?med\b
    |\b(?:komplett|till(?:träd|sat)|färdig|klar|införd)|\b(?:samtliga|alla)\b
""")  # fmt: skip
"""Says that what was missing has come."""
_STAYED = verbose(r"""
    \b(?:oförändra\w+|ligger\ fast|står\ fast|kvarstår|ändra(?:s|des|ts)\ inte|inte\ ändra\w*)\b
    |\b(?:inga|ingen|inte\ (?:i\ )?några|utan)\ (?:\w+\ ){0,2}(?:ändring|förändring|justering)
""")  # fmt: skip
"""Says that nothing changed."""
_UNCHANGED = pattern(r"\boförändra\w+")
"""Asks whether nothing changed."""
_ASKS_IF_CHANGED = pattern(
    r"^\W*(?:har|hade|blev|är)\b.*\b(?:ändrat|ändrats|förändrat|förändrats|flyttats?|höjts?|sänkts?|bytts?|skjutits"
    r"|senarelagts|upphävts?|uppskjut\w+|framflyttad|rivi(?:t|ts)|ersatts?|utökats|minskats)\b",
    r"^\W*(?:ändrade|ändrades|förändrades|flyttade|flyttades|höjde|höjdes|sänkte|sänktes|bytte|byttes|sköt|sköts"
    r"|upphävde|upphävdes|rev)\b",
)
"""Asks whether something changed."""
_CHANGES = tuple(
    (verbose(rf"\b(?:{asks})"), verbose(rf"\b(?:{told})"))
    for asks, told in (
        (r"höj|öka|utöka", r"höj(?:a|s|er|t|ts|de|des)\b|öka(?:r|s|t|ts|de|des)?\b|utöka"),
        (r"sänk|minska|skur", r"sänk(?:a|s|er|t|ts|te|tes)\b|minska|skur(?:it|its|en)\b|skär(?:s|a)?\ ned"),
        (r"flytta|skjut|sköt|senare", r"flytta|skjut|sköts?\b|senare|fram(?:skjut|flytt)"),
        (r"byt", r"byt(?:a|er|s|t|ts|te|tes)\b|heter\b|numera|döpts"),
        (r"upphäv|riv|rev", r"upphäv|upphör|riv(?:a|er|s|it|its)\b|rev\b"),
    )
)
"""How a question asks for one sort of change, and what tells that one and no other."""
_OF_CHANGE = pattern(
    r"^(?:(?:för)?ändra\w*|höj(?:a|de|des|t|ts|er|s)|sänk(?:a|te|tes|t|ts|er|s)|flytta\w*|skjut\w*|sköts?|senarelagts?)$",
    r"^(?:oförändra\w+|bytt?(?:s|a|e|es)?|ut?öka\w*|öka\w*|minska\w*|utveckla\w*|upphäv\w*|riv(?:it|its|s)|rev|kvar|numera|längre)$",
    r"^(?:hände|händer|hänt|blivit|sen|me|nådde|nåtts?|förut|förr|tänkt|sagt|sas|planerat|utlovat)$",
)
"""A word of a question that asks for a change, and is none of its matter."""
_NOT_YET = verbose(r"\b(?:begär\w*|önska\w*|vill|bör|fråga\w*|undra\w*|yrka\w*|nästa\ gång|skulle\ kunna)\b")
"""Says that somebody asks for a change or speaks of a later one."""
_THEN_OR_NOW = verbose(r"""
    \b(?:tidigare|förut|dessförinnan|hittills|ursprungligen|från\ början|i\ (?:dag|år|fjol)|numera|i\ stället\ för
        |därmed|(?:året|åren|vintern|våren|hösten)\ (?:innan|före)|mot\ tidigare|första\ målet|planen\ var
        |skulle\ (?:\w+\ )?ha|nu\ (?:heter|är|blir|gäller|står|väntas|räknar))\b.{0,200}\d
    |\d[^\d]{0,200}\b(?:i\ (?:dag|år|fjol)|tidigare|i\ stället)\b
""")  # fmt: skip
"""Sets a figure or a day of before beside the one of now: «Tidigare var det sagt i maj 2025. Nu heter det juni.»"""
_NUMBER = re.compile(r"\d{1,12}(?:[ \u00a0]\d{3}){0,4}(?:,\d+)?")
_FORMER = re.compile(rf"\bfrån {_NUMBER.pattern}(?=.{{0,30}}?\btill {_NUMBER.pattern})")
"""The figure that something had before: «minskas från 900 000 kronor till 540 000 kronor»."""


def is_of_change(word: str) -> bool:
    """Whether a word of a question only asks for a change."""
    return _OF_CHANGE.search(word) is not None


def names_figure(question: str) -> bool:
    """Whether `question` names a figure."""
    return _NUMBER.search(question) is not None


def tells_change(text: str) -> bool:
    """Whether `text` says itself that something changed, ended, moved or stayed as it was."""
    return not _NOT_YET.search(text) and any(each.search(text) for each in (_ENDED, _ALTERED, _MOVED, _FORMER))


def tells_then_or_now(text: str) -> bool:
    """Whether `text` tells a figure or a day as that of before or as that of now."""
    return _THEN_OR_NOW.search(text) is not None


def asks_if_changed(question: str) -> bool:
    """Whether `question` asks if something changed: Ja means that it did."""
    return _ASKS_IF_CHANGED.search(question) is not None


def verdict_of_change(question: str, text: str) -> str | None:
    """Ja where `text` says that something changed as `question` asks, Nej where it says that it stayed."""
    if _STAYED.search(text):
        return "Nej"
    asked = next((told for asks, told in _CHANGES if asks.search(question)), None)
    return "Ja" if (asked is None and tells_change(text)) or (asked is not None and asked.search(text)) else None


def asks_if_unchanged(question: str) -> bool:
    """Whether `question` asks if something was left as it was."""
    return _UNCHANGED.search(question) is not None


def asks_if_still(question: str) -> bool:
    """Whether `question` asks if something holds as it did: Ja means that nothing changed."""
    return STILL.search(question) is not None


def _is_replaced(question: str, text: str) -> bool:
    """Whether `text` says that somebody whom `question` names gave way to another."""
    return any(re.search(rf"\b{_SUCCEEDS}\b{re.escape(name)}", text) for name in _NAMES.findall(question))


def verdict_of_still(question: str, newest: str, *, is_plain_decision: bool) -> str | None:
    """Ja or Nej to «… fortfarande …?» by the words of the newest paper, where it tells it plainly."""
    if _is_replaced(question, newest):
        return "Nej"
    if _UNCHANGED.search(question) and _STAYED.search(newest):
        return "Ja"
    told, figures = set(_NUMBER.findall(_FORMER.sub("", without_days(newest)))), set(_NUMBER.findall(question))
    has_come = _LACKING.search(question) is not None and _ARRIVED.search(newest) is not None
    others_told = bool(figures and told) and not figures & told
    altered = _ALTERED.search(newest) is not None and not figures & told
    if has_come or others_told or (not _NOT_YET.search(newest) and (altered or _ENDED.search(newest))):
        return "Nej"
    return "Ja" if is_plain_decision and (not figures or figures & told) else None

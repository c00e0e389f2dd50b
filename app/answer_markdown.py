"""An answer as Markdown for the page: documents' words to the letter, numbers that lead to the sources."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.draft import BULLET
from app.links import span_link
from app.plain import as_markdown

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.answer import Answer, Citation, Sentence

_DERIVED = re.compile(r"(?P<text>.*) \(härlett: (?P<derived>.*)\)", re.DOTALL)
"""How `app.composing` tells that a sentence was worked out, and how."""
_BADGE = ":orange-badge[härlett]"


def answer_markdown(answer: Answer) -> str:
    """The sentences with links to their sources; list items as a list; the reason in a paragraph of its own."""
    citations = {each.number: each for each in answer.citations}
    parts: list[str] = []
    for before, sentence in zip((None, *answer.sentences), answer.sentences, strict=False):
        is_item, follows_item = _is_item(sentence), before is not None and _is_item(before)
        separator = "\n" if is_item and follows_item else "\n\n" if is_item or follows_item else " "
        parts += [separator, _sentence(sentence, citations)]
    return "".join([*parts, "\n\n", as_markdown(answer.reason or "")]).strip()


def _is_item(sentence: Sentence) -> bool:
    return sentence.text.startswith(BULLET)


def _sentence(sentence: Sentence, citations: Mapping[int, Citation]) -> str:
    found = _DERIVED.fullmatch(sentence.text)
    text = found["text"] if found else sentence.text
    told = [_item(text.removeprefix(BULLET)) if _is_item(sentence) else as_markdown(text)]
    if found:
        told.append(f"{_BADGE} :small[{as_markdown(found['derived'])}]")
    told.append("".join(_number(citations[number]) for number in sentence.citations))
    return " ".join(filter(None, told))


def _item(text: str) -> str:
    return "- " + as_markdown(text).replace("\n", "\n  ")


def _number(citation: Citation) -> str:
    """«[3]», leading to the page Källa."""
    return f"[\\[{citation.number}\\]]({span_link(citation.span)})"

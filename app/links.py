"""Deep links: the address of a question, a meeting, a decision, a person or a place in a document, and reading it back.

Addresses are relative to the app's own («fraga?q=…»), so they hold wherever it is served.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, get_args
from urllib.parse import parse_qsl, urlencode

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ingest.model import Span

PageName = Literal["fraga", "beslut", "moten", "personer", "strategi", "arkiv", "utvardering", "kalla"]
"""The pages by their addresses: Fråga, Beslut, Möten, Personer, Strategi, Arkiv, Utvärdering and Källa."""

_LARGEST = 10**9
"""No document has more characters or pages: a number beyond is no place."""


@dataclass(frozen=True, slots=True)
class SourcePlace:
    """A passage to show, and the page to show where that is not the passage's own."""

    document_id: str
    start: int
    end: int
    page: int | None = None


def page_link(page: PageName, **parameters: str) -> str:
    """The address of a page with these parameters."""
    return f"{page}?{urlencode(parameters)}" if parameters else page


def question_link(question: str) -> str:
    """Asks `question` again."""
    return page_link("fraga", q=question)


def meeting_link(meeting_id: str) -> str:
    """One meeting whole."""
    return page_link("moten", id=meeting_id)


def decision_link(decision_id: str) -> str:
    """One decision in the register."""
    return page_link("beslut", id=decision_id)


def person_link(name: str) -> str:
    """All about one person."""
    return page_link("personer", namn=name)


def source_link(document_id: str, start: int, end: int, page: int | None = None) -> str:
    """A passage in its document."""
    turned = {} if page is None else {"sida": str(page)}
    return page_link("kalla", dokument=document_id, start=str(start), slut=str(end), **turned)


def span_link(span: Span) -> str:
    """The passage that `span` is."""
    return source_link(span.document_id, span.start, span.end)


def read_link(address: str) -> tuple[PageName, dict[str, str]] | None:
    """The page and the parameters of such an address; None for any other."""
    path, _, query = address.partition("?")
    page: PageName | None = next((each for each in get_args(PageName) if each == path), None)
    return None if page is None else (page, dict(parse_qsl(query)))


def read_source(parameters: Mapping[str, str]) -> SourcePlace | None:
    """The place that the parameters of a source link name; None where they name none."""
    document_id = parameters.get("dokument", "")
    start, end = (_number(parameters.get(name)) for name in ("start", "slut"))
    if not document_id or start is None or end is None or start > end:
        return None
    return SourcePlace(document_id, start, end, _number(parameters.get("sida")) or None)


def _number(written: str | None) -> int | None:
    is_number = written is not None and written.isascii() and written.isdigit() and len(written) <= len(str(_LARGEST))
    return min(int(written), _LARGEST) if written and is_number else None

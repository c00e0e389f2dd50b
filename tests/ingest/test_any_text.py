"""Properties of what is found in a text, whatever it says: places are within it, and nothing is raised."""

from __future__ import annotations

import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from app.citations import UnsupportedQuoteError, cite
from ingest.dates import find_dates
from ingest.layout.repair import join_lines, normalise
from ingest.model import Span
from ingest.passages import cut_into_passages
from ingest.people import Roster, find_names
from ingest.reading import Piece
from ingest.records import Attendance
from ingest.sentences import sentences
from tests.conftest import document_of

_WORDS = (
    "den 4 maj 2024 30 februari 2025-02-29 ſeptember 3 ſept 2024 AUGUſTI 12 auguſti 2025 ²³ ٤/٥ 2024 4/3-26 20251332 "
    "kl. 9 § 45 Eva Ek Eks EE (EE) Karl-Erik Lundmark von de la El-Khatib ÅÄÖ İı ß ﬁ a\u030a \u200b \u202e \ufffd "
    "19121212-1212 a@b.se t.ex. bl.a. dvs. Hr. \u2028 \x85 \x1c \x0c « » [1] – — - \u00ad . ! ? … : ; , ( )"
).split(" ")
TEXTS = (st.lists(st.sampled_from(_WORDS) | st.text(max_size=5), max_size=14).map(" ".join)) | st.text(max_size=60)
ROSTER = Roster(
    [Attendance(name, "present", (Span("d" * 16, 0, 1),)) for name in ("Eva Ek", "Karl-Erik Lundmark", "Åsa von Ö")]
)


@given(TEXTS)
def test_dates_stand_in_the_text_in_order(text: str) -> None:
    """Each is a stretch of the text that has its day in figures."""
    found = find_dates(text)
    assert all(0 <= each.start < each.end <= len(text) for each in found)
    assert all(first.start <= second.start for first, second in itertools.pairwise(found))


@given(TEXTS)
def test_names_stand_in_the_text(text: str) -> None:
    """A name is a stretch of the text, apart from all others; a mention is too, and says whom it means."""
    names = find_names(text)
    assert all(0 <= each.start < each.end <= len(text) for each in names)
    assert all(first.end <= second.start for first, second in itertools.pairwise(names))
    document = document_of([Piece(text)])
    for mention in ROSTER.mentions(document, Span(document.id, 0, len(document.text))):
        place = mention.evidence[0]
        assert document.quote(place) == mention.written
        assert mention.name


@given(st.lists(TEXTS, max_size=5))
def test_repair_loses_no_letter(lines: list[str]) -> None:
    """Joined lines have all letters and digits in order; what is repaired stays as it is when repaired again."""
    plain = [normalise(line) for line in lines]
    assert [normalise(line) for line in plain] == plain

    def letters(text: str) -> str:
        return "".join(each for each in text if each.isalnum())

    assert letters(join_lines(plain)) == letters("".join(plain))


@given(st.lists(TEXTS.filter(str.strip), min_size=1, max_size=5), st.data())
def test_a_citation_is_verbatim_or_there_is_none(texts: list[str], data: st.DataObject) -> None:
    """For any two places in any document, the quote is what stands between them, or making it is refused."""
    document = document_of([Piece(text) for text in texts])
    start = data.draw(st.integers(0, len(document.text) + 2))
    span = Span(document.id, start, data.draw(st.integers(start, len(document.text) + 5)))
    try:
        citation = cite(document, span, 1)
    except UnsupportedQuoteError:
        assert span.end > len(document.text) or not document.text[span.start : span.end].strip()
    else:
        assert citation.quote == document.text[span.start : span.end]
        assert citation.reference


@given(st.lists(TEXTS.filter(str.strip), min_size=1, max_size=5), st.integers(20, 200))
@settings(deadline=None)
def test_passages_and_sentences_cover_any_text(texts: list[str], limit: int) -> None:
    """Passages hold every character but blanks, in order and once; sentences lie within the text."""
    document = document_of([Piece(text) for text in texts])
    end = 0
    for passage in cut_into_passages(document, limit):
        assert passage.span.start >= end
        assert not document.text[end : passage.span.start].strip()
        end = passage.span.end
    assert not document.text[end:].strip()
    for block in document.blocks:
        for sentence in sentences(document, block):
            assert block.span.start <= sentence.start < sentence.end <= block.span.end

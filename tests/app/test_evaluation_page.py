from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from app.evaluation_page import report_page
from app.evaluation_text import comparison_text, decimal, run_record, run_text
from index.evaluation.comparison import compare_runs
from index.evaluation.results import CitationMarks
from tests.index.evaluation.runs_made import mark, result, run_of

CITATIONS = CitationMarks(1.0, 0.5, None, None)
RUN = run_of(
    [
        result("1", 1.0, mark("right", citations=CITATIONS), "beslut"),
        result("2", 0.5, mark("wrong", 0.4, by_support=True, completeness=0.5), "beslut", rank=2),
        result("3", None, mark("rightly_refused", 0.1, by_support=True, milliseconds=300), "person", rank=None),
    ]
)
SEARCHED = run_of([replace(each, mark=None) for each in RUN.results])
EMPTY = run_of([])
HOSTILE = '"><script>alert(1)</script>{{ 7 * 7 }}'


class _Page(HTMLParser):
    """What a page holds: its tags, what it refers to, and the text of scripts."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.references: set[str] = set()
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.references |= {value or "" for name, value in attrs if name in {"src", "href", "action", "xlink:href"}}
        assert not any(name.startswith("on") for name, _ in attrs)


@pytest.mark.parametrize("run", [RUN, SEARCHED, EMPTY], ids=["with answers", "only search", "no questions"])
def test_a_page_needs_nothing_beside_it(run: object) -> None:
    """No script, no reference to anything, a policy that forbids both; whole whatever was measured."""
    text = report_page(run, [compare_runs(run, RUN)])  # type: ignore[arg-type]  # one of three runs
    page = _Page(text)
    assert page.references == set()
    assert page.tags.isdisjoint({"script", "link", "img", "iframe", "object", "base", "form"})
    assert "default-src 'none'" in text
    assert not re.search(r"\bnan\b|Undefined|None", text)


def test_what_is_hostile_is_text() -> None:
    """Questions, answers, kinds and names of documents stand there to be read; none is markup or template."""
    answer = replace(mark("right"), answer=HOSTILE, sources=(HOSTILE,), missing=(HOSTILE,))
    run = run_of(
        [replace(result("1", 1.0, answer, HOSTILE), id=HOSTILE, text=HOSTILE), result("2", 1.0, mark("wrong"))]
    )
    worse = run_of([replace(run.results[0], measures=dict.fromkeys(run.results[0].measures or {}, 0.0), rank=None)])
    page = report_page(replace(run, set_name=HOSTILE), [compare_runs(run, worse)])
    assert "script" not in _Page(page).tags
    assert page.count("&lt;script&gt;") >= 6
    assert "{{ 7 * 7 }}" in page


def test_the_same_figures_everywhere() -> None:
    """Table, JSON and page say the same; numbers are written as Swedes write them."""
    text, page, record = run_text(RUN), report_page(RUN), run_record(RUN)
    assert record["retrieval"]["nDCG@10"] == 0.75
    assert "0,750" in text
    assert "0,750" in page
    assert record.keys() == {
        "run", "set", "system", "version", "manifest", "settings",
        "questions", "retrieval", "answers", "refusal", "latency_ms", "per_kind",
    }  # fmt: skip
    assert "1 av 2" in page


def test_what_was_not_measured_is_not_told() -> None:
    """Without answers there is no table of them; without questions there are zeros, no faults."""
    assert "Svar (" in run_text(RUN)
    assert "Svar (" not in run_text(SEARCHED)
    assert "0 frågor" in run_text(EMPTY)


def test_a_comparison_is_told() -> None:
    """Measures with p, then the questions that got worse and better, many of them cut short."""
    many = run_of([result(str(number), 1.0, mark("right")) for number in range(20)], "före")
    worse = run_of([result(str(number), 0.5, mark("wrong"), rank=2) for number in range(20)], "efter", "e" * 64)
    told = comparison_text(compare_runs(many, worse))
    assert told.startswith("efter mot före, 20 gemensamma frågor\nFrågorna är inte desamma")
    assert re.search(r"nDCG@10 +1,000 +0,500 +−0,500 +−0,500 till −0,500 +< 0,001 +\*", told)
    assert "  0 [fråga] plats 1 → plats 2, nDCG −0,500: Fråga 0?" in told
    assert "  0 [fråga] rätt → fel: Fråga 0?" in told
    assert "… och 25 till" in told
    assert told.endswith("Bättre: 0")


@pytest.mark.parametrize(
    ("number", "signed", "told"),
    [(0.5, False, "0,500"), (0.5, True, "+0,500"), (-0.25, True, "−0,250"), (None, False, "–")],
)
def test_decimals(number: float | None, signed: bool, told: str) -> None:
    """With a comma, and a minus sign that is one."""
    assert decimal(number, signed=signed) == told

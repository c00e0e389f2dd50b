"""The command `python -m corpus.counts`: the tables of `corpus/README.md`, counted from sources and question sets."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from corpus.papers import SETS, read_papers
from corpus.questions import EVALUATION, KINDS, read_questions

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from corpus.papers import Paper
    from corpus.questions import Question


def tables() -> dict[str, str]:
    """Markdown tables by what they count; each is what the README must hold, to the letter."""
    papers = read_papers()
    questions = {name: read_questions(EVALUATION / f"{name}.jsonl") for name in SETS}
    return {
        "documents": _documents(papers),
        "formats": _by_set("format", papers, [(paper.format, paper.set) for paper in papers]),
        "bodies": _by_set("body", papers, [(paper.body, paper.set) for paper in papers]),
        "years": _by_set("year", papers, [(paper.date[:4], paper.set) for paper in papers]),
        "questions": _questions(questions),
    }


def _documents(papers: list[Paper]) -> str:
    rows = [
        (f"`{paper.name}`", paper.body, paper.date, paper.format + (" (copy)" if paper.is_copy else ""), paper.set)
        for paper in papers
    ]
    return _table(("file", "body", "date", "format", "set"), rows)


def _by_set(label: str, papers: list[Paper], pairs: list[tuple[str, str]]) -> str:
    """How many papers of each value there are in each set; years in their order, others by number."""
    counts, totals = Counter(pairs), Counter(value for value, _ in pairs)
    values = sorted(totals, key=lambda value: (value if label == "year" else "", -totals[value], value))
    rows = [(value, *(counts[value, each] for each in SETS), totals[value]) for value in values]
    sums = [sum(paper.set == each for paper in papers) for each in SETS]
    return _table((label, *SETS, "all"), [*rows, ("**all**", *sums, len(papers))])


def _questions(questions: dict[str, list[Question]]) -> str:
    rows = [(kind, *_numbers(questions, kind)) for kind in KINDS]
    return _table(("kind", *SETS, "all", "of these unanswerable"), [*rows, ("**all**", *_numbers(questions, None))])


def _numbers(questions: dict[str, list[Question]], kind: str | None) -> list[int]:
    """How many of `kind` (of all where it is None) in each set, in all, and of these without an answer."""
    chosen = {name: [each for each in questions[name] if kind in {None, each.kind}] for name in SETS}
    together = [each for name in SETS for each in chosen[name]]
    return [*(len(chosen[name]) for name in SETS), len(together), sum(each.unanswerable for each in together)]


def _table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("|" + "|".join(f" {cell} " if cell != "---" else "---" for cell in line) + "|" for line in lines)


def main() -> None:
    """Print every table with its name."""
    for name, table in tables().items():
        print(f"{name}\n\n{table}\n")


if __name__ == "__main__":
    main()

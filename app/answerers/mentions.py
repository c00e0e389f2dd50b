"""Whether something is mentioned at all: «Nämns skolan i strategin?», «Står det något om bredband?»."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from app.answerers.editions import editions_asked
from app.answerers.passages import quotation
from app.answerers.verdicts import with_verdict
from app.draft import Draft
from app.questions.patterns import pattern
from app.questions.words import content_words
from app.swedish_text import listed
from index.texts import sentences_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.asked import Asked
    from ingest.model import Span

_SOMETHING = r"(?:något|nåt|någonting)(?:\s+alls)?"
_WHERE = r"(?:\s+(?:någonstans|alls))?(?:\s+(?:i|på|vid|under)\s[^,?]+)?\W*$"
_ASKS = pattern(
    rf"^\W*(?:nämns|nämndes|omnämns|omnämndes|berörs|berördes|omtalas)\s+(?P<named>\S.*?){_WHERE}",
    rf"^\W*(?:tas|togs)\s+(?P<raised>\S.*?)\s+upp{_WHERE}",
    rf"^\W*(?:står|stod|sägs|sades|finns|fanns|skrivs|skrevs)\s+det\s+(?:skrivet\s+)?{_SOMETHING}\s+om\s+(?P<about>\S.*?){_WHERE}",
    rf"^\W*(?:tar|tog)\s+(?:\w*(?:strategi|plan|protokoll|anteckning)\w*|man|de|ni)\s+upp\s+(?P<taken>\S.*?){_WHERE}",
    rf"^\W*(?:nämner|nämnde|berör|berörde)\s+(?:\w*(?:strategi|plan|protokoll|anteckning)\w*|man|de|ni)\s+(?P<touched>\S.*?){_WHERE}",
)
_OF_STRATEGY = pattern(r"\b\w*(?:strategi|bildspel|handbok)(?:n|ns|en|et)?\b|\bRUS\b|\bpresentationen\b")
_SAYS_IT = 0.95
"""The share of what is asked about that a sentence must hold to mention it."""
_MOST = 3


def answer_mentions(asked: Asked) -> Draft | None:
    """Ja with the sentences that mention it; a refusal that names it where none of the papers in question does."""
    found = _ASKS.match(asked.sought)
    if found is None or asked.question.people or asked.question.is_english:
        return None
    what = " ".join(content_words(next(filter(None, found.groups()))))
    told = list(islice(_mentions(asked, what), _MOST))
    if told:
        return with_verdict("Ja", Draft(tuple(quotation(asked, [span]) for span in told)))
    return Draft(refusal=f"Jag hittar inget ställe {_where(asked)} som nämner «{what}».")


def _mentions(asked: Asked, what: str) -> Iterator[Span]:
    """The sentences of the papers in question that mention it, those of the nearest passages first."""
    seen: set[Span] = set()
    papers = _papers(asked)
    for hit in asked.hits_in_scope:
        document = asked.searcher.document(hit.passage.span.document_id)
        if papers and document.id not in papers:
            continue
        for sentence in sentences_in(document, hit.passage.span):
            if sentence.span not in seen and asked.searcher.coverage(what, document.quote(sentence.span)) >= _SAYS_IT:
                seen.add(sentence.span)
                yield sentence.span


def _papers(asked: Asked) -> frozenset[str]:
    """The strategies in question, where one is spoken of; none where any paper will do."""
    if not _OF_STRATEGY.search(asked.sought):
        return frozenset()
    return frozenset(held.document.id for held in editions_asked(asked))


def _where(asked: Asked) -> str:
    papers = _papers(asked)
    titles = [asked.searcher.document(each).title for each in sorted(papers)]
    if titles:
        return f"i {listed([f'«{title}»' for title in dict.fromkeys(titles)], 'eller')}"
    return "i handlingarna från de möten som frågan gäller" if asked.scope.is_narrow else "i arkivet"

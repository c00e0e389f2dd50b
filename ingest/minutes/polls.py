"""Which decision a vote or a reservation belongs to: the one it stands in or beside, within the same item."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ingest.minutes.decision_phrases import VERB
from ingest.minutes.reservations import distinct, reservations_of
from ingest.minutes.votes import counts_votes, tells_votes, vote_in, votes_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ingest.minutes.decision_records import Draft
    from ingest.minutes.statements import Statement
    from ingest.model import Document, Span
    from ingest.people import Roster
    from ingest.records import Decision, Fact, Mention

_FIGURES = 2
_NEAR = 4
"""Statements that may stand between a decision and a remark on it, where no item holds them together."""


def with_votes_and_reservations(
    document: Document, scope: Span, statements: Sequence[Statement], drafts: Sequence[Draft], roster: Roster
) -> tuple[Decision, ...]:
    """The decisions with how the votes fell and who reserved themselves."""
    groups = _groups(drafts)
    votes = _votes(document, scope, statements, groups)
    reserved = _reservations(document, statements, groups, roster)
    return tuple(
        replace(draft.decision, votes=_vote_on(document, draft, votes.get(number)), reservations=who)
        for number, group in enumerate(groups)
        for who in (distinct(reserved.get(number, ())),)
        for draft in group
    )


def _vote_on(document: Document, draft: Draft, told: _Poll | None) -> Fact | None:
    """The vote on one decision: told in its own sentence, else beside its group.

    «Stämman beslutade med 38 röster mot 3 att bygga och gav styrelsen i uppdrag att …»: the second verb has a decision
    of its own, which the figures are not about. Nor are figures behind two sentences about the first of them.
    """
    own = vote_in(document, draft.statement.span)
    if own is not None:
        joined = VERB.match(draft.decision.text) is not None and len(draft.decision.evidence) > 1
        return None if joined and not tells_votes(draft.decision.text) else own
    if told is None or (told.only is not None and told.only != draft.index):
        return None
    return told.fact


@dataclass(frozen=True, slots=True)
class _Poll:
    """How the votes fell: `weight` tells figures from a table from mere agreement, `index` which statement tells it.

    `only`: the place of the one decision of its group that it is about, None where it is about all of them.
    """

    fact: Fact
    weight: int
    index: int
    only: int | None

    def joined(self, other: _Poll) -> _Poll:
        """Both, where the second goes on counting right behind the first: «13 för förslag 1», «1 för förslag 2»."""
        evidence = (*self.fact.evidence, *other.fact.evidence)
        return replace(
            other, fact=replace(other.fact, value=f"{self.fact.value} {other.fact.value}", evidence=evidence)
        )


def _groups(drafts: Sequence[Draft]) -> list[list[Draft]]:
    """Decisions that stand together: items of one list, sentences of one part or paragraph."""
    groups: list[list[Draft]] = []
    for draft in drafts:
        last = groups[-1][-1] if groups else None
        if last and last.statement.section is draft.statement.section and draft.index - last.index <= 1:
            groups[-1].append(draft)
        else:
            groups.append([draft])
    return groups


def _owner(groups: Sequence[Sequence[Draft]], statement: Statement, index: int, *, before_first: bool) -> int | None:
    """The number of the group that a remark at `index` is about: in its item, the nearest one, rather before it."""
    here = [
        (number, group)
        for number, group in enumerate(groups)
        if group[0].statement.section is statement.section and any(d.decision.outcome != "none" for d in group)
    ]
    before = [(number, index - group[-1].index) for number, group in here if group[-1].index <= index]
    after = [(number, group[0].index - index) for number, group in here if group[0].index > index]
    choices = [*before[-1:], *after[:1]]
    if statement.section is None or len(here) > 1 or statement.zone == "open":
        choices = [choice for choice in choices if choice[1] <= _NEAR]
    if not choices:
        return None
    block = statement.block
    beside = [number for number, group in here if (group[0].index, group[0].statement.block) == (index + 1, block)]
    if beside:
        return beside[0]
    if before_first and before[-1:] and before[-1] in choices:
        return before[-1][0]
    return min(choices, key=lambda choice: choice[1])[0]


def _votes(
    document: Document, scope: Span, statements: Sequence[Statement], groups: Sequence[Sequence[Draft]]
) -> dict[int, _Poll]:
    """By group: the sentence that tells the figures, else the sum of the table, else that all agreed."""
    blocks = [block for block in document.blocks if scope.start <= block.span.start < scope.end]
    deciding = {draft.statement.span for group in groups for draft in group if draft.statement.lead is None}
    best: dict[int, _Poll] = {}
    for fact in votes_in(document, blocks):
        index = _statement_at(statements, fact.evidence[-1])
        if index is None or statements[index].span in deciding:
            continue
        unanimous = not counts_votes(fact.value) and len(fact.evidence) == 1
        owner = _owner(groups, statements[index], index, before_first=unanimous or statements[index].zone != "open")
        weight = 0 if unanimous else 1 if len(fact.evidence) > 1 else _FIGURES
        if owner is None:
            continue
        poll, known = _Poll(fact, weight, index, _nearest(groups[owner], index)), best.get(owner)
        if known is None or weight >= known.weight:
            goes_on = known is not None and weight == known.weight == _FIGURES and index - known.index == 1
            best[owner] = known.joined(poll) if known is not None and goes_on else poll
    return best


def _nearest(group: Sequence[Draft], index: int) -> int | None:
    """Which of several sentences of running text a remark behind them is about: the last one before it."""
    if len({draft.index for draft in group}) == 1 or any(d.statement.zone != "open" or d.statement.lead for d in group):
        return None
    before = [draft.index for draft in group if draft.index < index]
    return before[-1] if before else group[0].index


def _statement_at(statements: Sequence[Statement], span: Span) -> int | None:
    """The statement that holds the start of `span`, else the last one before it."""
    return next((i for i in reversed(range(len(statements))) if statements[i].span.start <= span.start), None)


def _reservations(
    document: Document, statements: Sequence[Statement], groups: Sequence[Sequence[Draft]], roster: Roster
) -> dict[int, list[Mention]]:
    found: dict[int, list[Mention]] = {}
    for index, statement in enumerate(statements):
        if statement.zone in {"aside", "background", "proposal"}:
            continue
        mentions = reservations_of(document, statement, roster)
        owner = _owner(groups, statement, index, before_first=True) if mentions else None
        if owner is not None:
            found.setdefault(owner, []).extend(mentions)
    return found

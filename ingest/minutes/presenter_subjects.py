"""Who the subject of a presenting verb is: the people right before it, or right after where something else opens."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ingest.minutes.presenter_phrases import ADVERB_TAIL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ingest.records import Mention


@dataclass(frozen=True, slots=True)
class Named:
    """A person at characters `start` to `end` (exclusive) of the sentence looked at."""

    start: int
    end: int
    mention: Mention


_BRACKET = r"(?:\s*\([^()]{1,60}\))?"
_JOINED = re.compile(
    rf"{_BRACKET}(?:,\s[^,.;:]{{1,60}}?)?"
    r"(?:\s*,\s*|,?\s+(?:och|samt|&|och även|tillsammans med|jämte|ihop med)\s+|\s*/\s*)"
    r"(?:[a-zåäöé][\wåäöé-]*\s+){0,3}$"
)
"""What stands between two people who do something together: «A (HP) och B», «A, ekonomichef, och B»."""
_ROLE_BEHIND = (
    r"(?:\s(?:vice )?[a-zåäö-]{0,20}(?:ordförande|kassör|sekreterare|revisor|ledamot|chef|ansvarig|ledare|samordnare|"
    r"strateg))?"
)
_DIRECT = re.compile(
    rf"{_BRACKET}{_ROLE_BEHIND}(?:,\s[^.;:]{{1,110}},|,?\s(?:från|på|vid|i|hos|för|med)\s[^,.;:]{{1,60}}|,(?:\s[\w&/-]+){{1,4}}|:|\s[–-])?"
    rf"{ADVERB_TAIL}\s+$"
)
"""What may stand between a subject and its verb: party, title, a clause in commas, where they come from, adverbs."""
_WHO = re.compile(
    rf"{_BRACKET}(?:,\s[^.;:,]{{1,60}}|\s(?:från|på|vid|hos)\s[^.;:,]{{1,60}}(?=,))?,?\s+som{ADVERB_TAIL}\s+$"
)
"""«Ordet lämnades till A, som redovisade»."""
_COORDINATED = re.compile(rf".{{0,220}}(?:\s(?:och|samt)|,){ADVERB_TAIL}\s+$", re.DOTALL)
"""The subject of the verb before is that of this one too: «A hälsade välkommen och presenterade»."""
_NO_SUBJECT = re.compile(
    r"(?<!\w)(?:med|av|till|från|för|enligt|åt|efter|om|på|hos|mot|inför|mellan|utan|som|att|när|då|än|utom|bakom|"
    r"tackade|tackar|frågade|bad|ber|gav|ger|välkomnade|välkomnar|valdes|utsågs)\s+"
    r"(?:(?!och\b|samt\b|men\b)[a-zåäöé][\wåäöé-]*\s+){0,2}$",
    re.IGNORECASE,
)
"""What before a name tells that this person is not the one who acts."""
_OPENS_INVERTED = re.compile(
    r"^[\W\d]*$|"
    r"(?:^|[,;:–]\s|\boch\s)(?:därefter|därpå|sedan|sen|slutligen|avslutningsvis|inledningsvis|till sist|först|"
    r"till en början|härefter|vidare|nu|även|också|dessutom|här|därvid|under|på|vid|i|efter|före|innan|som|för|från|"
    r"med|angående|"
    r"beträffande|kring|om|utifrån|genom|via|mot|dagens|kl\.?|klockan|utöver|parallellt|samtidigt|parallellt med|den)\b"
    r"(?:[^.;:]|:(?=\w)){0,160}$",
    re.IGNORECASE,
)
"""What opens a clause whose subject follows the verb; nothing at all, in old formulas («Redogjorde A för …»)."""
_ACTS = re.compile(
    r"\s+(?!(?:angå|rör|gäll|beträff|avse)ende\b)(?:\w+(?:ade|rde|dde|tte|kte|ste|nde)|höll|gav|tog|drog|gick|sa|bad|kom|fick|skrev)\b"
)
"""«… leddes av A och B förde anteckningar»: B does something else."""
_AFTER = re.compile(rf"{ADVERB_TAIL}\s+(?:[a-zåäöéA-ZÅÄÖ]?[a-zåäöé][a-zåäöé/-]*\s+){{0,3}}?$")


def subjects_before(sentence: str, verb: int, people: Sequence[Named]) -> list[Named]:
    """The people right before the verb at `verb`, or before another verb that this one is joined to."""
    before = [named for named in people if named.end <= verb]
    if not before:
        return []
    group = _group(sentence, before)
    between = sentence[group[-1].end : verb]
    if _WHO.match(between):
        return group
    if _NO_SUBJECT.search(sentence[: group[0].start]) or _is_genitive(between, group[-1]):
        return []
    return group if _DIRECT.match(between) or _COORDINATED.match(between) else []


def subjects_after(sentence: str, verb: tuple[int, int], people: Sequence[Named]) -> list[Named]:
    """The people right after the verb, where an adverb or the like opens the clause: «Därefter presenterade A»."""
    after = [named for named in people if named.start >= verb[1]]
    if not after or sentence.rstrip().endswith("?") or not _OPENS_INVERTED.search(sentence[: verb[0]]):
        return []
    if not _AFTER.match(sentence[verb[1] : after[0].start]):
        return []
    return joined_from(sentence, after[0], people)


def joined_from(sentence: str, first: Named, people: Sequence[Named]) -> list[Named]:
    """`first` and those after who are joined to that person: «A, ekonomichef, och B»."""
    group = [first]
    for named in people:
        if named.start >= group[-1].end and named.start > first.start:
            if not _JOINED.match(sentence[group[-1].end : named.start]) or _ACTS.match(sentence, named.end):
                break
            group.append(named)
    return group


def _group(sentence: str, people: Sequence[Named]) -> list[Named]:
    """The last of `people` and those before who are joined to it."""
    group = [people[-1]]
    for named in reversed(people[:-1]):
        if not _JOINED.match(sentence[named.end : group[0].start]):
            break
        group.insert(0, named)
    return group


def _is_genitive(between: str, named: Named) -> bool:
    """Whether «Anna Eks» stands there rather than «Anna Ek»: then something of hers is the subject."""
    written, name = named.mention.written, named.mention.name
    ends = written.endswith("s") and not any(part.endswith("s") and written.endswith(part) for part in name.split())
    return between.startswith((":s", "’s", "'s")) or (ends and written != name)

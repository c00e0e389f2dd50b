"""Where a new decision begins in running text though no full stop parts it from what stands before it.

Associations break the line instead: «Styrelsen beslöt att delta i mässan den 27/5 / Styrelsen beslöt att …»; read as
one paragraph, both are one sentence.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ingest.minutes.decision_phrases import GENERIC_BODIES, VERB, is_subordinate

if TYPE_CHECKING:
    from collections.abc import Iterator

_BODIES = "|".join(sorted((body.capitalize() for body in GENERIC_BODIES - {"vi", "man"}), key=len, reverse=True))
_ANEW = re.compile(
    r"(?<![\s:–—-])\s+(?=Till (?:[a-zåäö\d-]+ ){1,8}?(?:(?:om|ny)?valdes|väljs|utsågs|utses)\b|"
    rf"(?:{_BODIES}) (?i:{VERB.pattern}))"
)
"""A blank before «Till kassör valdes», «Styrelsen beslöt»: in capitals, so that a sentence begins there."""

_LONGEST = 3000
"""Characters of a sentence that are looked at."""


def next_decisions(text: str) -> Iterator[int]:
    """The offsets in `text` at which a new decision begins; not inside a clause («att Styrelsen beslutar»)."""
    for match in _ANEW.finditer(text, 0, _LONGEST):
        before = text[: match.end()]
        if not is_subordinate(before) and sum(map(before.count, '"”“»')) % 2 == 0:
            yield match.end()

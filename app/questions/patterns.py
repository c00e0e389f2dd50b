"""Patterns of how questions are put, written in Swedish as it is spelt matched also where å, ä and ö are missing."""

from __future__ import annotations

import re

_PLAIN = str.maketrans({"å": "[åa]", "ä": "[äa]", "ö": "[öo]"})


def pattern(*alternatives: str) -> re.Pattern[str]:
    """A pattern that fits where one of `alternatives` does, in capitals or not; their å, ä and ö may lack the marks.

    Small å, ä and ö must not stand within [ ].
    """
    return re.compile("|".join(each.translate(_PLAIN) for each in alternatives), re.IGNORECASE)


def verbose(text: str) -> re.Pattern[str]:
    """The pattern `text`, laid out over lines with its spaces escaped, in capitals or not; å, ä and ö as they stand."""
    return re.compile(text, re.IGNORECASE | re.VERBOSE)

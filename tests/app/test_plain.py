"""What others wrote is shown to the letter: Markdown of it says the same and does nothing."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.plain import as_markdown, one_line

_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")


def _read(markdown: str) -> str:
    """What a reader sees of it: escapes and hard line breaks undone, what shows nothing left out."""
    return _ESCAPED.sub(r"\1", markdown.replace("  \n", "\n")).replace("\u2060", "")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Rådet möttes", "Rådet möttes", id="plain words"),
        pytest.param("*fet* _lutad_", r"\*fet\* \_lutad\_", id="emphasis"),
        pytest.param("<b>fet</b>", r"\<b\>fet\<\/b\>", id="HTML"),
        pytest.param("[klicka](http://ond)", "\\[klicka\\]\\(http\\:\u2060\\/\\/ond\\)", id="link"),
        pytest.param("se www.ond.se", "se www\u2060\\.ond\\.se", id="address without a scheme"),
        pytest.param("a@ond.se", "a\u2060\\@ond\\.se", id="e-mail"),
        pytest.param("kostar $5 och $6", r"kostar \$5 och \$6", id="formula"),
        pytest.param(":red[varning]", r"\:red\[varning\]", id="directive"),
        pytest.param(":smile:", "\\:\u2060smile\\:", id="emoji code"),
        pytest.param(":material/home:", "\\:\u2060material\\/home\\:", id="icon"),
        pytest.param("a --> b", "a \\-\u2060\\-\u2060\\> b", id="arrow"),
        pytest.param("# Rubrik\n    kod", "\\# Rubrik  \nkod", id="heading and code block"),
        pytest.param("1. ett\n- två", "1\\. ett  \n\\- två", id="lists"),
        pytest.param("bak\u202efram\x07", "bakfram", id="turned direction and control characters"),
    ],
)
def test_nothing_works(text: str, expected: str) -> None:
    """Every mark is escaped, and what the page replaces later is parted by a character that shows nothing."""
    assert as_markdown(text) == expected


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cf", "Zl", "Zp", "Zs"])))
def test_every_character_is_left(text: str) -> None:
    """What is read is what was written."""
    assert _read(as_markdown(text)) == text


def test_one_line_has_no_breaks() -> None:
    """Labels and cells take one line."""
    assert one_line("Rådet\n\tmöttes  ") == "Rådet möttes"

"""Text that others wrote → Markdown that shows it to the letter and does nothing else.

Document text, file names and questions are data: no link, picture, formula, colour or icon may come out of them.
"""

from __future__ import annotations

import re

_PUNCTUATION = re.compile(r"[!-/:-@\[-`{-~]")
"""Every ASCII punctuation mark: CommonMark takes each of them literally behind a backslash."""
_INVISIBLE = re.compile("[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069]")
"""Control characters, and those that turn the direction in which a text is read."""
_JOINER = "\u2060"
"""Shows nothing and parts what stands on either side of it."""
_REPLACED_LATER = re.compile(
    r"""(?<=:)(?=[\w+-][\w+/-]*:)     # :smile: and :material/home:
      | (?<=:)(?=//)                  # https://
      | (?<=\bwww)(?=\.)              # www.
      | (?<=[\w.+-])(?=@)             # a@b.se
      | (?<=[<~>-])(?=[->=])          # <-  ->  --  >=  ~=
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Where to part what the page would turn into pictures, links and arrows even behind backslashes."""


def as_markdown(text: str) -> str:
    """`text` as Markdown that renders as the same characters, line for line."""
    lines = (_line(line) for line in _INVISIBLE.sub("", text.replace("\r\n", "\n").replace("\t", " ")).split("\n"))
    return "  \n".join(lines)


def one_line(text: str) -> str:
    """`text` on one line, as Markdown."""
    return as_markdown(" ".join(text.split()))


def _line(line: str) -> str:
    parted = _REPLACED_LATER.sub(_JOINER, line.strip())
    return _PUNCTUATION.sub(lambda match: "\\" + match[0], parted)

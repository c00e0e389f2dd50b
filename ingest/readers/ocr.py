"""Scanned pages: tesseract reads their pictures, in Swedish (Smith, An Overview of the Tesseract OCR Engine, 2007)."""

from __future__ import annotations

import csv
import io
import math
import os
import re
import shutil
import subprocess
import time
from collections import defaultdict, deque
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import cache
from statistics import fmean, median
from typing import TYPE_CHECKING

from ingest.layout.segments import Segment

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from concurrent.futures import Future

    from PIL.Image import Image

_LANGUAGE = "swe"
"""Swedish alone: with English beside it, it took twice as long and read more å, ä, ö as a, o (tried on four scans)."""

DPI = 300
"""What tesseract's models are trained for; letters of 10 points are then about 20 pixels high."""

MAX_PIXELS = 25_000_000
"""The largest picture that is rendered: A2 at 200 dpi. Grey, so about as many bytes."""

PAGE_SECONDS = 40.0
"""A page of text takes 1 to 5 seconds; noise and half-tones can take minutes."""

SURE = 80.0
"""Mean confidence in per cent below which a page is reported as doubtful."""

_NOISE = 25.0
"""Words that tesseract is less sure of are specks and parts of pictures."""

_RULES = re.compile(r"[|¦_~=\\—]*")
"""What is left of ruling lines, and empty rows of the table."""

_MISREAD_BULLETS = frozenset("¢«»°©®*+")
_MISREAD_PARAGRAPH = frozenset("&$")

_MOST_WORKERS = 4
"""Pages read at the same time; each takes one processor and up to 200 MB."""


@dataclass(frozen=True, slots=True)
class Scan:
    """What was read on one page: words with their places in points, and the mean confidence in per cent."""

    segments: tuple[Segment, ...]
    confidence: float


@cache
def available() -> bool:
    """Whether scanned pages can be read on this machine: tesseract is there, with its Swedish."""
    if shutil.which("tesseract") is None:
        return False
    try:
        listed = subprocess.run(["tesseract", "--list-langs"], capture_output=True, text=True, timeout=20, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return _LANGUAGE in listed.stdout.split()


def scale_for(width: float, height: float) -> float:
    """Pixels to a point for a page of this size in points: `DPI`, less for pages that would be too large."""
    return min(DPI / 72, math.sqrt(MAX_PIXELS / max(width * height, 1.0)))


def recognise(pages: Iterable[tuple[int, Image, float]], seconds: float) -> Iterator[tuple[int, Scan | None]]:
    """The number and text of each page; None where it took too long or tesseract failed.

    `pages` gives number, picture and pixels to a point; a picture is asked for when there is a processor free for it.
    After `seconds` in all no more are begun: the pages that are left do not come.
    """
    deadline = time.monotonic() + seconds
    workers = max(1, min(os.cpu_count() or 1, _MOST_WORKERS))
    under_way: deque[tuple[int, Future[Scan | None]]] = deque()
    with ThreadPoolExecutor(workers) as pool:
        for number, image, scale in pages:
            left = deadline - time.monotonic()
            if left < 1:
                break
            under_way.append((number, pool.submit(_read_picture, image, scale, min(PAGE_SECONDS, left))))
            if len(under_way) >= workers:
                yield _first(under_way)
        while under_way:
            yield _first(under_way)


def _first(under_way: deque[tuple[int, Future[Scan | None]]]) -> tuple[int, Scan | None]:
    number, future = under_way.popleft()
    return number, future.result()


def _read_picture(image: Image, scale: float, seconds: float) -> Scan | None:
    """One picture through tesseract; None where it fails or takes more than `seconds`."""
    picture = io.BytesIO()
    image.save(picture, "PPM")  # grey and uncompressed: written at once, and leptonica reads it from a pipe
    command = ["tesseract", "stdin", "stdout", "-l", _LANGUAGE, "--dpi", str(round(scale * 72)), "tsv"]
    environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    try:
        done = subprocess.run(
            command, input=picture.getvalue(), capture_output=True, timeout=seconds, check=True, env=environment
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return _scan(done.stdout.decode("utf-8", "replace"), scale)


def _scan(table: str, scale: float) -> Scan:
    """The words of tesseract's table (TSV: one row for each word, with box in pixels and confidence)."""
    lines: dict[tuple[str, str, str], list[tuple[Segment, float]]] = defaultdict(list)
    for row in csv.DictReader(io.StringIO(table), delimiter="\t", quoting=csv.QUOTE_NONE):
        text, confidence = (row.get("text") or "").strip(), float(row.get("conf") or -1)
        if confidence >= _NOISE and not _RULES.fullmatch(text):
            left, top, width, height = (float(row[name]) / scale for name in ("left", "top", "width", "height"))
            word = Segment(text, (left, top, left + width, top + height), height)
            lines[row["block_num"], row["par_num"], row["line_num"]].append((word, confidence))
    for line in lines.values():
        _mend_start(line)
    words = [pair for line in lines.values() for pair in line]
    sizes = {key: _line_height([word for word, _ in line]) for key, line in lines.items()}
    body = median(sizes[key] for key, line in lines.items() for _ in line) if words else 0.0
    segments = [one for key, line in lines.items() for one in _evened([word for word, _ in line], sizes[key], body)]
    confidence = fmean(confidence for _, confidence in words) if words else 0.0
    return Scan(tuple(segments), confidence)


def _mend_start(line: list[tuple[Segment, float]]) -> None:
    """Puts right the two signs that open lines of minutes and that tesseract does not know: "•" and "§"."""
    if len(line) > 1:
        (first, confidence), (second, _) = line[:2]
        if first.text in _MISREAD_PARAGRAPH and second.text[:1].isdigit():
            line[0] = replace(first, text="§"), confidence
        elif first.text in _MISREAD_BULLETS:
            line[0] = replace(first, text="•"), confidence


def _line_height(words: Sequence[Segment]) -> float:
    """About the font size: from the highest letter to the lowest, of the words that have both kinds."""
    return max(median(word.height for word in words), 0.8 * max(word.height for word in words))


def _evened(words: Sequence[Segment], size: float, body: float) -> list[Segment]:
    """The words of one line with a common height and size: that of the body text where it is near.

    A slanting line keeps its slant: each word stands at its own height.
    """
    size = body if 0.75 * body <= size <= 1.3 * body else size
    base = median(word.box[3] for word in words)
    skewed = max(abs(word.box[3] - base) for word in words) > 0.5 * size
    return [
        replace(word, text=f"{word.text} ", size=size, box=(word.box[0], bottom - size, word.box[2], bottom))
        for word in words
        for bottom in (word.box[3] if skewed else base,)
    ]

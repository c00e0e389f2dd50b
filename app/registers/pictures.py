"""The pictures of the registers as Vega-Lite: meetings along time, and the matrix of focus areas.

A page draws them with Streamlit; what somebody clicks comes back as the fields named in their `params`.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from app.swedish_text import alphabetical, counted, long_date

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.registers.meetings import MeetingEntry
    from app.registers.mentions import Matrix

PICKED = "vald"
"""The name of the selection in every picture."""
MOST_BODIES = 25
"""Rows of the timeline: more cannot be told apart."""
_ROW = 34
"""Pixels for a body…"""
_AREA_ROW = 46
"""…and for a focus area, which takes two lines of text."""
_HEAD = 70
"""Pixels for the axis."""

_SLANTED_HEAD = 160
"""…and for one with long names, which slant."""
_SHORT = 11
"""Characters of a name that stands upright above its column: those of a year or «utan datum»."""

Values = list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Picture:
    """A specification with its values in it, its height in pixels, and what it shows, for those who do not see it."""

    spec: dict[str, Any]
    height: int
    alt: str


def timeline(entries: Sequence[MeetingEntry]) -> Picture:
    """A dot for each dated meeting, by body; larger where more was decided. Of many bodies those that met most."""
    dated = [each for each in entries if each.date]
    bodies = [body for body, _ in Counter(each.body for each in dated).most_common(MOST_BODIES)]
    values = [_meeting_value(each) for each in dated if each.body in bodies]
    spec = {
        "data": {"values": values},
        "mark": {"type": "circle", "opacity": 0.75, "cursor": "pointer", "stroke": "white", "strokeWidth": 1},
        "params": [{"name": PICKED, "select": {"type": "point", "fields": ["id"], "toggle": False}}],
        "encoding": {
            "x": _axis("dag", "temporal", _time_axis(dated)) | {"scale": {"padding": 18}},
            "y": _axis("organ", "nominal", _BODY_AXIS) | {"sort": sorted(bodies, key=alphabetical)},
            "size": {"field": "beslut", "type": "quantitative", "legend": None, "scale": {"range": [90, 520]}},
            "tooltip": [{"field": "namn", "title": "Möte"}, {"field": "beslut", "title": "Beslut"}],
        },
    }
    return Picture(spec, _ROW * len(bodies) + _HEAD, _timeline_alt(dated, bodies))


def matrix_picture(matrix: Matrix) -> Picture:
    """A square for each cell, darker where there is more, with how many places and decisions; empty ones outlined."""
    values = _matrix_values(matrix)
    spec = {
        "data": {"values": values},
        "encoding": {
            "x": _axis("kolumn", "nominal", _top_axis(matrix)) | {"sort": list(matrix.columns)},
            "y": _axis("omrade", "nominal", _AREA_AXIS) | {"sort": list(matrix.areas)},
        },
        "padding": {"left": 5, "top": 5, "bottom": 5, "right": 70 if _slants(matrix) else 5},
        "layer": [_SQUARES, _text("antal", -1), _text("beslut", 12, 10)],
    }
    counts = (
        f"{counted(len(matrix.areas), 'område', 'områden')} och {counted(len(matrix.columns), 'kolumn', 'kolumner')}"
    )
    alt = f"Matris med {counts}. Samma uppgifter står i tabellen under bilden."
    return Picture(spec, _AREA_ROW * len(matrix.areas) + (_SLANTED_HEAD if _slants(matrix) else _HEAD), alt)


_WRAPPED = r"split(replace(datum.label, regexp('(.{10,24})\\s', 'g'), '$1\n'), '\n')"
"""A label in lines of two dozen characters."""
_BODY_AXIS = {"labelLimit": 175, "labelOverlap": False, "ticks": False, "domain": False, "labelPadding": 8}
_AREA_AXIS = {**_BODY_AXIS, "labelExpr": _WRAPPED, "labelOffset": -7}
_EMPTY = "datum.n === 0"
_SQUARES = {
    "params": [{"name": PICKED, "select": {"type": "point", "fields": ["omrade", "kolumn"], "toggle": False}}],
    "mark": {"type": "rect", "cornerRadius": 4, "cursor": "pointer", "stroke": "#8a94a6", "strokeWidth": 1},
    "encoding": {
        "color": {
            "condition": {"test": _EMPTY, "value": "transparent"},
            "field": "n",
            "type": "quantitative",
            "scale": {"range": ["#cfe3f7", "#5b9bd5"]},
            "legend": None,
        },
        "strokeOpacity": {"value": 0.45},
        "tooltip": [
            {"field": "omrade", "title": "Område"},
            {"field": "kolumn", "title": "År eller organ"},
            {"field": "n", "title": "Ställen"},
            {"field": "d", "title": "varav beslut"},
        ],
    },
}


def _top_axis(matrix: Matrix) -> dict[str, Any]:
    """Headings of columns, slanted where they are names."""
    axis = {"orient": "top", "labelOverlap": False, "ticks": False, "domain": False}
    slant = {"labelAngle": -35, "labelAlign": "left", "labelLimit": 180} if _slants(matrix) else {"labelAngle": 0}
    return {**axis, **slant}


def _slants(matrix: Matrix) -> bool:
    return any(len(column) > _SHORT for column in matrix.columns)


def _time_axis(dated: Sequence[MeetingEntry]) -> dict[str, Any]:
    """Years where there are several, months where not."""
    years = {each.year for each in dated}
    told = ("%Y", "year") if len(years) > 2 else ("%Y-%m", "month")
    return {"format": told[0], "tickCount": told[1], "labelOverlap": True, "grid": True}


def _axis(field: str, kind: str, axis: dict[str, Any]) -> dict[str, Any]:
    return {"field": field, "type": kind, "title": None, "axis": axis}


def _text(field: str, dy: int, size: int = 14) -> dict[str, Any]:
    """A layer of text in the cells; dark on the colours of cells, grey where they are empty."""
    return {
        "mark": {"type": "text", "dy": dy, "fontSize": size, "cursor": "pointer"},
        "encoding": {
            "text": {"field": field, "type": "nominal"},
            "color": {"condition": {"test": _EMPTY, "value": "#8a94a6"}, "value": "#10243e"},
        },
    }


def _meeting_value(entry: MeetingEntry) -> dict[str, Any]:
    day = entry.date.isoformat() if entry.date else None
    count = len(entry.meeting.decisions)
    return {"id": entry.id, "dag": day, "organ": entry.body, "namn": entry.name, "beslut": count}


def _matrix_values(matrix: Matrix) -> Values:
    values = []
    for area in matrix.areas:
        for column in matrix.columns:
            found = matrix.cell(area, column)
            decided = sum(each.is_decision for each in found)
            told = {"antal": str(len(found)) if found else "–", "beslut": f"{decided} beslut" if decided else ""}
            values.append({"omrade": area, "kolumn": column, "n": len(found), "d": decided, **told})
    return values


def _timeline_alt(dated: Sequence[MeetingEntry], bodies: Sequence[str]) -> str:
    """«Tidslinje över 12 möten i 3 organ från 11 maj 2023 till 4 mars 2026 …»."""
    days = sorted(each.date for each in dated if each.date)
    if not days:
        return "Tidslinje utan möten."
    what = f"{counted(len(days), 'möte', 'möten')} i {counted(len(bodies), 'organ', 'organ')}"
    when = f"från {long_date(days[0])} till {long_date(days[-1])}"
    return f"Tidslinje över {what} {when}. Tabellen under bilden visar samma möten."

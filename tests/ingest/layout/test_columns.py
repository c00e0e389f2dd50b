from itertools import chain

import pytest

from ingest.layout.columns import lines_of
from ingest.layout.segments import PageText, Segment, compact
from ingest.model import Box

PROSE = (
    "Nämnden beslutar att frågan om den nya vägen ska utredas av förvaltningen under våren och att svaret lämnas i maj"
)


def put(left: float, top: float, *texts: str, size: float = 10.0, pitch: float = 12.0) -> list[Segment]:
    """Lines of text one below the other; a letter is half as wide as the font is high."""
    return [
        Segment(text, (left, top + at * pitch, left + len(text) * size / 2, top + at * pitch + 1.16 * size), size)
        for at, text in enumerate(texts)
    ]


def wrapped(words: str, width: int) -> list[str]:
    lines = [""]
    for word in words.split():
        if len(lines[-1]) + len(word) > width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


def read(*parts: list[Segment], slide: bool = False, frames: tuple[Box, ...] = ()) -> list[str]:
    width, height = (960.0, 540.0) if slide else (595.0, 842.0)
    segments = compact(chain(*parts))
    return [line.text for line in lines_of(PageText(1, width, height, tuple(segments), frames), slide=slide)]


def column(name: str) -> list[str]:
    return wrapped(f"{name} {PROSE.lower()} {PROSE.lower()}", 44)


@pytest.mark.parametrize("shift", [pytest.param(0.0, id="same baselines"), pytest.param(5.0, id="other baselines")])
def test_two_columns_of_prose_are_read_one_after_the_other(shift: float) -> None:
    """A heading over both columns comes first, one below them last, whether or not their lines are level."""
    left, right = column("Vänster"), column("Höger")
    found = read(
        put(60, 60, "En lång rubrik som går över båda spalterna på hela sidan, från kant till kant", size=14),
        put(60, 100, *left),
        put(310, 100 + shift, *right),
        put(60, 300, "Slutsatser som också går över båda spalterna på hela sidan, från kant till kant", size=14),
    )
    assert found[0].startswith("En lång rubrik")
    assert found[1:-1] == left + right
    assert found[-1].startswith("Slutsatser")


def test_a_heading_between_bands_of_columns_parts_them() -> None:
    """Columns above a full-width line are read to their ends before it."""
    upper, lower = [column("Ett"), column("Två")], [column("Tre"), column("Fyra")]
    between = "Ett stycke som går över båda spalterna på hela sidan, från den ena kanten till den andra"
    found = read(
        put(60, 100, *upper[0]),
        put(310, 100, *upper[1]),
        put(60, 250, between),
        put(60, 290, *lower[0]),
        put(310, 290, *lower[1]),
    )
    assert found == [*upper[0], *upper[1], between, *lower[0], *lower[1]]


def test_three_columns_of_prose() -> None:
    """More than two columns are cut one by one."""
    columns = [wrapped(f"{name} {PROSE.lower()} {PROSE.lower()}", 28) for name in ("Ett", "Två", "Tre")]
    assert read(*(put(50 + 170 * at, 100, *lines) for at, lines in enumerate(columns))) == list(chain(*columns))


def test_rows_that_share_gaps_are_a_table() -> None:
    """Short texts aligned in three rows or more are cells, with or without ruling lines; text around them stays put."""
    found = read(
        put(60, 60, "Deltagare"),
        put(60, 90, "Närvarande", "Anna Berg (S)", "Karin Ö (M)", "Per Ny (L)", pitch=14),
        put(300, 90, "Frånvarande", "Nils Ek (C)", "Stina Lans (V)", pitch=14),
        put(60, 200, PROSE[:89]),
    )
    assert found == [
        "Deltagare",
        "Närvarande\tFrånvarande",
        "Anna Berg (S)\tNils Ek (C)",
        "Karin Ö (M)\tStina Lans (V)",
        "Per Ny (L)\t",
        PROSE[:89],
    ]


def test_wrapped_cells_are_one_row() -> None:
    """Lines of one cell stand closer than rows do."""
    found = read(
        put(60, 100, "Uppgift"),
        put(300, 100, "Ansvarig"),
        put(450, 100, "Klart"),
        put(60, 125, "Ta fram ett förslag till", "handlingsplan för alla", "kommuner"),
        put(300, 125, "Anna Berg"),
        put(450, 125, "juni"),
        put(60, 175, "Kalla till möte"),
        put(300, 175, "Karin Ö"),
        put(450, 175, "maj"),
    )
    assert found[1:] == [
        "Ta fram ett förslag till handlingsplan för alla kommuner\tAnna Berg\tjuni",
        "Kalla till möte\tKarin Ö\tmaj",
    ]


def test_names_below_each_other_beside_a_label_stay_apart() -> None:
    """A line that was ended on purpose is no wrapped line: each name keeps its row."""
    found = read(
        put(60, 100, "Plats:", "Ledamöter:", "", "", "Ersättare:"),
        put(160, 100, "Sessionssalen", "Eva Lind (C), ordförande", "Bo Ek (S)", "Siv Ås (M)", "Jan Öst (V)"),
        put(60, 200, PROSE[:89]),
    )
    assert found[1:5] == [
        "Ledamöter:\tEva Lind (C), ordförande",
        "\tBo Ek (S)",
        "\tSiv Ås (M)",
        "Ersättare:\tJan Öst (V)",
    ]


def grid(xs: list[float], ys: list[float]) -> tuple[Box, ...]:
    level = [(xs[0], y, xs[-1], y + 0.5) for y in ys]
    upright = [(x, ys[0], x + 0.5, ys[-1]) for x in xs]
    return (*level, *upright)


def test_ruling_lines_make_cells() -> None:
    """In a ruled table the lines tell the rows, though cells wrap and some are empty."""
    found = read(
        put(65, 102, "Nr", "1", pitch=16),
        put(105, 102, "Ärende"),
        put(105, 118, "Mötets öppnande och", "Val av justerare"),
        put(305, 102, "Beslut"),
        put(65, 146, "2"),
        put(105, 146, "Övrigt"),
        frames=grid([60, 100, 300, 500], [100, 115, 144, 160]),
    )
    assert found == ["Nr\tÄrende\tBeslut", "1\tMötets öppnande och Val av justerare\t", "2\tÖvrigt\t"]


@pytest.mark.parametrize(
    ("marker", "reach"),
    [("1.", 18), ("•", 12), ("§ 14", 28), ("a)", 16)],
    ids=["number", "bullet", "paragraph", "letter"],
)
def test_a_mark_and_its_text_are_one_line(marker: str, reach: float) -> None:
    """The room after a bullet or a number is no gap between cells."""
    marks = put(60, 100, *[marker] * 4)
    texts = put(marks[0].box[2] + reach, 100, *["Punkten i listan"] * 4)
    assert read(marks, texts) == [f"{marker} Punkten i listan"] * 4


def test_boxes_side_by_side_on_a_slide_are_read_box_by_box() -> None:
    """Five boxes with name, "Fokus" and a list each stay whole, below the slide's title."""
    names = ["Land", "Vård", "Skola", "Miljö", "Nät"]
    boxes = [
        [
            *put(40 + 180 * at, 150, f"{name} nu", size=20),
            *put(40 + 180 * at, 185, "Fokus", f"{name} ett", f"{name} två", size=14, pitch=18),
        ]
        for at, name in enumerate(names)
    ]
    found = read(put(40, 40, "Fem områden för", "Norrvik", size=36, pitch=43), *boxes, slide=True)
    assert found == ["Fem områden för", "Norrvik"] + [
        text for name in names for text in (f"{name} nu", "Fokus", f"{name} ett", f"{name} två")
    ]


def test_a_drawn_box_keeps_its_text_together() -> None:
    """Text in one shape belongs together though another box reaches beside it."""
    found = read(
        put(60, 100, "Mål", "Fler i arbete", pitch=60),
        put(400, 130, "Medel", "Fler utbildningar", pitch=60),
        slide=True,
        frames=((50.0, 90.0, 300.0, 200.0), (390.0, 120.0, 700.0, 230.0)),
    )
    assert found == ["Mål", "Fler i arbete", "Medel", "Fler utbildningar"]


def test_gaps_are_measured_in_line_heights() -> None:
    """Lines of one paragraph have no gap, a new paragraph about one, a line at the top of a page one."""
    texts = wrapped(PROSE, 60)
    segments = compact([*put(60, 100, *texts), *put(60, 100 + 12 * (len(texts) + 1), *texts)])
    lines = lines_of(PageText(1, 595.0, 842.0, tuple(segments)), slide=False)
    assert [line.gap for line in lines[1 : len(texts)]] == [0.0] * (len(texts) - 1)
    assert lines[len(texts)].gap == pytest.approx(1.0, abs=0.1)


def test_lists_of_people_side_by_side_are_read_one_after_the_other() -> None:
    """Each list has its own name above its own people; the rows of a form or of a table of people stay together."""
    left = ["Ledamöter", "Alva Stenmark (S), ordf.", "Ture Ekdal (M)", "Ida Palm (C)", "Frånvarande", "Bo Ek (V)"]
    right = ["Plats", "Rådhuset", "Ersättare", "Kurt Lage (S)", "Eva Ask (M)", "Justerare"]
    assert read(put(60, 100, *left), put(330, 100, *right)) == [*left, *right]
    form = [["Ledamöter", "Ersättare", "Justerare"], ["Alva Stenmark (S)", "Ture Ekdal (M)", "Ida Palm (C)"]]
    assert read(put(60, 100, *form[0]), put(330, 100, *form[1])) == list(map("\t".join, zip(*form, strict=True)))
    roles = ["Ordförande", "Ersättare", "Ledamot"]
    assert read(put(60, 100, *form[1]), put(330, 100, *roles)) == list(map("\t".join, zip(form[1], roles, strict=True)))

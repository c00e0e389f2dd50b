"""The agenda answers what stood when, when something was, and which items of which kind there were."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.answerers.agenda import answer_agenda, answer_agenda_entry, answer_agenda_item
from app.draft import BULLET
from tests.app.answerers.drafts import propose, put, quoted, refused, told

if TYPE_CHECKING:
    from app.library import Library

SPRING = "vid mötet med Hamnrådet den 11 februari 2025"
OPENING = "1. Mötets öppnande, 9.00 – Greta Lindmark"
ICE = "2. Isläget i farleden, 9.30 – Ture Ekdal"
CHARGING = "3. Laddstolpar på kajerna, 10.30 – Linnea Forsgren och Rut Sandell"
PLAN = "4. Underhållsplan för bryggorna, 13.00 – Alva Stenmark"
WEEK = "5. Säkerhetsveckan, 14.15 – Greta Lindmark"
COFFEE, LUNCH = "Fikapaus, 10.15", "Lunch, 12.30"

LISTS = [
    pytest.param(
        "Hur ser dagordningen ut för mötet den 11 februari 2025?",
        "Dagordning",
        [OPENING, ICE, CHARGING, PLAN, WEEK],
        id="the whole",
    ),
    pytest.param(
        "Hur manga punkter stod pa agendan den 11 februari 2025?",
        "Dagordning",
        [OPENING, ICE, CHARGING, PLAN, WEEK],
        id="how many, without diacritics",
    ),
    pytest.param(
        "What was on the agenda on 11 February 2025?",
        "Dagordning",
        [OPENING, ICE, CHARGING, PLAN, WEEK],
        id="in English",
    ),
    pytest.param(
        "Vilka informationspunkter fanns på mötet den 11 februari 2025?",
        "Punkter för information",
        [OPENING, ICE, WEEK],
        id="for information",
    ),
    pytest.param(
        "Vilka diskussionspunkter fanns på mötet den 11 februari 2025?",
        "Punkter för diskussion",
        [CHARGING],
        id="for discussion",
    ),
    pytest.param(
        "Vilka beslutspunkter fanns på mötet den 11 februari 2025?", "Punkter för beslut", [PLAN], id="for decision"
    ),
]


@pytest.mark.parametrize(("question", "what", "items"), LISTS)
def test_a_list_counts_and_gives_all_items(question: str, what: str, items: list[str], library: Library) -> None:
    """The count stands first, then a line for each item, breaks left out; each with who is responsible."""
    draft = propose(answer_agenda, question, library)
    count = f"{len(items)} punkt{'er' if len(items) > 1 else ''}"
    assert told(draft) == [f"{what} {SPRING}: {count}.", *(f"{BULLET}{item}" for item in items)]


def test_people_behind_initials_are_marked_as_derived(library: Library) -> None:
    """The agenda says LF; that this is Linnea Forsgren stands in the list of people, which is cited too."""
    draft = propose(answer_agenda, "Vad stod på agendan kl 10.30 den 11 februari 2025?", library)
    assert draft is not None
    [statement] = draft.statements
    assert statement.derived == (
        "LF är Linnea Forsgren enligt deltagarlistan och RS är Rut Sandell enligt deltagarlistan"
    )
    assert "Linnea Forsgren\tLF" in quoted(draft, library)
    assert "Rut Sandell\tRS" in quoted(draft, library)


SINGLE = [
    pytest.param("Vad stod på agendan kl 13.00 den 11 februari 2025?", [PLAN], id="at an o'clock"),
    pytest.param("Vad hände klockan halv tio på mötet den 11 februari 2025?", [ICE], id="at half past"),
    pytest.param("Vad var punkt 3 på mötet den 11 februari 2025?", [CHARGING], id="by number"),
    pytest.param("När diskuterades laddstolparna på mötet den 11 februari 2025?", [CHARGING], id="when an item was"),
    pytest.param("När var lunchen den 11 februari 2025?", [LUNCH], id="when a break was"),
    pytest.param("Vilka pauser fanns på mötet den 11 februari 2025?", [COFFEE, LUNCH], id="the breaks"),
    pytest.param("Hur många raster stod på dagordningen den 11 februari 2025?", [COFFEE, LUNCH], id="how many breaks"),
]


@pytest.mark.parametrize(("question", "items"), SINGLE)
def test_an_item_is_found_by_time_number_or_title(question: str, items: list[str], library: Library) -> None:
    """A line for each item that is asked for, with the meeting it stood on the agenda of."""
    assert told(propose(answer_agenda, question, library)) == [f"{item} ({SPRING})." for item in items]


REFUSALS = [
    pytest.param(
        "Vilka pauser hade mötet den 23 september 2025?",
        "Inga pauser står på dagordningen vid mötet med Hamnrådet den 23 september 2025.",
        id="no breaks",
    ),
]


@pytest.mark.parametrize(("question", "reason"), REFUSALS)
def test_a_refusal_says_what_the_agenda_lacks(question: str, reason: str, library: Library) -> None:
    """An agenda without what is asked for is no reason to give the rest of it."""
    assert refused(propose(answer_agenda, question, library)) == reason


def test_an_agenda_without_kinds_is_given_whole(library: Library) -> None:
    """Where no item is marked as one for decision, all may be: nothing is called so."""
    draft = propose(answer_agenda, "Vilka beslutspunkter fanns på mötet den 23 september 2025?", library)
    assert told(draft) == [
        "Dagordning vid mötet med Hamnrådet den 23 september 2025: 2 punkter.",
        f"{BULLET}1. Elfärjan Måsen",
        f"{BULLET}2. Gästhamnens avgifter",
    ]


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Vad betyder bokstaven D i dagordningen?", id="what a letter means"),
        pytest.param("Vilka punkter finns det?", id="of no meeting"),
        pytest.param("När målades fyren på mötet den 11 februari 2025?", id="something that is no item"),
        pytest.param("Vem tyckte något på mötet den 11 februari 2025?", id="nothing of an agenda"),
    ],
)
def test_other_questions_are_left_to_others(question: str, library: Library) -> None:
    """An agenda answers only what is asked of one."""
    assert answer_agenda(put(question, library)) is None


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        pytest.param("Vem hade säkerhetsveckan?", [f"{WEEK} ({SPRING})."], id="who"),
        pytest.param("När var säkerhetsveckan?", [f"{WEEK} ({SPRING})."], id="when"),
        pytest.param("När låg säkerhetsveckan i schemat?", [f"{WEEK} ({SPRING})."], id="where it stood"),
        pytest.param("Vem målade fyren?", [], id="no item"),
        pytest.param("Vem hade elfärjan Måsen?", [], id="an item without anybody"),
        pytest.param("Var säkerhetsveckan uppe?", [], id="whether"),
    ],
)
def test_an_item_may_be_all_that_is_asked_about(question: str, expected: list[str], library: Library) -> None:
    """Who or when, where hardly anything but the title of an item stands in the question."""
    draft = propose(answer_agenda_item, question, library)
    assert (told(draft) if draft else []) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        pytest.param("Och 13.00 den 11 februari 2025?", [f"{PLAN} ({SPRING})."], id="an o'clock"),
        pytest.param("Punkt 2 den 11 februari 2025?", [f"{ICE} ({SPRING})."], id="a number"),
        pytest.param("Varför stod inget 13.00 den 11 februari 2025?", [], id="a reason"),
        pytest.param("Var Ture Ekdal kvar 13.00 den 11 februari 2025?", [], id="a person"),
    ],
)
def test_an_entry_is_found_however_it_is_asked_for(question: str, expected: list[str], library: Library) -> None:
    """An o'clock or a number alone is enough, where it is not about a person or a reason."""
    draft = propose(answer_agenda_entry, question, library)
    assert (told(draft) if draft else []) == expected

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from app.meeting_numbers import number_asked, number_of
from index.search import Filters
from tests.app.answerers.archive import library_of
from tests.app.answerers.drafts import library_holding, put

if TYPE_CHECKING:
    from pathlib import Path

    from app.library import Library

OLDEST, SPRING, AUTUMN, BOARD = date(2024, 5, 16), date(2025, 2, 11), date(2025, 9, 23), date(2024, 10, 3)
ALL = [AUTUMN, SPRING, BOARD, OLDEST]


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """The made-up archive of the answerers."""
    return library_of(tmp_path_factory.mktemp("hamnar"))


@pytest.mark.parametrize(
    ("question", "days"),
    [
        pytest.param("Vad sades om isen?", ALL, id="nothing named: all"),
        pytest.param("Vad beslutade Hamnrådet?", [AUTUMN, SPRING, OLDEST], id="a body"),
        pytest.param("vad beslutade hamnradet", [AUTUMN, SPRING, OLDEST], id="a body without diacritics"),
        pytest.param("Vad beslutades den 11 februari 2025?", [SPRING], id="a day"),
        pytest.param("Vad beslutades den 11 februari?", [SPRING], id="a day of any year"),
        pytest.param("Vad beslutades i oktober 2024?", [BOARD], id="a month"),
        pytest.param("Vad beslutades 2024?", [BOARD, OLDEST], id="a year"),
        pytest.param("Vad beslutades i år?", [AUTUMN, SPRING], id="this year"),
        pytest.param("Vad beslutade Hamnrådet förra året?", [OLDEST], id="last year, one body"),
        pytest.param("Vad beslutades på det senaste mötet?", [AUTUMN], id="the latest"),
        pytest.param("Vad beslutade Tekniska nämnden på sitt senaste möte?", [BOARD], id="the latest of a body"),
        pytest.param("Vad beslutades på det första mötet?", [OLDEST], id="the first"),
        pytest.param("What was decided on 11 February 2025?", [SPRING], id="English"),
    ],
)
def test_the_meetings_in_question(question: str, days: list[date], library: Library) -> None:
    """The body and the time named choose among the meetings, the latest first."""
    scope = put(question, library).scope
    assert [held.date for held in scope.meetings] == days
    assert scope.is_narrow is (days != ALL)
    assert scope.documents == {held.document.id for held in scope.meetings}
    assert scope.missing is None


@pytest.mark.parametrize(
    ("question", "said"),
    [
        pytest.param(
            "Vad beslutade Hamnrådet den 12 februari 2025?",
            "Arkivet har inget möte med Hamnrådet den 12 februari 2025. "
            "Där finns 16 maj 2024, 11 februari 2025 och 23 september 2025.",
            id="another day of a body",
        ),
        pytest.param("Vilka var med på mötet i juli 2023?", "Arkivet har inget möte i juli 2023.", id="no month"),
        pytest.param("Vilka deltog i mötet den 3 maj?", "Arkivet har inget möte den 3 maj.", id="no day"),
        pytest.param("Vilka deltog på mötet 2031?", "Arkivet har inget möte år 2031.", id="no year right behind it"),
        pytest.param("Vad beslutade Brunnsnämnden?", "Arkivet har inga handlingar från Brunnsnämnden.", id="no body"),
    ],
)
def test_what_the_archive_lacks_is_said(question: str, said: str, library: Library) -> None:
    """Where the meeting named is not there, none stands in for it: it is said which is missing, which are there."""
    scope = put(question, library).scope
    assert (scope.meetings, scope.missing) == ((), said)


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Vilken strategi gäller i juli 2023?", id="no question about a meeting"),
        pytest.param("Vem presenterade planen inför maj 2031?", id="the time is not that of a meeting"),
        pytest.param("Vem presenterade planen för 2031?", id="nor is the year"),
    ],
)
def test_a_time_of_something_else_binds_nothing(question: str, library: Library) -> None:
    """A time that no meeting is named beside may be that of what was told: all meetings may tell it."""
    scope = put(question, library).scope
    assert (scope.missing, [held.date for held in scope.meetings]) == (None, ALL)


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Vilka deltog i gruppen för KAJ-AP?", id="the name"),
        pytest.param("Vilka kom till KAJ-AP-mötet?", id="a compound with it"),
        pytest.param("Vad sades på KAJ-AP-gruppens möte?", id="in the genitive"),
    ],
)
def test_papers_are_named_by_a_name_with_hyphens(question: str, tmp_path: Path) -> None:
    """A name in parts, and what it makes a compound with, mean the papers that bear all of its parts."""
    names = ["kaj-ap 2025-03-01", "bryggor 2025-03-02", "fyrar 2025-03-03", "isar 2025-03-04", "slussar 2025-03-05"]
    papers = {f"{name}.txt": f"Minnesanteckningar\n\nDatum\t{name.split()[-1]}\n\nVatten.\n" for name in names}
    scope = put(question, library_holding(papers, tmp_path)).scope
    assert [held.date for held in scope.meetings] == [date(2025, 3, 1)]
    assert scope.is_narrow


@pytest.mark.parametrize(
    ("question", "days"),
    [
        pytest.param("Vilka deltog på möte 2 med Hamngruppen?", [date(2025, 3, 2)], id="a figure"),
        pytest.param("Vilka deltog på Hamngruppens tredje möte?", [date(2025, 3, 3)], id="an ordinal"),
        pytest.param("Vilka deltog på Hamngruppens möte?", [date(2025, 3, 3), date(2025, 3, 2)], id="no number"),
    ],
)
def test_a_meeting_is_told_by_its_number(question: str, days: list[date], tmp_path: Path) -> None:
    """The number in the title of the minutes tells one meeting of a body from the others."""
    scope = put(question, _numbered(tmp_path)).scope
    assert [held.date for held in scope.meetings] == days


@pytest.mark.parametrize(
    ("text", "number"),
    [
        pytest.param("det andra mötet", 2, id="an ordinal"),
        pytest.param("styrelsemöte nr 11", 11, id="nr"),
        pytest.param("på möte 4 med gruppen", 4, id="a figure"),
        pytest.param("3:e mötet", 3, id="a figure with an ending"),
        pytest.param("sammanträde 7 maj", None, id="a day"),
        pytest.param("sammanträdet 7:e maj", None, id="a day with an ending"),
        pytest.param("mötet 7 och 28 maj", None, id="two days"),
        pytest.param("kom det till mötet 15 personer", None, id="a number of people"),
        pytest.param("möte 10 kl 18", None, id="an hour behind it"),
    ],
)
def test_which_number_is_asked_for(text: str, number: int | None) -> None:
    """A number right behind an indefinite word for a meeting, or an ordinal before it; no day."""
    assert number_asked(text) == number


@pytest.mark.parametrize(
    "head",
    [
        pytest.param("Sammanträdesprotokoll 1 (23)", id="a page of pages"),
        pytest.param("Protokoll\n12 deltagare", id="another line"),
        pytest.param("Anteckningar Målgrupp 65+", id="an age"),
        pytest.param("Styrelsemöte 12 maj", id="a day"),
    ],
)
def test_what_numbers_no_meeting(head: str, tmp_path: Path) -> None:
    """Pages, lists and days are numbers of something else."""
    library = library_holding({"a.txt": f"{head}\n\nDatum\t2025-03-02\n\nVatten.\n"}, tmp_path)
    assert [number_of(held) for held in library.meetings] == [None]


def test_a_number_that_no_meeting_has(tmp_path: Path) -> None:
    """Of which the archive has no minutes is said, with those that it has."""
    missing = put("Vilka deltog på Hamngruppens femte möte?", _numbered(tmp_path)).scope.missing
    assert missing == "Arkivet har inget möte nummer 5 av dem som frågan gäller. Där finns nummer 2 och 3."


def _numbered(folder: Path) -> Library:
    papers = {
        f"{number}.txt": f"Anteckningar Hamngruppen, möte {number}\n\nDatum\t2025-03-0{number}\n\nVatten.\n"
        for number in (2, 3)
    }
    return library_holding(papers, folder)


@pytest.mark.parametrize(
    ("question", "days"),
    [
        pytest.param("Vilka deltog på årsmötet?", [date(2025, 4, 1)], id="the annual meeting"),
        pytest.param("vilka deltog pa arsmotet", [date(2025, 4, 1)], id="without diacritics"),
        pytest.param("Vilka deltog på årsstämman?", [date(2025, 4, 1)], id="by its other name"),
        pytest.param("Vem pratade på styrelsemötet?", [date(2025, 3, 1)], id="the board's"),
        pytest.param("Vad sades inför årsmötet?", [date(2025, 4, 1), date(2025, 3, 1)], id="before another"),
        pytest.param("Vad sades på stormötet?", [date(2025, 4, 1), date(2025, 3, 1)], id="none of that sort"),
    ],
)
def test_a_meeting_is_told_by_its_sort(question: str, days: list[date], tmp_path: Path) -> None:
    """What the minutes call themselves tells a sort of meeting from others."""
    papers = {
        "a.txt": "Protokoll årsmöte Byalaget\n\nDatum\t2025-04-01\n\nVatten.\n",
        "s.txt": "Protokoll styrelsemöte Byalaget\n\nDatum\t2025-03-01\n\nVatten.\n",
    }
    scope = put(question, library_holding(papers, tmp_path)).scope
    assert [held.date for held in scope.meetings] == days


def test_a_season_beside_a_body_may_be_told_of_later(library: Library) -> None:
    """Of a summer a body tells in autumn; a month beside it is that of its meeting."""
    assert put("Vem berättade om Hamnrådets sommar 2023?", library).scope.missing is None


def test_an_undated_paper_is_of_the_year_in_its_name(tmp_path: Path) -> None:
    """A meeting whose day is not told was held in the year that its paper is called by."""
    papers = {f"årsmöte {year}.txt": f"Årsmöte {year}\n\nPlats\tBryggan\n\nVatten.\n" for year in (2024, 2026)}
    scope = put("Vilka deltog på årsmötet 2026?", library_holding(papers, tmp_path)).scope
    assert scope.missing is None
    assert [held.document.name for held in scope.meetings] == ["årsmöte 2026.txt"]


@pytest.mark.parametrize(
    ("question", "name"),
    [
        pytest.param("Vilka var med på mötet den 2 december?", "två.txt", id="the day of its title"),
        pytest.param("Vilka var med på mötet den 3 december?", None, id="another day"),
    ],
)
def test_an_undated_paper_is_of_the_day_in_its_title(question: str, name: str | None, tmp_path: Path) -> None:
    """A title may give day and month only."""
    papers = {
        "två.txt": "Anteckningar Vattengruppen 2 dec\n\nPlats\tBryggan\n\nNärvarande\n\n- Rut Sandell\n\nVatten.\n",
        "tre.txt": "Anteckningar Vattengruppen 4 nov\n\nPlats\tBryggan\n\nNärvarande\n\n- Ove Ting\n\nVatten.\n",
    }
    scope = put(question, library_holding(papers, tmp_path)).scope
    assert [held.document.name for held in scope.meetings] == ([name] if name else [])


def test_filters_keep_meetings_out(library: Library) -> None:
    """What the user filters away is not in question, whatever is named."""
    scope = put("Vad beslutades?", library, Filters(kinds=("protokoll",))).scope
    assert [held.date for held in scope.meetings] == [BOARD]

"""The page Möten: the list, the picture, one meeting whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.registers.meetings import list_meetings
from index.store import Store
from index.versions import Archive
from tests.app.pages.registers.conftest import tabled, told

if TYPE_CHECKING:
    from pathlib import Path

    from tests.app.pages.registers.conftest import Show


def _id_of(archive: Path, year: int, month: int) -> str:
    with Store(Archive(archive).current().database) as store:
        found = (
            each for each in list_meetings(store) if each.date and (each.date.year, each.date.month) == (year, month)
        )
        return next(found).id


def test_all_meetings_as_picture_and_table(show: Show) -> None:
    """The same meetings in both; the filters hold for both."""
    page = show("meetings")
    assert len(page.dataframe[0].value) == 5
    page.multiselect(key="organ").select("Tekniska nämnden").run()
    assert list(page.dataframe[0].value["Dokument"]) == ["tekniska nämnden 2024-10-03.txt"]
    page.multiselect(key="ar").select("2025").run()
    assert "Inget möte passar" in told(page)


def test_one_meeting_whole(show: Show, harbour: Path) -> None:
    """Attendance, agenda with presenters, decisions, tasks, attachments and the next meeting, each with its source."""
    page = show("meetings", id=_id_of(harbour, 2025, 2))
    assert page.title[0].value == "Hamnrådet den 11 februari 2025"
    titles = [each.value for each in page.header]
    assert titles == ["Närvaro", "Dagordning", "Beslut", "Uppgifter", "Bilagor", "Nästa möte"]
    assert "[Linnea Forsgren](personer?namn=Linnea+Forsgren)" in tabled(page)
    assert "härlett" in tabled(page)
    assert "att anta underhållsplanen" in tabled(page)
    assert "Underhållsplan 2025" in told(page)
    assert f"[Öppna det mötet](moten?id={_id_of(harbour, 2025, 9)})" in told(page)
    assert "](kalla?dokument=" in tabled(page)


def test_what_minutes_do_not_tell_is_said(show: Show, harbour: Path) -> None:
    """An official need not wonder whether something was missed."""
    text = told(show("meetings", id=_id_of(harbour, 2024, 5)))
    assert "Inga uppgifter framgår av handlingarna." in text
    assert "Handlingarna säger inte när nästa möte hålls." in text


def test_an_unknown_meeting_leaves_the_list(show: Show) -> None:
    """With a sentence that says why."""
    page = show("meetings", id="x-0")
    assert "Arkivet har inte det möte" in told(page)
    assert len(page.dataframe[0].value) == 5


def test_an_archive_without_meetings(show: Show, leaflet: Path) -> None:
    """It says that there are none."""
    assert "inga möten" in told(show("meetings", leaflet))

import pytest

from app.draft import Statement
from app.library import Library
from app.short_names import with_full_names
from ingest.model import Span
from tests.app.answerers.archive import library_of
from tests.app.answerers.drafts import put


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """The made-up archive of the answerers."""
    return library_of(tmp_path_factory.mktemp("hamnar"))


@pytest.mark.parametrize(
    ("text", "derived"),
    [
        pytest.param("TE hyr in isbrytaren.", "TE är Ture Ekdal enligt deltagarlistan", id="initials"),
        pytest.param("Rut betalar.", "Rut är Rut Sandell enligt deltagarlistan", id="a first name by itself"),
        pytest.param("Rut Sandell betalar.", None, id="a full name"),
        pytest.param("Rut Öst betalar.", None, id="somebody else of that first name"),
        pytest.param("XY betalar.", None, id="initials of nobody"),
        pytest.param("Ja (TE).", None, id="a party in parentheses"),
    ],
)
def test_short_names_are_told_in_full(text: str, derived: str | None, library: Library) -> None:
    """Initials and first names that one person of the meeting has are said to be theirs, with the row that says so."""
    held = next(each for each in library.meetings if each.date and each.date.isoformat() == "2025-02-11")
    evidence = (Span(held.document.id, held.meeting.scope.start, held.meeting.scope.start + 5),)
    found = with_full_names(put("Vem?", library), Statement(text, evidence))
    assert found.derived == derived
    assert (len(found.evidence) > 1) == (derived is not None)

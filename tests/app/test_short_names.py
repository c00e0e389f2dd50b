import pytest

from app.draft import Statement
from app.library import Library
from app.short_names import with_full_names
from ingest.model import Span
from tests.app.answerers.drafts import library_holding, put

MINUTES = """Minnesanteckningar Skidrådet

Datum	2025-02-11

Deltagare

Namn	Organisation
Tage Ekman	Skidklubben
Rut Sandell	Hamrabacken AB
Frånvarande
Bo Ek	Hamrabacken AB

Spåren

TE drar spåren. Rut betalar. Rut Sandell ringer. Rut Öst åker. XY mäter. Beskedet kom (TE).
Elsa var ersättare för Rut. Elsa var ersättare för Bo.
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """One meeting's notes."""
    return library_holding({"skidrådet.txt": MINUTES}, tmp_path_factory.mktemp("skidor"))


@pytest.mark.parametrize(
    ("text", "derived"),
    [
        pytest.param("TE drar spåren.", "TE är Tage Ekman enligt deltagarlistan", id="initials"),
        pytest.param("Rut betalar.", "Rut är Rut Sandell enligt deltagarlistan", id="a first name by itself"),
        pytest.param("Rut Sandell ringer.", None, id="a full name"),
        pytest.param("Rut Öst åker.", None, id="somebody else of that first name"),
        pytest.param("XY mäter.", None, id="initials of nobody"),
        pytest.param("Beskedet kom (TE).", None, id="a party in parentheses"),
        pytest.param("Elsa var ersättare för Rut.", None, id="in whose place another came: not one who was there"),
        pytest.param("Elsa var ersättare för Bo.", "Bo är Bo Ek enligt deltagarlistan", id="one who was away"),
        pytest.param("TE målar.", None, id="a statement that does not stand"),
    ],
)
def test_short_names_are_told_in_full(text: str, derived: str | None, library: Library) -> None:
    """Initials and first names that one person of the meeting has are said to be theirs, with the row that says so."""
    (held,) = library.meetings
    start = held.document.text.index("TE drar")
    evidence = (Span(held.document.id, start, len(held.document.text)),)
    found = with_full_names(put("Vem?", library), Statement(text, evidence))
    assert found.derived == derived
    assert (len(found.evidence) > 1) == (derived is not None)

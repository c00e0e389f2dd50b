from datetime import date

import pytest

from ingest.metadata import date_of, kind_of, published_of, title_of
from ingest.model import DocumentKind
from ingest.reading import Piece, Reading


def reading(*texts: str, title: str | None = None) -> Reading:
    return Reading("test", tuple(Piece(text) for text in texts), title=title)


@pytest.mark.parametrize(
    ("texts", "day"),
    [
        pytest.param(("Publiceringsdatum", "2026-04-10", "Datum\t2026-03-04"), date(2026, 3, 4), id="published first"),
        pytest.param(
            ("Publicerad: 10 april 2026", "Tid: 4 mars 2026 kl. 9"), date(2026, 3, 4), id="labels with colons"
        ),
        pytest.param(("Nästa möte 2026-05-05", "Mötesdatum 2026-03-04"), date(2026, 3, 4), id="next meeting first"),
        pytest.param(
            ("Justerat 2026-03-11", "Sammanträdesdatum", "2026-03-04"), date(2026, 3, 4), id="value on its own line"
        ),
        pytest.param(("Anslagsdatum 2026-03-12", "Mötet hölls den 4 mars 2026."), date(2026, 3, 4), id="no label"),
        pytest.param(
            ("Version 1.0 2026-03-12", "Onsdag 4 mars 2026 kl 13"), date(2026, 3, 4), id="version above the meeting"
        ),
        pytest.param(
            ("Skärvik 2026-03-04", "Nästa träff: måndag 5 maj 2026.", "Anmälan senast fredag 1 maj 2026"),
            date(2026, 3, 4),
            id="days of other things",
        ),
        pytest.param(
            ("Antagen den 4 mars 2026.", "Strategin ska vara reviderad senast 2030-12-31."),
            date(2026, 3, 4),
            id="revised by a later day",
        ),
        pytest.param(
            ("4 mars 2026, 13.15–15.40, Zoom", "Nästa möte", "Tisdag 5 maj 2026, 13.15"),
            date(2026, 3, 4),
            id="hours only",
        ),
        pytest.param(("SKRIVET 2026-03-12", "Onsdag 4 mars 2026"), date(2026, 3, 4), id="the day with its weekday"),
        pytest.param(
            ("Antagen 2024-11-26. Reviderad 2026-03-04.",), date(2026, 3, 4), id="revised after it was adopted"
        ),
        pytest.param(("Utskriftsdatum 2026-03-12",), None, id="only another date"),
        pytest.param(
            ("Ink. 2026-03-20", "Kulturnämnden Sammanträdesdatum 2026-03-04"), date(2026, 3, 4), id="mid-line"
        ),
    ],
)
def test_the_date_of_the_meeting_is_no_other_date(texts: tuple[str, ...], day: date | None) -> None:
    """Publication, adjustment, posting, printing and the next meeting are never taken for the meeting's day."""
    assert date_of(reading(*texts), "Möte", "a.txt") == day


@pytest.mark.parametrize(
    ("title", "path", "day"),
    [
        pytest.param("Möte 4 mars 2026", "2020-01-01.txt", date(2026, 3, 4), id="title before file name"),
        pytest.param("Möte", "2024-05-06 Möte.docx", date(2024, 5, 6), id="file name"),
    ],
)
def test_date_from_title_or_name(title: str, path: str, day: date) -> None:
    """Without a labelled date, the title tells it, else the file name."""
    assert date_of(reading("Hej"), title, path) == day


def test_the_letterhead_is_the_title_where_only_items_are_headings() -> None:
    """«1 Öppnande» is an item of the agenda; the table above it says what the paper is."""
    pieces = (
        Piece("Styrelsen\tStyrelsemöte", "table_row"),
        Piece("Hamnsektionen\t2025-03-24", "table_row"),
        Piece("Styrelsemedlemmar", "heading", 4),
        Piece("1 Öppnande", "heading", 2),
    )
    assert title_of(Reading("test", pieces), "a.pdf") == "Styrelsen Styrelsemöte Hamnsektionen 2025-03-24"


def test_publication_date() -> None:
    """The day of publication is kept apart."""
    assert published_of(reading("Publiceringsdatum", "2026-04-10", "Datum\t2026-03-04")) == date(2026, 4, 10)


@pytest.mark.parametrize(
    ("texts", "title", "kind"),
    [
        pytest.param(("Dokumenttyp\tMinnesanteckning",), "Arbetsgruppsmöte", "minnesanteckning", id="declared type"),
        pytest.param((), "Sammanträdesprotokoll 2024-10-03", "protokoll", id="title"),
        pytest.param(("§ 1 Öppnande", "§ 2 Val", "§ 3 Ekonomi"), "Kulturnämnden", "protokoll", id="paragraph signs"),
        pytest.param(("Närvarande: Alva", "Vi talade."), "Arbetsgruppen", "minnesanteckning", id="attendance"),
        pytest.param((), "Regional utvecklingsstrategi 2030", "strategi", id="strategy"),
        pytest.param(("Protokollet från förra mötet godkändes.",), "Brev", "dokument", id="the word in a sentence"),
        pytest.param(
            ("Norrviks kommun Protokoll Sammanträdesdatum 2025-05-06 Barn- och utbildningsutskottet",),
            "Barn- och utbildningsutskottet",
            "protokoll",
            id="header of a page",
        ),
        pytest.param(("Protokoll fört vid årsmöte i bygdegården.",), "NÄTFÖRENINGEN", "protokoll", id="opening line"),
        pytest.param(("Vi sågs hos Alva.",), "Nätföreningen, styrelsemöte", "minnesanteckning", id="a meeting"),
        pytest.param((), "Fiberrådet – anteckningar", "minnesanteckning", id="anteckningar"),
        pytest.param(("De här deltog", "Alva Ek"), "Fiberrådet sågs", "minnesanteckning", id="who took part"),
        pytest.param(("Vi ses.",), "Brev", "dokument", id="nothing known"),
    ],
)
def test_kind(texts: tuple[str, ...], title: str, kind: DocumentKind) -> None:
    """The document's own word for what it is comes first, its structure last."""
    assert kind_of(reading(*texts), title, "a.txt") == kind


def test_title_prefers_the_text() -> None:
    """A title in the text beats the file's property, which is often a template's; a useless property is passed over."""
    found = Reading("test", (Piece("Brödtext"), Piece("Fiberrådet", "title")), title="Mall 3")
    assert title_of(found, "x.docx") == "Fiberrådet"
    sections = Reading("test", (Piece("Inledning", "heading"), Piece("Vi sågs.")), title="Fiberrådets möte")
    assert title_of(sections, "x.docx") == "Fiberrådets möte"
    assert title_of(reading("Brödtext", title="Fiberrådets möte"), "x.docx") == "Fiberrådets möte"
    assert title_of(reading("Brödtext", title="Microsoft Word - mall.doc"), "fiberrådet_mars.pdf") == "fiberrådet mars"


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        pytest.param("Sammanträdesprotokoll", "Sammanträdesprotokoll Kulturnämnden", id="only the kind"),
        pytest.param("PROTOKOLL", "PROTOKOLL Kulturnämnden", id="in capitals"),
        pytest.param("Protokoll Fiberrådet", "Protokoll Fiberrådet", id="says whose"),
    ],
)
def test_a_title_says_whose_meeting_it_was(title: str, expected: str) -> None:
    """A title that names no more than the kind of document gets the body's name from the lines around it."""
    assert title_of(Reading("test", (Piece("Kulturnämnden 2026-03-04"), Piece(title, "title"))), "x.pdf") == expected

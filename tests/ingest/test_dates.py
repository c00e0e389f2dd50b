from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.dates import date_named, date_without_year, day_and_month, find_dates, first_date


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Datum 2026-03-04", date(2026, 3, 4), id="iso"),
        pytest.param("2026–03–04", date(2026, 3, 4), id="iso with dashes"),
        pytest.param("den 4 mars 2026 kl. 10", date(2026, 3, 4), id="month in words"),
        pytest.param("Måndagen den 4:e mars 2026", date(2026, 3, 4), id="ordinal"),
        pytest.param("4 MARS 2026", date(2026, 3, 4), id="capitals"),
        pytest.param("4 August 2026", date(2026, 8, 4), id="an English month"),
        pytest.param("4th May 2026", date(2026, 5, 4), id="an English ordinal"),
        pytest.param("Ring 24-10-21", None, id="two digits for a year"),
        pytest.param("4 sept. 2026", date(2026, 9, 4), id="abbreviated"),
        pytest.param("4/3 2026", date(2026, 3, 4), id="slash"),
        pytest.param("4/3-2026", date(2026, 3, 4), id="slash and dash"),
        pytest.param("4/3-26", date(2026, 3, 4), id="short year"),
        pytest.param("4.3.2026", date(2026, 3, 4), id="stops"),
        pytest.param("avsnitt 4.3.2", None, id="a section number"),
        pytest.param("protokoll_20260304_slutligt", date(2026, 3, 4), id="in a file name"),
        pytest.param("30 februari 2026", None, id="no such day"),
        pytest.param("2021–2030", None, id="a period"),
        pytest.param("tel. 031-123 45 67", None, id="a telephone number"),
        pytest.param("mars 2026", None, id="a month is no day"),
    ],
)
def test_first_date(text: str, expected: date | None) -> None:
    """A whole date is found in each of the ways Swedish documents write it, and nowhere else."""
    assert first_date(text) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("styrelsemote_200820", date(2020, 8, 20), id="six digits"),
        pytest.param("Sammanfattning 24-10-21", date(2024, 10, 21), id="with dashes"),
        pytest.param("Möte 2024-10-21", date(2024, 10, 21), id="a whole date"),
        pytest.param("Protokoll 12-13", None, id="a span of numbers"),
        pytest.param("SKM_C250i24102109150", None, id="digits of a scanner"),
        pytest.param("Dnr 209912", None, id="no such month"),
    ],
)
def test_date_of_a_name(name: str, expected: date | None) -> None:
    """Titles and names of files write the year with two digits too."""
    assert date_named(name) == expected


@pytest.mark.parametrize(
    ("line", "named", "expected"),
    [
        pytest.param("Onsdag den 26 mars kl 18.30 Plats: Skolan", "Årsmöte 2014", date(2014, 3, 26), id="with an hour"),
        pytest.param("26 mars", "årsmöte 2014", date(2014, 3, 26), id="alone"),
        pytest.param("12 december ska granen kläs.", "Budget 2025", None, id="a sentence"),
        pytest.param("26 mars", "Årsmöten 2014 och 2015", None, id="two years"),
    ],
)
def test_a_day_whose_year_is_named_elsewhere(line: str, named: str, expected: date | None) -> None:
    """A line that is nothing but a day and an hour, in the one year of title and file name."""
    assert date_without_year(line, named) == expected


@pytest.mark.parametrize(
    ("text", "named"),
    [
        pytest.param("Referensgrupp 2 dec", (2, 12), id="a month cut short"),
        pytest.param("Mötet den 3:e maj, Öhamn", (3, 5), id="in a sentence"),
        pytest.param("Protokoll 3 maj 2024", None, id="with its year"),
        pytest.param("Protokoll maj", None, id="no day"),
    ],
)
def test_a_day_without_any_year(text: str, named: tuple[int, int] | None) -> None:
    """Day and month of a title that leaves the year out."""
    assert day_and_month(text) == named


def test_dates_come_in_order_with_their_places() -> None:
    """Every found date says where it stands."""
    text = "Mötet den 4 mars 2026 justerades 2026-03-11."
    assert [text[found.start : found.end] for found in find_dates(text)] == ["den 4 mars 2026", "2026-03-11"]


@given(st.dates(date(1950, 1, 1), date(2049, 12, 31)), st.text(max_size=20))
def test_any_iso_date_is_found(day: date, before: str) -> None:
    """What stands before a date, as long as it is set off by a space, does not hide it."""
    assert day in {found.date for found in find_dates(f"{before} {day.isoformat()}")}

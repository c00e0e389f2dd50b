from datetime import date

import pytest

from app.questions.times import FIRST, LATEST, Time, clock_in, find_times

TODAY = date(2026, 3, 10)
SPRING, AUTUMN = (1, 2, 3, 4, 5, 6), (8, 9, 10, 11, 12)


@pytest.mark.parametrize(
    ("said", "year", "months", "day"),
    [
        pytest.param("2025-05-11", 2025, (5,), 11, id="ISO"),
        pytest.param("den 11 maj 2025", 2025, (5,), 11, id="day, month, year"),
        pytest.param("den 11 maj", None, (5,), 11, id="day and month"),
        pytest.param("den 11 i maj", None, (5,), 11, id="i before the month"),
        pytest.param("11:e maj", None, (5,), 11, id="11:e"),
        pytest.param("11/5", None, (5,), 11, id="slashed"),
        pytest.param("11/5 2025", 2025, (5,), 11, id="slashed with year"),
        pytest.param("den 2:a juni", None, (6,), 2, id="2:a"),
        pytest.param("den andra juni 2025", 2025, (6,), 2, id="day as a word"),
        pytest.param("den tjugoförsta i juni", None, (6,), 21, id="day as a word, i before the month"),
        pytest.param("2 okt 2025", 2025, (10,), 2, id="short month with day"),
        pytest.param("2/10-25", 2025, (10,), 2, id="slashed with a short year"),
        pytest.param("torsdagen den 11 maj 2025", 2025, (5,), 11, id="day of the week"),
        pytest.param("i mitten av maj", None, (5,), None, id="part of a month"),
        pytest.param("septembermötet 2024", 2024, (9,), None, id="the meeting of a month"),
        pytest.param("septemberprotokollet", None, (9,), None, id="the minutes of a month"),
        pytest.param("höstmötet 2025", 2025, AUTUMN, None, id="the meeting of a season"),
        pytest.param("förra månaden", 2026, (2,), None, id="last month"),
        pytest.param("för två år sedan", 2024, (), None, id="years ago"),
        pytest.param("för 3 år sedan", 2023, (), None, id="years ago, in figures"),
        pytest.param("2025-05", 2025, (5,), None, id="ISO month"),
        pytest.param("maj 2025", 2025, (5,), None, id="month and year"),
        pytest.param("mars", None, (3,), None, id="month alone"),
        pytest.param("Majmötet", None, (5,), None, id="month of a meeting"),
        pytest.param("marsmotet 2024", 2024, (3,), None, id="the same without marks"),
        pytest.param("jan 2025", 2025, (1,), None, id="short month"),
        pytest.param("Jan 2025", 2025, (1,), None, id="short month, capital, with its year"),
        pytest.param("våren 2024", 2024, SPRING, None, id="spring with year"),
        pytest.param("varen 2024", 2024, SPRING, None, id="spring without marks"),
        pytest.param("vårterminen", None, SPRING, None, id="term"),
        pytest.param("höstas", None, AUTUMN, None, id="last autumn"),
        pytest.param("somras", None, (6, 7, 8), None, id="last summer"),
        pytest.param("vintras", None, (12, 1, 2), None, id="last winter"),
        pytest.param("sommaren", None, (6, 7, 8), None, id="summer"),
        pytest.param("förra året", 2025, (), None, id="last year"),
        pytest.param("forra arets", 2025, (), None, id="last year's, without marks"),
        pytest.param("i fjol", 2025, (), None, id="i fjol"),
        pytest.param("i år", 2026, (), None, id="this year"),
        pytest.param("nästa år", 2027, (), None, id="next year"),
        pytest.param("2023", 2023, (), None, id="year"),
        pytest.param("2023 års", 2023, (), None, id="of the year"),
    ],
)
def test_every_form_of_a_time(said: str, year: int | None, months: tuple[int, ...], day: int | None) -> None:
    """A time is kept as far as it was said, with the characters that say it; what was not said is left open."""
    text = f"Frågan kom upp {said}?"
    assert find_times(text, TODAY) == [Time(15, 15 + len(said), year, months, day)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Vad sade Jan Berg?", id="Jan"),
        pytest.param("Vad sade Maj Lind?", id="Maj"),
        pytest.param("Vad yrkade Maj-Britt Lind?", id="a double name"),
        pytest.param("Hur många åkte den första vintern?", id="a winter that is counted"),
        pytest.param("Var April Holm med?", id="April"),
        pytest.param("Vad sade marknadschefen?", id="a word that begins so"),
        pytest.param("Strategin för 2021–2030?", id="a period is no year"),
        pytest.param("Dnr KS 2024/123?", id="a registration number is no year"),
        pytest.param("Vilka sågs strax före jul?", id="Christmas is no July"),
        pytest.param("Vad är detta?", id="none"),
    ],
)
def test_what_is_no_time(text: str) -> None:
    """Names of people, periods and numbers are no times."""
    assert find_times(text, TODAY) == []


def test_several_times_in_order() -> None:
    """Times come in the order in which they stand, and none inside another."""
    found = find_times("Från den 3 mars 2024 till hösten 2025", TODAY)
    assert [(time.year, time.months, time.day) for time in found] == [(2024, (3,), 3), (2025, AUTUMN, None)]


@pytest.mark.parametrize(
    ("said", "day", "fits"),
    [
        pytest.param("i maj", date(2024, 5, 3), True, id="any year's May"),
        pytest.param("i maj 2025", date(2024, 5, 3), False, id="another year"),
        pytest.param("den 3 maj", date(2024, 5, 3), True, id="the day"),
        pytest.param("den 4 maj", date(2024, 5, 3), False, id="another day"),
        pytest.param("våren 2024", date(2024, 6, 3), True, id="within the term"),
        pytest.param("våren 2024", date(2024, 9, 3), False, id="outside the term"),
        pytest.param("2024", date(2024, 9, 3), True, id="the year"),
        pytest.param("2024", None, False, id="no date"),
        pytest.param("mellan 2023 och 2025", date(2024, 9, 3), True, id="between two years"),
        pytest.param("mellan 2023 och 2025", date(2026, 2, 3), False, id="behind two years"),
        pytest.param("sedan 2023", date(2026, 2, 3), True, id="since a year"),
        pytest.param("efter 2023", date(2023, 2, 3), False, id="the year itself is not after it"),
        pytest.param("före 2024", date(2023, 2, 3), True, id="before a year"),
    ],
)
def test_a_day_fits_what_was_said_of_it(said: str, day: date | None, fits: bool) -> None:
    """A day fits a time when it agrees with all that was said."""
    (time,) = find_times(said, TODAY)
    assert time.fits(day) is fits


@pytest.mark.parametrize(
    ("said", "is_day", "is_whole"),
    [("den 3 maj 2024", True, True), ("den 3 maj", True, False), ("maj 2024", False, False)],
)
def test_how_much_was_said(said: str, is_day: bool, is_whole: bool) -> None:
    """A whole date leaves nothing open; a day may lack its year."""
    (time,) = find_times(said, TODAY)
    assert (time.is_day, time.is_whole) == (is_day, is_whole)


@pytest.mark.parametrize(
    ("text", "latest", "first"),
    [
        pytest.param("Vem ledde det senaste mötet?", True, False, id="latest"),
        pytest.param("Vad stod i de senaste anteckningarna?", True, False, id="latest papers"),
        pytest.param("När möttes rådet senast?", True, False, id="met last"),
        pytest.param("När lagades bryggan senast?", False, False, id="last of something else"),
        pytest.param("Vem ledde rådets första sammanträde?", False, True, id="first"),
        pytest.param("Vem ledde radets forsta mote?", False, True, id="without marks"),
        pytest.param("Vem kom sist?", False, False, id="neither"),
        pytest.param("Vad är den senaste snön?", False, False, id="latest of something else"),
    ],
)
def test_the_latest_and_the_first_meeting(text: str, latest: bool, first: bool) -> None:
    """A question may mean the latest or the first of the meetings there are."""
    assert (LATEST.search(text) is not None, FIRST.search(text) is not None) == (latest, first)


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        pytest.param("Vem gick klockan 12.30?", "1230", id="klockan"),
        pytest.param("Vem gick kl 12:30?", "1230", id="kl, colon"),
        pytest.param("Vem gick kl. 9?", "900", id="hour only"),
        pytest.param("Vad hände 10.15?", "1015", id="digits only"),
        pytest.param("Vem gick halv ett?", "1230", id="half past twelve"),
        pytest.param("Vilka smet klockan tolv?", "1200", id="twelve, in a word"),
        pytest.param("Vem åkte vid tretiden?", "1500", id="about three"),
        pytest.param("Vid två tillfällen?", None, id="no o'clock"),
        pytest.param("Vad hände halv nio?", "830", id="half past eight is in the morning"),
        pytest.param("Vad hände halv tolv?", "1130", id="half past eleven is before noon"),
        pytest.param("Vem gick halv tva?", "1330", id="half past one, without marks"),
        pytest.param("Kostade det 12.50 kr?", None, id="kronor"),
        pytest.param("Ökade det 12.50 %?", None, id="per cent"),
        pytest.param("Vad hände 11.05.2025?", None, id="a date"),
        pytest.param("Vem gick?", None, id="none"),
    ],
)
def test_o_clock(text: str, digits: str | None) -> None:
    """An hour is told by its digits; half hours are those of the day, when meetings are held."""
    assert clock_in(text) == digits


def test_a_number_before_a_month_may_be_no_day() -> None:
    """«den 7 i maj» is a day; of «linje 7 i maj» only the month is a time."""
    (time,) = find_times("Vad sades om linje 7 i maj 2025?", TODAY)
    assert (time.year, time.months, time.day) == (2025, (5,), None)


def test_months_side_by_side_are_of_one_year() -> None:
    """«i maj och oktober 2025» names two months of that year; without «och» the first may be of any."""
    told = [(time.year, time.months) for time in find_times("Vad sades i maj, augusti och oktober 2025?", TODAY)]
    assert told == [(2025, (5,)), (2025, (8,)), (2025, (10,))]
    assert find_times("Vad sades i maj om budgeten för oktober 2025?", TODAY)[0].year is None

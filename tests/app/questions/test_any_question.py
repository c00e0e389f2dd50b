"""Properties of how a question is understood, whatever is asked: nothing is raised, and nothing is made up."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.questions.core import core
from app.questions.english import in_swedish, is_english
from app.questions.expected import expected_of
from app.questions.kinds import asks_for_change, kinds_of
from app.questions.manner import asks_for_all, asks_for_list, asks_where, asks_yes_or_no
from app.questions.organisations import abbreviation, words_naming
from app.questions.parts import further_questions
from app.questions.spelling import corrected, joined
from app.questions.times import clock_in, find_times
from app.questions.words import content_words, proper_names
from index.swedish import words

_WORDS = (
    "vem Vem vad var när hur varför vilka who What when presenterade beslutade decided deltog present ſa "
    "på i den 4 maj 2024 maj ſeptember förſta första tredje punkten § 45 ²³ ٤ Ⅻ våren hösten 2023 "
    "2023-02-30 förra året senaste nästa vecka 52 mellan 2020 och 2019 kl. 25.99 kvartal 9 halvår 0000 "
    "9999 20 februari den sista Hej! Tack Skulle ni kunna berätta om att det ? ! . , ; : – « » \" ' [1] ( "
    ") \\ * _ ` $ { } %s \x00 \u202e \u200b \ufffd İ ß ﬁ a\u030a 🏳️"
).split(" ")
QUESTIONS = (st.lists(st.sampled_from(_WORDS) | st.text(max_size=4), max_size=14).map(" ".join)) | st.text(max_size=60)
DAYS = st.dates(date(2, 1, 1), date(9998, 12, 31))


@given(QUESTIONS, DAYS)
@settings(deadline=None)
def test_times_stand_in_the_question(text: str, today: date) -> None:
    """Each time is a stretch of the question, also where its year or day cannot be."""
    for time in find_times(text, today):
        assert 0 <= time.start < time.end <= len(text)
    assert clock_in(text) is None or clock_in(text)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "vad hände i auguſti 2024",
            "förſta mötet den 4 ſeptember",
            "i aprİl 2025",
            "ſommaren 2023",
            "för ſju år sedan",
        ),
        *("den förſta maj", "halv ſju", "två månader ſedan", "vecka ² 2024", "mötet 99/99", "år 0000", "kl. ٢٥.٩٩"),
    ],
)
def test_letters_that_only_look_like_others(text: str) -> None:
    """What a pattern without case takes for s or i is found in the tables behind it too."""
    assert find_times(text, date(2026, 3, 1)) is not None
    assert clock_in(text) is None or clock_in(text)


@given(QUESTIONS)
@settings(deadline=None)
def test_any_question_is_sorted(text: str) -> None:
    """What is asked, what is expected and how are told of any text."""
    assert isinstance(kinds_of(text), tuple)
    expected_of(text)
    for manner in (asks_for_change, asks_yes_or_no, asks_where, asks_for_all, asks_for_list, is_english):
        assert manner(text) in {True, False}


@given(QUESTIONS)
@settings(deadline=None)
def test_the_core_is_part_of_the_question(text: str) -> None:
    """Greetings are left out, nothing is put in; further questions stand in it too."""
    spaced = " ".join(text.split())
    assert " ".join(core(text).split()) in spaced or core(text) == text
    assert all(" ".join(rest.split()) in spaced for rest, _ in further_questions(text))


@given(QUESTIONS)
@settings(deadline=None)
def test_words_of_a_question_are_its_own(text: str) -> None:
    """Content words and names are taken from the question."""
    assert set(content_words(text)) <= set(words(text))
    assert all(name in text for name in proper_names(text))
    assert isinstance(words_naming(text, text), frozenset)
    abbreviation(text)


@given(QUESTIONS)
@settings(deadline=None)
def test_spelling_changes_nothing_that_is_known(text: str) -> None:
    """Where every word is known, a question stays as it was asked; none is too odd to look at."""
    known = {word.lower() for word in text.split()}
    assert corrected(text, known.__contains__, lambda _word, _most: None).split() == text.split()
    corrected(text, lambda _: False, lambda word, _most: word[::-1])
    assert isinstance(joined(text, lambda _: False), str)
    assert isinstance(in_swedish(text, ["Digitaliseringsrådet"], lambda _: True), str)

"""The page Fråga: what is asked, shown, opened and judged, without a browser."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from streamlit.testing.v1 import AppTest

from app.opened import opened
from app.question_sets import OWN_SET

if TYPE_CHECKING:
    from index.versions import Archive
    from tests.conftest import Build

QUESTION = "Vem presenterade utbyggnaden av fiber?"


def _run() -> None:
    from app.pages.ask import page  # noqa: PLC0415 — run by itself, as a script

    page()


@pytest.fixture
def page(archive: Archive, build_archive: Build, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    """The page over the archive of the two documents, not yet run."""
    for name, value in {"ARCHIVE": archive.root, "MODEL": "hashed"}.items():
        monkeypatch.setenv(f"BELAGG_{name}", str(value))
    build_archive()
    return AppTest.from_function(_run, default_timeout=30)


def _text(page: AppTest) -> str:
    return "\n".join(str(each.value) for kind in (page.markdown, page.caption, page.info, page.code) for each in kind)


def _ask(page: AppTest, question: str = QUESTION) -> AppTest:
    page.run()
    page.chat_input[0].set_value(question).run()
    assert not page.exception
    return page


def test_an_answer_stands_with_its_sources(page: AppTest) -> None:
    """Numbers lead to the page Källa; the first source is shown beside; the address asks the same again."""
    _ask(page)
    said = _text(page)
    assert "Ture Ekdal presenterade" in said
    assert "[\\[1\\]](kalla?dokument=" in said
    assert ":yellow-background[" in said
    assert "fiberrådet.txt" in said
    assert page.radio[0].label == "Källor"
    assert page.radio[0].value == 1
    assert page.query_params["q"] == QUESTION


def test_another_source_is_opened(page: AppTest) -> None:
    """What is chosen in one list is no longer chosen in the other."""
    _ask(page)
    page.radio[1].set_value(_numbers(page)[0]).run()
    assert not page.exception
    assert page.radio[0].value is None
    assert f"[{page.radio[1].value}] " in page.subheader[0].value.replace("\\", "")


def _numbers(page: AppTest) -> list[int]:
    """The numbers under «Hittade också»."""
    return [int(option.split("**")[1]) for option in page.radio[1].options]


def test_a_refusal_says_why_and_what_was_near(page: AppTest) -> None:
    """There is no answer, and what was found is not called its source."""
    _ask(page, "Vad sade Kajsa Varg om fiber?")
    assert "**Inget svar.**" in _text(page)
    assert "Kajsa Varg" in _text(page)
    assert [each.label for each in page.radio] == ["Hittade också"]


def test_the_address_asks(page: AppTest) -> None:
    """A deep link is answered at once, and only once."""
    page.query_params["q"] = QUESTION
    page.run()
    assert "Ture Ekdal presenterade" in _text(page)
    page.run()
    assert not any(button.label == QUESTION for button in page.button)


def test_filters_narrow_what_is_asked(page: AppTest) -> None:
    """Told beside the question; nothing outside them is found."""
    page.run()
    page.multiselect(key="ar").select(2024)
    page.run()
    _ask(page)
    assert "Filter: 2024" in _text(page)
    assert "Ture Ekdal presenterade" not in _text(page)
    assert "fiberrådet.txt" not in _text(page)


def test_another_filter_asks_anew(page: AppTest) -> None:
    """What is shown answers the question and the filters that the address names; an earlier one brings its own."""
    _ask(page)
    _ask(page, "Vad beslutade Kulturnämnden?")
    page.multiselect(key="ar").select(2024).run()
    assert "Filter: 2024" in _text(page)
    assert [button.label for button in page.button if str(button.key).startswith("tidigare")] == [
        "Vem presenterade utbyggnaden av fiber\\?"
    ]
    page.button(key="tidigare-1").click().run()
    assert not page.exception
    assert "Ture Ekdal presenterade" in _text(page)
    assert page.multiselect(key="ar").value == []


def test_what_was_asked_before_comes_back(page: AppTest) -> None:
    """Earlier questions are listed below; a new conversation forgets them."""
    _ask(page)
    _ask(page, "Vad beslutade Kulturnämnden?")
    next(each for each in page.button if each.label == "Vem presenterade utbyggnaden av fiber\\?").click().run()
    assert "Ture Ekdal presenterade" in _text(page)
    assert page.query_params["q"] == QUESTION
    next(each for each in page.button if each.label == "Nytt samtal").click().run()
    assert "q" not in page.query_params
    assert "Ture Ekdal" not in _text(page)


def test_hostile_questions_are_shown_to_the_letter(page: AppTest) -> None:
    """No Markdown, HTML or directive of a question works."""
    _ask(page, "Vad är <b>x</b> :red[y] [z](http://ond) $q$?")
    assert "\\<b\\>x\\<\\/b\\> \\:red\\[y\\]" in _text(page)
    assert "<b>" not in _text(page).replace(page.code[0].value, "")


def test_a_thumb_and_a_comment_are_kept(page: AppTest, archive: Archive) -> None:
    """The thumb at once, the comment with it afterwards."""
    _ask(page)
    page.button_group[0].set_value("ned").run()
    page.text_area[0].set_value("Fel möte.")
    next(each for each in page.button if each.label == "Skicka kommentaren").click().run()
    assert not page.exception
    kept = [json.loads(line) for line in (archive.root / "feedback.jsonl").read_text("utf-8").splitlines()]
    assert [(each["thumb"], each["comment"]) for each in kept] == [("ned", ""), ("ned", "Fel möte.")]
    assert kept[0]["question"] == QUESTION


def test_the_right_passage_goes_into_a_question_set(page: AppTest, archive: Archive) -> None:
    """Question and passage are kept in the archive's own set."""
    _ask(page)
    next(each for each in page.button if each.label == "Det här var rätt avsnitt").click().run()
    assert not page.exception
    rows = (archive.root / "questions" / f"{OWN_SET}.jsonl").read_text("utf-8").splitlines()
    assert json.loads(rows[0])["text"] == QUESTION
    assert json.loads(rows[0])["documents"] == ["fiberrådet.txt"]


def test_a_copy_has_formal_references(page: AppTest) -> None:
    """Ready to be pasted into a letter."""
    _ask(page)
    assert f"{QUESTION}\n\nTure Ekdal presenterade" in page.code[0].value
    assert "(fiberrådet.txt): ”" in page.code[0].value


def test_examples_are_offered_and_asked(page: AppTest) -> None:
    """Once they are found, a press asks one."""
    page.run()
    archive = opened()
    while not archive.examples:
        page.run()
    page.run()
    next(each for each in page.button if str(each.key).startswith("exempel")).click().run()
    assert page.query_params["q"] == archive.examples[0]
    assert page.radio


def test_what_cannot_be_kept_is_said(page: AppTest, archive: Archive) -> None:
    """In Swedish, where neither a thumb nor a right passage can be written down; the answer stays."""
    (archive.root / "feedback.jsonl").mkdir()
    (archive.root / "questions").write_text("i vägen", encoding="utf-8")
    _ask(page)
    page.button_group[0].set_value("ned").run()
    assert not page.exception
    assert "kunde inte sparas" in page.toast[0].value
    next(each for each in page.button if each.label == "Det här var rätt avsnitt").click().run()
    assert not page.exception
    assert "kunde inte sparas" in page.toast[0].value

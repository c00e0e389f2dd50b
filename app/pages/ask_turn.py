"""One question and its answer on the page Fråga: sources to choose, ways to take it along, a thumb and a comment."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import streamlit as st

from app.answer_markdown import answer_markdown
from app.asking import shorten
from app.exporting import DOCX_TYPE, answer_as_docx, answer_as_markdown, answer_as_text, file_name
from app.feedback import LONGEST_COMMENT, keep_feedback
from app.opened import opened
from app.pages.entrance import noted
from app.plain import as_markdown, one_line
from index.manifest import ArchiveError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.answer import Citation
    from app.conversation import Conversation, Turn
    from app.feedback import Thumb

_SHOWN_AT_FIRST = 6
"""Sources; the rest are behind a button."""
_THUMBS: dict[Thumb, str] = {"upp": ":material/thumb_up: Bra svar", "ned": ":material/thumb_down: Dåligt svar"}


def show(turn: Turn, conversation: Conversation) -> None:
    """Render the turn."""
    answer = turn.answer
    with st.chat_message("user", avatar=":material/person:"):
        st.markdown(as_markdown(answer.question))
        if turn.narrowing.text:
            st.caption(f"Filter: {one_line(turn.narrowing.text)}")
    with st.chat_message("assistant", avatar=":material/fact_check:"):
        if answer.outcome == "not_found":
            st.markdown("**Inget svar.** " + answer_markdown(answer))
        else:
            st.markdown(answer_markdown(answer))
        _offer_sources("Källor", answer.citations, turn, conversation)
        _offer_sources("Hittade också", answer.also_found, turn, conversation)
        with st.container(horizontal=True, vertical_alignment="center"):
            _offer_to_take_along(turn)
            _offer_to_judge(turn)


def _offer_sources(title: str, sources: Sequence[Citation], turn: Turn, conversation: Conversation) -> None:
    if not sources:
        return
    key = f"{title}-{turn.number}"
    everything = len(sources) <= _SHOWN_AT_FIRST or st.session_state.get(f"alla-{key}", False)
    numbers = [each.number for each in (sources if everything else sources[:_SHOWN_AT_FIRST])]
    by_number = {each.number: each for each in sources}
    st.session_state[key] = next((each for each in numbers if by_number[each] is conversation.looked_at), None)
    st.radio(
        title,
        numbers,
        index=None,
        key=key,
        format_func=lambda number: f"**{number}** {one_line(by_number[number].reference)}",
        captions=[one_line(shorten(by_number[number].quote, 110)) for number in numbers],
        on_change=lambda: conversation.look_at(by_number[st.session_state[key]]),
    )
    if len(sources) > _SHOWN_AT_FIRST:
        st.toggle(f"Visa alla {len(sources)} källor", key=f"alla-{key}")


def _offer_to_take_along(turn: Turn) -> None:
    answer, today = turn.answer, datetime.date.today()
    word, markdown = file_name(answer, "docx"), file_name(answer, "md")
    with st.popover("Kopiera", icon=":material/content_copy:"):
        st.caption("Svaret med formella källhänvisningar. Kopiera med knappen i rutans hörn.")
        st.code(answer_as_text(answer, today), language=None, wrap_lines=True)
    with st.popover("Spara", icon=":material/save:"):
        st.download_button(
            "Word-dokument",
            noted(word, lambda: answer_as_docx(answer, today)),
            word,
            DOCX_TYPE,
            key=f"docx-{turn.number}",
            icon=":material/description:",
            on_click="ignore",
        )
        st.download_button(
            "Markdown",
            noted(markdown, lambda: answer_as_markdown(answer, today)),
            markdown,
            "text/markdown",
            key=f"md-{turn.number}",
            icon=":material/article:",
            on_click="ignore",
        )


def _offer_to_judge(turn: Turn) -> None:
    """A thumb is kept at once; a comment with it afterwards."""
    key = f"tumme-{turn.number}"
    thumb: Thumb | None = st.segmented_control(
        "Vad tyckte du om svaret?",
        list(_THUMBS),
        key=key,
        format_func=_THUMBS.__getitem__,
        label_visibility="collapsed",
        on_change=lambda: _keep(turn, st.session_state[key]),
    )
    if thumb is not None:
        with st.form(f"kommentar-{turn.number}", clear_on_submit=True, border=False):
            comment = st.text_area("Vad var bra eller fel?", max_chars=LONGEST_COMMENT, height=80)
            if st.form_submit_button("Skicka kommentaren") and comment.strip():
                _keep(turn, thumb, comment)


def _keep(turn: Turn, thumb: Thumb | None, comment: str = "") -> None:
    if thumb is not None:
        try:  # called before the page is rendered, where nobody else says what went wrong
            keep_feedback(opened().settings.archive, turn.version, turn.answer, thumb, comment)
        except ArchiveError as error:
            st.toast(one_line(str(error)), icon=":material/error:")
        else:
            st.toast("Tack! Omdömet är sparat.", icon=":material/check:")

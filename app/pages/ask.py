"""Fråga: asks the archive, shows the answer with its sources, beside it the source, below what was asked before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from app.asking import LONGEST_QUESTION
from app.audit import note
from app.conversation import Conversation
from app.opened import opened
from app.pages import ask_filters, ask_source, ask_turn
from app.pages.entrance import guarded, visitor
from app.plain import one_line

if TYPE_CHECKING:
    from app.conversation import Turn
    from app.narrowing import Narrowing
    from app.opened import Opened

_CONVERSATION = "conversation"
_STYLE = """<style>
@media (min-width: 1000px) {
  [data-testid="stColumn"]:has(.st-key-kallvisare) { position: sticky; top: 4.5rem; align-self: flex-start; }
}
</style>"""
"""Where there is room, the source stays in view while a long answer is scrolled."""


def page() -> None:
    """Render the page."""
    archive = opened()
    conversation: Conversation = st.session_state.setdefault(_CONVERSATION, Conversation())
    if conversation.shown and "q" not in st.query_params:
        _go_back_to(conversation.shown, conversation)  # the reader comes from another page
    st.html(_STYLE)
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        st.title("Fråga arkivet", anchor=False, width="content")
        with st.container(horizontal=True, width="content"):
            narrowing = ask_filters.pick(archive.library)
            _offer_new_start(conversation)
    with st.container():  # inside one, the field stands where it is put, and the page does not scroll to its end
        written = st.chat_input(
            "Fråga om möten, beslut, personer, strategier", max_chars=LONGEST_QUESTION, key="fraga-skriven"
        )
    question = written or _linked(conversation, narrowing)
    if question and question.strip():
        _ask(question, narrowing, conversation, archive)
    if conversation.shown is None:
        _show_start(archive)
    else:
        _show_conversation(conversation.shown, conversation)


def _linked(conversation: Conversation, narrowing: Narrowing) -> str | None:
    """The question in the address, unless the answer shown is to that question and with those filters."""
    question, shown = st.query_params.get("q"), conversation.shown
    is_answered = shown is not None and (shown.answer.question, shown.narrowing) == (question, narrowing)
    return None if is_answered else question


def _ask(question: str, narrowing: Narrowing, conversation: Conversation, archive: Opened) -> None:
    note(archive.settings, visitor(), "fråga", question)
    said = "Letar i arkivet …" if archive.is_warm else "Språkmodellen läses in, sedan letar jag i arkivet …"
    with st.spinner(said):
        answer = archive.desk.ask_logged(question, narrowing.filters(archive.library))
    conversation.add(answer, narrowing, archive.version.name)
    st.query_params["q"] = answer.question


def _show_conversation(shown: Turn, conversation: Conversation) -> None:
    left, right = st.columns([11, 9], gap="medium")
    with left:
        ask_turn.show(shown, conversation)
    with right, st.container(key="kallvisare"):
        ask_source.show(shown, conversation)
    if conversation.others:
        st.subheader("Tidigare i samtalet", anchor=False)
        st.caption("Samtalet finns kvar tills sidan läses in på nytt. Frågan i adressen kan sparas och delas.")
    for turn in conversation.others:
        st.button(
            one_line(turn.answer.question),
            key=f"tidigare-{turn.number}",
            icon=":material/history:",
            type="tertiary",
            on_click=_go_back_to,
            args=(turn, conversation),
        )


def _go_back_to(turn: Turn, conversation: Conversation) -> None:
    if turn is not conversation.shown:
        conversation.show(turn)
    ask_filters.put(turn.narrowing)
    st.query_params["q"] = turn.answer.question


def _show_start(archive: Opened) -> None:
    st.markdown(
        "Svaren bygger bara på arkivets handlingar, och varje mening leder till stället där den har sitt belägg."
    )
    _show_examples(archive)


@st.fragment(run_every=1.5)
@guarded()
def _show_examples(archive: Opened) -> None:
    """Examples as they are found; nothing more happens once all are there."""
    if not archive.is_warm:
        st.info(
            "Språkmodellen läses in. Du kan redan fråga; det första svaret dröjer lite.", icon=":material/hourglass:"
        )
    if archive.examples:
        st.subheader("Prova till exempel", anchor=False)
    for place, question in enumerate(list(archive.examples)):
        st.button(
            one_line(question), key=f"exempel-{place}", icon=":material/search:", on_click=_follow, args=(question,)
        )


def _follow(question: str) -> None:
    st.query_params["q"] = question


def _offer_new_start(conversation: Conversation) -> None:
    if conversation.turns:
        st.button("Nytt samtal", icon=":material/refresh:", on_click=_start_anew)


def _start_anew() -> None:
    st.session_state[_CONVERSATION] = Conversation()
    st.query_params.pop("q", None)

"""Fråga: asks the archive, shows the answers with their sources, and beside them the source itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from app.asking import LONGEST_QUESTION
from app.audit import note
from app.conversation import Conversation
from app.opened import opened
from app.pages import ask_filters, ask_source, ask_turn
from app.pages.entrance import visitor
from app.plain import one_line

if TYPE_CHECKING:
    from app.narrowing import Narrowing
    from app.opened import Opened

_CONVERSATION = "conversation"
_STYLE = """<style>
@media (min-width: 1000px) {
  [data-testid="stColumn"]:has(> div > .st-key-kallvisare), [data-testid="stColumn"]:has(.st-key-kallvisare) {
    position: sticky; top: 4rem; align-self: flex-start; max-height: calc(100vh - 10rem); overflow-y: auto;
  }
}
</style>"""
"""Where there is room, the source stays in view while the conversation is scrolled."""


def page() -> None:
    """Render the page."""
    archive = opened()
    conversation: Conversation = st.session_state.setdefault(_CONVERSATION, Conversation())
    st.html(_STYLE)
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        st.title("Fråga arkivet", anchor=False, width="content")
        with st.container(horizontal=True, width="content"):
            narrowing = ask_filters.pick(archive.library)
            _offer_new_start(conversation)
    written = st.chat_input(
        "Ställ en fråga om möten, beslut, personer och strategier", max_chars=LONGEST_QUESTION, key="fraga-skriven"
    )
    linked = st.query_params.get("q")
    question = written or (linked if linked != conversation.latest_question else None)
    if question and question.strip():
        _ask(question, narrowing, conversation, archive)
    if conversation.turns:
        _show_conversation(conversation)
    else:
        _show_start(archive)


def _ask(question: str, narrowing: Narrowing, conversation: Conversation, archive: Opened) -> None:
    note(archive.settings, visitor(), "fråga", question)
    said = "Letar i arkivet …" if archive.is_warm else "Språkmodellen läses in, sedan letar jag i arkivet …"
    with st.spinner(said):
        answer = archive.desk.ask(question, narrowing.filters(archive.library))
    conversation.add(answer, narrowing.text, archive.version.name)
    st.query_params["q"] = answer.question


def _show_conversation(conversation: Conversation) -> None:
    left, right = st.columns([11, 9], gap="medium")
    with left:
        for turn in conversation.turns:
            ask_turn.show(turn, conversation)
    with right, st.container(key="kallvisare"):
        ask_source.show(conversation)


def _show_start(archive: Opened) -> None:
    st.markdown(
        "Svaren bygger bara på arkivets handlingar, och varje mening leder till stället där den har sitt belägg."
    )
    _show_examples(archive)


@st.fragment(run_every=1.5)
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

"""The source beside the conversation on the page Fråga."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from app.links import span_link
from app.opened import opened
from app.pages import entrance, linking
from app.pages.source_view import show_source
from app.plain import one_line
from app.question_sets import add_right_passage
from index.manifest import ArchiveError

if TYPE_CHECKING:
    from app.answer import Citation
    from app.conversation import Conversation, Turn


@st.fragment
@entrance.guarded()
def show(turn: Turn, conversation: Conversation) -> None:
    """Render the source of `turn` that is looked at; turning its pages leaves the rest as it is."""
    citation = conversation.looked_at
    if citation is None:
        st.caption("Här visas källan till ett svar.")
        return
    st.subheader(one_line(f"[{citation.number}] {citation.document.title}"), anchor=False)
    st.caption(one_line(f"{citation.reference} · {citation.document.name}"))
    show_source(citation.document, citation.span, conversation.page, conversation.turn_to, near=True)
    with st.container(horizontal=True, vertical_alignment="center"):
        linking.link("Öppna som egen sida", span_link(citation.span), icon=":material/open_in_full:")
        _offer_to_learn(turn.answer.question, citation)


def _offer_to_learn(question: str, citation: Citation) -> None:
    """Adds the question with this passage to the archive's own question set."""
    wanted = st.button(
        "Det här var rätt avsnitt",
        type="tertiary",
        icon=":material/playlist_add_check:",
        disabled=not entrance.visitor().may_change,
        help="Lägger frågan och avsnittet i arkivets frågesamling, som sidan Utvärdering mäter med.",
    )
    if wanted:
        try:  # the source stays in view
            entrance.editor("rätt avsnitt", question)
            add_right_passage(opened().settings, question, citation.document.name, citation.quote)
        except ArchiveError as error:
            st.toast(one_line(str(error)), icon=":material/error:")
            return
        st.toast("Frågan och avsnittet finns nu i frågesamlingen «egna».", icon=":material/check:")

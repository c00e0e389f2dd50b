"""Uploading on the page of the archive: several files at a time, each taken or refused with its reason."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import streamlit as st

from app.building import sources_of
from app.pages import archive_rebuild, entrance
from app.plain import one_line
from app.swedish_text import counted
from app.uploads import LARGEST_MEGABYTES, MOST_AT_ONCE, Outcome, take_in
from index.manifest import ArchiveError
from index.versions import Archive
from ingest.formats import suffixes

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.settings import Settings

_OUTCOMES = "outcomes of the latest upload"
_ROUND = "number of uploads so far"
"""The field is a new one after each upload, and so an empty one."""

_IN_SWEDISH = """<style>
[data-testid=stFileUploaderDropzoneInstructions] { display: none }
[data-testid=stFileUploaderDropzone] button p { font-size: 0 }
[data-testid=stFileUploaderDropzone] button p::after { content: "Välj filer"; font-size: 1rem }
</style>"""
"""The framework's own words in the field are in English."""


class _Sent(Protocol):
    """A file as the browser sent it."""

    name: str
    getvalue: Callable[[], bytes]


def show(settings: Settings) -> None:
    """The field for files, what became of those of last time, and what else the archive is built from."""
    if entrance.visitor().may_change:
        _field(settings)
    else:
        st.info("Lägga till filer får den göra som är i en grupp med rätt att ändra.", icon=":material/lock:")
    _outcomes()
    _folders(settings)


def _field(settings: Settings) -> None:
    st.html(_IN_SWEDISH)
    key = f"filer {st.session_state.get(_ROUND, 0)}"
    sent = st.file_uploader(
        f"Välj högst {MOST_AT_ONCE} filer på högst {LARGEST_MEGABYTES} MB, eller dra dem hit",
        type=[suffix[1:] for suffix in suffixes()],
        accept_multiple_files=True,
        key=key,
        max_upload_size=LARGEST_MEGABYTES,
    )
    st.caption("Det som läses är PDF, Word, PowerPoint, webbsidor, text, OpenDocument och RTF.")
    with st.container(horizontal=True):
        taking = (settings, key)
        st.button("Lägg till och bygg om", type="primary", disabled=not sent, on_click=_take_in_and_build, args=taking)
        st.button("Lägg bara till", disabled=not sent, on_click=_take_in, args=taking)


def _take_in_and_build(settings: Settings, key: str) -> None:
    _take_in(settings, key)
    if any(outcome.upload for outcome in st.session_state.get(_OUTCOMES, ())):
        archive_rebuild.begin(settings)


def _take_in(settings: Settings, key: str) -> None:
    """Keep what was sent. A second press finds the field empty, and changes nothing."""
    sent: list[_Sent] = st.session_state.get(key) or []
    if not sent:
        return
    files = [(each.name, each.getvalue()) for each in sent]
    try:
        visitor = entrance.editor("uppladdning", ", ".join(name for name, _ in files))
        st.session_state[_OUTCOMES] = take_in(Archive(settings.archive).uploads, files, visitor.name)
    except ArchiveError as error:
        st.session_state[_OUTCOMES] = [Outcome(name, refusal=str(error)) for name, _ in files]
    st.session_state[_ROUND] = st.session_state.get(_ROUND, 0) + 1


def _outcomes() -> None:
    outcomes: list[Outcome] = st.session_state.get(_OUTCOMES, [])
    taken = [each for each in outcomes if each.upload]
    if taken:
        st.success(f"{counted(len(taken), 'fil', 'filer')} lades till.", icon=":material/check_circle:")
    for each in outcomes:
        if each.refusal:
            st.error(f"**{one_line(each.name)}** {one_line(each.refusal)}", icon=":material/error:")
        elif each.upload and each.upload.name != each.name:
            st.markdown(f"- {one_line(each.name)} sparades som **{one_line(each.upload.name)}**")


def _folders(settings: Settings) -> None:
    archive = Archive(settings.archive)
    folders = [each for each in sources_of(archive, settings) if each != archive.uploads]
    if folders:
        st.markdown(
            "Arkivet byggs också av filerna här. Vilka de är anges med «belagg build MAPP» eller i inställningarna."
        )
        st.code("\n".join(str(each) for each in folders), language=None, wrap_lines=True)

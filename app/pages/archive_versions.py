"""The versions that are kept of the archive: which one answers, the way to another, and whether it is whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from app.inspecting import find_faults
from app.kept_versions import kept_versions, use_version
from app.pages import entrance
from app.plain import one_line
from app.swedish_text import counted, grouped, long_moment
from index.manifest import ArchiveError
from index.versions import KEPT_VERSIONS

if TYPE_CHECKING:
    from app.kept_versions import KeptVersion
    from app.settings import Settings

_FAULT = "why a version was not taken into use"


def show(settings: Settings) -> None:
    """The versions, the latest first."""
    if _FAULT in st.session_state:
        st.error(one_line(st.session_state.pop(_FAULT)), icon=":material/error:")
    versions = kept_versions(settings.archive)
    if not versions:
        st.info("Det finns ingen version ännu.")
        return
    st.caption(
        f"De {KEPT_VERSIONS} senaste versionerna sparas. Filerna i källorna påverkas inte av vilken som används."
    )
    for version in versions:
        _version(settings, version)
    if st.button("Kontrollera att arkivet är helt", icon=":material/verified:"):
        _check(settings)


def _version(settings: Settings, version: KeptVersion) -> None:
    with st.container(border=True):
        words, button = st.columns([3, 1], vertical_alignment="center")
        held = f"{counted(version.documents, 'dokument', 'dokument')} i {grouped(version.passages)} avsnitt"
        words.markdown(f"**{long_moment(version.created)}**  \n{held} · {version.name}")
        if version.in_use:
            button.badge("Används", icon=":material/check:", color="green")
        elif entrance.visitor().may_change and button.button("Använd den här", key=version.name, width="stretch"):
            _confirm(settings, version)


@st.dialog("Byta version?")
def _confirm(settings: Settings, version: KeptVersion) -> None:
    st.markdown(
        f"Frågorna besvaras sedan ur versionen från {long_moment(version.created)}. Nästa ombyggnad gör en ny version "
        "av filerna som de är då."
    )
    if st.button("Använd den här versionen", type="primary", on_click=_use, args=(settings, version.name)):
        st.rerun()


def _use(settings: Settings, name: str) -> None:
    try:
        entrance.editor("versionsbyte", name)
        use_version(settings.archive, name)
    except ArchiveError as error:
        st.session_state[_FAULT] = str(error)


def _check(settings: Settings) -> None:
    with st.spinner("Kontrollerar …"):
        try:
            faults = find_faults(settings)
        except ArchiveError as error:
            faults = [str(error)]
    if not faults:
        st.success("Arkivet är helt.", icon=":material/verified:")
        return
    st.error("Arkivet är skadat. Bygg om det, eller använd en annan version.", icon=":material/error:")
    for fault in faults:
        st.markdown(f"- {one_line(fault)}")

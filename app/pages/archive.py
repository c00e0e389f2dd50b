"""Arkiv: what the archive holds and how well it was read; uploads, rebuilding, and the versions that are kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from app.holding_rows import built_sentence, reading_summary
from app.holdings import inventory_of, readings_of
from app.opened import current_settings, opened
from app.pages import archive_documents, archive_log, archive_rebuild, archive_upload, archive_versions, entrance
from app.plain import as_markdown, one_line
from index.manifest import ArchiveError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.holdings import FileReading, Inventory
    from app.opened import Opened


def page() -> None:
    """Render the page."""
    visitor, settings = entrance.visitor(), current_settings()
    st.title("Arkiv")
    archive = _opened()
    inventory = inventory_of(settings, _readings(archive.version.name, archive) if archive else {})
    if archive:
        _summary(archive, inventory)
    if inventory.fault:  # what the archive holds is shown all the same
        st.warning(one_line(str(inventory.fault)), icon=":material/folder_off:")
    archive_rebuild.show(settings, inventory)
    names = ["Dokument", "Lägg till", "Versioner", *(["Logg"] if settings.login and visitor.may_change else [])]
    tabs = dict(zip(names, st.tabs(names), strict=True))
    with tabs["Dokument"]:
        archive_documents.show(settings, inventory)
    with tabs["Lägg till"]:
        archive_upload.show(settings)
    with tabs["Versioner"]:
        archive_versions.show(settings)
    if "Logg" in tabs:
        with tabs["Logg"]:
            archive_log.show(settings)


def _opened() -> Opened | None:
    """The archive; None, and why, where there is none that can be used."""
    try:
        return opened()
    except ArchiveError as error:
        st.info(as_markdown(error.reason), icon=":material/folder_off:")
        return None


@st.cache_resource(max_entries=2, show_spinner=False)
def _readings(version: str, _archive: Opened) -> Mapping[str, FileReading]:  # noqa: ARG001 — the key of the cache
    return readings_of(_archive.version, _archive.store)


def _summary(archive: Opened, inventory: Inventory) -> None:
    st.markdown(f"{built_sentence(archive.version.manifest())} {reading_summary(inventory)}.")

"""The rebuild on the page of the archive: what it would change, how far it has come, what became of every file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from app import rebuilding
from app.holding_rows import change_summary
from app.opened import cannot_open, opened
from app.pages import entrance, job_panel
from app.plain import as_markdown, one_line
from app.rebuilding_words import done_sentence, file_sentences, started_sentence
from index.manifest import ArchiveError
from index.versions import Archive

if TYPE_CHECKING:
    from app.background import Job
    from app.holdings import Inventory
    from app.settings import Settings
    from index.report import BuildReport

_FAULT = "why no rebuild could begin"
_BUSY = "En ombyggnad pågår redan. Bygg om igen när den är klar, så kommer allt med."

_Seen = tuple[object, ...]
"""What the rest of the page depends on."""


def show(settings: Settings, inventory: Inventory) -> None:
    """The panel; it renews itself, and the whole page when the archive has changed."""
    job = rebuilding.rebuild_of(settings.archive).latest()
    is_busy = (job is not None and job.is_running) or _is_opening(settings)
    panel = st.fragment(
        entrance.guarded()(_panel), run_every=job_panel.WATCHED_EVERY if is_busy else job_panel.LOOKED_AT_EVERY
    )
    panel(settings, change_summary(inventory), _seen(settings, job))


def _panel(settings: Settings, change: str | None, seen: _Seen) -> None:
    job = rebuilding.rebuild_of(settings.archive).latest()
    visitor = entrance.visitor()
    if _seen(settings, job) != seen:
        st.rerun()
    with st.container(border=True):
        if job is not None and job.is_running:
            _running(settings, job, may_cancel=visitor.may_change)
            if _FAULT in st.session_state:
                st.warning(one_line(st.session_state[_FAULT]), icon=":material/hourglass_empty:")
            return
        _button(settings, change, may_change=visitor.may_change)
        if _FAULT in st.session_state:
            st.error(one_line(st.session_state[_FAULT]), icon=":material/error:")
        if job is not None:
            _ended(job)


def _seen(settings: Settings, job: Job | None) -> _Seen:
    return (_version(), Archive(settings.archive).current_name(), *((job.started, job.state) if job else ()))


def _version() -> str | None:
    """The version that answers now."""
    try:
        return opened().version.name
    except ArchiveError:
        return None


def _is_opening(settings: Settings) -> bool:
    return _version() not in {None, Archive(settings.archive).current_name()} and not _cannot_open(settings)


def _cannot_open(settings: Settings) -> bool:
    failed = cannot_open()
    return failed is not None and failed == Archive(settings.archive).current_name()


def _running(settings: Settings, job: Job, *, may_cancel: bool) -> None:
    st.markdown(f"**Arkivet byggs om.** {as_markdown(started_sentence(job))} Under tiden svarar det som förut.")
    job_panel.show_progress(job)
    if may_cancel and st.button("Avbryt ombyggnaden", icon=":material/cancel:"):
        rebuilding.rebuild_of(settings.archive).cancel(entrance.editor("avbruten ombyggnad").name)
        st.rerun()


def _button(settings: Settings, change: str | None, *, may_change: bool) -> None:
    words, button = st.columns([3, 1], vertical_alignment="center")
    if _cannot_open(settings):
        words.markdown("Den nya versionen kan inte öppnas, så den förra svarar. Gå tillbaka till den, eller bygg om.")
    elif _is_opening(settings):
        words.markdown("Den nya versionen öppnas. Under tiden svarar den förra.")
    else:
        words.markdown(change or "Inga filer har kommit till eller tagits bort sedan arkivet byggdes.")
    if not may_change:
        words.caption("Bygga om arkivet får den göra som är i en grupp med rätt att ändra.")
        return
    if button.button(
        "Bygg om arkivet", type="primary" if change else "secondary", icon=":material/build:", width="stretch"
    ):
        begin(settings)
        st.rerun()


def begin(settings: Settings) -> None:
    """Begin a rebuild, unless one is under way; why it cannot begin is said in the panel."""
    try:
        if rebuilding.start(settings, entrance.editor("ombyggnad").name):
            st.session_state.pop(_FAULT, None)
        else:
            st.session_state[_FAULT] = _BUSY
    except ArchiveError as error:
        st.session_state[_FAULT] = str(error)


def _ended(job: Job) -> None:
    report = rebuilding.report_of(job)
    if job.state == "cancelled":
        who = f" av {one_line(job.cancelled_by)}" if job.cancelled_by else ""
        st.warning(f"Den senaste ombyggnaden avbröts{who}. Arkivet är som det var.", icon=":material/cancel:")
    elif report is None:
        job_panel.show_failure(job)
    else:
        st.success(as_markdown(done_sentence(job.started, report)), icon=":material/check_circle:")
        _files(report)


def _files(report: BuildReport) -> None:
    """The files that need a look."""
    sentences = file_sentences(report)
    if not sentences:
        return
    with st.expander(f"Filer att se över ({len(sentences)})"):
        for name, said in sentences.items():
            st.markdown(f"**{one_line(name)}**\n" + "".join(f"\n- {one_line(each)}" for each in said))

"""The files of the archive: a table of how each was read, and one of them at length, which may be removed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from app.holding_rows import GRADES, facts_of, remarks_of, row_of, state_sentence, upload_sentence
from app.links import span_link
from app.pages import archive_rebuild, entrance, linking
from app.plain import as_markdown, one_line
from app.swedish_text import counted
from app.uploads import Uploads
from index.versions import Archive
from ingest.errors import BelaggError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.holdings import Holding, Inventory
    from app.settings import Settings
    from app.uploads import Upload

_ALL, _CHANGING = "Alla", "Ändras"
_FAULT = "why a file was not removed"


def show(settings: Settings, inventory: Inventory) -> None:
    """The table and the file chosen."""
    if _FAULT in st.session_state:
        st.error(one_line(st.session_state.pop(_FAULT)), icon=":material/error:")
    if not inventory.files:
        st.info("Här finns inga filer ännu. Lägg till några, och bygg arkivet.", icon=":material/upload_file:")
        return
    shown = _filtered(inventory)
    if not shown:
        st.info("Ingen fil motsvarar valet.", icon=":material/filter_alt_off:")
        return
    rows = [row_of(each) for each in shown]
    st.dataframe(
        rows,
        hide_index=True,
        placeholder="",
        column_config=_COLUMNS,
        alt=f"Tabell över {counted(len(rows), 'fil', 'filer')}",
    )
    by_name = {each.name: each for each in shown}
    chosen = st.selectbox(
        f"Visa en av {counted(len(shown), 'fil', 'filer')}",
        list(by_name),
        index=None,
        placeholder="Välj en fil",
        key="fil",
        bind="query-params",
    )
    if chosen in by_name:
        _file(settings, by_name[chosen])


_COLUMNS = {
    "Dokument": st.column_config.TextColumn(width="medium"),
    "Fil": st.column_config.TextColumn(width="medium"),
    "Utan text": st.column_config.NumberColumn(help="Sidor eller bilder som det inte finns någon text från."),
    "Bildtolkning": st.column_config.TextColumn(
        help="Hur säker tolkningen var, där text lästes ur en bild och den var osäker."
    ),
}


def _filtered(inventory: Inventory) -> Sequence[Holding]:
    """The files that the reader wants to see."""
    left, right = st.columns([3, 2], vertical_alignment="bottom")
    choices = [_ALL, *GRADES.values(), _CHANGING]
    choice = left.segmented_control("Läsning", choices, default=_ALL, required=True, key="läsning")
    words = (
        (right.text_input("Sök på titel eller filnamn", type="search", key="sökord", placeholder="Alla") or "")
        .casefold()
        .split()
    )
    return [
        each
        for each in inventory.files
        if all(word in f"{each.title} {each.name}".casefold() for word in words) and _is_chosen(each, choice)
    ]


def _is_chosen(holding: Holding, choice: str | None) -> bool:
    if choice == _CHANGING:
        return holding.state != "held"
    return choice == _ALL or row_of(holding)["Läsning"] == choice


def _file(settings: Settings, holding: Holding) -> None:
    """One file: how it was read, where it lies, and the way to remove it."""
    with st.container(border=True):
        st.subheader(one_line(holding.title))
        quality = holding.reading.quality if holding.reading else None
        st.markdown(state_sentence(holding))
        if quality and holding.document:
            st.caption(facts_of(quality))
        for remark in remarks_of(quality) if quality else ():
            st.markdown(f"- {one_line(remark)}")
        if holding.document:
            first = holding.document.blocks[0].span
            linking.link("Visa dokumentet", span_link(first), icon=":material/description:")
        if holding.upload:
            _upload(settings, holding.upload)
        elif holding.place:
            st.markdown("Filen ligger i en källmapp. Ta bort den där, och bygg om arkivet, om den inte ska vara med.")
            st.code(str(holding.place), language=None, wrap_lines=True)


def _upload(settings: Settings, upload: Upload) -> None:
    st.caption(as_markdown(upload_sentence(upload)))
    if entrance.visitor().may_change and st.button("Ta bort filen", icon=":material/delete:"):
        _removal(settings, upload.name)


@st.dialog("Ta bort filen?")
def _removal(settings: Settings, name: str) -> None:
    st.markdown(
        f"**{one_line(name)}** tas bort bland de uppladdade filerna, och slutar ge svar när arkivet har byggts om. "
        "Äldre versioner av arkivet har den kvar tills de gallras."
    )
    removing = (settings, name)
    pressed = st.button("Ta bort", type="primary", on_click=_remove, args=removing)
    pressed |= st.button("Ta bort och bygg om", on_click=_remove_and_build, args=removing)
    if pressed:
        st.rerun()


def _remove(settings: Settings, name: str) -> None:
    _is_removed(settings, name)


def _is_removed(settings: Settings, name: str) -> bool:
    """Remove it, and whether that went well; why not is said on the page."""
    try:
        entrance.editor("borttagning", name)
        Uploads(Archive(settings.archive).uploads).remove(name)
    except BelaggError as error:
        st.session_state[_FAULT] = str(error)
        return False
    return True


def _remove_and_build(settings: Settings, name: str) -> None:
    if _is_removed(settings, name):
        archive_rebuild.begin(settings)

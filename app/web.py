"""The web app: what `streamlit run app/web.py` runs at every turn, for one session.

Only the page that is shown is imported. What goes wrong in a known way is said in one Swedish sentence.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import streamlit as st

from app.links import question_link
from app.pages import entrance, linking

if TYPE_CHECKING:
    from collections.abc import Callable

    from streamlit.navigation.page import StreamlitPage

    from app.links import PageName


@dataclass(frozen=True, slots=True)
class Entry:
    """A page: its address, the module in `app.pages` whose `page` renders it, and how it is shown in the menu."""

    address: PageName
    module: str
    title: str
    icon: str
    is_hidden: bool = False


ENTRIES = (
    Entry("fraga", "ask", "Fråga", ":material/chat:"),
    Entry("beslut", "decisions", "Beslut", ":material/gavel:"),
    Entry("moten", "meetings", "Möten", ":material/event:"),
    Entry("personer", "people", "Personer", ":material/groups:"),
    Entry("strategi", "strategy", "Strategi", ":material/flag:"),
    Entry("arkiv", "archive", "Arkiv", ":material/folder_open:"),
    Entry("utvardering", "evaluation", "Utvärdering", ":material/monitoring:"),
    Entry("kalla", "source", "Källa", ":material/description:", is_hidden=True),
)

_ICON = Path(__file__).with_name("icon.svg")
"""A file of our own: icons by name are fetched from outside."""
_READABLE = "<style>[data-testid=stCaptionContainer] { opacity: 0.8 }</style>"
_READABLE_IN_THE_DARK = "<style>[data-testid=stBaseButton-primary] { color: #14191d }</style>"
"""The framework's small print, and its white on a light button, are fainter than all can read (WCAG 2.2, 1.4.3)."""
_IN_SWEDISH = "<script>document.documentElement.lang = 'sv'</script>"
"""The framework's page says that it is in English, and would be read aloud so."""


def main() -> None:
    """Show the page that the address names; the first one where it names none."""
    st.set_page_config(page_title="Belägg", page_icon=_ICON, layout="wide")
    pages: dict[str, StreamlitPage] = {entry.address: _page(entry) for entry in ENTRIES}
    linking.remember_pages(pages)
    start = st.Page(_go_to_start, title="Belägg", default=True, visibility="hidden")
    shown = st.navigation([start, *pages.values()], position="top")
    st.html(_IN_SWEDISH, unsafe_allow_javascript=True)
    st.html(_READABLE + (_READABLE_IN_THE_DARK if st.context.theme.type == "dark" else ""))
    with entrance.guarded():
        entrance.show_visitor()
        shown.run()


def _page(entry: Entry) -> StreamlitPage:
    return st.Page(
        _renderer(entry.module),
        title=entry.title,
        icon=entry.icon,
        url_path=entry.address,
        visibility="hidden" if entry.is_hidden else "visible",
    )


def _renderer(module: str) -> Callable[[], None]:
    def render() -> None:
        import_module(f"app.pages.{module}").page()

    return render


def _go_to_start() -> None:
    question = st.query_params.get("q")
    linking.go(question_link(question) if question else ENTRIES[0].address)


if __name__ == "__main__":
    main()

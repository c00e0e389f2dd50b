"""The entrance: who the session is of. Where login is on, nobody comes further without it, and nothing goes unnoted."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import streamlit as st

from app.access import Visitor, admit
from app.audit import note
from app.opened import current_settings
from app.pages import linking
from app.plain import as_markdown, one_line
from index.manifest import ArchiveError
from ingest.errors import BelaggError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from app.access import Obstacle
    from app.audit import Action


def visitor() -> Visitor:
    """Who asks. Where they may not come in, a way to log in, or the reason, is shown, and the run ends here."""
    settings = current_settings()
    found = admit(settings, _claims() if settings.login else None, datetime.now(UTC))
    if not isinstance(found, Visitor):
        _turn_away(found)
        st.stop()
    return found


@contextmanager
def guarded() -> Iterator[None]:
    """Let nobody further who may not come in; what goes wrong in a known way is said in one sentence.

    Round the whole page, and round every fragment, which runs by itself too: a login may end while a page is open.
    """
    try:
        visitor()
        yield
    except BelaggError as error:
        st.error(as_markdown(str(error)), icon=":material/error:")
        linking.link("Till arkivet", "arkiv", icon=":material/folder_open:")


def editor(action: Action, what: str = "") -> Visitor:
    """Who is about to change something, noted in the log. Raises ArchiveError where they may not.

    Called when it is done, not when the button for it is drawn: rights may have changed in between.
    """
    person = visitor()
    if not person.may_change:
        raise ArchiveError("Du är inte i någon grupp med rätt att ändra.", "Inget har ändrats.")
    note(current_settings(), person, action, what)
    return person


def noted(name: str, make: Callable[[], bytes]) -> Callable[[], bytes]:
    """Makes the file `name` for who asks now, and notes when it is fetched, which happens outside of any session."""
    person, settings = visitor(), current_settings()

    def fetch() -> bytes:
        note(settings, person, "hämtning", name)
        return make()

    return fetch


def show_visitor() -> None:
    """To those who logged in, who they are and the way out."""
    person = visitor().name
    if person is not None:
        with st.popover(one_line(person), icon=":material/person:"):
            st.button("Logga ut", on_click=st.logout, icon=":material/logout:")


def _turn_away(obstacle: Obstacle) -> None:
    st.title("Belägg")
    if obstacle == "refused":
        st.error("Du är inloggad, men ingen av dina grupper har tillgång till arkivet.", icon=":material/lock:")
        st.button("Logga ut", on_click=st.logout, icon=":material/logout:")
        return
    said = "Din inloggning har gått ut." if obstacle == "expired" else "Logga in för att använda arkivet."
    st.info(said, icon=":material/lock:")
    st.button("Logga in", on_click=st.login, type="primary", icon=":material/login:")


def _claims() -> dict[str, object] | None:
    """What the provider says of who is logged in; None where nobody is. Raises ArchiveError without a provider."""
    if not hasattr(st.user, "is_logged_in"):
        raise ArchiveError(
            "Inloggning är påslagen, men ingen inloggningstjänst är angiven.",
            "Ange den under [auth] i .streamlit/secrets.toml.",
        )
    return dict(st.user.to_dict()) if st.user.is_logged_in else None

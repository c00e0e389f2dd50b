"""The entrance: who the session is of. Where login is on, nobody comes further without it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import streamlit as st

from app.access import Visitor, admit
from app.opened import current_settings
from app.plain import one_line
from index.manifest import ArchiveError

if TYPE_CHECKING:
    from app.access import Obstacle


def visitor() -> Visitor:
    """Who asks. Where they may not come in, a way to log in, or the reason, is shown, and the run ends here."""
    settings = current_settings()
    found = admit(settings, _claims() if settings.login else None, datetime.now(UTC))
    if not isinstance(found, Visitor):
        _turn_away(found)
        st.stop()
    return found


def let_in() -> None:
    """Let nobody further who may not come in; to others who logged in, show who they are and the way out."""
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

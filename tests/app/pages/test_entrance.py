"""The entrance: what guards pages and fragments, and what is noted of who changes and fetches."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from streamlit.testing.v1 import AppTest

from app.audit import latest_events
from app.pages import entrance
from index.manifest import ArchiveError

if TYPE_CHECKING:
    from index.versions import Archive


def _run() -> None:
    import streamlit as st  # noqa: PLC0415 — run by itself, as a script

    from app.pages.entrance import guarded  # noqa: PLC0415
    from index.manifest import ArchiveError  # noqa: PLC0415

    @st.fragment
    @guarded()
    def part() -> None:
        st.markdown("En bit")
        raise ArchiveError("Arkivet är _borta_.", "Bygg om det.")

    part()


@pytest.fixture
def claims(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> dict[str, object]:
    """Login is on, and Alva, who may change, has logged in."""
    claims: dict[str, object] = {"email": "alva@exempel.se", "groups": ["redaktörer"], "iat": time.time()}
    for name, value in {"ARCHIVE": str(archive.root), "LOGIN": "true", "EDITOR_GROUPS": "redaktörer"}.items():
        monkeypatch.setenv(f"BELAGG_{name}", value)
    monkeypatch.setattr(entrance, "_claims", lambda: claims)
    return claims


def test_what_goes_wrong_in_a_fragment_is_one_sentence(claims: dict[str, object]) -> None:
    """To the letter; for who is no longer logged in, it is not run at all."""
    page = AppTest.from_function(_run).run()
    assert not page.exception
    assert page.error[0].value == "Arkivet är \\_borta\\_\\. Bygg om det\\."
    claims["iat"] = 1.0
    page.run()
    assert (list(page.markdown), [button.label for button in page.button]) == ([], ["Logga in"])


def test_what_is_fetched_is_noted_when_it_is(claims: dict[str, object], archive: Archive) -> None:
    """Under the name of who was offered it; a file that is only offered is not."""
    fetch = entrance.noted("besluten.csv", lambda: b"1;2")
    claims.clear()
    assert latest_events(archive.root) == []
    assert fetch() == b"1;2"
    assert [(each.who, each.action, each.what) for each in latest_events(archive.root)] == [
        ("alva@exempel.se", "hämtning", "besluten.csv")
    ]


def test_who_may_not_change_is_told(claims: dict[str, object], archive: Archive) -> None:
    """And nothing is noted."""
    assert entrance.editor("ombyggnad").name == "alva@exempel.se"
    claims["groups"] = []
    with pytest.raises(ArchiveError, match="rätt att ändra"):
        entrance.editor("ombyggnad")
    assert len(latest_events(archive.root)) == 1

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from app.access import Visitor
from app.audit import latest_events, note
from app.settings import Settings
from index.manifest import ArchiveError

if TYPE_CHECKING:
    from pathlib import Path

ALVA = Visitor("alva@exempel.se", may_change=True)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """With login on."""
    return Settings(archive=tmp_path / "arkiv", login=True)


def test_events_are_read_newest_first(settings: Settings) -> None:
    """Who did what; text of any kind stays what it is, on one line of the file."""
    note(settings, ALVA, "fråga", 'Vem sade "ja"?\nOch när? 🎉')
    note(settings, Visitor(None, may_change=False), "ombyggnad")
    events = [(event.who, event.action, event.what) for event in latest_events(settings.archive)]
    assert events == [("okänd", "ombyggnad", ""), ("alva@exempel.se", "fråga", 'Vem sade "ja"?\nOch när? 🎉')]
    assert len((settings.archive / "audit.jsonl").read_text(encoding="utf-8").splitlines()) == 2


def test_without_login_nothing_is_logged(tmp_path: Path) -> None:
    """Nobody is known then, and questions are nobody's business."""
    note(Settings(archive=tmp_path), ALVA, "fråga", "Vem?")
    assert latest_events(tmp_path) == []
    assert list(tmp_path.iterdir()) == []


def test_the_log_is_the_owners_alone(settings: Settings) -> None:
    """Others on the machine cannot read what was asked."""
    note(settings, ALVA, "fråga", "Vem?")
    assert (settings.archive / "audit.jsonl").stat().st_mode & 0o077 == 0


def test_lines_of_many_sessions_do_not_mix(settings: Settings) -> None:
    """Each event is written whole."""

    def ask() -> None:
        for _ in range(50):
            note(settings, ALVA, "fråga", "å" * 2_500)

    sessions = [threading.Thread(target=ask) for _ in range(4)]
    for session in sessions:
        session.start()
    for session in sessions:
        session.join()
    events = latest_events(settings.archive, most=1000)
    assert {event.what for event in events} == {"å" * 2_000}
    assert len((settings.archive / "audit.jsonl").read_text(encoding="utf-8").splitlines()) == 200


def test_torn_lines_are_passed_over(settings: Settings) -> None:
    """A line cut short hides no other."""
    note(settings, ALVA, "fråga", "Vem?")
    with (settings.archive / "audit.jsonl").open("ab") as log:
        log.write(b'{"time": "2026\n\xff\n[]\n')
    note(settings, ALVA, "fråga", "När?")
    assert [event.what for event in latest_events(settings.archive)] == ["När?", "Vem?"]


def test_what_cannot_be_logged_is_said(settings: Settings) -> None:
    """So that it is not done either."""
    settings.archive.mkdir()
    (settings.archive / "audit.jsonl").mkdir()
    with pytest.raises(ArchiveError, match="loggen"):
        note(settings, ALVA, "ombyggnad")


@pytest.mark.parametrize("mark", ["\u2028", "\u2029", "\x85", "\x0c"])
def test_no_letter_hides_an_event(settings: Settings, mark: str) -> None:
    """Whoever asks with a line separator among the words is shown in the log as others are."""
    note(settings, ALVA, "fråga", f"Vem{mark}är det?")
    assert [event.what for event in latest_events(settings.archive)] == [f"Vem{mark}är det?"]

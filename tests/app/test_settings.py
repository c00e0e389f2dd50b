from __future__ import annotations

from pathlib import Path

import pytest

from app.settings import Settings, as_environment, load_settings
from index.manifest import ArchiveError


def test_variables_stand_over_the_file_and_the_file_over_defaults(tmp_path: Path) -> None:
    """Each setting is taken from the nearest place that has it."""
    (tmp_path / "belagg.toml").write_text(
        'archive = "a"\npassage_characters = 500\nsources = ["x", "y"]', encoding="utf-8"
    )
    settings = load_settings({"BELAGG_ARCHIVE": "b"}, tmp_path)
    assert settings.archive == Path("b")
    assert settings.passage_characters == 500
    assert settings.sources == (Path("x"), Path("y"))
    assert settings.model == Settings().model


def test_no_file_is_no_error(tmp_path: Path) -> None:
    """Everything has a default."""
    assert load_settings({}, tmp_path) == Settings()


@pytest.mark.parametrize(
    ("text", "named"),
    [
        pytest.param("arkiv = 'x'", "arkiv", id="unknown name"),
        pytest.param("passage_characters = 'många'", "passage_characters", id="wrong type"),
        pytest.param("passage_characters = 0", "passage_characters", id="too small"),
        pytest.param("reading_seconds = nan", "reading_seconds", id="not a number"),
        pytest.param("reading_megabytes = true", "reading_megabytes", id="a truth value"),
        pytest.param("archive = ''", "archive", id="an empty path"),
        pytest.param("login = 'kanske'", "login", id="neither on nor off"),
        pytest.param("editor_groups = 5", "editor_groups", id="no list of groups"),
        pytest.param("editor_groups = ['']", "editor_groups", id="a group without a name"),
        pytest.param("login_hours = 0", "login_hours", id="a login that has ended when it begins"),
        pytest.param("= =", "belagg.toml", id="not TOML"),
    ],
)
def test_what_is_not_understood_is_named(text: str, named: str, tmp_path: Path) -> None:
    """A mistake in the settings is one sentence that says where it is."""
    (tmp_path / "belagg.toml").write_text(text, encoding="utf-8")
    with pytest.raises(ArchiveError, match=named):
        load_settings({}, tmp_path)


@pytest.mark.parametrize(
    ("environment", "named"),
    [
        pytest.param({"BELAGG_ARCIVE": "x"}, "arcive", id="misspelt variable"),
        pytest.param({"BELAGG_SETTINGS": "borta.toml"}, "borta.toml", id="named file missing"),
        pytest.param({"BELAGG_READING_SECONDS": "0"}, "reading_seconds", id="no time"),
    ],
)
def test_what_is_set_in_vain_is_said(environment: dict[str, str], named: str, tmp_path: Path) -> None:
    """A variable that would be ignored is an error, not a surprise."""
    with pytest.raises(ArchiveError, match=named):
        load_settings(environment, tmp_path)


@pytest.mark.parametrize(
    ("written", "groups"),
    [
        pytest.param("registratorer", ("registratorer",), id="one"),
        pytest.param("CN=Arkiv,OU=Grupper; urn:region:läsare", ("CN=Arkiv,OU=Grupper", "urn:region:läsare"), id="two"),
    ],
)
def test_groups_are_parted_by_semicolons(written: str, groups: tuple[str, ...], tmp_path: Path) -> None:
    """In a variable; their names may hold commas and colons."""
    assert load_settings({"BELAGG_EDITOR_GROUPS": written}, tmp_path).editor_groups == groups


@pytest.mark.parametrize(("written", "on"), [("true", True), ("1", True), ("ja", True), ("False", False), ("0", False)])
def test_a_switch_is_on_or_off(written: str, on: bool, tmp_path: Path) -> None:
    """In the words that people use."""
    assert load_settings({"BELAGG_LOGIN": written}, tmp_path).login is on


def test_another_process_gets_the_same_settings(tmp_path: Path) -> None:
    """Written as variables and read again they are what they were."""
    settings = Settings(
        archive=tmp_path / "mitt arkiv",
        sources=(tmp_path / "a", tmp_path / "b"),
        login=True,
        editor_groups=("a b", "c:d"),
        reading_seconds=1.5,
    )
    assert load_settings(as_environment(settings), tmp_path) == settings

from __future__ import annotations

from pathlib import Path

import pytest

from app.settings import Settings, load_settings
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

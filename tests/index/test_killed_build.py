from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from app.cli import belagg
from index.versions import Archive
from tests.conftest import MINUTES

if TYPE_CHECKING:
    from pathlib import Path

KILLS = 20
ENVIRONMENT = {"BELAGG_MODEL": "hashed"}


def _write_sources(folder: Path, generation: int) -> None:
    """Documents whose every passage is new in each generation, so that a build has all its work to do."""
    folder.mkdir(exist_ok=True)
    for number in range(12):
        text = "\n\n".join(
            f"Punkt {point}\n\nRådet {number} talade om fiber, omgång {generation}." for point in range(20)
        )
        (folder / f"{number}.txt").write_text(f"{MINUTES}\n\n{text}", encoding="utf-8")


def _start(sources: Path, archive: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "app.cli", "build", str(sources), "--archive", str(archive)],
        env=os.environ | ENVIRONMENT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


@pytest.mark.slow
def test_a_killed_build_leaves_the_version_before(tmp_path: Path) -> None:
    """After SIGKILL at random moments the archive is whole, answers, and holds the old version or the new one."""
    sources, archive = tmp_path / "källor", tmp_path / "arkiv"
    _write_sources(sources, 0)
    started = time.monotonic()
    assert _start(sources, archive).wait() == 0
    duration = time.monotonic() - started
    chance = random.Random(20)
    cut_short = 0
    for generation in range(1, KILLS + 1):
        before = Archive(archive).current_name()
        _write_sources(sources, generation)
        process = _start(sources, archive)
        time.sleep(chance.uniform(0.05, 1.0) * duration)
        process.kill()
        process.wait()
        verified = CliRunner(env=ENVIRONMENT).invoke(belagg, ["verify", "--archive", str(archive)])
        assert (verified.output, verified.exit_code) == ("Arkivet är helt.\n", 0)
        asked = CliRunner(env=ENVIRONMENT).invoke(
            belagg, ["ask", "Vem presenterade utbyggnaden av fiber på landsbygden?", "--archive", str(archive)]
        )
        assert asked.exit_code == 0
        assert "Ture Ekdal presenterade utbyggnaden" in asked.output
        cut_short += Archive(archive).current_name() == before
    assert cut_short >= KILLS // 2, "the kills came too late to try anything"

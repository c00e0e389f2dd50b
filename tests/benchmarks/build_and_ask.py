"""How fast a build is beside the model alone, and an answer cold beside warm, over the demo archive.

python -m tests.benchmarks.build_and_ask [SOURCE]
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from app.asking import Desk
from app.settings import Settings
from index.build import Plan, build
from index.embedder import load_embedder
from index.indexes import Texts
from index.progress import Silence
from index.store import Store
from index.versions import Archive

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parents[2]
QUESTIONS = (
    "Vem redogjorde för förstudien om Älvdata?",
    "Vad beslutade årsmötet i Norra Sjön om årsavgiften?",
    "Varför avslutades drönarpiloten?",
    "Vem skulle ta fram ett utkast till gemensam larmlista?",
)
WARM_ROUNDS = 5

_Result = TypeVar("_Result")


def main() -> None:
    """Measure and print one table."""
    source = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "corpus" / "documents"
    with tempfile.TemporaryDirectory() as scratch:
        settings = Settings(archive=Path(scratch) / "arkiv")
        embedder = load_embedder(settings.model, settings.cache)
        embedder.embed_passages(["Modellen laddas före mätningen."])
        archive = Archive(settings.archive)
        building, report = _timed(lambda: build(archive, Plan((source,)), embedder, Silence()))
        texts = _texts(archive)
        alone, _ = _timed(lambda: embedder.embed_passages(texts))
        again, _ = _timed(lambda: build(archive, Plan((source,)), embedder, Silence()))
        cold, _ = _timed(lambda: _ask_cold(settings.archive))
        desk = Desk.open(settings)
        desk.ask(QUESTIONS[0])
        warm = [_timed(partial(desk.ask, question))[0] for question in QUESTIONS * WARM_ROUNDS]
    rows = [
        ("build, files to archive", f"{report.passages / building:.1f} passages/s"),
        ("model alone, same passages and sentences", f"{report.passages / alone:.1f} passages/s"),
        ("build / model alone", f"{building / alone:.2f} times the time"),
        ("build again, nothing changed", f"{again:.2f} s"),
        ("ask, cold (process start to answer)", f"{cold:.2f} s"),
        ("ask, warm, median", f"{1000 * statistics.median(warm):.0f} ms"),
        ("ask, warm, slowest of 20", f"{1000 * max(warm):.0f} ms"),
    ]
    sys.stdout.write("\n".join(f"| {name} | {figure} |" for name, figure in rows) + "\n")


def _timed(work: Callable[[], _Result]) -> tuple[float, _Result]:
    started = time.perf_counter()
    result = work()
    return time.perf_counter() - started, result


def _texts(archive: Archive) -> list[str]:
    """All that a build embeds: passages and their sentences."""
    with Store(archive.current().database) as store:
        return list(dict.fromkeys(Texts.of(store.document, store.passages()).every()))


def _ask_cold(archive: Path) -> None:
    command = [sys.executable, "-m", "app.cli", "ask", QUESTIONS[0], "--archive", str(archive)]
    subprocess.run(command, check=True, capture_output=True)


if __name__ == "__main__":
    main()

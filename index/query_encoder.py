"""Embeds a question with the default model in numpy, so that a single `ask` need not wait for torch to start.

The forward pass of BERT (Devlin et al. 2019) in float32 over the folder that `index.model_folder` writes. Against the
same weights in sentence-transformers and bfloat16 the cosine is 0.9999 or more; what is saved is some five seconds of
imports and half a gigabyte. Only for few and short texts: passages go through sentence-transformers.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    import numpy.typing as npt
    from tokenizers import Tokenizer

    from index.quantised import FloatArray

POSITIONS = 512
_ATTENTION = ("query", "key", "value")

_ERF = (0.254829592, -0.284496736, 1.421413741, -1.453152027, 1.061405429)
_ERF_P = 0.3275911
"""Abramowitz and Stegun, Handbook of Mathematical Functions, 7.1.26: erf to within 1.5e-7."""


@dataclass(frozen=True, slots=True)
class Dense:
    """A linear map; `weight` has shape (in, out)."""

    weight: FloatArray
    bias: FloatArray

    def __call__(self, x: FloatArray) -> FloatArray:
        """(n, in) → (n, out)."""
        result: FloatArray = x @ self.weight
        result += self.bias
        return result


@dataclass(frozen=True, slots=True)
class LayerNorm:
    """Each row to mean 0 and variance 1, then scaled and shifted."""

    weight: FloatArray
    bias: FloatArray
    epsilon: np.float32

    def __call__(self, x: FloatArray) -> FloatArray:
        """(n, d) → (n, d)."""
        centred = x - x.mean(axis=1, keepdims=True)
        deviation = np.sqrt(np.square(centred).mean(axis=1, keepdims=True) + self.epsilon)
        result: FloatArray = centred / deviation * self.weight + self.bias
        return result


@dataclass(frozen=True, slots=True)
class Layer:
    """One transformer layer; `attention` yields query, key and value side by side."""

    heads: int
    attention: Dense
    attention_out: Dense
    attention_norm: LayerNorm
    inner: Dense
    outer: Dense
    norm: LayerNorm

    def __call__(self, x: FloatArray) -> FloatArray:
        """(n, d) → (n, d)."""
        x = self.attention_norm(x + self.attention_out(self._attend(x)))
        return self.norm(x + self.outer(gelu(self.inner(x))))

    def _attend(self, x: FloatArray) -> FloatArray:
        """Scaled dot-product attention of all tokens over all tokens, in each head."""
        count, width = x.shape
        size = width // self.heads
        query, key, value = self.attention(x).reshape(count, 3, self.heads, size).transpose(1, 2, 0, 3)
        scores = query @ key.transpose(0, 2, 1) * np.float32(size**-0.5)
        scores = np.exp(scores - scores.max(axis=-1, keepdims=True))
        scores /= scores.sum(axis=-1, keepdims=True)
        mixed: FloatArray = (scores @ value).transpose(1, 0, 2).reshape(count, width)
        return mixed


def gelu(x: FloatArray) -> FloatArray:
    """The exact form, x · Φ(x) with Φ the normal distribution, not the one with tanh."""
    result: FloatArray = x * np.float32(0.5) * (1 + _erf(x * np.float32(0.5**0.5)))
    return result


def _erf(x: FloatArray) -> FloatArray:
    """The error function, element by element."""
    size = np.abs(x)
    t = 1 / (1 + np.float32(_ERF_P) * size)
    series = np.zeros_like(t)
    for coefficient in reversed(_ERF):
        series = (series + np.float32(coefficient)) * t
    result: FloatArray = np.copysign(1 - series * np.exp(-size * size), x)
    return result


class QueryEncoder:
    """The default model in numpy. Safe to share between threads."""

    def __init__(self, folder: Path) -> None:
        """Map the weights in `folder`, written by `index.bundled_model.unpack`. Raises OSError."""
        configuration = json.loads((folder / "config.json").read_text(encoding="utf-8"))
        weights = _Weights(folder / "model.safetensors", np.float32(configuration["layer_norm_eps"]))
        self._words = weights.raw("embeddings.word_embeddings.weight")
        self._places = weights("embeddings.position_embeddings.weight")
        self._places += weights("embeddings.token_type_embeddings.weight")[0]
        self._norm = weights.norm("embeddings.LayerNorm")
        heads, layers = configuration["num_attention_heads"], configuration["num_hidden_layers"]
        self._layers = [weights.layer(f"encoder.layer.{number}.", heads) for number in range(layers)]
        self._tokenizer = _load_tokenizer(folder / "tokenizer.json")

    def embed(self, texts: Sequence[str]) -> FloatArray:
        """One row of unit length for each text, prompt included: shape (n, d)."""
        rows = [self._embed_one(text) for text in texts]
        return np.stack(rows) if rows else np.empty((0, self._places.shape[1]), np.float32)

    def _embed_one(self, text: str) -> FloatArray:
        """Tokens → layers → mean over the tokens → unit length."""
        ids = self._tokenizer.encode(text).ids
        if len(ids) > POSITIONS:
            ids = [*ids[: POSITIONS - 1], ids[-1]]
        x = self._norm(from_bfloat16(self._words[ids]) + self._places[: len(ids)])
        for layer in self._layers:
            x = layer(x)
        mean = x.mean(axis=0)
        result: FloatArray = mean / np.linalg.norm(mean)
        return result


class _Weights:
    """A safetensors file, memory-mapped; only what is asked for is read."""

    def __init__(self, path: Path, epsilon: np.float32) -> None:
        self._bytes = np.memmap(path, np.uint8, "r")
        length = int(self._bytes[:8].view("<u8")[0])
        self._header = json.loads(self._bytes[8 : 8 + length].tobytes())
        self._start = 8 + length
        self._epsilon = epsilon

    def raw(self, name: str) -> npt.NDArray[np.uint16]:
        """Tensor `name` as stored, in bfloat16."""
        return self._view(name).view(np.uint16).reshape(self._header[name]["shape"])

    def __call__(self, name: str) -> FloatArray:
        """Tensor `name` in float32."""
        if self._header[name]["dtype"] == "BF16":
            return from_bfloat16(self.raw(name))
        return self._view(name).view(np.float32).reshape(self._header[name]["shape"]).copy()

    def _view(self, name: str) -> npt.NDArray[np.uint8]:
        """The bytes of tensor `name`."""
        start, end = self._header[name]["data_offsets"]
        return self._bytes[self._start + start : self._start + end]

    def dense(self, *names: str) -> Dense:
        """The linear maps `names`, side by side."""
        weights = np.concatenate([self(f"{name}.weight") for name in names])
        return Dense(weights.T, np.concatenate([self(f"{name}.bias") for name in names]))

    def norm(self, name: str) -> LayerNorm:
        """The layer norm `name`."""
        return LayerNorm(self(f"{name}.weight"), self(f"{name}.bias"), self._epsilon)

    def layer(self, prefix: str, heads: int) -> Layer:
        """The transformer layer whose tensors start with `prefix`."""
        return Layer(
            heads,
            attention=self.dense(*(f"{prefix}attention.self.{part}" for part in _ATTENTION)),
            attention_out=self.dense(f"{prefix}attention.output.dense"),
            attention_norm=self.norm(f"{prefix}attention.output.LayerNorm"),
            inner=self.dense(f"{prefix}intermediate.dense"),
            outer=self.dense(f"{prefix}output.dense"),
            norm=self.norm(f"{prefix}output.LayerNorm"),
        )


def from_bfloat16(values: npt.NDArray[np.uint16]) -> FloatArray:
    """bfloat16 is the upper half of a float32."""
    return (values.astype(np.uint32) << 16).view(np.float32)


def _load_tokenizer(path: Path) -> Tokenizer:
    """The tokenizer in `path`; half a second, most of what a cold question waits for."""
    from tokenizers import Tokenizer  # noqa: PLC0415 – most commands need no tokenizer

    return Tokenizer.from_file(str(path))

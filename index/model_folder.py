"""Writes a quantised BERT encoder as the folder that sentence-transformers loads: weights, tokenizer, configuration.

Names and values follow the published `intfloat/multilingual-e5-small`, whose weights these are. The weights are stored
in bfloat16: a product of a float16 scale and a 4-bit level needs up to 14 bits, so float32 alone would be exact, but
the 8 bits of bfloat16 err by at most 0.4 % where packing to 4 bits already erred by 6 %, and half the bytes are read at
every start, as they stand where the model runs in bfloat16. So every machine computes with the same weights.
"""

from __future__ import annotations

import json
import math
import re
import struct
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import numpy.typing as npt

    from index.arrays import FloatVector
    from index.quantised import QuantisedModel, Shape, Vocabulary

FILES = (
    "config.json",
    "config_sentence_transformers.json",
    "model.safetensors",
    "modules.json",
    "sentence_bert_config.json",
    "tokenizer.json",
    "tokenizer_config.json",
    "1_Pooling/config.json",
)
"""What a whole folder holds."""

_SLAB = 1 << 22
"""Weights rounded at a time, so that the word embeddings are not held four times over."""

_EMBEDDINGS = {
    "emb.word": "embeddings.word_embeddings.weight",
    "emb.pos": "embeddings.position_embeddings.weight",
    "emb.type": "embeddings.token_type_embeddings.weight",
    "emb.ln.w": "embeddings.LayerNorm.weight",
    "emb.ln.b": "embeddings.LayerNorm.bias",
}
_LAYER = {
    "q": "attention.self.query",
    "k": "attention.self.key",
    "v": "attention.self.value",
    "ao": "attention.output.dense",
    "aln": "attention.output.LayerNorm",
    "fi": "intermediate.dense",
    "fo": "output.dense",
    "oln": "output.LayerNorm",
}


def write_model_folder(model: QuantisedModel, folder: Path, prompts: dict[str, str]) -> None:
    """Write all of `FILES` into the empty folder `folder`; `prompts` are put before a text. Raises OSError."""
    (folder / "1_Pooling").mkdir()
    for name, content in {**_configuration(model.shape, prompts), **_tokenizer_files(model)}.items():
        (folder / name).write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
    _write_weights(model, folder / "model.safetensors")


def _write_weights(model: QuantisedModel, path: Path) -> None:
    """Write the weights in the safetensors layout: u64 length of a JSON header, the header, the tensors on end."""
    names = _tensor_names(model.shape)
    header: dict[str, object] = {"__metadata__": {"format": "pt"}}
    position = 0
    for packed, (name, shape) in names.items():
        kind, width = ("BF16", 2) if model.is_packed(packed) else ("F32", 4)
        end = position + width * math.prod(shape)
        header[name] = {"dtype": kind, "shape": shape, "data_offsets": [position, end]}
        position = end
    encoded = json.dumps(header).encode()
    encoded += b" " * (-len(encoded) % 8)
    with path.open("wb") as file:
        file.write(struct.pack("<Q", len(encoded)) + encoded)
        for packed in names:
            values = model.tensor(packed)
            for start in range(0, len(values), _SLAB):
                slab = values[start : start + _SLAB]
                file.write((to_bfloat16(slab) if model.is_packed(packed) else slab).tobytes())


def to_bfloat16(values: FloatVector) -> npt.NDArray[np.uint16]:
    """The upper 16 bits of each float32, rounded to nearest, ties to even; for finite values."""
    bits = values.view(np.uint32)
    return ((bits + 0x7FFF + ((bits >> 16) & 1)) >> 16).astype(np.uint16)


def _tensor_names(shape: Shape) -> dict[str, tuple[str, list[int]]]:
    """For each packed tensor its name in a BertModel and its shape."""
    width = shape.hidden
    rows = {"emb.word": shape.vocabulary, "emb.pos": shape.positions, "emb.type": shape.token_types}
    names = {
        packed: (name, [rows[packed], width] if packed in rows else [width]) for packed, name in _EMBEDDINGS.items()
    }
    for layer in range(shape.layers):
        names.update(_layer_names(layer, shape))
    return names


def _layer_names(layer: int, shape: Shape) -> Iterator[tuple[str, tuple[str, list[int]]]]:
    """The weight and the bias of each part of one layer; a layer norm's weight is a vector."""
    for packed, name in _LAYER.items():
        out = shape.intermediate if packed == "fi" else shape.hidden
        into = shape.intermediate if packed == "fo" else shape.hidden
        weight = [out] if name.endswith("LayerNorm") else [out, into]
        yield f"l{layer}.{packed}.w", (f"encoder.layer.{layer}.{name}.weight", weight)
        yield f"l{layer}.{packed}.b", (f"encoder.layer.{layer}.{name}.bias", [out])


def _configuration(shape: Shape, prompts: dict[str, str]) -> dict[str, object]:
    """The configuration files by name."""
    return {
        "config.json": _bert_configuration(shape),
        "modules.json": [
            {"idx": 0, "name": "0", "path": "", "type": "sentence_transformers.models.Transformer"},
            {"idx": 1, "name": "1", "path": "1_Pooling", "type": "sentence_transformers.models.Pooling"},
            {"idx": 2, "name": "2", "path": "2_Normalize", "type": "sentence_transformers.models.Normalize"},
        ],
        "sentence_bert_config.json": {
            "max_seq_length": shape.positions,
            "do_lower_case": False,
            "model_args": {"add_pooling_layer": False},
        },
        "1_Pooling/config.json": {"word_embedding_dimension": shape.hidden, "pooling_mode_mean_tokens": True},
        "config_sentence_transformers.json": {"prompts": prompts},
    }


def _bert_configuration(shape: Shape) -> dict[str, object]:
    """What transformers needs to build the BertModel."""
    return {
        "architectures": ["BertModel"],
        "model_type": "bert",
        "dtype": "bfloat16",
        "hidden_act": "gelu",
        "hidden_size": shape.hidden,
        "intermediate_size": shape.intermediate,
        "layer_norm_eps": shape.epsilon,
        "max_position_embeddings": shape.positions,
        "num_attention_heads": shape.heads,
        "num_hidden_layers": shape.layers,
        "pad_token_id": 1,
        "type_vocab_size": shape.token_types,
        "vocab_size": shape.vocabulary,
    }


def _tokenizer_files(model: QuantisedModel) -> dict[str, object]:
    """The tokenizer and its configuration by file name."""
    vocabulary = model.vocabulary
    named = {
        "bos_token": vocabulary.begin,
        "cls_token": vocabulary.begin,
        "eos_token": vocabulary.end,
        "sep_token": vocabulary.end,
        "pad_token": vocabulary.padding,
        "unk_token": vocabulary.unknown,
    }
    return {
        "tokenizer.json": _tokenizer(vocabulary),
        "tokenizer_config.json": {
            "tokenizer_class": "PreTrainedTokenizerFast",
            "model_max_length": model.shape.positions,
            **{name: vocabulary.pieces[token] for name, token in named.items()},
        },
    }


def _tokenizer(vocabulary: Vocabulary) -> dict[str, object]:
    """XLM-RoBERTa's tokenizer in the format of the library `tokenizers`."""
    specials = (vocabulary.begin, vocabulary.padding, vocabulary.end, vocabulary.unknown)
    return {
        "version": "1.0",
        "truncation": None,
        "padding": None,
        "added_tokens": [_added_token(token, vocabulary.pieces[token]) for token in sorted(specials)],
        "normalizer": {"type": "Sequence", "normalizers": list(_normalizers(vocabulary.replacements))},
        "pre_tokenizer": {
            "type": "Sequence",
            "pretokenizers": [
                {"type": "WhitespaceSplit"},
                {"type": "Metaspace", "replacement": "▁", "prepend_scheme": "always", "split": True},
            ],
        },
        "post_processor": _template(vocabulary),
        "decoder": {"type": "Metaspace", "replacement": "▁", "prepend_scheme": "always", "split": True},
        "model": {
            "type": "Unigram",
            "unk_id": vocabulary.unknown,
            "vocab": list(zip(vocabulary.pieces, vocabulary.scores, strict=True)),
            "byte_fallback": False,
        },
    }


def _added_token(token: int, piece: str) -> dict[str, object]:
    """A piece that is never cut and never normalised."""
    flags = dict.fromkeys(("single_word", "lstrip", "rstrip", "normalized"), False)
    return {"id": token, "content": piece, **flags, "special": True}


def _normalizers(replacements: dict[str, str]) -> Iterator[dict[str, object]]:
    """SentencePiece's nmt_nfkc: some characters removed, some made a space, then NFKC, then runs of spaces joined.

    The map's other 4,800 characters are just what NFKC does with them. It is named instead because it also composes a
    letter and its accent, as the published tokenizer does and the map, which knows single characters only, cannot.
    """
    for target in ("", " "):
        characters = "".join(re.escape(old) for old, new in replacements.items() if new == target)
        if characters:
            yield {"type": "Replace", "pattern": {"Regex": f"[{characters}]"}, "content": target}
    yield {"type": "NFKC"}
    yield {"type": "Replace", "pattern": {"Regex": " {2,}"}, "content": " "}


def _template(vocabulary: Vocabulary) -> dict[str, object]:
    """One text stands between <s> and </s>; a pair, which no embedding needs, as in XLM-RoBERTa."""
    begin, end = vocabulary.pieces[vocabulary.begin], vocabulary.pieces[vocabulary.end]
    open_, close = ({"SpecialToken": {"id": piece, "type_id": 0}} for piece in (begin, end))
    first, second = ({"Sequence": {"id": name, "type_id": 0}} for name in ("A", "B"))
    return {
        "type": "TemplateProcessing",
        "single": [open_, first, close],
        "pair": [open_, first, close, close, second, close],
        "special_tokens": {
            piece: {"id": piece, "ids": [token], "tokens": [piece]}
            for piece, token in ((begin, vocabulary.begin), (end, vocabulary.end))
        },
    }

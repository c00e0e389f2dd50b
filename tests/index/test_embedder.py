"""Embedders: the contract that all keep, and what each promises beyond it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from index.bundled_model import ModelError, WeightsMissingError
from index.cache_folder import default_cache
from index.embedder import load_embedder
from index.hashed_embedder import HashedEmbedder
from index.model_location import fingerprint
from index.transformer_embedder import Prompts, SentenceTransformerEmbedder

if TYPE_CHECKING:
    from index.embedder import Embedder

PROJECT = Path(__file__).resolve().parents[2]
CACHE = default_cache()

PASSAGES = [
    "Regionstyrelsen beslutade att tillsätta fler sjuksköterskor på akutmottagningen i Granvik.",
    "Kort.",
    "Bredbandet byggs ut i kommunens glesbygd, och målet är att alla hushåll ska nås av fiber år 2030.",
    "Nästa möte hålls den 4 mars i sessionssalen. Kaffe serveras från klockan nio, och den som är förhindrad anmäler "
    "det till nämndens sekreterare i god tid.",
]


@pytest.fixture(scope="session")
def bundled() -> Embedder:
    """The default model, loaded once."""
    try:
        return load_embedder("bundled", CACHE)
    except WeightsMissingError as missing:
        pytest.skip(missing.reason)


@pytest.fixture(params=["hashed", pytest.param("bundled", marks=pytest.mark.model)])
def embedder(request: pytest.FixtureRequest) -> Embedder:
    if request.param == "hashed":
        return load_embedder("hashed", CACHE)
    loaded: Embedder = request.getfixturevalue("bundled")
    return loaded


def test_rows_are_unit_vectors_in_the_order_of_the_texts(embedder: Embedder) -> None:
    """Row i is text i whatever else is embedded with it, in float32, of length one."""
    together = embedder.embed_passages(PASSAGES)
    assert together.shape == (len(PASSAGES), embedder.dimension)
    assert together.dtype == np.float32
    np.testing.assert_allclose(np.linalg.norm(together, axis=1), 1, atol=1e-5)
    alone = np.concatenate([embedder.embed_passages([text]) for text in PASSAGES])
    assert (together * alone).sum(axis=1).min() > 0.9998
    assert np.triu(together @ together.T, 1).max() < 0.95


def test_no_texts_give_no_rows(embedder: Embedder) -> None:
    """Nothing in, an empty matrix of the right width out."""
    assert embedder.embed_queries([]).shape == (0, embedder.dimension)
    assert embedder.embed_passages([]).shape == (0, embedder.dimension)


def test_progress_ends_at_the_number_of_texts(embedder: Embedder) -> None:
    """Progress only grows, and ends when all are done."""
    seen: list[int] = []
    embedder.embed_passages(PASSAGES * 10, seen.append)
    assert seen == sorted(set(seen))
    assert seen[-1] == len(PASSAGES) * 10
    assert len(seen) > 1


@pytest.mark.parametrize(
    ("question", "answer", "other"),
    [
        pytest.param(
            "Hur ska sjuksköterskorna på akutmottagningen bli fler?", PASSAGES[0], PASSAGES[2], id="words-in-common"
        ),
        pytest.param("När ska alla hushåll nås av fibern?", PASSAGES[2], PASSAGES[0], id="inflected-word-in-common"),
    ],
)
def test_a_question_lies_nearer_its_answer(embedder: Embedder, question: str, answer: str, other: str) -> None:
    """The passage that answers scores above one that does not."""
    (query,) = embedder.embed_queries([question])
    right, wrong = embedder.embed_passages([answer, other]) @ query
    assert right > wrong + 0.02


@pytest.mark.model
def test_meaning_counts_where_no_word_is_shared(bundled: Embedder) -> None:
    """A paraphrase without a word in common lies nearer than another subject in the same form."""
    same, other = "Läkare behövs på vårdcentralerna.", "Cyklister behövs på skogsvägarna."
    (query,) = bundled.embed_queries(["Brist på doktorer inom primärvården"])
    near, far = bundled.embed_passages([same, other]) @ query
    assert near > far


@pytest.mark.model
def test_a_text_is_cut_where_the_model_ends(bundled: Embedder) -> None:
    """What comes after 512 tokens changes nothing; what comes before does."""
    long = " ".join(PASSAGES * 12)
    whole, other_end, other_start = bundled.embed_queries([long, long + " Kort.", "Kort. " + long])
    assert whole @ other_end > 0.9998
    assert whole @ other_start < 0.9996


@pytest.mark.model
def test_a_folder_is_run_with_its_own_prompts_or_those_given(bundled: Embedder) -> None:
    """Named by folder, the model gives the same vectors; other prompts give others, and another name."""
    (folder,) = (CACHE / "models").glob("multilingual-e5-small-*-?")
    own = load_embedder(str(folder), CACHE)
    bare = load_embedder(str(folder), CACHE, query_prompt="", passage_prompt="")
    np.testing.assert_allclose(own.embed_passages(PASSAGES), bundled.embed_passages(PASSAGES), atol=0.003)
    assert own.dimension == bundled.dimension
    assert abs(bare.embed_passages(PASSAGES) - own.embed_passages(PASSAGES)).max() > 0.01
    assert own.name.startswith(f"{folder.name}@")
    assert len({own.name, bare.name, bundled.name}) == 3


def run(program: str, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a Python program in the project with these variables set."""
    return subprocess.run(
        [sys.executable, "-W", "error", "-c", program, *arguments],
        cwd=PROJECT,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.model
@pytest.mark.usefixtures("bundled")
def test_the_default_model_needs_no_network(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    """It is loaded and used without a connection, a warning or a word in the terminal."""

    def refuse(*_: object) -> None:
        raise AssertionError("the network was touched")

    monkeypatch.setattr("socket.socket.connect", refuse)
    monkeypatch.setattr("socket.getaddrinfo", refuse)
    assert load_embedder("bundled", CACHE).embed_queries(["Vem är ordförande?"]).shape == (1, 384)
    assert capfd.readouterr() == ("", "")


FOR_NOTHING = """
import sys
from index.cache_folder import default_cache
from index.embedder import load_embedder
embedder = load_embedder("bundled", default_cache())
assert embedder.embed_queries([]).shape == embedder.embed_passages([]).shape == (0, embedder.dimension)
print({"torch", "transformers", "sentence_transformers"} & set(sys.modules), end="")
"""


@pytest.mark.model
@pytest.mark.usefixtures("bundled")
def test_for_no_texts_the_default_model_is_not_loaded() -> None:
    """A search of an empty archive does not wait for torch."""
    assert run(FOR_NOTHING).stdout == "set()"


HUB_NAME = "granvik/sprakmodell"
FROM_HUB = f"""
from pathlib import Path
from index.embedder import load_embedder
embedder = load_embedder("{HUB_NAME}", Path("unused"))
assert embedder.name == "{HUB_NAME}@0123456789ab", embedder.name
"""


def test_a_hub_model_is_found_in_the_hub_s_cache(tmp_path: Path) -> None:
    """A model fetched before is found without the network and named by its revision."""
    revision = "0123456789abcdef0123456789abcdef01234567"
    repository = tmp_path / f"models--{HUB_NAME.replace('/', '--')}"
    (repository / "snapshots" / revision).mkdir(parents=True)
    (repository / "snapshots" / revision / "model.safetensors").write_bytes(b"weights")
    (repository / "refs").mkdir()
    (repository / "refs" / "main").write_text(revision)
    done = run(FROM_HUB, HF_HUB_CACHE=str(tmp_path), HF_HUB_OFFLINE="1")
    assert (done.returncode, done.stderr) == (0, "")


UNREACHABLE = """
import sys
from pathlib import Path
from index import bundled_model
from index.embedder import load_embedder
bundled_model.PACKAGE = "no-such-package-anywhere"
try:
    load_embedder(sys.argv[1], Path(sys.argv[2]))
except bundled_model.ModelError as error:
    print(type(error).__name__, error)
"""


@pytest.mark.parametrize(
    ("model", "environment", "message"),
    [
        pytest.param(
            "granvik/finns-inte", {"HF_HUB_OFFLINE": "1"}, "ModelError Språkmodellen granvik/finns-inte", id="offline"
        ),
        pytest.param(
            "granvik/finns-inte",
            {"HF_ENDPOINT": "http://127.0.0.1:9"},
            "ModelError Språkmodellen granvik/finns-inte",
            id="unreachable",
        ),
        pytest.param("bundled", {"HF_HUB_OFFLINE": "1"}, "WeightsMissingError Paketet", id="package-and-hub-absent"),
    ],
)
def test_a_model_that_cannot_be_fetched_is_reported(
    tmp_path: Path, model: str, environment: dict[str, str], message: str
) -> None:
    """Without the hub the error says which model is missing; for the default it says which package to install."""
    done = run(UNREACHABLE, model, str(tmp_path / "cache"), HF_HUB_CACHE=str(tmp_path / "hub"), **environment)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(message)


@pytest.mark.parametrize("model", ["./finns-inte", "/finns/inte", "~/finns-inte", "en/mapp/finns-inte"])
def test_a_path_to_nothing_is_not_taken_for_a_hub_name(tmp_path: Path, model: str) -> None:
    """What can only be a path is never looked up on the hub."""
    with pytest.raises(ModelError, match="ingen modellmapp"):
        load_embedder(model, tmp_path)


def test_a_folder_without_a_model_is_reported(tmp_path: Path) -> None:
    """The error names the folder; nothing of the library's trace reaches the user."""
    (tmp_path / "tom").mkdir()
    embedder = load_embedder(str(tmp_path / "tom"), tmp_path)
    with pytest.raises(ModelError, match="tom kunde inte laddas"):
        embedder.embed_queries(["Vem är ordförande?"])


def test_a_fingerprint_follows_the_content_not_the_place(tmp_path: Path) -> None:
    """A moved folder keeps its fingerprint; a changed weight, also deep in a large file's end, gives another."""
    first, moved = tmp_path / "a", tmp_path / "b"
    first.mkdir()
    (first / "model.safetensors").write_bytes(bytes(5_000_000))
    (first / "config.json").write_text("{}")
    (first / "README.md").write_text("not part of the model")
    before = fingerprint(first)
    shutil.copytree(first, moved)
    (moved / "README.md").write_text("changed")
    assert fingerprint(moved) == before
    (moved / "model.safetensors").write_bytes(bytes(4_900_000) + b"\1" + bytes(99_999))
    assert fingerprint(moved) != before


def test_prompts_left_alone_leave_the_name_alone(tmp_path: Path) -> None:
    """Only prompts that differ from the model's own show in the name that caches are kept under."""
    names = [
        SentenceTransformerEmbedder(tmp_path, "m@1", prompts).name
        for prompts in (None, Prompts(), Prompts(query="q: "), Prompts(passage="q: "))
    ]
    assert names[:2] == ["m@1", "m@1"]
    assert len(set(names)) == 3


HASHED = """
from index.hashed_embedder import HashedEmbedder
print(HashedEmbedder().embed_queries(["Vem är ordförande?"]).tobytes().hex(), end="")
"""


def test_hashed_vectors_are_the_same_in_every_process() -> None:
    """Python's own hash differs between processes; these vectors do not."""
    here = HashedEmbedder().embed_queries(["Vem är ordförande?"]).tobytes().hex()
    assert [run(HASHED, PYTHONHASHSEED=seed).stdout for seed in ("1", "2")] == [here, here]


def test_a_text_without_words_has_a_hashed_vector_of_zeros() -> None:
    """No word, no direction: such a text is near nothing."""
    assert not HashedEmbedder().embed_passages(["", "— …"]).any()


LIGHT = """
import sys
import index.embedder
print({"torch", "transformers", "tokenizers", "huggingface_hub"} & set(sys.modules), end="")
"""


def test_importing_the_seam_loads_nothing_heavy() -> None:
    """The embedder can be imported by every command without a wait for torch or tokenizers."""
    assert run(LIGHT).stdout == "set()"

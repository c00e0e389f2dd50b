"""Vectors by hash of (model, text), so that a passage seen before is never embedded again."""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from index.arrays import FloatMatrix
    from index.embedder import Embedder

COMMITTED_EVERY = 256
"""Passages embedded between commits: what a killed build loses at most, some five seconds."""

_QUERIED_AT_ONCE = 500


class VectorCache:
    """A SQLite file of float32 vectors. A torn file is begun anew: it holds nothing that cannot be had again."""

    def __init__(self, path: Path, embedder: Embedder) -> None:
        self._embedder = embedder
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            self._connection = _open(path)
        except sqlite3.DatabaseError:
            path.unlink()
            self._connection = _open(path)

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def vectors(self, texts: Sequence[str], progress: Callable[[int], None]) -> tuple[FloatMatrix, int]:
        """(n, d) vectors of `texts` in their order, and how many were not known before; `progress` is told of each."""
        keys = [_key(self._embedder.name, text) for text in texts]
        known = self._known(keys)
        missing = {key: text for key, text in zip(keys, texts, strict=True) if key not in known}
        embedded = sum(key in missing for key in keys)
        done = len(texts) - embedded
        progress(done)
        for part in _parts(missing):
            known.update(self._embed(part, _beyond(done, progress)))
            done += len(part)
        if not keys:
            return np.empty((0, self._embedder.dimension), np.float32), 0
        return np.stack([known[key] for key in keys]), embedded

    def _embed(self, part: dict[bytes, str], progress: Callable[[int], None]) -> dict[bytes, FloatMatrix]:
        vectors = self._embedder.embed_passages(list(part.values()), progress)
        fresh = dict(zip(part, vectors, strict=True))
        rows = [(key, vector.tobytes()) for key, vector in fresh.items()]
        with self._connection:
            self._connection.executemany("insert or replace into vectors values (?, ?)", rows)
        return fresh

    def _known(self, keys: Sequence[bytes]) -> dict[bytes, FloatMatrix]:
        known: dict[bytes, FloatMatrix] = {}
        for start in range(0, len(keys), _QUERIED_AT_ONCE):
            part = keys[start : start + _QUERIED_AT_ONCE]
            marks = ",".join("?" * len(part))
            rows = self._connection.execute(f"select key, vector from vectors where key in ({marks})", part)  # noqa: S608 — only question marks
            known.update((key, np.frombuffer(vector, np.float32)) for key, vector in rows)
        return {key: vector for key, vector in known.items() if vector.shape == (self._embedder.dimension,)}



def forget_vectors(path: Path, model: str, texts: Sequence[str]) -> tuple[int, int]:
    """Delete all cached vectors but those that `model` made of `texts`; how many went and how many stay."""
    if not path.is_file():
        return 0, 0
    with closing(_open(path)) as connection:
        before = _count(connection)
        connection.execute("pragma secure_delete = on")
        connection.execute("create temporary table kept (key blob primary key) without rowid")
        with connection:
            connection.executemany("insert or ignore into kept values (?)", ((_key(model, text),) for text in texts))
            connection.execute("delete from vectors where key not in (select key from kept)")
        connection.execute("vacuum")
        connection.execute("pragma wal_checkpoint(truncate)")
        kept = _count(connection)
    return before - kept, kept


def _count(connection: sqlite3.Connection) -> int:
    return int(connection.execute("select count(*) from vectors").fetchone()[0])


def _key(model: str, text: str) -> bytes:
    return hashlib.sha256(f"{model}\0{text}".encode("utf-8", "surrogatepass")).digest()


def _beyond(done: int, progress: Callable[[int], None]) -> Callable[[int], None]:
    """Tells `progress` of what is done beside the `done` that were before."""
    return lambda count: progress(done + count)


def _parts(missing: dict[bytes, str]) -> Iterator[dict[bytes, str]]:
    items = list(missing.items())
    for start in range(0, len(items), COMMITTED_EVERY):
        yield dict(items[start : start + COMMITTED_EVERY])


def _open(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path)
    connection.execute("create table if not exists vectors (key blob primary key, vector blob not null) without rowid")
    connection.execute("pragma journal_mode = wal")
    return connection

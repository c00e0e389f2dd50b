"""Vectors by hash of (model, text), so that a passage seen before is never embedded again."""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import closing, suppress
from typing import TYPE_CHECKING

import numpy as np

from index.progress import beyond

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from index.arrays import FloatMatrix
    from index.embedder import Embedder

COMMITTED_EVERY = 256
"""Passages embedded between commits: what a killed build loses at most, some five seconds."""

_QUERIED_AT_ONCE = 500
_TORN = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
"""What SQLite says of a file that is no whole database; all else is no fault of the file's."""


class VectorCache:
    """A SQLite file of float32 vectors, each with a checksum.

    A torn file is begun anew and a damaged vector computed again: nothing is held that cannot be had again.
    """

    def __init__(self, path: Path, embedder: Embedder) -> None:
        self._embedder = embedder
        self._path = path
        path.parent.mkdir(parents=True, exist_ok=True)
        self._connection = _open_whole(path)

    @property
    def dimension(self) -> int:
        """Numbers in a vector."""
        return self._embedder.dimension

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def vectors(self, texts: Sequence[str], progress: Callable[[int], None]) -> tuple[FloatMatrix, int]:
        """(n, d) vectors of `texts` in their order, and how many were not known before; `progress` is told of each."""
        try:
            return self._vectors(texts, progress)
        except sqlite3.DatabaseError as error:
            if not _is_torn(error):
                raise
            self._connection.close()
            _remove(self._path)
            self._connection = _open(self._path)
            return self._vectors(texts, progress)

    def _vectors(self, texts: Sequence[str], progress: Callable[[int], None]) -> tuple[FloatMatrix, int]:
        keys = [_key(self._embedder.name, text) for text in texts]
        known = self._known(keys)
        missing = {key: text for key, text in zip(keys, texts, strict=True) if key not in known}
        embedded = sum(key in missing for key in keys)
        done = len(texts) - embedded
        progress(done)
        for part in _parts(missing):
            known.update(self._embed(part, beyond(done, progress)))
            done += len(part)
        if not keys:
            return np.empty((0, self._embedder.dimension), np.float32), 0
        return np.stack([known[key] for key in keys]), embedded

    def _embed(self, part: dict[bytes, str], progress: Callable[[int], None]) -> dict[bytes, FloatMatrix]:
        vectors = self._embedder.embed_passages(list(part.values()), progress)
        fresh = dict(zip(part, vectors, strict=True))
        rows = [(key, vector.tobytes(), _digest(key, vector.tobytes())) for key, vector in fresh.items()]
        with self._connection:
            self._connection.executemany("insert or replace into vectors values (?, ?, ?)", rows)
        return fresh

    def _known(self, keys: Sequence[bytes]) -> dict[bytes, FloatMatrix]:
        known: dict[bytes, FloatMatrix] = {}
        for start in range(0, len(keys), _QUERIED_AT_ONCE):
            part = keys[start : start + _QUERIED_AT_ONCE]
            marks = ",".join("?" * len(part))
            query = f"select key, vector from vectors where key in ({marks}) and {_IS_WHOLE}"  # noqa: S608 — only question marks
            known.update(
                (key, np.frombuffer(vector, np.float32)) for key, vector in self._connection.execute(query, part)
            )
        return {key: vector for key, vector in known.items() if vector.shape == (self._embedder.dimension,)}


def cache_fault(path: Path) -> str | None:
    """What is wrong with the cache in `path`, in Swedish; nothing where it is whole or not there."""
    if not path.is_file():
        return None
    try:
        with closing(_open_to_read(path)) as connection:
            if not _has_checksums(connection):
                return "saknar kontrollsummor: av äldre program."
            damaged = _damaged(connection)
    except sqlite3.DatabaseError as error:
        return "är skadad." if _is_torn(error) else f"går inte att läsa: {error}."
    return f"har {damaged} skadade vektorer." if damaged else None


def mend_cache(path: Path) -> None:
    """Take damaged vectors out of the cache in `path`; begin it anew where it is torn."""
    if cache_fault(path) is None:
        return
    try:
        with closing(_open(path)) as connection, connection:
            connection.execute(f"delete from vectors where not {_IS_WHOLE}")  # noqa: S608 — a constant
        is_mended = cache_fault(path) is None
    except sqlite3.DatabaseError as error:
        if not _is_torn(error):
            raise
        is_mended = False
    if not is_mended:
        _remove(path)


def forget_vectors(path: Path, model: str, texts: Sequence[str]) -> tuple[int, int]:
    """Delete all cached vectors but those that `model` made of `texts`; how many went and how many stay."""
    if not path.is_file():
        return 0, 0
    with closing(_open_whole(path)) as connection:
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


_IS_WHOLE = "digest is digest_of(key, vector)"
"""True in SQL of a row whose vector is as it was computed."""


def _damaged(connection: sqlite3.Connection) -> int:
    """How many vectors are not as they were computed. Raises DatabaseError where the file is torn."""
    (verdict,) = connection.execute("pragma quick_check(1)").fetchone()
    if verdict != "ok":
        error = sqlite3.DatabaseError(verdict)
        error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
        raise error
    query = f"select count(*) from vectors where not {_IS_WHOLE}"  # noqa: S608 — a constant
    return int(connection.execute(query).fetchone()[0])


def _count(connection: sqlite3.Connection) -> int:
    return int(connection.execute("select count(*) from vectors").fetchone()[0])


def _key(model: str, text: str) -> bytes:
    return hashlib.sha256(f"{model}\0{text}".encode("utf-8", "surrogatepass")).digest()


def _digest(key: bytes, vector: bytes) -> bytes | None:
    """The checksum of a row; none of one that holds no bytes."""
    try:
        return hashlib.blake2b(key + vector, digest_size=8).digest()
    except TypeError:
        return None


def _parts(missing: dict[bytes, str]) -> Iterator[dict[bytes, str]]:
    items = list(missing.items())
    for start in range(0, len(items), COMMITTED_EVERY):
        yield dict(items[start : start + COMMITTED_EVERY])


def _open_whole(path: Path) -> sqlite3.Connection:
    """The file opened, begun anew where it is torn."""
    try:
        return _open(path)
    except sqlite3.DatabaseError as error:
        if not _is_torn(error):
            raise
        _remove(path)
        return _open(path)


def _open(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path)
    try:
        connection.create_function("digest_of", 2, _digest, deterministic=True)
        connection.execute("pragma journal_mode = wal")
        connection.execute(
            "create table if not exists vectors (key blob primary key, vector blob not null, digest blob) without rowid"
        )
        if not _has_checksums(connection):
            with connection:  # a cache of before there were checksums is taken to be whole
                connection.execute("alter table vectors add column digest blob")
                connection.execute("update vectors set digest = digest_of(key, vector)")
    except BaseException:
        connection.close()
        raise
    return connection


def _has_checksums(connection: sqlite3.Connection) -> bool:
    return "digest" in [name for _, name, *_ in connection.execute("pragma table_info(vectors)")]


def _open_to_read(path: Path) -> sqlite3.Connection:
    """The file as it is, also where nothing beside it can be written."""
    for mode in ("mode=ro", "immutable=1"):
        connection = sqlite3.connect(f"{path.resolve().as_uri()}?{mode}", uri=True)
        connection.create_function("digest_of", 2, _digest, deterministic=True)
        with suppress(sqlite3.OperationalError):
            connection.execute("select 1 from sqlite_master").fetchone()
            return connection
        connection.close()
    raise sqlite3.OperationalError("unable to open database file")


def _is_torn(error: sqlite3.DatabaseError) -> bool:
    """Whether `error` says that the file is no whole database of ours: torn, or its table damaged out of its shape."""
    code = getattr(error, "sqlite_errorcode", None)
    return code is not None and (code & 0xFF in _TORN or code == sqlite3.SQLITE_ERROR)


def _remove(path: Path) -> None:
    """The database and the files that SQLite keeps beside it: left there, they would be taken for the new one's."""
    for each in (path, path.with_name(path.name + "-wal"), path.with_name(path.name + "-shm")):
        each.unlink(missing_ok=True)

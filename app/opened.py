"""The archive in use, opened once for everybody who has the app open.

A new version is taken up by itself: every call looks at CURRENT, and while the new one opens in the background the old
one goes on answering. The model loads in the background too.
"""

from __future__ import annotations

import logging
import os
import threading
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from app.asking import Desk
from app.examples import examples
from app.library import Library
from app.settings import load_settings
from index.embedder import load_embedder
from index.originals import original_of
from index.question_log import QuestionLog
from index.reranker import load_reranker
from index.search import Searcher
from index.versions import Archive
from ingest.errors import BelaggError

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.settings import Settings
    from index.embedder import Embedder
    from index.reranker import Reranker
    from index.store import Store
    from index.versions import Version
    from ingest.model import Document

_LOG = logging.getLogger(__name__)
_WARMING = "Vad beslutade mötet?"
"""Any text: embedding it loads the model."""


@dataclass(frozen=True, slots=True)
class Opened:
    """One version of the archive, ready to be asked. The model may still be loading: see `is_warm`.

    `examples` are questions that it answers; they are found once the model is there.
    """

    settings: Settings
    version: Version
    desk: Desk
    examples: list[str] = field(default_factory=list)
    _warmed: threading.Event = field(default_factory=threading.Event)

    @property
    def library(self) -> Library:
        """Its meetings, strategies, bodies and people."""
        return self.desk.library

    @property
    def store(self) -> Store:
        """Its documents, passages and records."""
        return self.desk.searcher.store

    @property
    def is_warm(self) -> bool:
        """Whether the model is loaded, so that a question is answered at once; before that it waits for it."""
        return self._warmed.is_set()

    def document(self, document_id: str) -> Document | None:
        """The document of that id, if this version has it."""
        try:
            return self.store.document(document_id)
        except KeyError:
            return None

    def original(self, document_id: str) -> Path | None:
        """The file that the document was read from, as the archive keeps it."""
        return original_of(document_id, Archive(self.settings.archive).files)

    def warm(self) -> None:
        """Load the model and the records, then look for examples."""
        try:
            self.desk.searcher.embedder.embed_queries([_WARMING])
            self.desk.ask(_WARMING)
            self._warmed.set()
            self.examples.extend(examples(self.library, self.desk.ask))
        except BelaggError:
            _LOG.exception("The model could not be loaded; the first question will say why.")
        finally:
            self._warmed.set()


class Opener:
    """Keeps the version in use of one archive open."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._archive = Archive(settings.archive)
        self._lock = threading.Lock()
        self._opened: Opened | None = None
        self._opening: str | None = None
        self._failed: str | None = None

    def opened(self) -> Opened:
        """The version in use, or the one before it while that opens. Raises ArchiveError where there is none."""
        version = self._archive.current()
        with self._lock:
            if self._opened is None:
                self._opened = self._open(version)
                _in_background(self._opened.warm)
            elif version.name not in {self._opened.version.name, self._opening, self._failed}:
                self._opening = version.name
                _in_background(self._take_up, version)
            return self._opened

    @property
    def failed(self) -> str | None:
        """The version that could not be opened, if one could not."""
        return self._failed

    @cached_property
    def _embedder(self) -> Embedder:
        return load_embedder(self._settings.model, self._settings.cache)

    @cached_property
    def _reranker(self) -> Reranker | None:
        return load_reranker(self._settings.reranker)

    def _open(self, version: Version) -> Opened:
        searcher = Searcher.open(self._archive, self._embedder, self._reranker)
        log = QuestionLog(self._settings.archive, self._settings.question_log_days)
        return Opened(self._settings, searcher.version or version, Desk(Library(searcher), log))

    def _take_up(self, version: Version) -> None:
        """Open `version` and put it in place of the old one; one that cannot be opened is not tried again."""
        try:
            opened = self._open(version)
            opened.warm()
        except Exception:  # noqa: BLE001 — a thread that died of anything else would leave it opening for ever
            _LOG.exception("Version %s cannot be opened; the one before goes on answering.", version.name)
            with self._lock:
                self._opening, self._failed = None, version.name
            return
        with self._lock:
            self._opened = opened
            self._opening = None


def opened(settings: Settings | None = None) -> Opened:
    """The archive of the settings. Raises ArchiveError where there is none or it cannot be opened."""
    return _opener(settings or current_settings()).opened()


def cannot_open() -> str | None:
    """The name of the version that should be in use and could not be opened, so that the one before answers."""
    return _opener(current_settings()).failed


def current_settings() -> Settings:
    """The settings as file and variables have them now. Raises ArchiveError."""
    return load_settings(os.environ, Path.cwd())


@lru_cache(maxsize=4)
def _opener(settings: Settings) -> Opener:
    return Opener(settings)


def _in_background(run: Callable[..., None], *arguments: object) -> None:
    threading.Thread(target=run, args=arguments, daemon=True).start()

"""Uploads that are not as they were sent: found, and taken back from the originals that builds have kept.

An upload is its own source, so that damage to it would otherwise go into the next version unseen.
"""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from index.originals import is_original, original_of
from ingest.read import document_id

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from app.uploads import Upload, Uploads


def upload_faults(uploads: Uploads, originals: Path) -> list[str]:
    """Swedish sentences on the uploads that are damaged, each naming its file."""
    return [f"uploads/{each.name} är ändrad eller skadad." for each in _damaged(uploads, originals)]


def mend_uploads(uploads: Uploads, originals: Path) -> None:
    """Put the bytes that were sent in the place of damaged ones, where a build has kept them."""
    for upload in _damaged(uploads, originals):
        original = original_of(upload.document_id, originals)
        if original is not None and is_original(original):
            temporary = uploads.folder / f".mending-{upload.document_id}"
            shutil.copyfile(original, temporary)
            temporary.replace(uploads.folder / upload.name)


def _damaged(uploads: Uploads, originals: Path) -> Iterator[Upload]:
    """What holds other bytes than were sent; not so what somebody has replaced by hand and built from since."""
    for upload in uploads.as_sent():
        now = document_id(uploads.folder / upload.name)
        if now != upload.document_id and original_of(now, originals) is None:
            yield upload

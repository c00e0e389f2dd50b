from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pytest

from app import uploads
from app.uploads import UploadRefused, Uploads, safe_name

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def kept(tmp_path: Path) -> Uploads:
    """A place for uploads, with nothing there yet."""
    return Uploads(tmp_path / "arkiv" / "uploads")


@pytest.mark.parametrize(
    ("original", "name"),
    [
        pytest.param("Protokoll 2024-10-03.pdf", "Protokoll 2024-10-03.pdf", id="a good name stays"),
        pytest.param("../../etc/passwd.txt", "passwd.txt", id="a path upwards"),
        pytest.param("/etc/passwd.txt", "passwd.txt", id="a path from the root"),
        pytest.param("C:\\Temp\\möte.docx", "möte.docx", id="a path of Windows"),
        pytest.param("möte\n§ 4\t.txt", "möte § 4.txt", id="newline and tab"),
        pytest.param("möte\x00.txt", "möte.txt", id="a NUL"),
        pytest.param("📄 Möte 🎉.PDF", "Möte.pdf", id="emoji and capitals"),
        pytest.param("\u202efdp.möte.txt", "fdp.möte.txt", id="turned direction"),
        pytest.param(".dold.txt", "dold.txt", id="hidden"),
        pytest.param("~$lås.docx", "lås.docx", id="a lock of Office"),
        pytest.param("<b>möte</b>.txt", "b.txt", id="markup, of which the end follows a slash"),
        pytest.param("...", "dokument", id="only dots"),
        pytest.param("", "dokument", id="nothing"),
        pytest.param(unicodedata.normalize("NFD", "å.txt"), "å.txt", id="decomposed letters"),
    ],
)
def test_a_name_is_made_safe(original: str, name: str) -> None:
    """What is kept is one visible file name of letters, digits and a few marks, whatever the file was called."""
    assert safe_name(original) == name


@pytest.mark.parametrize("letter", ["a", "å", "字"])
def test_a_long_name_is_cut_to_what_disks_take(letter: str) -> None:
    """At most 255 bytes with room for a number, letters whole, the ending kept."""
    name = safe_name(letter * 400 + ".docx")
    assert len(name.encode()) <= 200
    assert name.rstrip(".docx").strip(letter) == ""
    assert name.endswith(letter + ".docx")


def test_an_upload_is_kept_whole_and_remembered(kept: Uploads) -> None:
    """The bytes are those that came, and the original name, the day and the person are known afterwards."""
    upload = kept.add("../Möte 🎉.txt", b"Fiber", by="alva@exempel.se")
    assert (kept.folder / upload.name).read_bytes() == b"Fiber"
    assert kept.all() == [upload]
    assert (upload.name, upload.original, upload.by, upload.size) == (
        "Möte.txt",
        "../Möte 🎉.txt",
        "alva@exempel.se",
        5,
    )


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        pytest.param("tom.pdf", b"", "tom", id="nothing in it"),
        pytest.param("film.mp4", b"x", "slaget", id="a kind that is not read"),
        pytest.param("utan ändelse", b"x", "slaget", id="no kind"),
        pytest.param("x.pdf/..", b"x", "slaget", id="a name that is no name"),
        pytest.param("stor.pdf", bytes(2 * 2**20 + 1), "större än 2 MB", id="too large"),
    ],
)
def test_what_cannot_be_taken_is_refused(
    name: str, content: bytes, said: str, kept: Uploads, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A refusal says why and what to do, and leaves nothing behind."""
    monkeypatch.setattr(uploads, "LARGEST_MEGABYTES", 2)
    with pytest.raises(UploadRefused, match=said) as refused:
        kept.add(name, content)
    assert refused.value.remedy
    assert kept.all() == []


def test_more_than_the_most_is_refused(kept: Uploads, monkeypatch: pytest.MonkeyPatch) -> None:
    """The number of uploads is bounded."""
    monkeypatch.setattr(uploads, "MOST_IN_ALL", 1)
    kept.add("a.txt", b"a")
    with pytest.raises(UploadRefused, match="redan 1 uppladdade"):
        kept.add("b.txt", b"b")


def test_the_same_file_is_kept_once(kept: Uploads) -> None:
    """The same bytes, whatever they are called, are refused by the name of the ones that are here."""
    kept.add("möte.txt", b"Fiber")
    with pytest.raises(UploadRefused, match=r"redan uppladdad, som möte\.txt"):
        kept.add("kopia.txt", b"Fiber")


def test_another_file_of_the_same_name_takes_nothing_from_the_first(kept: Uploads) -> None:
    """It gets a number behind its name."""
    names = [kept.add("möte.txt", content).name for content in (b"ett", b"tva", b"tre")]
    assert names == ["möte.txt", "möte (2).txt", "möte (3).txt"]
    assert (kept.folder / "möte.txt").read_bytes() == b"ett"


def test_a_removed_upload_is_gone_and_may_come_back(kept: Uploads) -> None:
    """Removing takes the file and all that was known of it; what is not there cannot be removed."""
    kept.add("möte.txt", b"Fiber", by="Alva")
    kept.remove("möte.txt")
    assert kept.all() == []
    assert [path for path in kept.folder.rglob("*") if path.is_file()] == []
    with pytest.raises(UploadRefused, match="finns inte"):
        kept.remove("möte.txt")
    assert kept.add("möte.txt", b"Fiber").by is None


@pytest.mark.parametrize("name", ["../utanför.txt", ".about", "/etc/passwd", ""])
def test_only_uploads_can_be_removed(name: str, kept: Uploads) -> None:
    """A name that is a path, or hidden, names no upload."""
    kept.add("möte.txt", b"Fiber")
    outside = kept.folder.parent / "utanför.txt"
    outside.write_text("kvar", encoding="utf-8")
    with pytest.raises(UploadRefused):
        kept.remove(name)
    assert outside.exists()
    assert kept.all()


@pytest.mark.parametrize("torn", ["", "{", '{"name": 1}', "[]"])
def test_a_file_without_its_description_is_known_by_itself(torn: str, kept: Uploads) -> None:
    """A file laid there by hand, or whose description is torn or of another file, is an upload of its own name."""
    known = kept.add("möte.txt", b"Fiber")
    (kept.folder / ".about" / "möte.txt.json").write_text(torn, encoding="utf-8")
    (found,) = kept.all()
    assert (found.name, found.original, found.document_id) == ("möte.txt", "möte.txt", known.document_id)


def test_a_disk_that_takes_nothing_is_said(kept: Uploads, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full disk costs this upload only, and is named."""

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(UploadRefused, match="Disken är full"):
        kept.add("möte.txt", b"Fiber")
    monkeypatch.undo()
    assert not [each for each in kept.folder.iterdir() if each.name.startswith(".uploading")]


def test_what_is_said_not_to_be_kept_is_not(kept: Uploads) -> None:
    """A file about which nothing could be written down is refused, and does not come into the archive all the same."""
    kept.folder.mkdir(parents=True)
    (kept.folder / ".about").write_text("i vägen", encoding="utf-8")
    with pytest.raises(UploadRefused, match="kunde inte sparas"):
        kept.add("möte.txt", b"Protokoll")
    assert kept.paths() == []

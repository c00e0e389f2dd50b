from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.building import TerminalProgress, render
from index.report import BuildReport, FileReport, report_file
from ingest.sandbox import Refusal

if TYPE_CHECKING:
    from index.progress import Progress

READ = FileReport("läst.txt", "read")
WARNED = FileReport("möten/varnad.pdf", "warnings", None, ("Sidan 2 är en bild.", "Sidan 3 är tom."))
REFUSED = report_file("trasig.docx", Refusal("trasig.docx", "Filen är trasig.", "Spara om den."), None)


def _report(*files: FileReport) -> BuildReport:
    return BuildReport("v0123456789ab", 2, 1234, 1000, 234, 12.34, files)


def test_files_that_need_a_look_are_shown() -> None:
    """Refused files with reason and remedy, warned ones with every warning, in their order; read ones are not named."""
    assert render(_report(WARNED, READ, REFUSED)).splitlines()[:-1] == [
        "! läst: möten/varnad.pdf",
        "    Sidan 2 är en bild.",
        "    Sidan 3 är tom.",
        "✗ oläst: trasig.docx",
        "    Filen är trasig. Spara om den.",
    ]


@pytest.mark.parametrize(
    ("files", "said"),
    [
        pytest.param((READ, READ), "0 filer med varningar, 0 olästa", id="all well"),
        pytest.param((WARNED, READ, WARNED, REFUSED), "2 filer med varningar, 1 olästa", id="some not"),
    ],
)
def test_the_last_line_sums_up(files: tuple[FileReport, ...], said: str) -> None:
    """How much there is, in which version; seconds as Swedes write them; what was computed; how many need a look."""
    last = render(_report(*files)).splitlines()[-1]
    assert last.startswith("2 dokument och 1234 avsnitt i version v0123456789ab på 12,3 s")
    assert "1000 avsnitt beräknade, 234 återanvända" in last
    assert said in last


def test_without_a_terminal_a_stage_is_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    """Logs get one line when a stage begins, none for its steps, and nothing on standard output."""
    with TerminalProgress() as shown:
        progress: Progress = shown
        progress.done(1)
        for name, total in (("Läser dokument", 3), ("Beräknar vektorer", 0)):
            progress.stage(name, total)
            for count in range(total):
                progress.done(count + 1)
    assert capsys.readouterr() == ("", "Läser dokument: 3\nBeräknar vektorer: 0\n")

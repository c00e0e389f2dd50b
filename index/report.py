"""What a build did, and what became of every file."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Literal, Self

from ingest.sandbox import Refusal

if TYPE_CHECKING:
    from ingest.sandbox import Understood

Status = Literal["read", "warnings", "refused"]


@dataclass(frozen=True, slots=True)
class FileReport:
    """One source file: `reason` says why it was refused and what to do about it."""

    path: str
    status: Status
    reason: str | None = None
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BuildReport:
    """`embedded` and `reused` count passages, `seconds` is wall time."""

    version: str
    documents: int
    passages: int
    embedded: int
    reused: int
    seconds: float
    files: tuple[FileReport, ...]

    def to_json(self) -> str:
        """The report as a JSON object."""
        return json.dumps(asdict(self), ensure_ascii=False, indent=2)

    @classmethod
    def from_json(cls, text: str) -> Self:
        """What `to_json` wrote. Raises ValueError where it is torn or something else."""
        try:
            record = json.loads(text)
            files = tuple(FileReport(**file | {"warnings": tuple(file["warnings"])}) for file in record["files"])
            return cls(**record | {"files": files})
        except (KeyError, TypeError) as error:
            raise ValueError("not a build report") from error


def report_file(name: str, outcome: Understood | Refusal, copy_of: str | None) -> FileReport:
    """What to say of the file `name`; `copy_of` names the file with the same bytes that stands for both."""
    if isinstance(outcome, Refusal):
        return FileReport(name, "refused", f"{outcome.reason} {outcome.remedy}".strip())
    copied = (f"Samma innehåll som {copy_of}; indexerad en gång.",) if copy_of else ()
    warnings = (*outcome.document.warnings, *copied)
    return FileReport(name, "warnings" if warnings else "read", None, warnings)

"""The command: `python -m corpus.render [--check] [--into FOLDER] [SOURCE …]`."""

from __future__ import annotations

import argparse
import sys
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

from corpus.render.layouts import LAYOUTS
from corpus.render.markup import read_source

if TYPE_CHECKING:
    from corpus.render.markup import Source

CORPUS = Path(__file__).resolve().parents[1]


def main(arguments: list[str] | None = None) -> int:
    """Render every source, or those named. With --check nothing is written; the exit status is 1 where files differ."""
    options = _parser().parse_args(arguments)
    sources = [read_source(path) for path in options.source or sorted((CORPUS / "sources").glob("*.md"))]
    differing = count = 0
    for source in sources:
        data = LAYOUTS[source["layout"]](source)
        for name in source.names:
            count += 1
            differing += not _settle(options.into, name, data, check=options.check)
    strays = [] if options.source else _strays(options.into, sources)
    for stray in strays:
        print(f"no source  {stray}")
    print(f"{count} files, {differing} {'differ' if options.check else 'written'}, {len(strays)} without a source")
    return int(options.check and bool(differing or strays))


def _settle(folder: Path, name: str, data: bytes, *, check: bool) -> bool:
    """Whether `name` in `folder` was `data` already; where it was not, it is written, or with `check` told."""
    target = folder / name
    same = target.is_file() and target.read_bytes() == data
    if check:
        print(f"{'same' if same else 'DIFFERS'}  {name}")
    elif not same:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
        print(f"written  {name} ({len(data) / 1024:.0f} KiB)")
    return same


def _strays(folder: Path, sources: list[Source]) -> list[str]:
    """The files in `folder` and below it that no source renders."""
    found = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    known = {name for source in sources for name in source.names}
    return sorted({unicodedata.normalize("NFC", name) for name in found} - known)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m corpus.render", description=__doc__)
    parser.add_argument("source", nargs="*", type=Path, help="sources to render; all of them where none is named")
    parser.add_argument("--check", action="store_true", help="write nothing; say which files differ from the sources")
    parser.add_argument("--into", type=Path, default=CORPUS / "documents", help="the folder the files are written to")
    return parser


if __name__ == "__main__":
    sys.exit(main())

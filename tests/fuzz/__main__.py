"""`python -m tests.fuzz --seconds 3600 --seed 1`: files with faults are kept; exit status 1 where there are any."""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

from tests.conftest import ROOT
from tests.fuzz.fuzzing import forget, fuzz, seeds


def main() -> int:
    """Run, tell what was found."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("--documents", type=Path, default=ROOT / "corpus/documents")
    parser.add_argument("--only", default="", help="the ending of the names of documents to change, as .pdf")
    parser.add_argument("--keep", type=Path, help="the folder for files with faults")
    chosen = parser.parse_args()
    folder = chosen.keep or Path(tempfile.mkdtemp(prefix="belagg-fuzz-"))
    documents = [each for each in seeds(chosen.documents) if each[0].endswith(chosen.only)]
    tally = fuzz(documents, chosen.seconds, chosen.seed, folder)
    forget(folder)
    sys.stdout.write(f"seed {chosen.seed}: {tally}\n")
    for finding in tally.findings:
        sys.stdout.write(f"{folder / 'found' / finding.name}: {finding.fault}, from {finding.seed} {finding.said}\n")
    if chosen.keep:
        name, data = tally.slowest_file
        folder.mkdir(exist_ok=True)
        (folder / f"slowest{Path(name).suffix}").write_bytes(data)
    return 1 if tally.findings else 0


if __name__ == "__main__":
    sys.exit(main())

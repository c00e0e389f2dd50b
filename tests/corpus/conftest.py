"""Makes the `corpus` package importable, which is not installed with the program."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[2]))

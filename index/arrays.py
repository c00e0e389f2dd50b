"""The array types that pass between model, vectors, lexical index and fusion."""

from __future__ import annotations

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

FloatMatrix: TypeAlias = NDArray[np.float32]
"""(n, d), row i belongs to passage or query i."""
FloatVector: TypeAlias = NDArray[np.float32]
"""(n,), scores of passages, or weights in a row."""
IntVector: TypeAlias = NDArray[np.int64]
"""Row numbers of passages."""
BoolVector: TypeAlias = NDArray[np.bool_]
"""One truth value a passage: may it be found?"""

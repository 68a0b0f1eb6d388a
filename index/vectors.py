"""Meaning against meaning: an exact inner-product search over rows that each belong to a unit."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import faiss
import numpy as np
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

from index.embed import Vectors

faiss.omp_set_num_threads(1)  # more threads made it slower at these sizes
threadpool_limits(1, user_api="blas")  # so did numpy's own: three times the processor time an answer


class VectorTable:
    """A flat FAISS index whose rows point to units (provisions, documents)."""

    def __init__(self, index: faiss.Index, owners: NDArray[np.int32], units: int) -> None:
        self.index = index
        self.owners = owners
        self.units = units
        flat: Any = index  # its rows are read where they lie, without a copy
        self._matrix: Vectors = faiss.rev_swig_ptr(flat.get_xb(), flat.ntotal * flat.d).reshape(flat.ntotal, flat.d)

    @classmethod
    def build(cls, vectors: Vectors, owners: NDArray[np.int32], units: int) -> VectorTable:
        """Rows (n, dim) of length 1; `owners` (n,) holds the unit of each."""
        index = faiss.IndexFlatIP(int(vectors.shape[1]))
        index.add(np.ascontiguousarray(vectors, dtype=np.float32))
        return cls(index, owners, units)

    def rows(self, query: Vectors, *, depth: int = 2000, skip: int | None = None) -> NDArray[np.float32]:
        """The inner product of every row with one query (1, dim); 0 beyond the `depth` best rows.

        `skip` leaves out one row (used when a question of the index is asked of the index itself).
        """
        # One product of the whole table costs less at these sizes than FAISS's heap of the best.
        found: Vectors = self._matrix @ query[0]
        if depth < len(found):
            found[np.argpartition(-found, depth)[depth:]] = 0.0
        if skip is not None:
            found[skip] = 0.0
        return found

    def some(self, query: Vectors, rows: Sequence[int]) -> NDArray[np.float32]:
        """The inner product of the rows named with one query (1, dim)."""
        found: Vectors = self._matrix[list(rows)] @ query[0]
        return found

    def save(self, folder: Path, name: str) -> None:
        faiss.write_index(self.index, str(folder / f"{name}.faiss"))
        np.save(folder / f"{name}.npy", self.owners)

    @classmethod
    def load(cls, folder: Path, name: str, units: int) -> VectorTable:
        return cls(faiss.read_index(str(folder / f"{name}.faiss")), np.load(folder / f"{name}.npy"), units)

"""Meaning against meaning: an exact inner-product search over rows of vectors."""

from __future__ import annotations

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
    """A flat FAISS index, a row a text."""

    def __init__(self, index: faiss.Index) -> None:
        self.index = index
        flat: Any = index  # its rows are read where they lie, without a copy
        self._matrix: Vectors = faiss.rev_swig_ptr(flat.get_xb(), flat.ntotal * flat.d).reshape(flat.ntotal, flat.d)

    @classmethod
    def build(cls, vectors: Vectors) -> VectorTable:
        """Rows (n, dim) of length 1."""
        index = faiss.IndexFlatIP(int(vectors.shape[1]))
        index.add(np.ascontiguousarray(vectors, dtype=np.float32))
        return cls(index)

    def likeness(self, query: Vectors) -> NDArray[np.float32]:
        """The inner product of every row (n,) with one query (1, dim)."""
        # One product of the whole table costs less at these sizes than FAISS's heap of the best.
        found: Vectors = self._matrix @ query[0]
        return found

    def save(self, folder: Path, name: str) -> None:
        faiss.write_index(self.index, str(folder / f"{name}.faiss"))

    @classmethod
    def load(cls, folder: Path, name: str) -> VectorTable:
        return cls(faiss.read_index(str(folder / f"{name}.faiss")))

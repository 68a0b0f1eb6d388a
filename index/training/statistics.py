"""First vectors from who stands beside whom: positive pointwise mutual information, made small."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float32]


def neighbour_counts(line: NDArray[np.int64], size: int, *, window: int) -> Matrix:
    """How often two pieces stand within `window` of each other, nearer ones counting more; -1 is a break."""
    found = np.zeros((size, size), dtype=np.float32)
    for distance in range(1, window + 1):
        left, right = line[:-distance], line[distance:]
        kept = (left >= 0) & (right >= 0)
        pairs = np.bincount(left[kept] * size + right[kept], minlength=size * size).reshape(size, size)
        found += pairs.astype(np.float32) / distance
    return found + found.T


def first_vectors(counts: Matrix, *, dimension: int, seed: int) -> Matrix:
    """Rows of length 1 for every piece (Levy, Goldberg & Dagan 2015: PPMI with smoothed contexts, then SVD with the
    singular values' square roots; the factorization is Halko's randomized one)."""
    alone = counts.sum(axis=1)
    context = alone**0.75
    context /= context.sum()
    with np.errstate(divide="ignore", invalid="ignore"):
        shared = np.log(counts) - np.log(alone)[:, None] - np.log(context)[None, :]
    shared = np.maximum(np.nan_to_num(shared, nan=0.0, neginf=0.0, posinf=0.0), 0).astype(np.float32)
    vectors = _factorize(shared, dimension, seed)
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    found: Matrix = (vectors / np.where(lengths == 0, 1, lengths)).astype(np.float32)
    return found


def rarity_weights(counts: NDArray[np.int64], *, smoothing: float) -> NDArray[np.float32]:
    """a / (a + share) for each piece (Arora, Liang & Ma 2017): common pieces weigh little."""
    share = counts / max(1, counts.sum())
    found: NDArray[np.float32] = (smoothing / (smoothing + share)).astype(np.float32)
    return found


def _factorize(matrix: Matrix, dimension: int, seed: int) -> Matrix:
    generator = np.random.default_rng(seed)
    width = min(dimension + 24, matrix.shape[1])
    basis = matrix @ generator.standard_normal((matrix.shape[1], width), dtype=np.float32)
    for _ in range(2):
        basis, _ = np.linalg.qr(basis)
        basis, _ = np.linalg.qr(matrix.T @ basis)
        basis = matrix @ basis
    basis, _ = np.linalg.qr(basis)
    left, values, _ = np.linalg.svd(basis.T @ matrix, full_matrices=False)
    kept = (basis @ left)[:, :dimension] * np.sqrt(values[:dimension])
    found: Matrix = np.zeros((matrix.shape[0], dimension), dtype=np.float32)
    found[:, : kept.shape[1]] = kept
    return found

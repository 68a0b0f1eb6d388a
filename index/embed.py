"""Texts as vectors: the shipped static encoder through a light reader, any sentence-transformers model, a hash for tests."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from corpus.errors import ModelUnavailable
from corpus.text import fold
from index.text import tokens

Vectors = NDArray[np.float32]

SHIPPED = Path(__file__).parent / "model"
SENTENCE_MAP = "sentences.npz"  # beside it: see `index.mapped`


class Encoder(Protocol):
    """Turns texts into rows of length 1."""

    name: str

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Embed texts: (n, dim) float32, rows of length 1 (all zeros for a text without known tokens)."""
        ...


class StaticEncoder:
    """The light reader of a `StaticEmbedding` model: its tokenizer and its matrix, without torch.

    The same vectors as ``SentenceTransformer(path)`` gives (a test compares them), read in a tenth of a second.

    Attributes:
        matrix: the vectors of the tokenizer's pieces (vocabulary, dim).
    """

    def __init__(self, path: Path = SHIPPED) -> None:
        """Raises: ModelUnavailable: the folder holds no such model."""
        from safetensors.numpy import load_file
        from tokenizers import Tokenizer

        home = path / "0_StaticEmbedding" if (path / "0_StaticEmbedding").is_dir() else path
        if not (home / "tokenizer.json").is_file():
            raise ModelUnavailable(
                f"Không thấy bộ mã hóa ở {path}. Hãy cài lại chương trình hoặc chạy: python -m index.train --out {path}"
            )
        self._tokenizer = Tokenizer.from_file(str(home / "tokenizer.json"))
        self._tokenizer.no_padding()
        self.matrix: Vectors = next(iter(load_file(str(home / "model.safetensors")).values())).astype(np.float32)
        self.name = f"static:{_digest(home)}"
        self.dimension = int(self.matrix.shape[1])

    def pieces(self, texts: Sequence[str]) -> list[list[int]]:
        """The rows of `matrix` whose mean each text's vector is, in order; none for a text without known tokens."""
        folded = [fold(text) for text in texts]
        if len(folded) == 1:  # one text needs no pool of threads
            return [self._tokenizer.encode(folded[0], add_special_tokens=False).ids]
        return [encoding.ids for encoding in self._tokenizer.encode_batch(folded, add_special_tokens=False)]

    def encode(self, texts: Sequence[str]) -> Vectors:
        found = np.zeros((len(texts), self.dimension), dtype=np.float32)
        for row, pieces in enumerate(self.pieces(texts)):
            if pieces:
                found[row] = self.matrix[pieces].mean(axis=0)
        return normalize(found)


class SentenceTransformerEncoder:
    """Any sentence-transformers model by name or path. Nothing is downloaded unless ``ASSISTANT_DOWNLOAD=1``."""

    def __init__(self, name: str) -> None:
        """Raises: ModelUnavailable: the model is not on this machine; the message gives the command that brings it."""
        if os.environ.get("ASSISTANT_DOWNLOAD") != "1":
            os.environ.setdefault("HF_HUB_OFFLINE", "1")  # a hub name would otherwise hang on a closed network
        try:
            from sentence_transformers import SentenceTransformer

            self._model = SentenceTransformer(name, device="cpu")
        except Exception as error:
            raise ModelUnavailable(
                f"Mô hình “{name}” chưa có trên máy này. Khi có mạng, chạy: ASSISTANT_DOWNLOAD=1 troly index build "
                f"--model {name} (trên Windows: set ASSISTANT_DOWNLOAD=1 trước)."
            ) from error
        self.name = f"st:{name}"

    def encode(self, texts: Sequence[str]) -> Vectors:
        found = self._model.encode(
            list(texts), normalize_embeddings=True, convert_to_numpy=True, show_progress_bar=False
        )
        return np.asarray(found, dtype=np.float32)


class HashingEmbedder:
    """Syllables hashed into a few hundred dimensions: no model, no meaning, always the same. For tests."""

    name = "hashing:256"

    def encode(self, texts: Sequence[str]) -> Vectors:
        found = np.zeros((len(texts), 256), dtype=np.float32)
        for row, text in enumerate(texts):
            for token in tokens(text):
                spot = int.from_bytes(hashlib.blake2b(token.encode(), digest_size=4).digest(), "big")
                found[row, spot % 256] += 1.0
        return normalize(found)


@lru_cache(maxsize=2)
def encoder_for(model: str | None) -> Encoder:
    """The encoder a setting names: None is the shipped one, ``"hashing"`` the one for tests, a folder with a static
    model its light reader, anything else a sentence-transformers name or path.

    Raises:
        ModelUnavailable: it cannot be loaded.
    """
    if model is None:
        return StaticEncoder()
    if model == "hashing":
        return HashingEmbedder()
    path = Path(model)
    if (path / "tokenizer.json").is_file() or (path / "0_StaticEmbedding").is_dir():
        return StaticEncoder(path)
    return SentenceTransformerEncoder(model)


def normalize(vectors: Vectors) -> Vectors:
    """Rows scaled to length 1; a row of zeros stays."""
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return (vectors / np.where(lengths == 0, 1, lengths)).astype(np.float32, copy=False)


def _digest(home: Path) -> str:
    found = hashlib.sha256()
    for name in ("tokenizer.json", "model.safetensors", SENTENCE_MAP):
        if (home / name).is_file():
            found.update((home / name).read_bytes())
    return found.hexdigest()[:16]

"""The tokenizer: folds raw text itself, then cuts it into pieces of syllables, syllables and frequent compounds."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray
from tokenizers import Regex, Tokenizer, normalizers, pre_tokenizers
from tokenizers.models import BPE
from tokenizers.trainers import BpeTrainer

START = "▁"  # how a piece that begins a syllable is written
_ALPHABET = list("abcdefghijklmnopqrstuvwxyz0123456789.")


def train_tokenizer(texts: Sequence[str], *, pieces: int, compounds: int) -> Tokenizer:
    """Byte-pair encoding over clauses already folded; the last `compounds` merges (fewer where the texts have fewer
    that stand together often enough) join whole syllables."""
    inner = _train_syllables(texts, pieces - compounds)
    merges = _merges(inner)
    vocabulary = inner.get_vocab()
    if compounds:
        for left, right in _find_compounds(texts, inner, compounds):
            vocabulary[left + right] = len(vocabulary)
            merges.append((left, right))
    return assemble(vocabulary, merges, compounds=bool(compounds))


def assemble(vocabulary: dict[str, int], merges: list[tuple[str, str]], *, compounds: bool) -> Tokenizer:
    """The tokenizer that takes text as typed: NFC, NFD or bare, and gives the same pieces for all three."""
    found = Tokenizer(BPE(vocab=vocabulary, merges=merges))
    break_ = "|" if compounds else " "
    found.normalizer = normalizers.Sequence(
        [
            normalizers.NFC(),
            normalizers.Replace("\u00d0", "d"),
            normalizers.Lowercase(),
            normalizers.Replace("\u00f0", "d"),
            normalizers.Replace("đ", "d"),
            normalizers.NFD(),
            normalizers.Replace(Regex("[\u0300-\u036f]"), ""),
            normalizers.Replace(Regex(r"\s+"), " "),
            normalizers.Replace(Regex(r" *(?:[^a-z0-9. ]|(?<![a-z0-9])\.|\.(?![0-9]))+(?:[^a-z0-9]*)"), break_),
            normalizers.Strip(),
        ]
    )
    metaspace = pre_tokenizers.Metaspace(replacement=START, prepend_scheme="always", split=not compounds)
    found.pre_tokenizer = (
        pre_tokenizers.Sequence([pre_tokenizers.Split("|", "removed"), metaspace]) if compounds else metaspace
    )
    return found


def without_compounds(tokenizer: Tokenizer) -> Tokenizer:
    """The same pieces by the same numbers, compounds always taken apart."""
    merges = [pair for pair in _merges(tokenizer) if not pair[1].startswith(START)]
    return assemble(tokenizer.get_vocab(), merges, compounds=True)


def _train_syllables(texts: Iterable[str], size: int) -> Tokenizer:
    found = Tokenizer(BPE())
    found.pre_tokenizer = pre_tokenizers.Metaspace(replacement=START, prepend_scheme="always", split=True)
    found.train_from_iterator(
        texts,
        BpeTrainer(
            vocab_size=size,
            initial_alphabet=[*_ALPHABET, START],
            special_tokens=[],
            show_progress=False,
            min_frequency=2,
        ),
    )
    return found


def _merges(tokenizer: Tokenizer) -> list[tuple[str, str]]:
    return [tuple(pair) for pair in json.loads(tokenizer.to_str())["model"]["merges"]]


def _find_compounds(texts: Sequence[str], inner: Tokenizer, count: int, *, rounds: int = 4) -> list[tuple[str, str]]:
    """Pairs of neighbouring whole syllables (or compounds) that stand together more than chance has it.

    A few rounds, each over the text as the rounds before left it; within a round by likelihood ratio.
    """
    whole = {piece for piece in inner.get_vocab() if piece.startswith(START) and len(piece) > 1}
    names: list[str] = ["", *sorted(whole)]
    number = {name: place for place, name in enumerate(names)}
    line: NDArray[np.int64] = np.fromiter(
        (number.get(START + word, 0) for text in texts for word in (*text.split(), "")), dtype=np.int64
    )
    found: list[tuple[str, str]] = []
    for turn in range(rounds):
        size = len(names)
        pairs = line[:-1] * size + line[1:]
        kept = (line[:-1] > 0) & (line[1:] > 0)
        codes, counts = np.unique(pairs[kept], return_counts=True)
        scores = _association(codes // size, codes % size, counts, np.bincount(line, minlength=size))
        wanted = count // rounds if turn < rounds - 1 else count - len(found)
        order = np.argsort(-scores, kind="stable")[:wanted]
        order = order[scores[order] > 0]
        fresh: dict[int, int] = {}
        for code in codes[order].tolist():
            left, right = names[code // size], names[code % size]
            if left + right not in number:
                number[left + right] = len(names)
                names.append(left + right)
                fresh[code] = number[left + right]
                found.append((left, right))
        line = _join(line, size, fresh)
    return found


def _association(
    left: NDArray[np.int64], right: NDArray[np.int64], both: NDArray[np.int64], alone: NDArray[np.int64]
) -> NDArray[np.float64]:
    total = float(alone.sum())
    expected = alone[left] * (alone[right] / total)
    scores = both.astype(np.float64) * np.log(np.maximum(both, 1) / expected)
    found: NDArray[np.float64] = np.where(both >= max(3.0, 2e-6 * total), scores, 0.0)
    return found


def _join(line: NDArray[np.int64], size: int, fresh: dict[int, int]) -> NDArray[np.int64]:
    if not fresh:
        return line
    codes = np.array(sorted(fresh))
    values = np.array([fresh[code] for code in codes.tolist()])
    pairs = line[:-1] * size + line[1:]
    spots = np.searchsorted(codes, pairs).clip(max=len(codes) - 1)
    hits = np.flatnonzero(codes[spots] == pairs)
    taken: list[int] = []
    last = -2
    for spot in hits.tolist():
        if spot != last + 1:
            taken.append(spot)
            last = spot
    chosen = np.array(taken, dtype=np.int64)
    line = line.copy()
    line[chosen] = values[spots[chosen]]
    return np.delete(line, chosen + 1)

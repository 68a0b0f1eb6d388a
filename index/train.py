"""Trains the small static encoder that ships with the program: ``python -m index.train --data … --out index/model``."""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from tokenizers import Tokenizer

from corpus.document import Corpus
from corpus.errors import InputError, RegulationError
from corpus.load import load_corpus
from index.embed import SHIPPED
from index.training.contrast import Contrast, Cutter
from index.training.pairs import law_pairs, lexicon_pairs, own_units, question_pairs, wiki_pairs, wording_pairs
from index.training.recipe import MEMBERS, Recipe
from index.training.sources import Fold, Laws, clauses, read_laws, read_wiki
from index.training.statistics import first_vectors, neighbour_counts, rarity_weights
from index.training.tokenizer import train_tokenizer, without_compounds

LEXICON = Path(__file__).parent / "lexicon"
Report = Callable[[str], None]


@dataclass(frozen=True)
class Base:
    """What every fold shares, for none of our questions has gone into it: tokenizer and vectors, (pieces, dim)."""

    tokenizer: Tokenizer
    vectors: NDArray[np.float32]
    laws: Laws


def main(arguments: Sequence[str] | None = None, *, members: Sequence[Recipe] = MEMBERS) -> int:
    """Train and save; 0 when done, 2 with a sentence on the error stream when refused."""
    parser = argparse.ArgumentParser(prog="python -m index.train", description="Huấn luyện bộ mã hóa nhỏ đi kèm.")
    parser.add_argument("--data", type=Path, required=True, help="thư mục có vnlaw-pool và viwiki-2017")
    parser.add_argument("--out", type=Path, default=SHIPPED, help="thư mục ghi mô hình (mặc định: %(default)s)")
    parser.add_argument("--corpus", type=Path, action="append", default=[], help="thư mục văn bản, thay cho bộ đi kèm")
    parser.add_argument("--exclude-fold", metavar="I/K", help="để riêng phần I trong K phần câu hỏi, không huấn luyện")
    parser.add_argument(
        "--folds", type=int, metavar="K", help="huấn luyện K mô hình OUT/fold-0 …, mỗi cái để riêng một phần"
    )
    given = parser.parse_args(arguments)
    report = _reporter()
    try:
        if given.exclude_fold and given.folds:
            raise InputError("Chỉ dùng một trong hai: --exclude-fold hoặc --folds.")
        wanted: list[tuple[Fold | None, Path]]
        if given.folds:
            wanted = [(Fold(part, given.folds), given.out / f"fold-{part}") for part in range(given.folds)]
        else:
            wanted = [(Fold.read(given.exclude_fold) if given.exclude_fold else None, given.out)]
        if any(fold for fold, _ in wanted) and given.out.resolve() == SHIPPED.resolve():
            raise InputError("Mô hình để riêng một phần câu hỏi không được ghi đè mô hình đi kèm. Hãy chọn --out khác.")
        corpus = load_corpus(*given.corpus)
        base = prepare(given.data, corpus, members[0], report)
        for fold, out in wanted:
            save(base.tokenizer, mean(base, corpus, members, fold, report), out)
            report(f"đã ghi {out}" + (f" (để riêng phần {fold.index}/{fold.count})" if fold else ""))
    except RegulationError as error:
        print(error, file=sys.stderr)
        return 2
    return 0


def prepare(data: Path, corpus: Corpus, recipe: Recipe, report: Report) -> Base:
    """Tokenizer, word statistics and the training on laws and encyclopedia.

    Raises:
        InputError: data is missing.
    """
    laws = read_laws(data)
    wiki = list(read_wiki(data, limit=recipe.wiki_length))
    texts = _clauses(corpus, laws, wiki, recipe)
    report(f"đọc {len(laws.articles)} điều luật, {len(wiki)} mục từ, {len(corpus.provisions)} điều khoản của kho")
    tokenizer = train_tokenizer(texts, pieces=recipe.pieces, compounds=recipe.compounds)
    report(f"bộ tách chữ: {tokenizer.get_vocab_size()} mảnh")
    vectors = _first_vectors(tokenizer, texts, recipe)
    report(f"thống kê từ lân cận: {vectors.shape[0]} x {vectors.shape[1]}")
    generator = _seeded(recipe)
    model = Contrast(vectors, recipe, Cutter(tokenizer, without_compounds(tokenizer)))
    pairs = [law_pairs(laws, generator), wiki_pairs(wiki, generator, limit=recipe.wiki_pairs)]
    model.general(pairs, generator, report)
    return Base(tokenizer, model.matrix(), laws)


def mean(
    base: Base, corpus: Corpus, members: Sequence[Recipe], without: Fold | None, report: Report
) -> NDArray[np.float32]:
    """The mean of the matrices of several trainings from one start, (pieces, dim): in one basis, for they share it."""
    matrices = []
    for at, member in enumerate(members, 1):
        report(f"bộ thứ {at}/{len(members)}")
        matrices.append(finish(base, corpus, member, without, report))
    found: NDArray[np.float32] = np.asarray(np.mean(matrices, axis=0, dtype=np.float64), dtype=np.float32)
    return found


def finish(base: Base, corpus: Corpus, recipe: Recipe, without: Fold | None, report: Report) -> NDArray[np.float32]:
    """The matrix after the training on our own questions and the public ones, those of `without` left out."""
    generator = _seeded(recipe)
    model = Contrast(base.vectors, recipe, Cutter(base.tokenizer, without_compounds(base.tokenizer)))
    beside = [
        lexicon_pairs(LEXICON), question_pairs(base.laws, without), law_pairs(base.laws, generator),
        wording_pairs(corpus, without) if recipe.wordings else [],
    ]  # fmt: skip
    model.own(own_units(corpus, without), beside, generator, report)
    return model.matrix()


def save(tokenizer: Tokenizer, matrix: NDArray[np.float32], out: Path) -> None:
    """Write what ``SentenceTransformer(out)`` and the light reader load; readable by every user. A card is kept."""
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer.modules import Normalize, StaticEmbedding

    out.mkdir(parents=True, exist_ok=True)
    model = SentenceTransformer(
        modules=[StaticEmbedding(tokenizer, embedding_weights=matrix), Normalize()], device="cpu"
    )
    model.save(str(out), create_model_card=False)
    for path in (out, *out.rglob("*")):
        path.chmod(0o755 if path.is_dir() else 0o644)


def _clauses(corpus: Corpus, laws: Laws, wiki: Sequence[tuple[str, str]], recipe: Recipe) -> list[str]:
    """Folded clauses of every text except questions."""
    own = [part for item in corpus.provisions.values() for part in (item.heading, item.text)]
    own += [part for document in corpus for part in (document.title, document.subject, *document.known)]
    found = [clause for text in own for clause in clauses(text)] * recipe.own_weight
    for article in laws.articles.values():
        found += clauses(article.title) + clauses(article.text)
    for _, text in wiki:
        found += clauses(text)
    return found


def _first_vectors(tokenizer: Tokenizer, texts: list[str], recipe: Recipe) -> NDArray[np.float32]:
    size = tokenizer.get_vocab_size()
    encoded = tokenizer.encode_batch_fast(texts, add_special_tokens=False)
    line = np.fromiter((piece for encoding in encoded for piece in (*encoding.ids, -1)), dtype=np.int64)
    counts = np.bincount(line[line >= 0], minlength=size)
    vectors = first_vectors(
        neighbour_counts(line, size, window=recipe.window), dimension=recipe.dimension, seed=recipe.seed
    )
    vectors *= rarity_weights(counts, smoothing=recipe.rarity)[:, None]
    mean_square = float((vectors**2).sum(axis=1).mean())
    found: NDArray[np.float32] = (vectors / np.sqrt(mean_square or 1.0)).astype(np.float32)
    return found


def _seeded(recipe: Recipe) -> random.Random:
    torch.manual_seed(recipe.seed)
    return random.Random(recipe.seed)


def _reporter() -> Report:
    start = time.monotonic()
    return lambda words: print(f"[{time.monotonic() - start:5.0f} giây] {words}", flush=True)


if __name__ == "__main__":
    raise SystemExit(main())
